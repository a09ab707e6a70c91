"""`deals verify`: whether the log is whole and unchanged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from .failure import Misuse
from .option import LOOKING, Settled, sharing

if TYPE_CHECKING:
    from ..log import Head
    from .session import Session

EXAMPLES = (
    "deals verify",
    "deals verify --head 581:712f20c5...",
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.option(
    "--head",
    metavar="POSITION:CHAIN",
    help="A head that was written down: shows whether the end was cut off.",
)
@sharing(LOOKING)
def verify(session: Session, head: str | None) -> None:
    """Check that the log is whole and unchanged.

    Every event is held against its hashes; the first bad position is named, and the exit code is 1. The
    head that is printed can be written down elsewhere, and given with --head later.
    """
    from ..log.error import LogBrokenError
    from .output import simple

    known = _head(head) if head else None
    with session.reading() as tracker:
        found = tracker.log.verify(known=known) if known else tracker.verify()
    mark = f"{found.head.position}:{found.head.chain}"
    data = {
        "ok": found.ok,
        "events": found.events,
        "head": mark,
        "position": found.position,
        "problem": found.problem,
    }
    if found.ok:
        session.reply(simple(data, f"Whole and unchanged: {found.events:,} events.", f"head {mark}"))
        return
    if session.output != "table":
        session.reply(simple(data, found.problem))
    raise LogBrokenError(found.position or 0, found.problem, before=found.head)


def _head(given: str) -> Head:
    from ..log import Head

    found = re.fullmatch(r"(\d{1,18}):([0-9a-f]{64})", given)
    if found is None:
        raise Misuse(
            f"--head: {given!r} is no head.",
            "Give it whole, as 'deals verify' prints it.",
            ctx=click.get_current_context(),
        )
    return Head(int(found[1]), found[2])
