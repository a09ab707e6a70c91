"""One thing under two slugs, two things that look like one: judged, remembered, and taken back."""

from __future__ import annotations

from typing import Any

import pytest

from dealtracker.events.kinds import (
    AmountReported,
    DealReported,
    EntitiesMerged,
    EntityDeclared,
    EntityNamed,
    FactCorrected,
    FactRetracted,
    ReportPublished,
)
from dealtracker.tracker.error import (
    JudgedError,
    NameAmbiguousError,
    NameUnknownError,
    NobodyReportedError,
    SameSlugError,
    SortsDifferError,
    SortUnclearError,
)
from dealtracker.tracker.tracker import Tracker

from .case import record

WIRE_2 = ReportPublished(report="wire-2", outlet="wire", published="2024-04-01")


@pytest.fixture
def two(tracker: Tracker) -> Tracker:
    """A log in which one company, and its round, stand under two slugs."""
    record(tracker)
    tracker.record(
        WIRE_2,
        [
            EntityDeclared(type="company", slug="acme-inc"),
            EntityNamed(entity="acme-inc", name="Acme Robotics"),
            EntityNamed(entity="acme-inc", name="Acme Inc."),
            EntityDeclared(type="deal", slug="acme-inc-a"),
            DealReported(deal="acme-inc-a", company="acme-inc"),
            AmountReported(deal="acme-inc-a", amount="10m USD", basis="round"),
            EntityDeclared(type="person", slug="ada"),
        ],
    )
    return tracker


def deals(tracker: Tracker, company: str = "acme", **clocks: Any) -> list[str]:
    return sorted(deal.deal for deal in tracker.company(company, **clocks).deals)


def test_one_under_two_slugs(two: Tracker) -> None:
    """After the merges there is one company with one round, under any name and either slug."""
    two.merge("acme-inc", "acme", reason="One address.")
    two.merge("acme-inc-a", "acme-a", reason="One round.")
    for name in ("acme", "acme-inc", "Acme Inc.", "Acme Robotics"):
        assert (two.company(name).company, deals(two, name)) == ("acme", ["acme-a"])
    assert [line.company for line in two.companies()] == ["acme"]
    assert [event.fact.company for event in two.events() if isinstance(event.fact, DealReported)] == [
        ("acme",),
        ("acme-inc",),
    ]


def test_the_time_before(two: Tracker) -> None:
    """What we answered before the merge can still be asked for."""
    position = two.head.position
    two.merge("acme-inc", "acme", reason="One address.")
    assert deals(two, "acme", recorded_by=position) == ["acme-a"]
    assert deals(two, "acme-inc", recorded_by=position) == ["acme-inc-a"]


def test_undone(two: Tracker) -> None:
    """A merge that is taken back leaves both as they were."""
    merge = two.merge("acme-inc", "acme", reason="One address.")
    two.retract(merge.event.id, reason="Two addresses.")
    assert (deals(two, "acme"), deals(two, "acme-inc")) == (["acme-a"], ["acme-inc-a"])
    with pytest.raises(NameAmbiguousError):
        two.resolve("Acme Robotics")


def test_a_name_of_both(two: Tracker) -> None:
    """A name that two slugs share is ambiguous until they are one; then it leads to the one that stays."""
    with pytest.raises(NameAmbiguousError):
        two.resolve("Acme Robotics")
    two.merge("acme-inc", "acme", reason="x")
    assert two.resolve("Acme Robotics") == two.resolve("acme robotics", "company") == "acme"
    assert two.resolve("acme-inc") == "acme-inc"


def test_a_merge_that_waits_for_its_report(two: Tracker) -> None:
    """An error of theirs was one of two companies until the day of the report that says so."""
    with pytest.raises(NobodyReportedError):
        two.merge("acme-inc", "acme", reason="x", fault="theirs")
    report = ReportPublished(report="wire-3", outlet="wire", published="2024-05-01")
    two.merge("acme-inc", "acme", reason="x", fault="theirs", report=report)
    assert deals(two, as_of="2024-04-30") == ["acme-a"]
    assert deals(two, as_of="2024-05-01") == ["acme-a", "acme-inc-a"]


def test_two_are_not_merged(two: Tracker) -> None:
    """What is on record as two is merged only once that is taken back, whichever is named first."""
    judged = two.distinct("acme-inc", "acme", reason="Two addresses.")
    assert (judged.event.fact.a, judged.event.fact.b) == ("acme", "acme-inc")
    for one, other in (("acme", "acme-inc"), ("acme-inc", "acme")):
        with pytest.raises(JudgedError, match="as two") as refused:
            two.merge(one, other, reason="x")
        assert judged.event.id[:8] in refused.value.command
    assert not two.distinct("acme", "acme-inc", reason="Two addresses.").new
    two.retract(judged.event.id, reason="One.")
    assert two.merge("acme-inc", "acme", reason="x").new


