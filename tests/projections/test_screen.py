"""Screens: what they answer of one company."""

from __future__ import annotations

from typing import Any

import pytest

from dealtracker.events.fact import Fact
from dealtracker.events.kinds import (
    AmountReported,
    CompanyDescribed,
    CompanyFounded,
    DealReported,
    FactDenied,
    MetricReported,
    RoleHeld,
    RoundJoined,
    RoundLed,
    StakeHeld,
    StatusReported,
    ValuationReported,
)
from dealtracker.events.party import Unnamed
from dealtracker.events.statement import Statement
from dealtracker.projections.screen import Judgement, Screen

from .case import ACME, DEAL, Log, news, round_news, say, state

MARCH = "2024-03-05"
ROUND = DealReported(deal=DEAL, company=ACME, type="series-b")
SIX = AmountReported(deal=DEAL, amount="60m USD", basis="round")


def judged(where: str, events: Log, as_of: str = "2024-06-30", on: str | None = None) -> Judgement:
    """What a screen says of the company 'acme'."""
    return Screen.parse(where).judge(state(events, as_of, on))


def told(where: str, *facts: Fact | Statement[Any]) -> str:
    """The answer where one report of March states some facts about the Series B 'acme-a'."""
    return judged(where, news(MARCH, ROUND, *facts)).answer.value


def amount(text: str, basis: str = "round", **beside: Any) -> AmountReported:
    return AmountReported(deal=DEAL, amount=text, basis=basis, **beside)


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


def test_date_of_a_deal_is_that_of_its_announcement() -> None:
    """The day on which it was announced goes before the days on which parts of it happened."""
    events = news(
        MARCH,
        ROUND,
        say(RoundLed(deal=DEAL, by="birch"), happened="2023-12-01"),
        say(StatusReported(deal=DEAL, status="announced"), happened="2024-02"),
    )
    assert judged("date in 2024-02", events).answer == "yes"


def test_without_an_announcement_the_most_precise_day_counts() -> None:
    """Who joined in February says more than who led in 2024."""
    lead = say(RoundLed(deal=DEAL, by="birch"), happened="2024")
    assert told("date in 2024-02", lead) == "maybe"
    assert told("date in 2024-02", lead, say(RoundJoined(deal=DEAL, by="elm"), happened="2024-02")) == "yes"


@pytest.mark.parametrize(
    ("status", "answer"),
    [("closed", "yes"), ("in-progress", "maybe"), ("in-talks", "no"), ("withdrawn", "no")],
)
def test_only_what_is_done_has_a_date(status: str, answer: str) -> None:
    """Talks and what came to nothing are no deal of that month; what is in progress may not be one yet."""
    facts = (
        say(RoundLed(deal=DEAL, by="birch"), happened="2024-02"),
        StatusReported(deal=DEAL, status=status),
    )
    assert told("date in 2024-02", *facts) == answer


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


@pytest.mark.parametrize(
    ("type_", "where", "answer"),
    [
        ("series-b", "stage > series-a", "yes"),
        ("seed", "stage < series-a", "yes"),
        ("angel", "stage >= seed", "no"),
        ("series-unknown", "stage > series-c", "maybe"),
        ("series-unknown", "stage > seed", "yes"),
        ("series-unknown", "type = series-b", "maybe"),
        ("series-unknown", "type = series-unknown", "yes"),
        ("loan", "stage >= pre-seed", "no"),
        ("loan", "type in (grant, loan)", "yes"),
        ("token-sale", "type = 'token-sale'", "yes"),
    ],
)
def test_stages_are_ordered(type_: str, where: str, answer: str) -> None:
    """A series that is not told may be any, a loan is at no stage."""
    assert judged(where, news(MARCH, DealReported(deal=DEAL, company=ACME, type=type_))).answer == answer


@pytest.mark.parametrize(
    ("status", "where", "answer"),
    [
        ("closed", "status >= announced", "yes"),
        ("withdrawn", "status >= announced", "no"),
        ("in-progress", "status >= announced", "maybe"),
        ("in-progress", "status < closed", "yes"),
        ("in-progress", "status = announced", "maybe"),
        ("in-progress", "status = closed", "no"),
    ],
)
def test_statuses_are_ordered(status: str, where: str, answer: str) -> None:
    """An end is not far along; what is in progress is somewhere before closed."""
    assert told(where, StatusReported(deal=DEAL, status=status)) == answer


def test_what_is_only_a_part_bounds_the_sum_from_below() -> None:
    """5m in cash and 10m as debt are not 10m, and are at least that much."""
    parts = (amount("5m USD", form="cash"), amount("10m USD", form="debt"))
    assert told("amount < 12m USD", *parts) == "maybe"
    assert told("amount >= 10m USD", *parts) == "yes"
    assert told("amount < 12m USD", *parts, amount("15m USD")) == "no"
    assert told("amount.debt = 10m USD", *parts) == "yes"


