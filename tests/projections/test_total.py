"""Total raised: which sums of which deals are added, which are not, and what reports state beside."""

from __future__ import annotations

import pytest

from dealtracker.events.kinds import (
    AmountReported,
    DealsMaybeSame,
    MetricReported,
)
from dealtracker.projections.path import matching

from .case import ACME, DEAL, news, percent, say, state, usd
from .raising import DAY, LATER, deal, ends, reasons, sum_, total


def test_two_rounds_are_added() -> None:
    """A seed of 2m and a Series A of 10m are 12m raised."""
    told = [deal("seed", "seed"), sum_("2m", deal="seed"), deal(), sum_("10m")]
    found = total(news(DAY, *told))
    assert (ends(found), str(found.figure and found.figure.value)) == ((12, 12), "12m USD")


@pytest.mark.parametrize(
    ("inside", "path"),
    [
        (sum_("8m", "cheque", party="bolt"), "cheque.bolt"),
        (sum_("4m", "tranche", tranche="first"), "tranche.first"),
        (sum_("6m", "close", tranche="first"), "close.first"),
        (sum_("6m", "to-date"), "to-date"),
        (sum_("10m", "unstated"), "unstated"),
    ],
)
def test_what_is_inside_a_round_is_not_added(inside: AmountReported, path: str) -> None:
    """A cheque, a tranche or a first close is a part of the round's own sum."""
    found = total(news(DAY, deal(), sum_("10m"), inside))
    assert (ends(found), reasons(found)) == ((10, 10), {path: "inside-round"})


def test_equity_and_debt_of_one_round() -> None:
    """15m that is 5m equity and 10m debt is 5m raised; the debt is named, and the whole is not counted."""
    found = total(news(DAY, deal(), sum_("15m"), sum_("5m", form="shares"), sum_("10m", form="debt")))
    assert ends(found) == (5, 5)
    assert reasons(found) == {"round.debt": "debt", "round": "inside-round"}


def test_debt_is_taken_out_of_the_round() -> None:
    """Where only the debt is told apart, the rest of the round is what it raised."""
    found = total(news(DAY, deal(), sum_("15m"), sum_("10m", form="debt")))
    assert (ends(found), found.counted[0].reason) == ((5, 5), "partly-debt")


def test_debt_that_is_only_planned_is_taken_out_of_nothing() -> None:
    """A loan that is still a plan is no part of the round's sum."""
    loan = say(sum_("4m", form="debt"), reality="planned")
    assert ends(total(news(DAY, deal(), sum_("10m"), loan))) == (10, 10)


def test_a_share_in_debt_is_taken_out_too() -> None:
    """Half of a cheque of 8m as loans leaves 6m of a round of 10m."""
    half = AmountReported(deal=DEAL, share=percent("50"), basis="cheque", form="debt", party="bolt")
    found = total(news(DAY, deal(), sum_("10m"), sum_("8m", "cheque", party="bolt"), half))
    assert (ends(found), reasons(found)["cheque.debt.bolt.share"]) == ((6, 6), "share")


def test_a_share_of_an_unknown_cheque() -> None:
    """Half of a cheque that is not named may be anything up to half of the round."""
    half = AmountReported(deal=DEAL, share=percent("50"), basis="cheque", form="in-kind", party="bolt")
    assert ends(total(news(DAY, deal(), sum_("10m"), half))) == (5, 10)


@pytest.mark.parametrize("words", ["undisclosed", "at least 10m USD"])
def test_what_is_not_bounded_opens_the_ceiling(words: str) -> None:
    """An undisclosed sum, or one of at least 10m, leaves open how much it was in the end."""
    seed = news(DAY, deal("seed", "seed"), sum_("2m", deal="seed"))
    found = total(
        [*seed, *news("2024-06-05", deal(), AmountReported(deal=DEAL, amount=words, basis="round"))]
    )
    assert ends(found) == (12 if "10m" in words else 2, None)


def test_a_round_without_a_sum_opens_the_ceiling() -> None:
    """A Series A of which no sum is known brought something."""
    found = total(news(DAY, deal("seed", "seed"), sum_("2m", deal="seed"), deal()))
    assert (ends(found), [(part.deal, part.reason) for part in found.counted]) == (
        (2, None), [("seed", ""), (DEAL, "no-sum")],
    )  # fmt: skip


def test_a_lone_cheque_is_a_floor() -> None:
    """What one investor put in is sure; what the others did is open."""
    assert ends(total(news(DAY, deal(), sum_("8m", "cheque", party="bolt")))) == (8, None)


def test_cheques_of_different_investors_are_added() -> None:
    """Bolt's cheque and Crux's are two; that of both together is neither."""
    cheques = [sum_("8m", "cheque", party="bolt"), sum_("3m", "cheque", party="crux")]
    assert ends(total(news(DAY, deal(), *cheques))) == (11, None)
    assert ends(total(news(DAY, deal(), *cheques, sum_("9m", "cheque", party=["bolt", "dune"])))) == (
        12,
        None,
    )


