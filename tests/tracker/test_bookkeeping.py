"""What is wrong is put right by what is appended, checked against what stands, in a note of ours."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dealtracker.events.error import DealsError, WordingError
from dealtracker.events.event import Event
from dealtracker.events.kinds import (
    AmountReported,
    EntityDeclared,
    FactCorrected,
    FactRetracted,
    ReportPublished,
    RoundJoined,
)
from dealtracker.events.statement import Statement
from dealtracker.tracker.error import (
    EventUnknownError,
    NameUnknownError,
    NobodyReportedError,
    NotCorrectableError,
    NothingWrongError,
    ReportUnknownError,
    RivalsStandError,
)
from dealtracker.tracker.log import Log
from dealtracker.tracker.tracker import Tracker

from .case import AMOUNT, WIRE, mend, record, sums
from .conftest import TODAY

SUM = "amount.round"
WIRE_2 = ReportPublished(report="wire-2", outlet="wire", published="2024-05-01")


def test_a_slip_is_mended_in_a_note_of_our_own(tracker: Tracker, stated: Event[Any]) -> None:
    """Without a report it stands in the note of today, whose outlet is declared with it, once."""
    done = mend(tracker, stated)
    assert [event.kind for event in done.appended.events] == [
        "report-published",
        "entity-declared",
        "fact-corrected",
    ]
    note = done.appended.events[0].fact
    assert (note.report, note.outlet, note.kind, str(note.published)) == (
        f"desk-{TODAY}",
        "desk",
        "note",
        str(TODAY),
    )
    assert sums(tracker, as_of="2024-03-05") == sums(tracker) == ["11m USD"]
    again = tracker.dispute(done.event.id, reason="Odd.")
    assert [event.kind for event in again.appended.events] == ["fact-disputed"]


def test_what_was_and_what_is(tracker: Tracker, stated: Event[Any]) -> None:
    """What was in force and what is now is told, also of a dry run, which writes nothing."""
    position = tracker.head.position
    tried = mend(tracker, stated, dry_run=True)
    assert (tried.new, tried.event.position, tracker.head.position) == (True, None, position)
    done = mend(tracker, stated)
    for each in (tried, done):
        assert [str(said.fact.amount) for said in (*each.before, *each.after)] == ["10m USD", "11m USD"]
        assert (each.about and each.about.id) == stated.id
    assert done.event.id == tried.event.id


def test_what_does_not_change_is_kept(tracker: Tracker, stated: Event[Any]) -> None:
    """The whole right statement is recorded: what was changed, and all the rest as it was."""
    told = Statement(
        fact=AMOUNT, para=4, happened="2024-02", attribution=["company:acme"], as_stated={"amount": "ten"}
    )
    (event,) = tracker.record("wire-1", [told]).events
    (after,) = mend(tracker, event).after
    assert (after.para, str(after.happened), after.attribution) == (4, "2024-02", ("company:acme",))
    assert (str(after.fact.amount), after.fact.deal, after.as_stated) == ("11m USD", "acme-a", {})
    (bare,) = tracker.correct(event.id, {"happened": None}, fault="ours", reason="Not said.").after
    assert (bare.happened, str(bare.fact.amount)) == (None, "11m USD")


def test_a_correction_of_what_is_corrected(tracker: Tracker, stated: Event[Any]) -> None:
    """Correcting an event that is corrected corrects what is in force of it, and makes no rival."""
    first, second = mend(tracker, stated), mend(tracker, stated, "12m USD")
    assert second.event.fact.event == first.event.id
    assert sums(tracker) == ["12m USD"]
    third = mend(tracker, first.event, "13m USD")
    assert (third.event.fact.event, sums(tracker)) == (second.event.id, ["13m USD"])


def test_an_error_of_theirs_needs_a_report(tracker: Tracker, stated: Event[Any]) -> None:
    """It was believed until the day on which a report corrected it."""
    before = tracker.head
    with pytest.raises(NobodyReportedError):
        mend(tracker, stated, fault="theirs")
    with pytest.raises(NobodyReportedError):
        tracker.retract(stated.id, fault="theirs", reason="x")
    with pytest.raises(ReportUnknownError):
        mend(tracker, stated, fault="theirs", report="wire-9")
    assert tracker.head == before
    mend(tracker, stated, fault="theirs", report=WIRE_2)
    assert (sums(tracker, as_of="2024-04-30"), sums(tracker, as_of="2024-05-01")) == (
        ["10m USD"],
        ["11m USD"],
    )


def test_a_new_outlet_comes_with_its_report(tracker: Tracker, stated: Event[Any]) -> None:
    """What has to be recorded along with the correcting report goes in with it."""
    report = ReportPublished(report="post-1", outlet="post", published="2024-05-01")
    mend(tracker, stated, fault="theirs", report=report, beside=[EntityDeclared(type="outlet", slug="post")])
    assert tracker.resolve("post", "outlet") == "post"


def test_nothing_wrong(tracker: Tracker, stated: Event[Any]) -> None:
    """A correction that changes nothing is refused, of an event and of what corrects it."""
    with pytest.raises(NothingWrongError):
        mend(tracker, stated, "10m USD")
    first = mend(tracker, stated)
    for each in (stated, first.event):
        with pytest.raises(NothingWrongError):
            mend(tracker, each)


@pytest.mark.parametrize(
    ("changes", "said"),
    [({"amont": "1m USD"}, "No 'amont'"), ({"deal": None}, "needs a deal"), ({"amount": "lots"}, "'lots'")],
)
def test_what_cannot_be_right(
    tracker: Tracker, stated: Event[Any], changes: dict[str, Any], said: str
) -> None:
    """An attribute that there is not, one that is missing, and a value that can't be read are refused."""
    with pytest.raises(WordingError, match=said):
        tracker.correct(stated.id, changes, fault="ours", reason="x")
    with pytest.raises(NameUnknownError, match="'acme-b'"):
        tracker.correct(stated.id, {"deal": "acme-b"}, fault="ours", reason="x")


