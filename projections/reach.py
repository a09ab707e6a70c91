"""What can matter for the answer about one thing: the events to fetch, from a log or from memory."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Protocol

from ..events.attribution import Voice
from ..events.event import Event
from ..events.fact import wire_name
from ..events.kinds import (
    BOOKKEEPING,
    DealReported,
    EntitiesMerged,
    FactCorrected,
    ReportPublished,
    SourceGraded,
)
from ..events.mention import mentions
from ..events.party import named
from ..events.statement import Statement
from .amendment import AMENDING, stated_instead
from .claim import ABOUT_NAMES, REPLYING

NAMING = tuple(map(wire_name, (*ABOUT_NAMES, FactCorrected)))
"""The kinds in which names are found."""

MERGING = tuple(map(wire_name, (EntitiesMerged, FactCorrected)))
"""The kinds in which merges are found."""

_BOOK = tuple(map(wire_name, BOOKKEEPING))
_GRADING = tuple(map(wire_name, (SourceGraded, FactCorrected)))


class Shelf(Protocol):
    """Where events are found by what they point to."""

    def about(self, slugs: Iterable[str], *, kinds: Collection[str] = ()) -> list[Event[Any]]:
        """Every event that points to any of these: a slug, 'report:ID', or the whole id of an event."""
        ...

    def get(self, ids: Iterable[str]) -> list[Event[Any]]:
        """The events with these whole ids, as far as they are there."""
        ...


Found = dict[str, Event[Any]]
"""Events by their ids."""


def around(shelf: Shelf, slugs: Collection[str]) -> Found:
    """Every event that can matter for what is known of each of some slugs, but for names; a superset.

    That is: what mentions one, or a slug that it may be merged with, or one of its deals; whose the deals
    are that it takes part in, and who denies or confirms these; what is said about those events; the
    documents behind them; and the bookkeeping that touches any of these.
    """
    slugs = merged_with(shelf, slugs)
    found = _keyed(shelf.about(slugs))
    complete(shelf, found)
    own = merged_with(shelf, _issued(found, slugs))
    found |= _keyed(shelf.about(own))
    joined = merged_with(shelf, deals(found) - own)
    found |= {event.id: event for event in shelf.about(joined) if _answers_for_deal(event)}
    before = set(found)
    found |= _keyed(shelf.about(list(found)))
    complete(shelf, found)
    _follow(shelf, found, {id_: event for id_, event in found.items() if id_ not in before})
    return found | _speakers(shelf, found)


def _follow(shelf: Shelf, found: Found, new: Found) -> None:
    """Add what is said about what is new, about that in turn, and so on."""
    while new:
        said = _keyed(shelf.about(new))
        new = {id_: event for id_, event in said.items() if id_ not in found}
        complete(shelf, new)
        found |= new


def _speakers(shelf: Shelf, found: Found) -> Found:
    """What those are who deny or confirm something: a company's word weighs more than a person's."""
    replies = [fact for event in found.values() for fact in facts(event) if isinstance(fact, REPLYING)]
    who = merged_with(shelf, {party for fact in replies for party in named(fact.speaker)})
    declared = _keyed(shelf.about(who, kinds=NAMING))
    complete(shelf, declared)
    return declared


def with_names(shelf: Shelf, found: Found) -> list[Event[Any]]:
    """Those events, with the names of all that they speak of, and what these names rest on."""
    return _beside(shelf, found, (*NAMING, *MERGING))


def with_merges(shelf: Shelf, found: Found) -> list[Event[Any]]:
    """Those events, with what makes one slug of two that they speak of: enough without names."""
    return _beside(shelf, found, MERGING)


def _beside(shelf: Shelf, found: Found, kinds: Collection[str]) -> list[Event[Any]]:
    slugs = merged_with(shelf, spoken(found.values()))
    found = {**found, **_keyed(shelf.about(slugs, kinds=kinds))}
    complete(shelf, found)
    return list(found.values())


def merged_with(shelf: Shelf, slugs: Collection[str]) -> set[str]:
    """Slugs, with all that were ever merged with one of them, whether that was taken back or not."""
    known: set[str] = set()
    new = set(slugs)
    while new:
        known |= new
        merging = shelf.about(new, kinds=MERGING)
        new = {slug for event in merging for slug in _merged(event)} - known
    return known


def spoken(events: Iterable[Event[Any]]) -> set[str]:
    """All that events and their voices speak of."""
    return set().union(*(voices(event) | mentions(event.fact) for event in events))


def voices(event: Event[Any]) -> set[str]:
    """The voices behind an event, by the slug or the name of each; empty for those that have none."""
    return {Voice.parse(voice).who for said in _said(event) for voice in said.attribution}


def complete(shelf: Shelf, found: Found) -> None:
    """Add what bookkeeping says of events, what it speaks of, and the documents behind all of it."""
    new = dict(found)
    while new:
        about = _keyed(shelf.about(new, kinds=_BOOK))
        targets = {e.fact.event for e in (*new.values(), *about.values()) if isinstance(e.fact, AMENDING)}
        held = _keyed(shelf.get(targets - found.keys() - about.keys()))
        behind = _behind(shelf, [*new.values(), *about.values(), *held.values()])
        new = {id_: event for id_, event in (about | held | behind).items() if id_ not in found}
        found |= new


def _behind(shelf: Shelf, events: Iterable[Event[Any]]) -> Found:
    """The documents of events, those that these rework, what is said about them, and how they are graded."""
    held = list(events)
    wanted = {f"report:{event.report}" for event in held}
    published = [f for event in held for f in facts(event) if isinstance(f, ReportPublished)]
    wanted |= {relayed for fact in published for relayed in fact.relays if ":" in relayed}
    outlets = merged_with(shelf, {fact.outlet for fact in published if fact.outlet})
    graded = shelf.about(outlets, kinds=_GRADING)
    return _keyed(graded) | {e.id: e for e in shelf.about(wanted) if _is_of(e, wanted)}


def _is_of(event: Event[Any], documents: Collection[str]) -> bool:
    """Whether an event is about a document, and not one that only reworks it."""
    return not isinstance(event.fact, ReportPublished) or f"report:{event.fact.report}" in documents


def _keyed(events: Iterable[Event[Any]]) -> Found:
    return {event.id: event for event in events}


def _said(event: Event[Any]) -> tuple[Statement[Any], ...]:
    """What an event states, and what it puts in place of another's."""
    said = event.statement
    instead = stated_instead(event) if isinstance(said.fact, FactCorrected) else None
    return (said,) if instead is None else (said, instead)


def facts(event: Event[Any]) -> tuple[Any, ...]:
    """The fact of an event, and the one that it puts in place of another's."""
    return tuple(said.fact for said in _said(event))


def _merged(event: Event[Any]) -> set[str]:
    merges = (fact for fact in facts(event) if isinstance(fact, EntitiesMerged))
    return {slug for fact in merges for slug in (fact.merged, fact.into)}


def _dealt(event: Event[Any]) -> list[DealReported]:
    return [fact for fact in facts(event) if type(fact) is DealReported]


def _answers_for_deal(event: Event[Any]) -> bool:
    """Whether an event tells whose a deal is, or may deny or confirm it."""
    return any(isinstance(fact, (DealReported, *REPLYING)) for fact in facts(event))


def _issued(found: Found, slugs: Collection[str]) -> set[str]:
    """The deals of some companies."""
    dealt = (fact for event in found.values() for fact in _dealt(event))
    return {fact.deal for fact in dealt if not set(fact.company).isdisjoint(slugs)}


def deals(found: Found) -> set[str]:
    """The deals that events are about."""
    return {deal for event in found.values() for fact in facts(event) if (deal := getattr(fact, "deal", ""))}
