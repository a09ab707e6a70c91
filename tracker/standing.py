"""What stands: events as the bookkeeping about them leaves them, whatever the day asked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from attrs import evolve, frozen

from ..events.event import Event
from ..events.kinds import FactCorrected, FactRetracted
from ..events.statement import Statement
from ..events.whole import to_whole
from ..projections import reach
from ..projections.amendment import AMENDING, Amendments, Version
from ..projections.ledger import Ledger
from ..projections.report import Report
from ..projections.view import View
from .error import RivalsStandError, TakenBackError

LATEST = View(date.max, date.max)
"""All that was ever reported."""

OURS = View(date.min, date.min)
"""A day before all reports: in its ledger nothing is mended but our own slips."""


def completed(log: reach.Shelf, events: Iterable[Event[Any]]) -> reach.Found:
    """Events with all that bookkeeping says of them, what it speaks of, and the documents behind."""
    found = {event.id: event for event in events}
    reach.complete(log, found)
    return found


def report_of(log: reach.Shelf, name: str) -> Report | None:
    """A report as our own bookkeeping leaves it; none where it is not recorded, or was taken back."""
    return Ledger.of(completed(log, log.about([f"report:{name}"])).values(), OURS).reports.get(name)


@frozen(kw_only=True)
class Line:
    """One statement of a report as our own bookkeeping leaves it.

    Attributes:
        recorded: The event of the report, as it was recorded.
        version: What is in force of it.
        stated: What a file of the report would state to say so; its id tells it apart.
    """

    recorded: Event[Any]
    version: Version
    stated: Event[Any]


def lines(reports: Collection[str], found: reach.Found) -> list[Line]:
    """What stands of reports through our own bookkeeping, whatever its outlet or others corrected."""
    amendments = Ledger.of(found.values(), OURS).amendments
    return [each for event in found.values() if event.report in reports for each in _lines(event, amendments)]


def _lines(event: Event[Any], amendments: Amendments) -> Iterator[Line]:
    for version in amendments.in_force(event):
        if not isinstance(event.fact, FactCorrected):
            stated = Event.of(event.report, version.statement) if version.id != event.id else event
            yield Line(recorded=event, version=version, stated=stated)
            continue
        for put in amendments.put_by(event) or (version,):
            yield Line(recorded=event, version=put, stated=_stating(event, put))


def _stating(correction: Event[Any], put: Version) -> Event[Any]:
    """A correction as a file would state it that puts that in force."""
    if put.id == correction.id:
        return correction
    fact = evolve(correction.fact, statement=to_whole(put.statement))
    return Event.of(correction.report, evolve(correction.statement, fact=fact))


def version_of(event: Event[Any], found: reach.Found) -> Version:
    """The one version that is in force of an event; of a correction, of what it puts in force.

    Raises:
        TakenBackError: It was taken back, or what it corrects was.
        RivalsStandError: Several corrections of it stand beside each other.
    """
    amendments = Ledger.of(found.values(), LATEST).amendments
    versions = amendments.in_force(event)
    for each in _line(event, found):
        if not amendments.in_force(each):
            raise TakenBackError(each.id, taken_back_by(each, amendments))
    if isinstance(event.fact, FactCorrected):
        versions = amendments.put_by(event) or versions
    if len(versions) > 1:
        raise RivalsStandError(event.id, [version.id for version in versions])
    return versions[0]


def taken_back_by(event: Event[Any], amendments: Amendments) -> str:
    """The retraction that takes an event out of account."""
    return min(entry.id for entry in amendments.on(event.id) if isinstance(entry.fact, FactRetracted))


def root_of(event: Event[Any], found: reach.Found) -> Event[Any]:
    """What corrections and retractions are about in the end; of any other event, that itself."""
    *_, root = _line(event, found)
    return root


def statements(event: Event[Any], events: Iterable[Event[Any]]) -> tuple[Statement[Any], ...]:
    """What is in force of an event."""
    amendments = Ledger.of(events, LATEST).amendments
    return tuple(version.statement for version in amendments.in_force(event))


def _line(event: Event[Any], found: reach.Found) -> Iterator[Event[Any]]:
    """An event, what it corrects or takes back, and so on, as far as that is recorded."""
    yield event
    while isinstance(event.fact, AMENDING) and event.fact.event in found:
        event = found[event.fact.event]
        yield event
