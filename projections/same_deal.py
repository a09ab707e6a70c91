"""Deals that may be one: two reports of one round under two slugs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import timedelta
from decimal import Decimal
from itertools import combinations, product

from attrs import define, field

from ..events.kinds import AmountReported, DealReported, RoundJoined, RoundLed
from ..events.party import named
from ..events.progress import Told, counted, nobody
from .agreement import agree, says_something
from .claim import Claim, Claims
from .deal import ABOUT_DEALS
from .placing import Span
from .slot import slots
from .suggestion import Reason, Suggestion

NEAR_DAYS = 45
"""Deals whose dates lie further apart are two."""

_WORTH = 50
"""From this score on a pair of deals is a suggestion at all; what is shown by default is for the caller."""

_STAGES = frozenset(("pre-seed", "seed", "angel", *(f"series-{letter}" for letter in "abcdefghij")))
_EQUITY = _STAGES | {
    *(
        "series-unknown",
        "extension",
        "bridge",
        "safe",
        "convertible-note",
        "corporate-round",
        "venture-growth",
    ),
    *("growth-equity", "equity-crowdfunding", "minority-stake", "pipe", "post-ipo-equity"),
}
_FAMILIES: tuple[frozenset[str], ...] = (
    _EQUITY,
    frozenset({"venture-debt", "debt-financing", "loan", "convertible-note", "post-ipo-debt"}),
    frozenset({"acquisition", "acquihire", "asset-purchase", "license-and-hire", "merger", "lbo",
               "management-buyout", "majority-stake"}),
    frozenset({"ipo", "direct-listing", "spac"}),
    frozenset({"secondary", "tender-offer", "stake-sale"}),
)  # fmt: skip
"""Types that two reports may give one deal."""
_UNTOLD = frozenset({"", "undisclosed"})
_SIZE = (4, 5)
"""Sums of which the smaller is at least this part of the larger are of one size."""


@define
class _Deal:
    """What is known of one deal."""

    slug: str
    reported: list[Claim]
    about: list[Claim]
    days: Span = field(init=False)

    def __attrs_post_init__(self) -> None:
        stated = [claim.span for claim in self.claims if claim.statement.happened is not None]
        first = min(claim.known_from for claim in self.claims)
        spans = stated or [Span(first, first)]
        self.days = Span(min(span.earliest for span in spans), max(span.latest for span in spans))

    @property
    def claims(self) -> list[Claim]:
        return [*self.reported, *self.about]

    @property
    def companies(self) -> set[str]:
        return {slug for claim in self.reported for slug in named(claim.fact.company)}

    @property
    def types(self) -> set[str]:
        return {claim.fact.type for claim in self.reported} - _UNTOLD

    def parties(self, *kinds: type) -> dict[str, Claim]:
        return {
            slug: claim for claim in self.about if type(claim.fact) in kinds for slug in named(claim.fact.by)
        }

    @property
    def sums(self) -> list[Claim]:
        told = [c for c in self.about if type(c.fact) is AmountReported and c.fact.amount is not None]
        return [claim for claim in told if says_something(claim.fact.amount)]


def deal_suggestions(
    claims: Claims,
    linked: Mapping[tuple[str, str], int],
    names: Mapping[str, str],
    told: Told = nobody,
) -> list[Suggestion]:
    """Deals that may be one.

    Args:
        claims: All claims of a view.
        linked: Companies that may be one, with how likely that is.
        names: The name to show for each slug.
        told: Who is told how far it has come.
    """
    deals = _deals(claims)
    on_record = [(pair.a, pair.b) for pair in claims.maybe_same if {pair.a, pair.b} <= deals.keys()]
    pairs = dict.fromkeys(tuple(sorted(pair)) for pair in (*on_record, *_pairs(deals.values(), linked)))
    found = []
    for a, b in counted(pairs, "pairs of deals", len(pairs), told):
        reasons = list(_reasons(deals[a], deals[b], linked, names))
        made = Suggestion.of("deal", (a, b), (names.get(a, a), names.get(b, b)), reasons)
        if made.score >= _WORTH or (a, b) in on_record or (b, a) in on_record:
            found.append(made)
    return found


def _deals(claims: Claims) -> dict[str, _Deal]:
    """What is known of each deal that somebody reports; denied and withdrawn claims are left out."""
    standing = [c for c in claims.of(*ABOUT_DEALS) if _stands(c)]
    about = slots(standing, lambda claim: str(claim.fact.deal))
    known = slots((c for c in claims.of(DealReported) if _stands(c)), lambda claim: str(claim.fact.deal))
    return {deal: _Deal(deal, reported, about.get(deal, [])) for deal, reported in known.items()}


def _stands(claim: Claim) -> bool:
    return not (claim.statement.negative or claim.denied or claim.withdrawn)


def _pairs(deals: Iterable[_Deal], linked: Mapping[tuple[str, str], int]) -> Iterator[tuple[str, str]]:
    """Deals of one company, or of two that may be one, at about the same time."""
    by_company: dict[str, list[_Deal]] = {}
    for deal in deals:
        for company in deal.companies:
            by_company.setdefault(company, []).append(deal)
    for own in by_company.values():
        yield from ((a.slug, b.slug) for a, b in combinations(own, 2) if _apart(a, b) <= NEAR_DAYS)
    for one, other in linked:
        both = product(by_company.get(one, ()), by_company.get(other, ()))
        yield from ((a.slug, b.slug) for a, b in both if a.slug != b.slug and _apart(a, b) <= NEAR_DAYS)


def _apart(a: _Deal, b: _Deal) -> int:
    """How many days lie between two deals; none where they can be of one day."""
    if a.days.meets(b.days):
        return 0
    return int(max(a.days.earliest - b.days.latest, b.days.earliest - a.days.latest) / timedelta(days=1))


def _reasons(
    a: _Deal, b: _Deal, linked: Mapping[tuple[str, str], int], names: Mapping[str, str]
) -> Iterator[Reason]:
    """All that speaks for and against two deals being one."""
    yield from _of_company(a, b, linked, names)
    yield from _of_type(a, b)
    yield from _of_days(a, b)
    yield from _of_sums(a, b)
    yield from _of_parties(a, b, names)
    yield from _of_sources(a, b)


def _of_company(
    a: _Deal, b: _Deal, linked: Mapping[tuple[str, str], int], names: Mapping[str, str]
) -> Iterator[Reason]:
    common = a.companies & b.companies
    if common:
        told = names.get(min(common), min(common))
        yield _reason("same company", f"Both are of {told}.", 45, a.reported[:1], b.reported[:1])
        return
    scores = [linked.get((x, y), linked.get((y, x), 0)) for x in a.companies for y in b.companies]
    likely = max(scores, default=0)
    if likely:
        text = "Their companies may be one."
        yield _reason("companies alike", text, 45 * likely // 100, a.reported[:1], b.reported[:1])


def _of_type(a: _Deal, b: _Deal) -> Iterator[Reason]:
    told = (a.reported[:1], b.reported[:1])
    if a.types & b.types:
        yield _reason("same type", f"Both are a {min(a.types & b.types)}.", 20, *told)
    elif not (a.types and b.types):
        yield _reason("type not told", "Of one the type is not told.", 12, *told)
    elif (a.types <= _STAGES and b.types <= _STAGES) or not _one_family(a.types, b.types):
        text = f"One is a {min(a.types)}, the other a {min(b.types)}."
        yield _reason("another type", text, -60, *told)
    else:
        text = f"A {min(a.types)} and a {min(b.types)} can be one."
        yield _reason("types go together", text, 12, *told)
    for one, other in ((a, b), (b, a)):
        after = [claim for claim in one.reported if claim.fact.previous == other.slug]
        if after:
            yield _reason("one after the other", f"{one.slug} came after {other.slug}.", -80, after[:1])


def _one_family(one: Collection[str], other: Collection[str]) -> bool:
    return any(not family.isdisjoint(one) and not family.isdisjoint(other) for family in _FAMILIES)


def _of_days(a: _Deal, b: _Deal) -> Iterator[Reason]:
    days = _apart(a, b)
    if days == 0:
        yield Reason(code="dates meet", text="They can be of one day.", weight=20)
    elif days <= NEAR_DAYS:
        yield Reason(code="dates near", text=f"They lie {days} days apart.", weight=12)
    else:
        yield Reason(code="dates apart", text=f"They lie {days} days apart.", weight=-60)


def _of_sums(a: _Deal, b: _Deal) -> Iterator[Reason]:
    """The best that two sums of the deals say of each other; a sum of another basis may be the same money."""
    pairs = [(x, y) for x in a.sums for y in b.sums if x.fact.amount.measured_in == y.fact.amount.measured_in]
    for code, weight, fits in _FITS:
        found = next(((x, y) for x, y in pairs if fits(x.fact, y.fact)), None)
        if found:
            x, y = (f"{claim.fact.amount} ({claim.fact.basis})" for claim in found)
            yield _reason(code, f"{x} and {y}.", weight, *([claim] for claim in found))
            return


def _meet(x: AmountReported, y: AmountReported) -> bool:
    return agree([x.amount, y.amount])


def _inside(x: AmountReported, y: AmountReported) -> bool:
    """Whether one is a part that fits into the other as a whole."""
    for part, whole in ((x, y), (y, x)):
        if part.basis in ("cheque", "tranche") and whole.basis not in ("cheque", "tranche"):
            low, high = _ends(part)[0], _ends(whole)[1]
            return high is None or low is None or low <= high
    return False


def _one_size(x: AmountReported, y: AmountReported) -> bool:
    one, other = _ends(x)[0], _ends(y)[0]
    if one is None or other is None:
        return False
    return min(one, other) * _SIZE[1] >= max(one, other) * _SIZE[0]


def _ends(fact: AmountReported) -> tuple[Decimal | None, Decimal | None]:
    return (fact.amount.interval.low, fact.amount.interval.high) if fact.amount else (None, None)


_FITS = (
    ("sums meet", 20, _meet),
    ("a part that fits", 10, _inside),
    ("sums of one size", 10, _one_size),
    ("other sums", -25, lambda x, y: x.basis == y.basis == "round"),
)
"""What two sums can say, the strongest first: the word, what it adds, when it holds."""


def _of_parties(a: _Deal, b: _Deal, names: Mapping[str, str]) -> Iterator[Reason]:
    leads = a.parties(RoundLed), b.parties(RoundLed)
    everyone = a.parties(RoundLed, RoundJoined), b.parties(RoundLed, RoundJoined)
    for code, weight, (mine, yours) in (("same lead", 15, leads), ("same investor", 10, everyone)):
        common = sorted(mine.keys() & yours.keys())
        if common:
            told = " and ".join(names.get(slug, slug) for slug in common)
            yield _reason(code, f"{told} is in both.", weight, [mine[common[0]]], [yours[common[0]]])
            return
    if all(leads):
        yield _reason(
            "another lead", "Other investors lead them.", -15, *(list(each.values())[:1] for each in leads)
        )


def _of_sources(a: _Deal, b: _Deal) -> Iterator[Reason]:
    mine, yours = ({claim.report.id: claim for claim in deal.claims} for deal in (a, b))
    both = mine.keys() & yours.keys()
    if both:
        text = f"The report {min(both)} speaks of both, as of two."
        yield _reason("side by side", text, -40, [mine[min(both)]], [yours[min(both)]])
        return
    for one, other in ((a, yours), (b, mine)):
        relayed = next((claim for claim in one.claims if _relays(claim, other.values())), None)
        if relayed:
            text = f"{relayed.report.id} relays what the other deal is told by."
            yield _reason("relayed", text, 10, [relayed])
            return


def _relays(claim: Claim, others: Iterable[Claim]) -> bool:
    """Whether a claim comes from a report, or an outlet, that tells of the other deal."""
    sources = {claim.origin, *claim.report.relays, *(f"outlet:{each}" for each in claim.report.relays)}
    told = [each.report for each in others if each.report.outlet != claim.report.outlet]
    return any(not sources.isdisjoint((f"report:{each.id}", f"outlet:{each.outlet}")) for each in told)


def _reason(code: str, text: str, weight: int, *told: Iterable[Claim]) -> Reason:
    events = dict.fromkeys(claim.id for claims in told for claim in claims)
    return Reason(code=code, text=text, weight=weight, because=tuple(events))
