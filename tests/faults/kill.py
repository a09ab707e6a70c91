"""`kill -9`: of those who import, who make a log, and of those who run `deals record`."""

from __future__ import annotations

from pathlib import Path
from random import Random

from dealtracker.tracker.log import Log
from dealtracker.tracker.log.error import LogError

from .batch import Batch, chance
from .bench import SQLITE, Bench
from .check import given_by, settle
from .job import COMMIT, LOCK, READY, TRY, WRITE, Job
from .process import Aim, Process
from .tally import OTHER, TORN, Tally

_GENERATIONS = 6
"""How often a log is killed over before another one is made."""


def killed_importing(bench: Bench, database: str, rounds: int) -> Tally:
    """One of one to three processes that import is killed; the others finish."""
    tally = Tally("kill -9 of an import", database)
    place, stands = "", dict[Batch, bool]()
    for number in range(rounds):
        rng = chance(bench.seed, "importing", database, number)
        if number % _GENERATIONS == 0:
            place, stands = bench.place(database), {}
        most = rng.choice((3, 30, 100, 300))
        jobs = [
            Job(
                place=place,
                name=f"k{number}w{writer}",
                most=most,
                pause=rng.choice((0, 0, 0.01)),
                checkpoint=rng.choice((0, 1, 20)) if database == SQLITE else 0,
                count=max(2, 60 // most) if writer else 1000,
            )
            for writer in range(rng.choice((1, 1, 2, 3)))
        ]
        processes = [bench.nursery.start(job, None if n else _aim(rng, most)) for n, job in enumerate(jobs)]
        stands = _settle(place, processes, tally, stands)
    return tally


def killed_making(bench: Bench, database: str, rounds: int) -> Tally:
    """A process is killed while it makes a log; another makes it too, or it is made again."""
    tally = Tally("kill -9 while the log is made", database)
    for number in range(rounds):
        rng = chance(bench.seed, "making", database, number)
        place = bench.place(database)
        aim = Aim(rng.choice((READY, LOCK, COMMIT)), 1, rng.uniform(0, rng.choice((0.002, 0.02))))
        others = [
            Job(place=place, name=f"other{n}", count=2, most=5) for n in range(rng.choice((0, 0, 1, 3)))
        ]
        first = bench.nursery.start(Job(place=place, name="first", most=5), aim)
        processes = [first, *map(bench.nursery.start, others)]
        first.wait()
        if not others:
            processes.append(bench.nursery.start(Job(place=place, name="second", count=1, most=5)))
        _settle(place, processes, tally, {})
        for process in processes[1:]:
            tally.expect(process.ended and not process.failures, OTHER, f"another was told {process.words}")
    return tally


def killed_recording(bench: Bench, database: str, rounds: int) -> Tally:
    """A process that runs `deals record` for each fact is killed."""
    tally = Tally("kill -9 of deals record", database)
    place, stands = "", dict[Batch, bool]()
    for number in range(rounds):
        rng = chance(bench.seed, "recording", database, number)
        if number % _GENERATIONS == 0:
            place, stands = bench.place(database), {}
        word = rng.choice((TRY, TRY, WRITE, COMMIT))
        aim = Aim(word, rng.randint(1, 8), rng.uniform(0, 0.06 if word == TRY else 0.004))
        process = bench.nursery.start(Job(place=place, name=f"r{number}", task="record"), aim)
        stands = _settle(place, [process], tally, stands)
    return tally


def killed_without_wal(bench: Bench, rounds: int) -> Tally:
    """A process is killed, often while SQLite moves pages into the file; then the -wal file is lost."""
    tally = Tally("kill -9, then the -wal file removed", SQLITE)
    for number in range(rounds):
        rng = chance(bench.seed, "without wal", number)
        place = bench.place(SQLITE)
        most = rng.choice((3, 30, 100))
        job = Job(place=place, name=f"v{number}", most=most, checkpoint=rng.choice((1, 5, 20)))
        process = bench.nursery.start(job, _aim(rng, most))
        process.wait()
        tally.done += 1
        for beside in ("-wal", "-shm"):
            Path(f"{place}{beside}").unlink(missing_ok=True)
        tally.found[_left(place, process, tally)] += 1
    return tally


def _left(place: str, process: Process, tally: Tally) -> str:
    """Whole batches are left, or the damage is told; what is gone only a head that was kept can tell."""
    try:
        with Log.open(place, create=False) as log:
            if not log.verify().ok:
                return "told by verify"
            ids = {event.id for event in log.events()}
    except LogError as error:
        tally.told[type(error).__name__] += 1
        return "told with an error"
    for each in given_by([process]):
        there = sum(event.id in ids for event in each.events())
        tally.expect(
            there in (0, len(each.events())), TORN, f"{each}: {there} of {len(each.events())} events"
        )
    return "whole batches are left"


def _aim(rng: Random, most: int) -> Aim:
    """Any moment, or one near a transaction."""
    if rng.random() < 0.4:
        return Aim.at_random(rng, most=0.6)
    if rng.random() < 0.6:
        return Aim(WRITE, rng.randint(1, 6), rng.uniform(0, 0.003 + most / 10_000))
    return Aim(COMMIT, rng.randint(1, 6), rng.uniform(0, 0.02))


def _settle(
    place: str,
    processes: list[Process],
    tally: Tally,
    before: dict[Batch, bool],
) -> dict[Batch, bool]:
    """Wait for all, and hold the log against what was given."""
    for process in processes:
        process.wait()
    tally.done += 1
    for process in processes:
        whole = process.ended or process.killed or process.failures
        tally.expect(whole, OTHER, f"{process.job.name} did not end: {process.words[-3:]}")
    return settle(place, processes, tally, before=before)
