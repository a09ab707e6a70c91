"""Conflicts: every open dispute once, with its sides; what is settled is none."""

from __future__ import annotations

from typing import Any

from hypothesis import given

from dealtracker.events.kinds import (
    AmountReported,
    DealReported,
    FactConfirmed,
    FactDenied,
    FactDisputed,
    ReportRetracted,
    RoundJoined,
    RoundLed,
)
from dealtracker.events.party import Unnamed
from dealtracker.projections.book import Book
from dealtracker.projections.company import CompanyState
from dealtracker.projections.conflict import Conflict, Ground, conflicts, conflicts_of
from dealtracker.projections.listing import company_line
from dealtracker.projections.path import figures
from dealtracker.projections.view import View

from .anything import logs
from .case import ACME, DEAL, Log, day, declared, news, round_news, say, state, usd
from .law import views


def amount(text: str, **beside: Any) -> Any:
    return say(AmountReported(deal=DEAL, amount=usd(text), basis="round"), **beside)


def seen(events: Log, as_of: str = "2024-12-31") -> CompanyState:
    return state([*declared(ACME, "bolt", "crux"), *events], as_of)


def only(events: Log, as_of: str = "2024-12-31") -> Conflict:
    (found,) = conflicts(seen(events, as_of))
    return found


ONE = round_news("2024-03-01", amount("10m"))
TWO = news("2024-03-09", amount("20m"), outlet="paper")


def test_the_sides_of_a_dispute() -> None:
    """Each side has who says so, from when to when, and why it is chosen or stands back."""
    copy = news("2024-03-05", amount("10m"), outlet="copy", relays=["wire"])
    found = only([*ONE, *copy, *TWO])
    assert (found.path, found.grounds, found.since) == (
        f"deals.{DEAL}.amount.round", (Ground.DISPUTED,), day("2024-03-09"),
    )  # fmt: skip
    told = [(s.value, s.chosen, s.why, s.stated_by, s.first_reported, s.last_reported) for s in found.sides]
    assert told == [
        (usd("20m"), True, "later reported", ("outlet:paper",), day("2024-03-09"), day("2024-03-09")),
        (usd("10m"), False, "later reported", ("outlet:wire",), day("2024-03-01"), day("2024-03-05")),
    ]


def test_before_the_second_side_was_out() -> None:
    """A single report disputes nothing."""
    assert conflicts(seen([*ONE, *TWO], "2024-03-08")) == ()


def test_what_agrees_is_no_side() -> None:
    """Undisclosed, a plan and what its origin took back are shown elsewhere, and are no sides."""
    beside = news(
        "2024-03-02", say(AmountReported(deal=DEAL, amount="undisclosed", basis="round")), outlet="b"
    )
    plan = news("2024-03-03", amount("50m", reality="planned"), outlet="c")
    again = news("2024-03-10", amount("12m"))
    found = only([*ONE, *TWO, *beside, *plan, *again])
    assert {str(side.value) for side in found.sides} == {"20m USD", "12m USD"}


def test_two_leads_are_one_dispute() -> None:
    """Reports that name no lead in common dispute one thing; the list counts it once."""
    events = round_news("2024-03-01", RoundLed(deal=DEAL, by="bolt"))
    events += news("2024-03-02", RoundLed(deal=DEAL, by="crux"), outlet="paper")
    found = only(events)
    assert (found.path, [(s.value, s.chosen) for s in found.sides]) == (
        f"deals.{DEAL}.lead", [("bolt", True), ("crux", True)],
    )  # fmt: skip
    assert company_line(seen(events)).disputed == 1


def test_two_disputes_are_two() -> None:
    """The lead and the sum are two disputes."""
    events = [*ONE, *TWO, *news("2024-03-01", RoundLed(deal=DEAL, by="bolt"), id="l")]
    events += news("2024-03-02", RoundLed(deal=DEAL, by="crux"), outlet="paper", id="m")
    assert len(conflicts(seen(events))) == company_line(seen(events)).disputed == 2


def test_a_denied_side_is_settled() -> None:
    """What the company denies, and what was withdrawn, is in no dispute any more."""
    denial = news("2024-04-01", FactDenied(speaker=ACME, about=[ONE[-1].id]), outlet="third")
    withdrawn = news("2024-04-01", ReportRetracted(report="wire-2024-03-01"), outlet="wire")
    assert conflicts(seen([*ONE, *TWO, *denial])) == ()
    assert conflicts(seen([*ONE, *TWO, *withdrawn])) == ()


