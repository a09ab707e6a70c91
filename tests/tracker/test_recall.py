"""What was looked up and folded before: given again, and never once something new is recorded."""

from __future__ import annotations

from datetime import date

import pytest

from dealtracker.events.kinds import EntityDeclared, ReportPublished, ValuationReported
from dealtracker.projections.policy import FIRST, LATEST, Ranked
from dealtracker.tracker import recall
from dealtracker.tracker.clocks import Clocks
from dealtracker.tracker.error import NameUnknownError
from dealtracker.tracker.tracker import Tracker

from .case import later, record


def test_the_same_question_is_folded_once(tracker: Tracker) -> None:
    """Also by another day by which nothing more was known; not on another day of the world."""
    record(tracker)
    first = tracker.company("acme", as_of="2024-06-30", on="2024-06-30")
    again = tracker.company("acme", as_of="2024-07-15", on="2024-06-30")
    assert again.deals is first.deals
    assert str(again.view.as_of) == "2024-07-15"
    other = tracker.company("acme", as_of="2024-06-30", on="2024-06-29")
    assert other.deals is not first.deals
    assert tracker.company("acme", as_of="2024-03-04", on="2024-06-30").empty


def test_what_is_recorded_is_seen(tracker: Tracker) -> None:
    """Nothing is recalled from before; what the log held by then is."""
    record(tracker)
    asked: Clocks = {"as_of": "2024-06-30", "on": "2024-06-30"}
    before, position = tracker.company("acme", **asked), tracker.head.position
    later(tracker)
    assert not before.valuations
    assert tracker.company("acme", **asked).valuations
    earlier: Clocks = {**asked, "recorded_by": position}
    assert tracker.company("acme", **earlier).valuations == ()
    first: Clocks = {**asked, "policy": "first"}
    assert tracker.company("acme", **first).view.policy.name == "first"


def test_a_slug_is_looked_up_again_once_something_is_recorded(tracker: Tracker) -> None:
    """What stood for nothing stands for something once it is declared."""
    record(tracker)
    assert tracker.company("acme", as_of="2024-06-30").company == "acme"
    with pytest.raises(NameUnknownError):
        tracker.company("zenith", as_of="2024-06-30")
    wire = ReportPublished(report="wire-7", outlet="wire", published="2024-05-01")
    tracker.record(wire, [EntityDeclared(type="company", slug="zenith")])
    assert tracker.company("zenith", as_of="2024-06-30").company == "zenith"
    with pytest.raises(NameUnknownError):
        tracker.resolve("zenith", "person")


def test_only_the_last_are_held(tracker: Tracker, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many days are asked, memory does not grow with them."""
    monkeypatch.setattr(recall, "MOST", 5)
    record(tracker)
    for day in range(1, 20):
        tracker.company("acme", as_of="2024-06-30", on=f"2024-06-{day:02}")
    assert [key[3] for key in tracker._recall._held] == [date(2024, 6, day) for day in range(15, 20)]


def test_two_policies_of_one_name(tracker: Tracker) -> None:
    """Each chooses in its own way, whatever it is called."""
    record(tracker)
    later(tracker)
    post = ReportPublished(report="post-1", outlet="post", published="2024-05-01")
    worth = ValuationReported(company="acme", amount="95m USD", deal="acme-a")
    tracker.record(post, [EntityDeclared(type="outlet", slug="post"), worth])
    one, other = (Ranked("mine", each.criteria) for each in (FIRST, LATEST))
    states = [tracker.company("acme", policy=policy) for policy in (one, other, one)]
    found = [state.valuations[0].figure.value for state in states]
    assert found[0] == found[2] != found[1]
