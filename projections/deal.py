"""Deals: how far each is, who leads it, who takes part, and its sums on every basis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from ..events.amount import Amount
from ..events.answer import Answer
from ..events.fact import Fact
from ..events.kinds import (
    AmountReported,
    DealReported,
    PartyNamed,
    RoundJoined,
    RoundLed,
    StatusReported,
    TermReported,
)
from ..events.party import Party
from ..events.quantity import Quantity
from ..events.statement import Reality
from ..events.value import DEAL_ENDS, DEAL_PAUSES, DEAL_PROGRESS
from .amount import AmountLine, amount_lines
from .claim import Claim, Claims
from .figure import Figure
from .slot import happened, holds, measured, members, moved, slots

ABOUT_DEALS = (StatusReported, AmountReported, TermReported, RoundLed, RoundJoined, PartyNamed)
"""The kinds that say something about a deal."""

_ORDER = {status: place for place, status in enumerate((*DEAL_PROGRESS, *DEAL_PAUSES, *DEAL_ENDS))}


@frozen(kw_only=True)
class Participant:
    """One side of a deal.

    Attributes:
        role: Investor, lender, buyer, seller, adviser, ...
        existing: Whether they held a part already: yes, no or unstated.
        through: The fund or vehicle used.
        figure: Who.
    """

    role: str
    existing: str
    through: tuple[Party, ...]
    figure: Figure[Party]


@frozen(kw_only=True)
class TermLine:
    """One further term of a deal.

    Attributes:
        term: Which term.
        depends_on: What it depends on.
        figure: What it says: words, a sum or a number.
    """

    term: str
    depends_on: str
    figure: Figure[str | Amount | Quantity]


@frozen(kw_only=True)
class DealState:
    """One deal as a view sees it.

    Attributes:
        deal: Its slug.
        company: The issuer or target.
        type: What sort of deal it is.
        label: What reports call it.
        previous: The deal before it.
        status: How far it is.
        amounts: Its sums, one line for each basis, form and party.
        leads: Who leads it.
        investors: Who puts in new money.
        parties: The other sides.
        terms: Its further terms.
        set_aside: Whether all that says that it exists is denied or withdrawn; empty where it stands.
    """

    deal: str
    company: tuple[Party, ...]
    type: Figure[str] | None
    label: Figure[str] | None
    previous: Figure[str] | None
    status: Figure[str] | None
    amounts: tuple[AmountLine, ...]
    leads: tuple[Figure[Party], ...]
    investors: tuple[Participant, ...]
    parties: tuple[Participant, ...]
    terms: tuple[TermLine, ...]
    set_aside: str = ""


def deals_of(company: str, claims: Claims) -> tuple[DealState, ...]:
    """The deals of a company, as far as they are known to be its own, the latest first."""
    own = slots(
        (claim for claim in claims.of(DealReported) if company in claim.fact.company),
        lambda claim: str(claim.fact.deal),
    )
    return tuple(deal_state(deal, own[deal], claims) for deal in _latest_first(own, claims))


def deal_state(deal: str, known: Sequence[Claim], claims: Claims) -> DealState:
    """One deal, from the claims that it exists and those about it."""

    def of(kind: type[Fact]) -> list[Claim]:
        return list(claims.of_deal(deal, kind))

    return DealState(
        deal=deal,
        company=tuple(dict.fromkeys(party for claim in known for party in claim.fact.company)),
        type=_stated(known, "type", claims),
        label=_stated(known, "label", claims),
        previous=_stated(known, "previous", claims),
        status=moved(of(StatusReported), lambda claim: claim.fact.status, claims.view, _progress),
        amounts=amount_lines(of(AmountReported), claims),
        leads=_leads(of(RoundLed), claims),
        investors=_participants(of(RoundJoined), "by", "capacity", claims),
        parties=_participants(of(PartyNamed), "party", "role", claims),
        terms=_terms(of(TermReported), claims),
        set_aside=min((claim.set_aside for claim in known), default=""),
    )


def _stated(known: Sequence[Claim], attribute: str, claims: Claims) -> Figure[str] | None:
    """The figure of an attribute of the deal that a report may leave unsaid."""
    said = [claim for claim in known if getattr(claim.fact, attribute)]
    return happened(said, lambda claim: getattr(claim.fact, attribute), claims.view) if said else None


def _leads(claims: Sequence[Claim], seen: Claims) -> tuple[Figure[Party], ...]:
    """Who leads; reports that name no lead in common dispute it."""
    figures = tuple(members(claims, lambda claim: claim.fact.by, seen.view))
    claims = [claim for claim in claims if not claim.set_aside]
    surest = max((claim.standing[:3] for claim in claims), default=())
    by_report: dict[str, set[Party]] = {}
    for claim in claims:
        told = claim.standing[:3] == surest and not claim.statement.negative
        if told and holds(claim, seen.view.on) is not Answer.NO:
            by_report.setdefault(claim.event.report, set()).update(claim.fact.by)
    named = [parties for parties in by_report.values() if all(isinstance(party, str) for party in parties)]
    apart = any(one.isdisjoint(two) for one in named for two in named)
    return tuple(each.against(figures) if each.stands else each for each in figures) if apart else figures


def _participants(claims: Sequence[Claim], who: str, role: str, seen: Claims) -> tuple[Participant, ...]:
    """Who takes part, by capacity or side."""
    lines = []
    for capacity, group in slots(claims, lambda claim: str(getattr(claim.fact, role))).items():
        for each in members(group, lambda claim: getattr(claim.fact, who), seen.view):
            about = [claim.fact for claim in group if claim.id in each.all_events]
            lines.append(
                Participant(
                    role=capacity,
                    existing=_first(about, "existing", ("unstated", "")) or "unstated",
                    through=_first(about, "through", ((),)) or (),
                    figure=each,
                )
            )
    return tuple(lines)


def _first(facts: Sequence[Any], attribute: str, empty: tuple[Any, ...]) -> Any:
    """The first value that some fact gives for an attribute."""
    values = (getattr(fact, attribute, empty[0]) for fact in facts)
    return next((value for value in values if value not in empty), None)


def _terms(claims: Sequence[Claim], seen: Claims) -> tuple[TermLine, ...]:
    """Terms: numbers of one term are rivals, wordings of one term stand side by side."""
    lines = []
    for (term, depends_on, _), group in slots(claims, _term_slot).items():
        current, _ = measured(group, _term_value, seen.view)
        if current is not None:
            lines.append(TermLine(term=term, depends_on=depends_on, figure=current))
    return tuple(lines)


def _term_slot(claim: Claim) -> tuple[str, str, Any]:
    fact, value = claim.fact, _term_value(claim)
    return (fact.term, fact.depends_on, value if isinstance(value, str) else type(value))


def _term_value(claim: Claim) -> Any:
    fact = claim.fact
    return fact.amount or fact.quantity or fact.value


def _progress(status: Any) -> int:
    return _ORDER.get(status, -1)


def _latest_first(own: dict[str, list[Claim]], claims: Claims) -> list[str]:
    """Deals in order: one before the one that it follows; what is more than a plan before what is none.

    Else the latest by what is stated of it: when it happened, or became known. Denied ones come last.
    """

    def rank(deal: str) -> tuple[Any, ...]:
        stands = any(not claim.set_aside for claim in own[deal])
        told = [*own[deal], *claims.of_deal(deal, *ABOUT_DEALS)]
        told = [claim for claim in told if not (stands and claim.set_aside)]
        real = any(claim.statement.reality is not Reality.PLANNED for claim in told)
        return (stands, real, max(map(_recency, told)))

    ranked = sorted(own, key=rank, reverse=True)
    after = {
        claim.fact.previous: deal for deal, known in own.items() for claim in known if claim.fact.previous
    }
    ordered: list[str] = []
    for deal in ranked:
        line = [deal]
        while (following := after.get(line[-1])) in own and following not in (*ordered, *line):
            line.append(following)
        ordered += [each for each in reversed(line) if each not in ordered]
    return ordered


def _recency(claim: Claim) -> tuple[Any, ...]:
    return (min(claim.span.latest, claim.known_from), claim.span.earliest, claim.known_from, claim.fact.deal)
