"""Claims: the events that a view lets us see, each placed in time and traced to its origin.

Every fold works in two steps. `gather` picks the claims that can be seen; what follows from them is
for the other modules of this package. Nothing after this point asks what was known when.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Any

from attrs import define, evolve, frozen

from ..events.event import Event
from ..events.fact import Fact, kind_of
from ..events.kinds import (
    DealReported,
    EntityDeclared,
    EntityNamed,
    EntityRenamed,
    FactConfirmed,
    FactDenied,
    ReportPublished,
)
from ..events.statement import Certainty, Reality, Statement
from .amendment import Version
from .judgement import Judgements, Pair
from .merge import Merges
from .origin import hands
from .placing import Span
from .report import Report
from .view import View

ABOUT_NAMES = (EntityDeclared, EntityNamed, EntityRenamed)
REPLYING = (FactDenied, FactConfirmed)
"""The kinds in which somebody answers what was reported."""

_NOTHING: Mapping[str, str] = MappingProxyType({})
_CERTAINTIES = {Certainty.ASSERTED: 2, Certainty.HEDGED: 1, Certainty.SPECULATIVE: 0}


@define(eq=False)
class Claim:
    """One event as a view sees it.

    Attributes:
        event: The event.
        fact: What it states.
        statement: How it states it.
        report: The report that makes the claim.
        span: The days on which it can have happened.
        subject: The slug of the company that it is about, where it is about one.
        mentions: All that the fact points to: slugs, 'report:ID' and event ids.
        origin: Where it comes from in the end; None where that is not known.
        strength: How strong the voice behind it is, from filing (6) to nobody (0).
        order: Its place in the total order of events: by content, never by arrival.
        version: What corrections left of the event; None where nothing touched it.
        learned: The day on which the correction of an outlet's error became known that made it so.
        denied: Whether a voice at least as strong denies it.
        withdrawn: Whether the report behind it was withdrawn, or shown to be forged.
        confirmed: The origins that confirm it, each with the event that says so.
        contested: The events that deny it in voices no stronger than its own, which leaves it open.
    """

    event: Event[Any]
    fact: Any
    statement: Statement[Any]
    report: Report
    span: Span
    subject: str
    mentions: frozenset[str]
    origin: str | None
    strength: int
    order: tuple[Any, ...]
    version: Version | None = None
    learned: date | None = None
    denied: bool = False
    withdrawn: bool = False
    confirmed: Mapping[str, str] = _NOTHING
    contested: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the event that states it: the recorded one, or the last that corrects it."""
        return self.event.id if self.version is None else self.version.id

    @property
    def kind(self) -> str:
        """The kind of the fact that is in force; a correction may have made it another one."""
        return kind_of(self.fact)

    @property
    def ids(self) -> frozenset[str]:
        """The events that it answers to: what is said of one of them is said of it."""
        return frozenset((self.event.id,)) if self.version is None else self.version.ids

    @property
    def line(self) -> frozenset[str]:
        """All events from the recorded one to the last that corrects it."""
        return frozenset((self.event.id,)) if self.version is None else self.version.line

    @property
    def known_from(self) -> date:
        """The day of its report, which dates it: a correction keeps the day of what it corrects."""
        return self.report.known_from

    @property
    def known_since(self) -> date:
        """The day from which it counts as known as it is."""
        return self.known_from if self.learned is None else max(self.known_from, self.learned)

    @property
    def set_aside(self) -> str:
        """Why it makes no value: 'withdrawn', 'denied', or empty where it stands."""
        return "withdrawn" if self.withdrawn else "denied" if self.denied else ""

    @property
    def hands(self) -> int:
        """Through how many other outlets it came."""
        return hands(self.statement.attribution, self.report)

    @property
    def standing(self) -> tuple[bool, int, bool, int]:
        """What decides first between claims: done, certainty, not denied, strength of the voice."""
        said = self.statement
        return (said.reality is Reality.DONE, _CERTAINTIES[said.certainty], not self.denied, self.strength)


