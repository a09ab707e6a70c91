"""Taking words out of the log for good, where a law demands it: the one thing here that can't be undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..events.event import Event
from ..events.fact import RedactedFact
from ..events.kinds import FactRedacted
from ..events.statement import Statement
from ..events.word import to_required_text
from .amending import Ground, written
from .batch import Batch, append
from .error import RedactionStaysError, ReportUnknownError

if TYPE_CHECKING:
    from .tracker import Tracker


@frozen(kw_only=True)
class Redacted:
    """What became of a redaction.

    Attributes:
        events: The events whose words were taken out, or would be, as they were before.
        known: Those whose words were gone already.
        redactions: What was recorded, or would be: with the note that it stands in, where that is new.
        speaking: Other events that speak of one of these, and may repeat what it said.
    """

    events: tuple[Event[Any], ...]
    known: tuple[Event[Any], ...]
    redactions: tuple[Event[Any], ...]
    speaking: tuple[Event[Any], ...]


def redact(tracker: Tracker, what: Iterable[str], *, reason: str, dry_run: bool) -> Redacted:
    """Take the words of events out of the log; see `Tracker.redact`."""
    reason = to_required_text(reason)
    targets = {event.id: event for each in what for event in _meant(tracker, each)}
    gone = [event for event in targets.values() if isinstance(event.fact, RedactedFact)]
    new = [event for event in targets.values() if event not in gone]

    def plan() -> Batch:
        report, beside = written(tracker, Ground(), without={event.report for event in targets.values()})
        facts = (FactRedacted(event=event.id, reason=reason) for event in new)
        return [*beside, *(Event.of(report, Statement(fact=fact)) for fact in facts)] if new else []

    speaking = [event for event in tracker.log.about(targets) if event.id not in targets]
    appended = append(tracker, plan, dry_run=dry_run, redact=True)
    if not dry_run:
        tracker.log.scrub()
    return Redacted(
        events=tuple(new),
        known=tuple(gone),
        redactions=appended.events,
        speaking=tuple(event for event in speaking if not isinstance(event.fact, FactRedacted)),
    )


def _meant(tracker: Tracker, what: str) -> Sequence[Event[Any]]:
    """The events that are meant: one by its id, all that a report states, or all that speaks of somebody."""
    sort, _, name = what.partition(":")
    if sort == "about" and name:
        return tracker.log.about([tracker.resolve(name)])
    found = tracker.log.of_reports([name]) if sort == "report" else [tracker.event(what)]
    if not found:
        raise ReportUnknownError(name)
    for event in found:
        if isinstance(event.fact, FactRedacted):
            raise RedactionStaysError(event.id)
    return found
