"""A partition can be folded by itself, by the plain fold, without the log."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dealtracker.events.fact import RedactedFact
from dealtracker.projections.view import View
from dealtracker.tracker import Tracker
from dealtracker.tracker.columns import Columns
from dealtracker.tracker.partition import companies, hashed, place_of
from tests.columns.conftest import DAYS, MERGED


@pytest.mark.parametrize("day", DAYS)
def test_the_states_of_all_parts_are_those_of_the_log(day: str, tracker: Tracker, columns: Columns) -> None:
    """Each company once, with everything that the log says of it."""
    view = tracker.view(as_of=day)
    folded = [state for part in columns.parts() for state in part.states(view)]
    assert sorted(folded, key=lambda state: state.company) == list(tracker.book().states(view))


def test_a_part_in_hindsight(tracker: Tracker, columns: Columns) -> None:
    """The events are all there, so that every view of the log can be asked, not only those of the figures."""
    view = View.of("2025", "2019-03", 200)
    folded = {state.company: state for part in columns.parts() for state in part.states(view)}
    assert folded == {state.company: state for state in tracker.book().states(view)}


def test_the_events_are_those_of_the_log(tracker: Tracker, columns: Columns) -> None:
    """To the last stamp; an event whose words were taken out matters for no company any more."""
    recorded = {event.id: event for event in tracker.events()}
    restored = {event.id: event for part in columns.parts() for event in part.events}
    assert all(recorded[id_] == event for id_, event in restored.items())
    (gone,) = [id_ for id_, event in recorded.items() if isinstance(event.fact, RedactedFact)]
    assert gone not in restored


def test_the_payload_is_the_text_of_the_log(tracker: Tracker, folder: Path) -> None:
    """Byte for byte, so that its hash is the one of the chain."""
    kept = {each.position: each.payload for each in tracker.log.kept(range(1, tracker.head.position + 1))}
    found = read(folder, "events", "position, payload")
    assert found
    assert all(kept[place] == text.encode() for place, text in found)


def test_where_a_company_is(tracker: Tracker, columns: Columns) -> None:
    """Its slug alone decides; slugs that were merged are together."""
    parts = [part.companies for part in columns.parts()]
    assert sorted(slug for part in parts for slug in part) == companies(tracker.log)
    for number, part in enumerate(parts):
        assert {place_of(slug, 3) for slug in part if slug != MERGED[0]} <= {number}
        assert (MERGED[0] in part) == (MERGED[1] in part)
    assert [place_of(slug, 16) for slug in ("moonshot-ai", "minimax", "alibaba")] == [11, 7, 5]


def test_more_parts_than_companies(tracker: Tracker) -> None:
    """Some parts have nothing then, and nothing is missing."""
    parts = list(hashed(tracker.log, 100, until=tracker.head.position))
    assert len(parts) == 100
    assert sorted(slug for part in parts for slug in part.companies) == companies(tracker.log)


def test_events_up_to_a_position(tracker: Tracker) -> None:
    """What is recorded while columns are written is no part of them."""
    events = [event for part in hashed(tracker.log, 2, until=200) for event in part.events]
    assert max(event.position or 0 for event in events) == 200


def test_no_event_names_a_company_twice(tracker: Tracker, folder: Path) -> None:
    """However many partitions an event stands in, counting events by company counts each once."""
    spoken = read(folder, "events", "unnest(companies), id")
    assert spoken
    assert max(Counter(spoken).values()) == 1


def test_claims_are_those_of_the_view(tracker: Tracker, folder: Path) -> None:
    """Each claim once: what was retracted is not among them, and what was corrected is as it is now."""
    rows = read(folder, "claims", "event, kind, low, text, denied")
    assert max(Counter(row[0] for row in rows).values()) == 1
    stated = {event.id: event for event in tracker.events()}
    (corrected,) = [event for event in stated.values() if event.kind == "fact-corrected"]
    (retracted,) = [event for event in stated.values() if event.kind == "fact-retracted"]
    (found,) = [row for row in rows if row[0] == corrected.id]
    assert (found[1], found[2]) == ("amount-reported", 17_500_000)
    assert retracted.fact.event not in {row[0] for row in rows}
    assert corrected.fact.event not in {row[0] for row in rows}


def read(folder: Path, table: str, what: str) -> list[tuple[Any, ...]]:
    """What DuckDB itself reads of a table."""
    with duckdb.connect() as connection:
        return connection.execute(f"SELECT {what} FROM read_parquet('{folder}/{table}/*.parquet')").fetchall()  # noqa: S608
