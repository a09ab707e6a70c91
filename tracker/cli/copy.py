"""`deals copy`: the same log in another place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from attrs import evolve

from .option import COLOR, OUTPUT, QUIET, VERBOSE, Settled, sharing

if TYPE_CHECKING:
    from .session import Session

EXAMPLES = (
    "deals copy deals.db postgresql://desk@db.example/deals",
    "deals copy deals-2026-01-31.db deals.db",
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("source", metavar="FROM")
@click.argument("to", metavar="TO")
@sharing((OUTPUT, COLOR, QUIET, VERBOSE))
def copy(session: Session, source: str, to: str) -> None:
    """Copy a log to another place.

    FROM and TO are paths or URLs, as --log takes them, in whatever database; at TO nothing may be recorded
    yet. The copy is the same log: positions, stamps and chain are the same to the byte. Each event is checked
    on its way.
    """
    from .output import simple
    from .session import address

    with evolve(session, log=source, given=True).reading() as tracker:
        head = tracker.copy(to)
    there = address(to)
    data = {"from": address(source), "to": there, "events": head.position, "head": str(head)}
    session.reply(simple(data, f"Copied {head.position:,} events to {there}.", f"head {head}"))
