"""Holdings: who holds a part of a company, and what a company holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from typing import NamedTuple

from attrs import evolve, frozen

from ..events.amount import Amount
from ..events.answer import Answer
from ..events.edtf import Edtf
from ..events.kinds import AmountReported, DealReported, RoundJoined, RoundLed, StakeHeld, StakeSold
from ..events.party import Party
from ..events.quantity import Quantity
from .amount import AmountLine, amount_lines
from .choice import figure
from .claim import Claim, Claims
from .figure import Figure
from .placing import Span, lasting, sightings
from .slot import always, happened, measured, slots, standing
from .view import View


@frozen(kw_only=True)
class HoldingLine:
    """A part that somebody holds in a company.

    Attributes:
        holder: Who holds it.
        company: Of which company.
        holds: Whether it is held on the day: yes or maybe; no where all that says so is denied.
        through: The fund or vehicle that holds it.
        since: From when, as stated.
        until: Up to when, as stated.
        last_seen: The last day of which it is known; it is carried on after that.
        figure: That it is held: its value is the holder.
        quantity: How much, where it is stated.
        worth: What it is worth, where it is stated.
    """

    holder: Party
    company: Party
    holds: Answer
    through: tuple[Party, ...]
    since: Edtf | None
    until: Edtf | None
    last_seen: date
    figure: Figure[Party]
    quantity: Figure[Quantity] | None
    worth: Figure[Amount] | None


@frozen(kw_only=True)
class PortfolioLine:
    """One tie of an investor to a company.

    Attributes:
        company: The company.
        tie: Led, joined, holds, sold or bought.
        deal: The deal; empty for a holding.
        figure: The tie: its value is the company.
        amounts: The investor's own sums in the deal; the round's total is none of them.
    """

    company: Party
    tie: str
    deal: str
    figure: Figure[Party]
    amounts: tuple[AmountLine, ...]


def holdings(company: str, claims: Claims) -> tuple[HoldingLine, ...]:
    """Who holds a part of a company."""
    about = [claim for claim in claims.of(StakeHeld) if company in claim.fact.company]
    lines = (_line(holder, company, group, claims.view) for holder, _, group in _pairs(about, (company,)))
    return tuple(line for line in lines if line is not None)


def portfolio(investor: str, claims: Claims) -> tuple[PortfolioLine, ...]:
    """What an investor holds, and the rounds that it led or joined."""
    held = [claim for claim in claims.of(StakeHeld) if investor in claim.fact.holder]
    lines = [
        PortfolioLine(company=company, tie="holds", deal="", figure=_held(company, each.figure), amounts=())
        for holder, company, group in _pairs(held)
        if holder == investor and (each := _tie(holder, group, claims.view)) is not None
    ]
    for tie, kind, who in _TIES:
        about = [claim for claim in claims.of(kind) if investor in getattr(claim.fact, who)]
        lines += _tied(investor, tie, about, claims)
    return _told_once(sorted(lines, key=lambda line: (str(line.company), line.deal, line.tie)))


def _told_once(lines: Sequence[PortfolioLine]) -> tuple[PortfolioLine, ...]:
    """The lines with the sums of each deal on the first of its own, so that nobody adds them up."""
    first = {(line.company, line.deal): line for line in reversed(lines)}
    return tuple(
        line if first[line.company, line.deal] is line else evolve(line, amounts=()) for line in lines
    )


_TIES = (
    ("led", RoundLed, "by"),
    ("joined", RoundJoined, "by"),
    ("sold", StakeSold, "seller"),
    ("bought", StakeSold, "buyer"),
)


def _tied(investor: str, tie: str, about: Sequence[Claim], claims: Claims) -> list[PortfolioLine]:
    issuers = _issuers(claims) if about else {}
    lines = []
    found = slots(about, lambda claim: (str(claim.fact.deal), getattr(claim.fact, "company", ())))
    for (deal, companies), group in found.items():
        for company in companies or issuers.get(deal, ()):
            each = happened(group, always(company), claims.view)
            if each is not None:
                own = _own_amounts(investor, deal, claims)
                lines.append(PortfolioLine(company=company, tie=tie, deal=deal, figure=each, amounts=own))
    return lines


def _own_amounts(investor: str, deal: str, claims: Claims) -> tuple[AmountLine, ...]:
    told = [claim for claim in claims.of_deal(deal, AmountReported) if claim.fact.party == (investor,)]
    return amount_lines(told, claims) if told else ()


def _issuers(claims: Claims) -> dict[str, tuple[Party, ...]]:
    return {claim.fact.deal: claim.fact.company for claim in claims.of(DealReported)}


def _held(company: Party, tie: Figure[Party]) -> Figure[Party]:
    """The figure of a holding as the holder sees it: its value is the company."""
    others, possibly = (
        tuple(evolve(rival, value=company) for rival in rivals) for rivals in (tie.others, tie.possibly)
    )
    return evolve(tie, value=company if tie.certain else None, others=others, possibly=possibly)


def _pairs(
    claims: Sequence[Claim], companies: tuple[str, ...] = ()
) -> Iterator[tuple[Party, Party, Sequence[Claim]]]:
    """The claims for each holder and what is held; two unnamed ones are never one."""
    pairs: dict[tuple[Party, Party, int], list[Claim]] = {}
    unnamed = count(1)
    for claim in claims:
        for holder in claim.fact.holder:
            for company in companies or claim.fact.company:
                known = isinstance(holder, str) and isinstance(company, str)
                pairs.setdefault((holder, company, 0 if known else next(unnamed)), []).append(claim)
    return ((holder, company, group) for (holder, company, _), group in pairs.items())


class _Tie(NamedTuple):
    """Whether a part is held, who holds it, and what that rests on."""

    answer: Answer
    held: list[Claim]
    figure: Figure[Party]


def _tie(holder: Party, claims: Sequence[Claim], view: View) -> _Tie | None:
    """One holding; what is only hedged makes it no more than a maybe, what is denied none."""
    told, answer = standing(claims, lambda some: _is_held(some, view.on))
    held = [claim for claim in told if not claim.statement.negative]
    if not held:
        return None
    aside = [claim for claim in claims if claim.set_aside and claim not in held]
    certain = answer is Answer.YES
    return _Tie(answer, held, figure([*held, *aside], lambda _: holder, view=view, certain=certain))


def _line(holder: Party, company: Party, claims: Sequence[Claim], view: View) -> HoldingLine | None:
    """One holding, with how large it is and what it is worth."""
    tie = _tie(holder, claims, view)
    if tie is None:
        return None
    held = tie.held
    counted = [claim for claim in held if claim.fact.quantity is not None]
    valued = [claim for claim in held if claim.fact.worth is not None]
    return HoldingLine(
        holder=holder,
        company=company,
        holds=tie.answer,
        through=next((claim.fact.through for claim in held if claim.fact.through), ()),
        since=next((claim.fact.since for claim in held if claim.fact.since), None),
        until=next((claim.fact.until for claim in held if claim.fact.until), None),
        last_seen=max(claim.span.latest for claim in held),
        figure=tie.figure,
        quantity=measured(counted, lambda claim: claim.fact.quantity, view)[0] if counted else None,
        worth=measured(valued, lambda claim: claim.fact.worth, view)[0] if valued else None,
    )


def _is_held(claims: Sequence[Claim], on: date) -> Answer:
    """Whether a part is held on a day, from when that began, ended and was seen."""
    held = [claim for claim in claims if not claim.statement.negative]
    if not held:
        return Answer.NO
    starts = [Span(*claim.fact.since.start) for claim in held if claim.fact.since]
    ends = [Span(*claim.fact.until.end) for claim in held if claim.fact.until]
    ends += [claim.span for claim in claims if claim.statement.negative]
    lasted = [claim for claim in held if not claim.fact.until]
    seen = [sight for claim in lasted for sight in sightings(claim.statement.happened, claim.span)]
    return lasting(starts, ends, seen, on)
