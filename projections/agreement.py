"""Whether values that were stated can all be true at once."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from ..events.edtf import Edtf
from ..events.interval import Interval
from ..events.stated import Stated


class Agreement(StrEnum):
    """How well the origins behind a figure agree."""

    SOLE = "sole"
    """One known origin, or none: nobody confirms it, nobody contradicts it."""
    AGREED = "agreed"
    """Several known origins, whose values can all be true."""
    DISPUTED = "disputed"
    """Values that can't all be true."""
    NOT_COMPARABLE = "not-comparable"
    """Values in several currencies or units: whether all can be true can't be told."""


def agree(values: Sequence[Any]) -> bool:
    """Whether all values can be true at once: amounts and dates by meeting, all else by equality.

    >>> from dealtracker.events.amount import Amount
    >>> agree([Amount.parse("about 2.5bn USD"), Amount.parse("more than 2.5bn USD")])
    True
    """
    first = values[0]
    if all(value == first for value in values[1:]):
        return True
    if isinstance(first, Stated):
        return _meet([value for value in values if says_something(value)])
    if isinstance(first, Edtf):
        return bool(max(date.earliest for date in values) <= min(date.latest for date in values))
    return False


def disagree(values: Sequence[Any]) -> bool:
    """Whether values can't all be true; what is measured in something else neither agrees nor disagrees.

    >>> from dealtracker.events.amount import Amount
    >>> disagree([Amount.parse("10m USD"), Amount.parse("9m EUR")])
    False
    """
    if not isinstance(values[0], Stated):
        return not agree(values)
    alike: dict[str, list[Any]] = {}
    for value in values:
        alike.setdefault(value.measured_in, []).append(value)
    return not all(agree(group) for group in alike.values())


def says_something(value: Any) -> bool:
    """Whether a value has a number at all: undisclosed is neither zero nor a rival."""
    return not isinstance(value, Stated) or value.low is not None or value.high is not None


def _meet(values: Sequence[Stated]) -> bool:
    """Whether one number can be all of them; what is measured in something else can't be compared."""
    if len({value.measured_in for value in values}) > 1:
        return False
    return Interval.common(value.interval for value in values) is not None
