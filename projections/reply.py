"""Replies to what was reported: denials, confirmations, and reports that were withdrawn.

A claim that a voice at least as strong denies, or whose report was withdrawn, stays visible and makes
no value; so do its copies of the same origin. Who confirms a claim is one more origin of it. Only what
is asserted acts: that somebody may deny a thing, or will, settles nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any

import attrs

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
from .claim import REPLYING, Claim, Claims

_LATEST_FIRST = attrgetter("known_since", "order")


def apply_replies(claims: Claims) -> None:
    """Mark every claim that a visible reply reaches, its copies included.

    The latest reply goes first: one that is itself denied or withdrawn no longer speaks.
    """
    withdrawals = _acting(claims, ReportRetracted)
    replies = _acting(claims, *REPLYING)
    if not (withdrawals or replies):
        return
    reach = Reach(claims)
    for retraction in withdrawals:
        if not retraction.withdrawn:
            for claim in reach.withdrawn(retraction):
                claim.withdrawn = True
    if replies:
        _weigh(replies, reach, Speakers(claims))


def _acting(claims: Claims, *kinds: Any) -> list[Claim]:
    """The replies of some kinds that are asserted, the latest first."""
    found = [claim for claim in claims.of(*kinds) if acts(claim)]
    return sorted(found, key=_LATEST_FIRST, reverse=True)


def acts(reply: Claim) -> bool:
    """Whether a reply settles anything: it is asserted, is no plan, and stands itself."""
    said = reply.statement
    sure = said.certainty is Certainty.ASSERTED and said.reality is not Reality.PLANNED
    return sure and not said.negative and not reply.set_aside


def _weigh(replies: list[Claim], reach: Reach, speakers: Speakers) -> None:
    """Settle what is replied to, once all that is said about the replies themselves is known."""
    told: dict[int, tuple[Claim, list[Claim]]] = {}
    spoken: set[tuple[int, str]] = set()
    for reply in replies:
        _settle(*told.pop(id(reply), (reply, [])), speakers)
        if reply.set_aside:
            continue
        for claim in reach.answered(reply, speakers.origins(reply)):
            words = {(id(claim), speaker) for speaker in speakers.names(reply)}
            if not words <= spoken:  # the later word of one speaker stands
                told.setdefault(id(claim), (claim, []))[1].append(reply)
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
        self._known = {claim.origin for claim in claims.facts}
        self._called: dict[str, list[str]] = {}
        for claim in claims.names:
            if isinstance(claim.fact, EntityNamed):
                self._called.setdefault(claim.fact.entity, []).append(claim.fact.name)

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
        self._by_id = {id_: claim for claim in (*claims.facts, *claims.names) for id_ in claim.ids}
        self._by_origin: dict[str, list[Claim]] = {}
        for claim in (*claims.facts, *claims.names):
            if claim.origin is not None:
                self._by_origin.setdefault(claim.origin, []).append(claim)

    def withdrawn(self, retraction: Claim) -> list[Claim]:
        """All that a withdrawn report states, and what others had from it."""
        own = [claim for claim in self._stated(retraction.fact.report) if claim is not retraction]
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
        told = [claim for claim in self._claims.facts if getattr(claim.fact, "deal", "") == topic]
        if isinstance(reply.fact, FactConfirmed):
            yield from (claim for claim in told if isinstance(claim.fact, DealReported))
        else:
            yield from (c for c in told if not (_is_own(c, own) and c.known_from >= reply.known_from))

    def _told(self, topic: str, reply: Claim, own: set[str | None]) -> Iterator[Claim]:
        """An event or what a report states, with the copies that are not the speaker's own later word."""
        report = topic.removeprefix("report:") if topic.startswith("report:") else ""
        stated = self._stated(report) if report else [self._by_id[topic]]
        yield from stated
        for copy in self._copies(stated):
            later = copy.known_from > reply.known_from or copy.report.id == reply.report.id
            if not (later and _is_own(copy, own)):
                yield copy
        if report:
            yield from self._relaying(report, stated)

    def _stated(self, report: str) -> list[Claim]:
        """What a report states; how it calls things is no part of that, that a name changes is."""
        called = (each for each in self._claims.names if isinstance(each.fact, EntityRenamed))
        return [claim for claim in (*self._claims.facts, *called) if claim.report.id == report]

    def _copies(self, originals: Iterable[Claim]) -> list[Claim]:
        """What tells the same from the same known origins."""
        return [
            claim
            for original in originals
            for claim in self._by_origin.get(original.origin or "", ())
            if claim is not original and _tells_the_same(claim.fact, original.fact)
        ]

    def _relaying(self, report: str, stated: Iterable[Claim]) -> Iterator[Claim]:
        """What others had from a report: by its origin, or in reports that rework it."""
        topic, origins = f"report:{report}", {claim.origin for claim in stated} - {None}
        for claim in self._claims.facts:
            reworked = topic in claim.report.relays and claim.report.id != report
            if claim.origin == topic or (
                reworked and (claim.origin in origins or not claim.statement.attribution)
            ):
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
