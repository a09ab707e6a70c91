"""Cautions: what is odd but storable, each said once with the events it rests on."""

from __future__ import annotations

from typing import Any

import pytest

from dealtracker.events.event import Event
from dealtracker.events.fact import UnknownFact
from dealtracker.events.kinds import (
    AmountReported,
    CompanyFounded,
    DealReported,
    EntitiesDistinct,
    EntitiesMerged,
    FactCorrected,
    FactDisputed,
    ReportRetracted,
    ReportRevised,
    RoleLeft,
    RoleTaken,
    RoundLed,
    StatusReported,
)
from dealtracker.events.party import Unnamed
from dealtracker.events.statement import Statement
from dealtracker.projections.caution import cautions
from dealtracker.projections.gather import gather
from dealtracker.projections.view import View

from .case import ACME, DEAL, Log, named, news, round_news, say, state, usd


def codes(events: Log) -> list[str]:
    return [caution.code for caution in cautions(gather(events, View.of("2024-12-31")))]


def taken(person: Any = "ann", **beside: Any) -> Any:
    return say(RoleTaken(person=person, company=ACME, role="chairman"), **beside)


def left(person: Any = "ann", **beside: Any) -> Any:
    return say(RoleLeft(person=person, company=ACME, role="chairman"), **beside)


def is_(status: str, happened: str) -> Any:
    return say(StatusReported(deal=DEAL, status=status), happened=happened)


NOBODY = Unnamed(unnamed="a director")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([], []),
        ([say(RoundLed(deal=DEAL, by="bolt"), happened="2024-04")], ["happened-after-report"]),
        ([say(RoundLed(deal=DEAL, by="bolt"), happened="2024-03")], []),
        ([DealReported(deal=DEAL, company=ACME, type="moon-shot")], ["unlisted-value"]),
        (
            [
                say(CompanyFounded(company=ACME), happened="2024-02"),
                say(RoundLed(deal=DEAL, by="b"), happened="2024-01"),
            ],
            ["funded-before-founded"],
        ),
        (
            [
                say(CompanyFounded(company=ACME), happened="2024"),
                say(RoundLed(deal=DEAL, by="b"), happened="2024-01"),
            ],
            [],
        ),
        ([taken(happened="2023"), left(happened="2022")], ["left-before-taken"]),
        ([taken(happened="2022"), left(happened="2023")], []),
        ([taken("bob", happened="2023"), left(happened="2022")], []),
        ([taken(NOBODY, happened="2023"), left(NOBODY, happened="2022")], []),
        ([is_("closed", "2023-01"), is_("announced", "2023-02")], ["status-backwards"]),
        ([is_("announced", "2023-01"), is_("closed", "2023-02")], []),
        ([is_("closed", "2023-01"), is_("terminated", "2023-02")], []),
        ([ReportRetracted(report="wire-2024-03-05", reason="hoax")], ["report-withdrawn"]),
        ([ReportRevised(report="wire-2024-03-05", what="the sum")], ["report-revised"]),
        ([ReportRetracted(report="somewhere-else")], []),
        ([say(ReportRetracted(report="wire-2024-03-05"), negative=True)], []),
    ],
)
def test_what_is_odd(told: list[Any], expected: list[str]) -> None:
    """Odd but storable is said; what only may be odd is not."""
    assert codes(round_news("2024-03-05", *told)) == expected


def test_bookkeeping_that_leaves_something_open_is_told() -> None:
    """A doubt is told; so is a retraction of what is not there, and two slugs that are one and two."""
    events = round_news("2024-03-05", AmountReported(deal=DEAL, amount=usd("1bn"), basis="round"))
    notes = news(
        "2024-03-06",
        FactDisputed(event=events[-1].id, reason="doubtful"),
        FactCorrected(
            event="0" * 64,
            statement={"round-led": {"deal": DEAL, "by": "bolt"}},
            fault="ours",
            reason="a slip",
        ),
        EntitiesMerged(type="company", merged="acme-2", into=ACME, reason="one company"),
        EntitiesDistinct(type="company", a="acme-2", b=ACME, reason="two companies"),
        outlet="desk",
    )
    found = state([*events, *notes], "2024-12-31")
    told = [caution.code for caution in found.warnings]
    assert told == ["waits-for-event", "doubted", "merged-and-distinct"]
    assert named(found) == named(state(events, "2024-12-31"))


@pytest.mark.parametrize(("sums", "told"), [("23", ["rival-corrections"]), ("22", [])])
def test_two_corrections_of_one_event_are_told(sums: str, told: list[str]) -> None:
    """Both stand, as rivals, and the reader is told; two that mend it alike are no rivals."""
    events = round_news("2024-03-05", AmountReported(deal=DEAL, amount=usd("1bn"), basis="round"))
    notes = [
        each
        for desk, number in enumerate(sums)
        for each in news(
            "2024-03-06",
            FactCorrected(
                event=events[-1].id,
                statement={"amount-reported": {"deal": DEAL, "amount": f"{number}bn USD", "basis": "round"}},
                fault="ours",
                reason="misread",
            ),
            outlet=f"desk-{desk}",
        )
    ]
    assert codes([*events, *notes]) == told


def test_an_unknown_kind_is_shown() -> None:
    """A fact of a later version is kept, said to be not understood, and changes nothing."""
    strange = UnknownFact(kind="round-dreamt", schema=1, stated={"deal": DEAL})
    events = round_news("2024-03-05")
    more = [*events, Event.of(events[0].report, Statement(fact=strange))]
    assert codes(more) == ["unknown-kind"]
    assert named(state(more, "2024-12-31")) == named(state(events, "2024-12-31"))
