"""How the steps from one priced round to the next are shown: up, flat or down, and by how much."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from ....projections.round_step import RoundStep
from ....projections.sentence import text
from .figure import HOW, LABEL, VALUE, Setting, leading, mark
from .paper import SHORT, Pieces, plain, sheet, words


def steps_sheet(steps: Sequence[RoundStep], setting: Setting) -> Table:
    """The steps one below the other."""
    table = sheet(LABEL, -VALUE, -HOW, SHORT)
    for step in steps:
        lead = leading(step.direction) if step.direction else plain("")
        table.add_row(_direction(step), _multiples(step, setting), _compared(step), lead)
    return table


def _direction(step: RoundStep) -> Text:
    if step.direction is None:
        return plain("can't be said", "dim")
    if step.direction.value is not None:
        return plain(step.direction.value, "dim")
    return words(mark("possible"), " or ".join(str(each.value) for each in step.direction.possibly))


def _multiples(step: RoundStep, setting: Setting) -> Pieces:
    """The derived multiple, and those that reports state."""
    derived = f"{text(step.step_up.value)}, derived" if step.step_up else ""
    stated = [
        f"{text(each.figure.value)}, as stated{'' if each.agrees else ': does not agree'}"
        for each in step.stated
    ]
    return Pieces(
        plain(setting.name(step.deal), "bold"), *(f"· {each}" for each in (derived, *stated) if each)
    )


def _compared(step: RoundStep) -> Pieces:
    said = f"{step.by}: from {step.before} to {step.after}" if step.before and step.after else ""
    return Pieces(*(plain(each, "dim") for each in (said, step.why)), sep=" · ")
