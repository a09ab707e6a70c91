"""How a figure came to be what it is, also where what was believed was taken back since."""

from __future__ import annotations

from typing import Any

from dealtracker.events.event import Event
from dealtracker.events.kinds import AmountReported, FactCorrected, FactRetracted, StatusReported
from dealtracker.projections.history import history
from dealtracker.projections.view import View

from .case import ACME, DEAL, news, round_news, say, usd

SUM = AmountReported(deal=DEAL, amount="75m USD", basis="round")
PATH = f"deals.{DEAL}.amount.round"
TOLD = round_news("2024-01-10", SUM)
CLAIM = next(event.id for event in TOLD if isinstance(event.fact, AmountReported))


def beliefs(log: list[Event[Any]], path: str = PATH) -> list[tuple[str, Any]]:
    """The value from each day on; None from the day on which there is none any more."""
    found = history(ACME, path, log, View.of("2024-12-31"))
    return [(str(each.from_day), each.figure and each.figure.value) for each in found]


def test_what_an_outlet_took_back() -> None:
    """It was believed from its report on, up to the day on which it was taken back."""
    taken = news("2024-03-10", FactRetracted(event=CLAIM, fault="theirs", reason="misheard"), outlet="paper")
    assert beliefs(TOLD + taken) == [("2024-01-10", usd("75m")), ("2024-03-10", None)]


def test_what_an_outlet_put_right() -> None:
    """The wrong value was believed up to the day of the correction, and the right one from then on."""
    right = {"amount-reported": {"deal": DEAL, "amount": "57m USD", "basis": "round"}}
    fact = FactCorrected(event=CLAIM, statement=right, fault="theirs", reason="two digits changed places")
    put_right = news("2024-03-10", fact, outlet="paper")
    assert beliefs(TOLD + put_right) == [("2024-01-10", usd("75m")), ("2024-03-10", usd("57m"))]


def test_a_slip_of_ours() -> None:
    """What only we got wrong was never believed on any day."""
    taken = news("2024-03-10", FactRetracted(event=CLAIM, fault="ours", reason="a slip"), outlet="desk")
    later = news("2024-05-10", SUM, outlet="paper")
    assert beliefs(TOLD + taken + later) == [("2024-05-10", usd("75m"))]


def test_a_plan_that_is_put_off() -> None:
    """A plan for another day is another belief."""
    plans = (
        say(StatusReported(deal=DEAL, status="listed"), reality="planned", due=due, happened=day)
        for due, day in (("2024-06", "2024-01-10"), ("2025-09", "2024-05-10"))
    )
    log = round_news("2024-01-10", next(plans)) + news("2024-05-10", next(plans))
    days = [day for day, _ in beliefs(log, f"deals.{DEAL}.status")]
    assert days == ["2024-01-10", "2024-05-10"]
