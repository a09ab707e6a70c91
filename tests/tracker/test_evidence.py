"""How we know: from a figure to its events, and from an event to its report and its origin."""

from __future__ import annotations

import pytest

from dealtracker.events.kinds import AmountReported, ReportPublished
from dealtracker.events.statement import Statement
from dealtracker.tracker.error import EventUnknownError, FigureUnknownError
from dealtracker.tracker.tracker import Tracker

from .case import later, record


def test_why_an_event(tracker: Tracker) -> None:
    """An event leads to its report, its voices and where it comes from; a few digits of its id are enough."""
    event = record(tracker).events[-1]
    found = tracker.why(event.id[:8])
    assert (found.event.id, found.report.id, found.origin, found.visible) == (
        event.id,
        "wire-1",
        "outlet:wire",
        True,
    )
    assert not tracker.why(event.id, as_of="2024-03-04").visible
    assert tracker.why(event.id, as_of="2024-03-04").origin == "outlet:wire"
    assert not tracker.why(event.id, recorded_by=1).visible


def test_the_bare_company_behind_a_deal(tracker: Tracker) -> None:
    """'The company' behind a fact about a deal is the one whose deal it is."""
    record(tracker)
    told = Statement(fact=AmountReported(deal="acme-a", amount="11m USD"), attribution="company")
    (event,) = tracker.record("wire-1", [told]).events
    assert tracker.why(event.id).origin == "company:acme"


def test_an_unknown_event(tracker: Tracker) -> None:
    """Digits that no event begins with, and digits that several begin with, are refused."""
    record(tracker)
    with pytest.raises(EventUnknownError, match="No event 'ffffffff'"):
        tracker.why("ffffffff")


def test_why_a_figure(tracker: Tracker) -> None:
    """A figure leads to the evidence for its value and for each of its rivals."""
    record(tracker)
    rival = ReportPublished(report="list-1", outlet="wire", kind="aggregator", published="2024-04-01")
    tracker.record(rival, [AmountReported(deal="acme-a", amount="20m USD", basis="round")])
    (found,) = tracker.why_figure("Acme Robotics", "deals.acme-a.amount")
    assert (found.path, [each.report.id for each in found.because]) == (
        "deals.acme-a.amount.round",
        ["wire-1"],
    )
    ((other, behind),) = found.others
    assert (str(other.value), [(each.report.id, each.origin) for each in behind]) == (
        "20m USD",
        [("list-1", None)],
    )


def test_a_figure_that_is_not_there(tracker: Tracker) -> None:
    """A figure that the company does not have is refused with those that it has."""
    record(tracker)
    with pytest.raises(FigureUnknownError, match=r"deals\.acme-a\.amount\.round"):
        tracker.why_figure("acme", "headcount")
    with pytest.raises(FigureUnknownError, match="Nothing was known"):
        tracker.why_figure("acme", "headcount", as_of="2024-03-04")
    with pytest.raises(FigureUnknownError):
        tracker.history("acme", "headcount")


def test_evidence_has_its_day_too(tracker: Tracker) -> None:
    """Before its report was out, an event could be evidence for nobody."""
    event = record(tracker).events[-1]
    assert tracker.why(event.id, as_of="2024-03-05").visible
    assert not tracker.why(event.id, as_of="2024-03-04").visible
    assert tracker.why(event.id, as_of="2024-03-04").origin == "outlet:wire"


def test_history_through_the_log(tracker: Tracker) -> None:
    """What was believed of a figure, from which day."""
    record(tracker)
    later(tracker)
    (belief,) = tracker.history("acme", "valuations.unstated.acme-a")
    assert (str(belief.from_day), belief.figure and str(belief.figure.value)) == ("2024-04-01", "90m USD")
