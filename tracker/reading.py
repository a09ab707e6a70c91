"""What has to be read from the log to answer for one company."""

from __future__ import annotations

from typing import Any

from ..events.attribution import Voice
from ..events.event import Event
from ..events.fact import wire_name
from ..events.kinds import DealReported, EntityDeclared
from ..events.mention import mentions
from ..projections.claim import ABOUT_NAMES
from ..projections.report import is_own
from .log import Log

NAMING = tuple(map(wire_name, ABOUT_NAMES))


def around(log: Log, slug: str) -> list[Event[Any]]:
    """Every event that can matter for what is known of a slug; a superset, in no promised order.

    That is: what mentions it or one of its deals, whose the deals are that it takes part in, what
    is said about those events, the documents behind them, and the names of all that these speak of.
    """
    core = log.about([slug])
    own = {event.fact.deal for event in core if _issued(event, slug)}
    core += log.about(own)
    joined = {deal for event in core if (deal := getattr(event.fact, "deal", ""))} - own
    whose = [event for event in log.about(joined) if isinstance(event.fact, DealReported)]
    replies = log.about(event.id for event in core)
    stated = [*core, *whose, *replies]
    said = _behind(log, stated)
    found = [*stated, *said, *_behind(log, [event for event in said if not is_own(event)])]
    named = log.about(_spoken(found), kinds=NAMING)
    return [*found, *named, *_behind(log, named)]


def naming_events(log: Log) -> list[Event[Any]]:
    """Every event about a name, with the documents behind them."""
    named = log.of_kinds(NAMING)
    return [*named, *_behind(log, named)]


def sorts_of(log: Log, slug: str) -> set[str]:
    """The sorts of entity that a slug was declared as; none where it is no slug."""
    declared = log.about([slug], kinds=[wire_name(EntityDeclared)])
    return {event.fact.type for event in declared}


def _behind(log: Log, events: list[Event[Any]]) -> list[Event[Any]]:
    return log.about({f"report:{event.report}" for event in events})


def _spoken(events: list[Event[Any]]) -> set[str]:
    """All that events and their voices speak of."""
    voices = {voice for event in events for voice in event.statement.attribution}
    return {Voice.parse(voice).who for voice in voices}.union(*(mentions(event.fact) for event in events))


def _issued(event: Event[Any], slug: str) -> bool:
    return isinstance(event.fact, DealReported) and slug in event.fact.company
