"""Deals that may be one: two reports of one round under two slugs."""

from __future__ import annotations

from typing import Any

import pytest

from dealtracker.events.kinds import AmountReported, DealReported, DealsMaybeSame, RoundLed

from .case import Log, news, say
from .test_candidate import codes, found, only, two, weight


def deal(slug: str, day: str, *facts: Any, company: str = "lark", **said: Any) -> Log:
    """A report of a day by an outlet of its own on a deal."""
    type_, happened = said.pop("type", "series-b"), said.pop("happened", day)
    reported = say(DealReported(deal=slug, company=company, type=type_, **said), happened=happened)
    return news(day, reported, *facts, outlet=f"outlet-{day}")


def sum_of(slug: str, amount: str, basis: str = "round") -> AmountReported:
    return AmountReported(deal=slug, amount=f"{amount} USD", basis=basis)


def pair(*more: Any, day: str = "2024-03-09", own: tuple[Any, ...] = (), **said: Any) -> Log:
    """Two deals of one company: a Series B of 5 March, and what is said of another one."""
    return [*deal("a", "2024-03-05", *own), *deal("b", day, *more, **said)]


def test_two_reports_of_one_round() -> None:
    """The same company, time, sum and lead make two deals one suggestion, and each of them is a reason."""
    events = pair(
        sum_of("b", "88.4m"),
        RoundLed(deal="b", by="birch"),
        own=(sum_of("a", "about 90m"), RoundLed(deal="a", by="birch")),
        type="series-unknown",
    )
    suggestion = only(events, "deal")
    assert codes(suggestion) == [
        "same company",
        "types go together",
        "dates near",
        "sums meet",
        "same lead",
    ]
    assert set(suggestion.because) <= {event.id for event in events}


@pytest.mark.parametrize(
    "said",
    [{"type": "series-c"}, {"type": "loan"}, {"type": "acquisition"}, {"previous": "a"}],
    ids=["another stage", "a loan", "a purchase", "the one after"],
)
def test_what_can_be_no_one_deal(said: dict[str, Any]) -> None:
    """Another stage, another sort of deal, or one that came after the other is another deal."""
    own = (sum_of("a", "90m"),)
    assert found(pair(sum_of("b", "90m"), own=own))
    assert found(pair(sum_of("b", "90m"), own=own, **said), least=0) == ()


@pytest.mark.parametrize(("day", "shown"), [("2024-04-10", True), ("2024-05-10", False)])
def test_dates_have_to_be_near(day: str, shown: bool) -> None:
    """Deals more than a month and a half apart are two."""
    events = pair(sum_of("b", "90m"), own=(sum_of("a", "90m"),), day=day)
    assert bool(found(events)) is shown


def test_a_month_meets_a_day_in_it() -> None:
    """A date that is only known to the month can be the day of the other."""
    assert "dates meet" in codes(only(pair(happened="2024-03"), "deal", least=0))


@pytest.mark.parametrize(
    ("sums", "code"),
    [
        ((("about 90m", "round"), ("88.4m", "round")), "sums meet"),
        ((("90m", "round"), ("90m", "unstated")), "sums meet"),
        ((("90m", "round"), ("60m", "cheque")), "a part that fits"),
        ((("90m", "round"), ("80m", "unstated")), "sums of one size"),
        ((("90m", "round"), ("300m", "round")), "other sums"),
    ],
)
def test_sums(sums: Any, code: str) -> None:
    """Sums that meet speak for one deal, on whatever basis; two totals that can't be one speak against it."""
    (one, basis_one), (other, basis_other) = sums
    events = pair(sum_of("b", other, basis_other), own=(sum_of("a", one, basis_one),))
    suggestion = only(events, "deal", least=0)
    assert code in codes(suggestion)
    assert (weight(suggestion, code) > 0) is (code != "other sums")


def test_another_currency_says_nothing() -> None:
    """Sums in two currencies are not compared."""
    other = AmountReported(deal="b", amount="90m EUR", basis="round")
    events = pair(other, own=(sum_of("a", "90m"),))
    assert not {"sums meet", "other sums"} & set(codes(only(events, "deal", least=0)))


def test_a_copy_of_the_report_of_the_other() -> None:
    """A report that relays the outlet of the other tells of the same deal, more likely than not."""
    events = [
        *news("2024-03-05", say(DealReported(deal="a", company="lark"), happened="2024-03"), outlet="wire"),
        *news("2024-03-06", say(DealReported(deal="b", company="lark"), happened="2024-03"),
              outlet="post", relays=["wire"]),
    ]  # fmt: skip
    assert codes(only(events, "deal", least=0)) == ["same company", "type not told", "dates meet", "relayed"]


def test_deals_of_companies_that_may_be_one() -> None:
    """Two deals of two slugs for what may be one company are compared too."""
    events = [
        *two("Lark Freight", "Lark Freight Ltd"),
        *deal("a-b", "2024-03-05", sum_of("a-b", "90m"), company="a"),
        *deal("b-b", "2024-03-06", sum_of("b-b", "90m"), company="b", happened="2024-03"),
    ]
    assert codes(only(events, "deal")) == ["companies alike", "same type", "dates meet", "sums meet"]


def test_a_report_of_both_deals_takes_them_for_two() -> None:
    """Who tells of two deals in one report means two."""
    both = (DealReported(deal="a", company="lark"), DealReported(deal="b", company="lark"))
    events = news("2024-03-05", *both, sum_of("a", "90m"), sum_of("b", "90m"))
    assert found(events) == ()


def test_maybe_the_same_is_shown_as_on_record() -> None:
    """Deals that may be one are always shown, with who says so, however unlike they look."""
    judged = DealsMaybeSame(a="b", b="a", reason="one closed late")
    events = [*pair(day="2024-11-01", type="loan"), *news("2024-12-01", judged, outlet="desk")]
    suggestion = only(events)
    assert (suggestion.on_record, suggestion.judged[0].text) == ("maybe the same", "one closed late")
