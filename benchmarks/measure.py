"""Measuring side by side: all who do one thing take turns, so that what else goes on hits them all."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

from attrs import Factory, asdict, field, frozen

Work = Callable[[], object]
"""What is timed."""

Run = Callable[[ExitStack], Sequence[Work]]
"""Makes ready one run, untimed: its works, timed one by one. What is to be closed goes on the stack."""

OURS, FLOOR = "ours", "floor"


class Taken(NamedTuple):
    """What a work took: seconds on the clock, and of the processor in this process and its children."""

    seconds: float
    processor: float


@frozen(kw_only=True)
class Case:
    """One thing to measure.

    Attributes:
        name: What we do.
        floor: What the libraries below do at least.
        events: How many events one work deals with; 0 where that means nothing.
        aim: How many times the floor it may take; None where no aim is set.
        ours: A run of ours.
        bare: The same for the floor.
        peers: The same for others who do such a thing, by name.
    """

    name: str
    floor: str
    events: int
    ours: Run
    bare: Run
    aim: float | None = None
    peers: Mapping[str, Run] = Factory(dict)


@frozen(kw_only=True)
class Result:
    """What came of measuring.

    Attributes:
        name: What we do.
        floor: What the libraries below do at least.
        events: How many events one work deals with.
        times: How many times each was timed.
        seconds: The median time of ours.
        floor_seconds: The median time of the floor.
        ratio: How many times the floor ours takes.
        processor_ratio: The same for the processor alone, which waits for no disk, server or other program.
        aim: How many times it may take.
        peers: How many times the floor others take.
    """

    name: str
    floor: str
    events: int
    times: int
    seconds: float
    floor_seconds: float
    processor_ratio: float
    aim: float | None
    peers: dict[str, float]
    ratio: float = field(init=False)

    @ratio.default
    def _ratio(self) -> float:
        return self.seconds / self.floor_seconds

    @property
    def reached(self) -> bool:
        """Whether it is as fast as it is meant to be."""
        return self.aim is None or self.ratio <= self.aim

    def row(self) -> dict[str, object]:
        """Its values by their names."""
        return asdict(self)


def one(work: Callable[..., object], *given: Any) -> Run:
    """A run of one work, which needs nothing to be made ready."""
    return lambda _: [lambda: work(*given)]


_LONG = 15.0
"""Seconds: of what takes us longer one turn has to do."""


def measure(case: Case, rounds: int) -> Result:
    """Run all in turns, and once more before it counts; what takes long is run once, and counts at once."""
    runs = {OURS: case.ours, FLOOR: case.bare, **case.peers}
    turn = _turns(runs)
    long = sum(taken.seconds for name, taken in turn if name == OURS) > _LONG
    took: dict[str, list[Taken]] = {name: [] for name in runs}
    for each in [turn] if long else (_turns(runs) for _ in range(rounds)):
        for name, taken in each:
            took[name].append(taken)
    half = {name: Taken(*map(median, zip(*each, strict=True))) for name, each in took.items()}
    return Result(
        name=case.name,
        floor=case.floor,
        events=case.events,
        times=len(took[OURS]),
        seconds=half[OURS].seconds,
        floor_seconds=half[FLOOR].seconds,
        processor_ratio=half[OURS].processor / half[FLOOR].processor,
        aim=case.aim,
        peers={name: half[name].seconds / half[FLOOR].seconds for name in case.peers},
    )


def _turns(runs: Mapping[str, Run]) -> list[tuple[str, Taken]]:
    """One round: the first work of each, then the second of each, and so on."""
    with ExitStack() as stack:
        ready = [[(name, work) for work in run(stack)] for name, run in runs.items()]
        gc.collect()
        gc.freeze()  # what was made ready is no rubbish, and need not be looked through in the middle
        took = [(name, timed(work)) for turn in zip(*ready, strict=True) for name, work in turn]
        gc.unfreeze()
    return took


def timed(work: Work) -> Taken:
    """What a work takes; rubbish of others is taken out before."""
    gc.collect()
    start, before = perf_counter(), _processor()
    kept = work()
    taken = Taken(perf_counter() - start, _processor() - before)
    del kept
    return taken


def _processor() -> float:
    used = (getrusage(who) for who in (RUSAGE_SELF, RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


HEAD = (
    f"{'what':<48} {'ours':>10} {'floor':>10} {'ratio':>6} {'cpu':>6} {'aim':>5} {'events/s':>10}  floor is"
)
"""The first line of a table of results."""


def told(result: Result) -> str:
    """A result as a line of a table, and a line for each peer."""
    aim = f"{result.aim:.1f}" if result.aim else ""
    pace = f"{result.events / result.seconds:,.0f}" if result.events else ""
    ours = (
        f"{result.name:<48} {shown(result.seconds):>10} {shown(result.floor_seconds):>10}"
        f" {result.ratio:>6.2f} {result.processor_ratio:>6.2f} {aim:>5} {pace:>10}  {result.floor}"
    )
    return "\n".join([ours, *(f"  {name:<68} {ratio:>6.2f}" for name, ratio in result.peers.items())])


def shown(seconds: float) -> str:
    """A time as a person reads it."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.2f} ms"
