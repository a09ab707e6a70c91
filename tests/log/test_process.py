"""Real processes: several at once, killed in the middle, out of room."""

import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
import sqlalchemy

from dealtracker.events.event import Event
from dealtracker.events.kinds import StatementMade
from dealtracker.events.statement import Statement
from dealtracker.tracker.log import Log
from dealtracker.tracker.log.error import LogBusyError, LogUnwritableError
from tests.house.tree import ROOT
from tests.log.sample import Always, ask, events, record, tampering


def appending(place: Path | str, name: str, size: int, count: int) -> subprocess.Popen[str]:
    """A process that appends, once it has opened the log."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.log.appender", str(place), name, str(size), str(count)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def told(writer: subprocess.Popen[str]) -> list[int]:
    """All that a process still tells; `communicate` would miss what came along with the first line."""
    assert writer.stdout is not None
    with writer:
        return [int(position) for position in writer.stdout.read().split()]


def test_two_at_once(place: Path | str) -> None:
    """Two processes that append at once leave one order without gaps, and no batch torn apart."""
    writers = [appending(place, name, 7, 40) for name in ("anna", "ben")]
    for writer in writers:
        writer.communicate(timeout=60)
    assert [writer.returncode for writer in writers] == [0, 0]
    with Log.open(place) as log:
        recorded = list(log.events())
        assert log.verify().ok
    assert [each.position for each in recorded] == list(range(1, 2 * 7 * 40 + 1))
    batches = [recorded[first : first + 7] for first in range(0, len(recorded), 7)]
    assert all(len({(each.recorder, each.recorded) for each in batch}) == 1 for batch in batches)
    assert all(a.recorded <= b.recorded for a, b in pairwise(recorded) if a.recorded and b.recorded)


def test_a_follower_loses_nothing(place: Path | str) -> None:
    """Whoever reads on from the last position seen, while six append, gets every event once, in order."""
    Log.open(place).close()
    writers = [appending(place, f"writer-{number}", 5, 60) for number in range(6)]
    seen: list[int] = []
    with Log.open(place) as log:
        while True:
            done = all(writer.poll() is not None for writer in writers)
            seen += [event.position or 0 for event in log.events(after=seen[-1] if seen else 0)]
            if done:
                break
        assert log.verify().ok
    for writer in writers:
        writer.communicate(timeout=60)
    assert [writer.returncode for writer in writers] == [0] * 6
    assert seen == list(range(1, 6 * 5 * 60 + 1))


@pytest.mark.parametrize("delay", [0.0, 0.013, 0.031, 0.054, 0.09])
def test_killed(place: Path | str, delay: float) -> None:
    """A process killed in the middle of recording leaves whole batches, and every one that it was told of."""
    size = 300
    writer = appending(place, "anna", size, 60)
    time.sleep(delay)
    writer.kill()
    done = told(writer)
    with Log.open(place) as log:
        found = log.head.position
        assert found % size == 0
        assert found in (max(done, default=0), max(done, default=0) + size)
        assert log.verify().ok
        record(log, events(size))
        assert log.verify().ok


def test_a_reader_sees_whole_batches(place: Path | str) -> None:
    """What is read while another process writes ends between two batches."""
    writer = appending(place, "anna", 25, 40)
    with Log.open(place) as log:
        seen = {len(list(log.events())) for _ in range(30)}
    writer.communicate(timeout=60)
    assert all(count % 25 == 0 for count in seen)


def test_reading_does_not_wait(log: Log, place: Path | str) -> None:
    """A reader in the middle of the log does not keep a writer waiting, and does not see what comes after."""
    record(log, events(3000))
    reading = log.events()
    next(reading)
    with Log.open(place, wait=0) as other:
        record(other, events(10, first=3000))
    assert len(list(reading)) == 2999


def test_a_writer_does_not_keep_readers_waiting(place: Path | str) -> None:
    """While one writes, whoever reads sees all that stood before, at once."""
    with Log.open(place) as log, Log.open(place, wait=0) as reader:
        record(log, events(30))

        def read(_recorded: object) -> None:
            assert len(list(reader.events())) == reader.verify().events == reader.head.position == 30

        log.append(events(30, first=30), reported=Always(), recorder="anna", check=read)
        assert reader.head.position == 60


def test_processes_and_threads_at_once(place: Path | str) -> None:
    """Two processes, and four threads that share one log, append at once: all is there, in one order."""
    size, count, threads = 5, 20, 4
    writers = [appending(place, name, size, count) for name in ("anna", "ben")]
    with Log.open(place) as log:

        def give(thread: int) -> list[int]:
            batches = [events(size, first=size * each, report=f"thread-{thread}") for each in range(count)]
            return [record(log, batch).head.position for batch in batches]

        with ThreadPoolExecutor(threads) as pool:
            ends = [end for ends in pool.map(give, range(threads)) for end in ends]
        for writer in writers:
            ends += told(writer)
        assert sorted(ends) == list(range(size, size * count * (threads + 2) + 1, size))
        assert log.verify().events == size * count * (threads + 2)


def test_locked(log: Log, path: Path) -> None:
    """A log that another process keeps locked is told as such, after the wait that was asked for."""
    with tampering(path) as other:
        other.execute("BEGIN IMMEDIATE")
        with (
            Log.open(path, wait=0.05) as second,
            pytest.raises(LogBusyError, match="locked by another process"),
        ):
            record(second, events(2))
    record(log, events(2))
    assert log.head.position == 2


def test_disk_full(log: Log, path: Path) -> None:
    """When the disk is full in the middle of a batch, nothing of it is kept, and the log stays sound."""
    record(log, events(3))

    def crowd(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count = 40")

    log._engine.dispose()
    sqlalchemy.event.listen(log._engine, "connect", crowd)
    long = [
        Event.of("wire-1", Statement(fact=StatementMade(speaker="alibaba", gist="word " * 1000), item=number))
        for number in map(str, range(100))
    ]
    with pytest.raises(LogUnwritableError, match="full"):
        record(log, long)
    assert ask(path, "SELECT (SELECT count(*) FROM log), (SELECT count(*) FROM payload)") == [(3, 3)]
    record(log, events(1, first=3))
    assert log.verify().events == 4
