"""`deals timeline`: what happened to a company, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .option import Settled, asking

if TYPE_CHECKING:
    from .page.paper import Page
    from .session import Session

EXAMPLES = (
    'deals timeline "Moonshot AI" --as-of 2024-03-06',
    "deals timeline alibaba -o csv",
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("name")
@asking
def timeline(session: Session, name: str) -> None:
    """Tell what happened to a company, in order.

    What is not dated stands at the day by which it was known, the dated before the undated.
    """
    from ...projections import machine
    from .output import Reply
    from .row import ENTRY_COLUMNS, entry_rows
    from .show import latest_name

    with session.reading() as tracker:
        slug = tracker.resolve(name, "company")
        state = tracker.company(slug, **session.clocks)
        entries = tracker.timeline(slug, **session.clocks)
        called = state.name if entries else latest_name(tracker, slug)

    def page() -> Page:
        from .page.timeline import timeline_page

        return timeline_page(state, entries, called)

    session.reply(
        Reply(
            page=page,
            data=lambda: {
                "company": {"slug": slug, "name": called},
                "view": machine.view(state.view),
                "entries": machine.plain(entries),
            },
            columns=ENTRY_COLUMNS,
            rows=lambda: entry_rows(slug, state.view, entries),
            caption=f"{called}, {state.view}, log at position {state.view.position}",
        )
    )
