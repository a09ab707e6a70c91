"""Screens: what they answer of one company."""

from __future__ import annotations

from typing import Any

import pytest

from dealtracker.events.kinds import (
    AmountReported,
    CompanyDescribed,
    DealReported,
    FactDenied,
    RoundJoined,
    RoundLed,
)
from dealtracker.events.party import Unnamed
from dealtracker.projections.screen import Screen

from .case import ACME, DEAL, news, round_news, say, state
from .screening import MARCH, ROUND, SIX, amount, judged, told


@pytest.mark.parametrize(
    ("stated", "where", "answer"),
    [
        ("60m USD", "amount >= 60m USD", "yes"),
        ("60m USD", "amount > 60m USD", "no"),
        ("60m USD", "amount = 60m USD", "yes"),
        ("60m USD", "amount != 60m USD", "no"),
        ("at least 60m USD", "amount > 70m USD", "maybe"),
        ("at least 60m USD", "amount >= 60m USD", "yes"),
        ("at least 60m USD", "amount < 60m USD", "no"),
        ("more than 60m USD", "amount > 60m USD", "yes"),
        ("about 60m USD", "amount > 50m USD", "yes"),
        ("about 60m USD", "amount > 60m USD", "maybe"),
        ("14,999,987 USD", "amount = 15m USD", "yes"),
        ("15m USD", "amount = 14,999,987 USD", "maybe"),
        ("15.5m–16m USD", "amount = 15m USD", "no"),
        ("60m USD", "amount in 60m–70m USD", "yes"),
        ("at least 60m USD", "amount in 60m–70m USD", "maybe"),
        ("undisclosed", "amount > 1 USD", "maybe"),
        ("60m EUR", "amount > 1m USD", "maybe"),
    ],
)
def test_a_sum_is_compared_as_all_that_it_may_be(stated: str, where: str, answer: str) -> None:
    """Yes where all that the words leave open fulfils it, no where nothing does; nothing is converted."""
    assert told(where, amount(stated)) == answer


@pytest.mark.parametrize(
    ("happened", "where", "answer"),
    [
        ("2024-02", "date in 2024-02-01..2024-02-07", "maybe"),
        ("2024-02", "date in Q1 2024", "yes"),
        ("2024-02", "date in 2024-01", "no"),
        ("2024-02", "date > 2024-01", "yes"),
        ("2024-02", "date >= 2024-02", "yes"),
        ("2024-02", "date < 2024-02-15", "maybe"),
        ("2024-02", "date <= February 2024", "yes"),
        ("2024-03", "date in 2024-03-01..2024-03-05", "yes"),
        (None, "date in 2024-01", "maybe"),
        (None, "date > 2024-03", "no"),
        (None, "date <= 2024-03-05", "yes"),
    ],
)
def test_a_date_is_compared_as_all_days_that_it_may_be(happened: str | None, where: str, answer: str) -> None:
    """A month is maybe in a week; what is not dated was some day up to its report."""
    assert told(where, say(RoundLed(deal=DEAL, by="birch"), happened=happened)) == answer


@pytest.mark.parametrize(
    "where", ["amount > 1m USD", "lead = birch", "metric.headcount > 1", "founded < 2030"]
)
def test_what_is_not_known_is_not_no(where: str) -> None:
    """Where nothing is known of what is asked the answer is maybe, and rests on nothing."""
    found = judged(where, news(MARCH, ROUND))
    assert (found.answer, found.because) == ("maybe", ())
    assert found.why[0].endswith("not known")


@pytest.mark.parametrize(
    ("beside", "answer"),
    [
        ({}, "yes"),
        ({"reality": "in-progress"}, "yes"),
        ({"reality": "committed"}, "yes"),
        ({"certainty": "hedged"}, "maybe"),
        ({"certainty": "speculative"}, "maybe"),
        ({"reality": "planned"}, "no"),
        ({"negative": True}, "no"),
    ],
)
def test_how_sure_and_how_real_it_is(beside: dict[str, Any], answer: str) -> None:
    """What is hedged is maybe; a plan, and what is stated not to be so, is not so."""
    assert told("lead = birch", say(RoundLed(deal=DEAL, by="birch"), **beside)) == answer


def test_what_is_only_hedged_is_not_what_it_does_not_even_claim() -> None:
    """A rumour of Birch is no reason to think of Cedar."""
    assert told("lead = cedar", say(RoundLed(deal=DEAL, by="birch"), certainty="hedged")) == "no"


@pytest.mark.parametrize(
    ("where", "answer"),
    [("amount > 50m USD", "yes"), ("amount > 70m USD", "maybe"), ("amount > 95m USD", "no")],
)
def test_a_disputed_sum_answers_by_all_its_sides(where: str, answer: str) -> None:
    """Yes or no only where both sides agree about that."""
    events = round_news(MARCH, SIX) + news("2024-03-06", amount("90m USD"), outlet="paper")
    assert judged(where, events).answer == answer


