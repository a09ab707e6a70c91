"""What amounts and quantities share: a bound, one number or two, and all that they leave possible."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Self, TypeVar

from attrs import field, fields_dict, frozen

from .answer import Answer
from .bound import Bound
from .error import WordingError
from .interval import Interval
from .visible import quoted
from .wording.number import UnreadableError, exponent_of, shown, shown_range, significant, sized

_WORDS = {
    Bound.EXACT: "",
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.MORE_THAN: "more than ",
    Bound.UP_TO: "up to ",
    Bound.LESS_THAN: "less than ",
}
_ABOUT = Decimal("0.1")
_HALF = Decimal("0.5")


def _number(value: Decimal | None) -> Decimal | None:
    return significant(value) if value is not None and _countable(value) else value


@frozen(kw_only=True)
class Stated(ABC):
    """A number as it was stated: the words around it bound the true one.

    Attributes:
        bound: How the numbers bound the true one.
        low: The lower number stated, with its significant digits; None where that end is open.
        high: The upper number stated; None where that end is open.
    """

    bound: Bound = field(converter=Bound)
    low: Decimal | None = field(default=None, converter=_number)
    high: Decimal | None = field(default=None, converter=_number)

    def __attrs_post_init__(self) -> None:
        """Also what is read back is checked: a number of a million digits would be worked with for hours."""
        if not _fits(self):
            name = type(self).__name__.lower()
            raise WordingError(
                f"The numbers of the {name} don't fit its bound, '{self.bound}'.", remedy=_FITTING
            )

    @property
    def interval(self) -> Interval:
        """All that the true number may be."""
        low, high = self.low, self.high
        if self.bound is Bound.EXACT and low is not None:
            return _rounding_to(low)
        if self.bound is Bound.ABOUT and low is not None:
            return Interval(low * (1 - _ABOUT), low * (1 + _ABOUT))
        return Interval(
            low or Decimal(0),
            high,
            low_open=self.bound is Bound.MORE_THAN,
            high_open=self.bound is Bound.LESS_THAN,
        )

    @property
    @abstractmethod
    def measured_in(self) -> str:
        """What the number counts, one spelling for each; empty where that is not said."""

    def comparable(self, other: Self) -> bool:
        """Whether both count the same thing; what is undisclosed can be held against anything."""
        silent = any(one.bound.is_open and not one.measured_in for one in (self, other))
        return silent or self.measured_in == other.measured_in

    def agrees(self, other: Self) -> bool:
        """Whether both may be true of one number."""
        return self.comparable(other) and self.interval.meets(other.interval)

    def exceeds(self, other: Self) -> Answer:
        """Whether this is the larger one; maybe where the words leave it open."""
        return self.interval.exceeds(other.interval) if self.comparable(other) else Answer.MAYBE

    def numbers(self, *, ratio: bool = False) -> str:
        """The bound and the numbers in words; in a ratio nobody groups thousands with a point."""
        if self.bound.is_open:
            return self.bound.value
        low, high = self.low, self.high
        if self.bound is Bound.BETWEEN and low is not None and high is not None:
            return shown_range(low, high, ratio=ratio)
        stated = low if low is not None else high
        return _WORDS[self.bound] + ("" if stated is None else shown(stated, ratio=ratio))


def _rounding_to(value: Decimal) -> Interval:
    """All that rounds to the value; a lone significant digit counts as two."""
    lone = len(value.as_tuple().digits) == 1
    half = _HALF.scaleb(exponent_of(value) - lone)
    return Interval(max(value - half, Decimal(0)), value + half, high_open=True)


_Of = TypeVar("_Of", bound=Stated)


def from_machine(kind: type[_Of], form: Mapping[str, object]) -> _Of:
    """The amount or quantity that was written out key by key: bound, low, high and the rest."""
    name, keys = kind.__name__.lower(), fields_dict(kind)
    if unknown := [key for key in form if key not in keys]:
        raise WordingError(f"The {name} has no {quoted(unknown[0])}.", remedy=f"It has {', '.join(keys)}.")
    if form.get("bound") not in list(Bound):
        raise WordingError(f"The {name} has no bound {quoted(form.get('bound', ''))}.", remedy=_BOUNDS)
    parts: dict[str, Any] = {key: value for key, value in form.items() if value is not None}
    for key, value in parts.items():
        parts[key] = _decimal(value, name) if key in ("low", "high") else _text(key, value, name)
    return kind(**parts)


_BOUNDS = f"The bounds are {', '.join(Bound)}."
_NUMBER = "Write a decimal in quotes, such as '2.5E+9'."
_LONGEST = 50
_MOST = 10**_LONGEST
_FITTING = "An exact or about number stands in low and high, an open end is null."


def _decimal(value: object, name: str) -> Decimal:
    number = _parsed(value)
    if number is None or not _countable(number):
        raise WordingError(f"The {name} has {quoted(value)} for a number.", remedy=_NUMBER)
    return number


def _parsed(value: object) -> Decimal | None:
    """The number that is written so; None where none is, or one so long that reading it is work."""
    is_long = len(value) > _LONGEST if isinstance(value, str) else isinstance(value, int) and value >= _MOST
    if is_long or isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        return None
    try:
        return Decimal(value)
    except InvalidOperation:
        return None


def _countable(number: Decimal) -> bool:
    """Whether a number is of a size and precision that anything in this world can have."""
    try:
        return number.is_finite() and sized(number) >= 0
    except UnreadableError:
        return False


def _text(key: str, value: object, name: str) -> str:
    if not isinstance(value, str):
        raise WordingError(f"The {name} has {quoted(value)} for its {key}.", remedy="Write it in quotes.")
    return value


def _fits(stated: Stated) -> bool:
    """Whether the numbers are those that the bound asks for."""
    low, high = stated.low, stated.high
    if not (low is None or _countable(low)) or not (high is None or high is low or _countable(high)):
        return False
    match stated.bound:
        case Bound.EXACT | Bound.ABOUT:
            return low is not None and low == high
        case Bound.AT_LEAST | Bound.MORE_THAN:
            return low is not None and high is None
        case Bound.UP_TO | Bound.LESS_THAN:
            return low is None and high is not None and (stated.bound is Bound.UP_TO or high > 0)
        case Bound.BETWEEN:
            return low is not None and high is not None and low <= high
        case _:
            return low is None and high is None
