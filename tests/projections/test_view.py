"""The view: whence we look, at which day, and at what the log held."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from attrs import evolve

from dealtracker.events.edtf import Edtf
from dealtracker.events.error import WordingError
from dealtracker.events.event import Event
from dealtracker.events.kinds import RoundLed
from dealtracker.events.statement import Statement
from dealtracker.projections import machine
from dealtracker.projections.view import View

EVENT = Event.of("wire-1", Statement(fact=RoundLed(deal="acme-a", by="bolt")))
NOON = datetime(2024, 3, 5, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("given", "last"),
    [
        ("2024-02", date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 28)),
        ("2024", date(2024, 12, 31)),
        ("2024-03-05", date(2024, 3, 5)),
        ("Q3 2025", date(2025, 9, 30)),
        (Edtf.parse("2024-02"), date(2024, 2, 29)),
        (date(2024, 3, 5), date(2024, 3, 5)),
    ],
)
def test_a_month_means_its_last_day(given: str | Edtf | date, last: date) -> None:
    """Whatever is given for a day means the last day of it, and the world is seen on the same day."""
    assert View.of(given) == View(last, last)


def test_a_date_without_an_end_is_no_day() -> None:
    """'Since September' has no last day, and none is guessed."""
    with pytest.raises(WordingError, match="has no last day"):
        View.of("2023-09/..")


def test_hindsight() -> None:
    """Only a day of the world before the day of knowledge is hindsight."""
    assert View.of("2024-03-06", "2023-08-15").hindsight
    assert not View.of("2024-03-06").hindsight
    assert not View.of("2024-03-06", "2024-03-07").hindsight


@pytest.mark.parametrize(
    ("limit", "held"),
    [
        (None, True), (7, True), (8, True), (6, False),
        (NOON, True), (datetime(2024, 3, 5, 11, 59, 59, tzinfo=UTC), False),
        (datetime(2024, 3, 6, tzinfo=UTC), True),
    ],
)  # fmt: skip
def test_what_the_log_held(limit: datetime | int | None, held: bool) -> None:
    """An event counts up to and with its own position and its own instant."""
    recorded = evolve(EVENT, position=7, recorded=NOON)
    assert View.of("2024-03-06", recorded_by=limit).holds_record(recorded) is held


def test_what_is_not_recorded_counts() -> None:
    """An event that no log has taken in yet is held by every view."""
    assert View.of("2024-03-06", recorded_by=1).holds_record(EVENT)


def test_no_event_past_the_position_that_the_answer_names() -> None:
    """What another writer adds after the view was resolved is no part of its answer."""
    view = evolve(View.of("2024-03-06"), position=6)
    assert not view.holds_record(evolve(EVENT, position=7, recorded=NOON))


def test_the_view_is_printed() -> None:
    """Every answer prints the resolved clocks."""
    view = evolve(View.of("2024-02", "2023-08-15", NOON), position=9)
    assert str(view) == "as of 2024-02-29, on 2023-08-15, recorded by 2024-03-05 12:00:00+00:00"
    assert machine.view(view) == {
        "as_of": "2024-02-29", "on": "2023-08-15", "recorded_by": "2024-03-05T12:00:00+00:00", "position": 9,
        "policy": "weighed",
    }  # fmt: skip


def test_an_instant_without_a_time_zone() -> None:
    """An instant that may be of any zone is refused, never guessed."""
    with pytest.raises(WordingError, match="says no time zone"):
        View.of("2024-03-06", recorded_by=datetime(2024, 3, 5))  # noqa: DTZ001  what is to be refused
