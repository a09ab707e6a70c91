"""Products, numbers and ties that are not ownership."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from ..events.amount import Amount
from ..events.edtf import Edtf
from ..events.kinds import MetricReported, ProductDescribed, ProductLaunched, RelationReported
from ..events.party import Party
from ..events.quantity import Quantity
from .claim import Claim, Claims
from .figure import Figure
from .slot import happened, measured, slots


@frozen(kw_only=True)
class ProductStepLine:
    """One step in the life of a product.

    Attributes:
        step: Announced, launched, opened, updated, integrated or withdrawn.
        territory: Where.
        figure: When, as stated; its value is the date, or the step where no date is stated.
    """

    step: str
    territory: str
    figure: Figure[Edtf | str]


@frozen(kw_only=True)
class ProductLine:
    """One product.

    Attributes:
        product: Its slug.
        steps: What was done with it.
        aspects: What it is said to be: aspect and description.
    """

    product: str
    steps: tuple[ProductStepLine, ...]
    aspects: tuple[tuple[str, Figure[str]], ...]


@frozen(kw_only=True)
class MetricLine:
    """One number about a company, or the direction in which it moves.

    Attributes:
        metric: Which number.
        about: What is measured.
        base: What it is a part of, or is counted among.
        period: The span that it covers.
        versus: What it is compared with.
        direction: Which way it moves, or on which side of `versus` it is; empty where it is not said.
        figure: The number, sum or rank; the direction where none is stated.
        earlier: The figures before it, the latest first.
    """

    metric: str
    about: str
    base: str
    period: Edtf | None
    versus: str
    direction: str
    figure: Figure[Quantity | Amount | int | str]
    earlier: tuple[Figure[Quantity | Amount | int | str], ...]


@frozen(kw_only=True)
class RelationLine:
    """One tie that is not ownership.

    Attributes:
        relation: What ties them.
        value: What it is about.
        figure: Who is tied to whom.
    """

    relation: str
    value: str
    figure: Figure[tuple[Party, ...]]


def products(company: str, claims: Claims) -> tuple[ProductLine, ...]:
    """The products of a company."""
    told = list(claims.of(ProductLaunched, ProductDescribed))
    own = {claim.fact.product for claim in told if company in claim.fact.company}
    found = slots(
        (claim for claim in told if claim.fact.product in own), lambda claim: str(claim.fact.product)
    )
    lines = (product_line(product, group, claims) for product, group in sorted(found.items()))
    return tuple(line for line in lines if line.steps or line.aspects)


def product_line(product: str, about: Sequence[Claim], claims: Claims) -> ProductLine:
    """One product, from the claims about it."""
    view = claims.view
    launched = [claim for claim in about if isinstance(claim.fact, ProductLaunched)]
    described = [claim for claim in about if isinstance(claim.fact, ProductDescribed)]
    steps = slots(launched, lambda claim: (str(claim.fact.step), str(claim.fact.territory)))
    aspects = slots(described, lambda claim: (str(claim.fact.aspect), str(claim.fact.value)))
    return ProductLine(
        product=product,
        steps=tuple(
            ProductStepLine(step=step, territory=territory, figure=each)
            for (step, territory), group in steps.items()
            if (each := _step(group, claims)) is not None
        ),
        aspects=tuple(
            (aspect, each)
            for (aspect, _), group in aspects.items()
            if (each := happened(group, lambda claim: claim.fact.value, view)) is not None
        ),
    )


def _step(group: Sequence[Claim], claims: Claims) -> Figure[Any] | None:
    """When a step was taken; where some reports date it, those that do not add nothing."""
    told = [claim for claim in group if claim.statement.happened is not None and not claim.set_aside]
    aside = [claim for claim in group if claim.set_aside]
    known = [*told, *aside] if told else group
    return happened(known, lambda claim: claim.statement.happened or claim.fact.step, claims.view)


def metrics(company: str, claims: Claims) -> tuple[MetricLine, ...]:
    """The numbers about a company, one line for each metric, period and base."""
    about = [claim for claim in claims.of(MetricReported) if company in claim.fact.subject]
    lines = []
    for (metric, what, base, period, versus, direction), group in slots(about, _metric_slot).items():
        current, earlier = measured(group, _metric_value, claims.view)
        if current is not None:
            lines.append(
                MetricLine(
                    metric=metric, about=what, base=base, period=period, versus=versus,
                    direction=direction, figure=current, earlier=earlier,
                )
            )  # fmt: skip
    return tuple(lines)


def relations(company: str, claims: Claims) -> tuple[RelationLine, ...]:
    """The ties of a company that are not ownership."""
    about = [claim for claim in claims.of(RelationReported) if company in claim.fact.parties]
    found = slots(about, lambda claim: (claim.fact.relation, claim.fact.value, claim.fact.parties))
    return tuple(
        RelationLine(relation=relation, value=value, figure=each)
        for (relation, value, _), group in found.items()
        if (each := happened(group, lambda claim: claim.fact.parties, claims.view)) is not None
    )


def _metric_slot(claim: Claim) -> tuple[Any, ...]:
    fact = claim.fact
    beside = fact.direction if _number(fact) else ""
    return (fact.metric, fact.about, fact.base, fact.period, fact.versus, beside)


def _metric_value(claim: Claim) -> Any:
    return _number(claim.fact) or claim.fact.direction


def _number(fact: Any) -> Quantity | Amount | int | None:
    """The number that a metric states, if it states one."""
    return fact.quantity or fact.amount or fact.rank  # type: ignore[no-any-return]  # a fact of this kind
