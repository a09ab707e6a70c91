"""`deals head`: the end of the log, to be kept elsewhere; signed, for others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .failure import Misuse
from .option import LOOKING, Settled, sharing

if TYPE_CHECKING:
    from .session import Session

EXAMPLES = (
    "deals head > head.txt                         # keep it where nobody changes the log",
    "deals head --new-key desk.key > desk.pub      # once",
    "deals head --sign desk.key > signed.txt",
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.option("--sign", metavar="KEYFILE", help="Sign it, with this Ed25519 key: PEM or OpenSSH.")
@click.option(
    "--new-key", "new", metavar="FILE", help="Make a key in a new file instead, and print its public key."
)
@sharing(LOOKING)
def head(session: Session, sign: str | None, new: str | None) -> None:
    """Print the end of the log.

    That is its last position, and the hash over everything up to there. Kept elsewhere, it shows later
    whether the log was cut or written anew: 'deals verify --against'. One that is signed shows it to others
    too, also of an exported log.
    """
    if sign and new:
        why = "--sign and --new-key are two things."
        raise Misuse(why, "Make the key first.", ctx=click.get_current_context())
    if new:
        _make_key(session, Path(new))
        return
    with session.reading() as tracker:
        if sign is None:
            end = tracker.head
            _reply(session, {"position": end.position, "chain": end.chain}, f"{end}\n")
            return
        signed = tracker.sign(sign)
    data = {"position": signed.head.position, "chain": signed.head.chain, "signed": signed.signed}
    _reply(session, {**data, "key": signed.key, "signature": signed.signature}, str(signed))


def _make_key(session: Session, path: Path) -> None:
    from ..log.key import new_key

    key = new_key(path)
    _reply(session, {"file": str(path), "key": key}, f"{key}\n")
    session.tell(f"{path} is for you alone. The key that is printed is for those who check what you sign.")


def _reply(session: Session, data: dict[str, Any], text: str) -> None:
    """Print a text as it is, for no line of it may be broken; or what it says, in a machine form."""
    from .output import simple

    if session.output == "table":
        click.echo(text, nl=False)
    else:
        session.reply(simple(data, text.strip()))
