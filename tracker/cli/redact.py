"""`deals redact`: takes the words of events out of the log, for good."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from .failure import Misuse
from .option import Settled, writing

if TYPE_CHECKING:
    from ...events.event import Event
    from ..redacting import Redacted
    from .session import Session

EXAMPLES = (
    'deals redact 7c0712ad --reason "Court order 12 O 34/26." --dry-run',
    'deals redact 7c0712ad --reason "Court order 12 O 34/26." --for-good',
    'deals redact about:jane-roe --reason "The right to be forgotten, request 17." --for-good',
)

_SHOWN = 12


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("what", nargs=-1, required=True, metavar="ID|report:ID|about:NAME ...")
@click.option(
    "--reason", required=True, metavar="TEXT", help="What demands it; it stays, so it must not repeat it."
)
@click.option("--for-good", is_flag=True, help="Yes, delete: this can't be undone.")
@writing
def redact(session: Session, what: tuple[str, ...], reason: str, *, for_good: bool) -> None:
    """Take the words of an event out of the log, for good.

    For what a law demands, and nothing else: to put the record right, correct or retract. The event keeps its
    id, its place and its hash, so that the chain stays whole, and says no more. Copies elsewhere (backups,
    exports, other logs) are not reached.

    `report:ID` takes out all that a report states, `about:NAME` all that speaks of somebody, under each slug
    that was merged, or that somebody is a voice of.
    """
    if not for_good and not session.dry_run:
        raise Misuse(
            "What is taken out can't be brought back.",
            "Look with --dry-run first, then say --for-good.",
            ctx=click.get_current_context(),
        )
    with session.amending() as tracker:
        done = tracker.redact(*what, reason=reason, dry_run=session.dry_run)
    _tell(session, done)


def _tell(session: Session, done: Redacted) -> None:
    from .output import simple

    data = {
        "redacted": [event.id for event in done.events],
        "known": [event.id for event in done.known],
        "speaking": [event.id for event in done.speaking],
        "dry_run": session.dry_run,
    }
    session.reply(simple(data, *_sentences(done, dry_run=session.dry_run)))


def _sentences(done: Redacted, *, dry_run: bool) -> Iterator[str]:
    from ...events.kinds import BOOKKEEPING

    verb = "Would take" if dry_run else "Took"
    if done.events:
        yield f"{verb} the words of {_counted(done.events)} out of the log: {_listed(done.events)}."
    if done.known:
        yield f"Gone already: {_listed(done.known)}."
    acting = [event for event in done.events if isinstance(event.fact, BOOKKEEPING)]
    if acting:
        yield f"What these did is undone: {_listed(acting)}."
    if done.speaking:
        yield f"Others speak of it, and may repeat it: {_listed(done.speaking)}."


def _counted(events: Iterable[Event[Any]]) -> str:
    number = len(tuple(events))
    return "one event" if number == 1 else f"{number:,} events"


def _listed(events: Iterable[Event[Any]]) -> str:
    """The first of some events; a program is told of all."""
    from ...projections.sentence import SHORT

    every = [f"{event.id[:SHORT]} ({event.kind})" for event in events]
    more = len(every) - _SHOWN
    return ", ".join(every) if more <= 0 else f"{', '.join(every[:_SHOWN])} and {more:,} more"
