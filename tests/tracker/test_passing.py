"""Going through all of the log: the same answers from all of it at once and part by part."""

from __future__ import annotations

import pytest

from benchmarks.generator import batches
from dealtracker.tracker import passing
from dealtracker.tracker.clocks import Clocks
from dealtracker.tracker.tracker import Tracker

CLOCKS: Clocks = {"as_of": "2024-06-30"}


def test_a_long_log_is_folded_part_by_part(tracker: Tracker, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists, screens, disputes and what is stale are those of the log as a whole, in the same order."""
    for batch in batches(1_500, companies=30):
        tracker.log.append(batch.events, reported={batch.report: batch.days}, recorder="test")
    tracker.merge("company-2", "company-9", fault="ours", reason="One firm.")
    whole = _answers(tracker)
    told: list[tuple[str, int, int]] = []
    tracker.told = lambda *each: told.append(each)
    monkeypatch.setattr(passing, "WHOLE", 0)
    monkeypatch.setattr(passing, "PART", 7)
    assert _answers(tracker) == whole
    assert all(whole)
    assert {what for what, _, _ in told} == {"companies"}


def _answers(tracker: Tracker) -> tuple[object, ...]:
    screen = tracker.screen("amount > 1m USD", **CLOCKS)
    lists = tracker.companies(**CLOCKS), tracker.conflicts(**CLOCKS), tracker.stale(**CLOCKS)
    return (*lists, screen.yes, screen.maybe)
