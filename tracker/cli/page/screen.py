"""What a screen lets through as a page: yes and maybe apart."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.table import Table

from ....projections.screen import Match, Screened
from .figure import count
from .paper import Page, part, plain, sheet, words


def screen_page(found: Screened) -> Page:
    """One line for each company of which it is so, then for each of which it may be."""
    open_ = [match for match in found.maybe if match.because]
    unknown = len(found.maybe) - len(open_)
    body: list[RenderableType] = [
        part(heading, _lines(matches, why))
        for heading, matches, why in (("Yes", found.yes, "because"), ("Maybe", open_, "what leaves it open"))
        if matches
    ]
    if not body:
        body.append(plain(f"There is no company of which that is so by {found.view.as_of}, or may be."))
    if unknown:
        companies = count(unknown, "company") if unknown == 1 else f"{unknown:,} companies"
        body.append(plain(f"Nothing is known of it for {companies} more; -o csv lists them as maybe.", "dim"))
    return Page(name=str(found), view=found.view, body=body)


def _lines(matches: Sequence[Match], why: str) -> Table:
    table = sheet(-3, -3, -5, header=("company", "deal", why))
    for match in matches:
        name, slug = match.company.name, match.company.company
        table.add_row(
            words(plain(name), plain(slug, "dim") if slug != name else ""),
            plain(", ".join(match.matched), "dim"),
            plain("; ".join(match.why)),
        )
    return table
