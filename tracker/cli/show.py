"""`deals show`: one company, person, product, deal or outlet as it was known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .option import Settled, asking

if TYPE_CHECKING:
    from ..tracker import Tracker
    from .output import Reply
    from .page.paper import Page
    from .session import Session

EXAMPLES = (
    'deals show "Moonshot AI" --as-of 2024-03-06',
    "deals show alibaba --as-of 2024-03-06 --on 2023-08-15",
    "deals show moonshot-ai -o json",
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("name")
@click.option("--views", is_flag=True, help="Opinions and background too, which change no figure.")
@asking
def show(session: Session, name: str, views: bool) -> None:
    """Show what was known of a company, a person, a product or a deal.

    NAME is a name or a slug; every name that something ever had will do.
    """
    with session.reading() as tracker:
        slug = tracker.resolve(name)
        if "company" in tracker.names.sorts[slug]:
            session.reply(_company(tracker, slug, session, views=views))
        else:
            session.reply(_entity(tracker, slug, session))


def _company(tracker: Tracker, slug: str, session: Session, *, views: bool) -> Reply:
    from ...projections import machine
    from .output import Reply
    from .row import FIGURE_COLUMNS, figure_rows

    state = tracker.company(slug, **session.clocks)
    name = latest_name(tracker, slug) if state.empty else state.name

    def page() -> Page:
        from .page.company import company_page

        return company_page(state, name, views=views)

    return Reply(
        page=page,
        data=lambda: machine.company(state),
        columns=FIGURE_COLUMNS,
        rows=lambda: figure_rows(state),
        lines=lambda: [machine.company(state)],
        caption=f"{name}, {state.view}, log at position {state.view.position}",
    )


def latest_name(tracker: Tracker, slug: str) -> str:
    """What something is called by all that was ever reported."""
    from datetime import date

    return tracker.entity(slug, as_of=date.max).name


def _entity(tracker: Tracker, slug: str, session: Session) -> Reply:
    from ...projections import machine
    from .output import Reply
    from .row import ENTRY_COLUMNS, entry_rows

    state = tracker.entity(slug, **session.clocks)
    name = latest_name(tracker, slug) if state.empty else state.name

    def page() -> Page:
        from .page.entity import entity_page

        return entity_page(state, name)

    return Reply(
        page=page,
        data=lambda: machine.plain(state),
        columns=ENTRY_COLUMNS,
        rows=lambda: entry_rows(slug, state.view, state.entries),
        lines=lambda: [machine.plain(state)],
        caption=f"{name}, {state.view}, log at position {state.view.position}",
    )
