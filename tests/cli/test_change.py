"""The pages of what changed, of the news and of what is stale."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dealtracker.events.fact import Fact
from dealtracker.events.kinds import (
    AmountReported,
    DealReported,
    EntityDeclared,
    FactDenied,
    FactRetracted,
    ReportPublished,
    RoundLed,
    StatusReported,
)
from dealtracker.events.statement import Statement
from dealtracker.tracker import Tracker
from tests.cli.conftest import Run
from tests.cli.test_page import squeezed

Tell = Callable[..., list[str]]


@pytest.fixture
def tell(folder: Path) -> Tell:
    """Records what a report of a day states; gives back the ids of its events."""

    def told(day: str, *facts: Fact | Statement[Fact], outlet: str = "wire") -> list[str]:
        report = ReportPublished(report=f"{outlet}-{day}", outlet=outlet, published=day)
        known = [EntityDeclared(slug=outlet, type="outlet")]
        with Tracker.open("deals.db") as tracker:
            done = tracker.record(report, [*known, *facts])
            events = [
                event for event in done.events if event.kind not in ("report-published", "entity-declared")
            ]
            return [event.id for event in events]

    told(
        "2024-01-10",
        EntityDeclared(slug="acme", type="company"),
        EntityDeclared(slug="acme-a", type="deal"),
        EntityDeclared(slug="birch", type="company"),
        DealReported(deal="acme-a", company="acme"),
    )
    return told


def raised(amount: str) -> AmountReported:
    return AmountReported(deal="acme-a", amount=f"{amount} USD", basis="round")


def test_what_was_and_what_is(tell: Tell, run: Run) -> None:
    """A changed figure shows both values, the outlet and the day that made it so, and an id."""
    tell("2024-02-10", raised("75m"))
    (event,) = tell("2024-03-10", raised("90m"))
    page = squeezed(run("diff acme 2024-02-29 2024-03-31").stdout)
    assert "from as of 2024-02-29 · on 2024-02-29" in page
    assert f"~ changed deals.acme-a.amount.round 75m USD → 90m USD wire · 2024-03-10 {event[:8]}" in page


def test_a_denial_and_a_retraction(tell: Tell, run: Run) -> None:
    """Who denied a figure, or took it back, is shown as the reason before all others."""
    (claim,) = tell("2024-02-10", raised("75m"))
    denial, *_ = tell("2024-03-10", FactDenied(speaker="acme", about=claim), outlet="paper")
    page = squeezed(run("diff acme 2024-02-29 2024-03-31").stdout)
    assert f"✗ denied deals.acme-a.amount.round ✗ denied: 75m USD denial · paper {denial[:8]}" in page
    undone, *_ = tell(
        "2024-04-10", FactRetracted(event=denial, fault="theirs", reason="misheard"), outlet="paper"
    )
    page = squeezed(run("diff acme 2024-03-31 2024-04-30").stdout)
    assert "✗ denied: 75m USD → 75m USD retraction · paper" in page
    assert undone[:8] in page


def test_the_same_value_otherwise(tell: Tell, run: Run) -> None:
    """Where the value is the same, the page says what is different about it."""
    lead = RoundLed(deal="acme-a", by="birch")
    tell("2024-02-10", Statement(fact=lead, certainty="hedged"), raised("75m"))
    tell("2024-03-10", lead)
    tell("2024-03-11", raised("about 75m"), outlet="paper")
    page = squeezed(run("diff acme 2024-02-29 2024-03-31").stdout)
    assert "birch (was ~ hedged) wire" in page
    assert "(also said: about 75m USD)" in page


def test_time_alone(tell: Tell, run: Run) -> None:
    """What no event has made so came by the passing of time."""
    plan = Statement(fact=StatusReported(deal="acme-a", status="closed"), reality="planned", due="2024-06")
    tell("2024-02-10", plan)
    page = squeezed(run("diff acme 2024-06 2024-07").stdout)
    assert "‼ overdue deals.acme-a.status closed (due June 2024) → planned by the passing of time" in page
    assert "Nothing changed between 2024-05-31 and 2024-06-30." in run("diff acme 2024-05 2024-06").stdout


def test_views_are_counted_until_they_are_asked_for(filled: Path, run: Run) -> None:
    """Views of reports are only counted; with --views they are shown."""
    line = "news --since 2024-03-05 --as-of 2024-03-05"
    assert "views of reports; --views shows them." in run(line).stdout
    page = run(f"{line} --views").stdout
    assert "--views" not in page
    assert "Largest funding round so far" in squeezed(page)


def test_the_silent_ones(tell: Tell, run: Run) -> None:
    """What is stale has its value, the days of silence and the day of the last word."""
    tell("2024-02-10", Statement(fact=RoundLed(deal="acme-a", by="birch"), certainty="hedged"))
    page = squeezed(run("stale --as-of 2024-06-30 --rumours 100").stdout)
    assert "acme deals.acme-a.lead.birch birch ~ hedged 141 days" in page
    assert "last told 2024-02-10" in page
    assert run("stale acme --as-of 2024-06-30 --rumours 141").stdout.endswith("Nothing is stale.\n")
