"""The state of a company: what was known of it on a day, who said so, and how sure we may be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from ..events.event import Event
from .amount import AmountLine, company_amounts
from .business import MetricLine, ProductLine, RelationLine, metrics, products, relations
from .caution import Caution, cautions
from .claim import Claims
from .concern import concerning
from .deal import DealState, deals_of
from .doubt import Doubt, doubts
from .figure import Figure
from .founding import Description, Founding, descriptions, foundings, status
from .gather import gather
from .holding import HoldingLine, PortfolioLine, holdings, portfolio
from .name import Naming, labels_of, names_of, naming
from .people import BackgroundLine, PersonLine, backgrounds, people
from .remark import Remark, assessments, authority, comments
from .reply import replied
from .round_step import RoundStep, round_steps
from .source import Source, source_of
from .total import TotalRaised, totals
from .valuation import ValuationLine, ValuationStep, valuation_steps, valuations
from .view import View


@frozen(kw_only=True)
class CompanyState:
    """One company as a view sees it; every part is described in its own module.

    Attributes:
        company: Its slug.
        name: The name to show on the day.
        view: The view.
        names: All its names.
        founded: How it began.
        status: How far it is wound up; None where nothing says that it is.
        descriptions: What it is said to be.
        deals: Its deals, the latest first.
        amounts: Sums over several deals.
        totals: How much new money it raised, one interval for each currency, derived.
        valuations: What it is worth, by basis and deal.
        valuation_steps: Changes of its valuation as stated.
        round_steps: From one priced round to the next: up, flat or down, and by how much, derived.
        holdings: Who holds it.
        portfolio: What it holds.
        people: Who is in office.
        backgrounds: Where it comes from.
        products: Its products.
        metrics: Numbers about it.
        relations: Its ties that are not ownership.
        authority: What authorities did that touches it.
        comments: What was said, and not said.
        assessments: Views, which change no figure.
        warnings: What is odd, and what the answer leaves open.
        doubts: The doubts on record about what it rests on.
        sources: Where each event comes from, by its id.
        labels: The name to show for each slug that it speaks of.
        empty: Whether nothing was known of it by the day.
    """

    company: str
    name: str
    view: View
    names: Naming
    founded: tuple[Founding, ...]
    status: Figure[str] | None
    descriptions: tuple[Description, ...]
    deals: tuple[DealState, ...]
    amounts: tuple[AmountLine, ...]
    totals: tuple[TotalRaised, ...]
    valuations: tuple[ValuationLine, ...]
    valuation_steps: tuple[ValuationStep, ...]
    round_steps: tuple[RoundStep, ...]
    holdings: tuple[HoldingLine, ...]
    portfolio: tuple[PortfolioLine, ...]
    people: tuple[PersonLine, ...]
    backgrounds: tuple[BackgroundLine, ...]
    products: tuple[ProductLine, ...]
    metrics: tuple[MetricLine, ...]
    relations: tuple[RelationLine, ...]
    authority: tuple[Remark, ...]
    comments: tuple[Remark, ...]
    assessments: tuple[Remark, ...]
    warnings: tuple[Caution, ...]
    doubts: tuple[Doubt, ...]
    sources: dict[str, Source]
    labels: dict[str, str]
    empty: bool


def company_state(company: str, events: Iterable[Event[Any]], view: View) -> CompanyState:
    """The state of a company, from any superset of the events that matter for it.

    What matters: events that mention the company or one of its deals, events about those events or
    their reports, whose the deals are that it took part in, the documents behind all these, and names.
    """
    return fold(company, gather(events, view))


def fold(company: str, claims: Claims, labels: dict[str, str] | None = None) -> CompanyState:
    """The state of a company from the claims that a view lets us see."""
    company = claims.merges.canonical(company, "company")
    unmarked = concerning(company, claims)
    claims = replied(unmarked)
    told = (*claims.facts, *names_of(company, claims))
    labels = labels_of(unmarked, labels)  # before replies: that a name is denied does not unname it
    deals = deals_of(company, claims)
    slugs = [deal.deal for deal in deals]
    names = naming(company, claims)
    worth, steps = valuations(company, claims, slugs), valuation_steps(company, claims)
    amounts, numbers = company_amounts(company, claims), metrics(company, claims)
    return CompanyState(
        company=company,
        name=names.name,
        view=claims.view,
        names=names,
        founded=foundings(company, claims),
        status=status(company, claims),
        descriptions=descriptions(company, claims),
        deals=deals,
        amounts=amounts,
        totals=totals(company, deals, amounts, numbers, claims),
        valuations=worth,
        valuation_steps=steps,
        round_steps=round_steps(deals, worth, steps),
        holdings=holdings(company, claims),
        portfolio=portfolio(company, claims),
        people=people(company, claims),
        backgrounds=backgrounds(company, claims),
        products=products(company, claims),
        metrics=numbers,
        relations=relations(company, claims),
        authority=authority(company, claims, slugs),
        comments=comments(company, claims, slugs),
        assessments=assessments(company, claims, slugs),
        warnings=cautions(claims),
        doubts=doubts(told, claims),
        sources={claim.id: source_of(claim, claims.grades) for claim in told},
        labels={**labels, company: names.name},
        empty=not claims.facts,
    )
