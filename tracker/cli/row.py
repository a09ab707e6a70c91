"""Flat rows, each complete in itself: what is asked, through which view, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ...projections import machine
from ...projections.company import CompanyState
from ...projections.figure import Figure
from ...projections.path import figures
from ...projections.sentence import sentence, text
from ...projections.source import Source
from ...projections.view import View
from .output import Row

if TYPE_CHECKING:
    from ...projections.news import Difference
    from ...projections.timeline import Entry

VIEW_COLUMNS = ("as_of", "on", "recorded_by", "position", "policy")

FIGURE = (
    *("value", "agreement", "origins", "untraced", "happened", "known_since", "certainty", "reality"),
    *("negative", "denied", "withdrawn", "contested", "due", "overdue", "rule", "others", "possibly"),
    "because",
)
FIGURE_COLUMNS = ("company", *VIEW_COLUMNS, "path", *FIGURE, "sources")
ENTRY_COLUMNS = (
    *("entity", *VIEW_COLUMNS, "earliest", "latest", "happened", "known_since", "holds", "kind", "sentence"),
    *("certainty", "reality", "negative", "set_aside", "event", "report", "para"),
)


CHANGE_COLUMNS = (
    *("company", "from", *VIEW_COLUMNS, "sort", "path", "learned", "before", "after"),
    *("agreement", "certainty", "reality", "because", "sources"),
)


def change_rows(found: Difference) -> Iterator[Row]:
    """One row for each figure that changed, for each thing that was said, and for each doubt."""
    head = {"company": found.company, **machine.view(found.view), "from": str(found.before.as_of)}
    for change in found.changes:
        before, after = figure_row(change.before), figure_row(change.after)
        kept = {name: after[name] for name in ("agreement", "certainty", "reality")}
        told = {"sort": change.sort.value, "path": change.path, "learned": machine.plain(change.learned)}
        values = {"before": before["value"], "after": after["value"]}
        yield {**head, **told, **values, **kept, **_reasons(found, change.because)}
    for remark in found.said:
        told = {"sort": "said", "path": remark.kind, "learned": str(remark.known_since), "before": None}
        said = ": ".join(filter(None, (text(remark.who), remark.what)))
        sure = {"after": said, "agreement": None, "certainty": remark.certainty, "reality": remark.reality}
        yield {**head, **told, **sure, **_reasons(found, (remark.event,))}

    for doubt in found.doubts:
        told = {"sort": "doubted", "path": found.sources[doubt.event].kind, "learned": str(doubt.reported)}
        sure = dict.fromkeys(("before", "agreement", "certainty", "reality")) | {"after": doubt.reason}
        source = f"{doubt.report} {doubt.reported}"
        yield {**head, **told, **sure, "because": [doubt.by, doubt.event], "sources": [source]}


def _reasons(found: Difference, because: tuple[str, ...]) -> dict[str, list[str]]:
    """The events that made a difference, and where they come from."""
    sources = dict.fromkeys(_named(found.sources[event]) for event in because)
    return {"because": list(because), "sources": list(sources)}


def figure_rows(state: CompanyState) -> Iterator[Row]:
    """One row for each figure of a company."""
    for path, figure in figures(state):
        sources = dict.fromkeys(_source(state, each) for each in figure.because)
        head = {"company": state.company, **machine.view(state.view), "path": path}
        yield {**head, **figure_row(figure), "sources": list(sources)}


def figure_row(figure: Figure[Any] | None) -> dict[str, Any]:
    """The columns of one figure; all empty where there is none."""
    if figure is None:
        return dict.fromkeys(FIGURE)
    plain = machine.plain(figure)
    beside = {name: [text(each.value) for each in getattr(figure, name)] for name in ("others", "possibly")}
    return {**{name: plain[name] for name in FIGURE}, "value": text(figure.value) or None, **beside}


def entry_rows(entity: str, view: View, entries: Iterable[Entry]) -> Iterator[Row]:
    """One row for each line of a timeline."""
    for entry in entries:
        plain = machine.plain(entry)
        earliest, latest = plain.pop("span")
        head = {"entity": entity, **machine.view(view), "earliest": earliest, "latest": latest}
        yield {**head, **plain, "sentence": sentence(entry.fact)}


def _source(state: CompanyState, event: str) -> str:
    source = state.sources.get(event)
    return "" if source is None else _named(source)


def _named(source: Source) -> str:
    return " ".join(filter(None, (source.report, str(source.reported), source.outlet, source.grade)))
