"""Intervals: all the values that a stated number leaves possible."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from attrs import field, frozen

from .answer import Answer
from .wording.number import shown


@frozen
class Interval:
    """The values from low to high; an end that is None is unbounded.

    Attributes:
        low: The lower end, or None.
        high: The upper end, or None.
        low_open: Whether the lower end itself is left out.
        high_open: Whether the upper end itself is left out.
    """

    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = field(default=False, kw_only=True)
    high_open: bool = field(default=False, kw_only=True)

    def meets(self, other: Interval) -> bool:
        """Whether one value can lie in both."""
        return not (_below(self, other) or _below(other, self))

    @staticmethod
    def common(intervals: Iterable[Interval]) -> Interval | None:
        """The values that lie in all of them; None where there are none."""
        shared = Interval()
        for interval in intervals:
            if not shared.meets(interval):
                return None
            shared = _overlap(shared, interval)
        return shared

    def exceeds(self, other: Interval) -> Answer:
        """Yes where every value here is above every value there, no where none can be."""
        if _below(other, self):
            return Answer.YES
        if self.high is not None and other.low is not None and self.high <= other.low:
            return Answer.NO
        return Answer.MAYBE

    def __str__(self) -> str:
        low, high = (None if end is None else shown(end.normalize()) for end in (self.low, self.high))
        if high is None:
            unbounded = self.low is None or (self.low == 0 and not self.low_open)
            return "any" if unbounded else f"{'more than' if self.low_open else 'at least'} {low}"
        if low is None or (self.low == 0 and not self.low_open):
            return f"{'less than' if self.high_open else 'up to'} {high}"
        return f"{low}–{high}"


def _below(one: Interval, other: Interval) -> bool:
    """Whether all of one lies strictly under all of the other."""
    if one.high is None or other.low is None:
        return False
    return one.high < other.low or (one.high == other.low and (one.high_open or other.low_open))


def _overlap(one: Interval, other: Interval) -> Interval:
    low, low_open = max(_start(one), _start(other))
    high, high_closed = min(_end(one), _end(other))
    return Interval(
        low if low.is_finite() else None,
        high if high.is_finite() else None,
        low_open=low_open,
        high_open=not high_closed,
    )


def _start(interval: Interval) -> tuple[Decimal, bool]:
    return (Decimal("-Infinity") if interval.low is None else interval.low), interval.low_open


def _end(interval: Interval) -> tuple[Decimal, bool]:
    return (Decimal("Infinity") if interval.high is None else interval.high), not interval.high_open
