"""What the example reports say of deals and offices is told apart where they differ."""

from __future__ import annotations

from typing import Any

import pytest

from dealtracker.events.kinds.business import MetricReported
from dealtracker.events.kinds.deal import (
    AmountReported,
    RoundJoined,
    RoundLed,
    StatusReported,
    ValuationChanged,
    ValuationReported,
)
from dealtracker.events.kinds.holding import StakeHeld
from dealtracker.events.kinds.people import RoleHeld, RoleLeft, RoleTaken
from dealtracker.events.kinds.voice import CommentDeclined, DetailWithheld, FactConfirmed, NoResponse
from dealtracker.events.party import Unnamed, named
from dealtracker.events.statement import Reality
from tests.examples.reports import AGGREGATOR, BLOG, FORTUNE, GERMAN, REWRITE, TEXTS, everywhere, facts


def sums(report: str, deal: str) -> set[tuple[str, str, tuple[Any, ...], str]]:
    """The sums in a deal, with basis, whose they are, and in what they are paid."""
    return {
        (str(fact.amount or fact.share), fact.basis, fact.party, fact.form)
        for fact in (event.fact for event in facts(report, AmountReported))
        if fact.deal == deal
    }


class TestMoonshotRound:
    """The round that four rewrites of one story and one of another tell in five ways."""

    def test_sums_stand_on_their_own_bases(self) -> None:
        """The round, Alibaba's cheque, and what Alibaba and its partners put in are three sums, never one."""
        whole_round = ("1bn USD", "round", (), "")
        partners = Unnamed(unnamed="partners", kind="company")
        assert {report: sums(report, "moonshot-2024") for report in TEXTS} == {
            REWRITE: {whole_round},
            FORTUNE: {whole_round},
            GERMAN: {whole_round},
            AGGREGATOR: {("1bn USD", "cheque", ("alibaba",), "")},
            BLOG: {
                ("1bn USD", "unstated", ("alibaba", partners), ""),
                ("800m USD", "cheque", ("alibaba",), ""),
                ("50 percent", "cheque", ("alibaba",), "debt"),
            },
        }

    def test_valuation_names_no_basis(self) -> None:
        """No report says whether the money is in the valuation."""
        said = {
            (event.report, event.fact.deal, str(event.fact.amount), event.fact.basis)
            for event in everywhere(ValuationReported)
            if "moonshot-ai" in event.fact.company
        }
        assert said == {
            (REWRITE, "moonshot-2024", "about 2.5bn USD", "unstated"),
            (FORTUNE, "moonshot-2024", "about 2.5bn USD", "unstated"),
            (AGGREGATOR, "moonshot-2024", "2.5bn USD", "unstated"),
            (GERMAN, "moonshot-2024", "2.5bn USD", "unstated"),
            (REWRITE, "moonshot-first-funding", "300m USD", "unstated"),
            (GERMAN, "moonshot-first-funding", "300m USD", "unstated"),
        }

    def test_every_chain_of_its_sums_ends_with_one_agency(self) -> None:
        """Whoever is credited in between, the last outlet behind value, sum and leader is Bloomberg."""
        for event in everywhere(ValuationReported, ValuationChanged, AmountReported, RoundLed):
            if event.fact.deal != "moonshot-2024" or event.report in (AGGREGATOR, BLOG):
                continue
            outlets = [voice for voice in event.statement.attribution if voice.startswith("outlet:")]
            assert outlets[-1] == "outlet:bloomberg"

    def test_eightfold_is_stated_and_not_worked_out(self) -> None:
        """The multiple is the report's own, with no earlier valuation put beside it."""
        changes = [event.fact for event in facts(REWRITE, ValuationChanged)]
        assert [(str(fact.multiple), fact.before) for fact in changes] == [("8 times", None)]

    def test_backer_is_not_taken_for_participant(self) -> None:
        """Who backed the company before is said to join only where a report says so."""
        joined = {
            report: {
                party
                for event in facts(report, RoundJoined)
                if event.fact.deal == "moonshot-2024"
                for party in named(event.fact.by)
            }
            for report in (REWRITE, AGGREGATOR, GERMAN)
        }
        assert joined == {
            REWRITE: {"monolith"},
            AGGREGATOR: {"monolith", "long-z", "hongshan"},
            GERMAN: {"monolith"},
        }
        for report, further in {REWRITE: "meituan", AGGREGATOR: "long-z", GERMAN: "long-z"}.items():
            backers = {holder for event in facts(report, StakeHeld) for holder in named(event.fact.holder)}
            assert {"monolith", "hongshan", further} <= backers

    def test_everyone_keeps_silent_in_their_own_way(self) -> None:
        """Declined, silent, and confirmed without details are three facts."""
        silence = {
            (event.report, event.kind, *event.fact.speaker)
            for event in everywhere(CommentDeclined, NoResponse)
        }
        moonshot = {said for said in silence if said[0] != FORTUNE}
        assert moonshot == {
            (report, *said)
            for report in (REWRITE, GERMAN)
            for said in (("comment-declined", "moonshot-ai"), ("no-response", "alibaba"))
        }
        assert [event.fact.speaker for event in everywhere(DetailWithheld)] == [("monolith",)]

    @pytest.mark.parametrize("report", [REWRITE, GERMAN])
    def test_what_is_confirmed_is_that_the_investor_took_part(self, report: str) -> None:
        """The confirmation points to the very event, not to the round's sums."""
        (confirmed,) = facts(report, FactConfirmed)
        (joined,) = (event for event in facts(report, RoundJoined) if event.fact.deal == "moonshot-2024")
        assert joined.id in confirmed.fact.about
        assert confirmed.fact.speaker == joined.fact.by


