"""Taking reports in: what is given at once is one batch, recorded whole or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ..events.codec import encode
from ..events.event import Event
from ..events.fact import Fact
from ..events.kinds import ReportPublished
from ..events.statement import Statement
from ..projections.amendment import AMENDING
from ..projections.report import is_own
from ..projections.sentence import SHORT
from .amending import Ground, written
from .batch import Batch, append, refuse_unknown
from .error import ReportDiffersError
from .log import Appended
from .report_file import Difference, Problem, ReportFile, compare, read_reports
from .revising import DEFAULT_REASON, Revision
from .standing import completed, lines

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
        recorded: The facts of the file that were recorded, or would be.
        known: How many of its facts stood before.
        warnings: What was taken in and is worth a look.
        revised: The corrections and retractions that were recorded for it, or would be.
        difference: How the file differed from what stood of its report; None where it did not.
    """

    name: str
    report: str
    recorded: tuple[Event[Any], ...]
    known: int
    warnings: tuple[Problem, ...]
    revised: tuple[Event[Any], ...] = ()
    difference: Difference | None = None


def record(
    tracker: Tracker, report: ReportPublished | str, facts: Iterable[Statement[Any] | Fact], *, dry_run: bool
) -> Appended:
    """Record what one report states; see `Tracker.record`."""
    statements = [fact if isinstance(fact, Statement) else Statement(fact=fact) for fact in facts]
    if isinstance(report, ReportPublished):
        statements.insert(0, Statement(fact=report))
        report = report.report
    events = [Event.of(report, statement) for statement in statements]
    refuse_unknown(tracker, events)
    own = [event for event in events if is_own(event)]

    def plan() -> Batch:
        if own:
            refuse_other_report(own, tracker.log.of_reports([report]))
        return events

    return append(tracker, plan, dry_run=dry_run)


def import_reports(
    tracker: Tracker, sources: Iterable[Source], *, dry_run: bool, revise: bool = False, reason: str = ""
) -> list[Imported]:
    """Record report files; see `Tracker.import_reports`."""
    listed = [Path(source) if isinstance(source, str) else source for source in sources]
    files = read_reports(listed, known=tracker.names.sorts, told=tracker.told)
    found, absent = Comparison(), set[str]()

    def plan() -> Batch:
        nonlocal found, absent
        found, absent = compared(tracker, files), _absent(tracker, files)
        return [*found.new, *(revision(tracker, found, reason) if revise else _refuse_changed(found))]

    appended = append(tracker, plan, dry_run=dry_run)
    new = {event.id: event for event in appended.events}
    return [_imported(file, found, new, absent) for file in files]


def _absent(tracker: Tracker, files: Sequence[ReportFile]) -> set[str]:
    """The events that files correct or take back, and that are recorded nowhere."""
    events = [event for file in files for event in file.events]
    wanted = {event.fact.event for event in events if isinstance(event.fact, AMENDING)}
    return wanted - {event.id for event in (*events, *tracker.log.get(wanted))}


def _waiting(file: ReportFile, absent: Collection[str]) -> Iterator[Problem]:
    """The corrections and retractions in a file that have to wait for what they speak of."""
    for event in file.events:
        if isinstance(event.fact, AMENDING) and event.fact.event in absent:
            place = file.places[event.id]
            yield Problem(
                file=file.name,
                line=place.line,
                column=place.column,
                field=place.path,
                what=f"The event '{event.fact.event[:SHORT]}' is not recorded; this waits for it.",
                remedy="Nothing is wrong if its report is still to come. 'deals check' tells what waits.",
            )


@frozen
class Comparison:
    """What files say, held against what stands of their reports.

    Attributes:
        new: All facts of the reports that are not recorded.
        stands: For each report that is, the ids of what stands of it.
        differs: The files that differ, each with how; of copies the first.
        found: The events of recorded reports, with the bookkeeping about them.
        revised: For each report that was revised, the ids of what that takes.
    """

    new: list[Event[Any]] = field(factory=list)
    stands: dict[str, set[str]] = field(factory=dict)
    differs: dict[str, tuple[ReportFile, Difference]] = field(factory=dict)
    found: dict[str, Event[Any]] = field(factory=dict)
    revised: dict[str, set[str]] = field(factory=dict)


def compared(tracker: Tracker, files: Sequence[ReportFile]) -> Comparison:
    """Hold report files against what is recorded of their reports."""
    recorded = tracker.log.of_reports({file.report.report for file in files})
    known = {event.report for event in recorded}
    told = Comparison(found=completed(tracker.log, recorded))
    standing = _standing(told.found, known)
    for file in files:
        report = file.report.report
        if report not in known:
            told.new.extend(file.events)
            continue
        told.stands[report] = {event.id for event in standing[report]}
        difference = compare(file, standing[report])
        if difference is not None:
            told.differs.setdefault(report, (file, difference))
    return told


def _standing(found: dict[str, Event[Any]], reports: Collection[str]) -> dict[str, list[Event[Any]]]:
    """What stands of each report, as a file of it would state it."""
    standing = defaultdict(list)
    for line in lines(reports, found):
        standing[line.recorded.report].append(line.stated)
    return standing


def _refuse_changed(found: Comparison) -> Batch:
    """Refuse a report of which something else stands than its file says: one of the two is wrong."""
    for report, (file, difference) in found.differs.items():
        raise ReportDiffersError(report, str(difference), file.name)
    return []


def revision(tracker: Tracker, found: Comparison, reason: str) -> Batch:
    """What brings the reports to what their files say, in a note of our own."""
    if not found.differs:
        return []
    note, beside = written(tracker, Ground())
    revising = Revision(found.found, note, beside, reason or DEFAULT_REASON)
    for report, (file, _) in found.differs.items():
        found.revised[report] = {event.id for event in revising.bring(report, file.events)}
    return list(revising.new.values())


def _imported(
    file: ReportFile, found: Comparison, new: dict[str, Event[Any]], absent: Collection[str]
) -> Imported:
    """What became of a file; takes its events out of the new ones, for a copy of it brings none."""
    report = file.report.report
    ids = dict.fromkeys(event.id for event in file.events)
    recorded = tuple(new.pop(id_) for id_ in ids if id_ in new)
    stood = found.stands.get(report)
    revised = tuple(new.pop(id_) for id_ in list(new) if id_ in found.revised.get(report, ()))
    differs = found.differs.get(report)
    return Imported(
        name=file.name,
        report=report,
        recorded=recorded,
        known=len(ids) - len(recorded) if stood is None else len(stood & ids.keys()),
        warnings=(*file.warnings, *_waiting(file, absent)),
        revised=revised,
        difference=differs[1] if differs and differs[0] is file else None,
    )


def refuse_other_report(events: Iterable[Event[Any]], recorded: Iterable[Event[Any]]) -> None:
    """Refuse a report that says something else of itself than it did: its day would move unseen."""
    told: dict[str, list[Event[Any]]] = {}
    for each in filter(is_own, recorded):
        told.setdefault(each.report, []).append(each)
    for event in events:
        said = told.get(event.report, ())
        if said and event.id not in {each.id for each in said}:
            old, new = (encode(each.report, each.statement) for each in (said[0], event))
            raise ReportDiffersError(event.report, f"-{old}\n+{new}")
