"""Figures of all companies as a page."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from ....projections.view import View
from ...columns import FigureLine
from .figure import mark, standing
from .paper import Page, plain, sheet, words


def figures_page(lines: Sequence[FigureLine], view: View) -> Page:
    """One line for each figure."""
    if not lines:
        return Page(view=view, body=[plain(f"No company had such a figure on {view.as_of}.")])
    table = sheet(-4, -6, -5, 10, header=("company", "figure", "value", "known since"))
    for line in lines:
        table.add_row(
            plain(line.company), plain(line.path, "dim"), _value(line), plain(line.known_since or "")
        )
    return Page(view=view, body=[table])


def _value(line: FigureLine) -> Text:
    """The value with its marks; where nothing certainly holds, what may."""
    marks = [mark("disputed")] if line.agreement == "disputed" else []
    marks += standing(line.certainty, line.reality, negative=line.negative)
    if line.value is not None:
        return words(plain(line.value), *marks)
    return (
        words(mark("possible"), plain("; ".join(line.possibly or ())), *marks)
        if line.possibly
        else _aside(line)
    )


def _aside(line: FigureLine) -> Text:
    """What nothing stands of."""
    sign = "denied" if line.denied else "withdrawn" if line.withdrawn else ""
    return words(mark(sign) if sign else "", plain("; ".join(line.others or ())))
