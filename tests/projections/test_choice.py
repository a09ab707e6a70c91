"""Choosing between rivals: each criterion decides once, and the figure names the one that did."""

from __future__ import annotations

from typing import Any

import pytest

from dealtracker.events.event import Event
from dealtracker.events.kinds import AmountReported, FactDenied, RoundJoined
from dealtracker.projections.figure import Figure

from .case import DEAL, Log, deal, declared, news, others, round_news, say, usd


def amount(text: str, **beside: Any) -> Any:
    return say(
        AmountReported(deal=DEAL, amount=usd(text) if text != "undisclosed" else text, basis="round"),
        **beside,
    )


def of(events: Log, as_of: str = "2024-12-31") -> Figure[Any]:
    (line,) = deal(events, as_of).amounts
    return line.figure


KNOWN = round_news("2024-01-01", id="known")


@pytest.mark.parametrize(
    ("rule", "chosen", "other"),
    [
        ("disclosed before undisclosed", {}, {"text": "undisclosed", "attribution": "filing"}),
        ("done before not done", {}, {"reality": "planned", "attribution": "filing"}),
        ("asserted before hedged", {}, {"certainty": "hedged", "attribution": "filing"}),
        (
            "asserted before hedged",
            {"certainty": "hedged"},
            {"certainty": "speculative", "attribution": "filing"},
        ),
        ("stronger attribution", {"attribution": "filing"}, {"attribution": "company"}),
        ("stronger attribution", {"attribution": "company"}, {"attribution": "named:Ann"}),
        ("stronger attribution", {"attribution": "named:Ann"}, {"attribution": "document"}),
        ("stronger attribution", {"attribution": "document"}, {"attribution": "people-familiar"}),
        ("stronger attribution", {"attribution": "people-familiar"}, {"attribution": "outlet:agency"}),
        ("stronger attribution", {"attribution": "outlet:agency"}, {"attribution": "none"}),
        (
            "fewer hands",
            {"attribution": "outlet:agency"},
            {"attribution": ["outlet:agency", "outlet:second"]},
        ),
    ],
)
def test_one_criterion_decides(rule: str, chosen: dict[str, Any], other: dict[str, Any]) -> None:
    """The better claim wins by the first criterion that tells them apart, whatever the later ones say."""
    better = amount("10m", **chosen)
    worse = amount(other.pop("text", "20m"), **other)
    events = [*KNOWN, *news("2024-03-01", better), *news("2024-03-01", worse, outlet="paper")]
    figure = of(events)
    assert (figure.value, figure.rule) == (usd("10m"), rule)
    assert [rival.why for rival in figure.others] == [rule]


def test_more_origins() -> None:
    """Two origins outweigh one that speaks as strongly, and later."""
    events = [
        *KNOWN, *news("2024-03-01", amount("10m")), *news("2024-03-01", amount("10m"), outlet="paper"),
        *news("2024-03-09", amount("20m"), outlet="third"),
    ]  # fmt: skip
    assert (of(events).value, of(events).rule) == (usd("10m"), "more origins")


def test_more_precise() -> None:
    """Where all else is equal, more certain digits win, also against a later report."""
    events = [
        *KNOWN,
        *news("2024-03-01", amount("14,999,987")),
        *news("2024-03-09", amount("20m"), outlet="paper"),
    ]
    assert (of(events).value, of(events).rule) == (usd("14,999,987"), "more precise")


def test_later_reported() -> None:
    """Between two outlets of equal weight the later report wins."""
    events = [*KNOWN, *news("2024-03-01", amount("10m")), *news("2024-03-09", amount("20m"), outlet="paper")]
    figure = of(events)
    assert (figure.value, figure.rule, figure.agreement) == (usd("20m"), "later reported", "disputed")


def test_undecided() -> None:
    """Where nothing tells them apart, the event id does, and the rule says that nothing did."""
    events = [*KNOWN, *news("2024-03-01", amount("10m")), *news("2024-03-01", amount("20m"), outlet="paper")]
    figure = of(events)
    assert figure.rule == "undecided"
    assert figure.because[0] > figure.others[0].because[0]
    assert of(events[::-1]) == figure


def test_the_only_value() -> None:
    """A value without a rival says so."""
    assert of([*KNOWN, *news("2024-03-01", amount("10m"))]).rule == "only value"


def denial(day: str, *about: str, speaker: str = "acme", **beside: Any) -> Log:
    denied = say(FactDenied(speaker=speaker, about=list(about)), **beside)
    return news(day, denied, outlet="paper", id=f"denial-{day}")


def event_of(log: Log) -> Event[Any]:
    return log[-1]


