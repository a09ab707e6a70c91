"""What goes in: what is given at once is one batch, recorded whole or not at all, each statement once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy

from dealtracker.events.error import WordingError
from dealtracker.events.kinds import (
    AmountReported,
    CompanyDescribed,
    EntityDeclared,
    FactCorrected,
    FactRetracted,
    ReportPublished,
    RoundLed,
    StatementMade,
)
from dealtracker.events.party import Unnamed
from dealtracker.events.statement import Statement
from dealtracker.tracker.error import NameUnknownError, ReportDiffersError, ReportUnknownError
from dealtracker.tracker.log import Log
from dealtracker.tracker.log.error import LogUnwritableError, UndatedReportError
from dealtracker.tracker.report_file import ReportFileError
from dealtracker.tracker.tracker import Tracker

from .case import AMOUNT, DECLARED, WIRE, WORTH, file, record


def test_a_report_with_its_facts(tracker: Tracker) -> None:
    """The report and what it states are stamped in order, by the recorder."""
    done = record(tracker)
    assert [event.position for event in done.events] == list(range(1, len(DECLARED) + 3))
    assert {event.recorder for event in done.events} == {"ann"}
    assert (done.known, tracker.head) == ((), done.head)
    assert [event.id for event in tracker.events()] == [event.id for event in done.events]


def test_twice_is_once(tracker: Tracker) -> None:
    """To record the same again adds nothing and says so."""
    first = record(tracker)
    again = record(tracker)
    assert (again.events, set(again.known)) == ((), {event.id for event in first.events})
    assert again.head == first.head


def test_more_of_a_known_report(tracker: Tracker) -> None:
    """To add a fact to a recorded report its id is enough."""
    record(tracker)
    (event,) = tracker.record("wire-1", [Statement(fact=RoundLed(deal="acme-a", by="acme"), para=3)]).events
    assert (event.report, event.statement.para) == ("wire-1", 3)


def test_a_fact_of_no_report(tracker: Tracker) -> None:
    """A fact is refused where its report is not recorded, with what to do."""
    with pytest.raises(ReportUnknownError, match="No report 'wire-9' is recorded") as refused:
        tracker.record("wire-9", [EntityDeclared(type="company", slug="acme")])
    assert "report-published --report wire-9" in refused.value.command
    assert tracker.head.position == 0


def test_a_report_of_no_day(tracker: Tracker) -> None:
    """A report that may come out at any time is refused: nobody could say from when it was known."""
    with pytest.raises(UndatedReportError, match="does not say by when it was out"):
        tracker.record(ReportPublished(report="undated", outlet="wire"), [*DECLARED])
    assert tracker.head.position == 0


@pytest.mark.parametrize(
    ("fact", "unknown"),
    [
        (RoundLed(deal="acme-b", by="acme"), "acme-b"),
        (RoundLed(deal="acme-a", by="acne"), "acne"),
        (CompanyDescribed(company=Unnamed(unnamed="a unit", of="acmee"), aspect="unit", value="x"), "acmee"),
        (StatementMade(speaker="acme", gist="x", about="nobody"), "nobody"),
    ],
)
def test_a_slug_that_stands_for_nothing(tracker: Tracker, fact: RoundLed, unknown: str) -> None:
    """A misspelt slug is refused with near matches, and nothing of its batch is recorded."""
    before = record(tracker).head
    with pytest.raises(NameUnknownError, match=f"'{unknown}'") as refused:
        tracker.record("wire-1", [AmountReported(deal="acme-a", amount="20m USD"), fact])
    assert tracker.head == before
    assert refused.value.near or unknown == "nobody"


def test_a_report_or_an_event_may_be_spoken_of_unknown(tracker: Tracker) -> None:
    """A report of which there is no copy, and an event of another log, can be spoken of."""
    record(tracker)
    spoken = StatementMade(speaker="acme", gist="x", about=["report:lost", "0" * 64])
    assert len(tracker.record("wire-1", [spoken]).events) == 1


def test_a_dry_run_records_nothing(tracker: Tracker) -> None:
    """What would be recorded is told, what is known is told, and the log stays as it is."""
    told = tracker.record(WIRE, [*DECLARED, AMOUNT], dry_run=True)
    assert (len(told.events), told.known, tracker.head.position) == (len(DECLARED) + 2, (), 0)
    record(tracker)
    again = tracker.record(WIRE, [*DECLARED, AMOUNT], dry_run=True)
    assert (again.events, len(again.known)) == ((), len(DECLARED) + 2)
    with pytest.raises(NameUnknownError):
        tracker.record("wire-1", [RoundLed(deal="acme-b", by="acme")], dry_run=True)


def test_bookkeeping_acts(tracker: Tracker) -> None:
    """A retraction is an event like any other, and what it takes back is no longer counted."""
    target = record(tracker).events[-1].id
    assert tracker.company("acme").deals[0].amounts
    tracker.record("wire-1", [FactRetracted(event=target, fault="ours", reason="a slip")])
    assert not tracker.company("acme").deals[0].amounts
    assert tracker.company("acme", recorded_by=tracker.head.position - 1).deals[0].amounts


def test_a_report_keeps_its_day(tracker: Tracker) -> None:
    """What a report says of itself is told once: another day would move all its facts unseen."""
    record(tracker)
    moved = ReportPublished(report="wire-1", outlet="wire", published="2024-01-01")
    with pytest.raises(ReportDiffersError, match="wire-1") as refused:
        tracker.record(moved, [WORTH])
    assert "2024-01-01" in refused.value.difference
    assert tracker.company("acme", as_of="2024-02-01").empty


@pytest.mark.parametrize(
    "statement",
    [{"x": 1}, {"round-led": 1}, {"round-led": {"by": "acme"}}, {"round-led": {"deal": "A B", "by": "a"}}],
)
def test_a_correction_states_a_fact(tracker: Tracker, statement: dict[str, Any]) -> None:
    """A correction without a whole right statement is refused before it is recorded."""
    target = record(tracker).events[-1].id
    before = tracker.head
    with pytest.raises(WordingError):
        tracker.record(
            "wire-1", [FactCorrected(event=target, statement=statement, fault="ours", reason="a slip")]
        )
    assert tracker.head == before


def test_import_and_import_again(tracker: Tracker) -> None:
    """A file is recorded once, and says how many of its events were known."""
    (first,) = tracker.import_reports([file()])
    (again,) = tracker.import_reports([file()])
    assert (first.name, first.report, first.known) == ("wire-1.yaml", "wire-1", 0)
    assert (len(first.recorded), again.recorded, again.known) == (again.known, (), len(first.recorded))


def test_a_file_and_its_copy(tracker: Tracker) -> None:
    """Of two files that say the same, the first brings all and the second nothing."""
    whole, copy = tracker.import_reports([file(), ("copy.yaml", file()[1])])
    assert len(whole.recorded) == copy.known == tracker.head.position
    assert (whole.known, copy.recorded) == (0, ())


def test_import_dry_run(tracker: Tracker) -> None:
    """A dry run of several files tells of each, and writes nothing."""
    told = tracker.import_reports([file(), file("wire-2")], dry_run=True)
    assert [each.report for each in told] == ["wire-1", "wire-2"]
    assert tracker.head.position == 0


def test_a_report_that_says_something_else_now(tracker: Tracker) -> None:
    """A recorded report whose file was changed is refused with the difference, and nothing is written."""
    tracker.import_reports([file()])
    before = tracker.head
    with pytest.raises(ReportDiffersError, match="wire-1") as refused:
        tracker.import_reports([file("wire-2"), file(amount="11m USD")])
    assert "11m USD" in refused.value.difference
    assert tracker.head == before


def _import_other_sum(tracker: Tracker) -> object:
    return tracker.import_reports([file(amount="11m USD")])


def _record_other_day(tracker: Tracker) -> object:
    moved = ReportPublished(report="wire-1", outlet="wire", published="2024-01-01")
    return tracker.record(moved, DECLARED)


@pytest.mark.parametrize("rival", [_import_other_sum, _record_other_day])
def test_two_versions_at_once(place: Path, rival: Callable[[Tracker], object]) -> None:
    """Of two versions of a report that come in at the same time the later is refused."""
    with ThreadPoolExecutor(1) as desk, Tracker.open(place) as other:
        answers: list[Future[object]] = []

        def clock() -> datetime:
            """Let the other desk begin while this one has the log locked, and waste some time."""
            answers.append(desk.submit(rival, other))
            wait(answers, timeout=0.5)
            return datetime.now(UTC)

        with Tracker(Log.open(place, clock=clock)) as tracker:
            tracker.import_reports([file()])
            head = tracker.head
        with pytest.raises(ReportDiffersError, match="wire-1"):
            answers[0].result()
        assert other.head == head


def test_no_room_for_all_files(tmp_path: Path) -> None:
    """Where the disk is full after some of the files, none of them is recorded."""
    log = Log.open(tmp_path / "deals.db")
    log.close()  # so that every connection from here on is crowded

    def crowd(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count = 60")

    sqlalchemy.event.listen(log._engine, "connect", crowd)
    with Tracker(log) as tracker:
        tracker.import_reports([file()])
        before = tracker.head
        with pytest.raises(LogUnwritableError, match="full"):
            tracker.import_reports([file(f"wire-{number}") for number in range(2, 60)])
        assert tracker.head == before


def test_one_bad_file_of_several(tracker: Tracker) -> None:
    """All files are checked before any is written."""
    with pytest.raises(ReportFileError):
        tracker.import_reports([file(), file("wire-2", amount="ten")])
    assert tracker.head.position == 0


def test_files_may_use_what_others_of_them_declare(tracker: Tracker) -> None:
    """Imported together, a file may use the slugs of another, whichever comes first."""
    bare = file("wire-2")[1].replace("companies: {acme: {name: Acme Robotics}}\n", "")
    tracker.import_reports([("b.yaml", bare), file()])
    assert tracker.resolve("Acme Robotics") == "acme"


def test_examples_from_their_paths(tracker: Tracker, examples: list[Path]) -> None:
    """The example reports are imported, found whole, and twice is once."""
    done = tracker.import_reports(examples)
    position = tracker.head.position
    assert sum(len(each.recorded) for each in done) == position
    assert not any(each.recorded for each in tracker.import_reports(reversed(examples)))
    assert tracker.head.position == position
    assert tracker.verify().ok
