"""`deals import`: records report files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .failure import Misuse
from .option import Settled, writing

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ..recording import Imported
    from ..report_file import Source
    from .output import Reply
    from .session import Session

_COLUMNS = ("file", "report", "new", "revised", "known", "warnings", "dry_run", "events", "difference")

EXAMPLES = (
    "deals import reports/*.yaml",
    "deals import --dry-run draft.yaml",
    "deals import deals.jsonl --log copy.db      # an exported log",
    "deals import --revise --dry-run reports/wire-1.yaml      # shows what changed in it",
    "deals import --map rounds-map.yaml rounds.csv --rejects rejects.csv",
)


@click.command("import", cls=Settled, examples=EXAMPLES)
@click.argument("files", nargs=-1, required=True, metavar="FILE...|-")
@click.option(
    "--revise", is_flag=True, help="Bring recorded reports to what their files say now; shows what differs."
)
@click.option("--reason", metavar="TEXT", help="With --revise: why. [default: The file was revised.]")
@click.option(
    "--map", "map_", metavar="MAP", help="Take FILE as data, whose columns the file MAP maps to facts."
)
@click.option(
    "--rejects", metavar="CSV", help="With --map: keep the records that are rejected here, with reasons."
)
@click.option("--flagged", metavar="CSV", help="With --map: keep the records that are worth a look here.")
@writing
def import_(
    session: Session,
    files: tuple[str, ...],
    *,
    revise: bool,
    reason: str | None,
    map_: str | None,
    **notes: str | None,
) -> None:
    """Record report files, all that is in them or nothing.

    FILE is YAML or JSON; `-` is stdin. What was recorded before is known, and changes nothing. Where
    something is wrong, every problem of every file is told, and nothing is written.

    A recorded report whose file says something else now is refused. With --revise the difference is shown,
    and recorded as corrections and retractions of our own slips.

    FILE may also be an exported log, by itself. A log in which nothing is recorded becomes the same log, with
    stamps and chain; in another one the events get new stamps.

    With --map, FILE is a table (CSV) or XML of any make, and MAP says what a record of it states. Each record
    goes in whole or is rejected with a reason; the others are recorded.
    """
    from ..log.export import is_export
    from .import_log import import_log, start

    _check(revise=revise, reason=reason, map_=map_, **notes)
    if map_ is not None:
        from .import_map import import_map

        import_map(session, map_, files, {"revise": revise, "reason": reason or ""}, notes)
        return
    begun = {each: start(each) for each in files}
    if exports := [each for each in files if is_export(begun[each])]:
        if len(files) > 1 or revise:
            why = f"{exports[0]} is an exported log."
            raise Misuse(why, "Import it by itself.", ctx=click.get_current_context())
        import_log(session, files[0], begun[files[0]])
        return
    sources = [("stdin", begun[each] + _rest()) if each == "-" else Path(each) for each in files]
    _import_reports(session, sources, revise=revise, reason=reason or "")


def _check(*, revise: bool, reason: str | None, map_: str | None, **notes: str | None) -> None:
    """Refuse flags that have no use without another one."""
    if reason and not revise:
        raise Misuse(
            "--reason tells why a report is revised.", "Add --revise.", ctx=click.get_current_context()
        )
    given = next((name for name, value in notes.items() if value is not None), None)
    if given and map_ is None:
        raise Misuse(f"--{given} keeps records of a map.", "Add --map.", ctx=click.get_current_context())


def _import_reports(session: Session, sources: Sequence[Source], *, revise: bool, reason: str) -> None:
    """Record report files."""
    from ...events.visible import visible_lines
    from ..report_file import read_reports

    with session.writing(first=lambda told: read_reports(sources, told=told)) as tracker:
        done = tracker.import_reports(sources, revise=revise, reason=reason, dry_run=session.dry_run)
    for warning in (each for report in done for each in report.warnings):
        session.tell(str(warning))
    for each in done:
        if each.difference:
            click.echo(visible_lines(str(each.difference)), err=session.output != "table")
    if not (session.quiet and session.output == "table"):
        session.reply(_reply(done, session))


def _rest() -> bytes:
    """What is left of a report file on stdin."""
    from ..report_file.limit import LARGEST
    from .import_log import stdin

    return stdin().read(LARGEST + 1)


def _reply(done: Sequence[Imported], session: Session) -> Reply:
    from .output import Reply

    rows = [_row(each, session) for each in done]
    return Reply(
        page=lambda: _page(done, session),
        data=lambda: rows,
        columns=_COLUMNS,
        rows=lambda: rows,
    )


def _row(done: Imported, session: Session) -> dict[str, Any]:
    return {
        "file": done.name,
        "report": done.report,
        "new": len(done.recorded),
        "revised": len(done.revised),
        "known": done.known,
        "warnings": len(done.warnings),
        "dry_run": session.dry_run,
        "events": [event.id for event in (*done.recorded, *done.revised)],
        "difference": str(done.difference or ""),
    }


def _page(done: Sequence[Imported], session: Session) -> Iterator[RenderableType]:
    from ...projections.sentence import said_in
    from .page.figure import count
    from .page.paper import plain, sheet, short

    for each in done:
        warned = f", {count(len(each.warnings), 'warning')}" if each.warnings else ""
        new = f"{len(each.recorded)} {'would be new' if session.dry_run else 'new'}"
        revised = f", {len(each.revised)} revised" if each.revised else ""
        yield plain(f"{each.name}: {new}{revised}, {each.known} known{warned}")
        if session.dry_run:
            table = sheet("", "dim", -1)
            for event in (*each.recorded, *each.revised):
                table.add_row(short(event.id), event.kind, plain(said_in(event.statement)))
            yield table