def test_what_is_denied_stays_visible_and_is_not_chosen() -> None:
    """A leak that the company denies stands back behind a weaker claim, and says why."""
    leak = news("2024-03-01", amount("10m", attribution="people-familiar"))
    weak = news("2024-03-02", amount("20m", attribution="none"), outlet="blog")
    events = [*declared("acme"), *KNOWN, *leak, *weak, *denial("2024-03-03", event_of(leak).id)]
    figure = of(events)
    assert (figure.value, figure.rule, others(figure)) == (usd("20m"), "not denied", [usd("10m")])
    assert (figure.others[0].why, figure.agreement) == ("denied", "sole")
    assert of(events, "2024-03-02").value == usd("10m")


def test_what_is_denied_alone_is_no_value() -> None:
    """Where nothing stands in its place there is no value; what is denied stays visible beside it."""
    leak = news("2024-03-01", amount("10m"))
    figure = of([*declared("acme"), *KNOWN, *leak, *denial("2024-03-03", event_of(leak).id)])
    assert (figure.value, figure.denied, figure.because, figure.origins) == (None, True, (), 0)
    assert [(rival.value, rival.why) for rival in figure.others] == [(usd("10m"), "denied")]
    assert not figure.stands


def test_within_one_origin_the_later_statement_replaces() -> None:
    """What an outlet takes back by a later figure is no dispute; the old one is shown as replaced."""
    events = [*KNOWN, *news("2024-03-01", amount("10m")), *news("2024-03-02", amount("20m"))]
    figure = of(events)
    assert (figure.value, figure.agreement, others(figure)) == (usd("20m"), "sole", [usd("10m")])
    assert figure.others[0].why == "replaced by a later statement of its origin"


def test_another_origin_replaces_nothing() -> None:
    """A later figure of somebody else is a rival, not a correction."""
    events = [*KNOWN, *news("2024-03-01", amount("10m")), *news("2024-03-02", amount("20m"), outlet="paper")]
    assert of(events).agreement == "disputed"


def test_only_the_certainly_later_replaces() -> None:
    """An undated report that may be the earlier one takes nothing back."""
    undated = news("[2024-02-01..2024-03-20]", amount("20m"), id="undated")
    assert of([*KNOWN, *news("2024-03-01", amount("10m")), *undated]).agreement == "disputed"


def test_what_can_be_squared_replaces_nothing() -> None:
    """'About 10m' after '10m' of the same origin contradicts nothing: both stand."""
    events = [*KNOWN, *news("2024-03-01", amount("10m")), *news("2024-03-02", amount("about 10m"))]
    figure = of(events)
    assert figure.value == usd("10m")
    assert figure.others[0].why == "more precise"


def test_a_hedge_takes_back_no_assertion() -> None:
    """A later 'may be 20m' of the same origin does not replace its '10m'."""
    events = [
        *KNOWN,
        *news("2024-03-01", amount("10m")),
        *news("2024-03-02", amount("20m", certainty="hedged")),
    ]
    assert of(events).value == usd("10m")


def test_a_plan_lends_nothing_to_what_was_done() -> None:
    """That it was planned in March is no evidence, no origin and no day for its being done in July."""
    joined = RoundJoined(deal=DEAL, by="bolt")
    events = [
        *KNOWN,
        *news("2024-03-01", say(joined, happened="2024-03-01", reality="planned", due="2024-06")),
        *news("2024-07-09", say(joined, happened="2024-07"), outlet="paper"),
    ]
    figure = deal(events, "2024-12-31").investors[0].figure
    assert (figure.reality, str(figure.happened), str(figure.known_since)) == (
        "done",
        "2024-07",
        "2024-07-09",
    )
    assert (figure.origins, figure.due, figure.overdue) == (1, None, False)
    assert [rival.why for rival in figure.others] == ["done before not done"]


def test_a_plan_that_nobody_speaks_of_any_more_is_overdue() -> None:
    """When the day of a plan has passed in silence it is overdue, also where a later report gave no day."""
    joined = RoundJoined(deal=DEAL, by="bolt")
    events = [
        *KNOWN,
        *news("2024-03-01", say(joined, reality="planned", due="2024-06")),
        *news("2024-04-01", say(joined, reality="planned"), outlet="paper"),
    ]
    on_time, late = (deal(events, day).investors[0].figure for day in ("2024-06-30", "2024-07-01"))
    assert (on_time.reality, str(on_time.due), on_time.overdue) == ("planned", "2024-06", False)
    assert (late.reality, late.overdue) == ("planned", True)


def test_a_negative_rival_is_marked() -> None:
    """Who is said to have joined and said not to have is disputed, and the rival says that it is a no."""
    joined = RoundJoined(deal=DEAL, by="bolt")
    events = [
        *KNOWN, *news("2024-03-01", say(joined, happened="2024-02")),
        *news("2024-03-01", say(joined, negative=True, certainty="hedged"), outlet="paper"),
    ]  # fmt: skip
    figure = deal(events, "2024-03-01").investors[0].figure
    assert (figure.negative, figure.agreement, [rival.negative for rival in figure.others]) == (
        False,
        "disputed",
        [True],
    )
