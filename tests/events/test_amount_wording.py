"""Amounts as people write them: what is read keeps its words, and what can't be told is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dealtracker.events.amount import Amount, Bound, bare_dollar, to_amount
from dealtracker.events.currency import CODES
from dealtracker.events.error import WordingError

EXACT, ABOUT, BETWEEN = Bound.EXACT, Bound.ABOUT, Bound.BETWEEN
AT_LEAST, MORE_THAN, UP_TO, LESS_THAN = Bound.AT_LEAST, Bound.MORE_THAN, Bound.UP_TO, Bound.LESS_THAN

WORDINGS = {
    "1bn USD": "1bn USD",
    "$1 billion": "1bn USD",
    "US$5 million": "5m USD",
    "385m EUR": "385m EUR",
    "€385m": "385m EUR",
    "EUR385m": "385m EUR",
    "£1.5bn": "1.5bn GBP",
    "S$3.4bn": "3.4bn SGD",
    "A$5m": "5m AUD",
    "C$5m": "5m CAD",
    "CA$5m": "5m CAD",
    "$5M CAD": "5m CAD",
    "HK$78m": "78m HKD",
    "NT$5bn": "5bn TWD",
    "R$5m": "5m BRL",
    "CHF 5m": "5m CHF",
    "RMB 3bn": "3bn CNY",
    "¥5bn CNY": "5bn CNY",
    "1.5 trillion won": "1.5tn KRW",
    "40 billion yen": "40bn JPY",
    "5 million Singapore dollars": "5m SGD",
    "₹5.2 crore": "52m INR",
    "Rs 30 lakh": "3m INR",
    "Rs. 2 lakh crore": "2tn INR",
    "12,34,567 INR": "1,234,567 INR",
    "at least 600m USD": "at least 600m USD",
    "no less than 600m USD": "at least 600m USD",
    "$300 million-plus": "at least 300m USD",
    "600m+ USD": "at least 600m USD",
    "$300+ million": "at least 300m USD",
    "$300m or more": "at least 300m USD",
    "more than $2.5 billion": "more than 2.5bn USD",
    "over $3bn": "more than 3bn USD",
    "in excess of €3bn": "more than 3bn EUR",
    "about 2.5bn": "about 2.5bn",
    "approximately $2bn": "about 2bn USD",
    "around 5m EUR": "about 5m EUR",
    "some €5m": "about 5m EUR",
    "roughly 1bn JPY": "about 1bn JPY",
    "circa 5m CHF": "about 5m CHF",
    "an estimated 5m CHF": "about 5m CHF",
    "~5m USD": "about 5m USD",
    "nearly 450m euros": "about 450m EUR",
    "almost $10 million": "about 10m USD",
    "$3.5B–$5B": "3.5bn–5bn USD",
    "3-5m USD": "3m–5m USD",
    "US$1.5-2 billion": "1.5bn–2bn USD",
    "between 3m and 5m USD": "3m–5m USD",
    "from 3m to 5m USD": "3m–5m USD",
    "$900,000 to $2m": "900,000–2m USD",
    "0-5m USD": "0–5m USD",
    "1E+1–5m USD": "1E+1–5m USD",
    "1,000–1,500m USD": "1bn–1.5bn USD",
    "six to seven million euros": "6m–7m EUR",
    "up to 18B USD": "up to 18bn USD",
    "as much as $6bn": "up to 6bn USD",
    "up to about $5bn": "up to 5bn USD",
    "less than $5m": "less than 5m USD",
    "under €5m": "less than 5m EUR",
    "below 5m GBP": "less than 5m GBP",
    "undisclosed": "undisclosed",
    "an undisclosed sum": "undisclosed",
    "undisclosed amount in EUR": "undisclosed EUR",
    "未披露": "undisclosed",
    "hundreds of millions of dollars": "indefinite USD",
    "tens of millions USD": "indefinite USD",
    "several million euros": "indefinite EUR",
    "a multi-million dollar sum": "indefinite USD",
    "a nine-figure sum": "indefinite",
    "Hunderte Millionen Dollar": "indefinite USD",
    "dreistelliger Millionenbetrag": "indefinite",
    "plusieurs millions d'euros": "indefinite EUR",
    "数亿美元": "indefinite USD",
    "10亿美元": "1bn USD",
    "三亿美元": "300m USD",
    "约25亿美元": "about 2.5bn USD",
    "超过25亿美元": "more than 2.5bn USD",
    "20多亿美元": "more than 2bn USD",
    "至少6亿美元": "at least 600m USD",
    "10亿美元以上": "at least 1bn USD",
    "不超过5亿港元": "up to 500m HKD",
    "3亿至5亿美元": "300m–500m USD",
    "5000万元人民币": "50m CNY",
    "人民币5000万元": "50m CNY",
    "1.2万亿日元": "1.2tn JPY",
    "５０００万美元": "50m USD",
    "1 Milliarde US-Dollar": "1bn USD",
    "eine Milliarde Euro": "1bn EUR",
    "2,5 Milliarden US-Dollar": "2.5bn USD",
    "rund 300 Mio. Euro": "about 300m EUR",
    "knapp 300 Millionen Euro": "about 300m EUR",
    "mindestens 600 Mio. US-Dollar": "at least 600m USD",
    "mehr als 2,5 Mrd. Dollar": "more than 2.5bn USD",
    "über 2,5 Mrd. Euro": "more than 2.5bn EUR",
    "bis zu 5 Mrd. Euro": "up to 5bn EUR",
    "zwischen 3 und 5 Mio. Euro": "3m–5m EUR",
    "1,5 milliard d'euros": "1.5bn EUR",
    "500 millions d'euros": "500m EUR",
    "près de 500 millions d'euros": "about 500m EUR",
    "1,234,567 USD": "1,234,567 USD",
    "1.234.567,89 EUR": "1,234,567.89 EUR",
    "1'000 CHF": "1,000 CHF",
    "1 000 000 EUR": "1m EUR",
    "12\N{NO-BREAK SPACE}500\N{NO-BREAK SPACE}EUR": "12,500 EUR",
    "1,500m USD": "1.5bn USD",
    "1.234bn USD": "1.234bn USD",
    "0.125 USD": "0.125 USD",
    "half a billion dollars": "500m USD",
    "a billion euros": "1bn EUR",
    "two hundred million euros": "200m EUR",
    "twenty-five million euros": "25m EUR",
    "1E3 USD": "1,000 USD",
}


@pytest.mark.parametrize(("wording", "printed"), WORDINGS.items())
def test_wordings_are_read(wording: str, printed: str) -> None:
    """What people write about money is read for what it says, in the languages that they write it in."""
    assert str(Amount.parse(wording)) == printed
    assert str(Amount.parse(f"  {wording.swapcase()} ")) == printed


@pytest.mark.parametrize(
    ("wording", "bound", "low", "high"),
    [
        ("600m USD", EXACT, "6E+8", "6E+8"),
        ("15,000,000 USD", EXACT, "15E+6", "15E+6"),
        ("14,999,987 USD", EXACT, "14999987", "14999987"),
        ("2.50bn USD", EXACT, "250E+7", "250E+7"),
        ("0.600bn USD", EXACT, "600E+6", "600E+6"),
        ("about 2.5bn USD", ABOUT, "25E+8", "25E+8"),
        ("at least 600m USD", AT_LEAST, "6E+8", None),
        ("more than 2.5bn USD", MORE_THAN, "25E+8", None),
        ("up to 18bn USD", UP_TO, None, "18E+9"),
        ("less than 18bn USD", LESS_THAN, None, "18E+9"),
        ("3.5bn–5bn USD", BETWEEN, "35E+8", "5E+9"),
        ("undisclosed", Bound.UNDISCLOSED, None, None),
        ("tens of millions of euros", Bound.INDEFINITE, None, None),
    ],
)
def test_numbers_keep_their_significant_digits(
    wording: str, bound: Bound, low: str | None, high: str | None
) -> None:
    """Zeros that end a whole number say nothing of its precision, zeros after a point do."""
    amount = Amount.parse(wording)
    assert amount.bound is bound
    ends = (amount.low, amount.high)
    assert tuple(None if end is None else end.as_tuple() for end in ends) == tuple(
        None if end is None else Decimal(end).as_tuple() for end in (low, high)
    )


@pytest.mark.parametrize(
    ("wording", "as_stated"),
    [
        ("1bn USD", ""),
        ("over 1bn USD", ""),
        ("1 Milliarde US-Dollar", ""),
        ("an undisclosed sum", ""),
        ("nearly 450m euros", "nearly 450m euros"),
        (" knapp 300 Mio. Euro ", "knapp 300 Mio. Euro"),
        ("up to about 5bn EUR", "up to about 5bn EUR"),
        ("about 3-5m EUR", "about 3-5m EUR"),
        ("数亿美元", "数亿美元"),
        ("$1bn", "$1bn"),
    ],
)
def test_the_wording_is_kept_where_the_print_says_less(wording: str, as_stated: str) -> None:
    """Nearly, hundreds of millions, and a dollar of no country stay on record as they were worded."""
    assert Amount.parse(wording).as_stated == as_stated


def test_the_wording_is_no_part_of_the_amount() -> None:
    """Two amounts that say the same are one, however they were worded."""
    nearly, about = Amount.parse("nearly 450m euros"), Amount.parse("about 450m EUR")
    assert nearly == about
    assert hash(nearly) == hash(about)


@pytest.mark.parametrize(
    ("wording", "says"),
    [
        ("", "can't be read"),
        ("a lot of money", "can't be read"),
        ("NaN USD", "can't be read"),
        ("Infinity USD", "can't be read"),
        ("less than 0 USD", "less than nothing"),
        ("-5m USD", "is negative"),
        ("minus 5m USD", "is negative"),
        ("$-5m", "is negative"),
        ("\N{MINUS SIGN}5m USD", "is negative"),
        ("1e999 USD", "1e999"),
        ("9" * 31 + " USD", "is beyond any number"),
        ("1." + "1" * 30 + "m USD", "is beyond any number"),
        ("999999999999999999999 trillion trillion USD", "is beyond any number"),
        ("x" * 300, "is too long"),
        ("¥5bn", "may be CNY or JPY"),
        ("5亿元", "may be CNY, HKD or TWD"),
        ("5 million kronor", "may be DKK, ISK, NOK or SEK"),
        ("5m XYZ", "'XYZ'"),
        ("5m valuation", "'valuation'"),
        ("€5m USD", "€ and USD"),
        ("$3m–€5m", "$ and €"),
        ("1.234 Mio. Euro", "'1.234' may be 1234 or 1.234"),
        ("2,500 Milliarden Euro", "'2,500' may be 2500 or 2.500"),
        ("2.500 EUR", "'2.500' may be 2500 or 2.500"),
        ("1234,567 EUR", "may be 1234567 or 1234.567"),
        ("1,23,45 EUR", "mixes separators"),
        ("1,234,5 EUR", "mixes separators"),
        ("1.234.56 EUR", "mixes separators"),
        ("1,5 billion euros", "10^9"),
        ("rund 2 Billion Euro", "10^9"),
        ("5m–3m USD", "from the larger number"),
        ("500-1bn USD", "lacks a word"),
        ("up to 3–5m USD", "both 'up-to' and a range"),
        ("up to 5m+ USD", "both 'up-to' and 'at-least'"),
        ("€1½ million", "fraction beside a number"),
        ("€5¹ million", "raised or circled"),
        ("5 2 m USD", "can't be read"),
        ("1bn USD 2bn USD", "can't be read"),
    ],
)
def test_what_cant_be_told_is_refused(wording: str, says: str) -> None:
    """What can't be read, or may mean two things, is an error that names the text, never a guess."""
    with pytest.raises(WordingError) as refused:
        Amount.parse(wording)
    assert refused.value.what.startswith(f"The amount '{wording}' ")
    assert says in refused.value.what
    assert refused.value.remedy