def test_an_unknown_event(tracker: Tracker, stated: Event[Any]) -> None:
    """What is not recorded can't be corrected, taken back or doubted here; an imported one waits."""
    calls: list[Callable[[], object]] = [
        lambda: tracker.correct("0" * 64, {"amount": "1m USD"}, fault="ours", reason="x"),
        lambda: tracker.retract("0" * 64, reason="x"),
        lambda: tracker.dispute("0" * 64, reason="x"),
    ]
    for call in calls:
        with pytest.raises(EventUnknownError):
            call()
    with pytest.raises(ReportUnknownError):
        tracker.retract("report:wire-9", reason="x")


def test_what_speaks_of_another_event_is_not_corrected(tracker: Tracker, stated: Event[Any]) -> None:
    """A retraction or a doubt is taken back and written anew; nothing is corrected into one either."""
    doubt = tracker.dispute(stated.id, reason="x").event
    gone = tracker.retract(stated.id, reason="x").event
    for each in (doubt, gone):
        with pytest.raises(NotCorrectableError):
            tracker.correct(each.id, {"reason": "y"}, fault="ours", reason="x")
    tracker.retract(gone.id, reason="y")
    fact = FactRetracted(event=stated.id, fault="ours", reason="x")
    with pytest.raises(NotCorrectableError):
        tracker.correct(stated.id, fact, fault="ours", reason="x")


def test_another_kind(tracker: Tracker, stated: Event[Any]) -> None:
    """A fact can turn out to be of another kind altogether."""
    tracker.correct(stated.id, RoundJoined(deal="acme-a", by="acme"), fault="ours", reason="No sum at all.")
    assert sums(tracker) == []
    assert [str(each.figure.value) for each in tracker.company("acme").deals[0].investors] == ["acme"]


