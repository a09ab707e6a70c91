"""What the tokens of a date say together, once nothing in them is relative any more."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from ..edtf import DateError, Edtf
from ..period import Period, Precision

_EDTF: Final = r"[0-9]{3}[0-9X](?:-[0-9]{2}){0,2}[~?%]?|\[[^\]]*\]"
_YEARLESS: Final = re.compile(
    r"(?:in )?((?:[0-9]{1,2} )?m[0-9]+(?: [0-9]{1,2})?|[1-4] (?:quarter|half)|s[1-3])"
)
_QUALIFIED: Final = {"~": "~", "?": "?", "~~": "~", "??": "?", "?~": "%", "~?": "%", "%~": "%", "%?": "%"}
_THIRD: Final = {"early": 0, "mid": 1, "late": 2}
_FINER: Final[dict[Precision, Precision]] = {
    "month": "day", "season": "month", "quarter": "month", "half": "month", "year": "month", "decade": "year",
}  # fmt: skip
_HOLDERS: Final[tuple[Precision, ...]] = ("month", "quarter", "half", "year", "decade")


def read(words: str) -> Edtf:
    """The date that tokens state, none of them relative."""
    for pattern, build in _FORMS:
        if match := pattern.fullmatch(words):
            return build(*match.groups())
    if _YEARLESS.fullmatch(words):
        raise DateError(words, "it names no year")
    raise DateError(words, "its words don't add up to one date")


def one_of(low: str, high: str) -> Edtf:
    """Some day from the first date to the last; the date itself where they are the same."""
    return Edtf.parse(low if low == high else f"[{low}..{high}]")


def _day(day: str, month: str, year: str) -> Edtf:
    return Edtf.parse(f"{year}-{int(month):02}-{int(day):02}")


def _american_day(month: str, day: str, year: str) -> Edtf:
    return _day(day, month, year)


def _month(month: str, year: str) -> Edtf:
    return Edtf.parse(f"{year}-{int(month):02}-XX")


def _quarter(place: str, year: str) -> Edtf:
    return Edtf.parse(f"{year}-{int(place) + 32}")


def _half(place: str, year: str) -> Edtf:
    return Edtf.parse(f"{year}-{int(place) + 39}")


def _season(place: str, year: str) -> Edtf:
    return Edtf.parse(f"{year}-{int(place) + 20}")


def _winter(year: str, following: str) -> Edtf:
    if (int(year) + 1) % 100 != int(following):
        raise DateError(year, "a winter runs from one year into the next")
    return Edtf.parse(f"{year}-24")


def _bare_winter(year: str) -> Edtf:
    remedy = "Write the years in which it begins and ends, like winter 2023/24."
    raise DateError(year, f"a winter of {year} may be either of two", remedy)


def _weekday(weekday: str, words: str) -> Edtf:
    date = read(words)
    if date.precision != "day" or date.earliest.weekday() != int(weekday):
        raise DateError(words, f"{date} does not fall on that weekday")
    return date


def _about(words: str) -> Edtf:
    return _qualified(read(words), "~")


def _possibly(words: str) -> Edtf:
    return _qualified(read(words), "?")


def _qualified(date: Edtf, mark: str) -> Edtf:
    if date.is_interval:
        raise DateError(date.text, "an extent as a whole can't be called about or possible")
    low, high = (_marked(side, mark) for side in date.sides)
    return Edtf.parse(low) if date.period else Edtf.parse(f"[{low}..{high}]")


def _marked(side: str, mark: str) -> str:
    bare = side.rstrip("~?%")
    return bare and bare + _QUALIFIED[side[len(bare) :] + mark]


def _part(third: str, words: str) -> Edtf:
    """A third of a period, counted in the next finer unit: early 2023 is January to April."""
    date = read(words)
    whole = date.period
    if not whole or date.precision not in _FINER or date.approximate or date.uncertain:
        raise DateError(words, f"{third} can't be told of {date}")
    unit = _FINER[date.precision]
    first, last = Period.holding(whole.first, unit), Period.holding(whole.last, unit)
    count = last.number - first.number + 1
    begin, end = (-(-count * cut // 3) for cut in (_THIRD[third], _THIRD[third] + 1))
    return one_of(str(first.shifted(begin)), str(first.shifted(end - 1)))


def _before(words: str) -> Edtf:
    return Edtf.parse(f"[..{_neighbour(words, -1)}]")


def _after(words: str) -> Edtf:
    return Edtf.parse(f"[{_neighbour(words, 1)}..]")


def _neighbour(words: str, units: int) -> str:
    date = read(words)
    if not date.period:
        raise DateError(words, f"before or after {date} may be meant of its beginning or its end")
    beyond = date.period.shifted(units)
    if not beyond.exists:
        raise DateError(words, "years run from 0001 to 9999")
    return f"{beyond}{date.text[len(str(date.period)) :]}"


def _by(words: str) -> Edtf:
    return Edtf.parse(f"[..{_outer(words)[1]}]")


def _or_later(words: str) -> Edtf:
    return Edtf.parse(f"[{_outer(words)[0]}..]")


def _between(words: str, more: str) -> Edtf:
    return Edtf.parse(f"[{_outer(_completed(words, more))[0]}..{_outer(more)[1]}]")


def _outer(words: str) -> tuple[str, str]:
    """First and last date of what may not be an extent, nor open."""
    date = read(words)
    if date.is_interval or not all(date.sides):
        raise DateError(words, f"{date} has no end to count from")
    return date.sides


def _extent(words: str, more: str) -> Edtf:
    return Edtf.parse(f"{_side(_completed(words, more))}/{_side(more)}")


def _since(words: str) -> Edtf:
    return Edtf.parse(f"{_side(words)}/..")


def _side(words: str) -> str:
    """The one date that a side of an extent takes: for a range the smallest unit that holds it."""
    if words in ("outset", "1 unknown day"):
        return ".." if words == "outset" else ""
    low, high = _outer(words)
    if low == high:
        return low
    whole = Edtf.parse(f"[{low}..{high}]")
    for precision in _HOLDERS:
        holder = Period.holding(whole.earliest, precision)
        if holder.last >= whole.latest and holder.exists:
            return str(holder)
    raise DateError(words, f"an extent can't begin or end with {whole}")


def _completed(words: str, more: str) -> str:
    """The first of two dates with the month and year that it leaves to the second."""
    day = re.fullmatch(r"[0-9]{1,2}", words) and re.fullmatch(r"[0-9]{1,2} (m[0-9]+ [0-9]{4})", more)
    if day:
        return f"{words} {day[1]}"
    year = _YEARLESS.fullmatch(words) and re.search(r" ([0-9]{4})$", more)
    return f"{words} {year[1]}" if year else words


_YEAR: Final = r"([0-9]{4})"
_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[..., Edtf]], ...]] = tuple(
    (re.compile(form), build)
    for form, build in (
        (rf"({_EDTF})", Edtf.parse),
        (rf"year {_YEAR}", Edtf.parse),
        (r"([0-9]{3}X) years", Edtf.parse),
        (rf"([0-9]+) m([0-9]+) {_YEAR}", _day),
        (rf"m([0-9]+) ([0-9]+) {_YEAR}", _american_day),
        (rf"m([0-9]+) {_YEAR}", _month),
        (rf"([1-4]) quarter {_YEAR}", _quarter),
        (rf"([12]) half {_YEAR}", _half),
        (rf"s([1-3]) {_YEAR}", _season),
        (rf"s4 {_YEAR}/([0-9]{{2}})", _winter),
        (rf"s4 {_YEAR}", _bare_winter),
        (r"d([0-6]) (.+)", _weekday),
        (r"in (.+)", read),
        (r"about (.+)", _about),
        (r"possibly (.+)", _possibly),
        (r"(early|mid|late) (.+)", _part),
        (r"(.+) or later", _or_later),
        (r"before (.+)", _before),
        (r"after (.+)", _after),
        (r"(?:by|until) (.+)", _by),
        (r"between (.+) and (.+)", _between),
        (r"from (.+) (?:to|until) (.+)", _extent),
        (r"(?:since|from) (.+)", _since),
    )
)
