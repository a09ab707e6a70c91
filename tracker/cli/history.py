"""`deals history`: how a figure came to be what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .option import Settled, asking

if TYPE_CHECKING:
    from .page.paper import Page
    from .session import Session

EXAMPLES = (
    'deals history "Moonshot AI" valuation --as-of 2024-06-30',
    'deals history "Moonshot AI" deals.moonshot-2024.amount.cheque.alibaba',
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("name")
@click.argument("figure")
@asking
def history(session: Session, name: str, figure: str) -> None:
    """Tell how a figure came to be what it is.

    One line for each day on which it changed, as far as was known then. FIGURE is a path, as `deals why
    NAME` lists them, or some words of it.
    """
    from ...projections import machine
    from .output import Reply
    from .row import FIGURE, VIEW_COLUMNS, figure_row

    with session.reading() as tracker:
        slug = tracker.resolve(name, "company")
        beliefs = tracker.history(slug, figure, **session.clocks)
        view, labels = tracker.view(**session.clocks), tracker.labels(**session.clocks)
    head = {"company": slug, **machine.view(view)}

    def page() -> Page:
        from .page.timeline import history_page

        return history_page(beliefs, view, labels.get(slug, slug), labels)

    session.reply(
        Reply(
            page=page,
            data=lambda: {"company": slug, "view": machine.view(view), "beliefs": machine.plain(beliefs)},
            columns=("company", *VIEW_COLUMNS, "path", "from_day", *FIGURE),
            rows=lambda: (
                {**head, "path": each.path, "from_day": str(each.from_day), **figure_row(each.figure)}
                for each in beliefs
            ),
            caption=f"{labels.get(slug, slug)}, {figure}, {view}, log at position {view.position}",
        )
    )
