"""`deals diff`: what is different about a company between two days, and which events made it so."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from .option import Day, Settled, spanning

if TYPE_CHECKING:
    from .page.paper import Page
    from .session import Session

EXAMPLES = (
    'deals diff "Moonshot AI" 2024-02 2024-06',
    'deals diff "Moonshot AI" 2024-02-28 2024-03-05 --on 2024-02-28 -o csv',
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("name")
@click.argument("start", metavar="FROM", type=Day())
@click.argument("end", metavar="TO", type=Day())
@click.option("--views", is_flag=True, help="Opinions and background too, which change no figure.")
@spanning
def diff(session: Session, name: str, start: date, end: date, views: bool) -> None:
    """Tell what is different about a company between two days.

    FROM and TO are the days by which it had been reported. Each is asked as it was lived: as things stood
    on that day; with --on, both about that day of the world. Each difference names the events that made
    it so. That time has passed, or that one more copy told the same story, makes none.
    """
    from ...projections import machine
    from .output import Reply
    from .row import CHANGE_COLUMNS, change_rows

    with session.reading() as tracker:
        found = tracker.diff(name, start, end, **session.clocks)

    def page() -> Page:
        from .page.change import difference_page

        return difference_page(found, views=views)

    session.reply(
        Reply(
            page=page,
            data=lambda: machine.plain(found),
            columns=CHANGE_COLUMNS,
            rows=lambda: change_rows(found),
            caption=f"{found.name}, from {found.before} to {found.view}, "
            f"log at position {found.view.position}",
        )
    )
