"""The pages of evidence: from a figure to its events, and from an event to its report and its voices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ....events.date_wording import describe
from ....events.fact import RedactedFact
from ....events.kinds import FactDisputed
from ....projections.company import CompanyState
from ....projections.figure import NOTHING_STANDS
from ....projections.path import figures
from ....projections.report import Report
from ....projections.sentence import sentence, text
from ....projections.total import DERIVED
from ....projections.view import View
from ...evidence import Evidence, FigureEvidence
from .figure import Line, Setting, graded, leading, mark, standing, standing_back, voiced
from .paper import SHORT, Page, Pieces, part, plain, sheet, short, words

_DONE = {
    "fact-corrected": "corrected",
    "fact-retracted": "taken back",
    "fact-disputed": "doubted",
    "fact-redacted": "redacted",
}
"""What each kind of bookkeeping does to the event that it is about."""


def figures_page(found: Sequence[FigureEvidence], view: View, labels: Mapping[str, str]) -> Page:
    """Each figure with all that was stated of it."""
    return Page(view=view, body=[figure_part(each, view, labels) for each in found])


def figure_part(
    found: FigureEvidence, view: View, labels: Mapping[str, str], *, heading: bool = True
) -> RenderableType:
    """One figure: its value, why that one, and the evidence for it and for the others."""
    setting = Setting(view=view, sources={}, labels=labels)
    figure = found.figure
    rules = {"only value": "", NOTHING_STANDS: "", DERIVED: "derived from these"}
    rule = rules.get(figure.rule, f"chosen by: {figure.rule}")
    value, counted = (
        setting.value(Line("", figure, setting.party)),
        setting.origins([], (figure.lead or figure).origins),
    )
    rows: list[RenderableType] = [
        Pieces(*value.pieces, f"· {counted}", plain(f"· {rule}" if rule else "", "dim"))
    ]
    rows.append(_events(found.because, labels))
    for rival, several in found.others:
        said = words("also said", plain(setting.party(rival.value), "bold"))
        rows += [words(said, plain(standing_back(rival.why), "dim"), sep=" · "), _events(several, labels)]
    for rival, several in found.possibly:
        rows += [words(mark("possible"), setting.party(rival.value)), _events(several, labels)]
    return part(found.path, Group(*rows)) if heading else Padding(Group(*rows), (0, 0, 0, 2))


def _events(found: Sequence[Evidence], labels: Mapping[str, str]) -> RenderableType:
    """Events one below the other: where, by whom, in which words."""
    rows: list[RenderableType] = []
    for one in found:
        table = sheet(SHORT, -34, -29, -21)
        voices = Pieces(*_voices(one, labels), sep=" · ")
        table.add_row(short(one.event.id), _where(one, labels), voices, _wording(one))
        rows.append(table)
        rows += [Padding(plain(each, "yellow"), (0, 0, 0, SHORT + 2)) for each in _bookkeeping(one)]
    return Padding(Group(*rows), (0, 0, 0, 2))


def _bookkeeping(found: Evidence) -> list[str]:
    """What was corrected, taken back or doubted: why, whose fault it was, and which report says so."""
    said = []
    for each, report in found.bookkeeping:
        fault = f"{each.fact.fault} the fault, " if getattr(each.fact, "fault", "") else ""
        what = f"{each.fact.event[:SHORT]} was {_DONE[each.kind]} by {each.id[:SHORT]}"
        said.append(f"{what}: {each.fact.reason} ({fault}{report.id}, {report.known_from})")
    return said


def event_page(found: Evidence, view: View, labels: Mapping[str, str]) -> Page:
    """One event: what is stated, where, by whom, and the stamps of the log."""
    event, said, report = found.event, found.statement, found.report
    table = sheet("dim", -1)
    marks = standing(said.certainty.value, said.reality.value, negative=said.negative)
    marks += [mark(found.set_aside)] if found.set_aside else []
    table.add_row(
        "says", words(plain(sentence(said.fact, lambda slug: labels.get(slug, slug)), "bold"), *marks)
    )
    rows = {
        "kind": event.kind,
        "happened": describe(said.happened) if said.happened else "not said",
        "due": describe(said.due) if said.due else "",
        "report": ", ".join(filter(None, (report.id, f"paragraph {said.para}" if said.para else ""))),
        "outlet": labels.get(report.outlet, report.outlet),
        "graded": found.grade,
        "title": report.title,
        "address": report.url,
        "published": _published(report),
        "voices": words(*_voices(found, labels), sep=" · ").plain,
        "quote": said.quote,
        "as stated": "; ".join(f"{name}: {wording}" for name, wording in said.as_stated.items()),
        "recorded": f"{event.recorded} by {event.recorder}, position {event.position}",
        "id": event.id,
    }
    for name, value in rows.items():
        if value:
            table.add_row(name, plain(value))
    for number, told in enumerate(_bookkeeping(found)):
        table.add_row("" if number else "put right", plain(told))
    body: list[RenderableType] = [table, *[plain(_unseen(found))] * (not found.visible)]
    return Page(name=event.id[:SHORT], beside=event.kind, view=view, body=body)


def _unseen(found: Evidence) -> str:
    """Why an event can't be seen through a view."""
    if isinstance(found.event.fact, RedactedFact):
        return "Its words are gone, and so is what its report said of itself."
    if any(not isinstance(each.fact, FactDisputed) for each in found.amended):
        return "It is not in force: it was corrected or taken back."
    return "It can't be seen through this view: its report was not out by then."


def paths_page(state: CompanyState) -> Page:
    """The figures of a company, by the paths under which they can be asked for."""
    setting = Setting.of(state)
    table = sheet(-5, -5, SHORT)
    for path, figure in figures(state):
        table.add_row(plain(path), setting.value(Line("", figure, text)), leading(figure))
    return Page(name=state.name, beside=state.company, view=state.view, body=[table])


def _where(found: Evidence, labels: Mapping[str, str]) -> Text:
    report = found.report
    para = f"para {found.statement.para}" if found.statement.para else ""
    name = labels.get(report.outlet, report.outlet) or report.id
    day = f"{report.known_from}"
    day = day if report.is_told and not name.endswith(day) else ""
    return plain(", ".join(filter(None, (graded(name, found.grade), day, para))))


def _voices(found: Evidence, labels: Mapping[str, str]) -> list[Text]:
    """The chain of voices, nearest first, and the origin that it leads to."""
    said = " < ".join(voiced(each, labels) for each in found.statement.attribution)
    if not said and found.report.relays:
        relays = (each if ":" in each else f"outlet:{each}" for each in found.report.relays)
        said = "relays " + ", ".join(voiced(each, labels) for each in relays)
    origin = f"origin {voiced(found.origin, labels)}" if found.origin else "origin unknown"
    return [plain(said), plain(origin, "dim")]


def _wording(found: Evidence) -> Text:
    said = found.statement
    worded = [f"“{each}”" for each in (said.quote, *said.as_stated.values()) if each]
    return plain("; ".join(worded), "dim")


def _published(report: Report) -> str:
    counts = f"counts from {report.known_from}" if report.undated and report.is_told else ""
    return ", ".join(filter(None, (report.published, counts)))
