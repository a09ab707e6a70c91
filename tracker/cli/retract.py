"""`deals retract`: takes an event, or a whole report, out of account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .booked import REASON, REPORT, fault, options
from .option import Settled, writing

if TYPE_CHECKING:
    from .session import Session

EXAMPLES = (
    'deals retract 7c0712ad --reason "The paragraph is about another company."',
    'deals retract report:wire-1 --reason "It is a parody."',
    'deals retract 7c0712ad --fault theirs --report wire-2 --reason "The outlet withdrew the sum."',
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("what", metavar="ID|report:ID")
@options(fault(default="ours"), REASON, *REPORT)
@writing
def retract(session: Session, what: str, **given: Any) -> None:
    """Take an event out of account.

    Nothing is deleted: the retraction is an event too, and can itself be taken back. A correction, a merge
    or a doubt is undone that way. `report:ID` takes back all that a report states: it was taken in by
    mistake.
    """
    from .booked import tell, where

    with session.amending() as tracker:
        place = where(session, tracker, given)
        done = tracker.retract(what, fault=given["fault"], reason=given["reason"], **place)
        tell(session, tracker, done)
