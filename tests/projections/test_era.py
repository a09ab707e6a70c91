"""Eras: how long an answer stands, from one report or event of the world to the next."""

from __future__ import annotations

from datetime import date

import pytest

from dealtracker.events.kinds import AmountReported
from dealtracker.projections.book import Book
from dealtracker.projections.era import Era, Watched
from dealtracker.projections.placing import Span
from dealtracker.projections.view import View

from .case import ACME, DEAL, declared, round_news, say, usd

DAYS = [date(2024, month, 1) for month in range(1, 13)]
ROUND = say(AmountReported(deal=DEAL, amount=usd("10m"), basis="round"), happened="2024-02-21")
MORE = say(AmountReported(deal=DEAL, amount=usd("12m"), basis="round"), happened="2024-02-21")
BOOK = Book(
    [*declared(ACME), *round_news("2024-03-05", ROUND), *round_news("2024-06-10", MORE, outlet="post")]
)


def era(as_of: str, on: str | None = None) -> Era:
    return BOOK.era(ACME, View.of(as_of, on))


def test_it_ends_where_a_report_comes_out() -> None:
    """Between two reports nothing is learned, whatever day it is."""
    assert era("2024-04-01").as_of == Span(date(2024, 3, 5), date(2024, 6, 9))
    assert era("2024-06-10").as_of == Span(date(2024, 6, 10), date.max)
    assert era("2024-03-04").as_of.latest == date(2024, 3, 4)


def test_it_ends_where_something_happened() -> None:
    """In hindsight the round is there from its own day on."""
    assert era("2024-04-01", "2024-03-10").on.earliest == date(2024, 3, 5), "what has no day, by its report"
    assert era("2024-04-01", "2024-02-29").on == Span(date(2024, 2, 21), date(2024, 3, 4))
    assert era("2024-04-01", "2024-02-20").on.latest == date(2024, 2, 20)


def test_what_was_lived_through_is_one_state_for_each_era() -> None:
    """Twelve days of a year see three states: before, between and after the two reports."""
    lived = dict(BOOK.lived(ACME, DAYS))
    assert list(lived) == DAYS
    assert len({id(state) for state in lived.values()}) == 3
    sums = [
        state.totals[0].figure.value if state.totals and state.totals[0].figure else None
        for state in lived.values()
    ]
    assert sums[:3] == [None] * 3
    assert len(set(map(str, sums[3:6]))) == len(set(map(str, sums[6:]))) == 1


def test_it_tells_what_is_lived_at_once() -> None:
    """On the day of the world that is the day of the reports both have to hold."""
    assert era("2024-04-01").lived == Span(date(2024, 3, 5), date(2024, 6, 9))


@pytest.mark.parametrize(
    ("compared", "bounds"),
    [
        (lambda day: day <= date(2024, 5, 1), Span(date.min, date(2024, 5, 1))),
        (lambda day: day < date(2024, 5, 1), Span(date.min, date(2024, 4, 30))),
        (lambda day: day > date(2024, 1, 1), Span(date(2024, 1, 2), date.max)),
        (lambda day: day >= date(2024, 1, 1), Span(date(2024, 1, 1), date.max)),
        (lambda day: day < date(2024, 1, 1), Span(date(2024, 1, 1), date.max)),
        (lambda day: day <= date(2024, 1, 1), Span(date(2024, 1, 2), date.max)),
        (lambda day: date(2024, 1, 1) <= day, Span(date(2024, 1, 1), date.max)),
        (lambda day: date(2024, 5, 1) > day, Span(date.min, date(2024, 4, 30))),
        (lambda day: day == date(2024, 3, 1), Span(date(2024, 3, 1), date(2024, 3, 1))),
        (lambda day: day != date(2024, 5, 1), Span(date.min, date(2024, 4, 30))),
        (lambda day: day == date.max, Span(date.min, date(9999, 12, 30))),
        (lambda day: day >= date.min, Span(date.min, date.max)),
        (
            lambda day: (day > date(2024, 1, 1), day <= date(2024, 3, 9)),
            Span(date(2024, 1, 2), date(2024, 3, 9)),
        ),
    ],
)
def test_a_day_notes_what_it_was_compared_with(compared: object, bounds: Span) -> None:
    """The bounds are the days for which every comparison answers as it did."""
    day = Watched.of(date(2024, 3, 1))
    assert callable(compared)
    compared(day)
    assert day.bounds == bounds


def test_a_day_answers_as_any_day() -> None:
    """To be watched changes no answer."""
    day, other = Watched.of(date(2024, 3, 1)), date(2024, 3, 2)
    assert (day < other, day <= other, day > other, day >= other, day == other, day != other) == (
        True, True, False, False, False, True,
    )  # fmt: skip
    assert day == date(2024, 3, 1)
    assert hash(day) == hash(date(2024, 3, 1))
    assert day != "2024-03-01"
