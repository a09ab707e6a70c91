"""`deals news`: what was learned of all companies since a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from .option import FirstDay, Settled, asking

if TYPE_CHECKING:
    from .page.paper import Page
    from .session import Session

EXAMPLES = (
    "deals news --since 2024-03-05 --as-of 2024-03-31",
    "deals news --since 2024-02-21 -o csv",
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.option(
    "--since",
    type=FirstDay(),
    metavar="DAY",
    required=True,
    help="The first day of which reports count; of a month or a year, its first.",
)
@click.option("--views", is_flag=True, help="Opinions and background too, which change no figure.")
@asking
def news(session: Session, since: date, views: bool) -> None:
    """Tell what was learned of all companies since a day.

    Company by company: what is denied, disputed, changed, gone, new, resolved and confirmed, in this
    order, and what was said. Each event is told once, of the company that it is about.
    """
    from ...projections import machine
    from .output import Reply
    from .row import CHANGE_COLUMNS, change_rows

    with session.reading() as tracker:
        view = tracker.view(**session.clocks)
        found = tracker.news(since, **session.clocks)

    def page() -> Page:
        from .page.change import news_page

        return news_page(found, since, view, views=views)

    session.reply(
        Reply(
            page=page,
            data=lambda: {
                "since": since.isoformat(),
                "view": machine.view(view),
                "companies": machine.plain(found),
            },
            columns=CHANGE_COLUMNS,
            rows=lambda: (row for each in found for row in change_rows(each)),
            caption=f"News since {since}, {view}, log at position {view.position}",
        )
    )
