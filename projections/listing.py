"""The list of companies: one line each, with what matters most."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from attrs import frozen

from ..events.amount import Amount
from ..events.event import Event
from .book import Book
from .company import CompanyState
from .conflict import disputed
from .figure import Figure
from .valuation import ValuationLine
from .view import View

FIGURES = ("latest_status", "latest_amount", "valuation")
"""The figures of a line."""


@frozen(kw_only=True)
class CompanyLine:
    """One company in a list.

    Attributes:
        company: Its slug.
        name: The name to show on the day.
        deals: How many deals of its own are known.
        latest_deal: The latest of them; empty where there is none.
        latest_status: How far that one is.
        latest_amount: Its sum as a round; other sums are not counted as it.
        valuation: Its latest valuation that is no target.
        disputed: How many of its figures are disputed; the lead of a deal is one.
        known_since: The first day on which something was known of it; None where nothing is.
        known_until: The last day on which something was reported.
    """

    company: str
    name: str
    deals: int
    latest_deal: str
    latest_status: Figure[str] | None
    latest_amount: Figure[Any] | None
    valuation: Figure[Amount] | None
    disputed: int
    known_since: date | None
    known_until: date | None


def listing(events: Iterable[Event[Any]], view: View, *, everything: bool = False) -> list[CompanyLine]:
    """Each company of which something was known by the day; with `everything` also the others."""
    return lines(Book(events).states(view), everything=everything)


def lines(states: Iterable[CompanyState], *, everything: bool = False) -> list[CompanyLine]:
    """The lines of states, in the order of their slugs; with `everything` also where nothing is known."""
    found = [company_line(state) for state in states if everything or not state.empty]
    return sorted(found, key=lambda line: line.company)


def company_line(state: CompanyState) -> CompanyLine:
    """One company's line, from its state."""
    deals = [deal for deal in state.deals if not deal.set_aside]
    deal = deals[0] if deals else None
    rounds = [line for line in deal.amounts if line.basis == "round" and not line.part] if deal else []
    whole_first = sorted((line for line in rounds if line.figure.stands), key=lambda line: line.form)
    known = [source.reported for source in state.sources.values()]
    return CompanyLine(
        company=state.company,
        name=state.name,
        deals=len(deals),
        latest_deal=deal.deal if deal else "",
        latest_status=deal.status if deal else None,
        latest_amount=whole_first[0].figure if whole_first else None,
        valuation=_valuation(state.valuations),
        disputed=len(disputed(state)),
        known_since=min(known, default=None),
        known_until=max(known, default=None),
    )


def _valuation(lines: tuple[ValuationLine, ...]) -> Figure[Amount] | None:
    return next((line.figure for line in lines if line.basis != "target" and line.figure.stands), None)
