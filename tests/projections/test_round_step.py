"""From one priced round to the next: up, flat or down, and by how much."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from dealtracker.events.amount import Amount
from dealtracker.events.kinds import (
    DealReported,
    FactDenied,
    StatusReported,
    TermReported,
    ValuationChanged,
    ValuationReported,
)
from dealtracker.events.quantity import Quantity
from dealtracker.projections.multiple import agreeing, multiple
from dealtracker.projections.round_step import RoundStep

from .case import ACME, news, possible, say, state, usd

ROUNDS = (
    DealReported(deal="one", company=ACME, type="series-a"),
    DealReported(deal="two", company=ACME, type="series-b", previous="one"),
)


MIXED = "headline valuation, post-money against pre-money"


def worth(deal: str, text: str, basis: str = "post-money", **beside: Any) -> Any:
    return say(ValuationReported(company=ACME, amount=usd(text), basis=basis, deal=deal), **beside)


def price(deal: str, text: str) -> TermReported:
    return TermReported(deal=deal, term="price-per-share", amount=usd(text))


def step(*facts: Any, rounds: Any = ROUNDS) -> RoundStep:
    """The one step between two rounds of 'acme'."""
    (only,) = state(news("2024-03-05", *rounds, *facts), "2024-12-31").round_steps
    return only


def way(found: RoundStep) -> str:
    """The direction, or all that may be."""
    if found.direction is None:
        return ""
    return found.direction.value or " or ".join(possible(found.direction))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("10.00", "14.00", "up"), ("10.00", "10.00", "flat"), ("10.00", "7.50", "down"),
        ("10.00", "about 10.00", "up or flat or down"), ("at least 10.00", "14.00", "up or flat or down"),
        ("up to 10.00", "14.00", "up"), ("10.00", "more than 10.01", "up"),
    ],
)  # fmt: skip
def test_by_price_per_share(before: str, after: str, expected: str) -> None:
    """The price of a share decides, as far as its words let it."""
    found = step(
        price("one", before), price("two", after), worth("one", "1bn"), worth("two", "2bn", "pre-money")
    )
    assert (way(found), found.by) == (expected, "price per share")


@pytest.mark.parametrize(
    ("before", "after", "by", "expected"),
    [
        (("100m", "post-money"), ("150m", "pre-money"), MIXED, "up"),
        (("100m", "post-money"), ("100m", "pre-money"), MIXED, "flat"),
        (("100m", "unstated"), ("80m", "unstated"), "headline valuation, unstated", "down"),
        (("100m", "post-money"), ("150m", "post-money"), "headline valuation, post-money", "up"),
        (("100m", "unstated"), ("150m", "post-money"), "", ""),
        (("100m", "pre-money"), ("150m", "post-money"), "", ""),
    ],
)  # fmt: skip
def test_by_headline_valuation(before: Any, after: Any, by: str, expected: str) -> None:
    """Values are compared on one basis, or after the old money against before the new; else not at all."""
    found = step(worth("one", *before), worth("two", *after))
    assert (way(found), found.by, bool(found.why)) == (expected, by, not by)


def test_post_against_pre_goes_before_one_basis() -> None:
    """New money alone makes no up round: 100m after the first round and before the second is flat."""
    told = [worth("one", "100m"), worth("two", "100m", "pre-money"), worth("two", "150m")]
    assert way(step(*told)) == "flat"


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (worth("two", "150m", "target"), "Only a target is known of its price."),
        (worth("two", "150m", reality="planned"), "Only a target is known of its price."),
        (worth("two", "150m", "implied"), "Only a price on the basis implied is known."),
        (worth("two", "150m", negative=True), "Its price was denied or withdrawn."),
    ],
)
def test_what_is_no_price(value: Any, why: str) -> None:
    """Over a target, a plan, an implied or a denied value nothing is compared, and that is said."""
    found = step(worth("one", "100m"), value)
    assert (found.deal, found.direction, found.why) == ("two", None, why)


def test_a_denied_price_is_none() -> None:
    """What the company denies is no price."""
    told = news("2024-03-05", *ROUNDS, worth("one", "100m"), worth("two", "150m"))
    denial = news("2024-03-06", FactDenied(speaker=ACME, about=told[-1].id), outlet="b")
    (found,) = state([*told, *denial], "2024-12-31").round_steps
    assert (found.direction, found.why) == (None, "Its price was denied or withdrawn.")


def test_a_round_that_failed_has_no_price() -> None:
    """A withdrawn round at 150m was neither up nor down."""
    found = step(worth("one", "100m"), worth("two", "150m"), StatusReported(deal="two", status="withdrawn"))
    assert (found.direction, found.why) == (None, "The round is not said to have come about.")


@pytest.mark.parametrize(
    ("beside", "why"),
    [
        ({"certainty": "hedged"}, "No report is sure of one of the two."),
        ({"reality": "in-progress"}, "No report is sure of one of the two."),
    ],
)
def test_what_is_not_sure_makes_a_maybe(beside: Any, why: str) -> None:
    """A rumoured value makes the round perhaps an up round."""
    found = step(worth("one", "100m"), worth("two", "150m", **beside))
    assert found.direction is not None
    assert (found.direction.value, possible(found.direction), found.why) == (None, ["up"], why)


def test_a_round_under_way_is_a_maybe() -> None:
    """A round that is still in progress may yet be priced otherwise."""
    status = StatusReported(deal="two", status="in-progress")
    found = step(worth("one", "100m"), worth("two", "150m"), status)
    assert (way(found), found.why) == ("up", "One of the two rounds is not said to be done.")
    assert found.direction is not None
    assert not found.direction.certain


def test_rounds_of_unknown_order() -> None:
    """Where it is not known which came first, either may have been the up round."""
    rounds = [DealReported(deal=slug, company=ACME) for slug in ("one", "two")]
    found = step(worth("one", "100m", "unstated"), worth("two", "150m", "unstated"), rounds=rounds)
    assert found.direction is not None
    assert (set(possible(found.direction)), found.why) == (
        {"up", "down"},
        "Which of the two came first is not said.",
    )


def test_rounds_ordered_by_their_days() -> None:
    """A value of March and one of the year before are in order."""
    rounds = [DealReported(deal=slug, company=ACME) for slug in ("one", "two")]
    values = worth("one", "100m", happened="2023"), worth("two", "150m", happened="2024-03")
    assert way(step(*values, rounds=rounds)) == "up"


def test_stages_that_speak_against_the_order() -> None:
    """A Series A that seems to come after a Series B leaves open which came first."""
    rounds = [
        DealReported(deal="one", company=ACME, type="series-b"),
        DealReported(deal="two", company=ACME, type="series-a"),
    ]
    values = worth("one", "100m", happened="2023"), worth("two", "150m", happened="2024-03")
    assert step(*values, rounds=rounds).why == "Which of the two came first is not said."


def test_two_currencies_are_not_compared() -> None:
    """A value in euros is neither more nor less than one in dollars."""
    euros = ValuationReported(company=ACME, amount="150m EUR", basis="post-money", deal="two")
    assert (found := step(worth("one", "100m"), euros)).direction is None
    assert "one currency" in found.why


def test_reports_that_differ_leave_it_open() -> None:
    """120m on one word and 80m on another, after 100m, is up or down."""
    told = news("2024-03-05", *ROUNDS, worth("one", "100m"), worth("two", "120m"))
    (found,) = state([*told, *news("2024-03-06", worth("two", "80m"), outlet="b")], "2024-12-31").round_steps
    assert (way(found), found.why) == ("up or flat or down", "The two leave it open.")


def test_the_round_before_is_the_priced_one() -> None:
    """A note between two priced rounds is passed over."""
    rounds = [
        ROUNDS[0],
        DealReported(deal="note", company=ACME, previous="one"),
        DealReported(deal="two", company=ACME, previous="note"),
    ]
    found = step(worth("one", "100m"), worth("two", "150m"), rounds=rounds)
    assert (found.deal, found.previous, way(found)) == ("two", "one", "up")


@pytest.mark.parametrize(
    ("stated", "agrees"),
    [
        ("8 times", True),
        ("8.33 times", True),
        ("10 times", False),
        ("about 700 percent", True),
        ("50 %", False),
    ],
)
def test_a_stated_multiple_stands_beside_the_derived_one(stated: str, agrees: bool) -> None:
    """'Eightfold' is stated, 8.33 is derived; both are shown, and whether both can be true."""
    changed = ValuationChanged(company=ACME, multiple=stated, deal="two")
    found = step(worth("one", "300m", "unstated"), worth("two", "about 2.5bn", "unstated"), changed)
    assert (str(found.step_up and found.step_up.value), found.low, found.high) == (
        "about 8.33 times", Decimal("7.37"), Decimal("9.33"),
    )  # fmt: skip
    assert [(str(each.figure.value), each.agrees) for each in found.stated] == [
        (str(Quantity.parse(stated)), agrees)
    ]


def test_a_change_that_says_it_all() -> None:
    """A report that gives both values is a step by itself."""
    changed = ValuationChanged(company=ACME, before=usd("300m"), after=usd("2.5bn"), multiple="8 times")
    (found,) = state(news("2024-03-05", changed), "2024-12-31").round_steps
    assert (found.by, way(found), str(found.step_up and found.step_up.value)) == (
        "as stated",
        "up",
        "8.33 times",
    )


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("300m", "at least 600m", "at least 2.00 times"), ("undisclosed", "600m", "None"),
        ("100m", "200m–300m", "2.00–3.00 times"), ("200m", "100m", "0.500 times"),
    ],
)  # fmt: skip
def test_multiples_keep_what_the_words_leave_open(before: str, after: str, expected: str) -> None:
    """An open end stays open, and nothing is divided by what is kept back."""
    assert str(multiple([usd(before)], [usd(after)]).quantity) == expected


def test_a_fall_in_percent() -> None:
    """'Down 40 %' agrees with 100m that became 60m."""
    found = multiple([Amount.parse("100m USD")], [Amount.parse("60m USD")])
    assert agreeing(found, Quantity.parse("40 %"))
    assert not agreeing(found, Quantity.parse("60 %"))