def test_an_unknown_currency_gets_near_ones() -> None:
    """A misspelt code is refused with the codes that were likely meant."""
    with pytest.raises(WordingError) as refused:
        Amount.parse("5m UDS")
    assert "USD" in refused.value.remedy
    with pytest.raises(WordingError, match="no currency 'EURO'"):
        Amount(bound=EXACT, low=Decimal(5), high=Decimal(5), currency="EURO")


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_active_code_is_read(code: str) -> None:
    """Each code of ISO 4217 stands before or behind the number, in capitals or not."""
    assert Amount.parse(f"5m {code}").currency == code
    assert Amount.parse(f"{code.lower()} 5m").currency == code
    assert Amount.parse(f"undisclosed {code}").currency == code
    assert Amount.parse(f"tens of millions {code}").currency == code
    assert Amount.parse(f"indefinite {code}").currency == code


@pytest.mark.parametrize(
    ("wording", "bare"),
    [
        ("$5m", True),
        ("5 million dollars", True),
        ("2,5 Mrd. Dollar", True),
        ("hundreds of millions of dollars", True),
        ("US$5m", False),
        ("S$5m", False),
        ("$5m CAD", False),
        ("USD $5m", False),
        ("5 Mio. US-Dollar", False),
        ("5m EUR", False),
        ("undisclosed", False),
        ("no amount", False),
    ],
)
def test_a_bare_dollar_is_known(wording: str, *, bare: bool) -> None:
    """A sign of no country's dollar can be warned of."""
    assert bare_dollar(wording) is bare
    assert bare_dollar(wording) == bare_dollar(to_amount_or_none(wording))


def to_amount_or_none(wording: str) -> str:
    """The wording as an amount keeps it."""
    try:
        return Amount.parse(wording).as_stated
    except WordingError:
        return ""


def test_a_bare_dollar_is_whose_the_report_says() -> None:
    """In a report from Singapore a dollar is Singapore's, unless it says whose."""
    assert Amount.parse("$5m", dollar="SGD").currency == "SGD"
    assert Amount.parse("US$5m", dollar="SGD").currency == "USD"
    assert to_amount("$5m", dollar="SGD").currency == "SGD"
