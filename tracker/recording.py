"""Taking reports in: one report is one batch, recorded whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..events.codec import encode
from ..events.event import Event
from ..events.fact import Fact
from ..events.kinds import EntityDeclared, FactCorrected, ReportPublished
from ..events.mention import references, stated_fact
from ..events.statement import Statement
from ..events.word import is_event_id
from ..projections.report import is_own, reports
from .error import NameUnknownError, ReportDiffersError, ReportUnknownError
from .log import Appended, Log
from .log.error import UndatedReportError
from .report_file import Problem, ReportFile, compare, read_reports

if TYPE_CHECKING:
    from .tracker import Tracker

Source = Path | str | tuple[str, str | bytes]
"""A report file: its path, or its name with what stands in it."""


@frozen(kw_only=True)
class Imported:
    """What became of one report file.

    Attributes:
        name: The name of the file.
        report: The id of the report.
        recorded: The events that were recorded, or would be.
        known: How many of its events were recorded before.
        warnings: What was taken in and is worth a look.
    """

    name: str
    report: str
    recorded: tuple[Event[Any], ...]
    known: int
    warnings: tuple[Problem, ...]


def record(
    tracker: Tracker, report: ReportPublished | str, facts: Iterable[Statement[Any] | Fact], *, dry_run: bool
) -> Appended:
    """Record what one report states; see `Tracker.record`."""
    statements = [fact if isinstance(fact, Statement) else Statement(fact=fact) for fact in facts]
    if isinstance(report, ReportPublished):
        statements.insert(0, Statement(fact=report))
        report = report.report
    events = [Event.of(report, statement) for statement in statements]
    _refuse_unreadable(events)
    _refuse_unknown(tracker, events)
    _refuse_other_report(tracker.log, events)
    return _append(tracker, events, dry_run=dry_run)


def import_reports(tracker: Tracker, sources: Iterable[Source], *, dry_run: bool) -> list[Imported]:
    """Record report files; see `Tracker.import_reports`."""
    listed = [Path(source) if isinstance(source, str) else source for source in sources]
    files = read_reports(listed, known=tracker.names.sorts)
    for file in files:
        _refuse_changed(tracker.log, file)
    done = []
    for file in files:
        appended = _append(tracker, list(file.events), dry_run=dry_run)
        done.append(
            Imported(
                name=file.name,
                report=file.report.report,
                recorded=appended.events,
                known=len(appended.known),
                warnings=file.warnings,
            )
        )
    return done


def _append(tracker: Tracker, events: list[Event[Any]], *, dry_run: bool) -> Appended:
    """Append a batch, with the days on which its reports can have come out."""
    reported = _reported(tracker.log, events)
    if dry_run:
        known = {event.id for event in tracker.log.get(event.id for event in events)}
        new = tuple(event for event in events if event.id not in known)
        return Appended(events=new, known=tuple(known), head=tracker.log.head)
    return tracker.log.append(events, reported=reported, recorder=tracker.recorder)


def _reported(log: Log, events: Sequence[Event[Any]]) -> dict[str, tuple[date, date]]:
    names = {event.report for event in events}
    known = reports([*log.about({f"report:{name}" for name in names}), *events])
    for name in names:
        if name not in known:
            raise ReportUnknownError(name)
        if known[name].known_from == date.max:
            raise UndatedReportError(name)
    return {name: known[name].reported for name in names}


def _refuse_changed(log: Log, file: ReportFile) -> None:
    recorded = log.of_reports([file.report.report])
    difference = compare(file, recorded) if recorded else None
    if difference is not None:
        raise ReportDiffersError(file.report.report, str(difference))


def _refuse_unreadable(events: Sequence[Event[Any]]) -> None:
    """Refuse a correction whose statement is none."""
    for event in events:
        if isinstance(event.fact, FactCorrected):
            stated_fact(event.fact.statement)


def _refuse_other_report(log: Log, events: Sequence[Event[Any]]) -> None:
    """Refuse a report that says something else of itself than it did: its day would move unseen."""
    for event in events:
        if is_own(event):
            recorded = [each for each in log.of_reports([event.report]) if is_own(each)]
            if recorded and event.id not in {each.id for each in recorded}:
                old, new = (encode(each.report, each.statement) for each in (recorded[0], event))
                raise ReportDiffersError(event.report, f"-{old}\n+{new}")


def _refuse_unknown(tracker: Tracker, events: Sequence[Event[Any]]) -> None:
    """Refuse facts that point to a slug that nothing stands behind."""
    known = set(tracker.names.sorts) | {fact.slug for fact in _declared(events)}
    for event in events:
        for attribute, slug in references(event.fact):
            is_entity = not (slug.startswith("report:") or is_event_id(slug))
            if is_entity and slug not in known and not isinstance(event.fact, EntityDeclared):
                sort = attribute.refers[0] if len(attribute.refers) == 1 else ""
                raise NameUnknownError(slug, tracker.names.near(slug), sort)


def _declared(events: Iterable[Event[Any]]) -> list[EntityDeclared]:
    return [event.fact for event in events if isinstance(event.fact, EntityDeclared)]
