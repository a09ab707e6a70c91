"""Policies: what each takes for the better value, what holds in all of them, and how one is given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from attrs import frozen

from dealtracker.events.error import WordingError
from dealtracker.events.kinds import AmountReported, FactDenied
from dealtracker.projections.company import company_state
from dealtracker.projections.figure import Figure
from dealtracker.projections.history import history
from dealtracker.projections.policy import (
    FIRST,
    LATEST,
    MOST_ORIGINS,
    POLICIES,
    WEIGHED,
    Candidate,
    Policy,
)
from dealtracker.projections.view import View
from dealtracker.tracker.cli import option

from .case import ACME, DEAL, Log, declared, named, news, others, round_news, say, usd


def amount(text: str, **beside: Any) -> Any:
    value = text if text == "undisclosed" else usd(text)
    return say(AmountReported(deal=DEAL, amount=value, basis="round"), **beside)


def chosen(events: Log, policy: Policy | str | None, as_of: str = "2024-12-31") -> Figure[Any]:
    state = company_state(ACME, [*declared(ACME), *events], View.of(as_of, policy=policy))
    return named(state)[f"deals.{DEAL}.amount.round"]


KNOWN = round_news("2024-01-01", id="known")
FILED = news("2024-02-01", amount("10m", attribution="filing"), outlet="register")
TWO = [*news("2024-03-01", amount("20m"), outlet="one"), *news("2024-03-02", amount("20m"), outlet="two")]
RUMOUR = news("2024-01-15", amount("30m", attribution="none"), outlet="blog")
LAST = news("2024-05-01", amount("40m", certainty="hedged"), outlet="last")
ALL = [*KNOWN, *FILED, *TWO, *RUMOUR, *LAST]


@pytest.mark.parametrize(
    ("policy", "value", "rule", "order"),
    [
        (WEIGHED, "10m", "stronger attribution", ["20m", "30m", "40m"]),
        (LATEST, "40m", "later reported", ["20m", "10m", "30m"]),
        (FIRST, "30m", "first reported", ["10m", "20m", "40m"]),
        (MOST_ORIGINS, "20m", "more origins", ["10m", "40m", "30m"]),
    ],
    ids=lambda each: getattr(each, "name", ""),
)
def test_what_each_policy_takes(policy: Policy, value: str, rule: str, order: list[str]) -> None:
    """Each policy puts the values in its own order, and names the rule that decided."""
    figure = chosen(ALL, policy)
    assert (figure.value, figure.rule, others(figure)) == (usd(value), rule, [usd(each) for each in order])


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize(
    "weaker", [amount("undisclosed", attribution="filing"), amount("90m", reality="planned")]
)
def test_silence_and_plans_stand_behind_in_every_policy(weaker: Any, policy: str) -> None:
    """Whatever the policy, undisclosed is no value beside one, and a plan none beside what was done."""
    for day in ("2024-01-15", "2024-06-01"):
        beside = news(day, weaker, outlet="third")
        assert chosen([*KNOWN, *TWO, *beside], policy).value == usd("20m")


@pytest.mark.parametrize("policy", POLICIES)
def test_no_policy_chooses_what_is_denied(policy: str) -> None:
    """What the company denies is chosen by no policy, and shown by all."""
    denial = news("2024-06-01", FactDenied(speaker=ACME, about=[RUMOUR[-1].id]), outlet="paper")
    leak = [*KNOWN, *RUMOUR]
    figure = chosen([*leak, *denial], policy)
    assert (figure.value, figure.denied, others(figure)) == (None, True, [usd("30m")])
    assert chosen([*leak, *TWO, *denial], policy).value == usd("20m")


@pytest.mark.parametrize("policy", [LATEST, MOST_ORIGINS])
def test_copies_are_neither_news_nor_many(policy: Policy) -> None:
    """Ten later copies of a story make it neither newer nor better founded."""
    copies = [
        each
        for number in range(10)
        for each in news(f"2024-06-1{number % 9}", amount("30m"), outlet=f"copy-{number}", relays=["old"])
    ]
    old = news("2024-02-01", amount("30m"), outlet="old")
    figure = chosen([*KNOWN, *old, *copies, *TWO], policy)
    assert figure.value == usd("20m")


def test_an_outlet_that_nobody_can_trace_is_as_late_as_its_first_word() -> None:
    """Where no origin is known, the first day on which the value was told counts."""
    early = news("2024-02-01", amount("30m"), outlet="", kind="aggregator", id="a")
    late = news("2024-06-01", amount("30m"), outlet="", kind="aggregator", id="b")
    assert chosen([*KNOWN, *early, *late, *TWO], LATEST).value == usd("20m")


@frozen
class Largest:
    """A policy of an analyst's own: the largest sum."""

    name: str = "largest"

    def choose(self, candidates: Sequence[Candidate]) -> tuple[list[Candidate], str]:
        """The largest first."""
        ranked = sorted(candidates, key=lambda each: each.value.low, reverse=True)
        return ranked, "largest" if len(ranked) > 1 else "only value"


def test_a_policy_of_ones_own() -> None:
    """Any object of the protocol chooses, and its rule is named."""
    figure = chosen(ALL, Largest())
    assert (figure.value, figure.rule) == (usd("40m"), "largest")
    assert View.of("2024-12-31", policy=Largest()).policy.name == "largest"


def test_a_policy_that_there_is_not() -> None:
    """An unknown name is refused with the names that there are."""
    with pytest.raises(WordingError, match="'best' is no policy") as error:
        View.of("2024-12-31", policy="best")
    assert error.value.remedy == "The policies are weighed, latest, first, most-origins."


def test_the_default() -> None:
    """Where no policy is given it is the weighed one, which the view does not tell of."""
    view = View.of("2024-12-31")
    assert (view.policy, view.policy.name) == (WEIGHED, "weighed")
    assert "chosen" not in str(view)
    assert str(View.of("2024-12-31", policy="first")).endswith(", chosen by first")


def test_history_is_told_by_the_policy() -> None:
    """How a figure came to be is told by the policy of the view throughout."""
    values = [
        belief.figure and belief.figure.value
        for belief in history(
            ACME,
            f"deals.{DEAL}.amount.round",
            [*declared(ACME), *ALL],
            View.of("2024-12-31", policy="latest"),
        )
    ]
    assert values == [usd("30m"), usd("10m"), usd("20m"), usd("20m"), usd("40m")]


def test_the_command_line_knows_them_all() -> None:
    """The names that `--policy` takes are those of the policies."""
    assert tuple(POLICIES) == option.POLICIES
