"""`deals why`: what a figure or an event rests on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from .option import Settled, asking

if TYPE_CHECKING:
    from ..evidence import Evidence, FigureEvidence
    from ..tracker import Tracker
    from .output import Reply, Row
    from .page.paper import Page
    from .session import Session

_ID = re.compile(r"[0-9a-fA-F]{4,64}")
_EVIDENCE = (
    *("event", "position", "kind", "sentence", "report", "outlet", "title", "published", "reported", "para"),
    *("attribution", "origin", "grade", "certainty", "reality", "negative", "quote", "as_stated", "visible"),
    *("set_aside", "corrects", "bookkeeping"),
)

EXAMPLES = (
    "deals why 7c0712ad",
    'deals why "Moonshot AI" valuation --as-of 2024-03-06',
    'deals why "Moonshot AI" deals.moonshot-2024.amount.round',
)


@click.command(cls=Settled, examples=EXAMPLES)
@click.argument("what", metavar="ID|NAME")
@click.argument("figure", required=False)
@asking
def why(session: Session, what: str, figure: str | None) -> None:
    """Show what a figure or an event rests on.

    ID is the beginning of an event's id, as every page prints it. FIGURE names a figure by its path, or
    by some words of it; without it, the figures of the company are listed with their paths.
    """
    with session.reading() as tracker:
        if figure is not None:
            session.reply(_figures(tracker, tracker.why_figure(what, figure, **session.clocks), session))
        elif _is_event(tracker, what):
            session.reply(_event(tracker, what, session))
        else:
            session.reply(_paths(tracker, what, session))


def _is_event(tracker: Tracker, what: str) -> bool:
    """Whether an id is meant: what looks like one, and is no name."""
    from ..error import NameUnknownError

    if not _ID.fullmatch(what):
        return False
    try:
        tracker.resolve(what, "company")
    except NameUnknownError:
        return True
    return False


def _event(tracker: Tracker, prefix: str, session: Session) -> Reply:
    from ...projections import machine
    from ...projections.sentence import said_in
    from .output import Reply

    found = tracker.why(prefix, **session.clocks)
    view, labels = tracker.view(**session.clocks), tracker.labels(**session.clocks)
    data = {
        "view": machine.view(view),
        "event": machine.event(found.event),
        "says": said_in(found.statement),
        "report": machine.plain(found.report),
        "origin": found.origin,
        "grade": found.grade,
        "visible": found.visible,
        "set_aside": found.set_aside,
        "corrects": [each.id for each in found.corrects],
        "bookkeeping": _bookkeeping(found),
    }

    def page() -> Page:
        from .page.why import event_page

        return event_page(found, view, labels)

    return Reply(
        page=page,
        data=lambda: data,
        columns=_EVIDENCE,
        rows=lambda: [_evidence(found)],
        lines=lambda: [data],
        caption=f"{found.event.kind} {found.event.id}, {view}",
    )


def _figures(tracker: Tracker, found: list[FigureEvidence], session: Session) -> Reply:
    from .output import Reply

    view, labels = tracker.view(**session.clocks), tracker.labels(**session.clocks)
    rows = [row for each in found for row in _figure_rows(each)]

    def page() -> Page:
        from .page.why import figures_page

        return figures_page(found, view, labels)

    return Reply(
        page=page,
        data=lambda: _figures_data(found, view),
        columns=("path", "value", "standing", *_EVIDENCE),
        rows=lambda: rows,
        caption=f"Evidence, {view}, log at position {view.position}",
    )


def _figures_data(found: list[FigureEvidence], view: Any) -> dict[str, Any]:
    from ...projections import machine

    evidence = {one.event.id: one for each in found for one in _all(each)}
    return {
        "view": machine.view(view),
        "figures": [{"path": each.path, **machine.plain(each.figure)} for each in found],
        "evidence": {id_: _evidence(one) for id_, one in evidence.items()},
    }


def _all(found: FigureEvidence) -> list[Evidence]:
    rest = [one for _, several in (*found.others, *found.possibly) for one in several]
    return [*found.because, *rest]


def _figure_rows(found: FigureEvidence) -> list[Row]:
    from ...projections.sentence import text

    groups = [(found.figure.value, "chosen", found.because)]
    groups += [(rival.value, rival.why, several) for rival, several in (*found.others, *found.possibly)]
    return [
        {"path": found.path, "value": text(value), "standing": standing, **_evidence(one)}
        for value, standing, several in groups
        for one in several
    ]


def _evidence(found: Evidence) -> dict[str, Any]:
    from ...events.fact import kind_of
    from ...projections import machine
    from ...projections.sentence import sentence

    said, report = found.statement, found.report
    return {
        "event": found.event.id,
        "position": found.event.position,
        "kind": kind_of(said.fact),
        "sentence": sentence(said.fact),
        "report": report.id,
        "outlet": report.outlet,
        "title": report.title,
        "published": report.published,
        "reported": report.known_from.isoformat(),
        "para": said.para,
        "attribution": list(said.attribution),
        "origin": found.origin,
        "grade": found.grade,
        "certainty": said.certainty.value,
        "reality": said.reality.value,
        "negative": said.negative,
        "quote": said.quote,
        "as_stated": machine.plain(said.as_stated),
        "visible": found.visible,
        "set_aside": found.set_aside,
        "corrects": [each.id for each in found.corrects],
        "bookkeeping": _bookkeeping(found),
    }


def _bookkeeping(found: Evidence) -> list[dict[str, Any]]:
    """What corrects it, takes it back or doubts it: whose fault, why, and the report that says so."""
    return [
        {
            "event": each.id,
            "kind": each.kind,
            "about": each.fact.event,
            "fault": getattr(each.fact, "fault", ""),
            "reason": each.fact.reason,
            "report": report.id,
            "reported": report.known_from.isoformat(),
        }
        for each, report in found.bookkeeping
    ]


def _paths(tracker: Tracker, name: str, session: Session) -> Reply:
    from ...projections import machine
    from ...projections.path import figures
    from .output import Reply
    from .row import FIGURE_COLUMNS, figure_rows

    state = tracker.company(name, **session.clocks)

    def page() -> Page:
        from .page.why import paths_page

        return paths_page(state)

    return Reply(
        page=page,
        data=lambda: {
            "view": machine.view(state.view),
            "figures": [{"path": path, **machine.plain(figure)} for path, figure in figures(state)],
        },
        columns=FIGURE_COLUMNS,
        rows=lambda: figure_rows(state),
        caption=f"{state.name}, {state.view}",
    )
