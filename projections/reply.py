"""Replies to what was reported: denials, confirmations, and reports that were withdrawn.

A claim that a voice at least as strong denies, or whose report was withdrawn, stays visible and makes
no value; so do its copies of the same origin. Who confirms a claim is one more origin of it. Only what
is asserted acts: that somebody may deny a thing, or will, settles nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from operator import attrgetter
from typing import Any

import attrs
from attrs import evolve

from ..events.attribution import ANONYMOUS, COMPANY, NAMED
from ..events.fact import Fact
from ..events.kinds import (
    DealReported,
    EntityDeclared,
    EntityNamed,
    EntityRenamed,
    FactConfirmed,
    FactDenied,
    ReportRetracted,
)
from ..events.party import Party
from ..events.stated import Stated
from ..events.statement import Certainty, Reality
from .agreement import agree, says_something
from .claim import ABOUT_NAMES, REPLYING, Claim, Claims
from .slot import slots

_LATEST_FIRST = attrgetter("known_since", "order")


def replied(claims: Claims) -> Claims:
    """The claims, each marked that a visible reply reaches, its copies included.

    The latest reply goes first: one that is itself denied or withdrawn no longer speaks. What is given is
    left as it is, for it may be seen by the folds of several companies.
    """
    withdrawals = _acting(claims, ReportRetracted)
    replies = _acting(claims, *REPLYING)
    if not (withdrawals or replies):
        return claims
    reach, own = Reach(claims), Own()
    for retraction in withdrawals:
        if not own.of(retraction).withdrawn:
            for claim in map(own.of, reach.withdrawn(retraction)):
                claim.withdrawn = True
    if replies:
        _weigh(replies, reach, Speakers(claims), own)
    return evolve(claims, facts=own.among(claims.facts), names=own.among(claims.names))


class Own:
    """Claims to be marked: a copy of each that a reply may reach, made when it is first asked for."""

    def __init__(self) -> None:
        self._copies: dict[int, Claim] = {}

    def of(self, claim: Claim) -> Claim:
        """The copy of a claim."""
        if id(claim) not in self._copies:
            self._copies[id(claim)] = claim.copied()
        return self._copies[id(claim)]

    def among(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """Claims, with the copies in the places of those that have one."""
        return tuple([self._copies.get(id(claim), claim) for claim in claims])


def _acting(claims: Claims, *kinds: Any) -> list[Claim]:
    """The replies of some kinds that are asserted, the latest first."""
    found = [claim for claim in claims.of(*kinds) if acts(claim)]
    return sorted(found, key=_LATEST_FIRST, reverse=True)


def acts(reply: Claim) -> bool:
    """Whether a reply settles anything: it is asserted, is no plan, and stands itself."""
    said = reply.statement
    sure = said.certainty is Certainty.ASSERTED and said.reality is not Reality.PLANNED
    return sure and not said.negative and not reply.set_aside


def _weigh(replies: list[Claim], reach: Reach, speakers: Speakers, own: Own) -> None:
    """Settle what is replied to, once all that is said about the replies themselves is known."""
    told: dict[int, tuple[Claim, list[Claim]]] = {}
    spoken: set[tuple[int, str]] = set()
    for reply in replies:
        marked = own.of(reply)
        _settle(*told.pop(id(marked), (marked, [])), speakers)
        if marked.set_aside:
            continue
        for claim in map(own.of, reach.answered(reply, speakers.origins(reply))):
            words = {(id(claim), speaker) for speaker in speakers.names(reply)}
            if not words <= spoken:  # the later word of one speaker stands
                told.setdefault(id(claim), (claim, []))[1].append(marked)
            spoken |= words
    for claim, about in told.values():
        _settle(claim, about, speakers)


def _settle(claim: Claim, replies: Iterable[Claim], speakers: Speakers) -> None:
    """Count who confirms a claim, then hold it against those who deny it."""
    denials = []
    for reply in replies:
        if isinstance(reply.fact, FactDenied):
            denials.append(reply)
            continue
        claim.strength = max(claim.strength, speakers.strength(reply))
        known = claim.confirmed.keys() | {claim.origin}
        new = [each for each in speakers.origins(reply) if each not in known]
        claim.confirmed = {**claim.confirmed, **dict.fromkeys(new, reply.id)}
    claim.denied = any(speakers.strength(denial) >= claim.strength for denial in denials)
    settled = any(speakers.settles(denial, claim) for denial in denials)
    claim.contested = () if settled else tuple(sorted(denial.id for denial in denials))


class Speakers:
    """Who replies: how strong each voice is, and which origin it is."""

    def __init__(self, claims: Claims) -> None:
        declared = (claim.fact for claim in claims.names if isinstance(claim.fact, EntityDeclared))
        self._companies = {fact.slug for fact in declared if fact.type == "company"}
        self._claims = claims
        self._called: dict[str, list[str]] = {}
        for claim in claims.names:
            if isinstance(claim.fact, EntityNamed):
                self._called.setdefault(claim.fact.entity, []).append(claim.fact.name)

    @cached_property
    def _known(self) -> set[str | None]:
        return {claim.origin for claim in self._claims.facts}

    def strength(self, reply: Claim) -> int:
        """How strong the voice of a reply is: a company, a named person, or somebody unnamed."""
        return max(reply.strength, *(self._strength(party) for party in reply.fact.speaker))

    def settles(self, denial: Claim, claim: Claim) -> bool:
        """Whether a denial leaves nothing open: it is the stronger voice, or that of who states the claim."""
        voices = {claim.origin, *claim.confirmed} - {None, *self.origins(denial)}
        strength = self.strength(denial)
        return strength > claim.strength or (strength == claim.strength and not voices)

    def names(self, reply: Claim) -> list[str]:
        """Who speaks; of somebody unnamed no two words are known to be of one."""
        return [
            party if isinstance(party, str) else f"{reply.id}.{number}"
            for number, party in enumerate(reply.fact.speaker)
        ]

    def origins(self, reply: Claim) -> list[str]:
        """The origins that the speakers of a reply are; of an unnamed one that of the reply itself."""
        found = (self._origin(party, reply) for party in reply.fact.speaker)
        return [each for each in dict.fromkeys(found) if each is not None]

    def _strength(self, party: Party) -> int:
        if not isinstance(party, str):
            return ANONYMOUS
        return COMPANY if party in self._companies else NAMED

    def _origin(self, party: Party, reply: Claim) -> str | None:
        if not isinstance(party, str):
            return reply.origin
        if party in self._companies:
            return f"company:{party}"
        named = sorted(f"named:{name}" for name in self._called.get(party, ()))
        return next((each for each in named if each in self._known), f"named:{party}")


class Reach:
    """Which claims a reply is about: the same event, its copies, a report, a deal."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self._all = (*claims.facts, *claims.names)

    @cached_property
    def _by_id(self) -> dict[str, Claim]:
        amended = {id_: claim for claim in self._all if claim.version for id_ in claim.ids}
        return {claim.id: claim for claim in self._all} | amended

    @cached_property
    def _by_origin(self) -> dict[str | None, list[Claim]]:
        return slots(self._all, attrgetter("origin"))

    @cached_property
    def _by_deal(self) -> dict[str, list[Claim]]:
        told = (claim for claim in self._claims.facts if hasattr(claim.fact, "deal"))
        return slots(told, attrgetter("fact.deal"))

    @cached_property
    def _by_report(self) -> dict[str, list[Claim]]:
        """What reports state; how one calls things is no part of that, that a name changes is."""
        called = (each for each in self._claims.names if isinstance(each.fact, EntityRenamed))
        return slots((*self._claims.facts, *called), lambda claim: claim.report.id)

    @cached_property
    def _reworking(self) -> dict[str, list[Claim]]:
        """What is told in reports that rework a report, by its topic."""
        found: dict[str, list[Claim]] = {}
        for claim in self._claims.facts:
            for relayed in claim.report.relays:
                found.setdefault(relayed, []).append(claim)
        return found

    def withdrawn(self, retraction: Claim) -> list[Claim]:
        """All that a withdrawn report states, and what others had from it."""
        own = [claim for claim in self._by_report.get(retraction.fact.report, ()) if claim is not retraction]
        earlier = [c for c in self._copies(own) if c.known_from < retraction.known_from]
        return [*own, *earlier, *self._relaying(retraction.fact.report, own)]

    def answered(self, reply: Claim, speakers: list[str]) -> Iterator[Claim]:
        """The claims that a denial or a confirmation is about, each once."""
        found = {id(c): c for topic in reply.fact.about for c in self._about(topic, reply, speakers)}
        return (claim for claim in found.values() if claim is not reply)

    def _about(self, topic: str, reply: Claim, speakers: list[str]) -> Iterator[Claim]:
        own = {reply.origin, *speakers}
        if topic in self._by_id or topic.startswith("report:"):
            yield from self._told(topic, reply, own)
            return
        told = self._by_deal.get(topic, ())
        if isinstance(reply.fact, FactConfirmed):
            yield from (claim for claim in told if isinstance(claim.fact, DealReported))
        else:
            yield from (c for c in told if not (_is_own(c, own) and c.known_from >= reply.known_from))

    def _told(self, topic: str, reply: Claim, own: set[str | None]) -> Iterator[Claim]:
        """An event or what a report states, with the copies that are not the speaker's own later word."""
        report = topic.removeprefix("report:") if topic.startswith("report:") else ""
        stated = self._by_report.get(report, []) if report else [self._by_id[topic]]
        yield from stated
        for copy in self._copies(stated):
            later = copy.known_from > reply.known_from or copy.report.id == reply.report.id
            if not (later and _is_own(copy, own)):
                yield copy
        if report:
            yield from self._relaying(report, stated)

    def _copies(self, originals: Iterable[Claim]) -> list[Claim]:
        """What tells the same from the same known origins."""
        return [
            claim
            for original in originals
            if original.origin is not None
            for claim in self._by_origin[original.origin]
            if claim is not original and _tells_the_same(claim.fact, original.fact)
        ]

    def _relaying(self, report: str, stated: Iterable[Claim]) -> Iterator[Claim]:
        """What others had from a report: by its origin, or in reports that rework it."""
        facts = (claim for claim in stated if not isinstance(claim.fact, ABOUT_NAMES))
        topic, origins = f"report:{report}", {claim.origin for claim in facts} - {None}
        yield from (each for each in self._by_origin.get(topic, ()) if not isinstance(each.fact, ABOUT_NAMES))
        for claim in self._reworking.get(topic, ()):
            credited = claim.origin in origins or not claim.statement.attribution
            if credited and claim.report.id != report and claim.origin != topic:
                yield claim


def _tells_the_same(one: Fact, other: Fact) -> bool:
    """Whether a fact is another, or differs from it only in how exactly it words a number."""
    if type(one) is not type(other):
        return False
    return one == other or all(
        _meets(getattr(one, field.name), getattr(other, field.name))
        for field in attrs.fields(type(one))  # type: ignore[arg-type]  # every fact is an attrs class
    )


def _meets(one: Any, other: Any) -> bool:
    worded = isinstance(one, Stated) and says_something(one) and isinstance(other, Stated)
    return bool(one == other or (worded and says_something(other) and agree([one, other])))


def _is_own(claim: Claim, voices: set[str | None]) -> bool:
    """Whether a claim is the word of the one who replies; an outlet that carries both says neither."""
    carried = claim.origin is None or claim.origin.startswith(("outlet:", "report:"))
    return not carried and claim.origin in voices
