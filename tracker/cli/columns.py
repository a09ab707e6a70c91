"""`deals list --parquet`: all companies as of a day, from columns."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import click

from .failure import Misuse
from .list_ import listed

if TYPE_CHECKING:
    from ...projections.view import View
    from ..columns import Columns, FigureLine
    from .output import Reply, Row
    from .page.paper import Page
    from .session import Session


def list_columns(
    session: Session, folder: str, paths: Sequence[str], *, everything: bool, where: bool
) -> None:
    """Answer from a folder of columns; what they can't tell is refused.

    Raises:
        ColumnsCantTellError: Only the log can answer that.
    """
    from datetime import date

    from ..columns import Columns

    with Columns.open(folder) as columns:
        _refuse(session, columns, where=where)
        as_of = session.as_of or date.today()  # noqa: DTZ011  # the user's own day, as for every question
        view = columns.view(as_of)
        if paths:
            session.reply(_figures(columns.figures(*paths, as_of=as_of), view))
        else:
            session.reply(listed(columns.companies(as_of, everything=everything), view))


def _refuse(session: Session, columns: Columns, *, where: bool) -> None:
    """Refuse a question that columns can't answer."""
    from ..columns.error import ColumnsCantTellError

    if session.given:
        ctx = click.get_current_context()
        raise Misuse("--log and --parquet are two places to ask.", "Give one of them.", ctx=ctx)
    policy = columns.manifest.policy
    if where:
        raise ColumnsCantTellError("a condition is asked of whole states")
    if session.recorded_by is not None:
        raise ColumnsCantTellError("they hold the log up to the position at which they were written")
    if session.on is not None and session.on != session.as_of:
        raise ColumnsCantTellError("they hold each day as it was lived, with no hindsight")
    if session.policy not in (None, policy):
        raise ColumnsCantTellError(f"they were written with the policy {policy!r}")


def _figures(lines: Sequence[FigureLine], view: View) -> Reply:
    """Figures, one a row."""
    from ...projections import machine
    from ..columns import FigureLine
    from .output import Reply
    from .row import VIEW_COLUMNS

    def page() -> Page:
        from .page.columns import figures_page

        return figures_page(lines, view)

    told = machine.view(view)
    plain = [{name: _plain(each) for name, each in line._asdict().items()} for line in lines]
    head, *rest = FigureLine._fields

    def rows() -> list[Row]:
        return [{"company": line["company"], **told, **line} for line in plain]

    return Reply(
        page=page,
        data=lambda: {"view": told, "figures": plain},
        columns=(head, *VIEW_COLUMNS, *rest),
        rows=rows,
        caption=f"Figures, {view}, log at position {view.position}",
    )


def _plain(value: Any) -> Any:
    """A value of a row as plain JSON; a number without the zeros behind its column's point."""
    from ...projections import machine

    if isinstance(value, Decimal):
        digits = format(value, "f")
        return digits.rstrip("0").rstrip(".") if "." in digits else digits
    return machine.plain(value)
