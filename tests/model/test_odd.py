"""Odd logs, odd questions, a model that was spoilt: no question fails for it, or is answered otherwise."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import delete, update

from dealtracker.events.kinds import (
    AmountReported,
    DealReported,
    EntitiesMerged,
    EntityDeclared,
    EntityNamed,
    MetricReported,
    ReportPublished,
    RoundLed,
    ValuationReported,
)
from dealtracker.projections.listing import CompanyLine, listing
from dealtracker.projections.screen import Screen, screened
from dealtracker.tracker import Tracker
from dealtracker.tracker.log.derived import company, metadata, model, value
from dealtracker.tracker.model import ModelDisturbedError, rebuild
from tests.tracker.case import later

LATE = ReportPublished(report="late", outlet="wire", published="2024-05-01")


def folded(tracker: Tracker, **clocks: Any) -> list[CompanyLine]:
    """The list as it follows from all events."""
    return listing(tracker.events(), tracker.view(**clocks))


def test_a_declaration_without_words(tracker: Tracker) -> None:
    """A company whose declaration was redacted is none any more, and all others are there."""
    (declared,) = (e for e in tracker.events() if e.fact == EntityDeclared(type="company", slug="acme"))
    tracker.record(
        LATE, [EntityDeclared(type="company", slug="beta"), EntityNamed(entity="beta", name="Beta")]
    )
    tracker.redact(declared.id, reason="Request 17.")
    assert list(tracker.companies()) == folded(tracker)
    tracker.rebuild()
    assert list(tracker.companies(everything=True)) == listing(
        tracker.events(), tracker.view(), everything=True
    )


def test_a_merge_into_what_is_no_company(tracker: Tracker) -> None:
    """The company is shown under the slug that stands for it, once."""
    merge = EntitiesMerged(type="company", merged="acme", into="beta", fault="ours", reason="One firm.")
    tracker.record(LATE, [EntityDeclared(type="person", slug="beta"), merge])
    assert [line.company for line in folded(tracker)] == ["beta"]
    assert list(tracker.companies()) == folded(tracker)
    assert [match.company.company for match in tracker.screen("amount > 1m USD").yes] == ["beta"]


@pytest.mark.parametrize("where", ["deals >= 1 or lead = hill", "deal(amount > 1m USD or lead = hill)"])
def test_reasons_are_told_in_names(tracker: Tracker, where: str) -> None:
    """Also those of a condition that was not needed for the answer."""
    facts = (
        EntityDeclared(type="company", slug="hill"),
        EntityNamed(entity="hill", name="Hillhouse Capital"),
        RoundLed(deal="acme-a", by="hill"),
    )
    tracker.record(LATE, facts)
    expected = screened(Screen.parse(where), tracker.book().states(tracker.view()), tracker.view())
    assert tracker.screen(where).yes == expected.yes
    assert any("Hillhouse Capital" in why for match in expected.yes for why in match.why)


def test_a_word_that_is_too_long_to_look_up(tracker: Tracker) -> None:
    """It is found by its hash, in PostgreSQL too."""
    metric = "".join(f"{number:x}" for number in range(1200))
    tracker.record(LATE, [MetricReported(subject="acme", metric=metric, quantity="80")])
    assert list(tracker.companies()) == folded(tracker)
    with tracker.model.answers(tracker.view()) as answers:
        assert answers is not None
        found = answers.screened(Screen.parse(f"metric.{metric[:1500]} > 7"), tracker.log)
    assert [match.company.company for match in found.maybe] == ["acme"]


@pytest.mark.parametrize("by", [-(10**30), 0, True, 10**30])
def test_odd_positions(tracker: Tracker, by: int) -> None:
    """Before the first and behind the last one."""
    assert list(tracker.companies(recorded_by=by)) == folded(tracker, recorded_by=by)


@pytest.mark.parametrize("table", [each.name for each in metadata.sorted_tables])
def test_a_table_that_is_gone(tracker: Tracker, table: str) -> None:
    """Half a model is none: questions are folded, words go from the rest, and it can be made anew."""
    stated = later(tracker).events[-1]
    tracker.companies()
    with tracker.log.keeping() as connection:
        metadata.tables[table].drop(connection)
    assert list(tracker.companies()) == folded(tracker)
    assert tracker.screen("valuation > 1m USD").yes
    tracker.redact(stated.id, reason="Request 17.")
    with tracker.log.beside() as connection:
        left = [each for each in metadata.sorted_tables if each.name not in (table, "model_form")]
        assert not any(connection.execute(each.select()).first() for each in left)
    tracker.rebuild()
    assert list(tracker.companies()) == folded(tracker)


def test_a_model_that_is_dropped_while_it_is_made(tracker: Tracker) -> None:
    """Who makes it is told."""
    with pytest.raises(ModelDisturbedError):
        rebuild(tracker.log, tracker.view(), lambda *_: tracker.drop_model(), size=1)
    assert list(tracker.companies()) == folded(tracker)


def test_a_model_of_a_longer_log(tracker: Tracker) -> None:
    """It can't be of this one, and is begun anew."""
    with tracker.log.keeping() as connection:
        connection.execute(update(model).values(position=99))
    later(tracker)
    assert list(tracker.companies()) == folded(tracker)
    assert tracker.companies()[0].valuation is not None


@pytest.mark.parametrize("what", ["a value", "a company"])
def test_what_a_comparison_finds(tracker: Tracker, what: str) -> None:
    """Also what only screens look at, and a company that is not there."""
    with tracker.log.keeping() as connection:
        if what == "a value":
            connection.execute(update(value).values(text=value.c.text + " "))
        else:
            connection.execute(delete(company))
    assert tracker.check_model() == ["acme"]


def test_two_declared_slugs_of_one_firm(tracker: Tracker) -> None:
    """Merged and taken apart again, each list is that of its position."""
    facts = (
        EntityDeclared(type="company", slug="acme-inc"),
        EntityDeclared(type="deal", slug="acme-b"),
        DealReported(deal="acme-b", company="acme-inc"),
        AmountReported(deal="acme-b", amount="20m USD", basis="round"),
        ValuationReported(company="acme-inc", amount="80m USD"),
    )
    tracker.record(LATE, facts)
    merge = tracker.merge("acme-inc", "acme", fault="ours", reason="One firm.").event
    between = tracker.head.position
    assert list(tracker.companies()) == folded(tracker)
    tracker.retract(merge.id, reason="Two firms after all.")
    assert [line.company for line in tracker.companies()] == ["acme", "acme-inc"]
    assert list(tracker.companies(recorded_by=between)) == folded(tracker, recorded_by=between)
    assert len(folded(tracker, recorded_by=between)) == 1
