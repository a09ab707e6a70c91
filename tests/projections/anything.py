"""Logs that state anything: every kind of fact, made from its attributes, in reports of every sort.

A third of it is bookkeeping and replies, which speak of other events of the log. Each event is made
from one number, so that a failing log shrinks by leaving events out.
"""

# ruff: noqa: S311  made-up events need no strong randomness

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from dealtracker.events.event import Event
from dealtracker.events.fact import Fact, RedactedFact, UnknownFact
from dealtracker.events.kinds import (
    KINDS,
    AmountReported,
    DealReported,
    DealsMaybeSame,
    EntitiesDistinct,
    EntitiesMerged,
    EntityDeclared,
    EntityNamed,
    EntityRenamed,
    FactConfirmed,
    FactCorrected,
    FactDenied,
    FactDisputed,
    FactRedacted,
    FactRetracted,
    ReportPublished,
    ReportRetracted,
    ReportRevised,
    RoleTaken,
    RoundLed,
    SourceGraded,
    StatusReported,
)
from dealtracker.events.reported import reported_interval
from dealtracker.events.statement import Statement
from dealtracker.events.whole import whole

from .any_fact import COMPANIES, DAYS, REPORTS, SLUGS, Log, document, some_attributes, stated, statement

__all__ = ["COMPANIES", "DAYS", "REPORTS", "SLUGS", "Log"]

BOOK = (
    *(FactCorrected,) * 6, *(FactRetracted,) * 3, EntitiesMerged, FactDenied, FactDenied, FactConfirmed,
    ReportRetracted, ReportRevised, FactDisputed, EntitiesDistinct, DealsMaybeSame, SourceGraded,
)  # fmt: skip
"""What is said of the record and of what others said, as often as it is to come."""
AMENDING = (FactCorrected, FactRetracted)
NAMING = (EntityDeclared, EntityNamed, EntityRenamed)
_TARGETS: tuple[Any, ...] = (Fact, Fact, Fact, AMENDING, AMENDING, ReportPublished, EntitiesMerged, NAMING)
_OFTEN = (DealReported, AmountReported, RoundLed, StatusReported, RoleTaken, EntityNamed)
_SORTS = ("company", "company", "deal", "deal", "outlet", "person", "product")
_FRAME = 20
"""How many of the declarations and documents bookkeeping may speak of: the last ones, not the desk's own."""

FIRST_RECORDED = datetime(2024, 4, 1, tzinfo=UTC)
"""When the log took in its first event; each further one an hour later."""


def reports(random: Random) -> list[Event[Any]]:
    """What each report says of itself."""
    return [
        Event.of(name, Statement(fact=ReportPublished(report=name, **document(random)))) for name in REPORTS
    ]


def declarations() -> list[Event[Any]]:
    """A note of the desk, older than all else, that every slug exists."""
    desk = ReportPublished(report="desk", outlet="desk", published="2020-01-01")
    facts = [EntityDeclared(slug=slug, type=sort) for sort, slugs in SLUGS.items() for slug in slugs]
    names = [EntityNamed(entity=slug, name=slug.title()) for slug in COMPANIES]
    return [Event.of("desk", Statement(fact=fact)) for fact in (desk, *facts, *names)]


def event(random: Random, earlier: Log) -> Event[Any]:
    """Any event, which may speak of earlier ones."""
    if random.random() < 0.02:
        fact: Fact = UnknownFact(kind="odd-kind", schema=1, stated={"deal": "acme-a"})
    else:
        kind = random.choice(BOOK if random.random() < 0.35 else list(KINDS.values()))
        fact = stated(kind, random, earlier, **_bookkeeping(kind, random, earlier))
    if isinstance(fact, ReportPublished):  # one report does not speak of itself twice
        fact = evolve(fact, report="elsewhere")
    said = statement(random, fact)
    if isinstance(fact, BOOK) and random.random() < 0.8:
        said = Statement(fact=fact, para=said.para)  # else it may be planned or surmised, and never act
    return Event.of(random.choice(REPORTS), said)


