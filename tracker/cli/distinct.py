"""`deals distinct`: puts on record that two slugs are two things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .booked import REASON, REPORT, SORT, options
from .option import Settled, writing

if TYPE_CHECKING:
    from .session import Session

EXAMPLES = ('deals distinct acme acme-bio --reason "The one makes robots, the other drugs."',)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("a")
@click.argument("b")
@options(REASON, SORT, *REPORT)
@writing
def distinct(session: Session, a: str, b: str, **given: Any) -> None:
    """Put on record that two slugs are two things.

    They are not suggested as one any more, and are not merged as long as that stands.
    """
    from .booked import tell, where

    with session.amending() as tracker:
        place = where(session, tracker, given)
        done = tracker.distinct(a, b, reason=given["reason"], sort=given["sort"] or "", **place)
        tell(session, tracker, done)
