"""Relative wording made absolute: "last November" is a month only against the day of its report.

Each rule replaces a relative phrase by an EDTF date that leaves open what the phrase leaves open: "a year
ago" is about the same quarter of last year, "recently" some day of the last three months.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from ..edtf import DateError
from ..period import PRECISIONS, Period, Precision
from .date_grammar import one_of

_RECENT_MONTHS: Final = 3
_STEP: Final = {"last": -1, "this": 0, "next": 1, "yesterday": -1, "today": 0, "tomorrow": 1}
_PRECISION: Final[dict[str, Precision]] = {each: each for each in PRECISIONS} | {"m": "month", "s": "season"}


def is_relative_to_report(words: str) -> bool:
    """Whether tokens say something only against the day of their report."""
    return any(pattern.search(words) for pattern, _ in _RULES)


def made_absolute(words: str, day: date) -> str:
    """The tokens with each relative phrase replaced by what it means in a report of that day."""
    for pattern, rule in _RULES:
        words = pattern.sub(partial(rule, day), words)
    return words


def _near_day(day: date, phrase: re.Match[str]) -> str:
    return _text(_day(day).shifted(_STEP[phrase[0]]))


def _part_so_far(day: date, phrase: re.Match[str]) -> str:
    first, last = _whole(phrase[2], day)
    return _span(_day(first), _day(day)) if phrase[1] == "earlier" else _span(_day(day), _day(last))


def _recently(day: date, _: re.Match[str]) -> str:
    return _span(_back(day, _RECENT_MONTHS, "month"), _day(day))


def _past(day: date, phrase: re.Match[str]) -> str:
    return _span(_back(day, int(phrase[1] or 1), phrase[2]), _day(day))


def _ago(day: date, phrase: re.Match[str]) -> str:
    """About then: a day or month give or take one, half a week around it, the quarter or the year."""
    count, unit = int(phrase[1]), phrase[2]
    then = _back(day, count, unit)
    if unit == "week":
        return _span(then.shifted(-3), then.shifted(3))
    named = "quarter" if (count, unit) == (1, "year") else unit
    return _text(Period.holding(then.first, _PRECISION[named])) + "~"


def _neighbour(day: date, phrase: re.Match[str]) -> str:
    step = _STEP[phrase[1]]
    if phrase[2] != "week":
        return _text(Period.holding(day, _PRECISION[phrase[2]]).shifted(step))
    first, last = _whole("week", day)
    return _span(_day(first).shifted(step * 7), _day(last).shifted(step * 7))


def _neighbour_named(day: date, phrase: re.Match[str]) -> str:
    """The nearest month or season of that name before or after the report's own."""
    step, precision, place = _STEP[phrase[1]], _PRECISION[phrase[2]], int(phrase[3])
    own = Period.holding(day, precision)
    per_year = 12 if precision == "month" else 4
    ahead = (place - own.place) % per_year
    if step:
        return _text(own.shifted((ahead or per_year) if step > 0 else ahead - per_year))
    return _text(Period(precision, day.year * per_year + place - 1) if ahead else own)


def _neighbour_weekday(day: date, phrase: re.Match[str]) -> str:
    ahead = (int(phrase[2]) - day.weekday()) % 7
    return _text(_day(day).shifted((ahead or 7) if phrase[1] == "next" else ahead - 7))


def _weekday_of_week(day: date, phrase: re.Match[str]) -> str:
    return _text(_day(day).shifted(int(phrase[1]) - day.weekday() + 7 * _STEP[phrase[2]]))


def _latest_weekday(day: date, phrase: re.Match[str]) -> str:
    return _text(_day(day).shifted(-((day.weekday() - int(phrase[1])) % 7)))


def _whole(unit: str, day: date) -> tuple[date, date]:
    """First and last day of the unit that holds the day; weeks, which EDTF lacks, begin on Monday."""
    if unit == "week":
        monday = _day(day).shifted(-day.weekday())
        return monday.first, monday.shifted(6).last
    period = Period.holding(day, _PRECISION[unit])
    return period.first, period.last


def _back(day: date, count: int, unit: str) -> Period:
    """The day that many units earlier, or the last of its month where that is shorter."""
    if unit in ("day", "week"):
        return _day(day).shifted(-count * (7 if unit == "week" else 1))
    month = _known(Period.holding(day, "month").shifted(-count * (12 if unit == "year" else 1)))
    return Period("day", min(month.first.toordinal() + day.day - 1, month.last.toordinal()))


def _day(day: date) -> Period:
    return Period("day", day.toordinal())


def _span(first: Period, last: Period) -> str:
    return str(one_of(_text(first), _text(last)))


def _text(period: Period) -> str:
    return str(_known(period))


def _known(period: Period) -> Period:
    if not period.exists:
        raise DateError(str(period.number), "years run from 0001 to 9999")
    return period


_COUNTED: Final = r"([0-9]{1,2}) (day|week|month|year)s?"
_UNIT: Final = r"(week|month|quarter|half|year)"
_RULES: Final[tuple[tuple[re.Pattern[str], Callable[[date, re.Match[str]], str]], ...]] = tuple(
    (re.compile(rf"(?<!\S)(?:{phrase})(?!\S)"), rule)
    for phrase, rule in (
        (r"today|yesterday|tomorrow", _near_day),
        (rf"(earlier|later) this {_UNIT}", _part_so_far),
        (r"recently|(?:recent|past|last) (?:days|weeks|months)", _recently),
        (rf"(?:past|last) {_COUNTED}", _past),
        (r"past ()(day|week|month|year)", _past),
        (rf"{_COUNTED} ago", _ago),
        (rf"before {_COUNTED}", _ago),
        (r"d([0-6]) (last|this|next) week", _weekday_of_week),
        (rf"(last|this|next) {_UNIT}", _neighbour),
        (r"(last|this|next) ([ms])([0-9]+)", _neighbour_named),
        (r"(last|next) d([0-6])", _neighbour_weekday),
        (r"d([0-6])(?= (?:and|to|until|or) |$)", _latest_weekday),
    )
)
