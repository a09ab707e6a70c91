"""`deals dispute`: puts doubt about an event on record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .booked import REASON, REPORT, options
from .option import Settled, writing

if TYPE_CHECKING:
    from .session import Session

EXAMPLES = ('deals dispute 7c0712ad --reason "No other outlet has that sum."',)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("event", metavar="ID")
@options(REASON, *REPORT)
@writing
def dispute(session: Session, event: str, **given: Any) -> None:
    """Put doubt about an event on record.

    It is shown with the event. The figure stays; a total counts a sum that is in doubt as possible only.
    """
    from .booked import tell, where

    with session.amending() as tracker:
        done = tracker.dispute(event, reason=given["reason"], **where(session, tracker, given))
        tell(session, tracker, done)
