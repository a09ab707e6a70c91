"""A tracker over a log with one round, of which there is a read model."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from dealtracker.tracker import Tracker
from dealtracker.tracker.log import Log
from tests.tracker.case import record

TODAY = date(2024, 6, 30)


@pytest.fixture
def tracker(place: Path | str) -> Iterator[Tracker]:
    with Tracker(Log.open(place), recorder="ann", today=lambda: TODAY) as opened:
        record(opened)
        opened.rebuild()
        yield opened
