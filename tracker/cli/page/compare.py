"""Two companies held against each other."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType

from ....events.amount import Amount
from ....projections.company import CompanyState
from ....projections.valuation import latest
from .company import valuation_lines
from .figure import Setting
from .paper import Page, part, plain


def compare_page(verdict: str, states: Sequence[CompanyState]) -> Page:
    """The verdict, and the figures that it rests on."""
    rows: list[RenderableType] = [plain(verdict, "bold")]
    for state in states:
        setting = Setting.of(state)
        value = latest(state.valuations)
        lines = [line for each in state.valuations for line in valuation_lines(each, setting)]
        body: RenderableType = setting.sheet(lines) if lines else plain("No valuation was reported.")
        rows.append(part(f"{state.name}{_leaves_open(value)}", body))
    return Page(view=states[0].view, body=rows)


def _leaves_open(value: Amount | None) -> str:
    """All that a stated value may be."""
    if value is None:
        return ""
    return f": it may be {value.interval} {value.measured_in}".rstrip()