def _bookkeeping(kind: type, random: Random, earlier: Log) -> dict[str, Any]:
    """What is said of the record: of events that are in it, and of slugs of one sort."""
    said: dict[str, Any] = {}
    if kind in (*AMENDING, FactDisputed) and earlier:
        target = _target(random, earlier)
        said["event"] = target.id
        if kind is FactCorrected:
            said["statement"] = whole(_right(target, random, earlier))
    if kind in (EntitiesMerged, EntitiesDistinct):
        sort = random.choice(_SORTS)
        one, two = ("merged", "into") if kind is EntitiesMerged else ("a", "b")
        said = {"type": sort, **dict(zip((one, two), random.sample(SLUGS[sort], 2), strict=True))}
    return said


def _target(random: Random, earlier: Log) -> Event[Any]:
    """What a correction or a retraction speaks of: often another one, a document, a merge or a name."""
    sort = random.choice(_TARGETS)
    fitting = [each for each in earlier if isinstance(each.fact, sort)]
    return random.choice(fitting[-12:] or earlier)


def _right(target: Event[Any], random: Random, earlier: Log) -> Statement[Any]:
    """What a correction puts in place: nearly the same, or anything."""
    said, kind = target.statement, type(target.fact)
    if kind is ReportPublished:
        return Statement(fact=ReportPublished(report=target.fact.report, **document(random)))
    if kind is UnknownFact or random.random() < 0.3:
        return statement(random, stated(random.choice(list(KINDS.values())), random, earlier))
    if kind is FactCorrected:  # the content that it gave is replaced, and its hold kept
        return statement(random, stated(random.choice(_OFTEN), random, earlier))
    again = some_attributes(kind, random, earlier)
    name = random.choice(list(again)) if again else ""
    try:
        return evolve(said, fact=evolve(said.fact, **({name: again[name]} if name else {})))
    except ValueError:
        return said


def made(seeds: Sequence[int]) -> Log:
    """The log that some numbers stand for: the first one makes the reports, each other one an event.

    It is stamped in an order of its own, so that a correction may be recorded before what it corrects.
    """
    first = Random(seeds[0])
    frame = [*declarations(), *reports(first)]
    events = frame[-_FRAME:]
    for seed in seeds[1:]:
        events.append(event(Random(seed), events))
    unique = list({each.id: each for each in (*frame, *events)}.values())
    if first.random() < 0.5:
        first.shuffle(unique)
    return stamped(unique)


def stamped(events: Log) -> Log:
    """The events as a log that took them in in this order stamps them."""
    places = enumerate(events, start=1)
    return [evolve(each, position=place, recorded=recorded_at(place)) for place, each in places]


def recorded_at(position: int) -> datetime:
    """When a log that begins on the first day took in the event of a position."""
    return FIRST_RECORDED + timedelta(hours=position - 1)


def logs(most: int = 60) -> st.SearchStrategy[Log]:
    """Logs of any events: half of them as small as lists are by themselves, half with much in them."""
    seed = st.integers(0, 1 << 32)
    small, full = (st.lists(seed, min_size=least, max_size=most, unique=True) for least in (2, most // 2))
    return st.one_of(small, full).map(made)


def redacted_logs(most: int = 60) -> st.SearchStrategy[Log]:
    """Logs of any events, of some of which the words were taken out."""
    return st.builds(redacted, logs(most), st.sets(st.integers(0, most + _FRAME), max_size=most // 4))


def redacted(events: Log, places: Collection[int]) -> Log:
    """The events as a log keeps them from which the words of those at some places were taken out."""
    gone = [each for place, each in enumerate(events) if place in places]
    facts = [FactRedacted(event=each.id, reason="Court order 7.") for each in gone]
    silent = [_silent(each) if place in places else each for place, each in enumerate(events)]
    return stamped([*silent, *(Event.of("desk", Statement(fact=fact)) for fact in facts)])


def _silent(gone: Event[Any]) -> Event[Any]:
    return evolve(gone, statement=Statement(fact=RedactedFact(kind=gone.kind, schema=1)))


def large_logs(count: int = 400) -> st.SearchStrategy[Log]:
    """Logs of hundreds of events."""
    return st.integers(0, 1 << 32).map(lambda seed: made(range(seed, seed + count)))


def known_from(events: Log) -> dict[str, Any]:
    """The day from which each report counts as known, as it says itself."""
    documents = [e.fact for e in events if isinstance(e.fact, ReportPublished) and e.fact.report == e.report]
    return {fact.report: reported_interval(fact)[1] for fact in documents}
