"""The list of companies as a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.text import Text

from ....projections.figure import Figure
from ....projections.listing import CompanyLine
from ....projections.sentence import text
from ....projections.view import View
from .figure import instead, mark
from .paper import Page, plain, sheet, words


def listing_page(lines: Sequence[CompanyLine], view: View) -> Page:
    """One line for each company."""
    if not lines:
        nothing = f"Nothing was reported about any company by {view.as_of}."
        return Page(view=view, body=[plain(nothing)])
    table = sheet(
        -5, -3, -4, 8, 13, header=("company", "valued at", "latest deal", "disputed", "last reported")
    )
    for line in lines:
        status = text(line.latest_status.value) if line.latest_status and line.latest_status.certain else ""
        table.add_row(
            words(plain(line.name), plain(line.company, "dim") if line.company != line.name else ""),
            _value(line.valuation),
            words(_value(line.latest_amount), plain(status, "dim"), sep=" · "),
            plain(f"≠ {line.disputed}" if line.disputed else "", "red"),
            plain(line.known_until or ""),
        )
    return Page(view=view, body=[table])


def _value(figure: Figure[Any] | None) -> Text:
    if figure is None:
        return plain("")
    if not figure.certain:
        return instead(figure, text)
    return words(plain(text(figure.value)), mark("disputed") if figure.disputed else "")
