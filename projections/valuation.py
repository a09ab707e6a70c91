"""Valuations: one line for each basis and deal. A target is no valuation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from attrs import frozen

from ..events.amount import Amount
from ..events.answer import Answer
from ..events.kinds import ValuationChanged, ValuationReported
from ..events.quantity import Quantity
from ..events.statement import Reality
from .claim import Claim, Claims
from .figure import Figure
from .slot import happened, measured, slots


@frozen(kw_only=True)
class ValuationLine:
    """What a company is worth on one basis.

    Attributes:
        basis: Pre-money, post-money, unstated, implied, market-cap or target.
        deal: The deal that it comes from; empty where it stands alone.
        figure: The value.
        earlier: The figures before it, the latest first.
    """

    basis: str
    deal: str
    figure: Figure[Amount]
    earlier: tuple[Figure[Amount], ...]


@frozen(kw_only=True)
class ValuationStep:
    """A change of valuation as reports state it.

    Attributes:
        deal: The deal that it comes from.
        before: The valuation before, as stated.
        after: The valuation after, as stated.
        multiple: By how much, as stated; None where no number is given.
        figure: The change as one figure: its value is the multiple, or else the valuation after.
    """

    deal: str
    before: Amount | None
    after: Amount | None
    multiple: Quantity | None
    figure: Figure[Any]


def valuations(company: str, claims: Claims, deals: Sequence[str] = ()) -> tuple[ValuationLine, ...]:
    """The valuations of a company, one line for each basis and deal, the latest first.

    Where neither is dated, the order of the company's deals (the latest first) decides.
    """
    about = [claim for claim in claims.of(ValuationReported) if company in claim.fact.company]
    found = slots(about, lambda claim: (str(claim.fact.basis), str(claim.fact.deal)))
    lines = []
    for basis, deal in _latest_first(found, deals):
        current, earlier = measured(found[basis, deal], lambda claim: claim.fact.amount, claims.view)
        if current is not None:
            lines.append(ValuationLine(basis=basis, deal=deal, figure=current, earlier=earlier))
    return tuple(lines)


def valuation_steps(company: str, claims: Claims) -> tuple[ValuationStep, ...]:
    """The changes of a company's valuation as stated."""
    about = [claim for claim in claims.of(ValuationChanged) if company in claim.fact.company]
    found = slots(about, lambda c: (str(c.fact.deal), c.fact.before, c.fact.after, c.fact.multiple))
    return tuple(
        ValuationStep(deal=deal, before=before, after=after, multiple=multiple, figure=each)
        for (deal, before, after, multiple), group in found.items()
        if (each := happened(group, _stated_step, claims.view)) is not None
    )


def worth_more(one: Sequence[ValuationLine], other: Sequence[ValuationLine]) -> Answer:
    """Whether the first of two companies is worth more, by their latest lines that are no target.

    Maybe means that the figures cannot decide it: "more than 2.5bn" and "about 2.5bn" can't be ranked.
    """
    mine, theirs = latest(one), latest(other)
    if mine is None or theirs is None:
        return Answer.MAYBE
    return mine.exceeds(theirs)


def latest(lines: Sequence[ValuationLine]) -> Amount | None:
    """The latest valuation that certainly holds; a target is none, and neither is a plan."""
    return next((line.figure.value for line in lines if _is_worth(line)), None)


def _is_worth(line: ValuationLine) -> bool:
    found = line.figure
    planned = found.reality == Reality.PLANNED.value
    return line.basis != "target" and found.certain and not (planned or found.negative or found.denied)


def _stated_step(claim: Claim) -> Any:
    return claim.fact.multiple or claim.fact.after or claim.fact.before


Slot = tuple[str, str]


def _latest_first(found: dict[Slot, list[Claim]], deals: Sequence[str]) -> list[Slot]:
    """Slots by the day of their valuation; an undated one of an earlier deal comes behind a later deal's."""
    ranks = {deal: len(deals) - place for place, deal in enumerate(deals)}
    days: dict[Slot, date] = {}
    reached = date.max
    for slot in sorted(found, key=lambda slot: (ranks.get(slot[1], 0), slot), reverse=True):
        told = [claim for claim in found[slot] if not claim.set_aside] or found[slot]
        dated = [claim.span.latest for claim in told if claim.statement.happened is not None]
        known = min(claim.known_from for claim in told)
        days[slot] = max(dated) if dated else min(known, reached) if slot[1] in ranks else known
        reached = min(reached, days[slot]) if slot[1] in ranks else reached
    return sorted(found, key=lambda slot: (days[slot], ranks.get(slot[1], 0), slot), reverse=True)