def test_one_is_not_two(two: Tracker) -> None:
    """What is merged is on record as one, and is not merged once more for another reason."""
    merge = two.merge("acme-inc", "acme", reason="x")
    with pytest.raises(JudgedError, match="as one") as refused:
        two.distinct("acme", "acme-inc", reason="y")
    assert merge.event.id[:8] in refused.value.command
    with pytest.raises(JudgedError, match="as one"):
        two.merge("acme", "acme-inc", reason="y")
    assert not two.merge("acme-inc", "acme", reason="x").new


def test_two_by_way_of_a_third(two: Tracker) -> None:
    """A merge that would join what is on record as two, through others, is refused as well."""
    two.record("wire-2", [EntityDeclared(type="company", slug="acme-gmbh")])
    two.distinct("acme", "acme-gmbh", reason="Two.")
    two.merge("acme-inc", "acme", reason="One.")
    with pytest.raises(JudgedError, match="'acme' and 'acme-gmbh' are on record as two"):
        two.merge("acme-gmbh", "acme-inc", reason="One.")


def test_what_cannot_be_one(two: Tracker) -> None:
    """One slug, things of two sorts, and names of nothing are refused."""
    with pytest.raises(SameSlugError):
        two.merge("acme", "acme", reason="x")
    with pytest.raises(SameSlugError, match=r"'Acme Inc\.' and 'acme-inc'"):
        two.distinct("Acme Inc.", "acme-inc", reason="x")
    with pytest.raises(SortsDifferError, match="an outlet"):
        two.merge("wire", "acme", reason="x")
    with pytest.raises(NameUnknownError):
        two.merge("acne", "acme", reason="x")
    with pytest.raises(NameUnknownError):
        two.merge("acme-inc", "acme", reason="x", sort="person")


def test_a_slug_of_two_sorts(two: Tracker) -> None:
    """Where both are an outlet and a company, it has to be said which is meant."""
    declared = [
        EntityDeclared(type=sort, slug=slug) for sort in ("company", "outlet") for slug in ("a1", "a2")
    ]
    two.record("wire-2", declared)
    with pytest.raises(SortUnclearError, match="--type"):
        two.merge("a2", "a1", reason="x")
    assert two.merge("a2", "a1", reason="x", sort="outlet").event.fact.type == "outlet"
    assert two.merge("a2", "a1", reason="x", sort="company").new


def test_a_corrected_name_leads_to_its_slug(two: Tracker) -> None:
    """A name that a correction puts in place is found, and so is the wrong one."""
    (named,) = (
        event
        for event in two.events()
        if isinstance(event.fact, EntityNamed) and event.fact.name == "Acme Inc."
    )
    two.correct(named.id, {"name": "Acme Incorporated"}, fault="ours", reason="Cut off.")
    assert two.resolve("acme incorporated") == two.resolve("Acme Inc.") == "acme-inc"
    assert [line.name for line in two.entity("acme-inc").names.lines].count("Acme Inc.") == 0


def test_a_merge_put_in_place_by_a_correction(two: Tracker) -> None:
    """A corrected merge merges what the correction says, and a retraction of it lets go."""
    merge = two.merge("acme-inc", "acme", reason="x").event
    said = {"entities-merged": {"type": "company", "merged": "acme", "into": "acme-inc", "reason": "x"}}
    corrected = FactCorrected(event=merge.id, statement=said, fault="ours", reason="The wrong way round.")
    (event,) = two.record("wire-2", [corrected]).events
    assert two.resolve("Acme Robotics") == "acme-inc"
    two.record("wire-2", [FactRetracted(event=event.id, fault="ours", reason="x")])
    assert two.resolve("Acme Robotics") == "acme"


def test_a_merge_into_another_sort(two: Tracker) -> None:
    """Where a report merges a company into what is a person's slug, the company is found by that slug."""
    person = EntityDeclared(type="person", slug="acme-jones")
    merge = EntitiesMerged(type="company", merged="acme-inc", into="acme-jones", reason="So it says.")
    two.record(WIRE_2.report, [person, merge])
    assert two.company("acme-jones").company == "acme-jones"
    assert "acme-jones" in {each.company for each in two.companies()}
