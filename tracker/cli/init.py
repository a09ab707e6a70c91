"""`deals init`: makes the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .option import DRY_RUN, LOOKING, Settled, sharing

if TYPE_CHECKING:
    from .session import Session

EXAMPLES = (
    "deals init",
    "deals init --log ~/deals/china.db",
    "deals init --log postgresql://desk@db.example/deals --grant clerk",
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.option(
    "--grant", metavar="ROLE", help="Let this role of PostgreSQL append and read, and nothing else."
)
@sharing((DRY_RUN, *LOOKING))
def init(session: Session, grant: str | None) -> None:
    """Make a log, or tell that it is there.

    It may be run again at any time. Commands that record make the log by themselves. LOG may be a path of
    a file (SQLite) or the URL of a database in PostgreSQL. A role that is not there is made.
    """
    from .output import simple
    from .upgrade import older

    position = _position(session)
    with session.writing() as tracker:
        made = position is None
        verb = ("Would make" if session.dry_run else "Made") if made else "There is already"
        held = "" if made else f", with {position:,} events"
        if grant and not session.dry_run:
            created = tracker.log.grant(grant)
            session.tell(f"{'The new role' if created else 'The role'} {grant} may append and read.")
        layout = tracker.log.layout
        said = [f"{verb} {session.place}{held}.", *older(layout)]
        data = {"log": session.place, "made": made, "position": tracker.head.position, "layout": layout}
        session.reply(simple(data, *said))


def _position(session: Session) -> int | None:
    """How far the log has come; None where there is none."""
    from ..log.error import LogMissingError

    try:
        with session.reading() as tracker:
            return tracker.head.position
    except LogMissingError:
        return None