@frozen
class Claims:
    """All that a view lets us see of some events.

    Attributes:
        view: The view.
        reports: The reports behind the claims, by id, whether they can be seen or not.
        facts: The claims about the world, in the total order.
        names: The claims about names.
        documents: The claims about documents.
        book: The bookkeeping that can be seen and was not taken back.
        unseen: Events of undated reports that may have been out already.
        applied: The corrections, retractions and merges that act, whether they can be seen or not.
        waiting: Those of them that speak of an event which is not recorded.
        merges: The slugs that stand for others.
        judged: What is on record about the record: two or one, in doubt, graded.
    """

    view: View
    reports: dict[str, Report]
    facts: tuple[Claim, ...]
    names: tuple[Claim, ...]
    documents: tuple[Claim, ...]
    book: tuple[Claim, ...]
    unseen: tuple[Claim, ...]
    applied: tuple[Claim, ...]
    waiting: tuple[Claim, ...]
    merges: Merges
    judged: Judgements

    @property
    def distinct(self) -> tuple[Pair, ...]:
        """Slugs that were judged to be two things."""
        return self.judged.distinct

    @property
    def maybe_same(self) -> tuple[Pair, ...]:
        """Deals that may be one, whose sums are never added up."""
        return self.judged.maybe_same

    @property
    def doubts(self) -> Mapping[str, tuple[Claim, ...]]:
        """The doubts on record about an event, by its id."""
        return self.judged.doubts

    @cached_property
    def doubted(self) -> frozenset[str]:
        """The events of the claims about the world of which there is a doubt on record."""
        if not self.doubts:
            return frozenset()
        return frozenset(claim.id for claim in self.facts if not self.doubts.keys().isdisjoint(claim.ids))

    @property
    def grades(self) -> Mapping[str, str]:
        """The Admiralty grade of an outlet or 'report:ID', such as 'B2'."""
        return self.judged.grades

    @cached_property
    def _by_kind(self) -> dict[type, list[Claim]]:
        sorted_out: dict[type, list[Claim]] = {}
        for claim in self.facts:
            sorted_out.setdefault(type(claim.fact), []).append(claim)
        return sorted_out

    def of(self, *kinds: type[Fact]) -> Iterator[Claim]:
        """The claims of some kinds, in the total order within each."""
        for kind in kinds:
            yield from self._by_kind.get(kind, ())


def concerning(company: str, claims: Claims) -> Claims:
    """The claims that concern one company: about it, its known deals, and claims about those claims.

    Of other companies' deals that it takes part in, only whose they are is kept, and who denies or
    confirms them.
    """
    own = {claim.fact.deal for claim in claims.of(DealReported) if company in claim.fact.company}
    topics = {company, *own}
    core = [claim for claim in claims.facts if not topics.isdisjoint(claim.mentions)]
    named = [claim for claim in claims.names if company in claim.mentions]
    joined = {deal for claim in core if (deal := getattr(claim.fact, "deal", ""))} - own
    replies = [claim for claim in claims.of(*REPLYING) if not joined.isdisjoint(claim.fact.about)]
    ids = _spoken_of((*core, *named, *replies), claims.facts)
    facts = [
        claim
        for claim in claims.facts
        if not (topics.isdisjoint(claim.mentions) and ids.isdisjoint(claim.mentions))
        or (type(claim.fact) is DealReported and claim.fact.deal in joined)
        or claim in replies
    ]
    return evolve(
        claims,
        facts=tuple(facts),
        book=tuple(claim for claim in claims.book if (topics | ids) & claim.mentions),
        applied=tuple(claim for claim in claims.applied if (topics | ids) & claim.mentions),
        waiting=tuple(claim for claim in claims.waiting if (topics | ids) & claim.mentions),
        unseen=tuple(claim for claim in claims.unseen if topics & claim.mentions and _states(claim)),
    )


def _spoken_of(core: Iterable[Claim], claims: Iterable[Claim]) -> set[str]:
    """The events and reports of claims, of what is said about these, about that in turn, and so on."""
    found: set[str] = set()
    new = list(core)
    while new:
        ids = _documents(new).union(*(claim.line for claim in new if claim.version))
        ids.update(claim.id for claim in new)
        ids -= found
        found |= ids
        new = [claim for claim in claims if not ids.isdisjoint(claim.mentions)]
    return found


def _documents(claims: Iterable[Claim]) -> set[str]:
    """The reports behind claims, and those that these rework."""
    reports = {claim.report.id: claim.report for claim in claims}.values()
    relayed = {each for report in reports for each in report.relays if each.startswith("report:")}
    return relayed | {f"report:{report.id}" for report in reports}


def _states(claim: Claim) -> bool:
    """Whether a claim states something about the world, and not only a name or a document."""
    return not isinstance(claim.fact, (*ABOUT_NAMES, ReportPublished))
