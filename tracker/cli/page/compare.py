"""Two companies held against each other."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType

from ....events.amount import Amount
from ....events.answer import Answer
from ....projections.company import CompanyState
from ....projections.valuation import latest
from .company import valuation_lines
from .figure import Setting
from .paper import Page, part, plain


def compare_page(answer: Answer, states: Sequence[CompanyState]) -> Page:
    """The verdict, and the figures that it rests on."""
    rows: list[RenderableType] = [plain(verdict(answer, states), "bold")]
    for state in states:
        setting = Setting(view=state.view, sources=state.sources, labels=state.labels)
        value = latest(state.valuations)
        lines = [line for each in state.valuations for line in valuation_lines(each, setting)]
        body: RenderableType = setting.sheet(lines) if lines else plain("No valuation was reported.")
        rows.append(part(f"{state.name}{_leaves_open(value)}", body))
    return Page(view=states[0].view, body=rows)


def verdict(answer: Answer, states: Sequence[CompanyState]) -> str:
    """The answer in one sentence."""
    one, other = (state.name for state in states)
    unsure = f"whether {one} is worth more than {other} can't be told from the figures"
    missing = [state.name for state in states if latest(state.valuations) is None]
    if missing:
        return f"Not decidable: nothing certain is known of what {' and '.join(missing)} is worth."
    says = {
        Answer.YES: f"Yes: {one} is worth more than {other}.",
        Answer.NO: f"No: {one} is not worth more than {other}.",
        Answer.MAYBE: f"Not decidable: {unsure}.",
    }
    return says[answer]


def _leaves_open(value: Amount | None) -> str:
    """All that a stated value may be."""
    if value is None:
        return ""
    return f": it may be {value.interval} {value.measured_in}".rstrip()
