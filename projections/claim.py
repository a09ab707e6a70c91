"""Claims: the events that a view lets us see, each placed in time and traced to its origin.

Every fold works in two steps. `gather` picks the claims that can be seen; what follows from them is
for the other modules of this package. Nothing after this point asks what was known when.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import define, fields, frozen

from ..events.event import Event
from ..events.fact import Fact, kind_of
from ..events.kinds import (
    EntityDeclared,
    EntityNamed,
    EntityRenamed,
    FactConfirmed,
    FactDenied,
)
from ..events.statement import Certainty, Reality, Statement
from .amendment import Version
from .judgement import Judgements, Pair
from .merge import Merges
from .origin import hands
from .placing import Span
from .pointing import Pointing
from .report import Report
from .view import View

if TYPE_CHECKING:
    from .source import Source

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
        id: The id of the event that states it: the recorded one, or the last that corrects it.
        known_from: The day of its report, which dates it: a correction keeps the day of what it corrects.
        known_since: The day from which it counts as known as it is.
        version: What corrections left of the event; None where nothing touched it.
        denied: Whether a voice at least as strong denies it.
        withdrawn: Whether the report behind it was withdrawn, or shown to be forged.
        confirmed: The origins that confirm it, each with the event that says so.
        contested: The events that deny it in voices no stronger than its own, which leaves it open.
        source: Where it comes from, as it is shown; made when it is first asked for.
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
    id: str
    known_from: date
    known_since: date
    version: Version | None = None
    denied: bool = False
    withdrawn: bool = False
    confirmed: Mapping[str, str] = _NOTHING
    contested: tuple[str, ...] = ()
    source: Source | None = None

    def copied(self) -> Claim:
        """The same claim, to be marked on its own."""
        return Claim(*_ALL(self))

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


_ALL = attrgetter(*(each.name for each in fields(Claim)))


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

    @cached_property
    def _by_deal(self) -> dict[tuple[type, str], list[Claim]]:
        sorted_out: dict[tuple[type, str], list[Claim]] = {}
        for claim in self.facts:
            if deal := getattr(claim.fact, "deal", ""):
                sorted_out.setdefault((type(claim.fact), deal), []).append(claim)
        return sorted_out

    @cached_property
    def by_id(self) -> dict[str, Claim]:
        """The claims about the world by the events that state them."""
        return {claim.id: claim for claim in self.facts}

    def of(self, *kinds: type[Fact]) -> Iterator[Claim]:
        """The claims of some kinds, in the total order within each."""
        for kind in kinds:
            yield from self._by_kind.get(kind, ())

    def of_deal(self, deal: str, *kinds: type[Fact]) -> Iterator[Claim]:
        """The claims of some kinds about one deal, in the total order within each."""
        for kind in kinds:
            yield from self._by_deal.get((kind, deal), ())

    @cached_property
    def _pointing(self) -> dict[str, Pointing]:
        return {}

    def pointing(self, group: str) -> Pointing:
        """What the claims of a group point to, by its name: facts, names, book, ..."""
        if group not in self._pointing:
            self._pointing[group] = Pointing(getattr(self, group))
        return self._pointing[group]
