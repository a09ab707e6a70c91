"""Corrections, retractions and doubts, checked against what stands and written down in a note of ours."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import count
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..events.event import Event
from ..events.fact import Fact, RedactedFact, kind_of
from ..events.kinds import (
    EntityDeclared,
    FactCorrected,
    FactDisputed,
    FactRedacted,
    FactRetracted,
    ReportPublished,
)
from ..events.statement import Statement
from ..events.whole import to_whole
from ..projections.amendment import FIXED
from ..projections.ledger import Ledger
from ..projections.placing import Span
from ..projections.report import is_own
from .batch import Batch, append, refuse_unknown
from .changing import changed
from .error import (
    IsWithdrawalError,
    NobodyReportedError,
    NotCorrectableError,
    NothingWrongError,
    RedactionStaysError,
    ReportUnknownError,
    TakenBackError,
    WordsGoneError,
)
from .log import Appended
from .reading import sorts_of
from .standing import LATEST, completed, report_of, root_of, statements, taken_back_by, version_of

if TYPE_CHECKING:
    from .tracker import Tracker

DESK = "desk"
"""The outlet of our own notes."""

Right = Statement[Any] | Fact | Mapping[str, Any] | Callable[[Statement[Any]], Statement[Any]]
"""What is right: a statement, a fact asserted as done, the attributes that change, or what makes it."""


@frozen(kw_only=True)
class Ground:
    """Why a piece of bookkeeping is written down, and where.

    Attributes:
        reason: How it is known.
        fault: Whose error it was.
        report: The report that says so, or its id; None for a note of our own, of today.
        beside: What has to be recorded along with it: a new outlet.
        dry_run: Whether to check everything and record nothing.
    """

    reason: str = ""
    fault: str = "ours"
    report: ReportPublished | str | None = None
    beside: Sequence[Statement[Any] | Fact] = ()
    dry_run: bool = False


@frozen(kw_only=True)
class Booked:
    """What became of one piece of bookkeeping.

    Attributes:
        event: It itself, stamped where it is recorded.
        new: Whether it was not recorded before.
        appended: All that was recorded, or would be: with the note that it stands in, where that is new.
        about: The event that it is about in the end; None where it is about slugs.
        before: What was in force of that event.
        after: What is in force of it now, or would be.
    """

    event: Event[Any]
    new: bool
    appended: Appended
    about: Event[Any] | None = None
    before: tuple[Statement[Any], ...] = ()
    after: tuple[Statement[Any], ...] = ()


def correct(tracker: Tracker, event: str, right: Right, ground: Ground) -> Booked:
    """Put another statement in the place of one; see `Tracker.correct`."""
    refuse_nobody(ground)
    target = _target(tracker, event)

    def made() -> FactCorrected:
        if isinstance(target.fact, FIXED) and not isinstance(target.fact, FactCorrected):
            raise NotCorrectableError(target.id, target.kind)
        version = version_of(target, completed(tracker.log, [target]))
        said = _whole(right, version.statement)
        if isinstance(said.fact, FIXED):
            raise NotCorrectableError(target.id, kind_of(said.fact))
        right_one = to_whole(said)
        if right_one == to_whole(version.statement):
            raise NothingWrongError(version.id)
        return FactCorrected(event=version.id, statement=right_one, fault=ground.fault, reason=ground.reason)

    return _amend(tracker, target, made, ground)


def retract(tracker: Tracker, what: str, ground: Ground) -> Booked:
    """Take an event or a whole report out of account; see `Tracker.retract`."""
    refuse_nobody(ground)
    target = _published(tracker, what) if what.startswith("report:") else _target(tracker, what)
    if ground.fault != "ours" and is_own(target):
        raise IsWithdrawalError(target.report)
    fact = FactRetracted(event=target.id, fault=ground.fault, reason=ground.reason)
    return _amend(tracker, target, lambda: fact, ground, refuse=lambda: _refuse_gone(tracker, target))


def dispute(tracker: Tracker, event: str, ground: Ground) -> Booked:
    """Put doubt about an event on record; see `Tracker.dispute`."""
    target = _target(tracker, event)
    fact = FactDisputed(event=target.id, reason=ground.reason)
    return _amend(tracker, target, lambda: fact, ground, refuse=lambda: _refuse_gone(tracker, target))


def book(
    tracker: Tracker,
    made: Callable[[], Fact],
    ground: Ground,
    *,
    refuse: Callable[[], object] = lambda: None,
    without: Collection[str] = (),
) -> tuple[Event[Any], Appended]:
    """Record one piece of bookkeeping in its place; `refuse` is asked where it is not recorded already."""
    stated: list[Event[Any]] = []

    def plan() -> Batch:
        report, beside = written(tracker, ground, without=without)
        event = Event.of(report, Statement(fact=made()))
        stated[:] = [event]
        if tracker.log.get([event.id]):
            _refuse_void(tracker, event)
        else:
            refuse()
        batch = [*beside, event]
        refuse_unknown(tracker, batch)
        return batch

    appended = append(tracker, plan, dry_run=ground.dry_run)
    (event,) = stated
    kept = next((each for each in appended.events if each.id == event.id), None)
    return kept or tracker.log.get([event.id])[0], appended


def written(tracker: Tracker, ground: Ground, *, without: Collection[str] = ()) -> tuple[str, Batch]:
    """The id of the report in which something is written down, and what of it is not recorded yet.

    A note of our own is none of those `without` which it is to be.
    """
    report: ReportPublished | str = ground.report or _note(tracker, without)
    said = [each if isinstance(each, Statement) else Statement(fact=each) for each in ground.beside]
    if isinstance(report, ReportPublished):
        said.insert(0, Statement(fact=report))
        report = report.report
    if not ground.report and "outlet" not in sorts_of(tracker.log, DESK):
        said.append(Statement(fact=EntityDeclared(type="outlet", slug=DESK)))
    return report, [Event.of(report, each) for each in said]


def _note(tracker: Tracker, without: Collection[str]) -> ReportPublished | str:
    """Our note of today; another one where that is not what it is called, or was taken back."""
    today = tracker.view().as_of
    for number in count(1):
        name = f"{DESK}-{today}" + (f"-{number}" if number > 1 else "")
        if name in without:
            continue
        if not tracker.log.of_reports([name]):
            return ReportPublished(report=name, outlet=DESK, kind="note", published=today.isoformat())
        found = report_of(tracker.log, name)
        if found and (found.outlet, found.reported) == (DESK, Span(today, today)):
            return name
    raise AssertionError("numbers do not end")


def _amend(
    tracker: Tracker,
    target: Event[Any],
    made: Callable[[], Fact],
    ground: Ground,
    *,
    refuse: Callable[[], object] = lambda: None,
) -> Booked:
    """Record what is said of an event, and tell what was in force of it and what is now."""
    without = {target.report} if is_own(target) else ()
    event, appended = book(tracker, made, ground, refuse=refuse, without=without)
    found = completed(tracker.log, [target])
    about = root_of(target, found)
    new = {each.id: each for each in appended.events}
    before = [each for id_, each in found.items() if id_ not in new]
    return Booked(
        event=event,
        new=event.id in new,
        appended=appended,
        about=about,
        before=statements(about, before),
        after=statements(about, (found | new).values()),
    )


def refuse_nobody(ground: Ground) -> None:
    """Refuse an error of theirs that no report corrects."""
    if ground.fault == "theirs" and ground.report is None:
        raise NobodyReportedError


def _target(tracker: Tracker, what: str) -> Event[Any]:
    """The event that something is to be said of; its words have to be there."""
    target = tracker.event(what)
    if isinstance(target.fact, RedactedFact):
        raise WordsGoneError(target.id)
    if isinstance(target.fact, FactRedacted):
        raise RedactionStaysError(target.id)
    return target


def _refuse_gone(tracker: Tracker, target: Event[Any]) -> None:
    """Refuse to speak of what was taken back."""
    amendments = Ledger.of(completed(tracker.log, [target]).values(), LATEST).amendments
    if not amendments.in_force(target):
        raise TakenBackError(target.id, taken_back_by(target, amendments))


def _refuse_void(tracker: Tracker, event: Event[Any]) -> None:
    """Refuse to record again what was taken back: it would be known, and change nothing."""
    amendments = Ledger.of(completed(tracker.log, [event]).values(), LATEST).amendments
    if not amendments.in_force(event):
        raise TakenBackError(event.id, taken_back_by(event, amendments), again=True)


def _published(tracker: Tracker, what: str) -> Event[Any]:
    """What a report says of itself."""
    name = what.removeprefix("report:")
    own = [event for event in tracker.log.about([what]) if is_own(event) and event.report == name]
    if not own:
        raise ReportUnknownError(name)
    return own[0]


def _whole(right: Right, said: Statement[Any]) -> Statement[Any]:
    """The whole right statement."""
    if isinstance(right, Statement):
        return right
    if isinstance(right, Fact):
        return Statement(fact=right)
    return right(said) if callable(right) else changed(said, right)
