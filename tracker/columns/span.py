"""Days for which a state is the answer, one after the other, for whoever asks on each day as it is lived."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from attrs import frozen

from ...projections.book import Book
from ...projections.company import CompanyState
from ...projections.era import era
from ...projections.policy import Policy
from ...projections.reach import around, with_merges
from ...projections.view import View

_DAY = timedelta(1)


class Every(StrEnum):
    """On which days the figures are made, and so on which days they can be asked."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"

    def up(self, day: date) -> date:
        """The first of its days that is not before a day: the day itself, the last of the month or year."""
        if self is Every.DAY:
            return day
        month = 12 if self is Every.YEAR else day.month
        return date(day.year, 12, 31) if month == 12 else date(day.year, month + 1, 1) - _DAY

    def holds(self, day: date) -> bool:
        """Whether a day is one of its days."""
        return self.up(day) == day


@frozen
class Standing:
    """A state, and the days for which it is the answer.

    Attributes:
        state: The state; None while the slug stands for nothing, as it was merged into another.
        start: The first of the days.
        until: The day from which it is the answer no more; None where it stays it.
    """

    state: CompanyState | None
    start: date
    until: date | None


def standings(book: Book, company: str, every: Every, policy: Policy) -> Iterator[Standing]:
    """Every state of a company, from the first day to the last."""
    events = with_merges(book, around(book, [company]))
    start: date | None = date.min
    while start is not None:
        now = era(company, events, View.of(start, policy=policy))
        last = now.lived.latest
        until = None if last == date.max else _next(last, every)
        yield Standing(now.state if now.state.company == company else None, start, until)
        start = until


def _next(last: date, every: Every) -> date:
    """The first day behind a last one on which the figures are made."""
    return every.up(last + _DAY)
