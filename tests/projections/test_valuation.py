"""Valuations: one line for each basis and deal, and which company is worth more."""

from __future__ import annotations

from typing import Any

import pytest

from dealtracker.events.answer import Answer
from dealtracker.events.kinds import DealReported, ValuationChanged, ValuationReported
from dealtracker.projections.valuation import worth_more

from .case import ACME, Log, news, say, state, usd


def worth(text: str, basis: str = "unstated", deal: str = "", company: str = ACME, **beside: Any) -> Any:
    return say(ValuationReported(company=company, amount=usd(text), basis=basis, deal=deal), **beside)


def lines(events: Log) -> list[tuple[str, str, str]]:
    return [
        (line.basis, line.deal, str(line.figure.value)) for line in state(events, "2024-12-31").valuations
    ]


def test_one_line_for_each_basis() -> None:
    """Pre-money and post-money never dispute each other, and neither is taken for unstated."""
    events = news("2024-03-05", worth("2bn", "pre-money"), worth("3bn", "post-money"), worth("2.5bn"))
    found = state(events, "2024-12-31").valuations
    assert {line.basis: (str(line.figure.value), line.figure.agreement.value) for line in found} == {
        "pre-money": ("2bn USD", "sole"), "post-money": ("3bn USD", "sole"),
        "unstated": ("2.5bn USD", "sole"),
    }  # fmt: skip


def test_the_latest_comes_first() -> None:
    """Dated valuations stand from the latest back, whatever order they were reported in."""
    deals = [DealReported(deal=name, company=ACME) for name in ("a", "b")]
    events = news(
        "2024-03-05",
        *deals,
        worth("2bn", deal="a", happened="2024-02"),
        worth("300m", deal="b", happened="2023"),
    )
    assert [line[1] for line in lines(events)] == ["a", "b"]


def test_undated_ones_follow_the_order_of_the_deals() -> None:
    """Where no day is stated, the valuation of the later deal is the later one."""
    deals = [
        DealReported(deal="first", company=ACME),
        DealReported(deal="second", company=ACME, previous="first"),
    ]
    events = news("2024-03-05", *deals, worth("300m", deal="first"), worth("2.5bn", deal="second"))
    assert [line[1] for line in lines(events)] == ["second", "first"]


def test_changes_are_kept_as_stated() -> None:
    """'Eightfold to about 2.5bn' is a step of its own, beside the valuation."""
    changed = ValuationChanged(company=ACME, before=usd("300m"), after=usd("about 2.5bn"), multiple="8 times")
    (step,) = state(news("2024-03-05", changed), "2024-12-31").valuation_steps
    assert (step.before, step.after, str(step.multiple), str(step.figure.value)) == (
        usd("300m"), usd("about 2.5bn"), "8 times", "8 times",
    )  # fmt: skip


BOLT = worth("about 2.5bn", company="bolt")


@pytest.mark.parametrize(
    ("mine", "answer"),
    [
        ([worth("3bn")], Answer.YES),
        ([worth("1bn")], Answer.NO),
        ([worth("more than 2.5bn")], Answer.MAYBE),
        ([worth("2.5bn")], Answer.MAYBE),
        ([], Answer.MAYBE),
        ([worth("9bn", "target")], Answer.MAYBE),
        ([worth("9bn", reality="planned")], Answer.MAYBE),
        ([worth("9bn", negative=True)], Answer.MAYBE),
        ([worth("1bn", happened="2024-02"), worth("9bn", "target", happened="2024-03")], Answer.NO),
        (
            [worth("9bn", "pre-money", happened="2022"), worth("1bn", "post-money", happened="2024")],
            Answer.NO,
        ),
    ],
)
def test_which_is_worth_more(mine: list[Any], answer: Answer) -> None:
    """The latest valuations are compared; a target, a plan or a no is none, and a tie is open."""
    events = news("2024-03-05", BOLT, *mine)
    acme, bolt = (state(events, "2024-12-31", company=company).valuations for company in (ACME, "bolt"))
    assert worth_more(acme, bolt) is answer
    assert worth_more(bolt, acme) is ~answer


def test_another_currency_decides_nothing() -> None:
    """Dollars and euros are never recomputed: which is more stays open."""
    told = ValuationReported(company=ACME, amount="9bn EUR")
    events = news("2024-03-05", BOLT, told)
    acme, bolt = (state(events, "2024-12-31", company=company).valuations for company in (ACME, "bolt"))
    assert worth_more(acme, bolt) is Answer.MAYBE
