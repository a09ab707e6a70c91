"""Recording: stamps, order, and what was recorded before."""

# ruff: noqa: S608  # made of names in this file, for a database of its own

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtracker.events.edtf import Edtf
from dealtracker.events.event import Event
from dealtracker.tracker.log import Head, Log
from dealtracker.tracker.log.error import LogMovedError, UndatedReportError
from dealtracker.tracker.log.row import clocks
from tests.log.sample import DAY, Always, ask, event, events, record, ticking


def test_empty(log: Log) -> None:
    """An empty log ends at position 0, with 64 zeros for a chain value, and is sound."""
    assert log.head == Head(0, "0" * 64)
    assert list(log.events()) == []
    assert log.verify().ok


def test_stamps(log: Log) -> None:
    """What is returned is what is read back: the statement, with position, instant, recorder and chain."""
    done = record(log, events(5))
    assert list(log.events()) == list(done.events)
    assert [each.position for each in done.events] == [1, 2, 3, 4, 5]
    assert [each.statement for each in done.events] == [each.statement for each in events(5)]
    assert {each.recorder for each in done.events} == {"anna"}
    assert log.head == done.head == Head(5, done.events[-1].chain)


def test_recorded_is_an_instant(log: Log) -> None:
    """`recorded` is an aware instant, UTC, taken while recording."""
    before = datetime.now(UTC)
    (only,) = record(log, events(1)).events
    assert only.recorded is not None
    assert only.recorded.utcoffset() == timedelta(0)
    assert before <= only.recorded <= datetime.now(UTC)


def test_again(log: Log) -> None:
    """Recording again adds nothing, and tells which events were known."""
    first = record(log, events(3))
    again = record(log, events(5))
    assert again.known == tuple(each.id for each in first.events)
    assert [each.position for each in again.events] == [4, 5]
    assert record(log, events(5)).events == ()
    assert log.head.position == 5


def test_all_known_writes_nothing(log: Log, path: Path) -> None:
    """A batch of which all is known leaves the database as it was, byte for byte of every table."""
    record(log, events(3))
    before = [ask(path, f"SELECT * FROM {table}") for table in ("log", "payload", "entity", "mention")]
    done = record(log, events(3), recorder="ben")
    assert len(done.known) == 3
    assert done.head == log.head
    assert before == [
        ask(path, f"SELECT * FROM {table}") for table in ("log", "payload", "entity", "mention")
    ]


def test_twice_in_one_batch(log: Log) -> None:
    """The same statement twice in one batch is one event."""
    done = record(log, [*events(2), *events(2)])
    assert len(done.events) == 2
    assert done.known == ()


def test_nothing(log: Log) -> None:
    """An empty batch is no error and records nothing."""
    done = record(log, [])
    assert (done.events, done.known, done.head.position) == ((), (), 0)


def test_many_at_once(log: Log) -> None:
    """A batch may be larger than what one query can ask for."""
    record(log, events(1200))
    done = record(log, events(2600))
    assert len(done.known) == 1200
    assert log.head.position == 2600
    assert log.verify().ok


def test_across_openings(path: Path) -> None:
    """Positions and chain go on where the last process left off, and slugs keep their keys."""
    with Log.open(path) as log:
        record(log, events(4))
    with Log.open(path) as log:
        record(log, events(4, first=4))
        assert [each.position for each in log.events()] == list(range(1, 9))
        assert log.verify().ok
    assert ask(path, "SELECT count(*), count(DISTINCT slug) FROM entity") == [(10, 10)]


def test_clock_set_back(path: Path) -> None:
    """`recorded` never runs backwards, also when the machine's clock does."""
    late, early = datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC)
    instants = iter([late, early, late + timedelta(microseconds=1)])
    with Log.open(path, clock=lambda: next(instants)) as log:
        for number in range(3):
            record(log, [event(number)])
        assert [each.recorded for each in log.events()] == [late, late, late + timedelta(microseconds=1)]
        assert log.verify().ok


