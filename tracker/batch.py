"""Writing down: a batch that rests on what the log holds is recorded whole, or made out anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from ..events.event import Event
from ..events.kinds import EntityDeclared, FactCorrected
from ..events.mention import references
from ..events.word import is_event_id
from ..projections.amendment import stated_instead
from ..projections.report import reports
from .error import NameUnknownError, ReportUnknownError
from .log import Appended, Head, Log
from .log.error import UndatedReportError

if TYPE_CHECKING:
    from .tracker import Tracker

Batch = list[Event[Any]]
Plan = Callable[[], Batch]
"""Makes out from the log what is to be recorded, or raises where that can't be."""


class _OvertakenError(Exception):
    """Another writer came in between, and changed what a batch rests on."""


def append(tracker: Tracker, plan: Plan, *, dry_run: bool, redact: bool = False) -> Appended:
    """Record what a plan makes out.

    Once no other writer can come in, the plan is made again if one did: where it comes out otherwise,
    all begins anew. So a batch never rests on what is no longer so. With `redact` the redactions in it take
    words out.
    """
    while True:
        head = tracker.log.head
        batch = plan()
        reported = _reported(tracker.log, batch)
        if dry_run or not batch:
            return _untouched(tracker.log, batch, head)
        try:
            return tracker.log.append(
                batch,
                reported=reported,
                recorder=tracker.recorder,
                check=lambda _: _hold(tracker.log, plan, batch, head),  # noqa: B023  # it is called at once
                redact=redact,
            )
        except _OvertakenError:
            continue


def _hold(log: Log, plan: Plan, batch: Batch, head: Head) -> None:
    if log.head != head and [event.id for event in plan()] != [event.id for event in batch]:
        raise _OvertakenError


def _untouched(log: Log, batch: Batch, head: Head) -> Appended:
    """What would come of recording a batch."""
    known = {event.id for event in log.get(event.id for event in batch)}
    unique = {event.id: event for event in batch if event.id not in known}
    return Appended(events=tuple(unique.values()), known=tuple(known), head=head)


def _reported(log: Log, events: Sequence[Event[Any]]) -> dict[str, tuple[date, date]]:
    """The days on which the reports of a batch can have come out."""
    names = {event.report for event in events}
    known = reports([*log.about({f"report:{name}" for name in names}), *events])
    for name in names:
        if name not in known:
            raise ReportUnknownError(name)
        if known[name].known_from == date.max:
            raise UndatedReportError(name)
    return {name: known[name].reported for name in names}


def refuse_unknown(tracker: Tracker, events: Sequence[Event[Any]]) -> None:
    """Refuse facts that point to a slug that nothing stands behind."""
    known = set(tracker.names.sorts) | {fact.slug for fact in _declared(events)}
    for event in events:
        for attribute, slug in references(event.fact):
            is_entity = not (slug.startswith("report:") or is_event_id(slug))
            if is_entity and slug not in known and not isinstance(event.fact, EntityDeclared):
                sort = attribute.refers[0] if len(attribute.refers) == 1 else ""
                raise NameUnknownError(slug, tracker.names.near(slug), sort)


def _declared(events: Iterable[Event[Any]]) -> list[EntityDeclared]:
    """What events declare, and what they put in place of what another one declared."""
    stated = [event.fact for event in events]
    instead = [stated_instead(event) for event in events if isinstance(event.fact, FactCorrected)]
    facts = [*stated, *(said.fact for said in instead if said is not None)]
    return [fact for fact in facts if isinstance(fact, EntityDeclared)]
