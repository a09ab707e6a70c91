"""`deals backup`: the log as it is now, in a file of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .option import LOOKING, Settled, sharing

if TYPE_CHECKING:
    from .session import Session

EXAMPLES = (
    "deals backup deals-2026-01-31.db",
    "deals backup deals.db --log postgresql://desk@db.example/deals",
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("file", metavar="FILE")
@sharing(LOOKING)
def backup(session: Session, file: str) -> None:
    """Keep the log as it is now in a new file.

    Others may go on recording. FILE is a log in SQLite, whatever database it comes from, and is verified
    before it stands there. Any command can ask it with --log; 'deals copy' brings it back.
    """
    from .output import simple

    with session.reading() as tracker:
        head = tracker.backup(file)
    data = {"file": file, "events": head.position, "head": str(head)}
    said = f"Backed up {head.position:,} events to {file}, whole and unchanged."
    session.reply(simple(data, said, f"head {head}"))
