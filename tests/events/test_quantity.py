"""Whatever is counted keeps its words, too."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import msgspec
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from dealtracker.events.answer import Answer
from dealtracker.events.bound import Bound
from dealtracker.events.error import WordingError
from dealtracker.events.quantity import Quantity, to_quantity

WORDINGS = {
    "about 80 %": "about 80 percent",
    "80%": "80 percent",
    "80 per cent": "80 percent",
    "80 Prozent": "80 percent",
    "33.333 %": "33.333 percent",
    "80%–90%": "80–90 percent",
    "5 to 6 %": "5–6 percent",
    "33.333-40.125 %": "33.333–40.125 percent",
    "10 percentage points": "10 percentage points",
    "80 % of the shares": "80 percent of the shares",
    "nearly one year": "about 1 year",
    "a year": "1 year",
    "3-5 years": "3–5 years",
    "twenty-five": "25",
    "twenty five countries": "25 countries",
    "two dozen": "24",
    "a dozen": "12",
    "two dozen investors": "24 investors",
    "ten million": "10m",
    "half a million users": "500,000 users",
    "a minority": "less than 50 percent",
    "a minority stake": "less than 50 percent",
    "majority": "more than 50 percent",
    "half": "50 percent",
    "one half": "50 percent",
    "1/2": "50 percent",
    "½": "50 percent",
    "more than half": "more than 50 percent",
    "a third": "33.3 percent",
    "1/3": "33.3 percent",
    "two-thirds": "66.7 percent",
    "about a quarter": "about 25 percent",
    "1/8": "12.5 percent",
    "eightfold": "8 times",
    "8-fold": "8 times",
    "8x": "8 times",
    "8 times": "8 times",
    "one time": "1 times",
    "twice": "2 times",
    "3.3x": "3.3 times",
    "12.5m shares": "12.5m shares",
    "1,000+ employees": "at least 1,000 employees",
    "more than 1 million users": "more than 1m users",
    "over 1,000": "more than 1,000",
    "as many as 30 countries": "up to 30 countries",
    "fewer than five people": "less than 5 people",
    "about 8 GPUs": "about 8 GPUs",
    "超过1亿": "more than 100m",
    "undisclosed": "undisclosed",
    "unstated": "undisclosed",
    "undisclosed stake": "undisclosed",
    "an undisclosed number of shares": "undisclosed number of shares",
    "several users": "indefinite number of users",
    "dozens of users": "indefinite number of users",
    "hundreds of thousands of customers": "indefinite number of customers",
    "a handful of countries": "indefinite number of countries",
}


@pytest.mark.parametrize(("wording", "printed"), WORDINGS.items())
def test_wordings_are_read(wording: str, printed: str) -> None:
    """What people write about shares, parts, times and counts is read for what it says."""
    assert str(Quantity.parse(wording)) == printed


@pytest.mark.parametrize(
    ("wording", "as_stated"),
    [
        ("about 80 %", ""),
        ("eightfold", ""),
        ("fewer than five people", ""),
        ("nearly one year", "nearly one year"),
        ("a minority", "a minority"),
        ("a third", "a third"),
        ("dozens of users", "dozens of users"),
    ],
)
def test_the_wording_is_kept_where_the_print_says_less(wording: str, as_stated: str) -> None:
    """A third is not 33.3, and dozens are more than an indefinite number."""
    assert Quantity.parse(wording).as_stated == as_stated


@pytest.mark.parametrize(
    ("wording", "says"),
    [
        ("", "can't be read"),
        ("a lot", "can't be read"),
        ("soon", "can't be read"),
        ("$5m", "can't be read"),
        ("Series 5", "can't be read"),
        ("5 years–6 shares", "can't be read"),
        ("-5 %", "is negative"),
        ("1.234", "may be 1234 or 1.234"),
        ("1.234 shares", "may be 1234 or 1.234"),
        ("5,125 Prozent–6 Prozent", "runs from the larger"),
        ("1/0", "divides by nothing"),
        ("5 $", "counts nothing that is known"),
        ("1e999 shares", "1e999"),
        ("less than zero", "less than nothing"),
    ],
)
def test_what_cant_be_told_is_refused(wording: str, says: str) -> None:
    """What can't be read is an error that names the text, never a guess."""
    with pytest.raises(WordingError) as refused:
        Quantity.parse(wording)
    assert refused.value.what.startswith(f"The quantity '{wording}' ")
    assert says in refused.value.what
    assert refused.value.remedy


@pytest.mark.parametrize("unit", ["m", "million users", "5", "$", "or more", "half", "–6 shares", "+"])
def test_a_unit_is_no_part_of_the_number(unit: str) -> None:
    """A unit that would read as a part of its number is refused, for it would not print back."""
    with pytest.raises(WordingError, match="can't be told from the number"):
        Quantity(bound=Bound.EXACT, low=Decimal(2), high=Decimal(2), unit=unit)


