"""Merges: two slugs are one thing from now on; nothing that was recorded changes, and it can be undone."""

from __future__ import annotations

from typing import Any

from dealtracker.events.event import Event
from dealtracker.events.kinds import (
    AmountReported,
    DealReported,
    EntitiesMerged,
    EntityNamed,
    FactCorrected,
    FactRetracted,
    RoundLed,
    StakeHeld,
)
from dealtracker.events.statement import Statement
from dealtracker.projections.book import Book
from dealtracker.projections.company import CompanyState
from dealtracker.projections.entity import entity_state
from dealtracker.projections.gather import gather
from dealtracker.projections.path import figures
from dealtracker.projections.view import View

from .case import ACME, DEAL, Log, declared, named, news, round_news, say, state, usd


def merge(merged: str, into: str, day: str = "2024-06-01", **beside: Any) -> Log:
    fact = EntitiesMerged(**{"type": "company", "reason": "One company.", **beside}, merged=merged, into=into)
    return news(day, fact, outlet="desk", id=f"desk-{day}-{merged}")


def undone(merging: Log, day: str = "2024-07-01") -> Log:
    return news(
        day, FactRetracted(event=merging[-1].id, fault="ours", reason="Two after all."), outlet="desk"
    )


TWO = [
    *declared(ACME, "acme-inc"),
    *declared(DEAL, "acme-series-a", type="deal"),
    *round_news("2024-03-05", AmountReported(deal=DEAL, amount=usd("50m"), basis="round"), outlet="wire"),
    *news(
        "2024-03-06",
        DealReported(deal="acme-series-a", company="acme-inc"),
        AmountReported(deal="acme-series-a", amount=usd("50m"), basis="round"),
        EntityNamed(entity="acme-inc", name="Acme Inc"),
        outlet="paper",
    ),
    *news("2024-03-07", EntityNamed(entity=ACME, name="Acme"), outlet="paper", id="names"),
]
VIEW = View.of("2024-12-31")


def seen(events: Log, company: str = ACME, as_of: str = "2024-12-31") -> CompanyState:
    return state(events, as_of, company=company)


def test_one_company_has_what_was_said_of_both() -> None:
    """Under either slug the same state is found, under the name of the slug that stays."""
    events = [*TWO, *merge("acme-inc", ACME)]
    found = seen(events)
    assert (found.company, found.name) == (ACME, "Acme")
    assert sorted(deal.deal for deal in found.deals) == [DEAL, "acme-series-a"]
    assert {line.name for line in found.names.lines} == {"Acme", "Acme Inc"}
    assert seen(events, "acme-inc") == found


def test_one_round_under_two_slugs_is_counted_once() -> None:
    """Two origins state one sum: it is agreed, and there is one deal, not two."""
    joined = merge("acme-series-a", DEAL, type="deal", reason="One round.")
    events = [*TWO, *merge("acme-inc", ACME), *joined]
    (deal,) = seen(events).deals
    (line,) = deal.amounts
    assert (str(line.figure.value), line.figure.origins, line.figure.agreement) == ("50m USD", 2, "agreed")


def test_what_was_recorded_keeps_its_slug() -> None:
    """The event is untouched; only what follows from it uses the slug that stays."""
    claims = gather([*TWO, *merge("acme-inc", ACME)], VIEW)
    (moved,) = (claim for claim in claims.of(DealReported) if claim.fact.deal == "acme-series-a")
    assert (moved.event.fact.company, moved.fact.company) == (("acme-inc",), (ACME,))
    assert moved.id == moved.event.id


def test_an_undone_merge_restores_both() -> None:
    """From the retraction on each has again what was said of it."""
    merging = merge("acme-inc", ACME)
    events = [*TWO, *merging, *undone(merging)]
    for company in (ACME, "acme-inc"):
        assert dict(figures(seen(events, company))) == dict(figures(seen(TWO, company)))


def test_what_others_joined_is_one_from_the_day_it_was_reported() -> None:
    """Two that became one (fault theirs) were two before that came out; two by a slip of ours never were."""
    theirs = [*TWO, *merge("acme-inc", ACME, fault="theirs")]
    assert len(seen(theirs, as_of="2024-05-31").deals) == 1
    assert seen(theirs, "acme-inc", as_of="2024-05-31").company == "acme-inc"
    assert len(seen(theirs, as_of="2024-06-01").deals) == 2
    assert len(seen([*TWO, *merge("acme-inc", ACME)], as_of="2024-05-31").deals) == 2


