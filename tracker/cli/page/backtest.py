"""What was known of companies on many days, as a page."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text

from .paper import Page, part, plain, sheet, words

if TYPE_CHECKING:
    from ....projections.asked import Asked, Cell
    from ....projections.backtest import Line
    from ...backtest.run import Backtest

_LEAST = 10
"""The width of a day."""


def backtest_page(found: Backtest, told: Iterable[Line]) -> Page:
    """A table for each company, with a row for each day."""
    body = [_table(company, list(lines), found.asked) for company, lines in groupby(told, _company)]
    if not body:
        body = [plain(f"Nothing was reported about any company by {found.days[-1]}.")]
    return Page(body=[_head(found), *body])


def _company(line: Line) -> str:
    return line.company


def _head(found: Backtest) -> RenderableType:
    """From when to when, and which log it rests on."""
    view = found.view
    held = f"recorded by {view.recorded_by}" if view.recorded_by is not None else ""
    parts = (
        f"{found}, each as it was known then",
        held,
        f"log at position {view.position}",
        f"chosen by {view.policy.name}" if view.policy.name != "weighed" else "",
    )
    return plain(" · ".join(filter(None, parts)), "dim")


def _table(company: str, lines: list[Line], asked: tuple[Asked, ...]) -> RenderableType:
    table = sheet(_LEAST, *(-1 for _ in asked), header=("day", *(each.name for each in asked)))
    for line in lines:
        table.add_row(plain(line.day), *(_shown(line.figures[each.name]) for each in asked))
    name = lines[-1].name
    return part(name if name == company else f"{name} ({company})", Group(table))


def _shown(cell: Cell) -> Text:
    """A cell as a reader takes it in: what is not so for sure says why."""
    if cell.figures > 1:
        return plain(f"{cell.figures} figures", "dim")
    disputed = plain("≠", "red") if cell.agreement == "disputed" else ""
    marked = plain(f"{cell.mark}: {' or '.join(cell.marked)}" if cell.marked else cell.mark, "yellow")
    return words(plain(cell.value), disputed, marked if cell.mark else "")
