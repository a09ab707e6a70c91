"""Sums: one line for each basis, form, thing given, party and tranche; they are never added up here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from ..events.amount import Amount
from ..events.kinds import AmountReported
from ..events.party import Party
from ..events.quantity import Quantity
from ..events.value import AMOUNT_BASES
from .claim import Claim, Claims
from .figure import Figure
from .slot import measured, slots


@frozen(kw_only=True)
class AmountLine:
    """One sum of a deal: sums of another basis, form or party are never added to it.

    Attributes:
        basis: Which sum it is.
        form: In what it is paid; empty where it is not said.
        given: What was given, where it is in kind.
        party: Whose sum it is, for a cheque or a tranche.
        tranche: Which tranche.
        part: Whether the line is a share of the sum, not a sum.
        figure: The sum, or the share of it.
        also: The same sum in another currency, as stated.
        earlier: The figures before it, the latest first.
    """

    basis: str
    form: str
    given: str
    party: tuple[Party, ...]
    tranche: str
    part: bool
    figure: Figure[Amount | Quantity]
    also: tuple[Amount, ...]
    earlier: tuple[Figure[Amount | Quantity], ...]


def company_amounts(company: str, claims: Claims) -> tuple[AmountLine, ...]:
    """Sums of a company over several deals."""
    about = [c for c in claims.of(AmountReported) if not c.fact.deal and company in c.fact.company]
    return amount_lines(about, claims)


def amount_lines(claims: Sequence[Claim], seen: Claims) -> tuple[AmountLine, ...]:
    """Sums, each with the shares of it: one line for each basis, form, thing given, party and tranche."""
    if not claims:
        return ()
    lines = []
    found = {
        (*slot, part): group
        for part in (False, True)
        for slot, group in slots((c for c in claims if _states(c, part=part)), _amount_slot).items()
    }
    for (basis, form, given, party, tranche, part), group in found.items():
        current, earlier = measured(group, _share if part else _sum, seen.view)
        if current is not None:
            stated = (claim.fact.also for claim in group if claim.id in current.all_events)
            also = tuple(dict.fromkeys(each for each in stated if each is not None))
            lines.append(
                AmountLine(
                    basis=basis, form=form, given=given, party=party, tranche=tranche, part=part,
                    figure=current, also=also, earlier=earlier,
                )
            )  # fmt: skip
    first = {(line.basis, line.party): place for place, line in reversed(list(enumerate(lines)))}
    return tuple(sorted(lines, key=lambda line: (_rank(line.basis), first[line.basis, line.party])))


def _rank(basis: str) -> int:
    return AMOUNT_BASES.index(basis) if basis in AMOUNT_BASES else len(AMOUNT_BASES)


def _amount_slot(claim: Claim) -> tuple[Any, ...]:
    fact = claim.fact
    return (fact.basis, fact.form, fact.given, fact.party, fact.tranche)


def _states(claim: Claim, *, part: bool) -> bool:
    """Whether a claim states a sum, or a share of one; it may state both."""
    return (claim.fact.share if part else claim.fact.amount) is not None


def _sum(claim: Claim) -> Amount:
    amount: Amount = claim.fact.amount
    return amount


def _share(claim: Claim) -> Quantity:
    share: Quantity = claim.fact.share
    return share
