"""Values as columns: numbers exactly, all else in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from ...events.amount import Amount
from ...events.edtf import Edtf
from ...events.stated import Stated
from ...projections.sentence import text

Values = dict[str, Any]
"""A row, by the names of its columns; what is left out is null."""

_DIGITS, _DECIMALS = 38, 9


def numbers(value: Any) -> Values:
    """The columns of an amount, a quantity or a whole number; none of anything else."""
    if type(value) is int:
        return {"bound": "exact", "low": number(Decimal(value)), "high": number(Decimal(value))}
    if not isinstance(value, Stated):
        return {}
    measured = "currency" if isinstance(value, Amount) else "unit"
    return {
        "bound": value.bound.value,
        "low": number(value.low),
        "high": number(value.high),
        measured: value.measured_in or None,
    }


def number(value: Decimal | None) -> str | None:
    """A number in digits, where they fit the column; none is rounded."""
    if value is None:
        return None
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int) or -exponent > _DECIMALS or len(digits) + exponent > _DIGITS - _DECIMALS:
        return None
    return format(value, "f")


def words(value: Any) -> str | None:
    """Any value in words; null where it says nothing."""
    return None if value is None else text(value) or None


def edtf(value: Edtf | None) -> str | None:
    """A date as its EDTF text."""
    return None if value is None else value.text


def day(value: date | None) -> date | None:
    """A day; null where it stands for an open side."""
    return None if value in (None, date.min, date.max) else value


def list_of(values: Iterable[Any]) -> list[str] | None:
    """Several texts; null where there are none."""
    return list(values) or None