def test_a_weaker_denial_is_open() -> None:
    """Who denies in a weaker voice than the claim settles nothing: claim and denial are its sides."""
    filed = round_news("2024-03-01", amount("10m", attribution="filing"))
    someone = Unnamed(unnamed="a person close to it")
    denial = news("2024-04-01", FactDenied(speaker=someone, about=[filed[-1].id]), outlet="third")
    found = only([*filed, *denial])
    assert (found.grounds, found.since) == ((Ground.CONTESTED,), day("2024-04-01"))
    assert [(s.stance, s.value, s.chosen, s.because) for s in found.sides] == [
        ("stated", usd("10m"), True, (filed[-1].id,)),
        ("denied", usd("10m"), False, (denial[-1].id,)),
    ]
    assert company_line(seen([*filed, *denial])).disputed == 0


def test_who_confirms_stands_on_a_side() -> None:
    """The company that confirms a sum is one of those who state it."""
    confirmed = news("2024-04-01", FactConfirmed(speaker=ACME, about=[ONE[-1].id]), outlet="third")
    chosen = only([*ONE, *TWO, *confirmed]).sides[0]
    assert (chosen.value, chosen.stated_by) == (usd("10m"), ("company:acme", "outlet:wire"))
    assert chosen.last_reported == day("2024-04-01")


def doubt(event: str, at: str = "2024-05-01") -> Log:
    return news(at, FactDisputed(event=event, reason="Which dollar?"), outlet="desk")


def test_a_doubt_on_record() -> None:
    """A doubt makes a dispute of its figure, and changes no value of it."""
    found = only([*ONE, *doubt(ONE[-1].id)])
    assert (found.path, found.grounds, found.since) == (
        f"deals.{DEAL}.amount.round", (Ground.DOUBTED,), day("2024-05-01"),
    )  # fmt: skip
    assert [(s.stance, s.value, s.why, s.stated_by) for s in found.sides] == [
        ("stated", usd("10m"), "only value", ("outlet:wire",)),
        ("doubted", usd("10m"), "Which dollar?", ("outlet:desk",)),
    ]
    assert conflicts(seen([*ONE, *doubt(ONE[-1].id)], "2024-04-30")) == ()


def test_a_doubt_about_what_makes_no_figure() -> None:
    """A doubt about a statement that no figure rests on is listed without a path."""
    known = news("2024-03-01", DealReported(deal=DEAL, company=ACME))
    found = only([*known, *doubt(known[-1].id)])
    assert (found.path, [side.stance for side in found.sides]) == ("", ["doubted"])


def test_a_doubt_about_what_is_withdrawn() -> None:
    """What does not count any more needs no doubt."""
    withdrawn = news("2024-04-01", ReportRetracted(report="wire-2024-03-01"), outlet="wire")
    assert conflicts(seen([*ONE, *withdrawn, *doubt(ONE[-1].id)])) == ()


def test_over_all_companies_a_dispute_is_listed_once() -> None:
    """Whether Bolt joined is a dispute of the deal, and not one more of Bolt."""
    events = [
        *declared(ACME, "bolt"),
        *round_news("2024-03-01", say(RoundJoined(deal=DEAL, by="bolt"), happened="2024-02")),
        *news("2024-03-01", say(RoundJoined(deal=DEAL, by="bolt"), negative=True), outlet="paper"),
    ]
    states = list(Book(events).states(View.of("2024-03-01")))
    assert [each.company for known in states for each in conflicts(known)] == [ACME, "bolt"]
    assert [each.company for each in conflicts_of(states)] == [ACME]


@given(logs(), views)
def test_the_conflicts_of_any_log(events: Log, view: View) -> None:
    """Whatever a log holds: each path once, each side with an event, and every disputed figure in one."""
    for known in Book(events).states(view):
        found = conflicts(known)
        paths = [each.path for each in found if each.path]
        assert len(paths) == len(set(paths))
        assert all(side.because for each in found for side in each.sides)
        told = {event for each in found for side in each.sides for event in side.because}
        for _, figure in figures(known):
            if figure.disputed:
                assert told.intersection((*figure.because, *(e for r in figure.others for e in r.because)))
