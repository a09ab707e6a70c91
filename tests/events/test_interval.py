"""Intervals: what they share, and which lies above."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtracker.events.answer import Answer
from dealtracker.events.interval import Interval

ends = st.none() | st.integers(0, 6).map(Decimal)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Intervals that hold at least one value."""
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None and low > high:
        low, high = high, low
    single = low is not None and low == high
    low_open, high_open = (False, False) if single else (draw(st.booleans()), draw(st.booleans()))
    return Interval(low, high, low_open=low_open, high_open=high_open)


def holds(interval: Interval, value: Decimal) -> bool:
    above = interval.low is None or value > interval.low or (value == interval.low and not interval.low_open)
    below = (
        interval.high is None or value < interval.high or (value == interval.high and not interval.high_open)
    )
    return above and below


def values(interval: Interval) -> set[Decimal]:
    """A grid fine enough to tell intervals with whole ends apart."""
    return {value for quarter in range(-4, 32) if holds(interval, value := Decimal(quarter) / 4)}


def interval(
    low: str | None, high: str | None, *, low_open: bool = False, high_open: bool = False
) -> Interval:
    one, other = (None if end is None else Decimal(end) for end in (low, high))
    return Interval(one, other, low_open=low_open, high_open=high_open)


@given(intervals(), intervals())
def test_intervals_meet_where_a_value_lies_in_both(one: Interval, other: Interval) -> None:
    """Meeting is having a value in common, whichever is asked."""
    shared = bool(values(one) & values(other))
    assert one.meets(other) is shared
    assert other.meets(one) is shared


@given(st.lists(intervals(), min_size=1, max_size=4))
def test_the_common_interval_holds_what_all_hold(several: list[Interval]) -> None:
    """The common interval has exactly the values of all; there is none where no value is in all."""
    expected = set.intersection(*map(values, several))
    common = Interval.common(several)
    assert (values(common) if common else set()) == expected


def test_nothing_bounds_nothing() -> None:
    """No intervals leave every value possible."""
    assert Interval.common([]) == Interval()


@given(intervals(), intervals())
def test_exceeding_is_three_valued(one: Interval, other: Interval) -> None:
    """Yes where all values exceed all others, no where none exceeds any, else maybe."""
    pairs = [x > y for x in values(one) for y in values(other)]
    expected = Answer.YES if all(pairs) else Answer.MAYBE if any(pairs) else Answer.NO
    assert one.exceeds(other) is expected


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        (interval("2.25E+9", "2.75E+9"), "2.25bn–2.75bn"),
        (interval("0.950E+9", "1.050E+9", high_open=True), "950m–1.05bn"),
        (interval("600E+6", None), "at least 600m"),
        (interval("2.5E+9", None, low_open=True), "more than 2.5bn"),
        (interval("0", "18E+9"), "up to 18bn"),
        (interval("0", "50", high_open=True), "less than 50"),
        (interval("0", None), "any"),
        (interval(None, None), "any"),
    ],
)
def test_an_interval_prints_for_people(ends: Interval, words: str) -> None:
    """Intervals print in the words and scales of a business page."""
    assert str(ends) == words
