"""What has to be read from the log to answer for one company."""

from __future__ import annotations

from typing import Any

from ..events.event import Event
from ..events.fact import wire_name
from ..events.kinds import DealReported, EntityDeclared, EntityNamed, EntityRenamed
from .log import Log

NAMING = tuple(map(wire_name, (EntityDeclared, EntityNamed, EntityRenamed)))


def around(log: Log, slug: str) -> list[Event[Any]]:
    """Every event that can matter for what is known of a slug; a superset, in no promised order.

    That is: what mentions it or one of its deals, whose the deals are that it takes part in, what
    is said about those events, the documents behind them, and all names.
    """
    core = log.about([slug])
    own = {event.fact.deal for event in core if _issued(event, slug)}
    core += log.about(own)
    joined = {deal for event in core if (deal := getattr(event.fact, "deal", ""))} - own
    whose = [event for event in log.about(joined) if isinstance(event.fact, DealReported)]
    replies = log.about(event.id for event in core)
    documents = log.about({f"report:{event.report}" for event in (*core, *replies)})
    return [*core, *whose, *replies, *documents, *_behind(log, whose), *naming_events(log)]


def naming_events(log: Log) -> list[Event[Any]]:
    """Every event about a name, with the documents behind them."""
    named = log.of_kinds(NAMING)
    return [*named, *_behind(log, named)]


def _behind(log: Log, events: list[Event[Any]]) -> list[Event[Any]]:
    return log.about({f"report:{event.report}" for event in events})


def _issued(event: Event[Any], slug: str) -> bool:
    return isinstance(event.fact, DealReported) and slug in event.fact.company