def test_sums_on_another_basis_are_not_the_round() -> None:
    """A cheque is no round; what the round was is then not known."""
    cheque = amount("60m USD", basis="cheque", party="birch")
    assert told("amount < 100m USD", cheque) == "maybe"
    assert told("amount.cheque < 100m USD", cheque) == "yes"


def test_the_latest_valuation_counts() -> None:
    """A target is no valuation; where the latest is only hedged, the one before may still be so."""
    worth: list[Statement[Any] | Fact] = [
        say(ValuationReported(company=ACME, amount="2bn USD"), happened="2023"),
        ValuationReported(company=ACME, amount="9bn USD", basis="target"),
    ]
    later = say(
        ValuationReported(company=ACME, amount="3bn USD", basis="implied"),
        happened="2024",
        certainty="hedged",
    )
    assert judged("valuation > 1bn USD", news(MARCH, *worth)).answer == "yes"
    assert judged("valuation > 5bn USD", news(MARCH, *worth)).answer == "no"
    assert judged("valuation.target > 5bn USD", news(MARCH, *worth)).answer == "yes"
    assert judged("valuation > 1bn USD", news(MARCH, *worth, later)).answer == "yes"
    assert judged("valuation < 2.5bn USD", news(MARCH, *worth, later)).answer == "maybe"
    assert judged("valuation > 4bn USD", news(MARCH, *worth, later)).answer == "no"


COMPANY = news(
    MARCH,
    ROUND,
    RoundJoined(deal=DEAL, by="dune", capacity="lender"),
    RoundJoined(deal=DEAL, by="birch"),
    StakeHeld(holder="elm", company=ACME),
    StakeHeld(holder=ACME, company="bolt"),
    say(CompanyFounded(company=ACME), happened="2021-04"),
    RoleHeld(person="ann", company=ACME, role="chairman"),
    MetricReported(subject=ACME, metric="headcount", quantity="about 60"),
    CompanyDescribed(company=ACME, aspect="sector", value="Warehouse Robots"),
)


@pytest.mark.parametrize(
    ("where", "answer"),
    [
        ("total-raised > 1m USD", "maybe"),
        ("backer = elm", "yes"),
        ("backer = birch", "yes"),
        ("backer = dune", "no"),
        ("lender = dune", "yes"),
        ("party.lender in (dune, birch)", "yes"),
        ("party = birch", "yes"),
        ("portfolio = bolt", "yes"),
        ("founded in 2021", "yes"),
        ("founded = 2021-04-01", "maybe"),
        ("people = ann", "yes"),
        ("people.chief-executive = ann", "maybe"),
        ("metric.headcount > 50", "yes"),
        ("metric.headcount > 60 employees", "maybe"),
        ("description has robot", "yes"),
        ("description.sector = 'warehouse  robots'", "yes"),
        ("description has lidar", "no"),
        ("name = ACME", "yes"),
        ("deals >= 1", "yes"),
        ("disputed > 0", "no"),
        ("reported = 2024-03-05", "yes"),
        ("known-since < 2024-03", "no"),
        ("not founded in 2021", "no"),
        ("founded not in 2021 or deals = 1", "yes"),
        ("founded not in 2021", "no"),
        ("not founded not in 2021", "yes"),
        ("deal.lender = dune", "yes"),
    ],
)
def test_fields(where: str, answer: str) -> None:
    """Each field asks for what it is called."""
    assert judged(where, COMPANY).answer == answer


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


def test_the_total_is_derived_from_all_rounds() -> None:
    """Two rounds of 60m and 5m are 65m, as far as they are known; a deal that is denied brings nothing."""
    events = news(
        MARCH,
        ROUND,
        SIX,
        DealReported(deal="acme-c", company=ACME, type="series-c"),
        AmountReported(deal="acme-c", amount="5m USD", basis="round"),
    )
    assert judged("total-raised > 62m USD", events).answer == "yes"
    assert judged("total-raised > 70m USD", events).answer == "no"


def test_a_deal_that_is_denied_is_none() -> None:
    """A forged release makes no Series B, whatever else it states."""
    events = news(MARCH, ROUND, SIX, outlet="forger", kind="press-release")
    denial = FactDenied(speaker=ACME, about="report:forger-2024-03-05", grounds="forged")
    events += news("2024-03-06", say(denial, attribution="filing"))
    for where in ("type = series-b", "amount > 1m USD", "deals > 0"):
        assert judged(where, events).answer == "no"
