"""Why a figure changed: which of the events that were learned in between made it so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from attrs import frozen

from ..events.fact import wire_name
from ..events.kinds import (
    BOOKKEEPING,
    AssessmentMade,
    FactConfirmed,
    FactDenied,
    ReportRetracted,
)
from .claim import ABOUT_NAMES
from .company import CompanyState
from .figure import Figure
from .history import ASIDE
from .judgement import WEAKENING
from .remark import VOICES
from .source import Source
from .total import DERIVED

_JUDGING = frozenset(map(wire_name, WEAKENING))
_REPLIES = frozenset(map(wire_name, (FactDenied, FactConfirmed, ReportRetracted, *BOOKKEEPING))) - _JUDGING
_ASIDE = frozenset(map(wire_name, (FactDenied, ReportRetracted)))
_NAMING = frozenset(map(wire_name, ABOUT_NAMES))
_SAID = frozenset(map(wire_name, (*VOICES, AssessmentMade)))
_BESIDE = _SAID | _JUDGING

Index = Mapping[str, list[str]]


@frozen
class Reasons:
    """The events that were learned between two states of a company, and what each of them touches.

    Attributes:
        days: The day on which each of them became known, by its id.
        sources: Where the events of both states come from.
        replies: What was ever said of an event, a report or a deal, and done about it.
        stated: What was learned with a slug in it, and under 'names' how the company itself is called.
        aside: The denials and withdrawals that were learned.
        joined: The merges of the company itself with another, or the end of one.
        judged: The doubts and the "may be the same" that were learned, by what they speak of.
    """

    days: Mapping[str, date]
    sources: Mapping[str, Source]
    replies: Index
    stated: Index
    aside: tuple[str, ...]
    joined: tuple[str, ...]
    judged: Index

    @classmethod
    def of(
        cls, before: CompanyState, after: CompanyState, acts: Mapping[str, Source] | None = None
    ) -> Reasons:
        """The reasons there are; `acts` is the bookkeeping that acts in the later state alone."""
        known = before.view
        recorded = known.recorded_by != after.view.recorded_by
        fresh = {
            event: source
            for event, source in after.sources.items()
            if event not in before.sources and (recorded or source.known_since > known.as_of)
        }
        fresh |= acts or {}
        sources = {**before.sources, **after.sources, **fresh}
        called = [e for e, s in fresh.items() if s.kind in _NAMING and after.company in s.about]
        return cls(
            days={event: source.known_since for event, source in fresh.items()},
            sources=sources,
            replies=_index(sources, lambda kind: kind in _REPLIES),
            stated=_index(fresh, lambda kind: kind not in _BESIDE) | {"names": called},
            aside=tuple(event for event, source in fresh.items() if source.kind in _ASIDE),
            joined=tuple(event for event, act in (acts or {}).items() if after.company in act.about),
            judged=_index(fresh, lambda kind: kind in _JUDGING),
        )

    def of_change(self, path: str, before: Figure[Any] | None, after: Figure[Any] | None) -> tuple[str, ...]:
        """The events that made a figure what it is, in the order in which they became known.

        They are the new ones behind its values, and what was said of them or done about them. Where there
        are none, it has ended or was moved: by what was stated with the things that its path names, or by
        what sets aside the stories that it was copied from, or by a merge of the company.
        """
        now, named = events_of(after), path.split(".")
        topics = {*now, *events_of(before)}
        if before is not None and after is not None and before.denied != after.denied:
            topics.update(named)
        judged = self._judged_of(topics) if after is not None and after.rule == DERIVED else ()
        tries: Iterator[Iterable[str]] = iter((
            [event for event in (*now, *self._replies_to(topics), *judged) if event in self.days],
            [event for word in named for event in self.stated.get(word, ())],
            self.aside if _aside(before) != _aside(after) else (),
            self.joined,
        ))  # fmt: skip
        found = next((each for each in tries if each), ())
        return tuple(sorted({*found}, key=lambda event: (self.days[event], event)))

    def _judged_of(self, events: Iterable[str]) -> Iterator[str]:
        """The judgements about events and about the deals that these are part of."""
        topics = {topic for event in events if event in self.sources for topic in self.sources[event].about}
        yield from (judgement for topic in {*events, *topics} for judgement in self.judged.get(topic, ()))

    def _replies_to(self, topics: set[str]) -> set[str]:
        """What was said of events or deals, or of the reports of events, and of what was said of them."""
        found: set[str] = set()
        new = topics
        while new:
            spoken = new | {f"report:{self.sources[event].report}" for event in new if event in self.sources}
            new = {event for topic in spoken for event in self.replies.get(topic, ())} - found
            found |= new
        return found


def events_of(figure: Figure[Any] | None) -> frozenset[str]:
    """All events behind what is stated of a figure."""
    if figure is None:
        return frozenset()
    return figure.all_events.union(figure.contested, *(rival.because for rival in figure.others))


def _aside(figure: Figure[Any] | None) -> set[tuple[str, ...]]:
    """What is denied or withdrawn of a figure."""
    return {rival.because for rival in figure.others if rival.why in ASIDE} if figure is not None else set()


def _index(sources: Mapping[str, Source], wanted: Callable[[str], bool]) -> dict[str, list[str]]:
    """The events of some kinds by what they point to."""
    found: dict[str, list[str]] = {}
    for event, source in sources.items():
        for topic in source.about if wanted(source.kind) else ():
            found.setdefault(topic, []).append(event)
    return found
