"""A company and its round, as an analyst would record them through the front door."""

from __future__ import annotations

from typing import Any

from dealtracker.events.event import Event
from dealtracker.events.kinds import (
    AmountReported,
    DealReported,
    EntityDeclared,
    EntityNamed,
    ReportPublished,
    ValuationReported,
)
from dealtracker.tracker.amending import Booked
from dealtracker.tracker.log import Appended
from dealtracker.tracker.tracker import Tracker

WIRE = ReportPublished(report="wire-1", outlet="wire", published="2024-03-05", title="A round")
DECLARED = [
    EntityDeclared(type="outlet", slug="wire"),
    EntityDeclared(type="company", slug="acme"),
    EntityNamed(entity="acme", name="Acme Robotics"),
    EntityDeclared(type="deal", slug="acme-a"),
    DealReported(deal="acme-a", company="acme"),
]
AMOUNT = AmountReported(deal="acme-a", amount="10m USD", basis="round")
WORTH = ValuationReported(company="acme", amount="90m USD", deal="acme-a")


def record(tracker: Tracker) -> Appended:
    """Report wire-1: the company, its name, its round and the sum of it."""
    return tracker.record(WIRE, [*DECLARED, AMOUNT])


def later(tracker: Tracker, report: str = "wire-2", published: str = "2024-04-01") -> Appended:
    """A second report, which says what the company is worth."""
    return tracker.record(ReportPublished(report=report, outlet="wire", published=published), [WORTH])


FILE = """\
report: {{id: {id}, outlet: wire, published: {published}}}
outlets: {{wire: {{name: The Wire}}}}
companies: {{acme: {{name: Acme Robotics}}}}
deals: {{acme-a: {{name: Round A}}}}
facts:
  - deal-reported: {{deal: acme-a, company: acme}}
    para: 1
  - amount-reported: {{deal: acme-a, amount: {amount}, basis: round}}
    para: 2
"""


def file(id: str = "wire-1", published: str = "2024-03-05", amount: str = "10m USD") -> tuple[str, str]:  # noqa: A002
    """A report file with its name, that states a round and its sum."""
    return f"{id}.yaml", FILE.format(id=id, published=published, amount=amount)


def sums(tracker: Tracker, **clocks: Any) -> list[str]:
    """The sums of the round that are stated."""
    lines = (line for deal in tracker.company("acme", **clocks).deals for line in deal.amounts)
    found = [line.figure for line in lines]
    return [
        str(value) for figure in found for value in (figure.value, *(each.value for each in figure.others))
    ]


def mend(tracker: Tracker, event: Event[Any], amount: str = "11m USD", **more: Any) -> Booked:
    """Correct the sum of the round."""
    return tracker.correct(event.id, {"amount": amount}, **{"fault": "ours", "reason": "A slip.", **more})
