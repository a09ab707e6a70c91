"""Taking reports in: what is given at once is one batch, recorded whole or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..events.codec import encode
from ..events.event import Event
from ..events.fact import Fact
from ..events.kinds import EntityDeclared, ReportPublished
from ..events.mention import references
from ..events.statement import Statement
from ..events.word import is_event_id
from ..projections.report import is_own, reports
from .error import NameUnknownError, ReportDiffersError, ReportUnknownError
from .log import Appended, Log
from .log.error import UndatedReportError
from .log.log import Check
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
    _refuse_unknown(tracker, events)
    own = [event for event in events if is_own(event)]
    return _append(tracker, events, partial(_refuse_other_report, own) if own else None, dry_run=dry_run)


def import_reports(tracker: Tracker, sources: Iterable[Source], *, dry_run: bool) -> list[Imported]:
    """Record report files; see `Tracker.import_reports`."""
    listed = [Path(source) if isinstance(source, str) else source for source in sources]
    files = read_reports(listed, known=tracker.names.sorts)
    events = [event for file in files for event in file.events]
    appended = _append(tracker, events, partial(_refuse_changed, files), dry_run=dry_run)
    new = {event.id: event for event in appended.events}
    return [_imported(file, new) for file in files]


def _imported(file: ReportFile, new: dict[str, Event[Any]]) -> Imported:
    """What became of a file; takes its events out of the new ones, for a copy of it brings none."""
    ids = dict.fromkeys(event.id for event in file.events)
    recorded = tuple(new.pop(id_) for id_ in ids if id_ in new)
    return Imported(
        name=file.name,
        report=file.report.report,
        recorded=recorded,
        known=len(ids) - len(recorded),
        warnings=file.warnings,
    )


def _append(tracker: Tracker, events: list[Event[Any]], check: Check | None, *, dry_run: bool) -> Appended:
    """Append a batch, with the days on which its reports can have come out."""
    reported = _reported(tracker.log, events)
    if dry_run:
        if check:
            check(tracker.log.of_reports(reported))
        known = {event.id for event in tracker.log.get(event.id for event in events)}
        new = tuple(event for event in events if event.id not in known)
        return Appended(events=new, known=tuple(known), head=tracker.log.head)
    return tracker.log.append(events, reported=reported, recorder=tracker.recorder, check=check)


def _reported(log: Log, events: Sequence[Event[Any]]) -> dict[str, tuple[date, date]]:
    names = {event.report for event in events}
    known = reports([*log.about({f"report:{name}" for name in names}), *events])
    for name in names:
        if name not in known:
            raise ReportUnknownError(name)
        if known[name].known_from == date.max:
            raise UndatedReportError(name)
    return {name: known[name].reported for name in names}


def _refuse_changed(files: Iterable[ReportFile], recorded: list[Event[Any]]) -> None:
    """Refuse a report that was recorded from another file: one of the two is wrong."""
    by_report = defaultdict(list)
    for event in recorded:
        by_report[event.report].append(event)
    for file in files:
        own = by_report.get(file.report.report)
        difference = compare(file, own) if own else None
        if difference is not None:
            raise ReportDiffersError(file.report.report, str(difference))


def _refuse_other_report(events: Iterable[Event[Any]], recorded: list[Event[Any]]) -> None:
    """Refuse a report that says something else of itself than it did: its day would move unseen."""
    told = [each for each in recorded if is_own(each)]
    for event in events:
        if told and event.id not in {each.id for each in told}:
            old, new = (encode(each.report, each.statement) for each in (told[0], event))
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
