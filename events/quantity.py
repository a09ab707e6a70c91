"""Anything counted that is not money: shares, users, percent, years, with the words around the number."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from attrs import field, frozen

from .bound import Bound
from .error import WordingError
from .stated import Stated, from_machine
from .visible import shortened
from .word import to_text
from .wording.fraction import parts_in_digits
from .wording.measure import Wording, read, tidy
from .wording.number import UnreadableError

_EXAMPLES = "Write for example '12.5m shares', 'about 80 %', 'more than 1 million users' or 'undisclosed'."
_UNITS = {
    **dict.fromkeys(("%", "per cent", "pct", "prozent", "pour cent"), "percent"),
    **dict.fromkeys(("x", "×", "time"), "times"),
}
_RATIOS = ("percent", "times")
_PROBE = 2
_UNIT = re.compile(r"[^\W_]|[×°]")
_PLURAL = re.compile("(?<=[a-z])(?:ies|s)$")


def _read(text: str) -> tuple[Wording, str, bool]:
    """What the text says, its unit, and whether it says more than its digits do."""
    plain, loses = parts_in_digits(tidy(text))
    said = read(plain)
    units = {_usual(word) for word in said.after}
    if said.before or len(units) > 1:
        raise UnreadableError("can't be read")
    return said, units.pop() if units else "", loses or said.loses


def _usual(unit: str) -> str:
    """The unit in its usual spelling."""
    unit = f"percent {unit[1:]}".strip() if unit.startswith("%") else unit
    if not _UNIT.match(unit):
        raise UnreadableError(f"counts nothing that is known: '{unit}'")
    return _UNITS.get(unit.lower(), unit)


def to_unit(unit: str) -> str:
    """The unit in its usual spelling; one that reads as part of the number is refused."""
    return _checked(to_text(unit)) if unit else ""


@lru_cache(maxsize=512)
def _checked(unit: str) -> str:
    try:
        said, usual, _ = _read(f"{_PROBE} {unit}")
        if usual and said.bound is Bound.EXACT and said.low == _PROBE:
            return usual if usual == unit else _checked(usual)
    except UnreadableError:
        pass
    raise WordingError(
        f"The unit '{unit}' can't be told from the number.", remedy="Write for example 'shares' or 'percent'."
    )


@frozen(kw_only=True)
class Quantity(Stated):
    """A number of something as it was stated.

    Attributes:
        bound: How the numbers bound the true one.
        low: The lower number stated, with its significant digits; None where that end is open.
        high: The upper number stated; None where that end is open.
        unit: What is counted, in the words of the report ("shares", "percent"); empty for a bare count.
        as_stated: The wording, where the rest says less than it.
    """

    unit: str = field(default="", converter=to_unit)
    as_stated: str = field(default="", eq=False, converter=to_text)

    @classmethod
    def parse(cls, text: str) -> Quantity:
        """The quantity that the wording states."""
        try:
            said, unit, loses = _read(text)
        except UnreadableError as problem:
            raise WordingError(
                f"The quantity '{shortened(text, 300)}' {problem.why}.", remedy=problem.remedy or _EXAMPLES
            ) from None
        as_stated = text.strip() if loses else ""
        return cls(bound=said.bound, low=said.low, high=said.high, unit=unit, as_stated=as_stated)

    @property
    def measured_in(self) -> str:
        """The unit in the singular: one year and two years count the same."""
        return _PLURAL.sub(lambda ending: "y" if ending[0] == "ies" else "", self.unit)

    def __str__(self) -> str:
        link = "number of " if self.unit and self.bound.is_open else ""
        return f"{self.numbers(ratio=self.unit.startswith(_RATIOS))} {link}{self.unit}".rstrip()


def to_quantity(value: Quantity | str | int | Decimal | Mapping[str, object]) -> Quantity:
    """The quantity, from a wording, a whole or decimal number, or the machine form."""
    if isinstance(value, Quantity):
        return value
    if isinstance(value, str):
        return Quantity.parse(value)
    if isinstance(value, Mapping):
        return from_machine(Quantity, value)
    if isinstance(value, Decimal) or type(value) is int:
        return from_machine(Quantity, {"bound": Bound.EXACT, "low": value, "high": value})
    raise WordingError(f"The quantity {value!r} is no exact number.", remedy=f"Put it in quotes: '{value}'.")
