"""Measuring side by side: our way and its floor take turns, so that what else the machine does hits both."""

from __future__ import annotations

import gc
from collections.abc import Callable
from statistics import median
from time import perf_counter

from attrs import asdict, field, frozen

Work = Callable[[], object]
"""What is timed."""


@frozen(kw_only=True)
class Case:
    """One thing to measure.

    Attributes:
        name: What we do.
        floor: What the libraries below do at least.
        events: How many events one run deals with; 0 where that means nothing.
        aim: How many times the floor it may take; None where no aim is set.
        ours: Makes ready one run of ours, untimed, and gives what to time.
        bare: The same for the floor.
    """

    name: str
    floor: str
    events: int
    ours: Callable[[], Work]
    bare: Callable[[], Work]
    aim: float | None = None


@frozen(kw_only=True)
class Result:
    """What came of measuring.

    Attributes:
        name: What we do.
        floor: What the libraries below do at least.
        events: How many events one run deals with.
        rounds: How often both were run.
        seconds: The median time of ours.
        floor_seconds: The median time of the floor.
        ratio: How many times the floor ours takes.
        aim: How many times it may take.
    """

    name: str
    floor: str
    events: int
    rounds: int
    seconds: float
    floor_seconds: float
    aim: float | None
    ratio: float = field(init=False)

    @ratio.default
    def _ratio(self) -> float:
        return self.seconds / self.floor_seconds

    def row(self) -> dict[str, object]:
        """Its values by their names."""
        return asdict(self)


def measure(case: Case, rounds: int) -> Result:
    """Run a case and its floor in turns, each once before it counts."""
    timed(case.ours()), timed(case.bare())
    pairs = [(timed(case.ours()), timed(case.bare())) for _ in range(rounds)]
    return Result(
        name=case.name,
        floor=case.floor,
        events=case.events,
        rounds=rounds,
        seconds=median(ours for ours, _ in pairs),
        floor_seconds=median(bare for _, bare in pairs),
        aim=case.aim,
    )


def timed(work: Work) -> float:
    """How many seconds it takes; rubbish of others is taken out before."""
    gc.collect()
    start = perf_counter()
    kept = work()
    taken = perf_counter() - start
    del kept
    return taken


def table(results: list[Result]) -> str:
    """The results as lines of a table."""
    lines = [f"{'what':<44} {'ours':>10} {'floor':>10} {'ratio':>6} {'aim':>5} {'events/s':>10}  floor is"]
    for each in results:
        aim = f"{each.aim:.1f}" if each.aim else ""
        pace = f"{each.events / each.seconds:,.0f}" if each.events else ""
        lines.append(
            f"{each.name:<44} {_shown(each.seconds):>10} {_shown(each.floor_seconds):>10}"
            f" {each.ratio:>6.2f} {aim:>5} {pace:>10}  {each.floor}"
        )
    return "\n".join(lines)


def _shown(seconds: float) -> str:
    return f"{seconds:.3f} s" if seconds >= 1 else f"{seconds * 1000:.2f} ms"
