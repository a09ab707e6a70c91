"""The check itself: what it takes for a loss, and what not."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from dealtracker.tracker import Tracker
from dealtracker.tracker.log import Log
from dealtracker.tracker.log.error import LogMissingError
from tests.log.sample import Always

from .batch import batch
from .check import examine, nothing_yet
from .tally import LOST, TORN, Tally

GIVEN = batch("anna", 0, least=5, most=5)


def test_nothing_yet(tmp_path: Path) -> None:
    """That no log is there is no loss, as long as nobody was told that anything is recorded."""
    place = str(tmp_path / "deals.db")
    assert nothing_yet(place, {GIVEN: False})
    assert not nothing_yet(place, {GIVEN: True})
    with pytest.raises(LogMissingError):
        examine(place, {GIVEN: True}, Tally("none", "SQLite"))


def test_what_is_a_breach(place: Path | str) -> None:
    """An acknowledged batch that is not there is lost, and one of which a part is there is torn."""
    with Tracker.open(place) as tracker:
        own, *stated = GIVEN.events()
        tracker.record(own.fact, [event.statement for event in stated[:2]])
    for acknowledged, sorts in ((True, [LOST, TORN]), (False, [TORN])):
        tally = Tally("none", "either")
        assert examine(str(place), {GIVEN: acknowledged}, tally) == []
        assert [breach.sort for breach in tally.breaches] == sorts
    assert not nothing_yet(str(place), {GIVEN: False})


def test_what_is_still_being_committed(place: Path | str) -> None:
    """A killed process may have left a commit with its server: the check looks once that is done."""
    begun = Event()

    def slowly(_recorded: object) -> None:
        begun.set()
        time.sleep(0.3)

    with Log.open(place) as log, ThreadPoolExecutor(1) as pool:
        given = pool.submit(log.append, GIVEN.events(), reported=Always(), recorder="anna", check=slowly)
        begun.wait()
        tally = Tally("none", "either")
        assert examine(str(place), {GIVEN: False}, tally) == [GIVEN]
        assert given.result().head == log.head
    assert tally.breaches == []
