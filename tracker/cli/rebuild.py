"""`deals rebuild`: makes the read model anew, by which lists and screens are answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .option import LOOKING, Settled, sharing

if TYPE_CHECKING:
    from .session import Session

EXAMPLES = (
    "deals rebuild",
    "deals rebuild --check            # does it say what the log says?",
    "deals rebuild --drop             # do without it again",
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.option("--check", is_flag=True, help="Only compare it with the log; 1 where it differs.")
@click.option("--drop", is_flag=True, help="Drop it, and do without it.")
@sharing(LOOKING)
def rebuild(session: Session, *, check: bool, drop: bool) -> None:
    """Make the read model anew, by which lists are answered.

    It is what stands of every company, kept beside the log: with it 'deals list' need not fold all of that.
    The model follows the log by itself from then on, and is made beside the old one. It may be dropped at any
    time: it holds nothing that is not in the log.
    """
    from .output import simple

    if check and drop:
        raise click.UsageError("--check and --drop can't be given together.")
    with session.amending() as tracker:
        if drop:
            there = tracker.drop_model()
            said = "Dropped the read model." if there else "There was no read model."
            session.reply(simple({"dropped": there}, said))
        elif check:
            _compared(session, tracker.check_model())
        else:
            made = tracker.rebuild()
            said = f"The read model goes up to position {made.position:,}."
            session.reply(simple({"position": made.position}, said))


def _compared(session: Session, differing: list[str]) -> None:
    from ..model import ModelWrongError
    from .output import simple

    data = {"ok": not differing, "differing": differing}
    if not differing:
        session.reply(simple(data, "The read model says what the log says."))
        return
    if session.output != "table":
        session.reply(simple(data, f"{len(differing)} differ"))
    raise ModelWrongError(differing)
