"""Denials: a claim that a voice at least as strong denies stays visible and is not chosen."""

from __future__ import annotations

from ..events.attribution import ANONYMOUS, COMPANY, NAMED
from ..events.kinds import EntityDeclared, FactDenied
from ..events.party import Party, named
from ..events.statement import Reality
from .claim import Claim, Claims


def mark_denied(claims: Claims) -> None:
    """Mark every claim that a visible denial reaches, copies of the same origin included."""
    by_id: dict[str, list[Claim]] = {}
    for claim in claims.facts:
        for id_ in claim.ids:
            by_id.setdefault(id_, []).append(claim)
    declared = (claim.fact for claim in claims.names if isinstance(claim.fact, EntityDeclared))
    companies = {fact.slug for fact in declared if fact.type == "company"}
    for denial in claims.of(FactDenied):
        if denial.statement.negative or denial.statement.reality is Reality.PLANNED:
            continue
        voice = max(denial.strength, _speaker_strength(denial.fact.speaker[0], companies))
        for topic in denial.fact.about:
            for claim in _reached(topic, claims, by_id):
                if claim is not denial and voice >= claim.strength and not _own(claim, denial):
                    claim.denied = True


def _reached(topic: str, claims: Claims, by_id: dict[str, list[Claim]]) -> list[Claim]:
    """The claims that are denied when a topic is: an event with its copies, a report, or a deal."""
    denied = by_id.get(topic)
    if denied is not None:
        return [c for c in claims.facts if c in denied or any(_copies(c, each) for each in denied)]
    if topic.startswith("report:"):
        return [claim for claim in claims.facts if f"report:{claim.report.id}" == topic]
    return [claim for claim in claims.facts if getattr(claim.fact, "deal", "") == topic]


def _own(claim: Claim, denial: Claim) -> bool:
    """Whether a claim is what the one who denies says beside the denial, or later.

    An outlet that carries both a claim and its denial denies nothing itself.
    """
    speakers = {f"company:{party}" for party in named(denial.fact.speaker)}
    carried = claim.origin is None or claim.origin.startswith(("outlet:", "report:"))
    by_same = not carried and claim.origin in {denial.origin, *speakers}
    return by_same and claim.known_from >= denial.known_from


def _copies(claim: Claim, original: Claim) -> bool:
    return claim.fact == original.fact and claim.origin == original.origin is not None


def _speaker_strength(speaker: Party, companies: set[str]) -> int:
    """How strong the one who denies is: a company, a named person, or somebody unnamed."""
    if not isinstance(speaker, str):
        return ANONYMOUS
    return COMPANY if speaker in companies else NAMED
