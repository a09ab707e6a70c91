"""Who works out a backtest: the same lines from this process, from others, and through parcels of bytes."""

from __future__ import annotations

import multiprocessing
import signal
import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from attrs import evolve
from hypothesis import given

from dealtracker.projections.asked import NAMED, FiguresUnknownError, asked
from dealtracker.projections.period import ends
from dealtracker.projections.policy import WEIGHED
from dealtracker.projections.view import View
from dealtracker.tracker import Tracker
from dealtracker.tracker.backtest.engine import PATIENCE, Engine, Lost
from dealtracker.tracker.backtest.error import PolicyUnnamedError, WorkersDifferError, WorkersLostError
from dealtracker.tracker.backtest.parcel import Question, own_version, packed, unpacked, work
from dealtracker.tracker.partition import Part
from tests.projections.anything import COMPANIES, Log, redacted_logs
from tests.projections.law import limits

DAYS = ends("quarter", date(2023, 1, 1), date(2024, 12, 31))
ASKED = asked([*NAMED, "valuations", "people.ann", "metrics"])
QUESTION = Question(DAYS, ASKED, View.of(DAYS[-1]))


@pytest.fixture(scope="module")
def tracker(example_log: Path) -> Iterator[Tracker]:
    with Tracker.open(example_log, create=False) as tracker:
        yield tracker


def lines(tracker: Tracker, **how: Any) -> list[Any]:
    return list(tracker.backtest("2024", "2024-06", **how).lines)


@given(redacted_logs(), limits)
def test_a_parcel_says_all(events: Log, limit: Any) -> None:
    """What comes of a part as bytes is what comes of the part, also where something was redacted."""
    question = evolve(QUESTION, view=View.of(DAYS[-1], None, limit))
    part = Part(COMPANIES, events)
    assert unpacked(work(own_version(), packed(part, question))) == list(question.of(part))


@given(redacted_logs())
def test_smaller_parts_say_the_same(events: Log) -> None:
    """A part that is cut into one for each company says what it said."""
    found = [each for part in Part(COMPANIES, events).split(1) for each in QUESTION.of(part)]
    whole = list(QUESTION.of(Part(COMPANIES, events)))
    assert sorted(found, key=lambda each: (each.company, each.start)) == whole


def test_processes_say_the_same(tracker: Tracker) -> None:
    """All lines, in the same order."""
    done: list[int] = []
    assert lines(tracker, jobs=2, done=done.append) == lines(tracker)
    assert sum(done) == len({line.company for line in lines(tracker, everything=True)})


def test_a_killed_process_changes_nothing(tracker: Tracker) -> None:
    """Others are started in its place, and do its work again."""
    killed: list[int] = []

    def kill(_done: int) -> None:
        if not killed:
            victim = multiprocessing.active_children()[0]
            killed.append(victim.pid or 0)
            victim.kill()
            victim.join()
            assert victim.exitcode == -signal.SIGKILL

    assert lines(tracker, jobs=2, done=kill) == lines(tracker)
    assert killed


def test_it_is_given_up_at_last() -> None:
    """Work that nobody survives is not given out for ever."""

    class Deadly(Engine):
        given = 0

        @property
        def ahead(self) -> int:
            return 2

        def submit(self, parcel: bytes) -> bytes:
            self.given += 1
            return parcel

        def result(self, given: bytes) -> bytes:
            raise Lost

        def close(self) -> None:
            pass

    with Deadly() as engine, pytest.raises(WorkersLostError):
        list(engine.answers([b"", b"", b""]))
    assert engine.given == 2 + 2 * PATIENCE


def test_only_some_parcels_are_out() -> None:
    """How many there are at once does not grow with the log, and the answers come in order."""
    out: set[bytes] = set()

    class Counting(Engine):
        ahead = 3

        def submit(self, parcel: bytes) -> bytes:
            out.add(parcel)
            assert len(out) <= self.ahead
            return parcel

        def result(self, given: bytes) -> bytes:
            out.remove(given)
            return given

        def close(self) -> None:
            pass

    parcels: Iterable[bytes] = (bytes([number]) for number in range(20))
    with Counting() as engine:
        assert list(engine.answers(parcels)) == [bytes([number]) for number in range(20)]


def test_another_version_answers_nothing() -> None:
    """A worker of another version says so, and reads nothing of what it is given."""
    answer = work("0.0.1", b"no parcel")
    assert unpacked(answer) == []
    other = zlib.compress(msgspec.msgpack.encode({"version": "0.0.1", "stretches": []}))
    with pytest.raises(WorkersDifferError, match=r"has dealtracker 0\.0\.1"):
        unpacked(other)


def test_a_policy_of_ones_own_stays_here(tracker: Tracker) -> None:
    """Another process does not know it, so it is refused rather than taken for another one."""
    own = type("Own", (), {"name": "own", "choose": WEIGHED.choose})()
    assert lines(tracker, policy=own)
    with pytest.raises(PolicyUnnamedError, match="no policy 'own'"):
        lines(tracker, policy=own, jobs=2)


def test_a_figure_that_no_company_can_have(tracker: Tracker) -> None:
    """It is refused before anything is read."""
    with pytest.raises(FiguresUnknownError, match="No company has a figure 'headcount'"):
        tracker.backtest("2024", figures=["headcount"])
