"""Machines whose clocks are apart, and one whose clock jumps: what was recorded never runs backwards."""

from __future__ import annotations

from .batch import chance
from .bench import Bench
from .check import settle
from .job import Job
from .tally import OTHER, Tally


def clocks_apart(bench: Bench, database: str, rounds: int) -> Tally:
    """Three writers at once: one slow or fast by hours, one right, one whose clock jumps to and fro."""
    tally = Tally("clocks apart by hours, and one that jumps", database)
    for number in range(rounds):
        rng = chance(bench.seed, "clocks", database, number)
        place = bench.place(database)
        wrong = ((rng.uniform(-72, 72), 0.0), (0.0, 0.0), (0.0, rng.uniform(0.001, 24)))
        jobs = [
            Job(place=place, name=f"h{number}w{writer}", most=20, count=6, hours=hours, leap=leap)
            for writer, (hours, leap) in enumerate(wrong)
        ]
        processes = [bench.nursery.start(job) for job in jobs]
        for process in processes:
            process.wait()
        tally.done += 1
        for process in processes:
            tally.expect(
                process.ended and not process.failures, OTHER, f"not at its end: {process.words[-3:]}"
            )
        settle(place, processes, tally)
    return tally