def test_clock_of_another_zone(path: Path) -> None:
    """Instants are kept in UTC, whatever zone the clock is set to, and sort as text."""
    east = datetime.fromisoformat("2026-05-01T01:00:00+08:00")
    with Log.open(path, clock=lambda: east) as log:
        record(log, events(1))
    assert ask(path, "SELECT recorded FROM log") == [("2026-04-30T17:00:00.000000Z",)]


def test_one_instant_for_a_batch(path: Path) -> None:
    """A batch is one moment of recording."""
    instants = ticking()
    with Log.open(path, clock=lambda: next(instants)) as log:
        assert len({each.recorded for each in record(log, events(5)).events}) == 1


def test_undated_report(log: Log) -> None:
    """A report without a day is refused with words, and nothing of its batch is recorded."""
    with pytest.raises(UndatedReportError, match="'wire-2'"):
        log.append(
            [event(1), event(2, report="wire-2"), event(3)],
            reported={"wire-1": (date(2024, 3, 6), date(2024, 3, 6))},
            recorder="anna",
        )
    assert log.head.position == 0


@pytest.mark.parametrize(
    ("happened", "kept"),
    [
        (None, ("0001-01-01", "2024-03-06")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2024-03", ("2024-03-01", "2024-03-06")),
        ("2024-02/..", ("2024-02-01", "2024-03-06")),
        ("../2023", ("0001-01-01", "2023-12-31")),
        ("2024-03-07", ("2024-03-07", "2024-03-07")),
    ],
)
def test_happened(log: Log, path: Path, happened: str | None, kept: tuple[str, str]) -> None:
    """Nothing happened after its report came out; only one that is dated later keeps its own day."""
    record(log, [event(0, happened=happened)])
    assert ask(path, "SELECT happened_earliest, happened_latest FROM log") == [kept]
    assert ask(path, "SELECT reported_earliest, reported_latest FROM log") == [("2024-03-06", "2024-03-06")]


days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


@given(happened=st.tuples(days, days), reported=st.tuples(days, days))
def test_clocks_are_in_order(happened: tuple[date, date], reported: tuple[date, date]) -> None:
    """The earliest day is never after the latest, as days and as the text that is compared."""
    stated: Any = event(0, happened=Edtf.parse("/".join(map(str, sorted(happened)))))
    first, last = sorted(reported)
    from_, to, reported_from, reported_to = clocks(stated.statement, (first, last))
    assert from_ <= to
    assert from_ == min(happened).isoformat()
    assert to <= max(*happened, last).isoformat()
    assert (reported_from, reported_to) == (first.isoformat(), last.isoformat())


def test_expected_position(log: Log) -> None:
    """Who says where the log has to end records only if nobody else came in between."""
    days = {"wire-1": DAY}
    log.append(events(3), reported=days, recorder="anna", expected_position=0)
    with pytest.raises(LogMovedError, match="expected to end at position 0, and ends at 3") as told:
        log.append(events(2, first=3), reported=days, recorder="ben", expected_position=0)
    assert (told.value.found, log.head.position) == (3, 3)
    log.append(events(2, first=3), reported=days, recorder="ben", expected_position=told.value.found)
    assert log.head.position == 5


def test_expected_position_of_many(log: Log) -> None:
    """Of several who saw the same end, one records, just behind it; the others are told, and look again."""
    count, threads = 6, 4

    def give(name: str) -> list[bool]:
        return [_given_at_the_end(log, event(number, report=name)) for number in range(count)]

    with ThreadPoolExecutor(threads) as pool:
        held = list(pool.map(give, [f"report-{number}" for number in range(threads)]))
    assert held == [[True] * count] * threads
    assert log.verify().events == count * threads


def _given_at_the_end(log: Log, one: Event[Any]) -> bool:
    """Record an event behind the end that one has seen, until it is; whether it stands just there."""
    while True:
        seen = log.head.position
        try:
            done = log.append([one], reported=Always(), recorder="anna", expected_position=seen)
        except LogMovedError:
            continue
        return [each.position for each in done.events] == [seen + 1]
