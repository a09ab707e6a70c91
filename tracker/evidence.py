"""How we know: from a figure to its events, and from an event to its report, voices and origin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any

from attrs import field, frozen

from ..events.event import Event
from ..events.kinds import FactCorrected, FactDisputed, FactRedacted
from ..events.statement import Statement
from ..projections import reach
from ..projections.amendment import FIXED
from ..projections.claim import Claim, Claims
from ..projections.figure import Figure, Rival
from ..projections.gather import gather
from ..projections.judgement import grade_of
from ..projections.origin import origin
from ..projections.reply import replied
from ..projections.report import Report, reports
from ..projections.view import View
from .log import Log


@frozen(kw_only=True)
class Evidence:
    """One event with where it comes from, and what corrections made of it.

    Attributes:
        event: The event as it was recorded.
        statement: What it states; of a correction that acts, what it puts in place.
        report: The report that states it; of a correction that acts, the report that it corrects.
        origin: Where it comes from in the end; None where that is not known.
        visible: Whether the view lets it be seen, and nothing takes it out of account or replaces it.
        corrects: The events that it corrects and what they correct, the recorded one last.
        grade: How its report, or else the outlet, is graded on the Admiralty code; empty where it is not.
        set_aside: Whether it is denied or withdrawn; empty where it stands.
        amended: The corrections, retractions and doubts of it that can be seen.
        reports: The reports in which all those stand, by their ids.
    """

    event: Event[Any]
    statement: Statement[Any]
    report: Report
    origin: str | None
    visible: bool
    corrects: tuple[Event[Any], ...] = ()
    grade: str = ""
    set_aside: str = ""
    amended: tuple[Event[Any], ...] = ()
    reports: Mapping[str, Report] = field(factory=dict)

    @property
    def bookkeeping(self) -> Iterator[tuple[Event[Any], Report]]:
        """What was said of it and of what it corrects, each with its report: why it is as it is."""
        chain = (self.event, *self.corrects)[: len(self.corrects)]
        return ((event, self.reports[event.report]) for event in (*chain, *self.amended))


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
    around = {event.id: event for event in (*events, *log.about(event.id for event in events))}
    reach.complete(log, around)
    deals = {deal for event in around.values() if (deal := getattr(event.fact, "deal", ""))}
    around |= {event.id: event for event in log.about(reach.merged_with(log, deals))}
    reach.complete(log, around)
    seen = replied(gather(reach.with_names(log, around), view))
    claims = {each.id: each for each in (*seen.book, *seen.documents, *seen.names, *seen.facts)}
    documents = _Documents(reports(around.values()) | seen.reports)
    return {event.id: _evidence(event, claims.get(event.id), around, documents, seen) for event in events}


class _Documents(dict[str, Report]):
    """Reports by their ids, whatever is left of them."""

    def __missing__(self, name: str) -> Report:
        return Report.untold(name)


def _evidence(
    event: Event[Any],
    claim: Claim | None,
    around: Mapping[str, Event[Any]],
    documents: Mapping[str, Report],
    seen: Claims,
) -> Evidence:
    """The evidence for an event, which is a claim of the view where it can be seen."""
    shown = {each.event.id for each in (*seen.applied, *seen.book) if not each.set_aside}
    ids = frozenset((event.id,)) if claim is None else claim.ids
    amended = [each for each in around.values() if each.id in shown and _speaks_of(each, event.id, ids)]
    corrects = () if claim is None else tuple(_corrected(event, claim.line, around))
    report = documents[event.report] if claim is None else claim.report
    return Evidence(
        event=event,
        statement=event.statement if claim is None else claim.statement,
        report=report,
        origin=origin(event.statement.attribution, report) if claim is None else claim.origin,
        visible=claim is not None,
        grade=grade_of(report, seen.grades),
        set_aside="" if claim is None else claim.set_aside,
        corrects=corrects,
        amended=tuple(sorted(amended, key=attrgetter("id"))),
        reports={each.report: documents[each.report] for each in (event, *corrects, *amended)},
    )


def _corrected(
    event: Event[Any], line: frozenset[str], around: Mapping[str, Event[Any]]
) -> Iterator[Event[Any]]:
    """What a correction corrects, and so on to the recorded event."""
    while isinstance(event.fact, FactCorrected) and event.fact.event in line:
        event = around[event.fact.event]
        yield event


def _speaks_of(bookkeeping: Event[Any], event: str, ids: frozenset[str]) -> bool:
    """Whether bookkeeping is about an event; a doubt also about what a slip of ours was in."""
    if isinstance(bookkeeping.fact, FactDisputed):
        return bookkeeping.fact.event in ids
    return isinstance(bookkeeping.fact, (*FIXED, FactRedacted)) and bookkeeping.fact.event == event


def _pick(found: dict[str, Evidence], ids: Iterable[str]) -> tuple[Evidence, ...]:
    return tuple(found[id_] for id_ in ids)
