"""A tracker over a log of its own and the example reports."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dealtracker.events.event import Event
from dealtracker.tracker.log import Log
from dealtracker.tracker.tracker import Tracker

from .case import record

TODAY = date(2024, 6, 30)


@pytest.fixture
def tracker(place: Path | str) -> Iterator[Tracker]:
    with Tracker(Log.open(place), recorder="ann", today=lambda: TODAY) as opened:
        yield opened


@pytest.fixture
def examples() -> list[Path]:
    return sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


@pytest.fixture
def stated(tracker: Tracker) -> Event[Any]:
    """The sum of the round, as it was recorded."""
    return record(tracker).events[-1]
