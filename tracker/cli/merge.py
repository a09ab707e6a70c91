"""`deals merge`: lets one slug stand for another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .booked import REASON, REPORT, SORT, fault, options
from .option import Settled, writing

if TYPE_CHECKING:
    from .session import Session

EXAMPLES = (
    'deals merge acme-inc "Acme Robotics" --reason "The register has one company at that address."',
    'deals merge acme-a acme-series-a --type deal --reason "Both are the round of March 2024."',
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("merged", metavar="A")
@click.argument("into", metavar="B")
@options(REASON, SORT, fault(default="ours"), *REPORT)
@writing
def merge(session: Session, merged: str, into: str, **given: Any) -> None:
    """Let one slug stand for two: A is given up, B stays.

    What was recorded keeps its slug. To undo it, take the merge back with `deals retract`.
    """
    from .booked import tell, where

    with session.amending() as tracker:
        place = where(session, tracker, given)
        reason, sort = given["reason"], given["sort"] or ""
        done = tracker.merge(merged, into, reason=reason, fault=given["fault"], sort=sort, **place)
        tell(session, tracker, done)
