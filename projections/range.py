"""Ranges of money: from what is sure to what is possible."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from attrs import frozen

from ..events.amount import Amount, Bound

ZERO = Decimal(0)


@frozen
class Range:
    """From what is sure to what is possible, never below nothing.

    Attributes:
        low: What is sure.
        high: What is possible at most; None where that is open.
    """

    low: Decimal = ZERO
    high: Decimal | None = ZERO

    @classmethod
    def of(cls, amount: Amount) -> Range:
        """What a stated sum leaves possible; of an exact one the number as it was stated."""
        if amount.bound is Bound.EXACT:
            return cls(amount.low or ZERO, amount.high)
        return cls(amount.interval.low or ZERO, amount.interval.high)

    def __add__(self, other: Range) -> Range:
        high = None if self.high is None or other.high is None else self.high + other.high
        return Range(self.low + other.low, high)

    def __sub__(self, other: Range) -> Range:
        """What is left when the other is taken out of it."""
        low = ZERO if other.high is None else max(self.low - other.high, ZERO)
        return Range(low, None if self.high is None else max(self.high - other.low, ZERO))

    def __mul__(self, share: Range) -> Range:
        """A share of it."""
        high = None if self.high is None or share.high is None else self.high * share.high
        return Range(self.low * share.low, high)

    @property
    def possible(self) -> Range:
        """The same, with nothing of it sure."""
        return Range(ZERO, self.high)

    @property
    def amount_of(self) -> tuple[Bound, Decimal | None, Decimal | None]:
        """How a derived sum of this range is put: its bound and its two numbers."""
        if self.high is None:
            return Bound.AT_LEAST, self.low, None
        if self.low == self.high:
            return Bound.EXACT, self.low, self.high
        return (Bound.BETWEEN, self.low, self.high) if self.low else (Bound.UP_TO, None, self.high)

    def amount(self, currency: str) -> Amount:
        """It as a sum of money."""
        bound, low, high = self.amount_of
        return Amount(bound=bound, low=low, high=high, currency=currency or None)


ANYTHING = Range(ZERO, None)


def total(ranges: Iterable[Range]) -> Range:
    """All of them together, for sums that are known to be different money."""
    return sum(ranges, Range())


def spread(ranges: Iterable[Range]) -> Range:
    """Sums that may be the same money: the largest of them is sure, all together are possible."""
    several = list(ranges)
    low = max((each.low for each in several), default=ZERO)
    return Range(low, total(several).high)
