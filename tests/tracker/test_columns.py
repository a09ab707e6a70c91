"""Columns of a log in whatever database: the same answers, and the very events."""

from __future__ import annotations

from pathlib import Path

from dealtracker.tracker import Tracker
from dealtracker.tracker.columns import Columns


def test_columns_of_a_log(tracker: Tracker, examples: list[Path], tmp_path: Path) -> None:
    """What the log answers, and what it gives to be folded."""
    tracker.import_reports(examples)
    made = tracker.export_parquet(tmp_path / "columns", partitions=2)
    assert (made.head, made.as_of.isoformat()) == (tracker.head, "2024-06-30")
    recorded = {event.id: event for event in tracker.events()}
    with Columns.open(tmp_path / "columns") as columns:
        assert columns.companies("2024-03-06") == tracker.companies(as_of="2024-03-06")
        restored = [event for part in columns.parts() for event in part.events]
    assert restored
    assert all(recorded[event.id] == event for event in restored)
