"""The timeline and the history as pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from rich.console import RenderableType

from ....projections.company import CompanyState
from ....projections.history import Belief
from ....projections.timeline import Entry
from ....projections.view import View
from .company import nothing
from .entity import entries_sheet
from .figure import HOW, LABEL, VALUE, Line, Setting, count, leading, standing_back
from .paper import SHORT, Page, Pieces, part, plain, sheet


def timeline_page(state: CompanyState, entries: Sequence[Entry], name: str) -> Page:
    """What concerns a company, in the order of the world."""
    setting = Setting.of(state)
    body = entries_sheet(entries, setting) if entries else plain(nothing(name, state.view))
    return Page(name=name, beside=state.company, view=state.view, body=[body])


def history_page(beliefs: Sequence[Belief], view: View, name: str, labels: Mapping[str, str]) -> Page:
    """What was believed of figures from which day."""
    setting = Setting(view=view, sources={}, labels=labels)
    parts = []
    for path, group in groupby(beliefs, key=lambda belief: belief.path):
        table = sheet(LABEL, -VALUE, -HOW, SHORT)
        for belief in group:
            table.add_row(*_row(belief, setting))
        parts.append(part(path, table))
    return Page(name=name, view=view, body=parts)


def _row(belief: Belief, setting: Setting) -> tuple[RenderableType, ...]:
    since = plain(f"from {belief.from_day}")
    figure = belief.figure
    if figure is None:
        return since, plain("nothing held any more", "dim"), "", ""
    rest = (each for each in figure.others if each is not figure.lead)
    others = "; ".join(f"{setting.party(each.value)} ({standing_back(each.why)})" for each in rest)
    stated = f"stated {count(len(figure.because), 'time')}" if figure.because else ""
    origins = setting.origins([], (figure.lead or figure).origins)
    beside = Pieces(origins, stated, f"also said: {others}" if others else "", sep=" · ")
    return since, setting.value(Line("", figure, setting.party)), beside, leading(figure)
