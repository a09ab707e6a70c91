"""Traits: what is known of companies, people and products that tells whether two of them are one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from ..events.fact import Fact
from ..events.kinds import (
    CompanyDescribed,
    CompanyFounded,
    DealReported,
    ProductDescribed,
    ProductLaunched,
    RoleHeld,
    RoleLeft,
    RoleTaken,
    RoundJoined,
    RoundLed,
)
from .claim import Claim, Claims
from .suggestion import Reason

Known = dict[str, dict[str, dict[Any, list[Claim]]]]
"""For each slug, by trait, the claims for each of its values."""


@frozen
class Trait:
    """Something that two slugs can have in common.

    Attributes:
        shared: The word for having it in common, and what that adds.
        text: How that reads.
        apart: The word for having nothing of it in common, and what that takes.
        text_apart: How that reads.
    """

    shared: tuple[str, int]
    text: str
    apart: tuple[str, int] = ("", 0)
    text_apart: str = ""


TRAITS: dict[str, Trait] = {
    "founder": Trait(("same founder", 12), "Both were founded by {}."),
    "officer": Trait(("same person in office", 12), "{} is in office at both."),
    "website": Trait(
        ("same website", 15),
        "Both have the website {}.",
        ("another website", -15),
        "They have other websites.",
    ),
    "headquarters": Trait(("same place", 4), "Both sit in {}."),
    "deal": Trait(("same deal", 10), "Reports name the one or the other in {}."),
    "employer": Trait(
        ("same company", 10), "Both are of {}.", ("no company in common", -30), "They are of other companies."
    ),
    "maker": Trait(
        ("same maker", 10), "Both are of {}.", ("another maker", -30), "They are of other companies."
    ),
}
_SIDE_BY_SIDE = -30
_FOUNDED_APART = -25

_TOLD: tuple[tuple[type[Fact], str, str, str], ...] = (
    (CompanyFounded, "company", "founder", "by"),
    (CompanyFounded, "by", "employer", "company"),
    *((kind, "company", "officer", "person") for kind in (RoleHeld, RoleTaken)),
    *((kind, "person", "employer", "company") for kind in (RoleHeld, RoleTaken, RoleLeft)),
    *((kind, "product", "maker", "company") for kind in (ProductLaunched, ProductDescribed)),
    (DealReported, "company", "deal", "deal"),
    *((kind, "by", "deal", "deal") for kind in (RoundLed, RoundJoined)),
)
"""In which kinds of facts a trait is told: whose it is, which one, and its value."""


def known_of(slugs: Collection[str], claims: Claims) -> Known:
    """What is known of some slugs, and the reports that speak of them."""
    known: Known = {slug: {} for slug in slugs}
    for claim in claims.facts:
        if claim.statement.negative or claim.denied or claim.withdrawn:
            continue
        for slug in claim.mentions & known.keys():
            known[slug].setdefault("report", {}).setdefault(claim.report.id, []).append(claim)
            for trait, value in _told(slug, claim):
                known[slug].setdefault(trait, {}).setdefault(value, []).append(claim)
    return known


def _told(slug: str, claim: Claim) -> Iterator[tuple[str, Any]]:
    """The traits that a claim tells of a slug."""
    fact = claim.fact
    for kind, whose, trait, value in _TOLD:
        if type(fact) is kind and slug in _slugs(getattr(fact, whose)):
            yield from ((trait, each) for each in _slugs(getattr(fact, value)))
    if type(fact) is CompanyDescribed and fact.aspect in TRAITS:
        yield fact.aspect, fact.value.casefold().removesuffix("/")
    if type(fact) is CompanyFounded and fact.step == "founded" and claim.statement.happened is not None:
        yield "founded", claim.span


def weighed(a: str, b: str, known: Known, names: Mapping[str, str]) -> Iterator[Reason]:
    """What is known of two slugs that speaks for or against their being one."""
    one, other = known[a], known[b]
    both = one.get("report", {}).keys() & other.get("report", {}).keys()
    if both:
        text = f"The report {min(both)} speaks of both, as of two."
        yield Reason(
            code="side by side", text=text, weight=_SIDE_BY_SIDE, because=_ids(one, other, "report", both)
        )
    for name, trait in TRAITS.items():
        mine, yours = one.get(name, {}), other.get(name, {})
        common = mine.keys() & yours.keys()
        if common and not (both and name == "deal"):
            told = " and ".join(sorted(names.get(each, str(each)) for each in common))
            events = _ids(one, other, name, common)
            yield Reason(
                code=trait.shared[0], text=trait.text.format(told), weight=trait.shared[1], because=events
            )
        elif mine and yours and not common and trait.apart[0]:
            events = _ids(one, other, name, {*mine, *yours})
            yield Reason(code=trait.apart[0], text=trait.text_apart, weight=trait.apart[1], because=events)
    yield from _founded(one, other)


def _founded(one: Mapping[str, Any], other: Mapping[str, Any]) -> Iterator[Reason]:
    """Foundings that can't be one."""
    mine, yours = one.get("founded", {}), other.get("founded", {})
    if mine and yours and not any(a.meets(b) for a in mine for b in yours):
        events = _ids(one, other, "founded", {*mine, *yours})
        text = "They were founded at different times."
        yield Reason(code="founded apart", text=text, weight=_FOUNDED_APART, because=events)


def _ids(
    one: Mapping[str, Any], other: Mapping[str, Any], trait: str, values: Iterable[Any]
) -> tuple[str, ...]:
    """An event of each side for each value: enough to check it."""
    found = [
        side[trait][value][0].id
        for value in sorted(values, key=str)
        for side in (one, other)
        if value in side.get(trait, {})
    ]
    return tuple(dict.fromkeys(found))


def _slugs(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(each for each in value if isinstance(each, str))
