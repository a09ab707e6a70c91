"""What new events may change: `reach` the other way round, for what keeps answers instead of making them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from ..events.event import Event
from ..events.fact import wire_name
from ..events.kinds import (
    DealReported,
    EntitiesMerged,
    FactCorrected,
    ReportPublished,
    SourceGraded,
)
from ..events.mention import mentions
from . import reach
from .claim import ABOUT_NAMES, REPLYING

_DEALING = tuple(map(wire_name, (DealReported, FactCorrected)))
_REPLYING = tuple(map(wire_name, (*REPLYING, FactCorrected)))
_PUBLISHING = tuple(map(wire_name, (ReportPublished, FactCorrected)))
_REPORT = "report:"
_ID = 64
"""Digits of an event's id."""


class Shelf(reach.Shelf, Protocol):
    """Where events are found by what they point to, and by their reports."""

    def of_reports(self, reports: Iterable[str]) -> list[Event[Any]]:
        """Every event that these reports state."""
        ...


def touched(shelf: Shelf, new: Iterable[Event[Any]]) -> set[str] | None:
    """Every slug of which an answer may have changed by new events; a superset, and None where it may be any.

    Two slugs that became one change whatever speaks of one of them, its voices too, and these can't be found.
    """
    changed: reach.Found = {}
    fresh = {event.id: event for event in new}
    while fresh:
        changed |= fresh
        moved = (*_spoken_of(shelf, fresh), *_reported(shelf, fresh), *_renamed(shelf, fresh))
        fresh = {event.id: event for event in moved if event.id not in changed}
    if any(isinstance(fact, EntitiesMerged) for event in changed.values() for fact in reach.facts(event)):
        return None
    slugs = _slugs(changed.values())
    return reach.merged_with(shelf, slugs | _slugs(shelf.about(_deals(shelf, changed, slugs))))


def _slugs(events: Iterable[Event[Any]]) -> set[str]:
    """All slugs that events speak of."""
    return {each for event in events for each in mentions(event.fact) if not (":" in each or _is_id(each))}


def _spoken_of(shelf: Shelf, fresh: reach.Found) -> list[Event[Any]]:
    """What events speak of that was recorded before, and what was said of them before they came."""
    ids = {each for event in fresh.values() for each in mentions(event.fact) if _is_id(each)}
    return [*shelf.get(ids - fresh.keys()), *shelf.about(fresh)]


def _is_id(mentioned: str) -> bool:
    return len(mentioned) == _ID and set(mentioned) <= set("0123456789abcdef")


def _reported(shelf: Shelf, fresh: reach.Found) -> list[Event[Any]]:
    """What stands in documents of which something is said, and the documents that rework these."""
    spoken = {report for event in fresh.values() for report in _documents(event)}
    outlets = {
        slug for event in fresh.values() if _is_of(event, SourceGraded) for slug in mentions(event.fact)
    }
    return [
        *shelf.of_reports(spoken),
        *shelf.about({f"{_REPORT}{report}" for report in spoken}),
        *shelf.about(outlets, kinds=_PUBLISHING),
    ]


def _documents(event: Event[Any]) -> set[str]:
    """The reports of which an event says something; not those that a document only reworks."""
    if type(event.fact) is ReportPublished:
        return {event.fact.report}
    return {each.removeprefix(_REPORT) for each in mentions(event.fact) if each.startswith(_REPORT)}


def _renamed(shelf: Shelf, fresh: reach.Found) -> list[Event[Any]]:
    """The replies of whom something is said: a company's word weighs more than a person's."""
    named = [event for event in fresh.values() if _is_of(event, *ABOUT_NAMES)]
    return shelf.about(_slugs(named), kinds=_REPLYING)


def _deals(shelf: Shelf, changed: reach.Found, slugs: set[str]) -> set[str]:
    """The deals that events speak of."""
    dealt = shelf.about(slugs, kinds=_DEALING)
    known = {fact.deal for event in dealt for fact in reach.facts(event) if type(fact) is DealReported}
    return (known & slugs) | reach.deals(changed)


def _is_of(event: Event[Any], *kinds: type) -> bool:
    return any(isinstance(fact, kinds) for fact in reach.facts(event))
