"""What concerns one company, among all that a view lets us see."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from ..events.fact import Fact
from ..events.kinds import DealReported, ReportPublished
from .claim import ABOUT_NAMES, REPLYING, Claim, Claims
from .name import reports_of, spoken_of
from .pointing import Pointing


def concerning(company: str, claims: Claims) -> Claims:
    """The claims that concern one company: about it, its known deals, and claims about those claims.

    Of other companies' deals that it takes part in, only whose they are is kept, and who denies or
    confirms them; of names, those of what all these speak of.
    """
    facts, names = claims.pointing("facts"), claims.pointing("names")
    dealt = [c.fact for c in facts.at(facts.places({company})) if type(c.fact) is DealReported]
    own = {fact.deal for fact in dealt if company in fact.company}
    topics = {company, *own}
    places, named = facts.places(topics), names.to({company})
    core = facts.at(places)
    joined = {deal for claim in core if (deal := getattr(claim.fact, "deal", ""))} - own
    beside = {place for place in facts.places(joined) if _answers_for(claims.facts[place].fact, joined)}
    replies = [claim for claim in facts.at(beside) if isinstance(claim.fact, REPLYING)]
    ids, about_them = _followed((*core, *named, *replies), facts)
    kept = facts.in_order(places | about_them | beside)
    about = topics | ids
    return evolve(
        claims,
        facts=kept,
        names=names.to(spoken_of((*kept, *named)) | {company}),
        book=claims.pointing("book").to(about),
        applied=claims.pointing("applied").to(about),
        waiting=claims.pointing("waiting").to(about),
        unseen=tuple(filter(_states, claims.pointing("unseen").to(topics))),
    )


def _answers_for(fact: Fact, deals: set[str]) -> bool:
    """Whether a fact tells whose one of some deals is, or denies or confirms it."""
    if type(fact) is DealReported:
        return fact.deal in deals
    return isinstance(fact, REPLYING) and not deals.isdisjoint(fact.about)


def _followed(core: Iterable[Claim], facts: Pointing) -> tuple[set[str], set[int]]:
    """The events and reports of claims, of what is said about these, about that in turn, and so on.

    Also the places of all that is said about them.
    """
    found: set[str] = set()
    places: set[int] = set()
    new = list(core)
    while new:
        ids = _documents(new).union(*[claim.line for claim in new if claim.version])
        ids.update([claim.id for claim in new])
        further = facts.places(ids - found) - places
        found |= ids
        places |= further
        new = facts.at(further)
    return found, places


def _documents(claims: Iterable[Claim]) -> set[str]:
    """The reports behind claims, and those that these rework."""
    reports = reports_of(claims)
    relayed = {each for report in reports for each in report.relays if each.startswith("report:")}
    return relayed | {f"report:{report.id}" for report in reports}


def _states(claim: Claim) -> bool:
    """Whether a claim states something about the world, and not only a name or a document."""
    return not isinstance(claim.fact, (*ABOUT_NAMES, ReportPublished))
