"""What is meant to be forgotten is found, all of it, and what was cut short is finished."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dealtracker.events.event import Event
from dealtracker.events.fact import Fact, RedactedFact
from dealtracker.events.kinds import EntityDeclared, EntityNamed, ReportPublished
from dealtracker.events.statement import Statement
from dealtracker.tracker.error import NameUnknownError
from dealtracker.tracker.log import Log
from dealtracker.tracker.log.error import TracesLeftError
from dealtracker.tracker.tracker import Tracker

from .case import AMOUNT, record

WIRE = ReportPublished(report="wire-3", outlet="wire", published="2024-05-01")
REASON = "Request 17."


def person(slug: str, name: str) -> list[Fact]:
    """A person, by slug and name."""
    return [EntityDeclared(type="person", slug=slug), EntityNamed(entity=slug, name=name)]


def state(tracker: Tracker, *facts: Fact | Statement[Any]) -> tuple[Event[Any], ...]:
    """A report that states these."""
    record(tracker)
    return tracker.record(WIRE, facts).events[1:]


def silent(tracker: Tracker) -> set[str]:
    """The ids of the events without words."""
    return {event.id for event in tracker.events() if isinstance(event.fact, RedactedFact)}


def test_under_another_slug(tracker: Tracker) -> None:
    """Who was recorded under two slugs that were merged is forgotten under both, by either or by name."""
    facts = (*person("jane-roe", "Jane Roe"), *person("j-roe", "J. Q. Roe"), *person("j-doe", "J. Doe"))
    stated = state(tracker, *facts)
    merge = tracker.merge("j-roe", "jane-roe", fault="ours", reason="The same.").event
    tracker.redact("about:J. Q. Roe", reason=REASON)
    assert silent(tracker) == {*(event.id for event in stated[:4]), merge.id}


def test_as_a_voice(tracker: Tracker) -> None:
    """What somebody told, by slug or by name, speaks of them too; what another of that name told stays."""
    said = [Statement(fact=AMOUNT, attribution=[voice]) for voice in ("named:Jane  ROE", "named:Jane Doe")]
    *named, roe, doe = state(tracker, *person("jane-roe", "Jane Roe"), *said)
    tracker.redact("about:jane-roe", reason=REASON)
    assert silent(tracker) == {*(event.id for event in named), roe.id}
    assert tracker.event(doe.id).fact == AMOUNT


def test_what_was_cut_short(tmp_path: Path) -> None:
    """The same command again takes out the traces that had to stay, though nothing has that name any more."""
    path = tmp_path / "deals.db"
    with Tracker(Log.open(path, wait=0.1)) as tracker:
        state(tracker, *person("jane-roe", "Jane Q. Roe"))
        with closing(sqlite3.connect(path, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM payload").fetchall()
            with pytest.raises(TracesLeftError):
                tracker.redact("about:jane-roe", reason=REASON)
            reader.execute("COMMIT")
        with pytest.raises(NameUnknownError):
            tracker.redact("about:jane-roe", reason=REASON)
        files = [each.read_bytes() for each in tmp_path.iterdir()]
    assert not any(b"Jane Q. Roe" in each or b"jane-roe" in each for each in files)


def test_another_was_faster(place: Path | str) -> None:
    """Of two that redact the same at once one does it, and the other is told that it is gone."""
    with Tracker(Log.open(place), today=lambda: date(2024, 6, 30)) as first:
        *_, amount = record(first).events

        def today() -> date:
            """The day, asked for when the second has looked; then the first comes in between."""
            if not first.log.of_kinds(["fact-redacted"]):
                first.redact(amount.id, reason=REASON)
            return date(2024, 6, 30)

        with Tracker(Log.open(place), today=today) as second:
            done = second.redact(amount.id, reason="Request 18.")
        assert (done.events, [each.id for each in done.known]) == ((), [amount.id])
        assert len(first.log.of_kinds(["fact-redacted"])) == 1
