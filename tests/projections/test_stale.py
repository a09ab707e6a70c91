"""What was told once, and of which no word has come for long."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtracker.events.event import Event
from dealtracker.events.kinds import (
    AmountReported,
    CommentDeclined,
    CompanyWoundUp,
    FactConfirmed,
    MetricReported,
    RoleHeld,
    RoleLeft,
    RoundJoined,
    RoundLed,
    StakeHeld,
    StatusReported,
    ValuationReported,
)
from dealtracker.projections.book import Book
from dealtracker.projections.stale import LIMITS, Limits, Sort, Stale, stale, stale_among
from dealtracker.projections.view import View

from .anything import COMPANIES, DAYS, logs
from .case import ACME, DEAL, day, declared, news, round_news, say, state

Log = list[Event[Any]]
STATUS = f"deals.{DEAL}.status"
days = st.sampled_from(DAYS)
RUMOUR = round_news("2023-03-01", say(RoundLed(deal=DEAL, by="birch"), certainty="hedged"))
OPEN = round_news("2023-03-01", say(StatusReported(deal=DEAL, status="in-talks"), happened="2023-03-01"))


def found(events: Log, on: str, limits: Limits = LIMITS, *, as_of: str = "") -> dict[str, Stale]:
    """What is stale of 'acme', by path."""
    return {each.path: each for each in stale(state(events, as_of or on, on), limits)}


def test_a_rumour() -> None:
    """A rumour is stale once more than the days of the limit have passed since its last word."""
    path = f"deals.{DEAL}.lead.birch"
    assert found(RUMOUR, "2023-05-30") == {}
    old = found(RUMOUR, "2023-05-31")[path]
    assert (old.sort, old.since, old.days) == (Sort.RUMOUR, day("2023-03-01"), 91)
    assert path in found(RUMOUR, "2023-03-12", Limits(rumours=10))


def test_a_tie_is_told_of_once() -> None:
    """That an investor may lead a round is stale at the company that raises it, not at the investor."""
    assert stale(state(RUMOUR, "2024-03-01", company="birch")) == ()


def test_a_rumoured_status() -> None:
    """A deal that is asserted to be rumoured is a rumour as well."""
    told = round_news("2023-03-01", say(StatusReported(deal=DEAL, status="rumoured"), happened="2023-03-01"))
    assert found(told, "2023-06-30")[STATUS].sort is Sort.RUMOUR


@pytest.mark.parametrize("reply", [FactConfirmed, CommentDeclined])
def test_a_word_about_a_rumour(reply: type) -> None:
    """Whatever is said of the report of a rumour is a word of it."""
    rumour = next(event.id for event in RUMOUR if isinstance(event.fact, RoundLed))
    word = news("2023-08-01", say(reply(speaker="somebody", about=rumour), certainty="hedged"))
    assert found(RUMOUR + word, "2023-10-30") == {}
    assert found(RUMOUR + word, "2023-10-31")[f"deals.{DEAL}.lead.birch"].since == day("2023-08-01")


def test_an_open_deal() -> None:
    """A deal is open from its first status to its end; any word of any part of it counts."""
    assert found(OPEN, "2023-08-28") == {}
    assert found(OPEN, "2023-08-29")[STATUS].sort is Sort.ROUND
    later = news("2023-08-01", RoundJoined(deal=DEAL, by="cedar"))
    assert STATUS not in found(OPEN + later, "2023-12-31")


def test_a_deal_without_a_status() -> None:
    """Where nobody says how far it is, a deal is open as long as nothing of it is done."""
    path = f"deals.{DEAL}"
    talks = round_news("2023-03-01", say(RoundLed(deal=DEAL, by="birch"), reality="in-progress"))
    old = found(talks, "2024-03-01")[path]
    assert (old.sort, old.figure) == (Sort.ROUND, None)
    done = news("2023-03-02", AmountReported(deal=DEAL, amount="10m USD"), outlet="paper")
    assert path not in found(talks + done, "2024-03-01")
    assert path not in found(round_news("2023-03-01"), "2024-03-01")


@pytest.mark.parametrize("status", ["closed", "listed", "shelved", "withdrawn", "failed"])
def test_the_end_of_a_deal(status: str) -> None:
    """Of a deal that is done, ended or shelved nothing is stale, not even what was hedged."""
    end = news("2023-04-01", say(StatusReported(deal=DEAL, status=status), happened="2023-04-01"))
    assert found(OPEN + RUMOUR[1:] + end, "2030-01-01") == {}


def test_an_end_that_did_not_come() -> None:
    """A closing that is only planned, or said not to have come, ends nothing."""
    beside: tuple[dict[str, Any], ...] = ({"reality": "planned", "due": "2040"}, {"negative": True})
    for each in beside:
        end = round_news(
            "2023-04-01", say(StatusReported(deal=DEAL, status="closed"), happened="2023-04-01", **each)
        )
        assert found(end, "2024-03-01")[STATUS].sort is Sort.ROUND


def test_a_plan() -> None:
    """A plan is stale from the day after its own, and its days are counted from that."""
    plan = round_news(
        "2023-03-01", say(AmountReported(deal=DEAL, amount="9m USD"), reality="planned", due="2023-06")
    )
    path = f"deals.{DEAL}.amount.unstated"
    assert path not in found(plan, "2023-06-30")
    assert (found(plan, "2023-07-01")[path].sort, found(plan, "2023-07-01")[path].days) == (Sort.PLAN, 1)


def test_what_goes_on() -> None:
    """Of valuations the latest, holdings, offices and numbers are stale a year after they were seen."""
    log = news(
        "2023-03-01",
        say(ValuationReported(company=ACME, amount="10m USD", deal="acme-a"), happened="2021"),
        say(ValuationReported(company=ACME, amount="90m USD", deal="acme-b"), happened="2023"),
        ValuationReported(company=ACME, amount="1bn USD", basis="target"),
        say(MetricReported(subject=ACME, metric="headcount", quantity="120"), happened="2023-02-01"),
        say(
            MetricReported(subject=ACME, metric="revenue", amount="5m USD", period="2022"), happened="2023-02"
        ),
        StakeHeld(holder="birch", company=ACME, until="2040"),
        StakeHeld(holder="cedar", company=ACME),
        RoleHeld(person="ann", company=ACME, role="chairman"),
    )
    seen = {path: each.since for path, each in found(log, "2024-06-30").items() if each.sort is Sort.FIGURE}
    assert seen == {
        "valuations.unstated.acme-b": day("2023-03-01"),
        "metrics.headcount": day("2023-02-01"),
        "holdings.cedar": day("2023-03-01"),
        "people.ann.chairman": day("2023-03-01"),
    }
    left = news(
        "2024-06-01", say(RoleLeft(person="ann", company=ACME, role="chairman"), happened="2024-05-31")
    )
    assert "people.ann.chairman" not in found(log + left, "2024-06-30")


def test_the_day_of_the_world() -> None:
    """Days are counted up to the day of the world that is asked for, not to the last report."""
    assert found(RUMOUR, "2023-05-30", as_of="2024-05-30") == {}
    assert found(RUMOUR, "2023-05-31", as_of="2024-05-30") != {}


def test_a_company_that_has_shut_down() -> None:
    """Of a company that is no more nobody waits for a word."""
    end = news("2023-04-01", say(CompanyWoundUp(company=ACME, step="shut-down"), happened="2023-04-01"))
    assert found(OPEN + RUMOUR[1:] + end, "2030-01-01") == {}


def test_the_longest_silent_first() -> None:
    """Over several companies the longest silent goes first."""
    other = news("2022-01-01", say(ValuationReported(company="bolt", amount="9m USD"), happened="2022-01-01"))
    book = Book(declared(ACME, "bolt") + RUMOUR + other)
    assert [each.company for each in stale_among(book.states(View.of("2024-01-01")))] == ["bolt", ACME]


@given(logs(), days, days)
def test_every_silence_is_longer_than_its_limit(events: Log, as_of: str, on: str) -> None:
    """What is stale has been silent for longer than the limit of its sort, up to the day asked."""
    book = Book(events)
    for company in COMPANIES:
        now = book.state(company, View.of(as_of, on))
        for each in stale(now):
            assert each.days > {Sort.RUMOUR: 90, Sort.ROUND: 180, Sort.PLAN: 0, Sort.FIGURE: 365}[each.sort]
            assert each.since <= now.view.on


@given(logs(), days)
def test_more_patience_finds_less(events: Log, as_of: str) -> None:
    """With longer limits nothing is stale that was not with shorter ones, and plans stay as they are."""
    states = list(Book(events).states(View.of(as_of)))
    some, all_ = (
        {(each.company, each.path) for each in stale_among(states, Limits(rumours=n, rounds=n, figures=n))}
        for n in (300, 30)
    )
    assert some <= all_
