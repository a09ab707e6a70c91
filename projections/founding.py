"""What a company is: its founding, its description, its end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from ..events.edtf import Edtf
from ..events.kinds import CompanyDescribed, CompanyFounded, CompanyWoundUp
from ..events.party import Party
from ..events.quantity import Quantity
from ..events.value import WINDING_STEPS
from .claim import Claim, Claims
from .figure import Figure
from .slot import happened, measured, members, moved, slots
from .view import View


@frozen(kw_only=True)
class Founding:
    """How a company began.

    Attributes:
        step: Founded, registered or started.
        date: When, as stated.
        age: Its age as stated, on the day of the report.
        founders: Who founded it.
        founders_from: The organisations that the founders come from.
    """

    step: str
    date: Figure[Edtf] | None
    age: Figure[Quantity] | None
    founders: tuple[Figure[Party], ...]
    founders_from: tuple[Figure[Party], ...]


@frozen(kw_only=True)
class Description:
    """One thing that a company is said to be.

    Attributes:
        aspect: What is described.
        party: The organisation that it points to.
        figure: The description.
    """

    aspect: str
    party: tuple[Party, ...]
    figure: Figure[str]


def foundings(company: str, claims: Claims) -> tuple[Founding, ...]:
    """How a company began, one line for each step."""
    about = [claim for claim in claims.of(CompanyFounded) if company in claim.fact.company]
    steps = slots(about, lambda claim: str(claim.fact.step))
    return tuple(_founding(step, group, claims.view) for step, group in steps.items())


def _founding(step: str, claims: Sequence[Claim], view: View) -> Founding:
    dated = [claim for claim in claims if claim.statement.happened is not None]
    aged = [claim for claim in claims if claim.fact.age is not None]
    return Founding(
        step=step,
        date=happened(dated, lambda claim: claim.statement.happened, view) if dated else None,
        age=measured(aged, lambda claim: claim.fact.age, view)[0] if aged else None,
        founders=tuple(members(claims, lambda claim: claim.fact.by, view)),
        founders_from=tuple(members(claims, lambda claim: claim.fact.founders_from, view)),
    )


def descriptions(company: str, claims: Claims) -> tuple[Description, ...]:
    """What a company is said to be; descriptions of one aspect can stand side by side."""
    about = [claim for claim in claims.of(CompanyDescribed) if company in claim.fact.company]
    found = slots(about, lambda claim: (claim.fact.aspect, claim.fact.value, claim.fact.party))
    return tuple(
        Description(aspect=aspect, party=party, figure=each)
        for (aspect, _, party), group in found.items()
        if (each := happened(group, lambda claim: claim.fact.value, claims.view)) is not None
    )


def status(company: str, claims: Claims) -> Figure[str] | None:
    """How far a company is wound up; None where nothing says that it is."""
    about = [claim for claim in claims.of(CompanyWoundUp) if company in claim.fact.company]
    return moved(about, lambda claim: claim.fact.step, claims.view, _winding) if about else None


def _winding(step: Any) -> int:
    return WINDING_STEPS.index(step) if step in WINDING_STEPS else -1
