"""What is stale as a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ....projections.stale import Stale
from ....projections.view import View
from .change import trail
from .figure import Line, Setting, count, leading
from .paper import SHORT, Page, Pieces, plain, sheet

_WORDS = {
    "rumour": "last told {}",
    "round": "open, last told {}",
    "plan": "due {}",
    "figure": "last seen {}",
}


def stale_page(found: Sequence[Stale], view: View, labels: Mapping[str, str]) -> Page:
    """One line for each thing, the longest silent first."""
    if not found:
        return Page(view=view, body=[plain("Nothing is stale.")])
    setting = Setting(view=view, sources={}, labels=labels)
    table = sheet(-3, -5, -4, -6, SHORT, header=("company", "figure", "value", "silent for", ""))
    for each in found:
        value = setting.value(Line("", each.figure, setting.party)) if each.figure else plain("")
        silent = Pieces(
            count(each.days, "day"), plain(_WORDS[each.sort.value].format(each.since), "dim"), sep=" · "
        )
        table.add_row(
            plain(each.name),
            trail(each.path),
            value,
            silent,
            leading(each.figure) if each.figure else plain(""),
        )
    return Page(view=view, body=[table])
