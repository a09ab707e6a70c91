"""Agreement: whether what was stated can all be true at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dealtracker.events.amount import Amount
from dealtracker.events.edtf import Edtf
from dealtracker.events.quantity import Quantity
from dealtracker.projections.agreement import agree, disagree, says_something


@pytest.mark.parametrize(
    ("read", "values", "expected"),
    [
        (Amount.parse, ["15m USD", "14,999,987 USD"], True),
        (Amount.parse, ["about 2.5bn USD", "more than 2.5bn USD"], True),
        (Amount.parse, ["10m USD", "12m USD"], False),
        (Amount.parse, ["10m USD", "9m EUR"], False),
        (Amount.parse, ["10m USD", "undisclosed"], True),
        (Amount.parse, ["undisclosed", "undisclosed"], True),
        (Amount.parse, ["at least 600m USD", "up to 500m USD"], False),
        (Amount.parse, ["3bn–5bn USD", "4bn USD"], True),
        (Amount.parse, ["9m–11m USD", "11m–13m USD", "13m–15m USD"], False),
        (Quantity.parse, ["8 times", "8.0 times"], True),
        (Quantity.parse, ["80 percent", "80 shares"], False),
        (Quantity.parse, ["1 year", "about 1 years"], True),
        (Edtf.parse, ["2023-11", "2023-11-15"], True),
        (Edtf.parse, ["2023-11", "2023-12-01"], False),
        (Edtf.parse, ["2023-10/2023-12", "2023-11", "2023"], True),
        (str, ["bolt", "bolt"], True),
        (str, ["bolt", "crux"], False),
    ],
)
def test_what_can_be_true_at_once(read: Callable[[str], Any], values: list[str], expected: bool) -> None:
    """Amounts, quantities and dates agree where one value can be all of them; words only where equal."""
    read_values = [read(value) for value in values]
    assert agree(read_values) is expected
    assert agree(read_values[::-1]) is expected


@pytest.mark.parametrize(
    ("values", "against"),
    [
        (["10m USD", "9m EUR"], False),
        (["10m USD", "9m EUR", "12m USD"], True),
        (["10m USD", "about 10m USD"], False),
        (["10m USD", "12m USD"], True),
    ],
)
def test_what_contradicts(values: list[str], against: bool) -> None:
    """Sums in two currencies neither agree nor contradict; two that can't be one in one currency do."""
    assert disagree([Amount.parse(value) for value in values]) is against


def test_undisclosed_says_nothing() -> None:
    """Undisclosed is neither zero nor a rival; 'at least' and words say something."""
    assert not says_something(Amount.parse("undisclosed"))
    assert says_something(Amount.parse("at least 1m USD"))
    assert says_something("bolt")
