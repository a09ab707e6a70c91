"""Judgements about the record itself: that two slugs are two or may be one, doubts, grades of sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ..events.kinds import DealsMaybeSame, EntitiesDistinct, FactDisputed, SourceGraded
from ..events.statement import Certainty, Reality, Statement

if TYPE_CHECKING:
    from .claim import Claim
    from .report import Report

WEAKENING = (FactDisputed, DealsMaybeSame)
"""The judgements that leave less of a total sure, and change nothing else."""


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
class Judgements:
    """All judgements that a view lets us see.

    Attributes:
        distinct: Slugs that were judged to be two things.
        maybe_same: Deals that may be one, whose sums are never added up.
        doubts: The doubts on record about an event, by its id.
        grades: The Admiralty grade of an outlet or 'report:ID', such as 'B2'; the latest counts.
    """

    distinct: tuple[Pair, ...] = ()
    maybe_same: tuple[Pair, ...] = ()
    doubts: Mapping[str, tuple[Claim, ...]] = field(factory=dict)
    grades: Mapping[str, str] = field(factory=dict)


def judgements(book: Iterable[Claim]) -> Judgements:
    """The judgements among bookkeeping claims."""
    said = [claim for claim in book if is_done(claim.statement) and not claim.withdrawn]
    doubts: dict[str, tuple[Claim, ...]] = {}
    for claim in said:
        if isinstance(claim.fact, FactDisputed):
            doubts[claim.fact.event] = (*doubts.get(claim.fact.event, ()), claim)
    return Judgements(_pairs(said, EntitiesDistinct), _pairs(said, DealsMaybeSame), doubts, _grades(said))


def is_done(said: Statement[Any]) -> bool:
    """Whether bookkeeping is plainly stated: not planned, not surmised, not denied by its own words."""
    return said.reality is Reality.DONE and said.certainty is Certainty.ASSERTED and not said.negative


def grade_of(report: Report, grades: Mapping[str, str]) -> str:
    """The grade of a report: its own, or else that of its outlet; empty where neither is graded."""
    return "" if not grades else grades.get(f"report:{report.id}") or grades.get(report.outlet, "")


def _pairs(said: Iterable[Claim], kind: type[DealsMaybeSame | EntitiesDistinct]) -> tuple[Pair, ...]:
    found = (claim for claim in said if isinstance(claim.fact, kind) and claim.fact.a != claim.fact.b)
    return tuple(Pair(claim.fact.a, claim.fact.b, claim.id, claim.fact.reason) for claim in found)


def _grades(said: Iterable[Claim]) -> dict[str, str]:
    graded = [claim for claim in said if isinstance(claim.fact, SourceGraded)]
    return {
        source: f"{claim.fact.reliability}{claim.fact.credibility}"
        for claim in sorted(graded, key=lambda claim: (claim.known_from, claim.id))
        for source in claim.fact.source
    }
