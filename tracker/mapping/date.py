"""The reader of dates: as precise as the source is, and no more."""

from __future__ import annotations

import re

from attrs import frozen

from ..report_file.yaml import Mapped, Node, Scalar
from .error import PrecisionUnknownError
from .record import Record
from .scope import Make, Scope, Text, Value

PRECISIONS = {"year": 4, "month": 7, "day": 10}
"""How many signs of a day are left of it."""

ORDERS = {
    "year-month-day": (1, 2, 3),
    "day-month-year": (3, 2, 1),
    "month-day-year": (3, 1, 2),
}
"""Where year, month and day stand."""

KEYS = ("precision", "order", "first-of-year", "first-of-month")

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ].*)?")
_PARTS = re.compile(r"(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})")


@frozen
class Dated(Scalar):
    """A date from a record, which says less than stood there, or says it otherwise.

    Attributes:
        wording: What stood there; empty where that is the date.
    """

    wording: str = ""


def date(node: Mapped, text: Text, stated: Text | None, scope: Scope) -> Value:
    """The date in a text, as precise as is stated where that is."""
    order = ORDERS[_one_of(node, "order", tuple(ORDERS), scope)]
    year = _one_of(node, "first-of-year", ("day", "year"), scope)
    month = _one_of(node, "first-of-month", ("day", "month"), scope)
    doubt = {"-01-01": year, "-01": month}

    def read(record: Record) -> str:
        day = _day(text(record), order)
        if not _DAY.fullmatch(day):
            return day
        precision = stated(record) if stated else ""
        if precision and precision not in PRECISIONS:
            raise PrecisionUnknownError(precision)
        return day[: PRECISIONS.get(precision) or _unsaid(day, doubt, record)]

    return Value(make=_make(read, text, node), text=read)


def _make(read: Text, text: Text, node: Mapped) -> Make:
    def make(record: Record) -> Node | None:
        found = read(record)
        if not found:
            return None
        wording = text(record)
        wording = wording if wording != found else ""
        return Dated(record.line, 1, node.path + record.mark, found, plain=False, wording=wording)

    return make


def _one_of(node: Mapped, key: str, choices: tuple[str, ...], scope: Scope) -> str:
    """What a map says under a key; the first choice where it says nothing."""
    given = node.get(key)
    if given is None:
        return choices[0]
    word = scope.word(given)
    if word not in choices:
        scope.problems.add(given, f"'{key}' can't be '{word}'.", f"It is one of {', '.join(choices)}.")
        return choices[0]
    return word


def _day(text: str, order: tuple[int, int, int]) -> str:
    """A day as ISO 8601 writes it; any other date as it stands."""
    if found := _DAY.fullmatch(text):
        return found[1]
    parts = _PARTS.fullmatch(text)
    if parts is None or order == ORDERS["year-month-day"]:
        return text
    year, month, day = (parts[place] for place in order)
    return f"{year}-{month:0>2}-{day:0>2}"


def _unsaid(day: str, doubt: dict[str, str], record: Record) -> int:
    """How much is kept of a day whose precision nobody states: a first of January may be a whole year."""
    for end, kept in doubt.items():
        if day.endswith(end):
            whole = "year" if end == "-01-01" else "month"
            if kept != "day" or whole == "year":
                record.flag(f"'{day}' may stand for the whole {whole}; kept as the {kept}, as the map says.")
            return PRECISIONS[kept]
    return PRECISIONS["day"]
