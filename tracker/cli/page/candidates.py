"""What may be one thing, as a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.console import Group, RenderableType
from rich.table import Table

from ....projections.suggestion import Reason, Suggestion
from ....projections.view import View
from .paper import SHORT, Page, Pieces, part, plain, sheet, short


def candidates_page(
    found: Sequence[Suggestion], view: View, commands: Callable[[Suggestion], Sequence[str]]
) -> Page:
    """Each pair with what speaks for and against it, and the commands that decide it."""
    if not found:
        return Page(view=view, body=[plain("No two slugs look like one thing.")])
    return Page(view=view, body=[part(_heading(each), _body(each, commands(each))) for each in found])


def _heading(each: Suggestion) -> str:
    one, other = (
        f"{name} ({slug})" if name != slug else slug
        for name, slug in zip(each.names, (each.a, each.b), strict=True)
    )
    return f"{one} · {other} · {each.type} · {each.score} of 100"


def _body(each: Suggestion, lines: Sequence[str]) -> RenderableType:
    table = sheet(4, -1, 2 * SHORT + 3)
    for reason in each.reasons:
        _row(table, f"{reason.weight:+d}" if reason.weight else "", reason)
    for reason in each.judged:
        _row(table, "!", reason, f"On record as {each.on_record}: ")
    return Group(table, *(plain(f"$ {line}", "dim") for line in lines))


def _row(table: Table, mark: str, reason: Reason, before: str = "") -> None:
    ids = Pieces(*(short(event) for event in reason.because[:2]), sep=" ")
    table.add_row(plain(mark), plain(f"{before}{reason.text}"), ids)
