"""What new events may change: which companies have to be asked again when something is recorded."""

from __future__ import annotations

from typing import Any

import pytest

from dealtracker.events.kinds import (
    AmountReported,
    DealReported,
    EntitiesMerged,
    EntityDeclared,
    EntityNamed,
    FactDenied,
    FactRetracted,
    MetricReported,
    ReportRetracted,
    RoundLed,
    SourceGraded,
    ValuationReported,
)
from dealtracker.events.quantity import Quantity
from dealtracker.projections.book import Book
from dealtracker.projections.touch import touched

from .case import Log, declared, news, usd

WORTH = news("2024-03-05", ValuationReported(company="acme", amount=usd("2bn")))
ROUND = news(
    "2024-03-06",
    DealReported(deal="bolt-a", company="bolt"),
    RoundLed(deal="bolt-a", by="acme"),
    id="round",
)
CRUX = news(
    "2024-03-07", MetricReported(subject="crux", metric="headcount", quantity=Quantity.parse("80")), id="crux"
)
LOG = [*declared("acme", "bolt", "crux"), *WORTH, *ROUND, *CRUX]
COMPANIES = {"acme", "bolt", "crux"}


def companies(new: Log) -> set[str] | None:
    """The companies that new events may change."""
    found = touched(Book([*LOG, *new]), new)
    return found if found is None else found & COMPANIES


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (ValuationReported(company="crux", amount=usd("3bn")), {"crux"}),
        (AmountReported(deal="bolt-a", amount=usd("10m")), {"acme", "bolt"}),
        (FactRetracted(event=WORTH[1].id, fault="ours", reason="a slip"), {"acme"}),
        (FactRetracted(event=ROUND[1].id, fault="ours", reason="a slip"), {"acme", "bolt"}),
        (ReportRetracted(report="crux"), {"crux"}),
        (SourceGraded(source="wire", reliability="B", credibility="2"), COMPANIES),
        (EntityNamed(entity="crux", name="Crux"), {"crux"}),
    ],
)  # fmt: skip
def test_what_is_recorded_touches_what_it_is_about(fact: Any, expected: set[str]) -> None:
    """A fact touches its companies, those of its deal, and those of what it takes back or grades."""
    assert companies(news("2024-05-01", fact, outlet="post", id="new")) == expected


def test_a_merge_may_touch_anything() -> None:
    """Voices change with it, and who speaks with one can't be found."""
    merge = EntitiesMerged(type="company", merged="crux", into="bolt", reason="one firm")
    assert companies(news("2024-05-01", merge, outlet="desk", id="new")) is None


def test_what_a_speaker_is_touches_what_it_denied() -> None:
    """That who denied it is a company makes the denial weigh more."""
    denial = news("2024-03-09", FactDenied(about=[WORTH[1].id], speaker="dyno"), id="denial")
    new = news("2024-05-01", EntityDeclared(slug="dyno", type="company"), outlet="desk", id="new")
    assert touched(Book([*LOG, *denial, *new]), new) == {"dyno", "acme", "desk"}
