"""Dates written as people write them, each so that reading it gives the same date back."""

from __future__ import annotations

from typing import Final

from ..edtf import Edtf
from ..period import Period, Precision

_NAMES: Final[dict[Precision, tuple[str, ...]]] = {
    "month": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "season": ("spring", "summer", "autumn", "winter"),
    "quarter": ("Q1", "Q2", "Q3", "Q4"),
    "half": ("H1", "H2"),
}
_HEDGES: Final = {"": "", "~": "about ", "?": "possibly ", "%": "possibly about "}
_OPEN_START: Final = {"..": "the outset", "": "an unknown day"}


def describe(date: Edtf | None) -> str:
    """A date in short words, "unknown" where there is none; `parse_date` reads them back."""
    if date is None:
        return "unknown"
    first, last = date.sides
    if date.is_interval:
        return _extent(first, last)
    return _wording(first) if date.period else _range(first, last)


def _extent(first: str, last: str) -> str:
    if last == "..":
        return f"since {_wording(first)}"
    if not last:
        return f"from {_wording(first)} to an unknown day"
    begin = _OPEN_START[first] if first in _OPEN_START else _short_of(first, last)
    return f"from {begin} to {_wording(last)}"


def _range(first: str, last: str) -> str:
    if not first:
        following = _neighbour(last, 1)
        return f"before {_wording(following)}" if following else f"by {_wording(last)}"
    if not last:
        preceding = _neighbour(first, -1)
        return f"after {_wording(preceding)}" if preceding else f"{_wording(first)} or later"
    return f"between {_short_of(first, last)} and {_wording(last)}"


def _neighbour(text: str, units: int) -> str:
    period, qualifier = _parts(text)
    beyond = period.shifted(units)
    return f"{beyond}{qualifier}" if beyond.exists else ""


def _short_of(first: str, last: str) -> str:
    """The first of two dates without the year, where both are plain days or months of one year."""
    (begin, hedged), (end, _) = _parts(first), _parts(last)
    alike = begin.precision == end.precision in ("day", "month") and begin.year == end.year
    return _wording(first)[: -len(" 2024")] if alike and not hedged else _wording(first)


def _wording(text: str) -> str:
    period, qualifier = _parts(text)
    return _HEDGES[qualifier] + _named(period)


def _parts(text: str) -> tuple[Period, str]:
    bare = text.rstrip("~?%")
    return Period.read(bare), text[len(bare) :]


def _named(period: Period) -> str:
    year = f"{period.year:04}"
    if period.precision == "day":
        return f"{period.first.day} {_NAMES['month'][period.first.month - 1][:3]} {year}"
    if period.precision not in _NAMES:
        return f"the {year}s" if period.precision == "decade" else year
    name = _NAMES[period.precision][period.place - 1]
    return f"{name} {year}/{(period.year + 1) % 100:02}" if name == "winter" else f"{name} {year}"
