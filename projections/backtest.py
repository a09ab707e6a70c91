"""Backtests: what was known of every company on each of many days, and nothing that came out later.

Each day is asked as it was lived: only what had been reported by its end, as things stood on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from attrs import evolve, frozen

from ..events.event import Event
from .asked import Asked, Cell, cells
from .book import Book
from .policy import Policy
from .view import View


@frozen
class Stretch:
    """Days behind each other on which what is asked of a company was the same.

    Attributes:
        company: Its slug.
        name: The name to show.
        start: The place of the first day among those that are asked for.
        end: The place of the last one.
        cells: What each figure was that is asked for.
    """

    company: str
    name: str
    start: int
    end: int
    cells: tuple[Cell, ...]


@frozen(kw_only=True)
class Line:
    """What was known of one company on one day.

    Attributes:
        company: Its slug.
        name: The name to show on the day.
        day: The day: what had been reported by its end, as things stood on it.
        figures: What each figure was that is asked for, by its name.
    """

    company: str
    name: str
    day: date
    figures: Mapping[str, Cell]


def backtest(  # noqa: PLR0913  # all but the events and the companies are named where it is called
    events: Iterable[Event[Any]],
    companies: Iterable[str],
    *,
    days: Sequence[date],
    asked: Sequence[Asked],
    view: View,
    everything: bool = False,
) -> Iterator[Stretch]:
    """What was known of some companies on each of some days, by company and day.

    Args:
        events: All that can matter for one of the companies; more does no harm.
        companies: Their slugs; of those that are one on a day, there is the one.
        days: The days, in order.
        asked: The figures that are asked for.
        view: What to look through; its days are those.
        everything: Also the days on which nothing was known of a company yet.
    """
    book = Book(event for event in events if view.holds_record(event))
    wanted = sorted(set(companies))
    found: dict[str, dict[int, Stretch]] = {}
    for company in wanted:
        for told in _lived(book, company, days, asked, view.policy, everything=everything):
            if told.company == company or told.company not in wanted:
                found.setdefault(told.company, {}).setdefault(told.start, told)
    for company in sorted(found):
        yield from found[company].values()


def lines(stretches: Iterable[Stretch], days: Sequence[date], asked: Sequence[Asked]) -> Iterator[Line]:
    """A line for each company and day."""
    for each in stretches:
        figures = {one.name: told for one, told in zip(asked, each.cells, strict=True)}
        for day in days[each.start : each.end + 1]:
            yield Line(company=each.company, name=each.name, day=day, figures=figures)


def _lived(  # noqa: PLR0913  # as above
    book: Book,
    company: str,
    days: Sequence[date],
    asked: Sequence[Asked],
    policy: Policy,
    *,
    everything: bool,
) -> Iterator[Stretch]:
    """What was known of one company, day after day; of days in one era it is asked once."""
    now: Stretch | None = None
    told: Stretch | None
    for _, group in groupby(enumerate(book.lived(company, days, policy)), key=lambda each: id(each[1][1])):
        (start, (_, state)), *more = group
        told = None
        if everything or not state.empty:
            told = Stretch(state.company, state.name, start, start + len(more), cells(state, asked))
        if now is not None and told is not None and evolve(now, start=start, end=told.end) == told:
            told = evolve(told, start=now.start)
        elif now is not None:
            yield now
        now = told
    if now is not None:
        yield now
