"""Judgements that two slugs are one thing, or two, checked against what was judged before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from ..events.fact import Fact, wire_name
from ..events.kinds import EntitiesDistinct, EntitiesMerged, FactCorrected
from ..projections import reach
from ..projections.judgement import is_done
from ..projections.ledger import Ledger
from ..projections.merge import Merges
from .amending import Booked, Ground, book, refuse_nobody
from .error import (
    JudgedError,
    SameSlugError,
    SortsDifferError,
    SortUnclearError,
)
from .log import Log
from .standing import LATEST, completed

if TYPE_CHECKING:
    from .tracker import Tracker

_KINDS = (EntitiesMerged, EntitiesDistinct)
_JUDGING = tuple(map(wire_name, (*_KINDS, FactCorrected)))


def merge(tracker: Tracker, merged: str, into: str, sort: str, ground: Ground) -> Booked:
    """Let one slug stand for another; see `Tracker.merge`."""
    refuse_nobody(ground)
    one, two, sort = _pair(tracker, merged, into, sort)
    fact = EntitiesMerged(type=sort, merged=one, into=two, fault=ground.fault, reason=ground.reason)
    return _judged(tracker, fact, one, two, ground)


def distinct(tracker: Tracker, a: str, b: str, sort: str, ground: Ground) -> Booked:
    """Put on record that two slugs are two things; see `Tracker.distinct`."""
    one, two, sort = _pair(tracker, a, b, sort)
    one, two = sorted((one, two))
    fact = EntitiesDistinct(type=sort, a=one, b=two, reason=ground.reason)
    return _judged(tracker, fact, one, two, ground)


def _judged(tracker: Tracker, fact: Fact, one: str, two: str, ground: Ground) -> Booked:
    event, appended = book(tracker, lambda: fact, ground, refuse=lambda: _refuse(tracker.log, fact, one, two))
    return Booked(event=event, new=event.id in {each.id for each in appended.events}, appended=appended)


def _pair(tracker: Tracker, one: str, other: str, sort: str) -> tuple[str, str, str]:
    """Two slugs, and the one sort of thing that both stand for."""
    first, second = _slug(tracker, one, sort), _slug(tracker, other, sort)
    if first == second:
        raise SameSlugError(first, one, other)
    sorts, others = tracker.names.sorts[first], tracker.names.sorts[second]
    both = sorted(sorts & others)
    if not both:
        raise SortsDifferError(first, sorted(sorts), second, sorted(others))
    if not sort and len(both) > 1:
        raise SortUnclearError(first, second, both)
    return first, second, sort or both[0]


def _slug(tracker: Tracker, name: str, sort: str) -> str:
    """The slug of a name; a slug that another one stands for is meant as it is."""
    return name if sort in tracker.names.sorts.get(name, ()) else tracker.resolve(name, sort)


def _refuse(log: Log, fact: Any, one: str, two: str) -> None:
    """Refuse what was judged before, and what contradicts it."""
    slugs = reach.merged_with(log, {one, two})
    found = completed(log, log.about(slugs, kinds=_JUDGING))
    ledger = Ledger.of(found.values(), LATEST)
    judged = [(id_, each) for id_, each in _standing(found, ledger) if each.type == fact.type]
    called = partial(_called, ledger.merges, fact.type)
    if called(one) == called(two):
        joining = [pair for pair in judged if isinstance(pair[1], EntitiesMerged)]
        id_, merge = max(joining, key=lambda pair: len({pair[1].merged, pair[1].into} & {one, two}))
        raise JudgedError(one, two, id_, merge.reason, merged=True)
    for id_, each in judged:
        apart = isinstance(each, EntitiesDistinct) and {called(each.a), called(each.b)}
        if isinstance(fact, EntitiesMerged) and apart == {called(one), called(two)}:
            raise JudgedError(each.a, each.b, id_, each.reason, merged=False)


def _called(merges: Merges, sort: str, slug: str) -> str:
    return merges.canonical(slug, sort)


def _standing(found: reach.Found, ledger: Ledger) -> Iterator[tuple[str, Any]]:
    """The judgements that nothing takes back, each with the id of what states it."""
    for event in found.values():
        if isinstance(event.fact, _KINDS) and event.report in ledger.reports:
            for version in ledger.amendments.in_force(event):
                if is_done(version.statement) and isinstance(version.statement.fact, _KINDS):
                    yield version.id, version.statement.fact