def test_a_unit_has_one_spelling() -> None:
    """%, "per cent" and "Prozent" are one unit, and a plural counts the same as its singular."""
    percent = Quantity(bound=Bound.EXACT, low=Decimal(8), high=Decimal(8), unit="%")
    assert percent == Quantity.parse("8 Prozent") == Quantity.parse("8 per cent")
    assert Quantity.parse("two years").exceeds(Quantity.parse("one year")) is Answer.YES
    assert Quantity.parse("two companies").exceeds(Quantity.parse("one company")) is Answer.YES
    assert not Quantity.parse("two companies").comparable(Quantity.parse("one year"))


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("80 %", "79.8 %", True),
        ("80 %", "82 %", False),
        ("about 80 %", "82 %", True),
        ("a third", "33 %", True),
        ("a minority", "49 %", True),
        ("a minority", "a majority", False),
        ("two dozen", "24 investors", False),
        ("8 times", "8.33 times", False),
        ("undisclosed", "80 %", True),
        ("dozens of users", "24 users", True),
        ("dozens of users", "24 shares", False),
    ],
)
def test_quantities_agree_where_one_number_fits_both(one: str, other: str, *, agree: bool) -> None:
    """A rounded number agrees with what rounds to it, in the same unit."""
    assert Quantity.parse(one).agrees(Quantity.parse(other)) is agree
    assert Quantity.parse(other).agrees(Quantity.parse(one)) is agree


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (Quantity.parse("5 shares"), "5 shares"),
        ("5 shares", "5 shares"),
        (600, "600"),
        (1234567, "1,234,567"),
        (Decimal("0.5"), "0.5"),
        (Decimal("1.234"), "1.234E+0"),
        ({"bound": "about", "low": "8E+1", "high": "8E+1", "unit": "%"}, "about 80 percent"),
        ({"bound": "exact", "low": 12, "high": 12, "unit": "shares"}, "12 shares"),
    ],
)
def test_a_quantity_comes_in_many_forms(value: Quantity | str | int | Decimal, printed: str) -> None:
    """A quantity is taken from words, a whole or decimal number, or the form that machines write."""
    assert str(to_quantity(value)) == printed


@pytest.mark.parametrize("value", [0.5, 8.0, True, float("nan"), None, [5]])
def test_a_float_is_no_exact_number(value: object) -> None:
    """A float is refused with how to write it."""
    with pytest.raises(WordingError) as refused:
        to_quantity(value)  # type: ignore[arg-type]
    assert refused.value.what == f"The quantity {value!r} is no exact number."
    assert refused.value.remedy == f"Put it in quotes: '{value}'."


@pytest.mark.parametrize("value", [-5, Decimal(-5), Decimal("NaN"), Decimal("1E+99"), 10**40])
def test_an_impossible_number_is_refused(value: object) -> None:
    """What is negative, no number or beyond counting is refused."""
    with pytest.raises(WordingError, match="for a number"):
        to_quantity(value)  # type: ignore[arg-type]


numbers = st.builds(
    lambda digits, power: Decimal(digits).scaleb(power), st.integers(0, 10**9), st.integers(-9, 15)
)
units = st.sampled_from(
    ["", "percent", "times", "shares", "year", "percentage points", "GPUs", "sites in use", "price", "stake"]
) | st.text("abcdefghijklmnopqrstuvwxyzABCXYZäß人股 -", min_size=1, max_size=12)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Quantities of every bound, in all sorts of units."""
    bound = draw(st.sampled_from(Bound))
    low, high = sorted((draw(numbers), draw(numbers)))
    if bound in (Bound.EXACT, Bound.ABOUT):
        high = low
    no_low = bound in (Bound.UP_TO, Bound.LESS_THAN) or bound.is_open
    no_high = bound in (Bound.AT_LEAST, Bound.MORE_THAN) or bound.is_open
    try:
        return Quantity(
            bound=bound,
            low=None if no_low else low,
            high=None if no_high else high or Decimal(1) if bound is Bound.LESS_THAN else high,
            unit=draw(units),
        )
    except WordingError:
        assume(False)
        raise


def digits(quantity: Quantity) -> tuple[object, object]:
    low, high = (None if end is None else end.as_tuple() for end in (quantity.low, quantity.high))
    return low, high


@given(quantities())
@example(Quantity(bound=Bound.EXACT, low=Decimal("5.125"), high=Decimal("5.125"), unit="percent"))
def test_what_is_printed_parses_back(quantity: Quantity) -> None:
    """The print of a quantity says all of it, to the last digit and the unit."""
    again = Quantity.parse(str(quantity))
    assert again == quantity
    assert digits(again) == digits(quantity)


@given(quantities())
def test_the_codec_keeps_a_quantity_whole(quantity: Quantity) -> None:
    """A quantity written as JSON, or in machine form, reads back the same."""
    written = msgspec.json.encode(quantity)
    again = msgspec.json.decode(written, type=Quantity)
    assert again == quantity == to_quantity(msgspec.json.decode(written))
    assert digits(again) == digits(quantity)


PIECES = """
5 12 1,234 1.5 0 1/3 m bn million dozen % percent x times fold half a third minority at least
about up to over plus "
    "+ or more - – to and between one two hundred twenty undisclosed
several of shares users
"""
pieces = st.sampled_from(PIECES.split())
scribbles = st.lists(pieces, max_size=7).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda joint: joint.join(words))
)


@given(scribbles | st.text(max_size=30))
@example("5 of of m")
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever is typed is read, and then prints back, or is refused in words."""
    with suppress(WordingError):
        read = Quantity.parse(text)
        assert (Quantity.parse(str(read)), digits(Quantity.parse(str(read)))) == (read, digits(read))
