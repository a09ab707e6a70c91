"""Measures: across time the latest is current and the rest is history; only what meets in time is a rival."""

from __future__ import annotations

from typing import Any

from dealtracker.events.kinds import AmountReported, MetricReported, RoundJoined, TermReported
from dealtracker.events.quantity import Quantity

from .case import DEAL, deal, named, news, others, possible, round_news, say, state, usd


def raised(text: str, happened: str | None = None, **beside: Any) -> Any:
    return say(AmountReported(deal=DEAL, amount=usd(text), basis="round"), happened=happened, **beside)


def test_growth_is_no_dispute() -> None:
    """A first close inside a final close: the later sum is current, the earlier one its history."""
    events = [
        *round_news("2024-01-20", raised("10m", "2024-01")),
        *news("2024-06-20", raised("25m", "2024-06"), outlet="paper"),
    ]
    (line,) = deal(events, "2024-12-31").amounts
    assert (line.figure.value, line.figure.agreement, others(line.figure)) == (usd("25m"), "sole", [])
    assert [figure.value for figure in line.earlier] == [usd("10m")]


def test_the_day_asked_decides_which_is_current() -> None:
    """Asked for a day between the two closes, the first close is the sum, with hindsight too."""
    events = round_news("2024-06-20", raised("10m", "2024-01-15"), raised("25m", "2024-06-15"))
    (line,) = deal(events, "2024-12-31", on="2024-03-01").amounts
    assert (line.figure.value, line.earlier) == (usd("10m"), ())


def test_a_maybe_is_not_the_current_one() -> None:
    """On a day on which the second close may have come, the first is the sum and the second may hold."""
    events = round_news("2024-07-20", raised("10m", "2024-01-15"), raised("25m", "2024-06"))
    (line,) = deal(events, "2024-12-31", on="2024-06-15").amounts
    assert (line.figure.value, possible(line.figure)) == (usd("10m"), [usd("25m")])


def test_only_a_maybe() -> None:
    """Where nothing certainly holds there is no value, and what may hold is shown."""
    events = round_news("2024-07-20", raised("25m", "2024-06"))
    (line,) = deal(events, "2024-12-31", on="2024-06-15").amounts
    assert (line.figure.value, possible(line.figure), line.figure.known_since) == (None, [usd("25m")], None)


def test_dates_that_meet_make_rivals() -> None:
    """Two sums of one month are rivals: they dispute each other."""
    events = [
        *round_news("2024-07-20", raised("10m", "2024-06")),
        *news("2024-07-21", raised("25m", "2024-06-15"), outlet="b"),
    ]
    (line,) = deal(events, "2024-12-31").amounts
    assert (line.figure.agreement, line.earlier) == ("disputed", ())


def test_an_undated_claim_may_be_of_any_day_up_to_its_report() -> None:
    """A sum without a day meets every dated one before its report, and is their rival."""
    events = [
        *round_news("2024-01-20", raised("10m", "2024-01-15")),
        *news("2024-06-20", raised("25m"), outlet="paper"),
    ]
    (line,) = deal(events, "2024-12-31").amounts
    assert (line.figure.agreement, line.earlier) == ("disputed", ())


def test_an_undated_claim_is_no_rival_of_what_came_after_its_report() -> None:
    """A sum reported in January without a day can't be the sum of June."""
    events = [
        *round_news("2024-01-20", raised("10m")),
        *news("2024-06-20", raised("25m", "2024-06-15"), outlet="paper"),
    ]
    (line,) = deal(events, "2024-12-31").amounts
    assert (line.figure.value, [each.value for each in line.earlier]) == (usd("25m"), [usd("10m")])


def test_three_readings() -> None:
    """History goes back reading by reading, the latest first."""
    events = round_news("2024-12-01", *(raised(f"{month}0m", f"2024-0{month}") for month in (1, 2, 3)))
    (line,) = deal(events, "2024-12-31").amounts
    assert [line.figure.value, *(each.value for each in line.earlier)] == [usd("30m"), usd("20m"), usd("10m")]