class TestMiniMaxRound:
    """The round that was still being put together."""

    def test_is_in_progress_with_two_committed(self) -> None:
        """What one person says of commitments is not said to be done."""
        (status,) = (event for event in facts(FORTUNE, StatusReported) if event.fact.deal == "minimax-2024")
        committed = {
            (event.fact.by, event.statement.attribution)
            for event in facts(FORTUNE, RoundJoined)
            if event.statement.reality is Reality.COMMITTED
        }
        assert (status.fact.status, status.statement.reality) == ("in-progress", Reality.IN_PROGRESS)
        voices = ("outlet:bloomberg", "single-anonymous")
        assert committed == {(("alibaba",), voices), (("hongshan",), voices)}

    def test_bounds_are_kept(self) -> None:
        """At least and more than stay what they are."""
        assert sums(FORTUNE, "minimax-2024") == {("at least 600m USD", "round", (), "")}
        values = {
            str(event.fact.amount)
            for event in facts(FORTUNE, ValuationReported)
            if "minimax" in event.fact.company
        }
        assert values == {"more than 2.5bn USD"}

    def test_nobody_had_a_comment_for_the_agency(self) -> None:
        """Three were asked, and none had one yet."""
        asked = {(event.fact.speaker, event.fact.to, event.fact.form) for event in facts(FORTUNE, NoResponse)}
        form = (("bloomberg",), "no-immediate-comment")
        assert asked == {((name,), *form) for name in ("alibaba", "minimax", "hongshan")}


class TestAlibaba:
    """Who runs it, what it plans, and what its chairman says of the cloud."""

    def test_offices_are_as_each_report_has_them(self) -> None:
        """One report calls both chief executives, another tells them apart; only one knows since when."""
        held = {(event.report, *event.fact.person, event.fact.role) for event in everywhere(RoleHeld)}
        moved = {
            (event.kind, *event.fact.person, event.fact.role, str(event.statement.happened))
            for event in facts(FORTUNE, RoleTaken, RoleLeft)
        }
        assert held == {
            (REWRITE, "joseph-tsai", "chief-executive"),
            (REWRITE, "eddie-wu", "chief-executive"),
            (AGGREGATOR, "joseph-tsai", "chairman"),
            (AGGREGATOR, "eddie-wu", "chief-executive"),
        }
        assert all(event.statement.happened is None for event in everywhere(RoleHeld))
        assert moved == {
            ("role-taken", "joseph-tsai", "chief", "2023"),
            ("role-taken", "eddie-wu", "chief-executive", "2023"),
            ("role-taken", "eddie-wu", "chief-executive", "2023-09"),
            ("role-left", "daniel-zhang", "chief", "2023"),
        }

    def test_cloud_numbers_are_one_voice_in_three_reports(self) -> None:
        """Three reports repeat two numbers of one man, in a form that lets them meet."""
        said = [
            (event.fact.about, event.fact.base, str(event.fact.quantity), event.statement.attribution)
            for event in everywhere(MetricReported)
            if event.fact.metric == "market-share"
        ]
        assert len(said) == 6
        assert {line: said.count(line) for line in said} == dict.fromkeys(said, 3)
        assert {voices for *_, voices in said} == {("named:Joseph Tsai",)}

    def test_listing_is_shelved(self) -> None:
        """A plan that was put off is not one that was carried out."""
        (status,) = facts(BLOG, StatusReported)
        assert (status.fact.deal, status.fact.status) == ("alibaba-cloud-listing", "shelved")
