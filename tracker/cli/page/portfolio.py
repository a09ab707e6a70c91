"""The portfolio of an investor as a page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from ....projections.company import CompanyState
from ....projections.holding import PortfolioLine
from .company import always, amount_line, nothing
from .figure import Line, Setting
from .paper import Page, part, plain


def portfolio_page(state: CompanyState, name: str) -> Page:
    """Each company with the ties to it, and the investor's own sums."""
    setting = Setting.of(state)
    body = [
        part(setting.party(company), setting.sheet(_lines(list(ties), setting)))
        for company, ties in groupby(state.portfolio, key=lambda line: line.company)
    ]
    if any(line.amounts for line in state.portfolio):
        body.append(plain("Sums are the investor's own; they are never added up.", "dim"))
    if not body:
        said = f"No holding of {name} was reported by {state.view.as_of}."
        body.append(plain(nothing(name, state.view) if state.empty else said))
    return Page(name=name, beside=state.company, view=state.view, body=body, warnings=state.warnings)


def _lines(ties: Sequence[PortfolioLine], setting: Setting) -> list[Line]:
    lines = []
    for tie in ties:
        deal = setting.name(tie.deal) if tie.deal else ""
        lines.append(Line(tie.tie, tie.figure, always(deal or "a part of it")))
        lines += [amount_line(each, setting) for each in tie.amounts]
    return lines
