"""The part of `deals import` that takes in files of data through a map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

from .progress import Bar

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ..mapping import How, Map, MappedImport, Note, Progress
    from .output import Reply
    from .session import Session

_SHOWN = 12
"""How many reasons are shown, the most frequent first."""


def import_map(
    session: Session, path: str, files: Sequence[str], how: How, notes: Mapping[str, str | None]
) -> None:
    """Take in files of data as a map says; `notes` are the files for what is rejected and what is flagged."""
    from ..mapping import Listeners, columns_of, read_map

    found = read_map(path)
    columns = columns_of(found, files)
    with ExitStack() as stack:
        tracker = stack.enter_context(session.writing())
        bar = stack.enter_context(Bar("records", wanted=not session.quiet))
        listeners = Listeners(
            rejected=_writer(notes["rejects"], columns, stack),
            flagged=_writer(notes["flagged"], columns, stack),
            progress=lambda so_far: _show(bar, so_far),
        )
        how["listeners"] = listeners
        done = tracker.import_mapped(found, files, dry_run=session.dry_run, **how)
    if not (session.quiet and session.output == "table"):
        session.reply(_reply(found, done, notes["rejects"] or "", dry_run=session.dry_run))


def _writer(path: str | None, columns: Sequence[str], stack: ExitStack) -> Callable[[Note], object]:
    from ..mapping import note_file

    return stack.enter_context(note_file(path, columns)) if path else lambda _: None


def _show(bar: Bar, so_far: Progress) -> None:
    bar.update(so_far.done, so_far.total, so_far.records)


def _reply(found: Map, done: MappedImport, rejects: str, *, dry_run: bool) -> Reply:
    from .output import Reply

    data = {
        "map": done.name,
        "records": done.records,
        "reports": done.reports,
        "new": done.events,
        "known": done.known,
        "revised": done.revised,
        "rejected": done.rejected,
        "flagged": done.flagged,
        "dry_run": dry_run,
        "reasons": dict(done.reasons.most_common()),
        "remarks": dict(done.remarks.most_common()),
    }
    return Reply(
        page=lambda: _page(done, rejects, dry_run=dry_run),
        data=lambda: data,
        columns=tuple(data),
        rows=lambda: [data],
        caption=found.name,
    )


def _page(done: MappedImport, rejects: str, *, dry_run: bool) -> Iterator[RenderableType]:
    from .page.figure import count
    from .page.paper import plain

    new = "would be new" if dry_run else "new"
    revised = f", {done.revised:,} revised" if done.revised else ""
    yield plain(f"{done.name}: {count(done.records, 'record')}, {count(done.reports, 'report')} {new}")
    yield plain(f"  {done.events:,} facts {new}{revised}, {done.known:,} known")
    if done.rejected:
        where = f", written to {rejects}" if rejects else "; --rejects FILE keeps them"
        yield plain(f"  {count(done.rejected, 'record')} rejected{where}")
        yield from _listed(done.reasons)
    if done.flagged:
        yield plain(f"  {count(done.flagged, 'remark')}")
        yield from _listed(done.remarks)


def _listed(reasons: Counter[str]) -> Iterator[RenderableType]:
    from .page.paper import plain, sheet

    table = sheet(8, -1)
    for reason, often in reasons.most_common(_SHOWN):
        table.add_row(f"{often:>8,}", plain(reason))
    yield table
    if len(reasons) > _SHOWN:
        yield plain(f"           and {len(reasons) - _SHOWN:,} more")
