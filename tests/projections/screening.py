"""What a screen answers of a small case: the Series B 'acme-a' of the company 'acme'."""

from __future__ import annotations

from typing import Any

from dealtracker.events.fact import Fact
from dealtracker.events.kinds import AmountReported, DealReported
from dealtracker.events.statement import Statement
from dealtracker.projections.screen import Judgement, Screen

from .case import ACME, DEAL, Log, news, state

MARCH = "2024-03-05"
ROUND = DealReported(deal=DEAL, company=ACME, type="series-b")
SIX = AmountReported(deal=DEAL, amount="60m USD", basis="round")


def judged(where: str, events: Log, as_of: str = "2024-06-30", on: str | None = None) -> Judgement:
    """What a screen says of the company 'acme'."""
    return Screen.parse(where).judge(state(events, as_of, on))


def told(where: str, *facts: Fact | Statement[Any]) -> str:
    """The answer where one report of March states some facts about the Series B 'acme-a'."""
    return judged(where, news(MARCH, ROUND, *facts)).answer.value


def amount(text: str, basis: str = "round", **beside: Any) -> AmountReported:
    return AmountReported(deal=DEAL, amount=text, basis=basis, **beside)
