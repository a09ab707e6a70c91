"""`deals verify`: whether the log, or an exported one, is whole and unchanged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from .import_log import name_of, opened
from .known import Known, known
from .option import LOOKING, Settled, sharing

if TYPE_CHECKING:
    from ..log import Verification
    from .session import Session

EXAMPLES = (
    "deals verify",
    "deals verify --against head.txt                            # kept elsewhere, from 'deals head'",
    "deals verify deals.jsonl --against signed.txt --key desk.pub      # an export, without the log",
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("file", required=False, metavar="[FILE|-]")
@click.option(
    "--against",
    "given",
    metavar="HEAD|FILE|-",
    help="A head that was written down: shows whether the log still extends it.",
)
@click.option("--key", metavar="KEY|FILE", help="Whose signature of that head counts: their public key.")
@click.option(
    "--chain",
    "chain_only",
    is_flag=True,
    help="Only hashes and order: faster, and blind to a changed index.",
)
@sharing(LOOKING)
def verify(
    session: Session, file: str | None, given: str | None, key: str | None, *, chain_only: bool
) -> None:
    """Check that the log is whole and unchanged.

    Every event is held against its hashes, and what finds events against what they say; the first bad
    position is named, and the exit code is 1. So it is where the guards do not stand by which the database
    refuses to change anything. FILE is an exported log, which is checked by itself.

    That the end was cut off, or everything written anew, shows only --against a head that was written down
    elsewhere before: 'deals head' prints it.
    """
    from ..log.error import LogBrokenError, LogUnguardedError
    from .output import simple

    before = known(given, key)
    found = _verified(session, file, before, chain_only=chain_only)
    data = _data(found, before, chain_only=chain_only)
    if found.ok:
        session.reply(simple(data, *_sentences(found, before, chain_only=chain_only)))
        return
    if session.output != "table":
        session.reply(simple(data, found.problem))
    if found.position is None:
        raise LogUnguardedError(session.place, found.guards, found.events)
    what = name_of(file) if file else ""
    raise LogBrokenError(found.position, found.problem, before=found.head, known=found.known, what=what)


def _verified(session: Session, file: str | None, before: Known | None, *, chain_only: bool) -> Verification:
    from ..log import verify_export
    from .upgrade import older

    head = before.head if before else None
    if file is None:
        with session.reading() as tracker:
            for sentence in older(tracker.log.layout):
                session.tell(sentence)  # before there is a bar
            return tracker.verify(known=head, chain_only=chain_only)
    with opened(file) as read, session.bar() as bar:
        return verify_export(read, name_of(file), head, chain_only=chain_only, told=bar.told)


def _sentences(found: Verification, before: Known | None, *, chain_only: bool) -> Iterator[str]:
    if chain_only:
        yield f"The chain is whole: {found.events:,} events. What they say, and the index, were not compared."
    else:
        yield f"Whole and unchanged: {found.events:,} events."
    if found.redacted:
        yield f"The words of {found.redacted:,} were taken out, as later ones say."
    if before:
        yield from before.sentences()
    yield f"head {found.head}"


def _data(found: Verification, before: Known | None, *, chain_only: bool) -> dict[str, Any]:
    return {
        "ok": found.ok,
        "events": found.events,
        "redacted": found.redacted,
        "head": str(found.head),
        "checked": "chain" if chain_only else "all",
        "against": str(before.head) if before else None,
        "signed": before.signed.signed if before and before.signed else None,
        "key": before.signed.key if before and before.signed else None,
        "position": found.position,
        "problem": found.problem,
        "guards": list(found.guards),
    }
