"""A log in a file of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dealtracker.tracker.log import Log


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the log of this test stands."""
    return tmp_path / "deals.db"


@pytest.fixture
def log(path: Path) -> Iterator[Log]:
    """A log that is still empty."""
    with Log.open(path) as opened:
        yield opened
