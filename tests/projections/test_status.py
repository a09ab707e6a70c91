"""Status: a slot that moves; the further one of several, ends last, plans never."""

from __future__ import annotations

from typing import Any

import pytest

from dealtracker.events.kinds import CompanyWoundUp, FactDenied, StatusReported
from dealtracker.projections.figure import Figure

from .case import DEAL, Log, deal, declared, news, others, possible, round_news, say, state


def is_(status: str, happened: str | None = None, **beside: Any) -> Any:
    return say(StatusReported(deal=DEAL, status=status), happened=happened, **beside)


def status(events: Log, as_of: str = "2024-12-31", on: str | None = None) -> Figure[Any]:
    found = deal(events, as_of, on).status
    assert found is not None
    return found


def test_it_moves_from_one_day_to_the_next() -> None:
    """Talks in January, agreed in March, closed in May: each day has its own status."""
    events = round_news(
        "2024-12-01", is_("in-talks", "2024-01"), is_("terms-agreed", "2024-03"), is_("closed", "2024-05")
    )
    asked = {"2024-02-01": "in-talks", "2024-04-01": "terms-agreed", "2024-06-01": "closed"}
    assert {on: status(events, on=on).value for on in asked} == asked


def test_before_it_began() -> None:
    """Before the first move there is no status."""
    assert (
        deal(round_news("2024-12-01", is_("in-talks", "2024-03")), "2024-12-31", on="2024-02-01").status
        is None
    )


@pytest.mark.parametrize(
    ("one", "two"),
    [("in-talks", "closed"), ("closed", "terminated"), ("shelved", "withdrawn"), ("announced", "shelved")],
)
def test_of_overlapping_ones_the_further(one: str, two: str) -> None:
    """Where dates leave open which came last the further one counts: pauses after steps, ends last."""
    for first, second in ((one, two), (two, one)):
        figure = status(
            [
                *round_news("2024-12-01", is_(first, "2024")),
                *news("2024-12-02", is_(second, "2024"), outlet="b"),
            ]
        )
        assert (figure.value, possible(figure)) == (two, [one])


def test_a_later_step_back_counts() -> None:
    """A deal that was announced in May and is certainly only in talks in June is in talks."""
    events = round_news("2024-12-01", is_("announced", "2024-05"), is_("in-talks", "2024-06"))
    assert status(events).value == "in-talks"


def test_a_move_that_may_still_be_to_come_is_a_maybe() -> None:
    """On a day on which it may have closed, it has not certainly: two may hold, and none is the value."""
    events = round_news("2024-12-01", is_("in-talks", "2024-01-10"), is_("closed", "2024-03"))
    figure = status(events, on="2024-03-15")
    assert (figure.value, sorted(possible(figure))) == (None, ["closed", "in-talks"])
    assert status(events, on="2024-03-31").value == "closed"


def test_a_plan_does_not_come_true_by_waiting() -> None:
    """A listing planned for June is no listing in July: it is overdue."""
    events = round_news("2024-03-01", is_("listed", reality="planned", due="2024-06"))
    figure = status(events, "2024-07-31")
    assert (figure.value, figure.reality, figure.overdue) == ("listed", "planned", True)


def test_a_plan_beside_what_is_done() -> None:
    """While talks go on the planned listing stands beside them, and is not the status."""
    events = round_news("2024-03-01", is_("in-talks"), is_("listed", reality="planned", due="2024-06"))
    figure = status(events)
    assert (figure.value, others(figure), figure.others[0].why) == (
        "in-talks",
        ["listed"],
        "done before not done",
    )


def test_a_plan_that_was_overtaken_is_gone() -> None:
    """A plan of January is no rival of a status that came after it."""
    events = [
        *round_news("2024-01-10", is_("listed", reality="planned")),
        *news("2024-05-01", is_("closed", "2024-04")),
    ]
    assert others(status(events)) == []


def test_a_hedged_move_may_hold() -> None:
    """What is only said to have closed may hold, beside the talks that are certain."""
    events = [
        *round_news("2024-01-10", is_("in-talks", "2024-01")),
        *news("2024-03-01", is_("closed", "2024-02", certainty="hedged")),
    ]
    figure = status(events)
    assert (figure.value, possible(figure), figure.certainty) == ("in-talks", ["closed"], "asserted")


def test_only_hedged() -> None:
    """Where nobody asserts anything the hedged status is shown as what it is."""
    figure = status(round_news("2024-01-10", is_("in-talks", certainty="hedged")))
    assert (figure.value, figure.certainty) == ("in-talks", "hedged")


def test_a_denied_status_stays_visible() -> None:
    """A leak of the closing that the company denies is no status, and is shown as denied."""
    leak = news("2024-03-01", is_("closed", "2024-02", attribution="people-familiar"))
    denial = news("2024-03-02", FactDenied(speaker="acme", about=leak[-1].id), outlet="paper")
    figure = status(
        [*declared("acme"), *round_news("2024-01-10", is_("in-talks", "2024-01")), *leak, *denial]
    )
    assert (figure.value, others(figure), figure.others[0].why) == ("in-talks", ["closed"], "denied")


def test_what_is_stated_not_to_be_so_is_no_status() -> None:
    """'Has not closed' is shown as a no, and never as closed."""
    figure = status(round_news("2024-03-01", is_("in-talks"), is_("closed", negative=True)))
    assert (figure.value, others(figure), figure.others[0].negative) == ("in-talks", ["closed"], True)


def test_a_status_that_nobody_knows_is_kept() -> None:
    """An unlisted status is shown as given; a listed one that overlaps goes further."""
    assert status(round_news("2024-03-01", is_("on-ice"))).value == "on-ice"
    assert status(round_news("2024-03-01", is_("on-ice"), is_("rumoured"))).value == "rumoured"


def test_reports_of_one_step_agree() -> None:
    """Two origins of one step, one dated and one not, agree on it."""
    events = [
        *round_news("2024-03-01", is_("closed", "2024-02")),
        *news("2024-03-02", is_("closed"), outlet="paper"),
    ]
    assert (status(events).value, status(events).agreement, status(events).origins) == ("closed", "agreed", 2)


def test_winding_up() -> None:
    """A company's own status goes from insolvency to its end; without any there is none."""
    steps = (
        say(CompanyWoundUp(company="acme", step=step), happened="2024")
        for step in ("shut-down", "insolvency")
    )
    found = state(news("2024-12-01", *steps), "2024-12-31").status
    assert found is not None
    assert (found.value, possible(found)) == ("shut-down", ["insolvency"])
    assert state(news("2024-12-01"), "2024-12-31").status is None
