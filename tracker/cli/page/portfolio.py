"""The portfolio of an investor as a page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Group, RenderableType

from ....projections.company import CompanyState
from ....projections.holding import PortfolioLine
from .company import amount_line, nothing
from .figure import Line, Setting
from .paper import notes, part, plain, title, view_line


def portfolio_page(state: CompanyState, name: str) -> RenderableType:
    """Each company with the ties to it, and the investor's own sums."""
    rows: list[RenderableType] = [title(name, state.company), view_line(state.view)]
    setting = Setting(view=state.view, sources=state.sources, labels=state.labels)
    if not state.portfolio:
        said = f"No holding of {name} was reported by {state.view.as_of}."
        rows += [plain(""), plain(nothing(name, state.view) if state.empty else said)]
    for company, ties in groupby(state.portfolio, key=lambda line: line.company):
        rows.append(part(setting.party(company), setting.sheet(_lines(list(ties), setting))))
    if any(line.amounts for line in state.portfolio):
        rows += [
            plain(""),
            plain("Sums are the investor's own; they are not added up, nor to those of others.", "dim"),
        ]
    if state.warnings:
        rows.append(part("Warnings", notes(each.text for each in state.warnings)))
    return Group(*rows)


def _lines(ties: Sequence[PortfolioLine], setting: Setting) -> list[Line]:
    lines = []
    for tie in ties:
        deal = setting.name(tie.deal) if tie.deal else ""
        lines.append(Line(tie.tie, tie.figure, lambda _, deal=deal: deal or "a part of it"))  # type: ignore[misc]
        lines += [amount_line(each, setting) for each in tie.amounts]
    return lines
