"""Open disputes as a page: each with its sides, who takes them, and since when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import RenderableType
from rich.text import Text

from ....events.amount import Amount
from ....projections.conflict import Conflict, Side
from ....projections.view import View
from .figure import LABEL, Setting, count, standing_back, voiced
from .paper import SHORT, Page, Pieces, part, plain, sheet, short

_STANCES = {
    "stated": ("≠ against", "red"),
    "not so": ("✗ not so", "red"),
    "denied": ("✗ denied", "red"),
    "doubted": ("? doubted", "yellow"),
}
"""What a side does as a sign and a word: colour only repeats what both say."""


def conflicts_page(found: Sequence[Conflict], view: View, labels: Mapping[str, str]) -> Page:
    """Each dispute below the name of its company and the path of its figure."""
    if not found:
        return Page(view=view, body=[plain("No dispute is open.")])
    setting = Setting(view=view, sources={}, labels=labels)
    return Page(view=view, body=[_dispute(each, setting) for each in found])


def _dispute(conflict: Conflict, setting: Setting) -> RenderableType:
    table = sheet(LABEL, -4, -7, SHORT)
    for side in conflict.sides:
        value = plain(setting.party(side.value), "bold" if isinstance(side.value, Amount) else "")
        table.add_row(_stance(side), value, _how(side, setting), short(side.because[0]))
    since = f"({', '.join(conflict.grounds)} since {conflict.since})"
    return part("  ".join(filter(None, (conflict.name, conflict.path, since))), table)


def _stance(side: Side) -> Text:
    if side.chosen and side.stance == "stated":
        return plain("chosen", "dim")
    return plain(*_STANCES[side.stance])


def _how(side: Side, setting: Setting) -> Pieces:
    """Who takes a side, when it was reported, and why it is chosen or stands back."""
    voices = ", ".join(voiced(each, setting.labels) for each in side.stated_by) or "origin unknown"
    one_day = side.first_reported == side.last_reported
    days = f"{side.first_reported}" if one_day else f"{side.first_reported} to {side.last_reported}"
    several = count(side.origins, "origin") if side.origins > 1 else ""
    return Pieces(voices, several, plain(days, "dim"), plain(_why(side), "dim"), sep=" · ")


def _why(side: Side) -> str:
    if side.stance == "doubted":
        return side.why
    if side.chosen:
        return f"chosen by: {side.why}"
    return side.why if side.stance == "denied" else standing_back(side.why)