def test_metrics_of_another_period_or_base_are_no_rivals() -> None:
    """Revenue of two years, and of two units, stand side by side."""
    told = [
        MetricReported(subject="acme", metric="revenue", amount=usd("10m"), period="2022"),
        MetricReported(subject="acme", metric="revenue", amount=usd("25m"), period="2023"),
        MetricReported(subject="acme", metric="revenue", amount=usd("5m"), period="2023", base="cloud"),
    ]
    figures = named(state(news("2024-03-05", *told), "2024-12-31"))
    revenue = {path: figure.value for path, figure in figures.items() if path.startswith("metrics.")}
    assert revenue == {
        "metrics.revenue.2022": usd("10m"),
        "metrics.revenue.2023": usd("25m"),
        "metrics.revenue.cloud.2023": usd("5m"),
    }


def test_a_direction_is_a_value() -> None:
    """'Headcount is up' has no number, and is shown."""
    events = news("2024-03-05", MetricReported(subject="acme", metric="headcount", direction="up"))
    assert named(state(events, "2024-12-31"))["metrics.headcount"].value == "up"


def test_terms_in_numbers_are_rivals_and_in_words_are_not() -> None:
    """Two lock-ups in months dispute each other; two uses of the money stand side by side."""
    terms = [
        TermReported(deal=DEAL, term="lock-up", quantity="6 months"),
        TermReported(deal=DEAL, term="use-of-proceeds", value="hire"),
        TermReported(deal=DEAL, term="use-of-proceeds", value="buy chips"),
    ]
    events = [
        *round_news("2024-03-05", *terms),
        *news("2024-03-05", TermReported(deal=DEAL, term="lock-up", quantity="9 months"), outlet="b"),
    ]
    found = {
        (line.term, str(line.figure.value)): line.figure.agreement.value
        for line in deal(events, "2024-12-31").terms
    }
    lock_up = [agreement for (term, _), agreement in found.items() if term == "lock-up"]
    assert lock_up == ["disputed"]
    assert {value for term, value in found if term == "use-of-proceeds"} == {"hire", "buy chips"}
    assert isinstance(next(iter(deal(events, "2024-12-31").terms)).figure.value, Quantity)


def test_a_later_plan_does_not_take_the_place_of_what_was_raised() -> None:
    """Ten million raised in January and a plan of September for thirty: raised are ten, planned thirty."""
    events = [
        *round_news("2024-01-20", raised("10m", "2024-01")),
        *news("2024-09-20", raised("30m", "2024-09", reality="planned"), outlet="paper"),
    ]
    (line,) = deal(events, "2024-12-31").amounts
    assert (line.figure.value, line.figure.reality, line.earlier) == (usd("10m"), "done", ())
    assert [(rival.value, rival.why) for rival in line.figure.others] == [
        (usd("30m"), "done before not done")
    ]


def test_what_an_undated_report_says_not_to_have_happened() -> None:
    """'Has not joined' holds up to the first day on which the report can have come out."""
    told = say(RoundJoined(deal=DEAL, by="bolt"), negative=True)
    events = round_news("[2024-02-01..2024-03-31]", told, id="undated")
    found = [deal(events, "2024-12-31", on).investors[0].figure for on in ("2024-02-01", "2024-02-02")]
    assert [(each.value, each.negative) for each in found] == [("bolt", True), (None, True)]


def test_what_is_under_way_speaks_better_than_a_plan() -> None:
    """Where one report says that it goes on and another that it is planned, it goes on."""
    told = RoundJoined(deal=DEAL, by="bolt")
    events = [
        *round_news("2024-03-05", say(told, reality="in-progress")),
        *news("2024-03-06", say(told, reality="planned"), outlet="b"),
    ]
    assert deal(events, "2024-12-31").investors[0].figure.reality == "in-progress"
