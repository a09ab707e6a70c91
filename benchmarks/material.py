"""What is measured with: made-up statements, cut into batches, and the rows that they become."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import accumulate, count
from pathlib import Path
from typing import Any

from attrs import frozen

from dealtracker.events.event import Event
from dealtracker.events.statement import Statement
from dealtracker.tracker.log import Log

from . import bare
from .generator import batches
from .measure import Work

Days = dict[str, tuple[date, date]]
Said = tuple[str, Statement[Any]]
"""A report, and one of its statements."""


@frozen
class Material:
    """Statements to record, and how they look in the tables once they are.

    Attributes:
        parts: The statements, a batch each.
        days: When each report came out.
        rows: The rows that a batch becomes, made by a log of ours.
    """

    parts: Sequence[Sequence[Said]]
    days: Days
    rows: Sequence[bare.Rows]

    @classmethod
    def of(cls, model: Path, events: int, size: int) -> Material:
        """So many events in batches of one size; the model is a log to be made of them."""
        made, days = made_up(events)
        parts = [made[start : start + size] for start in range(0, len(made), size)]
        with Log.open(model) as log:
            for work in recording(log, parts, days):
                work()
        return cls(parts, days, bare.rows_of(model, accumulate(map(len, parts))))

    @property
    def events(self) -> int:
        """How many there are."""
        return sum(map(len, self.parts))

    def recorded(self, log: Log) -> Sequence[Work]:
        """What records them, a batch each."""
        return recording(log, self.parts, self.days)


def made_up(events: int, *, companies: int = 0) -> tuple[list[Said], Days]:
    """The statements of made-up reports, each once, and when the reports came out."""
    every = list(batches(events, companies=companies))
    said = {event.id: (batch.report, event.statement) for batch in every for event in batch.events}
    return list(said.values()), {batch.report: batch.days for batch in every}


def recording(log: Log, parts: Sequence[Sequence[Said]], days: Days) -> list[Work]:
    """What records batches, with all that belongs to it: ids, payloads, chain, guards, indexes."""
    return [_append(log, part, days) for part in parts]


def _append(log: Log, part: Sequence[Said], days: Days) -> Work:
    return lambda: log.append([Event.of(*each) for each in part], reported=days, recorder="benchmark")


def all_of(works: Sequence[Work]) -> list[Work]:
    """Several works as one."""

    def every() -> None:
        for work in works:
            work()

    return [every]


def paths(folder: Path, name: str) -> Callable[[], Path]:
    """Gives a new path each time."""
    numbers: Iterator[int] = count()
    return lambda: folder / f"{name}-{next(numbers)}.db"
