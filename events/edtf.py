"""Dates that keep their precision, in the Extended Date/Time Format (EDTF, ISO 8601-2).

Read here: days, months, seasons, quarters, halves, years and decades (`2024-02-21`, `2024-02`, `2023-22`,
`2025-35`, `2022-40`, `2024`, `202X`), each with a qualifier or none (`2023-11~`, `2023-11?`, `2023-11%`);
intervals (`2024-02/2024-03`, `2023-09/..`, `../2024-02`; an empty side is unknown); and one of a range
(`[2024-02..2024-03]`, `[..2024-01]`, `[2024-02..]`).

EDTF leaves open how wide a qualifier reaches. Here `~` and `?` widen a date by one unit of its own precision
on each side, the padding that python-edtf made usual, and `%`, which is both, by two.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import Final, NoReturn, final

from .error import WordingError
from .period import PRECISIONS, Period, Precision

Bounds = tuple[date, date]

_EXAMPLES: Final = (
    "Write it like 2024-02-21, 2024-02, 2023-11~ or 2023-09/.., or like Q3 2025 or before May 2024."
)
_NO_TIME: Final = ("a time of day is not kept", "Write the day alone, like 2024-02-21.")
_SHOWN: Final = 80
_REACH: Final = {"": 0, "~": 1, "?": 1, "%": 2}
_TIME_OF_DAY: Final = re.compile(r"[0-9][T ][0-9]{1,2}|[0-9]:[0-9]")


class DateError(WordingError):
    """A text that is no date, or not one that can be kept.

    Attributes:
        why: What stands in the way, to follow a colon.
    """

    def __init__(self, text: str, why: str, remedy: str = _EXAMPLES) -> None:
        self.why = why
        shown = text[:_SHOWN] + "…" * (len(text) > _SHOWN)
        super().__init__(f"Can't read {shown!r} as a date: {why}.", remedy=remedy)


@final
class Edtf:
    """A date as precise as it was stated; made by `Edtf.parse` or `Edtf.day`.

    Attributes:
        text: The canonical EDTF text; two dates are equal when their texts are.
        start: First and last day on which it may have begun.
        end: First and last day on which it may have ended; the same as `start` unless it is an interval.
        earliest: The first day that it may touch; `date.min` where that is open or unknown.
        latest: The last day that it may touch; `date.max` where that is open or unknown.
        is_interval: Whether it is an extent, which held from its start to its end.
        precision: The unit in which it is stated, the coarser one of two.
        approximate: Whether it is stated as about (`~` or `%`).
        uncertain: Whether it is stated as possibly (`?` or `%`).
    """

    __slots__ = (
        "approximate", "earliest", "end", "is_interval", "latest", "precision", "start", "text", "uncertain",
    )  # fmt: skip

    text: str
    start: Bounds
    end: Bounds
    earliest: date
    latest: date
    is_interval: bool
    precision: Precision
    approximate: bool
    uncertain: bool

    def __init__(
        self, text: str, start: Bounds, end: Bounds, *, precision: Precision, is_interval: bool = False
    ) -> None:
        put = object.__setattr__
        put(self, "text", text)
        put(self, "start", start)
        put(self, "end", end)
        put(self, "earliest", start[0])
        put(self, "latest", end[1])
        put(self, "is_interval", is_interval)
        put(self, "precision", precision)
        put(self, "approximate", "~" in text or "%" in text)
        put(self, "uncertain", "?" in text or "%" in text)

    @classmethod
    def parse(cls, text: str) -> Edtf:
        """The date that an EDTF text states; words are for `parse_date`."""
        return _parse(text)

    @classmethod
    def day(cls, day: date) -> Edtf:
        """The date that is exactly this day."""
        return _parse(day.isoformat())

    @property
    def period(self) -> Period | None:
        """The one calendar unit that it names, without its qualifier; None where it names two sides."""
        return None if set(self.text) & set("/[") else Period.read(self.text.rstrip("~?%"))

    @property
    def sides(self) -> tuple[str, str]:
        """The texts of its first and last date, empty or `..` where open; of a single date twice its own."""
        if self.is_interval:
            first, _, last = self.text.partition("/")
        elif self.text.startswith("["):
            first, _, last = self.text[1:-1].partition("..")
        else:
            first = last = self.text
        return first, last

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a date never changes: {name} can't be set")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a date never changes: {name} can't be deleted")

    def __eq__(self, other: object) -> bool:
        return self.text == other.text if isinstance(other, Edtf) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Edtf.parse({self.text!r})"

    def __reduce__(self) -> tuple[Callable[[str], Edtf], tuple[str]]:
        return Edtf.parse, (self.text,)


def to_edtf(value: Edtf | str | date | int) -> Edtf:
    """The date that a value given for one states: a day, a year as a number, EDTF, or words."""
    if isinstance(value, Edtf):
        return value
    if isinstance(value, date) and not isinstance(value, datetime):
        return Edtf.day(value)
    if isinstance(value, str):
        from .date_wording import parse_date  # which rests on this module

        return parse_date(value)
    if isinstance(value, int) and not isinstance(value, bool):
        if abs(value) >= 10**_SHOWN:  # Python would not even print it
            raise DateError("a number of many digits", "years run from 0001 to 9999")
        return _parse(f"{value:04}")
    if isinstance(value, datetime):
        raise DateError(str(value), *_NO_TIME)
    raise DateError(str(value), "it is neither a text nor a day nor a year")


@lru_cache(maxsize=1 << 16)
def _parse(text: str) -> Edtf:
    if _TIME_OF_DAY.search(text):
        raise DateError(text, *_NO_TIME)
    try:
        if "/" in text:
            return _interval(text)
        if text.startswith("["):
            return _one_of(text)
        return _single(text)
    except ValueError as problem:
        raise DateError(text, str(problem)) from None


def _single(text: str) -> Edtf:
    qualifier = text[-1:] if text[-1:] in ("~", "?", "%") else ""
    period = Period.read(text.removesuffix(qualifier))
    reach = _REACH[qualifier]
    bounds = period.shifted(-reach).first, period.shifted(reach).last
    return Edtf(f"{period}{qualifier}", bounds, bounds, precision=period.precision)


def _interval(text: str) -> Edtf:
    first, _, last = text.partition("/")
    begun, ended = _side(first), _side(last)
    earliest, latest, precision = _span(begun, ended)
    # A start can't lie after the end, nor an end before the start: imprecise sides bound each other.
    start = (earliest, min(begun.latest, latest)) if begun else (earliest, earliest if first else latest)
    end = (max(ended.earliest, earliest), latest) if ended else (latest if last else earliest, latest)
    canonical = f"{begun or first}/{ended or last}"
    return Edtf(canonical, start, end, precision=precision, is_interval=True)


def _one_of(text: str) -> Edtf:
    if "," in text or "{" in text:
        raise ValueError("a list of dates is not kept, only a range [..] from the first to the last")
    first, dots, last = text.removeprefix("[").removesuffix("]").partition("..")
    if not dots or not text.endswith("]"):
        raise ValueError("it is not an EDTF range")
    low, high = _side(first), _side(last)
    earliest, latest, precision = _span(low, high)
    bounds = (earliest, latest)
    return Edtf(f"[{low or ''}..{high or ''}]", bounds, bounds, precision=precision)


def _side(text: str) -> Edtf | None:
    return None if text in ("", "..") else _single(text)


def _span(low: Edtf | None, high: Edtf | None) -> tuple[date, date, Precision]:
    """First day, last day and coarsest precision of two sides, of which one may be open."""
    stated = [side for side in (low, high) if side]
    if not stated:
        raise ValueError("it names no day, month or year")
    earliest = low.earliest if low else date.min
    latest = high.latest if high else date.max
    if latest < earliest:
        raise ValueError("it ends before it begins")
    return earliest, latest, max((side.precision for side in stated), key=PRECISIONS.index)
