"""Days for which a state is the answer, one after the other, for whoever asks on each day as it is lived."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen

from ...projections.book import Book
from ...projections.company import CompanyState
from ...projections.era import era
from ...projections.period import Every
from ...projections.policy import Policy
from ...projections.view import View

_DAY = timedelta(1)


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
    gathering = book.gathering(company)
    start: date | None = date.min
    while start is not None:
        now = era(company, gathering, View.of(start, policy=policy))
        last = now.lived.latest
        until = None if last == date.max else _next(last, every)
        yield Standing(now.state if now.state.company == company else None, start, until)
        start = until


def _next(last: date, every: Every) -> date:
    """The first day behind a last one on which the figures are made."""
    return every.up(last + _DAY)
