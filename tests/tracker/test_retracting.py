"""A retraction takes out of account, can be taken back, and is refused where it would change nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dealtracker.events.event import Event
from dealtracker.events.kinds import ReportPublished
from dealtracker.tracker.error import IsWithdrawalError, TakenBackError
from dealtracker.tracker.tracker import Tracker

from .case import AMOUNT, mend, sums

WIRE_2 = ReportPublished(report="wire-2", outlet="wire", published="2024-05-01")


def test_a_retraction_and_back(tracker: Tracker, stated: Event[Any]) -> None:
    """A retraction is taken back by a retraction, and what it took back is in force again."""
    gone = tracker.retract(stated.id[:8], reason="x")
    assert (sums(tracker), gone.before[0].fact, gone.after) == ([], AMOUNT, ())
    back = tracker.retract(gone.event.id, reason="It was right.")
    assert (sums(tracker), back.before, back.after[0].fact) == (["10m USD"], (), AMOUNT)


def test_again_is_known(tracker: Tracker, stated: Event[Any]) -> None:
    """The same retraction in the same note is known, and changes nothing."""
    first, again = (tracker.retract(stated.id, reason="x") for _ in range(2))
    assert (first.new, again.new, again.event.position) == (True, False, first.event.position)
    assert again.appended.events == ()


def test_what_was_taken_back_is_not_recorded_again(tracker: Tracker, stated: Event[Any]) -> None:
    """It would be known, and change nothing: what took it back has to be taken back."""
    first = tracker.retract(stated.id, reason="x").event
    undone = tracker.retract(first.id, reason="y").event
    with pytest.raises(TakenBackError, match="recorded before") as refused:
        tracker.retract(stated.id, reason="x")
    assert undone.id[:8] in refused.value.command
    assert sums(tracker) == ["10m USD"]
    mended = mend(tracker, stated).event
    tracker.retract(mended.id, reason="y")
    with pytest.raises(TakenBackError, match="recorded before"):
        mend(tracker, stated)


def test_what_is_gone_is_let_be(tracker: Tracker, stated: Event[Any]) -> None:
    """What is taken back can't be corrected, doubted or taken back once more by ourselves."""
    gone = tracker.retract(stated.id, reason="x").event
    calls: list[Callable[[], object]] = [
        lambda: mend(tracker, stated),
        lambda: tracker.dispute(stated.id, reason="y"),
        lambda: tracker.retract(stated.id, reason="y"),
    ]
    for call in calls:
        with pytest.raises(TakenBackError) as refused:
            call()
        assert gone.id[:8] in refused.value.command


def test_a_report_taken_in_by_mistake(tracker: Tracker, stated: Event[Any]) -> None:
    """All of it is out of account, as if it had never been there; that its outlet withdrew it is a fact."""
    with pytest.raises(IsWithdrawalError):
        tracker.retract("report:wire-1", fault="theirs", report=WIRE_2, reason="x")
    done = tracker.retract("report:wire-1", reason="A parody.")
    assert tracker.company("acme").empty
    assert sums(tracker, recorded_by=tracker.head.position - 3) == ["10m USD"]
    tracker.retract(done.event.id, reason="It was none.")
    assert sums(tracker) == ["10m USD"]


def test_a_note_that_was_taken_back(tracker: Tracker, stated: Event[Any]) -> None:
    """What is written down in a note that is out of account would not act: another note is begun."""
    note = mend(tracker, stated).event.report
    gone = tracker.retract(f"report:{note}", reason="All wrong.")
    assert (gone.event.report, sums(tracker)) == (f"{note}-2", ["10m USD"])
    assert mend(tracker, stated).event.report == f"{note}-2"
    assert sums(tracker) == ["11m USD"]
