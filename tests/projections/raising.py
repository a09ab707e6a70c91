"""Cases of money raised, told in few words, and their totals."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from dealtracker.events.kinds import AmountReported, DealReported
from dealtracker.projections.total import TotalRaised

from .case import ACME, DEAL, Log, state, usd

DAY, LATER = "2024-03-05", "2024-12-31"


def sum_(text: str, basis: str = "round", deal: str = DEAL, **said: Any) -> AmountReported:
    return AmountReported(deal=deal, amount=usd(text), basis=basis, **said)


def deal(slug: str = DEAL, type: str = "series-a", **said: Any) -> DealReported:  # noqa: A002  the word of the field
    return DealReported(deal=slug, company=ACME, type=type, **said)


def total(events: Log, as_of: str = LATER, on: str | None = None) -> TotalRaised:
    """The one total of 'acme'."""
    (only,) = state(events, as_of, on).totals
    return only


def ends(found: TotalRaised) -> tuple[int, int | None]:
    """Floor and ceiling in millions."""
    million = Decimal(1_000_000)
    return int(found.floor / million), None if found.ceiling is None else int(found.ceiling / million)


def reasons(found: TotalRaised) -> dict[str, str]:
    """Why each sum is left out, by the end of its path."""
    return {part.path.partition(".amount.")[2] or part.path: part.reason for part in found.left_out}
