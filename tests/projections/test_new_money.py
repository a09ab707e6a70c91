"""New money: what a deal brings by its sort, how far it is, and how surely it is told."""

from __future__ import annotations

import pytest

from dealtracker.events.kinds import (
    DealReported,
    FactDenied,
    StakeSold,
    StatusReported,
)
from dealtracker.projections.new_money import WHY

from .case import ACME, DEAL, news, round_news, say, state, usd
from .raising import DAY, LATER, deal, ends, reasons, sum_, total


def test_a_convertible_part_is_possible_only() -> None:
    """A note turns into shares or is paid back: it is in the ceiling and not in the floor."""
    assert ends(total(news(DAY, deal(), sum_("10m"), sum_("4m", form="convertible")))) == (6, 10)
    assert ends(total(news(DAY, deal(type="convertible-note"), sum_("4m")))) == (0, 4)


def test_existing_shares_in_a_round_are_not_raised() -> None:
    """Of a round of 10m in which founders sold for 3m, 7m are sure."""
    sold = StakeSold(company=ACME, deal=DEAL, seller="ann", amount=usd("3m"))
    found = total(news(DAY, deal(), sum_("10m"), sold))
    assert (ends(found), [part.reason for part in found.left_out]) == ((7, 10), ["secondary"])


@pytest.mark.parametrize(
    ("sort", "reason"),
    [
        ("secondary", "secondary"), ("tender-offer", "secondary"), ("venture-debt", "debt"),
        ("grant", "grant"), ("in-kind", "in-kind"), ("acquisition", "not-new-money"),
    ],
)  # fmt: skip
def test_deals_that_bring_no_new_money_for_shares(sort: str, reason: str) -> None:
    """They are named and left out, and nothing counts."""
    found = total(news(DAY, deal(type=sort), sum_("10m")))
    assert (found.counted, found.figure, reasons(found)) == ((), None, {"round": reason})


@pytest.mark.parametrize("sort", ["ipo", "minority-stake"])
def test_what_may_be_for_existing_shares(sort: str) -> None:
    """A listing, or a stake, may bring new money or none."""
    found = total(news(DAY, deal(type=sort), sum_("10m")))
    assert (ends(found), found.counted[0].reason) == ((0, 10), "may-be-secondary")


@pytest.mark.parametrize(
    ("basis", "reason"), [("target", "planned"), ("price", "not-new-money"), ("grant", "grant")]
)
def test_sums_of_another_sort(basis: str, reason: str) -> None:
    """A target, a price and a grant are no money raised."""
    assert reasons(total(news(DAY, deal(), sum_("10m", basis)))) == {basis: reason}


@pytest.mark.parametrize(
    ("status", "expected"),
    [("closed", (10, 10)), ("announced", (10, 10)), ("committed", (0, 10)), ("subject-to-approval", (0, 10))],
)
def test_how_far_a_deal_is(status: str, expected: tuple[int, int]) -> None:
    """What is announced or closed is raised; what waits for something may be."""
    told = [deal(), StatusReported(deal=DEAL, status=status), sum_("10m")]
    assert ends(total(news(DAY, *told))) == expected


@pytest.mark.parametrize(
    "status", ["rumoured", "in-talks", "terms-agreed", "withdrawn", "terminated", "shelved"]
)
def test_deals_that_are_not_done_bring_nothing(status: str) -> None:
    """A rumoured or withdrawn round is named, and neither floor nor ceiling holds it."""
    found = total(news(DAY, deal(), StatusReported(deal=DEAL, status=status), sum_("10m")))
    assert (found.counted, reasons(found)) == ((), {"round": "not-done"})


def test_what_came_in_before_a_deal_ended() -> None:
    """A round that was called off after a first close of 4m brought 4m."""
    told = [deal(), StatusReported(deal=DEAL, status="terminated"), sum_("10m"), sum_("4m", "to-date")]
    found = total(news(DAY, *told))
    assert (ends(found), reasons(found)) == ((4, 4), {"round": "not-done"})


def test_a_round_that_is_half_closed() -> None:
    """Of a round of 10m of which 4m are in, 4m are sure."""
    told = [deal(), StatusReported(deal=DEAL, status="partially-closed"), sum_("10m"), sum_("4m", "to-date")]
    assert ends(total(news(DAY, *told))) == (4, 10)


def test_an_old_rumour_does_not_hold_back_a_done_sum() -> None:
    """What was in talks in January and is reported as raised in March is raised."""
    talks = news("2024-01-05", deal(), StatusReported(deal=DEAL, status="in-talks"))
    assert ends(total([*talks, *news("2024-03-05", sum_("10m"), outlet="b")])) == (10, 10)


@pytest.mark.parametrize(
    ("beside", "reason"),
    [
        ({"certainty": "hedged"}, "hedged"), ({"certainty": "speculative"}, "hedged"),
        ({"reality": "committed"}, "committed"), ({"reality": "in-progress"}, "not-done"),
    ],
)  # fmt: skip
def test_what_is_not_sure_is_only_possible(beside: dict[str, str], reason: str) -> None:
    """A rumoured or promised sum is in the ceiling and not in the floor."""
    found = total(news(DAY, deal(), say(sum_("10m"), **beside)))
    assert (ends(found), found.counted[0].reason) == ((0, 10), reason)


def test_a_plan_is_not_counted() -> None:
    """A planned sum is named; it opens nothing where all that is known is a plan."""
    found = total(news(DAY, deal(), say(sum_("10m"), reality="planned")))
    assert (found.counted, reasons(found)) == ((), {"round": "planned"})


def test_what_may_lie_after_the_day_is_only_possible() -> None:
    """A sum of unknown day is possible before its report came out."""
    found = total(news(DAY, deal(), sum_("10m")), LATER, "2024-01-31")
    assert (ends(found), found.counted[0].reason) == ((0, 10), "possibly")


def test_what_lies_after_the_day_is_not_there() -> None:
    """A round that closed in March brought nothing by January, and opens nothing."""
    events = news(DAY, deal(), say(sum_("10m"), happened="2024-03-01"))
    assert state(events, LATER, "2024-01-31").totals == ()


def test_a_denied_sum_is_left_out_and_the_round_is_open() -> None:
    """The company denies the sum, not the round."""
    told = round_news(DAY, sum_("10m"))
    denial = FactDenied(speaker=ACME, about=told[-1].id)
    found = total([*told, *news("2024-03-06", denial, outlet="b")])
    assert (ends(found), found.figure, reasons(found)) == ((0, None), None, {"round": "denied"})


def test_a_deal_of_another_company_too() -> None:
    """Whose round it was is disputed: it may be the other's."""
    other = DealReported(deal=DEAL, company="bolt", type="series-a")
    found = total([*news(DAY, deal(), sum_("10m")), *news("2024-03-06", other, outlet="b")])
    assert (ends(found), found.counted[0].reason) == ((0, 10), "shared")


def test_every_reason_has_its_words() -> None:
    """The sentences of the reasons are plain clauses."""
    assert all(why and not why.endswith(".") and why[0].islower() for why in WHY.values())
