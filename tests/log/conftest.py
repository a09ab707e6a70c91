"""A log in a file of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dealtracker.tracker.log import Log


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the file of this test's log stands, for what only a file can show."""
    return tmp_path / "deals.db"


@pytest.fixture
def log(place: Path | str) -> Iterator[Log]:
    """A log that is still empty."""
    with Log.open(place) as opened:
        yield opened
