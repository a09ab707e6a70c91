"""Many at once: processes and threads that append, slow readers beside them, and one that stops."""

from __future__ import annotations

import signal
import time

from .batch import chance
from .bench import POSTGRES, Bench
from .check import settle
from .job import DONE, OPEN, WRITE, Job
from .process import Process
from .tally import OTHER, Tally

_PROCESSES = 6
_THREADS = 4
_READERS = 2
_WAIT = 0.3
_BOUND = 10.0


def crowded(bench: Bench, database: str, rounds: int) -> Tally:
    """Six processes of four threads append at once, while two read slowly: all of it is there, once."""
    tally = Tally(f"{_PROCESSES} processes of {_THREADS} threads, {_READERS} slow readers", database)
    for number in range(rounds):
        rng = chance(bench.seed, "crowd", database, number)
        place = bench.place(database)
        writers = [
            bench.nursery.start(
                Job(place=place, name=f"m{number}w{n}", most=rng.choice((3, 12)), count=3, threads=_THREADS)
            )
            for n in range(_PROCESSES)
        ]
        writers[0].wait_for(DONE)
        reading = [Job(place=place, name="reader", task="read", pause=0.01) for _ in range(_READERS)]
        readers = [bench.nursery.start(job) for job in reading]
        for writer in writers:
            writer.wait()
        _end(writers, readers, tally)
        settle(place, writers, tally)
    return tally


def stalled(bench: Bench, database: str, rounds: int) -> Tally:
    """A writer stops inside a transaction: others are told so soon, readers go on; then it goes on too."""
    tally = Tally("a writer that stops inside a transaction", database)
    for number in range(rounds):
        place = bench.place(database)
        slow = bench.nursery.start(Job(place=place, name=f"z{number}w0", least=100, most=300, count=5))
        slow.wait_for(DONE)
        stopped = _stop_inside(slow)
        tally.found["stopped inside a transaction" if stopped else "not to be stopped inside one"] += 1
        started = time.monotonic()
        hasty = bench.nursery.start(Job(place=place, name=f"z{number}w1", most=5, count=2, wait=_WAIT))
        reader = bench.nursery.start(Job(place=place, name="reader", task="verify"))
        for process in (hasty, reader):
            process.wait()
        took = time.monotonic() - started
        slow.signal(signal.SIGCONT)
        slow.wait()
        tally.done += 1
        tally.expect(took < _BOUND, OTHER, f"it took {took:.1f} seconds until all were told")
        tally.expect(
            reader.ended and not reader.failures, OTHER, f"a reader was kept waiting: {reader.words}"
        )
        tally.expect(slow.ended and not slow.failures, OTHER, f"the one that stopped: {slow.words[-3:]}")
        told = [failure.name for failure in hasty.failures]
        tally.expect(told == ["LogBusyError"] * stopped, OTHER, f"who waited was told {hasty.failures}")
        settle(place, [slow, hasty], tally)
    return tally


def beside_readers(bench: Bench, database: str, rounds: int) -> Tally:
    """One writes that waits for nobody, while three read slowly: nothing holds it up."""
    tally = Tally("a writer that does not wait, beside slow readers", database)
    for number in range(rounds):
        rng = chance(bench.seed, "readers", database, number)
        place = bench.place(database)
        job = Job(place=place, name=f"y{number}", most=30, count=12, wait=0, checkpoint=rng.choice((0, 1)))
        if database == POSTGRES:
            job.checkpoint = 0
        before = bench.nursery.start(Job(place=place, name=f"y{number}before", least=50, most=60, count=2))
        before.wait()
        reading = [Job(place=place, name="reader", task="read", pause=0.005) for _ in range(_READERS)]
        readers = [bench.nursery.start(each) for each in reading]
        for reader in readers:
            reader.wait_for(OPEN)
        writer = bench.nursery.start(job)
        writer.wait()
        _end([before, writer], readers, tally)
        settle(place, [before, writer], tally)
    return tally


def _stop_inside(process: Process) -> bool:
    """Stop a process while it writes; whether that was achieved."""
    while process.runs:
        process.wait_for(WRITE, after=len(process.words), seconds=5)
        process.signal(signal.SIGSTOP)
        time.sleep(0.02)
        if process.words[-1][0] == WRITE:
            return True
        process.signal(signal.SIGCONT)
    return False


def _end(writers: list[Process], readers: list[Process], tally: Tally) -> None:
    """Readers are no longer needed; nobody may have failed."""
    tally.done += 1
    for reader in readers:
        reader.stop()
        tally.found["readings of the whole log, beside writers"] += len(reader.acknowledged)
    for process in (*writers, *readers):
        tally.expect(not process.failures, OTHER, f"{process.job.name} was told {process.failures}")
    for writer in writers:
        tally.expect(writer.ended, OTHER, f"{writer.job.name} did not end: {writer.words[-3:]}")
