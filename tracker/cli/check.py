"""`deals check`: what is odd, though storable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .option import Settled, asking

if TYPE_CHECKING:
    from ...projections.caution import Caution
    from ...projections.view import View
    from .page.paper import Page
    from .session import Session

EXAMPLES = (
    "deals check --as-of 2024-06-30",
    "deals check -o jsonl",
)


@click.command(cls=Settled, examples=EXAMPLES)
@asking
def check(session: Session) -> None:
    """List what is odd, though storable.

    Facts dated after their report, companies funded before they were founded, values that are not
    listed, undated reports, corrections that wait for their event. Oddities are no errors: the exit
    code is 0.
    """
    from ...projections import machine
    from .output import Reply
    from .row import VIEW_COLUMNS

    with session.reading() as tracker:
        view = tracker.view(**session.clocks)
        found = tracker.check(**session.clocks)
    head = machine.view(view)
    session.reply(
        Reply(
            page=lambda: _page(found, view),
            data=lambda: {"view": head, "warnings": machine.plain(found)},
            columns=(*VIEW_COLUMNS, "code", "text", "because"),
            rows=lambda: ({**head, **machine.plain(each)} for each in found),
            caption=f"Oddities, {view}, log at position {view.position}",
        )
    )


def _page(found: tuple[Caution, ...], view: View) -> Page:
    from .page.paper import Page, notes, plain

    body = notes(each.text for each in found) if found else plain("Nothing is odd.")
    return Page(view=view, body=[body])
