"""Periods: the last days of all weeks, months, quarters or years in a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from itertools import takewhile

from ..events.error import DealsError
from .view import DaysReversedError

_DAYS, _MONTHS = 7, 12


class Every(StrEnum):
    """How often something is asked: on the last day of each."""

    DAY = "day"
    WEEK = "week"
    """From Monday to Sunday, as ISO 8601 counts."""
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    def up(self, day: date) -> date:
        """The first of its days that is not before a day; the last day of all days, where none is left."""
        return next(_from(self, day), date.max)

    def holds(self, day: date) -> bool:
        """Whether a day is one of its days."""
        return self.up(day) == day


class NoPeriodEndsError(DealsError):
    """A time in which no week, month, quarter or year ends."""

    def __init__(self, every: Every, first: date, last: date) -> None:
        super().__init__(
            f"No {every} ends from {first} to {last}.",
            remedy="Ask for a longer time, or for every day.",
        )


def ends(every: Every | str, first: date, last: date) -> tuple[date, ...]:
    """The last day of each period that ends in a time, both of its ends in it.

    >>> [str(day) for day in ends("month", date(2024, 1, 1), date(2024, 3, 31))]
    ['2024-01-31', '2024-02-29', '2024-03-31']

    Raises:
        DaysReversedError: The first day lies after the last.
        NoPeriodEndsError: No period ends in it.
    """
    every = Every(every)
    if first > last:
        raise DaysReversedError(first, last)
    found = tuple(takewhile(lambda day: day <= last, _from(every, first)))
    if not found:
        raise NoPeriodEndsError(every, first, last)
    return found


def _from(every: Every, first: date) -> Iterator[date]:
    """The ends of periods from a day on, as far as days are counted."""
    if every in (Every.DAY, Every.WEEK):
        step, ordinal = _STEPS[every], first.toordinal()
        begin = ordinal + -ordinal % step  # the first day of all days was a Monday
        return map(date.fromordinal, range(begin, date.max.toordinal() + 1, step))
    january = first.year * _MONTHS
    months = range(january, date.max.year * _MONTHS + _MONTHS)
    ends_one = (month for month in months if (month + 1) % _STEPS[every] == 0)
    return (end for month in ends_one if (end := _month_end(month)) >= first)


def _month_end(month: int) -> date:
    """The last day of a month, counted from January of the year 0."""
    year, place = divmod(month + 1, _MONTHS)
    return date.max if year > date.max.year else date(year, place + 1, 1) - timedelta(days=1)


_STEPS = {Every.DAY: 1, Every.WEEK: _DAYS, Every.MONTH: 1, Every.QUARTER: 3, Every.YEAR: _MONTHS}
