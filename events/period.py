"""Calendar periods: a day, a month, a quarter, ... as units that can be counted and shifted.

A period is its precision and its number on that precision's own line (days since the year 1, months
since the year 0, ...), so that neighbours are one apart and bounds are plain arithmetic.

Seasons are those of the northern hemisphere in whole months: spring March to May, summer June to
August, autumn September to November, winter December to February of the next year.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple, get_args

Precision = Literal["day", "month", "season", "quarter", "half", "year", "decade"]

PRECISIONS: Final[tuple[Precision, ...]] = get_args(Precision)
"""Finest first."""

_MONTHS: Final = {"month": 1, "season": 3, "quarter": 3, "half": 6, "year": 12, "decade": 120}
_FIRST_CODE: Final[dict[Precision, int]] = {"month": 1, "season": 21, "quarter": 33, "half": 40}
_SPRING: Final = 2  # whole months of the year that are over when spring, the first season, begins
_SHAPE: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}|XX))?|-XX(?:-XX)?)?")
_DECADE: Final = re.compile(r"([0-9]{3})X")


class Period(NamedTuple):
    """One unit of the calendar, from a day to a decade.

    Attributes:
        precision: Which unit it is.
        number: Its place among the units of that precision; neighbours are one apart.
    """

    precision: Precision
    number: int

    @classmethod
    def read(cls, text: str) -> Period:
        """The period that an EDTF date without qualifier names; a ValueError says why it names none.

        An unspecified month or day (`2024-XX`) says what the year or month alone says.
        """
        if decade := _DECADE.fullmatch(text):
            return _known(cls("decade", int(decade[1])))
        if not (shape := _SHAPE.fullmatch(text)):
            raise ValueError("it is not an EDTF date")
        year, code, day = shape.groups()
        if code is None:
            return _known(cls("year", int(year)))
        if day is None or day == "XX":
            return _known(_part(int(year), int(code), only_month=day is not None))
        return cls("day", _day(int(year), int(code), int(day)).toordinal())

    @classmethod
    def holding(cls, day: date, precision: Precision) -> Period:
        """The period of that precision in which the day lies."""
        if precision == "day":
            return cls("day", day.toordinal())
        month = day.year * 12 + day.month - 1 - _lead(precision)
        return cls(precision, month // _MONTHS[precision])

    @property
    def first(self) -> date:
        """Its first day, never before the calendar's own."""
        if self.precision == "day":
            return date.fromordinal(min(max(self.number, 1), date.max.toordinal()))
        year, month = divmod(self.number * _MONTHS[self.precision] + _lead(self.precision), 12)
        return date.min if year < 1 else date.max if year > date.max.year else date(year, month + 1, 1)

    @property
    def last(self) -> date:
        """Its last day, never after the calendar's own."""
        if self.precision == "day":
            return self.first
        following = self.shifted(1).first
        return following if following in (date.min, date.max) else following - timedelta(days=1)

    @property
    def year(self) -> int:
        """The year by which it is called (that of December for a winter)."""
        return self.first.year

    @property
    def place(self) -> int:
        """Its place in the year, from 1: the third quarter is 3, spring is 1."""
        per_year = 12 // _MONTHS[self.precision]
        return self.number % per_year + 1

    @property
    def exists(self) -> bool:
        """Whether it begins within the years 0001 to 9999."""
        if self.precision == "day":
            return 1 <= self.number <= date.max.toordinal()
        months = self.number * _MONTHS[self.precision] + _lead(self.precision)
        return months // _MONTHS["year"] in range(1, date.max.year + 1)

    def shifted(self, units: int) -> Period:
        """The period that many of its own units later (earlier where negative)."""
        return Period(self.precision, self.number + units)

    def __str__(self) -> str:
        if self.precision == "day":
            return self.first.isoformat()
        if self.precision == "decade":
            return f"{self.number:03}X"
        if self.precision == "year":
            return f"{self.number:04}"
        return f"{self.year:04}-{_FIRST_CODE[self.precision] + self.place - 1:02}"


def _lead(precision: Precision) -> int:
    return _SPRING if precision == "season" else 0


def _known(period: Period) -> Period:
    if not period.exists:
        raise ValueError("years run from 0001 to 9999")
    return period


def _part(year: int, code: int, *, only_month: bool) -> Period:
    for precision, first in _FIRST_CODE.items():
        per_year = 12 // _MONTHS[precision]
        if first <= code < first + per_year and (precision == "month" or not only_month):
            return Period(precision, year * per_year + code - first)
    raise ValueError(f"there is no month {code:02}")


def _day(year: int, month: int, day: int) -> date:
    if month not in range(1, 13):
        raise ValueError(f"there is no month {month:02}")
    try:
        return date(year, month, day)
    except ValueError:
        if year < 1:
            raise ValueError("years run from 0001 to 9999") from None
        raise ValueError(f"{year:04}-{month:02} has no day {day:02}") from None
