"""`deals export`: all of the log in one file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, BinaryIO

import click

from .option import LOOKING, Settled, sharing

if TYPE_CHECKING:
    from .session import Session

EXAMPLES = (
    "deals export deals.jsonl",
    "deals export - | gzip > deals.jsonl.gz",
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("file", metavar="FILE|-")
@sharing(LOOKING)
def export(session: Session, file: str) -> None:
    """Write all of the log into a new file.

    The file is JSON Lines, with stamps and chain. 'deals import' makes the same log of it, in any database,
    where nothing is recorded yet. 'deals verify' checks it without the log. With `-` it is written on stdout.
    """
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
