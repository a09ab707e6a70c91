"""What amounts leave open, how they compare, and the forms that machines and properties hold them to."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dealtracker.events.amount import Amount, Bound, to_amount
from dealtracker.events.answer import Answer
from dealtracker.events.currency import CODES
from dealtracker.events.error import WordingError

EXACT, ABOUT, BETWEEN = Bound.EXACT, Bound.ABOUT, Bound.BETWEEN
AT_LEAST, MORE_THAN, UP_TO, LESS_THAN = Bound.AT_LEAST, Bound.MORE_THAN, Bound.UP_TO, Bound.LESS_THAN


@pytest.mark.parametrize(
    ("wording", "possible"),
    [
        ("about 2.5bn USD", "2.25bn–2.75bn"),
        ("2.5bn USD", "2.45bn–2.55bn"),
        ("2.50bn USD", "2.495bn–2.505bn"),
        ("1bn USD", "950m–1.05bn"),
        ("800m USD", "795m–805m"),
        ("15,000,000 USD", "14.5m–15.5m"),
        ("0 USD", "less than 0.05"),
        ("at least 600m USD", "at least 600m"),
        ("more than 600m USD", "more than 600m"),
        ("up to 18bn USD", "up to 18bn"),
        ("less than 18bn USD", "less than 18bn"),
        ("3.5bn–5bn USD", "3.5bn–5bn"),
        ("undisclosed", "any"),
        ("hundreds of millions USD", "any"),
    ],
)
def test_the_interval_follows_from_the_words(wording: str, possible: str) -> None:
    """About is within a tenth; a plain number is all that rounds to it; an open end stays open."""
    assert str(Amount.parse(wording).interval) == possible


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("15m USD", "14,999,987 USD", True),
        ("2.5bn USD", "2.54bn USD", True),
        ("2.5bn USD", "2.56bn USD", False),
        ("2.50bn USD", "2.51bn USD", False),
        ("1bn USD", "800m USD", False),
        ("about 2.5bn USD", "more than 2.5bn USD", True),
        ("about 2.5bn USD", "at least 2.8bn USD", False),
        ("less than 600m USD", "at least 600m USD", False),
        ("up to 600m USD", "at least 600m USD", True),
        ("up to 600m USD", "more than 600m USD", False),
        ("undisclosed", "1bn USD", True),
        ("a nine-figure sum", "1bn USD", True),
        ("1bn USD", "1bn EUR", False),
        ("tens of millions EUR", "30m USD", False),
    ],
)
def test_amounts_agree_where_one_sum_fits_both(one: str, other: str, *, agree: bool) -> None:
    """A rounded figure agrees with what rounds to it, a bound with what it bounds, silence with all."""
    assert Amount.parse(one).agrees(Amount.parse(other)) is agree
    assert Amount.parse(other).agrees(Amount.parse(one)) is agree


def test_two_currencies_can_only_be_set_side_by_side() -> None:
    """Sums in two currencies neither agree nor dispute, and none of them is the larger one."""
    dollars, euros = Amount.parse("9bn USD"), Amount.parse("1m EUR")
    assert not dollars.comparable(euros)
    assert dollars.exceeds(euros) is Answer.MAYBE
    assert dollars.comparable(Amount.parse("undisclosed"))


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("3bn USD", "2.5bn USD", Answer.YES),
        ("2.5bn USD", "3bn USD", Answer.NO),
        ("more than 2.5bn USD", "about 2.5bn USD", Answer.MAYBE),
        ("more than 2.5bn USD", "up to 2.5bn USD", Answer.YES),
        ("up to 2.5bn USD", "at least 2.5bn USD", Answer.NO),
        ("undisclosed", "2.5bn USD", Answer.MAYBE),
    ],
)
def test_the_larger_sum_is_named_only_where_it_is_certain(one: str, other: str, answer: Answer) -> None:
    """More than 2.5bn and about 2.5bn can't be ranked."""
    assert Amount.parse(one).exceeds(Amount.parse(other)) is answer


@pytest.mark.parametrize("value", [600000000, 2.5, True, None, ["1bn USD"]])
def test_a_bare_number_is_no_amount(value: object) -> None:
    """A number without words names no currency, and a float no exact sum."""
    with pytest.raises(WordingError, match="is a bare number"):
        to_amount(value)  # type: ignore[arg-type]


def test_an_amount_needs_a_currency() -> None:
    """An amount of no currency is refused with how to write it; silence needs none."""
    with pytest.raises(WordingError) as refused:
        to_amount("2.5bn")
    assert refused.value.what == "The amount '2.5bn' names no currency."
    assert refused.value.remedy == "Write for example '2.5bn USD'."
    with pytest.raises(WordingError, match="names no currency"):
        to_amount(Amount.parse("about 2.5bn"))
    assert to_amount("undisclosed").currency is None
    assert to_amount("a nine-figure sum").currency is None


