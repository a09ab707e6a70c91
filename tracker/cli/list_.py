"""`deals list`: the companies of which something was known, or of which a condition holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .example import ParamType
from .failure import Misuse
from .option import Settled, asking, misused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...projections.listing import CompanyLine
    from ...projections.screen import Screened
    from ...projections.view import View
    from .output import Reply, Row
    from .page.paper import Page
    from .session import Session

_FIGURES = ("latest_status", "latest_amount", "valuation")
_LINE = ("deals", "latest_deal", *_FIGURES, "disputed", "known_since", "known_until")

EXAMPLES = (
    "deals list --as-of 2024-03-06",
    "deals list --where 'amount >= 700m USD and lead = Alibaba' --as-of 2024-03-06",
    "deals list --where 'date in 2024-02-01..2024-02-07' -o csv",
    "deals list --parquet columns --figure valuations --as-of 2024-03-06 -o csv",
)


class Where(ParamType):
    """A condition; what names stand for is looked up later, in the log."""

    name = "condition"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The condition as it is written, or a wrong use that points to the place that can't be read."""
        from ...projections.screen import Screen, ScreenError

        try:
            Screen.parse(value)
        except ScreenError as error:
            raise misused(error, param, ctx) from None
        return str(value)


@click.command("list", cls=Settled, examples=EXAMPLES)
@click.option("--all", "everything", is_flag=True, help="Those of which nothing was known yet, too.")
@click.option(
    "--where",
    type=Where(),
    metavar="CONDITION",
    multiple=True,
    help="Only those of which it holds and, apart, those of which it may; if given again, all must hold.",
)
@click.option(
    "--parquet", "folder", metavar="DIR", help="Answer from columns, which 'deals export --parquet' wrote."
)
@click.option(
    "--figure",
    "paths",
    metavar="PATH",
    multiple=True,
    help="From columns: this figure of all companies, such as 'total-raised.USD', or all 'valuations'.",
)
@asking
def list_(
    session: Session, everything: bool, where: tuple[str, ...], folder: str | None, paths: tuple[str, ...]
) -> None:
    """List the companies of which something was known.

    A condition compares a field with a value: type, stage, status, amount, date, lead, investor, valuation,
    founded and others. Conditions are joined by and, or, not; what is said of deals is said of one deal.

    Columns answer at once, without the log, for any day as it was lived.
    """
    if folder is not None:
        from .columns import list_columns

        list_columns(session, folder, paths, everything=everything, where=bool(where))
        return
    if paths:
        why = "--figure asks columns, and none are given."
        raise Misuse(why, "Give --parquet DIR.", ctx=click.get_current_context())
    with session.reading() as tracker:
        if where:
            reply = _screened(tracker.screen(*where, everything=everything, **session.clocks))
        else:
            view = tracker.view(**session.clocks)
            reply = listed(tracker.companies(everything=everything, **session.clocks), view)
    session.reply(reply)


def listed(lines: Sequence[CompanyLine], view: View) -> Reply:
    """All companies, one below the other."""
    from ...projections import machine
    from .output import Reply
    from .row import VIEW_COLUMNS

    def page() -> Page:
        from .page.listing import listing_page

        return listing_page(lines, view)

    return Reply(
        page=page,
        data=lambda: {"view": machine.view(view), "companies": machine.plain(lines)},
        columns=("company", "name", *VIEW_COLUMNS, *_LINE),
        rows=lambda: (_row(line, view) for line in lines),
        caption=f"Companies, {view}, log at position {view.position}",
    )


def _screened(found: Screened) -> Reply:
    """The companies of which a condition holds, and those of which it may."""
    from ...projections import machine
    from .output import Reply
    from .row import VIEW_COLUMNS

    def page() -> Page:
        from .page.screen import screen_page

        return screen_page(found)

    return Reply(
        page=page,
        data=lambda: machine.plain(found),
        columns=("company", "name", *VIEW_COLUMNS, "answer", "matched", "why", *_LINE, "because"),
        rows=lambda: _screened_rows(found),
        caption=f"Companies where {found}, {found.view}, log at position {found.view.position}",
    )


def _screened_rows(found: Screened) -> Iterator[Row]:
    for match in (*found.yes, *found.maybe):
        beside = {name: list(getattr(match, name)) for name in ("matched", "why", "because")}
        yield {**_row(match.company, found.view), "answer": match.answer.value, **beside}


def _row(line: CompanyLine, view: View) -> Row:
    from ...projections import machine
    from ...projections.sentence import text

    plain: dict[str, Any] = machine.plain(line)
    for name in _FIGURES:
        figure = getattr(line, name)
        plain[name] = text(figure.value) or None if figure else None
    return {**machine.view(view), **plain}
