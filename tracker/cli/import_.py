"""`deals import`: records report files."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .failure import Misuse
from .option import Settled, writing

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ..recording import Imported
    from .output import Reply
    from .session import Session

EXAMPLES = (
    "deals import reports/*.yaml",
    "deals import --dry-run draft.yaml",
)


@click.command("import", cls=Settled, examples=EXAMPLES)
@click.argument("files", nargs=-1, required=True, metavar="FILE...|-")
@writing
def import_(session: Session, files: tuple[str, ...]) -> None:
    """Record report files, all that is in them or nothing.

    FILE is YAML or JSON; `-` is stdin. What was recorded before is known, and changes nothing. Where
    something is wrong, every problem of every file is told, and nothing is written.
    """
    from ..report_file import read_reports

    sources = [("stdin", _stdin()) if each == "-" else Path(each) for each in files]
    with session.writing(first=lambda: read_reports(sources)) as tracker:
        done = tracker.import_reports(sources, dry_run=session.dry_run)
        for warning in (each for report in done for each in report.warnings):
            session.tell(f"{warning}")
        if not (session.quiet and session.output == "table"):
            session.reply(_reply(done, session))


def _stdin() -> bytes:
    from ..report_file.source import LARGEST

    if sys.stdin is None:
        raise Misuse("stdin is closed.", ctx=click.get_current_context())
    return sys.stdin.buffer.read(LARGEST + 1)


def _reply(done: Sequence[Imported], session: Session) -> Reply:
    from .output import Reply

    rows = [_row(each, session) for each in done]
    return Reply(
        page=lambda: _page(done, session),
        data=lambda: rows,
        columns=("file", "report", "new", "known", "warnings", "dry_run", "events"),
        rows=lambda: rows,
    )


def _row(done: Imported, session: Session) -> dict[str, Any]:
    return {
        "file": done.name,
        "report": done.report,
        "new": len(done.recorded),
        "known": done.known,
        "warnings": len(done.warnings),
        "dry_run": session.dry_run,
        "events": [event.id for event in done.recorded],
    }


def _page(done: Sequence[Imported], session: Session) -> Iterator[RenderableType]:
    from ...projections.sentence import said_in
    from .page.figure import count
    from .page.paper import plain, sheet, short

    for each in done:
        warned = f", {count(len(each.warnings), 'warning')}" if each.warnings else ""
        new = f"{len(each.recorded)} {'would be new' if session.dry_run else 'new'}"
        yield plain(f"{each.name}: {new}, {each.known} known{warned}")
        if session.dry_run:
            table = sheet("", "dim", -1)
            for event in each.recorded:
                table.add_row(short(event.id), event.kind, plain(said_in(event.statement)))
            yield table
