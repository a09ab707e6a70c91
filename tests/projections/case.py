"""Small cases, told as an analyst would: a report of a day states these facts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from dealtracker.events.amount import Amount
from dealtracker.events.event import Event
from dealtracker.events.fact import Fact
from dealtracker.events.kinds import DealReported, EntityDeclared, ReportPublished
from dealtracker.events.quantity import Quantity
from dealtracker.events.statement import Statement
from dealtracker.projections.company import CompanyState, company_state
from dealtracker.projections.deal import DealState
from dealtracker.projections.figure import Figure
from dealtracker.projections.path import figures
from dealtracker.projections.view import View

ACME, DEAL = "acme", "acme-a"
Log = list[Event[Any]]


def say(fact: Fact, **beside: Any) -> Statement[Any]:
    """A fact with what a report says about it: when, on whose word, how sure."""
    return Statement(fact=fact, **beside)


def news(day: str | None, *facts: Fact | Statement[Any], id: str = "", **report: Any) -> Log:  # noqa: A002  the word of the field
    """A report of a day by the outlet 'wire', with what it states; its id is made from both."""
    outlet = report.setdefault("outlet", "wire")
    name = id or f"{outlet or 'nobody'}-{day or 'undated'}".replace("/", "-").strip("-.~?")
    document = ReportPublished(report=name, published=day, **report)
    said = [fact if isinstance(fact, Statement) else Statement(fact=fact) for fact in facts]
    return [Event.of(name, statement) for statement in (Statement(fact=document), *said)]


def round_news(day: str, *facts: Fact | Statement[Any], **report: Any) -> Log:
    """A report of a day that tells of the round 'acme-a' of the company 'acme', and states more."""
    return news(day, DealReported(deal=DEAL, company=ACME), *facts, **report)


def declared(*slugs: str, type: str = "company") -> Log:  # noqa: A002  the word of the field
    """A note of the desk that these slugs exist."""
    return news(
        "2000-01-01", *(EntityDeclared(slug=slug, type=type) for slug in slugs), outlet="desk", id=type
    )


def state(
    events: Iterable[Event[Any]], as_of: str, on: str | None = None, company: str = ACME
) -> CompanyState:
    return company_state(company, events, View.of(as_of, on))


def deal(events: Iterable[Event[Any]], as_of: str, on: str | None = None) -> DealState:
    """The one deal of 'acme'."""
    (only,) = state(events, as_of, on).deals
    return only


def named(found: CompanyState) -> dict[str, Figure[Any]]:
    """The figures of a state by their paths."""
    return dict(figures(found))


def usd(text: str) -> Amount:
    return Amount.parse(f"{text} USD")


def percent(text: str) -> Quantity:
    return Quantity.parse(f"{text} %")


def day(text: str) -> date:
    return date.fromisoformat(text)


def others(figure: Figure[Any] | None) -> list[Any]:
    assert figure is not None
    return [rival.value for rival in figure.others]


def possible(figure: Figure[Any] | None) -> list[Any]:
    assert figure is not None
    return [rival.value for rival in figure.possibly]
