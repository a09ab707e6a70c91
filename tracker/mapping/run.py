"""One run of an import through a map."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from ...events.visible import shortened
from ..batch import Batch, append
from ..recording import Comparison, compared, revision
from ..report_file import Problem, ReportFile, ReportFileError, read_tree_of
from .error import PrecisionUnknownError
from .join import Aside
from .known import Known
from .layout import Form, Map
from .listing import fill
from .record import Note, Record
from .result import MappedImport, Progress, gist
from .source import Faulty, Found, records
from .tree import tree_of

if TYPE_CHECKING:
    from ..tracker import Tracker

BATCH = 500
"""How many reports are recorded in one transaction."""

_OFTEN = 50
_LONGEST = 600

Ready = tuple[Record, ReportFile]
"""A report that is ready to be recorded, with the record that it was made of."""


@frozen(kw_only=True)
class Listeners:
    """Who is told what while an import goes on.

    Attributes:
        rejected: Is told each record that was not taken in, and why.
        flagged: Is told what was taken in and is worth a look.
        progress: Is told from time to time how far it has come.
    """

    rejected: Callable[[Note], object] = lambda _: None
    flagged: Callable[[Note], object] = lambda _: None
    progress: Callable[[Progress], object] = lambda _: None


@frozen(kw_only=True)
class Manner:
    """How an import is done.

    Attributes:
        dry_run: Whether to record nothing.
        revise: Why reports that say something else now are brought to that; empty where they are rejected.
        listeners: Who is told what.
    """

    dry_run: bool
    revise: str
    listeners: Listeners


class Run:
    """One run: what was read and not yet recorded, and what came of the rest.

    Attributes:
        done: What came of it so far.
    """

    def __init__(
        self, tracker: Tracker, found: Map, files: Mapping[str, Sequence[Path]], aside: Aside, manner: Manner
    ) -> None:
        self.done = MappedImport(name=found.name)
        self._tracker, self._map, self._files = tracker, found, files
        self._aside, self._manner = aside, manner
        self._known = Known(tracker.log)
        self._batch: dict[str, Ready] = {}
        self._kept: set[tuple[str, str]] = set()
        self._read, self._size = 0, _size(found, files)

    def take(self, form: Form) -> None:
        """Take in all reports of one form."""
        for each in form.lists:
            if each.table:
                self._keep(each.table, each.key)
        for found in self._records(form):
            self.done.records += bool(form.table)
            if isinstance(found, Faulty):
                self._refuse(found.note, found.note.reason)
            else:
                self._make(form, found)
            if self.done.records % _OFTEN == 0:
                self._tell()
        self._record()

    def finish(self) -> None:
        """Reject what was joined to nothing: it would be lost in silence."""
        for table, key in sorted(self._kept):
            for row in self._aside.left(table, key):
                self._reject(row, f"No record has the {key} '{row.cell(key)}' of this row of {table}.")

    def _records(self, form: Form) -> Iterator[Found | Faulty]:
        if not form.table:
            yield Found(record=Record(lambda _: None, file=self._map.file, line=form.at.line))
            return
        for path in self._files[form.table]:
            yield from records(self._map.tables[form.table], path, self._count)

    def _count(self, read: int) -> None:
        self._read += read

    def _keep(self, table: str, key: str) -> None:
        """Put the rows of a joined table aside, once."""
        if (table, key) not in self._kept:
            self._kept.add((table, key))
            self._aside.keep(table, key, self._rows(table))

    def _rows(self, table: str) -> Iterator[Record]:
        for path in self._files[table]:
            for each in records(self._map.tables[table], path, lambda _: None):
                if isinstance(each, Faulty):
                    self._refuse(each.note, each.note.reason)
                else:
                    yield each.record

    def _make(self, form: Form, found: Found) -> None:
        """Make the report of a record, and keep it until a batch is full."""
        record = found.record
        try:
            fill(record, form.lists, self._aside.rows, found.element)
            for flag in form.flags:
                flag.made(record)
            file = read_tree_of(tree_of(form, record), record.file, known=self._known)
        except ReportFileError as error:
            more = f" And {len(error.problems) - 1} more." if len(error.problems) > 1 else ""
            self._reject(record, _said(error.problems[0]), f"{error.problems[0].remedy}{more}")
            return
        except PrecisionUnknownError as error:
            self._reject(record, error.what, error.remedy)
            return
        if not form.table:
            self._known.add(file)
        self._add(record, file)

    def _add(self, record: Record, file: ReportFile) -> None:
        before = self._batch.get(file.report.report)
        if before is None:
            self._batch[file.report.report] = (record, file)
        elif before[1].places.keys() != file.places.keys():
            what = f"Line {before[0].line} makes the report '{file.report.report}' too, with other facts."
            self._reject(record, what, "Let the map give each its own id.")
        else:
            self.done.known += len(file.places)
        if len(self._batch) >= BATCH:
            self._record()

    def _record(self) -> None:
        """Record what is ready: one transaction."""
        batch, self._batch = self._batch, {}
        files = [file for _, file in batch.values()]
        found = Comparison()

        def plan() -> Batch:
            nonlocal found
            found = compared(self._tracker, files)
            mended = revision(self._tracker, found, self._manner.revise) if self._manner.revise else []
            return [*found.new, *mended]

        appended = append(self._tracker, plan, dry_run=self._manner.dry_run)
        self._sum_up(batch, found, {event.id for event in appended.events})
        self._tell()

    def _sum_up(self, batch: Mapping[str, Ready], found: Comparison, new: set[str]) -> None:
        """Count what became of a batch, and tell what is worth a look."""
        differs = {} if self._manner.revise else found.differs
        self.done.revised += sum(len(new & ids) for ids in found.revised.values())
        for report, (record, file) in batch.items():
            if report in differs:
                what = f"The report '{report}' is recorded with other facts."
                self._reject(record, what, "Bring it to what the record says now with --revise.")
                continue
            fresh = sum(id_ in new for id_ in file.places)
            self.done.reports += report not in found.stands
            self.done.events += fresh
            self.done.known += len(file.places) - fresh
            self._flag(record, file)

    def _reject(self, record: Record, what: str, remedy: str = "") -> None:
        self._refuse(record.note(shortened(f"{what} {remedy}".strip(), _LONGEST)), what)

    def _refuse(self, note: Note, what: str) -> None:
        self.done.rejected += 1
        self.done.reasons[gist(what)] += 1
        self._manner.listeners.rejected(note)

    def _flag(self, record: Record, file: ReportFile) -> None:
        remarks = [(each, "") for each in record.flags]
        remarks += [(_said(each), each.remedy) for each in file.warnings]
        for what, remedy in remarks:
            self.done.flagged += 1
            self.done.remarks[gist(what)] += 1
            self._manner.listeners.flagged(record.note(f"{what} {remedy}".strip()))

    def _tell(self) -> None:
        self._manner.listeners.progress(
            Progress(done=min(self._read, self._size), total=self._size, records=self.done.records)
        )


def _size(found: Map, files: Mapping[str, Sequence[Path]]) -> int:
    """How many bytes are read for records that make reports; what is joined takes no time beside these."""
    return sum(path.stat().st_size for form in found.forms if form.table for path in files[form.table])


def _said(problem: Problem) -> str:
    return f"{problem.field}: {problem.what}" if problem.field else problem.what