def test_rival_corrections(tracker: Tracker, stated: Event[Any]) -> None:
    """Where two corrections of an event stand, one of them has to be named; both are claims till then."""
    for amount in ("11m USD", "12m USD"):
        said = {"amount-reported": {"deal": "acme-a", "amount": amount, "basis": "round"}}
        tracker.record(
            "wire-1", [FactCorrected(event=stated.id, statement=said, fault="ours", reason=amount)]
        )
    assert sorted(sums(tracker)) == ["11m USD", "12m USD"]
    with pytest.raises(RivalsStandError, match="2 corrections"):
        mend(tracker, stated, "13m USD")
    one, _ = (event for event in tracker.events() if isinstance(event.fact, FactCorrected))
    tracker.retract(one.id, reason="x")
    assert len(sums(tracker)) == 1


def test_the_name_of_the_note_is_taken(tracker: Tracker, stated: Event[Any]) -> None:
    """A report of another day that is called like the note of today is left alone."""
    other = ReportPublished(report=f"desk-{TODAY}", outlet="wire", published="2024-06-01")
    tracker.record(other, [])
    assert mend(tracker, stated).event.report == f"desk-{TODAY}-2"


def test_a_doubt_changes_no_figure(tracker: Tracker, stated: Event[Any]) -> None:
    """It is shown with the event."""
    doubt = tracker.dispute(stated.id, reason="Too round.").event
    assert sums(tracker) == ["10m USD"]
    assert tracker.why(stated.id).amended == (doubt,)


def test_why_it_is_as_it_is(tracker: Tracker, stated: Event[Any]) -> None:
    """A corrected figure leads to what was recorded, and to each correction with its report."""
    tracker.dispute(stated.id, reason="Too round.")
    first = mend(tracker, stated).event
    second = mend(tracker, stated, "12m USD", fault="theirs", report=WIRE_2).event
    ((found,),) = (each.because for each in tracker.why_figure("acme", SUM))
    assert (found.event.id, found.report.id, str(found.statement.fact.amount)) == (
        second.id,
        "wire-1",
        "12m USD",
    )
    assert [each.id for each in found.corrects] == [first.id, stated.id]
    assert [(each.id, report.id) for each, report in found.bookkeeping] == [
        (second.id, "wire-2"),
        (first.id, f"desk-{TODAY}"),
    ]
    ((before,),) = (each.because for each in tracker.why_figure("acme", SUM, as_of="2024-04-30"))
    assert before.event.id == first.id
    assert not tracker.why(stated.id).visible


def test_two_desks_at_once(place: Path) -> None:
    """Of two corrections of one event that come in together, the second corrects the first or is refused."""

    def desk(amount: str) -> str:
        with Tracker(Log.open(place), recorder=amount, today=lambda: TODAY) as opened:
            try:
                return str(
                    opened.correct(target, {"amount": amount}, fault="ours", reason="x").event.fact.event
                )
            except DealsError as error:
                return type(error).__name__

    with Tracker(Log.open(place), today=lambda: TODAY) as tracker:
        target = record(tracker).events[-1].id
        with ThreadPoolExecutor(6) as desks:
            amounts = ["11m USD"] * 3 + ["12m USD"] * 3
            targets = list(desks.map(desk, amounts))
        assert len(sums(tracker)) == 1
        done = [each for each in targets if each != "NothingWrongError"]
        assert len(done) == len(set(done)) >= 2
        assert sum(isinstance(event.fact, EntityDeclared) for event in tracker.events()) == 4


def test_by_the_calendar(place: Path) -> None:
    """Each day has a note of its own."""
    with Tracker(Log.open(place), today=lambda: date(2024, 7, 1)) as tracker:
        stated = record(tracker).events[-1]
        assert mend(tracker, stated).event.report == "desk-2024-07-01"


def test_all_that_a_report_says_of_itself(tracker: Tracker, stated: Event[Any]) -> None:
    """A misread dateline is corrected like any fact, and moves all that the report states."""
    (own,) = (event for event in tracker.events() if event.fact == WIRE)
    tracker.correct(own.id, {"published": "2024-03-15"}, fault="ours", reason="Misread.")
    assert (sums(tracker, as_of="2024-03-14"), sums(tracker, as_of="2024-03-15")) == ([], ["10m USD"])
    assert isinstance(stated.fact, AmountReported)
