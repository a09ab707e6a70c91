"""What can be asked: the same answer from the log and from memory, in any order, and the same again later."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dealtracker.events.answer import Answer
from dealtracker.events.event import Event
from dealtracker.events.kinds import FactDenied, ReportPublished
from dealtracker.events.party import Unnamed
from dealtracker.events.reported import reported_interval
from dealtracker.projections.book import Book
from dealtracker.projections.caution import cautions
from dealtracker.projections.company import CompanyState
from dealtracker.projections.entity import entity_state
from dealtracker.projections.gather import gather
from dealtracker.projections.listing import listing
from dealtracker.projections.timeline import timeline
from dealtracker.projections.view import View
from dealtracker.tracker.log import Log
from dealtracker.tracker.report_file import ReportFile, read_reports
from dealtracker.tracker.tracker import Tracker
from tests.projections.anything import COMPANIES, logs

from .case import later, record
from .conftest import TODAY

DAYS = ("2024-02-18", "2024-02-28", "2024-03-06", "2024-06-30")


@pytest.fixture(scope="module")
def files() -> list[ReportFile]:
    folder = Path(__file__).parents[2] / "examples"
    return list(read_reports([(path.name, path.read_bytes()) for path in sorted(folder.glob("*.yaml"))]))


def states(events: list[Event[Any]], day: str) -> list[CompanyState]:
    return list(Book(events).states(View.of(day)))


def test_any_order_of_the_examples(files: list[ReportFile]) -> None:
    """The five reports give the same states in every one of their 120 orders."""
    expected = states([event for file in files for event in file.events], "2024-06-30")
    for order in permutations(files):
        assert states([event for file in order for event in file.events], "2024-06-30") == expected


def test_any_order_through_the_log(files: list[ReportFile], tmp_path: Path) -> None:
    """Whichever report was recorded first, the log gives what the events in memory give, on each day."""
    events = [event for file in files for event in file.events]
    reported = {file.report.report: reported_interval(file.report) for file in files}
    for order in (files, files[::-1], [files[i] for i in (2, 0, 4, 1, 3)]):
        with Log.open(tmp_path / f"{order[0].name}.db") as log:
            for file in order:
                log.append(file.events, reported=reported, recorder="ann")
            tracker = Tracker(log)
            for day in DAYS:
                for state in states(events, day):
                    assert tracker.company(state.company, as_of=day) == state


@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(logs(), st.sampled_from(DAYS))
def test_the_log_and_the_memory_agree(
    tmp_path_factory: pytest.TempPathFactory, events: list[Event[Any]], day: str
) -> None:
    """Whatever was recorded, the log gives the state that all events in memory give."""
    documents = [
        each.fact
        for each in events
        if isinstance(each.fact, ReportPublished) and each.fact.report == each.report
    ]
    reported = {fact.report: reported_interval(fact) for fact in documents}
    with Log.open(tmp_path_factory.mktemp("log") / "deals.db") as log:
        log.append(events, reported=reported, recorder="ann")
        tracker, view = Tracker(log), View.of(day)
        for state in Book(events).states(view):
            assert tracker.company(state.company, as_of=day) == state
        assert list(tracker.companies(as_of=day)) == list(listing(events, view))
        for company in COMPANIES:
            assert tracker.timeline(company, as_of=day) == timeline(company, events, view)
        for slug in ("ann", "gadget", "acme-a"):
            assert tracker.entity(slug, as_of=day) == entity_state(slug, events, view)
        assert tracker.check(as_of=day) == cautions(gather(events, view))
        assert tracker.verify().ok


def test_an_old_answer_of_ours(tracker: Tracker) -> None:
    """Asked again by the position or the instant that it rested on, an old answer comes back whole."""
    done = record(tracker)
    old = tracker.company("acme", as_of="2024-06-30")
    moment = done.events[-1].recorded
    assert moment is not None
    later(tracker)
    assert tracker.company("acme", as_of="2024-06-30") != old
    for limit in (done.head.position, moment):
        again = tracker.company("acme", as_of="2024-06-30", recorded_by=limit)
        assert again.view.recorded_by == limit
        assert (again.deals, again.valuations, again.sources) == (old.deals, old.valuations, old.sources)
        assert (again.names, again.warnings, again.labels) == (old.names, old.warnings, old.labels)


def test_before_anything_was_recorded(tracker: Tracker) -> None:
    """Asked by an instant before the first record the answer is empty."""
    record(tracker)
    assert tracker.company("acme", recorded_by=datetime.now(UTC) - timedelta(days=1)).empty


def test_the_resolved_view(tracker: Tracker) -> None:
    """Where no day is given it is today, on the same day, at the last position of the log."""
    record(tracker)
    view = tracker.view()
    assert (view.as_of, view.on, view.recorded_by, view.position) == (
        TODAY,
        TODAY,
        None,
        tracker.head.position,
    )
    assert tracker.company("acme").view.position == tracker.head.position


def test_an_empty_answer_is_no_error(tracker: Tracker) -> None:
    """A company that is known, but of which nothing was reported by the day, is an empty answer."""
    record(tracker)
    assert tracker.company("acme", as_of="2024-03-04").empty
    assert tracker.companies(as_of="2024-03-04") == ()
    assert [line.company for line in tracker.companies(as_of="2024-03-05")] == ["acme"]


def test_two_trackers_on_one_file(place: Path, tracker: Tracker) -> None:
    """What one writes the other reads at once, names included."""
    with Tracker.open(place) as other:
        record(tracker)
        assert other.resolve("Acme Robotics") == "acme"
        later(other)
        assert len(tracker.company("acme").valuations) == 1
        assert other.head == tracker.head


def test_two_writers_at_once(place: Path, tracker: Tracker) -> None:
    """Writers that meet wait for each other: every report is recorded, without a gap."""
    record(tracker)

    def write(name: str) -> None:
        with Tracker.open(place) as other:
            for number in range(5):
                later(other, report=f"{name}-{number}")

    writers = [threading.Thread(target=write, args=(name,)) for name in ("one", "two")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    positions = [event.position for event in tracker.events()]
    assert positions == list(range(1, len(positions) + 1))
    assert len(tracker.company("acme").valuations[0].figure.because) == 10
    assert tracker.verify().ok


def test_which_is_worth_more(tracker: Tracker, examples: list[Path]) -> None:
    """'More than 2.5bn' and 'about 2.5bn' can't be ranked."""
    tracker.import_reports(examples)
    assert tracker.worth_more("MiniMax", "Moonshot AI", as_of="2024-03-06") is Answer.MAYBE


def test_a_book_of_the_log(tracker: Tracker) -> None:
    """All events in memory answer like the log."""
    record(tracker)
    later(tracker)
    assert tracker.book().state("acme", View.of(TODAY)) == tracker.company("acme")
    assert tracker.portfolio("acme") == tracker.company("acme").portfolio


def test_a_denial_of_a_whole_report(tracker: Tracker) -> None:
    """Who denies all that a report says, in a report of their own that says nothing else, is heard."""
    record(tracker)
    paper = ReportPublished(report="paper-1", outlet="wire", published="2024-04-01")
    tracker.record(paper, [FactDenied(speaker=Unnamed(unnamed="a rival"), about="report:wire-1")])
    assert tracker.company("acme").deals[0].amounts[0].figure.denied
