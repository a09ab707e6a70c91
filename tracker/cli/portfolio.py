"""`deals portfolio`: what an investor holds, led and joined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from .option import Settled, asking

if TYPE_CHECKING:
    from ...projections.company import CompanyState
    from .output import Reply, Row
    from .page.paper import Page
    from .session import Session

_SUM = ("basis", "form", "part", "amount")
"""The columns of an investor's own sum."""

EXAMPLES = (
    "deals portfolio Alibaba --as-of 2024-06-30",
    "deals portfolio HongShan -o json",
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("name")
@asking
def portfolio(session: Session, name: str) -> None:
    """Show what an investor holds, led and joined.

    Sums are the investor's own, each on its basis. They are never added up, and the total of a round is
    none of them.
    """
    from .show import latest_name

    with session.reading() as tracker:
        slug = tracker.resolve(name, "company")
        state = tracker.company(slug, **session.clocks)
        session.reply(_reply(state, latest_name(tracker, slug) if state.empty else state.name))


def _reply(state: CompanyState, name: str) -> Reply:
    from ...projections import machine
    from .output import Reply
    from .row import FIGURE, VIEW_COLUMNS

    def page() -> Page:
        from .page.portfolio import portfolio_page

        return portfolio_page(state, name)

    return Reply(
        page=page,
        data=lambda: {
            "investor": {"slug": state.company, "name": name},
            "view": machine.view(state.view),
            "portfolio": machine.plain(state.portfolio),
            "warnings": machine.plain(state.warnings),
        },
        columns=("investor", *VIEW_COLUMNS, "company", "tie", "deal", *_SUM, *FIGURE),
        rows=lambda: _rows(state),
        caption=f"Portfolio of {name}, {state.view}, log at position {state.view.position}",
    )


def _rows(state: CompanyState) -> Iterator[Row]:
    """One row for each tie, and one more for each sum of the investor in it."""
    from ...projections import machine
    from ...projections.sentence import text
    from .row import figure_row

    for line in state.portfolio:
        head = {"investor": state.company, **machine.view(state.view)}
        head |= {"company": text(line.company), "tie": line.tie, "deal": line.deal}
        yield {**head, **dict.fromkeys(_SUM), **figure_row(line.figure)}
        for sum_ in line.amounts:
            own = {
                "basis": sum_.basis,
                "form": sum_.form,
                "part": sum_.part,
                "amount": text(sum_.figure.value),
            }
            yield {**head, **own, **figure_row(sum_.figure)}
