"""Numbers keep their direction; sums, plans and deals stand where a reader expects them."""

from __future__ import annotations

from dealtracker.events.kinds import (
    AmountReported,
    DealReported,
    MetricReported,
    RoleHeld,
    RoundJoined,
    RoundLed,
    StatusReported,
)
from dealtracker.events.quantity import Quantity
from dealtracker.projections.caution import cautions
from dealtracker.projections.gather import gather
from dealtracker.projections.view import View

from .case import ACME, DEAL, named, news, percent, round_news, say, state, usd


def test_a_fall_is_no_rise() -> None:
    """'Down three quarters' keeps its direction beside the number."""
    told = MetricReported(subject=ACME, metric="growth", quantity="75 percent", direction="down")
    (line,) = state(news("2024-03-05", told), "2024-12-31").metrics
    assert (line.direction, line.figure.value) == ("down", Quantity.parse("75 percent"))


def test_a_direction_alone_is_the_value() -> None:
    """'Revenue fell' has no number: that it fell is what is said."""
    told = MetricReported(subject=ACME, metric="revenue", direction="down")
    (line,) = state(news("2024-03-05", told), "2024-12-31").metrics
    assert (line.direction, line.figure.value) == ("", "down")


def test_a_planned_deal_hides_no_real_one() -> None:
    """A listing that may be planned comes behind the round that was closed, whatever their slugs."""
    told = news(
        "2024-03-05",
        DealReported(deal=DEAL, company=ACME, type="series-b"),
        say(DealReported(deal="acme-z-ipo", company=ACME, type="ipo"), reality="planned", certainty="hedged"),
        StatusReported(deal=DEAL, status="closed"),
    )
    assert [deal.deal for deal in state(told, "2024-12-31").deals] == [DEAL, "acme-z-ipo"]


def test_the_round_comes_first_and_a_share_behind_its_sum() -> None:
    """'Half of it' stands under the cheque that it is half of."""
    told = [
        AmountReported(deal=DEAL, share=percent("50"), basis="cheque", form="debt", party="bolt"),
        AmountReported(deal=DEAL, amount=usd("1bn")),
        AmountReported(deal=DEAL, amount=usd("800m"), basis="cheque", party="bolt"),
        AmountReported(deal=DEAL, amount=usd("1bn"), basis="round"),
    ]
    (deal,) = state(round_news("2024-03-05", *told), "2024-12-31").deals
    assert [(line.basis, line.part) for line in deal.amounts] == [
        ("round", False), ("cheque", False), ("cheque", True), ("unstated", False),
    ]  # fmt: skip


def test_the_sums_of_a_deal_are_told_once_in_a_portfolio() -> None:
    """Who led and joined a round put in one cheque, not two."""
    told = [
        RoundLed(deal=DEAL, by="bolt"), RoundJoined(deal=DEAL, by="bolt"),
        AmountReported(deal=DEAL, amount=usd("800m"), basis="cheque", party="bolt"),
    ]  # fmt: skip
    lines = state(round_news("2024-03-05", *told), "2024-12-31", company="bolt").portfolio
    assert [(line.tie, len(line.amounts)) for line in lines] == [("joined", 1), ("led", 0)]


def test_a_deal_of_two_companies_is_told() -> None:
    """A deal that reports give to two companies is odd: the check says so."""
    events = [
        *news("2024-03-05", DealReported(deal=DEAL, company=ACME)),
        *news("2024-03-06", DealReported(deal=DEAL, company="bolt")),
        *news("2024-03-07", DealReported(deal="other", company=[ACME, "bolt"])),
        *news("2024-03-08", DealReported(deal="other", company=ACME)),
    ]
    told = cautions(gather(events, View.of("2024-12-31")))
    assert [(each.code, DEAL in each.text) for each in told] == [("deal-of-several-companies", True)]


def test_what_is_held_rests_on_what_was_done() -> None:
    """That somebody is to be in office does not make sure of a day that the sighting leaves open."""
    told = [
        *news("2024-01-10", say(RoleHeld(person="ann", company=ACME, role="chair"), reality="committed")),
        *news("2024-03-05", RoleHeld(person="ann", company=ACME, role="chair")),
    ]
    figure = named(state(told, "2024-03-20", "2024-01-15"))["people.ann.chair"]
    assert (figure.value, [rival.value for rival in figure.possibly]) == (None, ["ann"])