def test_the_slug_of_the_latest_merge_stands_then_the_smaller() -> None:
    """Of a chain of merges one slug stands for all, whatever the order in which they arrived."""
    chain = [*merge("a-co", "b-co", "2024-06-01"), *merge("b-co", "c-co", "2024-06-02")]
    events = [*declared("a-co", "b-co", "c-co"), *chain]
    assert {seen(events, each).company for each in ("a-co", "b-co", "c-co")} == {"c-co"}
    same_day = [*merge("a-co", "z-co"), *merge("z-co", "b-co")]
    assert seen([*declared("a-co"), *same_day], "a-co").company == "b-co"


def test_of_one_day_the_slug_that_was_not_given_up_stands() -> None:
    """Who merges one into another and that into a third on one day means the third."""
    events = [*TWO, *declared("zenith"), *merge("acme-inc", ACME), *merge(ACME, "zenith")]
    assert Book(events).ledger(VIEW).merges.into == {"company": {ACME: "zenith", "acme-inc": "zenith"}}
    circle = [*TWO, *merge("acme-inc", ACME), *merge(ACME, "acme-inc")]
    assert Book(circle).ledger(VIEW).merges.into == {"company": {"acme-inc": ACME}}


def test_an_investor_under_two_slugs_is_one_holder() -> None:
    """Its stake is not counted twice."""
    held = [
        *declared(ACME, "fund", "fund-lp"),
        *news("2024-03-05", StakeHeld(holder="fund", company=ACME, quantity="10 %")),
        *news("2024-03-06", StakeHeld(holder="fund-lp", company=ACME, quantity="10 %"), outlet="paper"),
    ]
    assert len(seen(held).holdings) == 2
    (line,) = seen([*held, *merge("fund-lp", "fund")]).holdings
    assert line.holder == "fund"


def test_outlets_that_are_one_are_one_origin() -> None:
    """A story of one agency under two slugs confirms nothing."""
    credited = say(RoundLed(deal=DEAL, by="fund"), attribution=["outlet:the-wire"])
    told = [
        *round_news("2024-03-05", RoundLed(deal=DEAL, by="fund"), outlet="wire"),
        *round_news("2024-03-06", RoundLed(deal=DEAL, by="fund"), outlet="the-wire"),
        *round_news("2024-03-07", credited, outlet="post"),
    ]
    path = f"deals.{DEAL}.lead.fund"
    assert named(seen(told))[path].origins == 2
    assert named(seen([*told, *merge("the-wire", "wire", type="outlet")]))[path].origins == 1


def test_a_merge_can_be_corrected() -> None:
    """The wrong pair was joined: the right one is, and the wrong one is not."""
    wrong = merge("acme-inc", "bolt")
    right = {"entities-merged": {"type": "company", "merged": "acme-inc", "into": ACME, "reason": "One."}}
    mended = news(
        "2024-06-02",
        FactCorrected(event=wrong[-1].id, statement=right, fault="ours", reason="The wrong company."),
        outlet="desk",
    )
    events = [*TWO, *declared("bolt"), *wrong, *mended]
    assert len(seen(events).deals) == 2
    assert seen(events, "bolt").company == "bolt"


def test_what_stands_in_place_of_a_merge_uses_the_slug_that_stays() -> None:
    """A merge recorded by mistake for a fact is corrected to that fact, of the company that stays."""
    slip = merge("acme-inc", "bolt", "2024-05-01")
    right = {"round-led": {"deal": DEAL, "by": "acme-inc"}}
    mended = news(
        "2024-06-02",
        FactCorrected(event=slip[-1].id, statement=right, fault="ours", reason="No merge."),
        outlet="desk",
    )
    events = [*TWO, *declared("bolt"), *slip, *mended, *merge("acme-inc", ACME)]
    assert f"deals.{DEAL}.lead.{ACME}" in named(seen(events))


def test_a_planned_merge_joins_nothing() -> None:
    """What is only intended for the book does not act."""
    event = merge("acme-inc", ACME)[-1]
    planned = Event.of(event.report, Statement(fact=event.fact, reality="planned"))
    assert len(seen([*TWO, *merge("acme-inc", ACME)[:-1], planned]).deals) == 1


def test_the_list_has_one_line_for_one_company() -> None:
    """A book of all companies shows the slug that stays, and not the one that was given up."""
    events = [*TWO, *merge("acme-inc", ACME)]
    assert [each.company for each in Book(events).states(VIEW)] == [ACME]
    assert [each.company for each in Book(TWO).states(VIEW)] == [ACME, "acme-inc"]


def test_a_deal_is_found_under_either_slug() -> None:
    """Whoever asks for the slug that was given up gets the deal."""
    events = [*TWO, *merge("acme-series-a", DEAL, type="deal", reason="One round.")]
    one, two = (entity_state(deal, events, VIEW) for deal in ("acme-series-a", DEAL))
    assert one == two
    assert one.entity == DEAL
