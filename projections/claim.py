"""Claims: the events that a view lets us see, each placed in time and traced to its origin.

Every fold works in two steps. `gather` picks the claims that can be seen; what follows from them is
for the other modules of this package. Nothing after this point asks what was known when.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any

from attrs import define, evolve, field, frozen

from ..events.event import Event
from ..events.fact import Fact
from ..events.kinds import (
    BOOKKEEPING,
    DealReported,
    EntityDeclared,
    EntityNamed,
    EntityRenamed,
    ReportPublished,
)
from ..events.mention import mentions
from ..events.party import Party
from ..events.statement import Certainty, Reality, Statement
from .origin import hands, origin, strength
from .placing import Span, placed
from .report import Report, reports
from .view import View

ABOUT_NAMES = (EntityDeclared, EntityNamed, EntityRenamed)
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
        denied: Whether a voice at least as strong denies it.
        withdrawn: Whether the report behind it was withdrawn, or shown to be forged.
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
    denied: bool = False
    withdrawn: bool = False

    @property
    def id(self) -> str:
        """The id of the event."""
        return self.event.id

    @property
    def known_from(self) -> date:
        """The day from which the claim counts as known."""
        return self.report.known_from

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
class Pair:
    """What was judged of two slugs: that they are two things, or may be one.

    Attributes:
        a: The one.
        b: The other.
        event: The event that says so.
        reason: How it is known.
    """

    a: str
    b: str
    event: str
    reason: str


@frozen
class Claims:
    """All that a view lets us see of some events.

    Attributes:
        view: The view.
        reports: The reports behind the claims, by id, whether they can be seen or not.
        facts: The claims about the world, in the total order.
        names: The claims about names.
        documents: The claims about documents.
        book: Bookkeeping that is recorded, and not applied yet.
        unseen: Events of undated reports that may have been out already.
        distinct: Slugs that were judged to be two things.
        maybe_same: Deals that may be one, whose sums are never added up.
        doubts: The doubts on record about an event, by its id.
        grades: The Admiralty grade of an outlet or 'report:ID', such as 'B2'.
    """

    view: View
    reports: dict[str, Report]
    facts: tuple[Claim, ...]
    names: tuple[Claim, ...]
    documents: tuple[Claim, ...]
    book: tuple[Claim, ...]
    unseen: tuple[Claim, ...]
    distinct: tuple[Pair, ...] = ()
    maybe_same: tuple[Pair, ...] = ()
    doubts: Mapping[str, tuple[Claim, ...]] = field(factory=dict)
    grades: Mapping[str, str] = field(factory=dict)

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


def gather(
    events: Iterable[Event[Any]],
    view: View,
    *,
    known: dict[str, Report] | None = None,
    mentioned: Mapping[str, frozenset[str]] | None = None,
) -> Claims:
    """The claims among events that a view lets us see.

    Args:
        events: Any superset of what matters, in any order; an event given twice counts once.
        view: What to look through.
        known: The reports, where the caller has them already.
        mentioned: What each event points to, by its id, where the caller has it already.
    """
    held = list({event.id: event for event in events if view.holds_record(event)}.values())
    documents = reports(held) if known is None else known
    issuers = _issuers(held, documents, view)
    groups: dict[str, list[Claim]] = {"facts": [], "names": [], "documents": [], "book": [], "unseen": []}
    for event in held:
        report = documents.get(event.report)
        if report is None or report.reported.earliest > view.as_of:
            continue
        fact = event.statement.fact
        points = mentions(fact) if mentioned is None else mentioned[event.id]
        claim = _claim(event, report, _subject(fact, issuers), points)
        seen = report.known_from <= view.as_of
        groups[_GROUPS.get(type(fact), "facts") if seen else "unseen"].append(claim)
    ordered = {name: tuple(sorted(group, key=attrgetter("order"))) for name, group in groups.items()}
    return Claims(view=view, reports=documents, **ordered)


def concerning(company: str, claims: Claims) -> Claims:
    """The claims that concern one company: about it, its known deals, and claims about those claims.

    Of other companies' deals that it takes part in, only whose they are is kept.
    """
    own = {claim.fact.deal for claim in claims.of(DealReported) if company in claim.fact.company}
    topics = {company, *own}
    core = [claim for claim in claims.facts if not topics.isdisjoint(claim.mentions)]
    ids = {claim.id for claim in core} | {f"report:{claim.report.id}" for claim in core}
    joined = {deal for claim in core if (deal := getattr(claim.fact, "deal", ""))} - own
    facts = [
        claim
        for claim in claims.facts
        if not (topics.isdisjoint(claim.mentions) and ids.isdisjoint(claim.mentions))
        or (type(claim.fact) is DealReported and claim.fact.deal in joined)
    ]
    return evolve(
        claims,
        facts=tuple(facts),
        book=tuple(claim for claim in claims.book if (topics | ids) & claim.mentions),
        unseen=tuple(claim for claim in claims.unseen if topics & claim.mentions and _states(claim)),
    )


def _states(claim: Claim) -> bool:
    """Whether a claim states something about the world, and not only a name or a document."""
    return not isinstance(claim.fact, (*ABOUT_NAMES, ReportPublished))


def _claim(event: Event[Any], report: Report, subject: str, points: frozenset[str]) -> Claim:
    """An event, placed in time and traced to its origin."""
    said, known_from = event.statement, report.known_from
    span = placed(said.happened, known_from)
    return Claim(
        event,
        said.fact,
        said,
        report,
        span,
        subject,
        points,
        origin(said.attribution, report, subject),
        strength(said.attribution, report),
        (span.latest, span.earliest, known_from, event.report, said.para or 0, event.id),
    )


def _issuers(held: Iterable[Event[Any]], documents: Mapping[str, Report], view: View) -> dict[str, str]:
    """Whose each deal is, as the first report that can be seen names it."""
    named: dict[str, tuple[date, str, str]] = {}
    for event in held:
        if type(event.fact) is not DealReported or not (company := _first(event.fact.company)):
            continue
        report = documents.get(event.report)
        if report is not None and report.known_from <= view.as_of:
            told = (report.known_from, event.id, company)
            named[event.fact.deal] = min(named.get(event.fact.deal, told), told)
    return {deal: company for deal, (_, _, company) in named.items()}


def _subject(fact: Fact, issuers: dict[str, str]) -> str:
    """The company that a fact is about: its own, else the one behind its deal."""
    company = _first(getattr(fact, "company", ()) or getattr(fact, "subject", ()))
    return company or issuers.get(getattr(fact, "deal", ""), "")


def _first(parties: tuple[Party, ...]) -> str:
    return parties[0] if parties and isinstance(parties[0], str) else ""


_GROUPS: dict[type[Fact], str] = {
    **dict.fromkeys(ABOUT_NAMES, "names"),
    **dict.fromkeys(BOOKKEEPING, "book"),
    ReportPublished: "documents",
}
"""Where the claims of a kind go that are not facts about the world."""