def test_what_its_own_origin_took_back_is_no_side() -> None:
    """An outlet that corrects itself does not dispute the figure, even where another one does."""
    events = round_news(MARCH, SIX) + news("2024-03-12", amount("90m USD"))
    assert judged("amount > 70m USD", events).answer == "yes"
    other = news("2024-03-13", amount("120m USD"), outlet="paper")
    assert judged("amount > 70m USD", events + other).answer == "yes"
    assert judged("amount > 100m USD", events + other).answer == "maybe"


def test_what_agrees_is_no_other_side() -> None:
    """Where a round number agrees with a precise one, the precise one answers."""
    events = round_news(MARCH, amount("88.4m USD"))
    events += news("2024-03-06", amount("about 90m USD"), outlet="paper")
    assert judged("amount > 85m USD", events).answer == "yes"


def test_what_is_denied_is_not_so() -> None:
    """A lead that the lead itself denies is none; of a denied sum nothing is known any more."""
    events = news(MARCH, ROUND, say(RoundLed(deal=DEAL, by="birch"), attribution="people-familiar"), SIX)
    denial = [each.id for each in events if isinstance(each.fact, (RoundLed, AmountReported))]
    events += news("2024-03-06", say(FactDenied(speaker="acme", about=denial), attribution="filing"))
    assert judged("lead = birch", events).answer == "no"
    assert judged("amount > 1m USD", events).answer == "maybe"


def test_a_party_without_a_name_may_be_anybody() -> None:
    """Co-investors may be Cedar; where all are named, others are not meant."""
    named = RoundJoined(deal=DEAL, by="birch")
    assert told("investor = cedar", named) == "no"
    assert told("investor = cedar", named, RoundJoined(deal=DEAL, by=Unnamed(unnamed="others"))) == "maybe"


def test_a_screen_speaks_of_one_deal() -> None:
    """A Series B and a round of 60m are not a Series B of 60m; `deal(...)` names a deal of its own."""
    events = news(
        MARCH,
        ROUND,
        amount("5m USD"),
        DealReported(deal="acme-c", company=ACME, type="series-c"),
        AmountReported(deal="acme-c", amount="60m USD", basis="round"),
    )
    assert judged("type = series-b and amount > 50m USD", events).answer == "no"
    assert judged("(type = series-b and founded < 1900) or amount > 50m USD", events).answer == "yes"
    both = "{} and (deals > 5 or amount > 50m USD)"
    assert judged(both.format("type = series-b"), events).answer == "no"
    assert judged(both.format("deal(type = series-b)"), events).answer == "yes"
    assert judged("type = series-b and not (amount > 50m USD or type = seed)", events).answer == "yes"
    found = judged("deal(type = series-b) and deal(amount > 50m USD)", events)
    assert (found.answer, found.matched) == ("yes", (DEAL, "acme-c"))
    assert judged("type = series-c and amount > 50m USD and deals = 2", events).matched == ("acme-c",)


def test_a_company_without_known_deals_has_none() -> None:
    """A screen of deals asks for those that are known; that there is none is an answer."""
    events = news(MARCH, CompanyDescribed(company=ACME, aspect="sector", value="Robots"))
    assert judged("amount > 1m USD", events).answer == "no"
    assert judged("not deal(amount > 1m USD)", events).answer == "yes"
    assert judged("deal(not amount > 1m USD)", events).answer == "no"
    assert judged("amount > 1m USD or description has robots", events).answer == "yes"
    assert judged("description has robots and (type = seed or not lead = birch)", events).answer == "no"


def test_hindsight_and_knowledge() -> None:
    """A screen asks through the view: what was reported later is not known yet."""
    events = news(MARCH, say(ROUND, happened="2024-02"), say(SIX, happened="2024-02"))
    assert judged("amount > 50m USD", events, as_of="2024-03-04").answer == "no"
    assert judged("amount > 50m USD", events, on="2024-02-10").answer == "maybe"
    assert judged("amount > 70m USD", events, on="2024-02-10").answer == "no"
    assert judged("amount > 50m USD", events, on="2024-02-29").answer == "yes"


def test_an_answer_names_the_events_behind_it() -> None:
    """So each can be traced; a maybe tells what leaves it open, and not what is sure."""
    events = news(MARCH, ROUND, amount("at least 60m USD"))
    found = judged("type = series-b and amount > 70m USD", events)
    assert found.why == ("amount at least 60m USD",)
    assert set(found.because) == {each.id for each in events if not each.kind.startswith("report")}


def test_several_screens_all_hold_each_of_a_deal_of_its_own() -> None:
    """Texts that are given together hold together."""
    found = state(news(MARCH, ROUND, amount("at least 60m USD")), "2024-06-30")
    assert Screen.parse("type = series-b", "amount > 70m USD").judge(found).answer == "maybe"
    assert Screen.parse("type = series-b", "type = seed").judge(found).answer == "no"


def test_a_deal_that_is_denied_is_none() -> None:
    """A forged release makes no Series B, whatever else it states."""
    events = news(MARCH, ROUND, SIX, outlet="forger", kind="press-release")
    denial = FactDenied(speaker=ACME, about="report:forger-2024-03-05", grounds="forged")
    events += news("2024-03-06", say(denial, attribution="filing"))
    for where in ("type = series-b", "amount > 1m USD", "deals > 0"):
        assert judged(where, events).answer == "no"
