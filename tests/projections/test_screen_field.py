"""The fields of a screen: which figures answer what is asked of a deal or a company."""

from __future__ import annotations

from typing import Any

import pytest

from dealtracker.events.fact import Fact
from dealtracker.events.kinds import (
    AmountReported,
    CompanyDescribed,
    CompanyFounded,
    DealReported,
    MetricReported,
    RoleHeld,
    RoundJoined,
    RoundLed,
    StakeHeld,
    StatusReported,
    ValuationReported,
)
from dealtracker.events.statement import Statement

from .case import ACME, DEAL, news, say
from .screening import MARCH, ROUND, SIX, amount, judged, told


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
    ("where", "answer"),
    [
        ("date in 2023", "maybe"),
        ("date in 2024-02", "maybe"),
        ("date >= 2023", "yes"),
        ("date in 2022", "no"),
    ],
)
def test_days_that_can_not_be_one_leave_the_date_open(where: str, answer: str) -> None:
    """Led in 2023, says one; joined in February, says the other: neither is surely the day of the deal."""
    lead = say(RoundLed(deal=DEAL, by="birch"), happened="2023")
    assert told(where, lead, say(RoundJoined(deal=DEAL, by="elm"), happened="2024-02")) == answer


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
