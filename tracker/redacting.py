"""Taking words out of the log for good, where a law demands it: the one thing here that can't be undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..events.event import Event
from ..events.fact import RedactedFact
from ..events.kinds import FactRedacted
from ..events.statement import Statement
from ..events.word import to_required_text
from ..projections.reach import voices
from .amending import Ground, written
from .batch import Batch, append
from .error import NameUnknownError, RedactionStaysError, ReportUnknownError
from .log.redaction import KIND

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
    targets: dict[str, Event[Any]] = {}

    def plan() -> Batch:
        nonlocal targets
        targets = {event.id: event for each in what for event in _meant(tracker, each)}
        new = _sorted_out(targets.values())[0]
        report, beside = written(tracker, Ground(), without={event.report for event in targets.values()})
        facts = (FactRedacted(event=event.id, reason=reason) for event in new)
        return [*beside, *(Event.of(report, Statement(fact=fact)) for fact in facts)] if new else []

    try:
        appended = append(tracker, plan, dry_run=dry_run, redact=True)
    except NameUnknownError:
        if not dry_run and tracker.log.of_kinds([KIND]):
            tracker.log.scrub()  # perhaps it is the words that were taken out, by one who was cut off then
        raise
    if not dry_run:
        tracker.told("the log is written anew", 0, 0)
        tracker.log.scrub()
    new, gone = _sorted_out(targets.values())
    speaking = [event for event in tracker.log.about(targets) if event.id not in targets]
    return Redacted(
        events=new,
        known=gone,
        redactions=appended.events,
        speaking=tuple(event for event in speaking if not isinstance(event.fact, FactRedacted)),
    )


def _sorted_out(events: Iterable[Event[Any]]) -> tuple[tuple[Event[Any], ...], tuple[Event[Any], ...]]:
    """The events that have words, and those that have none any more."""
    new: list[Event[Any]] = []
    gone: list[Event[Any]] = []
    for event in events:
        (gone if isinstance(event.fact, RedactedFact) else new).append(event)
    return tuple(new), tuple(gone)


def _meant(tracker: Tracker, what: str) -> Sequence[Event[Any]]:
    """The events that are meant: one by its id, all that a report states, or all that speaks of somebody."""
    sort, _, name = what.partition(":")
    if sort == "about" and name:
        return _about(tracker, name)
    found = tracker.log.of_reports([name]) if sort == "report" else [tracker.event(what)]
    if not found:
        raise ReportUnknownError(name)
    for event in found:
        if isinstance(event.fact, FactRedacted):
            raise RedactionStaysError(event.id)
    return found


def _about(tracker: Tracker, name: str) -> Sequence[Event[Any]]:
    """All that speaks of somebody, under whichever slug, and all that somebody is a voice of."""
    slugs = tracker.names.one_with(tracker.resolve(name))
    found = {event.id: event for event in tracker.log.about(slugs)}
    called = cache(lambda voice: tracker.names.is_of(voice, slugs))
    found |= {event.id: event for event in tracker.every_event() if any(map(called, voices(event)))}
    return list(found.values())
