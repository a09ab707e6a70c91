"""A log in a place of its own for every test, and more where logs move."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from dealtracker.events.event import Event
from dealtracker.events.fact import UnknownFact
from dealtracker.events.statement import Statement
from dealtracker.tracker.log import Log
from tests.log.sample import events, record
from tests.postgres import Databases

COUNT = 12
UNKNOWN = UnknownFact(kind="comet-sighted", schema=3, stated={"company": "company-1", "tail": 7})

Places = Callable[[], Path | str]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the file of this test's log stands, for what only a file can show."""
    return tmp_path / "deals.db"


@pytest.fixture
def log(place: Path | str) -> Iterator[Log]:
    """A log that is still empty."""
    with Log.open(place) as opened:
        yield opened


@pytest.fixture
def places(place: Path | str, request: pytest.FixtureRequest, tmp_path: Path) -> Places:
    """More empty places, of the same sort as that of the test."""
    if isinstance(place, str):
        databases: Databases = request.getfixturevalue("server")
        return databases.place
    numbers = count()
    return lambda: tmp_path / f"another-{next(numbers)}.db"


@pytest.fixture
def other(places: Places) -> Iterator[Log]:
    """Another log, still empty."""
    with Log.open(places()) as opened:
        yield opened


@pytest.fixture
def filled(log: Log) -> Log:
    """A log of twelve events, and one of an unknown kind, in four batches."""
    for first in range(0, COUNT, 4):
        record(log, events(4, first=first), recorder="Zoë")
    record(log, [Event.of("wire-2", Statement(fact=UNKNOWN))])
    return log