def test_the_machine_form_is_read() -> None:
    """The form that machines write makes the same amount as the wording."""
    form = {"bound": "at-least", "low": "6E+8", "high": None, "currency": "usd", "as_stated": "$600m plus"}
    amount = to_amount(form)
    assert amount == Amount.parse("at least 600m USD")
    assert amount.as_stated == "$600m plus"
    assert to_amount(amount) is amount


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"bound": "some", "low": "1", "high": "1", "currency": "USD"}, "no bound 'some'"),
        ({"low": "1", "high": "1", "currency": "USD"}, "no bound"),
        ({"bound": "exact", "low": "1", "currency": "USD"}, "don't fit"),
        ({"bound": "exact", "low": "1", "high": "2", "currency": "USD"}, "don't fit"),
        ({"bound": "at-least", "low": "1", "high": "1", "currency": "USD"}, "don't fit"),
        ({"bound": "up-to", "low": "1", "currency": "USD"}, "don't fit"),
        ({"bound": "less-than", "high": "0", "currency": "USD"}, "don't fit"),
        ({"bound": "between", "low": "2", "high": "1", "currency": "USD"}, "don't fit"),
        ({"bound": "undisclosed", "low": "2"}, "don't fit"),
        ({"bound": "exact", "low": 1.5, "high": 1.5, "currency": "USD"}, "1.5 for a number"),
        ({"bound": "exact", "low": True, "high": True, "currency": "USD"}, "True for a number"),
        ({"bound": "exact", "low": "-1", "high": "-1", "currency": "USD"}, "'-1' for a number"),
        ({"bound": "exact", "low": "NaN", "high": "NaN", "currency": "USD"}, "'NaN' for a number"),
        ({"bound": "exact", "low": "1E+99", "high": "1E+99", "currency": "USD"}, "'1E+99' for a number"),
        ({"bound": "exact", "low": "abc", "high": "abc", "currency": "USD"}, "'abc' for a number"),
        ({"bound": "exact", "low": "1", "high": "1", "currency": "XYZ"}, "no currency 'XYZ'"),
        ({"bound": "exact", "low": "1", "high": "1", "currency": 5}, "5 for its currency"),
        ({"bound": "exact", "low": "1", "high": "1"}, "names no currency"),
        ({"bound": "undisclosed", "unit": "USD"}, "no 'unit'"),
    ],
)
def test_a_wrong_machine_form_is_refused(form: dict[str, object], says: str) -> None:
    """A machine form whose keys, bound, numbers or currency don't fit is refused with what is wrong."""
    with pytest.raises(WordingError) as refused:
        to_amount(form)
    assert says in refused.value.what


significands = st.integers(0, 10**9) | st.integers(1, 9999).map(lambda digits: digits * 1000)
numbers = st.builds(lambda digits, power: Decimal(digits).scaleb(power), significands, st.integers(-9, 15))


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    """Amounts of every bound, with all sorts of digits."""
    bound = draw(st.sampled_from(Bound))
    low, high = sorted((draw(numbers), draw(numbers)))
    if bound in (EXACT, ABOUT):
        high = low
    if bound is LESS_THAN:
        high = high or Decimal(1)
    return Amount(
        bound=bound,
        low=None if bound in (UP_TO, LESS_THAN) or bound.is_open else low,
        high=None if bound in (AT_LEAST, MORE_THAN) or bound.is_open else high,
        currency=draw(st.none() | st.sampled_from(sorted(CODES))),
        as_stated=draw(st.sampled_from(["", "as they say"])),
    )


def digits(amount: Amount) -> tuple[object, object]:
    low, high = (None if end is None else end.as_tuple() for end in (amount.low, amount.high))
    return low, high


@given(amounts())
@example(Amount(bound=EXACT, low=Decimal("1.234"), high=Decimal("1.234"), currency="USD"))
@example(Amount(bound=EXACT, low=Decimal("60E+1"), high=Decimal("60E+1"), currency="USD"))
def test_what_is_printed_parses_back(amount: Amount) -> None:
    """The print of an amount says all of it, to the last digit."""
    again = Amount.parse(str(amount))
    assert again == amount
    assert digits(again) == digits(amount)


@given(amounts())
def test_the_codec_keeps_an_amount_whole(amount: Amount) -> None:
    """An amount written as JSON, or in machine form, reads back the same."""
    written = msgspec.json.encode(amount)
    again = msgspec.json.decode(written, type=Amount)
    assert again == amount
    assert digits(again) == digits(amount)
    assert again.as_stated == amount.as_stated
    assert {*msgspec.json.decode(written)} == {"bound", "low", "high", "currency", "as_stated"}
    if amount.currency:
        assert to_amount(msgspec.json.decode(written)) == amount


@given(amounts(), amounts())
def test_agreeing_and_exceeding_hold_together(one: Amount, other: Amount) -> None:
    """Agreement needs no order, and what is certainly larger does not agree nor is exceeded."""
    assert one.agrees(other) is other.agrees(one)
    assert one.agrees(one)
    if one.exceeds(other) is Answer.YES:
        assert not one.agrees(other)
        assert other.exceeds(one) is Answer.NO


PIECES = """
$ € ¥ USD us$ dollars 5 12 1,234 1.5 0 m bn million billion Mio. crore 亿 万 % at least about up
to over plus + or more "
    "- – to and between e d' half a two hundred undisclosed several 元
美元 . , '
"""
pieces = st.sampled_from(PIECES.split())
scribbles = st.lists(pieces, max_size=7).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda joint: joint.join(words))
)


@given(scribbles | st.text(max_size=30))
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever is typed is read, and then prints back, or is refused in words."""
    with suppress(WordingError):
        read = Amount.parse(text)
        assert (Amount.parse(str(read)), digits(Amount.parse(str(read)))) == (read, digits(read))
