"""What holds for every log that was really recorded: its events answer, however they came."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dealtracker.events.kinds import ReportPublished
from dealtracker.events.reported import reported_interval
from dealtracker.projections.entity import entity_state
from dealtracker.projections.gather import gather
from dealtracker.projections.listing import listing
from dealtracker.projections.name import display_names
from dealtracker.tracker import Tracker, partition
from tests.projections.anything import COMPANIES, Log, logs
from tests.projections.law import answers, days, parts, policies

Clock = dict[str, Any]
clocks = st.fixed_dictionaries({"as_of": days, "on": days, "policy": policies})
"""What a question is asked through, but for what the log held."""
orders = st.integers(0, 1000)
few = settings(max_examples=15)  # each makes a database


@contextmanager
def recorded(events: Log, order: int = 0, *, batches: int = 1) -> Iterator[Tracker]:
    """A tracker over a log that took in events in an order of its own, in so many batches."""
    came = Random(order).sample(events, len(events)) if order else list(events)  # noqa: S311
    with tempfile.TemporaryDirectory() as folder, Tracker.open(Path(folder) / "deals.db") as tracker:
        for batch in cut(came, batches):
            tracker.log.append(batch, reported=reported(events), recorder="anna")
        yield tracker


def cut(events: Log, batches: int) -> Iterator[Log]:
    """Events in so many batches."""
    size = -(-len(events) // batches)
    return (events[start : start + size] for start in range(0, len(events), size))


def reported(events: Log) -> dict[str, tuple[date, date]]:
    """When each report may have come out, as it says itself."""
    documents = [e.fact for e in events if isinstance(e.fact, ReportPublished) and e.fact.report == e.report]
    return {fact.report: reported_interval(fact) for fact in documents}


def asked(tracker: Tracker, company: str, clock: Clock) -> dict[str, Any]:
    """All that can be asked of a company."""
    return {**parts(tracker.company(company, **clock)), "timeline": tracker.timeline(company, **clock)}


@few
@given(logs(), clocks, st.none() | st.integers(0, 70))
def test_what_the_tracker_reads_is_enough(events: Log, clock: Clock, by: int | None) -> None:
    """What is read for a question gives the same answer as the whole log, at any position of it."""
    with recorded(events) as tracker:
        held, view = list(tracker.events()), tracker.view(**clock, recorded_by=by)
        for company in COMPANIES:
            assert asked(tracker, company, {**clock, "recorded_by": by}) == answers(held, company, view)
        for slug in ("ann", "gadget", "acme-a", "paper"):
            assert tracker.entity(slug, **clock, recorded_by=by) == entity_state(slug, held, view)
        assert list(tracker.companies(**clock, recorded_by=by)) == list(listing(held, view))
        assert tracker.labels(**clock, recorded_by=by) == display_names(gather(held, view))


@few
@given(logs(), clocks, orders, st.integers(1, 9))
def test_order_and_batches_change_nothing(events: Log, clock: Clock, order: int, batches: int) -> None:
    """The same events give the same answers, in whatever order and batches they were recorded."""
    with recorded(events) as one, recorded(events, order, batches=batches) as other:
        for company in COMPANIES:
            assert asked(one, company, clock) == asked(other, company, clock)
        assert one.companies(**clock) == other.companies(**clock)
        assert one.check(**clock) == other.check(**clock)


@few
@given(logs(), clocks, orders)
def test_recording_twice_is_recording_once(events: Log, clock: Clock, order: int) -> None:
    """What is recorded again is not recorded: the log ends where it ended, and every answer stays."""
    with recorded(events) as once, recorded([*events, *events], order, batches=2) as twice:
        assert once.head.position == twice.head.position == len(events)
        for company in COMPANIES:
            assert asked(once, company, clock) == asked(twice, company, clock)


@few
@given(logs(), clocks, st.none() | st.integers(0, 70), st.integers(1, 3))
def test_parts_of_a_log_answer_as_all_of_it(events: Log, clock: Clock, by: int | None, size: int) -> None:
    """Each company is in one part, and its state there is the one that follows from the whole log."""
    with recorded(events) as tracker:
        view = tracker.view(**clock, recorded_by=by)
        cut = list(partition.parts(tracker.log, size=size))
        assert sorted(slug for part in cut for slug in part.companies) == tracker.book().companies
        states = [state for part in cut for state in part.states(view)]
        assert sorted(states, key=lambda state: state.company) == list(tracker.book().states(view))
