"""How we know: from a figure to its events, and from an event to its report, voices and origin."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from ..events.event import Event
from ..projections.claim import gather
from ..projections.figure import Figure, Rival
from ..projections.report import Report, reports
from ..projections.view import View
from .log import Log


@frozen(kw_only=True)
class Evidence:
    """One event with where it comes from.

    Attributes:
        event: The event.
        report: The report that states it.
        origin: Where it comes from in the end; None where that is not known.
        visible: Whether the view lets it be seen.
    """

    event: Event[Any]
    report: Report
    origin: str | None
    visible: bool


@frozen(kw_only=True)
class FigureEvidence:
    """One figure with the evidence for all that was stated of it.

    Attributes:
        path: The path of the figure.
        figure: The figure.
        because: The evidence for its value.
        others: The values not chosen, with theirs.
        possibly: The values that may hold on the day, with theirs.
    """

    path: str
    figure: Figure[Any]
    because: tuple[Evidence, ...]
    others: tuple[tuple[Rival[Any], tuple[Evidence, ...]], ...]
    possibly: tuple[tuple[Rival[Any], tuple[Evidence, ...]], ...]


def evidence(log: Log, event: Event[Any], view: View) -> Evidence:
    """The evidence for one event."""
    return _of_events(log, [event], view)[event.id]


def figure_evidence(path: str, figure: Figure[Any], log: Log, view: View) -> FigureEvidence:
    """The evidence for a figure."""
    rivals = (*figure.others, *figure.possibly)
    ids = dict.fromkeys([*figure.because, *(id_ for rival in rivals for id_ in rival.because)])
    found = _of_events(log, log.get(ids), view)
    return FigureEvidence(
        path=path,
        figure=figure,
        because=_pick(found, figure.because),
        others=tuple((rival, _pick(found, rival.because)) for rival in figure.others),
        possibly=tuple((rival, _pick(found, rival.because)) for rival in figure.possibly),
    )


def _of_events(log: Log, events: list[Event[Any]], view: View) -> dict[str, Evidence]:
    documents = log.about({f"report:{event.report}" for event in events})
    deals = log.about({deal for event in events if (deal := getattr(event.fact, "deal", ""))})
    known = reports(documents) | reports(each for each in documents if view.holds_record(each))
    seen = gather([*events, *deals], view, known=known)
    origins = {claim.id: claim.origin for claim in (*seen.facts, *seen.names, *seen.documents, *seen.book)}
    return {
        event.id: Evidence(
            event=event,
            report=known[event.report],
            origin=origins.get(event.id),
            visible=event.id in origins,
        )
        for event in events
    }


def _pick(found: dict[str, Evidence], ids: Iterable[str]) -> tuple[Evidence, ...]:
    return tuple(found[id_] for id_ in ids)
