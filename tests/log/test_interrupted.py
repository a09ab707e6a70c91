"""Ctrl-C: it reaches a statement of the database that takes long, and leaves the log as it was."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dealtracker.tracker.log import Log
from dealtracker.tracker.log.engine import open_engine
from tests.log.sample import events, record

_ENDLESS = """\
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT count(*) FROM n
"""


@contextmanager
def interrupted(after: float) -> Iterator[None]:
    """Lets come after so many seconds what Ctrl-C brings."""
    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_REAL, after)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_long_statement(filled: Log, place: Path | str) -> None:
    """One statement that would go on for minutes ends at once, and the log can be used as before."""
    engine, begun = open_engine(place, create=False, wait=1), time.monotonic()
    with pytest.raises(KeyboardInterrupt), interrupted(0.2), engine.begin() as connection:
        connection.exec_driver_sql(_ENDLESS)
    assert time.monotonic() - begun < 10
    engine.dispose()
    assert filled.verify().ok
    record(filled, events(1, first=50))


def test_told_and_interrupted(filled: Log, places: object, other: Log) -> None:
    """Whoever is told how far it has come may stop it: a copy that was begun leaves nothing."""

    def stop(what: str, done: int, total: int) -> None:
        assert (what, total) == ("events", filled.head.position)
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        filled.copy(other, told=stop)
    assert other.head.position == 0
    assert filled.copy(other) == filled.head
