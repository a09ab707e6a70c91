"""`deals upgrade`: brings the layout of an old log up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from .option import DRY_RUN, LOOKING, Settled, sharing

if TYPE_CHECKING:
    from .session import Session

EXAMPLES = ("deals upgrade --dry-run", "deals upgrade --log ~/deals/china.db")


@click.command(cls=Settled, examples=EXAMPLES)
@sharing((DRY_RUN, *LOOKING))
def upgrade(session: Session) -> None:
    """Bring the layout of an old log up.

    Tables and guards are changed in one transaction, and no recorded event is touched: head and chain stay as
    they are. An old log can be read and added to without that; what its layout does not allow is refused.
    """
    from ..log.schema import SCHEMA
    from .output import simple

    with session.amending() as tracker:
        before = tracker.upgrade(dry_run=session.dry_run)
        head = tracker.head
    data = {"log": session.place, "before": before, "after": SCHEMA, "dry_run": session.dry_run}
    if before == SCHEMA:
        said = f"{session.place} has layout {SCHEMA}, the latest."
    else:
        verb = "Would bring" if session.dry_run else "Brought"
        said = f"{verb} {session.place} from layout {before} to layout {SCHEMA}; no event is touched."
    session.reply(simple({**data, "head": str(head)}, said, f"head {head}"))


def older(layout: int) -> Iterator[str]:
    """What there is to say of a log with an earlier layout."""
    from ..log.schema import SCHEMA

    if layout < SCHEMA:
        yield f"It has layout {layout}; 'deals upgrade' brings it to {SCHEMA}."
