"""A shelf: the events of a log for questions about many companies, each found and read once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from ..events.event import Event
from .log import Log


class Shelf:
    """What was read of a log, ready to be asked again; a `projections.reach.Shelf`.

    Most that is looked for is not there: hardly any event is spoken of by another one. So what events
    point to is read at first, and only what is among it is looked for in the log.
    """

    def __init__(self, log: Log) -> None:
        self._log = log
        self._topics = log.topics()
        self._held: dict[int, Event[Any]] = {}

    def about(self, slugs: Iterable[str], *, kinds: Collection[str] = ()) -> list[Event[Any]]:
        """Every event that points to any of these: a slug, 'report:ID', or the whole id of an event.

        With `kinds`, only the events of these kinds.
        """
        keys = {self._topics[slug] for slug in slugs if slug in self._topics}
        positions = self._log.pointing(keys, kinds=kinds)
        missing = [position for position in positions if position not in self._held]
        self._held |= {event.position or 0: event for event in self._log.at(missing)}
        return [self._held[position] for position in positions]

    def get(self, ids: Iterable[str]) -> list[Event[Any]]:
        """The events with these whole ids, as far as they are recorded."""
        return self._log.get(ids)

    def clear(self) -> None:
        """Let go of the events that were read."""
        self._held.clear()
