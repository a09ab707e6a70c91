"""`deals portfolio`: what an investor holds, led and joined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from .option import Settled, asking

if TYPE_CHECKING:
    from ...projections.company import CompanyState
    from .output import Row
    from .page.paper import Page
    from .session import Session

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
    from ...projections import machine
    from .output import Reply
    from .row import FIGURE, VIEW_COLUMNS
    from .show import latest_name

    with session.reading() as tracker:
        slug = tracker.resolve(name, "company")
        state = tracker.company(slug, **session.clocks)
        called = latest_name(tracker, slug) if state.empty else state.name

    def page() -> Page:
        from .page.portfolio import portfolio_page

        return portfolio_page(state, called)

    session.reply(
        Reply(
            page=page,
            data=lambda: {
                "investor": {"slug": slug, "name": called},
                "view": machine.view(state.view),
                "portfolio": machine.plain(state.portfolio),
                "warnings": machine.plain(state.warnings),
            },
            columns=(
                "investor",
                *VIEW_COLUMNS,
                "company",
                "tie",
                "deal",
                "basis",
                "form",
                "part",
                "amount",
                *FIGURE,
            ),
            rows=lambda: _rows(state),
            caption=f"Portfolio of {called}, {state.view}, log at position {state.view.position}",
        )
    )


def _rows(state: CompanyState) -> Iterator[Row]:
    """One row for each tie, and one more for each sum of the investor in it."""
    from ...projections import machine
    from ...projections.sentence import text
    from .row import figure_row

    for line in state.portfolio:
        head = {"investor": state.company, **machine.view(state.view)}
        head |= {"company": text(line.company), "tie": line.tie, "deal": line.deal}
        none = {"basis": None, "form": None, "part": None, "amount": None}
        yield {**head, **none, **figure_row(line.figure)}
        for sum_ in line.amounts:
            own = {
                "basis": sum_.basis,
                "form": sum_.form,
                "part": sum_.part,
                "amount": text(sum_.figure.value),
            }
            yield {**head, **own, **figure_row(sum_.figure)}
