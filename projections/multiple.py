"""Multiples: one sum over another, as far as the words of both let it be known."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from attrs import frozen

from ..events.amount import Amount, Bound
from ..events.answer import Answer
from ..events.interval import Interval
from ..events.quantity import Quantity
from .range import Range

UP, FLAT, DOWN = "up", "flat", "down"
_DIGITS = 3


@frozen
class Multiple:
    """One sum over another.

    Attributes:
        quantity: The multiple, to three digits; None where neither a least nor a most is known of it.
        low: The least that it can be.
        high: The most that it can be; None where that is open.
        directions: Up, flat or down: all that it may be.
    """

    quantity: Quantity | None
    low: Decimal
    high: Decimal | None
    directions: tuple[str, ...]


def multiple(before: Sequence[Amount], after: Sequence[Amount]) -> Multiple:
    """What the later sums are of the earlier; several that stand against each other leave more open.

    >>> str(multiple([Amount.parse("300m USD")], [Amount.parse("2.5bn USD")]).quantity)
    '8.33 times'
    """
    old, new = _hull(before), _hull(after)
    low = _over(new.low, old.high, ROUND_FLOOR) or Decimal(0)
    high = _over(new.high, old.low, ROUND_CEILING)
    same = len({*before, *after}) == 1 and before[0].bound is Bound.EXACT
    return Multiple(_quantity(before, after), low, high, (FLAT,) if same else _directions(old, new))


def mirrored(directions: Sequence[str]) -> tuple[str, ...]:
    """What the step may be where it is not known which of the two came first."""
    turned = {UP: DOWN, DOWN: UP, FLAT: FLAT}
    return tuple(dict.fromkeys([*directions, *(turned[each] for each in directions)]))


def agreeing(found: Multiple, stated: Quantity) -> bool:
    """Whether a stated multiple, or percentage by which it changed, can be true beside a derived one."""
    said = stated.interval
    if stated.measured_in != "percent":
        return said.meets(Interval(found.low, found.high))
    low, high = said.low or Decimal(0), said.high
    up = Interval(1 + low / 100, None if high is None else 1 + high / 100)
    down = Interval(Decimal(0) if high is None else 1 - high / 100, 1 - low / 100)
    return any(each.meets(Interval(found.low, found.high)) for each in (up, down))


def _hull(amounts: Sequence[Amount]) -> Interval:
    """All that any of several sums leaves possible."""
    intervals = [each.interval for each in amounts]
    highs = [each.high for each in intervals if each.high is not None]
    return Interval(
        min(each.low or Decimal(0) for each in intervals),
        max(highs) if len(highs) == len(intervals) else None,
        low_open=all(each.low_open for each in intervals),
        high_open=all(each.high_open for each in intervals),
    )


def _directions(old: Interval, new: Interval) -> tuple[str, ...]:
    """All that the step may be; where the two can be one number, flat is among it."""
    if not new.meets(old):
        return (UP,) if new.exceeds(old) is Answer.YES else (DOWN,)
    up = new.high is None or new.high > (old.low or 0)
    down = old.high is None or old.high > (new.low or 0)
    return (*(UP,) * up, FLAT, *(DOWN,) * down)


def _quantity(before: Sequence[Amount], after: Sequence[Amount]) -> Quantity | None:
    """The multiple in words, from the numbers as they are stated."""
    old, new = (_stated(amounts) for amounts in (before, after))
    low, high = _over(new.low, old.high), _over(new.high, old.low)
    if high is None:
        return Quantity(bound=Bound.AT_LEAST, low=low, unit="times") if low else None
    if len(before) == len(after) == 1 and {before[0].bound, after[0].bound} <= {Bound.EXACT, Bound.ABOUT}:
        value = _over(after[0].low, before[0].low)
        about = Bound.ABOUT in (before[0].bound, after[0].bound)
        return Quantity(bound=Bound.ABOUT if about else Bound.EXACT, low=value, high=value, unit="times")
    return Quantity(bound=Bound.BETWEEN, low=low or Decimal(0), high=high, unit="times")


def _stated(amounts: Sequence[Amount]) -> Range:
    """From the least to the most that several sums leave possible, by the numbers as they are stated."""
    ranges = [Range.of(each) for each in amounts]
    highs = [each.high for each in ranges if each.high is not None]
    return Range(min(each.low for each in ranges), max(highs) if len(highs) == len(ranges) else None)


def _over(one: Decimal | None, other: Decimal | None, rounding: str = ROUND_HALF_EVEN) -> Decimal | None:
    """One over the other, to three digits; None where that is open."""
    if one is None or not other:
        return None
    ratio = one / other
    return ratio.quantize(Decimal(1).scaleb(ratio.adjusted() - _DIGITS + 1), rounding) if ratio else ratio
