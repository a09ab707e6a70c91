"""`deals list`: the companies of which something was known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .option import Settled, asking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...projections.listing import CompanyLine
    from ...projections.view import View
    from .output import Row
    from .page.paper import Page
    from .session import Session

_FIGURES = ("latest_status", "latest_amount", "valuation")

EXAMPLES = (
    "deals list --as-of 2024-03-06",
    "deals list -o csv",
)


@click.command("list", cls=Settled, examples=EXAMPLES)
@click.option("--all", "everything", is_flag=True, help="Those of which nothing was known yet, too.")
@asking
def list_(session: Session, everything: bool) -> None:
    """List the companies of which something was known."""
    from ...projections import machine
    from .output import Reply
    from .row import VIEW_COLUMNS

    with session.reading() as tracker:
        view = tracker.view(**session.clocks)
        lines = tracker.companies(everything=everything, **session.clocks)

    def page() -> Page:
        from .page.listing import listing_page

        return listing_page(lines, view)

    session.reply(
        Reply(
            page=page,
            data=lambda: {"view": machine.view(view), "companies": machine.plain(lines)},
            columns=(
                *("company", "name", *VIEW_COLUMNS, "deals", "latest_deal", *_FIGURES),
                *("disputed", "known_since", "known_until"),
            ),
            rows=lambda: _rows(lines, view),
            caption=f"Companies, {view}, log at position {view.position}",
        )
    )


def _rows(lines: Sequence[CompanyLine], view: View) -> list[Row]:
    from ...projections import machine
    from ...projections.sentence import text

    rows: list[Row] = []
    for line in lines:
        plain: dict[str, Any] = machine.plain(line)
        for name in _FIGURES:
            figure = getattr(line, name)
            plain[name] = text(figure.value) or None if figure else None
        rows.append({**machine.view(view), **plain})
    return rows
