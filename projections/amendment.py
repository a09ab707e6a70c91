"""Amendments: what is in force of a recorded event after corrections and retractions of it.

Nothing is edited. A retraction takes an event out of account together with all that corrects it; a
correction puts another statement in its place and keeps the report and the day of what it
corrects. Either can itself be retracted, and what it did is then undone. Two corrections of one
event are rivals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from typing import Any

from attrs import evolve, frozen

from ..events.error import WordingError
from ..events.event import Event
from ..events.kinds import FactCorrected, FactDisputed, FactRetracted
from ..events.statement import Statement
from ..events.whole import read_whole

AMENDING = (FactCorrected, FactRetracted)
"""The kinds that take an event out of account or put another statement in its place."""

FIXED = (*AMENDING, FactDisputed)
"""What speaks of another event can be retracted; it can't be corrected into speaking of a third."""

Acts = Callable[[Event[Any]], bool]
"""Whether a piece of bookkeeping acts, as its fault and its day say."""


@frozen
class Version:
    """What is in force of one event.

    Attributes:
        id: The event that states it: the recorded one, or the last that corrects it.
        statement: The statement.
        ids: The events that it answers to: what is said of one of them is said of it.
        line: All events from the recorded one to the last that corrects it.
        corrected: The bookkeeping of others' errors that it rests on: nobody knew it before.
    """

    id: str
    statement: Statement[Any]
    ids: frozenset[str]
    line: frozenset[str]
    corrected: tuple[Event[Any], ...] = ()

    @classmethod
    def of(cls, event: Event[Any], statement: Statement[Any] | None = None) -> Version:
        """An event as it was recorded, or as what it puts in force."""
        own = frozenset((event.id,))
        return cls(event.id, event.statement if statement is None else statement, own, own)

    def held_to(self, target: str, correction: Event[Any]) -> Version:
        """The version as that of the event which a correction of it corrects.

        A slip of ours was never what the report said, so what was said of the event is said of this too.
        Of an outlet's error that is not so: who denied the wrong sum has not denied the right one.
        """
        line = self.line | {target}
        if correction.fact.fault != "ours":
            return evolve(self, line=line, corrected=(*self.corrected, correction))
        return evolve(self, ids=self.ids if self.corrected else self.ids | {target}, line=line)


class Amendments:
    """The corrections and retractions that act, and what they leave in force."""

    def __init__(self, entries: Iterable[Event[Any]], acts: Acts = lambda _: True) -> None:
        self._acting = {entry.id: entry for entry in entries if acts(entry)}
        self._on: dict[str, list[Event[Any]]] = {}
        for entry in self._acting.values():
            self._on.setdefault(entry.fact.event, []).append(entry)
        self._gone: set[str] = set()
        self._instead: dict[str, tuple[Version, ...]] = {}
        for id_ in _last_first(self._on):
            self._settle(id_)

    def __bool__(self) -> bool:
        return bool(self._acting)

    def touch(self, event: str) -> bool:
        """Whether anything of an event was taken back or corrected."""
        return event in self._gone or event in self._instead

    def in_force(self, event: Event[Any]) -> tuple[Version, ...]:
        """What is in force of an event: itself, what corrects it, or nothing.

        Of bookkeeping about another event it is that itself: what it puts in force belongs to its target.
        """
        if event.id in self._gone:
            return ()
        if isinstance(event.fact, FIXED):
            return (Version.of(event),)
        return self._instead.get(event.id) or (Version.of(event),)

    def on(self, event: str) -> tuple[Event[Any], ...]:
        """What acts on an event: the retractions and corrections of it that are not taken back themselves."""
        return tuple(entry for entry in self._on.get(event, ()) if entry.id not in self._gone)

    def put_by(self, correction: Event[Any]) -> tuple[Version, ...]:
        """What a correction puts in force: what corrects it in turn, or else its own statement."""
        corrected = self._instead.get(correction.id)
        if corrected is not None:
            return corrected
        statement = stated_instead(correction)
        return () if statement is None else (Version.of(correction, statement),)

    @property
    def standing(self) -> tuple[Event[Any], ...]:
        """All that act and are not taken back themselves."""
        return tuple(entry for entry in self._acting.values() if entry.id not in self._gone)

    def _settle(self, id_: str) -> None:
        """Find what is left of an event, once that is known of all that speaks of it."""
        entries = self.on(id_)
        if any(isinstance(entry.fact, FactRetracted) for entry in entries):
            self._gone.add(id_)
            return
        versions = [version.held_to(id_, entry) for entry in entries for version in self.put_by(entry)]
        if versions:
            self._instead[id_] = tuple(sorted(versions, key=lambda version: version.id))


def stated_instead(correction: Event[Any]) -> Statement[Any] | None:
    """The statement that a correction puts in place; none where this version can't read it."""
    try:
        statement = read_whole(correction.fact.statement)
    except WordingError:
        return None
    return None if isinstance(statement.fact, FIXED) else statement


def _last_first(targets: Mapping[str, list[Event[Any]]]) -> Iterator[str]:
    """The events that are spoken of, each after all that speaks of it.

    An id is a hash over the id that it speaks of, so that no circle can be made; of a damaged log
    that has one, nothing in it is settled.
    """
    sorter = TopologicalSorter(
        {target: [entry.id for entry in entries] for target, entries in targets.items()}
    )
    with suppress(CycleError):
        sorter.prepare()
    while sorter.is_active():
        ready = sorter.get_ready()
        if not ready:
            return
        yield from (id_ for id_ in ready if id_ in targets)
        sorter.done(*ready)
