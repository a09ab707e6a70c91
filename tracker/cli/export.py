"""`deals export`: all of the log in one file, or as columns in a folder."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click
from click.core import ParameterSource

from .failure import Misuse
from .option import AS_OF, LOOKING, Settled, for_every, sharing

if TYPE_CHECKING:
    from .session import Session

EXAMPLES = (
    "deals export deals.jsonl",
    "deals export - | gzip > deals.jsonl.gz",
    "deals export --parquet columns --every month      # for DuckDB, Polars, Spark",
)
PARTITIONS = 16
_OF_COLUMNS = {"as_of": "--as-of", "partitions": "--partitions", "every": "--every"}


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("file", metavar="FILE|-", required=False)
@click.option("--parquet", "folder", metavar="DIR", help="As columns, in a new folder, instead of a file.")
@click.option(
    "--partitions",
    type=click.IntRange(1, 10_000),
    default=PARTITIONS,
    show_default=True,
    metavar="COUNT",
    help="Into how many files each table is cut, by company.",
)
@for_every(
    "day", "For which days the figures are made: each, or the last of each week, month, quarter or year."
)
@sharing((AS_OF, *LOOKING))
def export(session: Session, file: str | None, folder: str | None, partitions: int, every: str) -> None:
    """Write all of the log into a new file, or as columns into a folder.

    The file is JSON Lines, with stamps and chain. 'deals import' makes the same log of it, in any database,
    where nothing is recorded yet. 'deals verify' checks it without the log. With `-` it is written on stdout.

    Columns are Parquet files: the events, the claims as of --as-of, and the figures of every company over
    time. They need the extra 'fast'. 'deals list --parquet DIR' answers from them.
    """
    if (file is None) == (folder is None):
        what = "FILE and --parquet are two things." if file else "Where to write is missing."
        raise Misuse(what, "Give FILE, or --parquet DIR.", ctx=click.get_current_context())
    if folder is None:
        _refuse_others()
        _export_file(session, file or "-")
    else:
        _export_columns(session, Path(folder), partitions, every)


def _refuse_others() -> None:
    """Refuse what is said of columns where none are written."""
    ctx = click.get_current_context()
    for name, flag in _OF_COLUMNS.items():
        if ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            raise Misuse(f"{flag} is of columns alone.", "Give --parquet DIR, or leave it out.", ctx=ctx)


def _export_file(session: Session, file: str) -> None:
    from .output import simple

    to: BinaryIO | str = sys.stdout.buffer if file == "-" else file
    with session.reading() as tracker:
        head = tracker.export(to)
    said = f"Exported {head.position:,} events to {'stdout' if file == '-' else file}."
    if file == "-":
        session.tell(f"{said}\nhead {head}")
    else:
        session.reply(
            simple({"file": file, "events": head.position, "head": str(head)}, said, f"head {head}")
        )


def _export_columns(session: Session, folder: Path, partitions: int, every: str) -> None:
    from .output import simple

    with session.reading() as tracker:
        made = tracker.export_parquet(folder, as_of=session.as_of, partitions=partitions, every=every)
    data = {
        "folder": str(folder),
        "as_of": made.as_of.isoformat(),
        "every": made.every.value,
        "partitions": made.partitions,
        "rows": made.rows,
        "head": str(made.head),
        "sha256": made.sha256,
    }
    rows = ", ".join(f"{count:,} {table}" for table, count in made.rows.items())
    said = f"Exported {made.head.position:,} events to {folder} as columns: {rows}."
    session.reply(simple(data, said, f"head {made.head}"))