def test_a_final_close_includes_the_first() -> None:
    """Closings are cumulative: what the final one comes to is what was raised."""
    closes = [sum_("6m", "close", tranche="first"), sum_("10m", "close", tranche="final")]
    assert ends(total(news(DAY, deal(), *closes))) == (10, 10)
    assert ends(total(news(DAY, deal(), closes[0], sum_("4m", "close", tranche="second")))) == (6, 10)


def test_a_round_that_grew_counts_as_it_last_stood() -> None:
    """A first close of 6m and a final one of 10m of the same round are 10m, and were 6m before."""
    events = [
        *news("2024-03-05", deal(), say(sum_("6m"), happened="2024-03-01")),
        *news("2024-09-05", say(sum_("10m"), happened="2024-09-01")),
    ]
    assert (ends(total(events)), ends(total(events, "2024-06-30"))) == ((10, 10), (6, 6))


def test_a_dispute_counts_from_its_least_to_its_most() -> None:
    """Of 9m on one word and 12m on another, 9m are sure and 12m possible."""
    events = [*news(DAY, deal(), sum_("9m")), *news("2024-03-06", sum_("12m"), outlet="b")]
    found = total(events)
    assert (ends(found), found.counted[0].reason) == ((9, 12), "disputed")


def test_a_dispute_about_the_currency() -> None:
    """10m in dollars or in euros: neither is sure, each is possible."""
    other = AmountReported(deal=DEAL, amount="10m EUR", basis="round")
    found = state([*news(DAY, deal(), sum_("10m")), *news("2024-03-06", other, outlet="b")], LATER).totals
    assert {each.currency: ends(each) for each in found} == {"EUR": (0, 10), "USD": (0, 10)}


def test_two_reports_of_one_round_are_one_round() -> None:
    """A second report of the same sum adds nothing."""
    events = [*news(DAY, deal(), sum_("10m")), *news("2024-03-06", sum_("10m"), outlet="b")]
    assert ends(total(events)) == (10, 10)


def test_deals_that_may_be_one_are_not_added() -> None:
    """The larger one is sure, and both are possible."""
    told = [deal(), sum_("10m"), deal("acme-b"), sum_("4m", deal="acme-b")]
    same = DealsMaybeSame(a=DEAL, b="acme-b", reason="two reports of one week")
    found = total([*news(DAY, *told), *news("2024-03-06", same, outlet="desk")])
    assert (ends(found), [part.reason for part in found.counted if part.deal == "acme-b"]) == (
        (10, 14), ["may-be-double"],
    )  # fmt: skip


def test_two_currencies_are_two_totals() -> None:
    """Dollars and euros are never added; each total names the other's sum."""
    euros = AmountReported(deal="seed", amount="2m EUR", basis="round")
    found = state(news(DAY, deal("seed", "seed"), euros, deal(), sum_("10m")), LATER).totals
    assert {each.currency: (ends(each), [part.reason for part in each.left_out]) for each in found} == {
        "EUR": ((2, 2), ["other-currency"]), "USD": ((10, 10), ["other-currency"]),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "agrees"), [("12m", True), ("about 12m", True), ("12.4m", True), ("30m", False), ("3m", False)]
)
def test_a_stated_total_stands_beside(stated: str, agrees: bool) -> None:
    """What a report gives as the total is shown, is not merged, and is said not to fit where it does not."""
    told = [deal("seed", "seed"), sum_("2m", deal="seed"), deal(), sum_("10m")]
    over_all = AmountReported(company=ACME, amount=usd(stated), basis="to-date")
    found = total([*news(DAY, *told), *news("2024-06-05", over_all, outlet="b")])
    (beside,) = found.stated
    assert (ends(found), beside.path, beside.agrees, bool(beside.why)) == (
        (12, 12),
        "amount.to-date",
        agrees,
        not agrees,
    )


def test_a_stated_total_of_before_a_round() -> None:
    """A total of 2m stated before the Series A does not contradict the 12m after it."""
    before = MetricReported(subject=ACME, metric="total-raised", amount=usd("2m"))
    later = say(sum_("10m"), happened="2024-03-01")
    told = news(DAY, deal(), later, deal("seed", "seed"), sum_("2m", deal="seed"), outlet="b")
    found = total([*news("2024-01-05", before), *told])
    assert [(each.path, each.agrees) for each in found.stated] == [("metrics.total-raised", True)]


def test_a_total_is_derived_and_names_its_events() -> None:
    """The figure says that it is derived, from which events, and since when all of them are known."""
    first, second = (
        news(DAY, deal("seed", "seed"), sum_("2m", deal="seed")),
        news("2024-06-05", deal(), sum_("10m")),
    )
    found = state([*first, *second], LATER)
    ((path, figure),) = matching(found, "total-raised")
    assert (path, figure.rule, str(figure.known_since)) == ("total-raised.USD", "derived", "2024-06-05")
    assert {first[-1].id, second[-1].id} <= set(figure.because)
    assert [matching(found, part.path)[0][1].value for part in found.totals[0].counted] == [
        usd("10m"),
        usd("2m"),
    ]
