"""What holds of backtests for every log: a row is what was known on its day, and nothing looks ahead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Any

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from dealtracker.projections.asked import NAMED, asked, cells
from dealtracker.projections.backtest import Line, backtest, lines
from dealtracker.projections.company import company_state
from dealtracker.projections.path import HEADS, figures
from dealtracker.projections.period import ends
from dealtracker.projections.view import View

from .anything import COMPANIES, DAYS, Log, event, logs
from .law import beside, companies, limits, note, policies, views

PATHS = (
    "valuations",
    "deals.acme-a.amount",
    "deals.acme-a.status",
    "people.ann",
    "metrics.revenue",
    "status",
)
ASKED = asked([*NAMED, *PATHS])
ALL_DAYS = tuple(
    sorted({*map(date.fromisoformat, DAYS), *ends("month", date(2023, 10, 1), date(2024, 7, 31))})
)

views_of_logs = st.builds(View.of, st.just(DAYS[-1]), st.none(), limits, policies)
seeds = st.integers(0, 1 << 32)
some = settings(max_examples=30)  # each asks for all companies on many days


def told(events: Log, view: View, days: Sequence[date] = ALL_DAYS, **how: Any) -> list[Line]:
    """The lines of a backtest of all companies."""
    return list(lines(backtest(events, COMPANIES, days=days, asked=ASKED, view=view, **how), days, ASKED))


@some
@given(logs(), views_of_logs)
def test_a_row_is_what_was_known_on_its_day(events: Log, view: View) -> None:
    """Every row is what the company is through the view of its day; no other company has one."""
    found = {(line.company, line.day): line for line in told(events, view)}
    for day in ALL_DAYS:
        states = {
            state.company: state
            for each in COMPANIES
            if not (state := company_state(each, events, evolve(view, as_of=day, on=day))).empty
        }
        assert {company for company, on in found if on == day} == set(states)
        for company, state in states.items():
            line = found[company, day]
            assert line.name == state.name
            assert tuple(line.figures.values()) == cells(state, ASKED)


@some
@given(logs(), views_of_logs)
def test_rows_come_in_order_and_once(events: Log, view: View) -> None:
    """By company, then by day."""
    places = [(line.company, line.day) for line in told(events, view)]
    assert places == sorted(set(places))


@some
@given(logs(), views_of_logs)
def test_all_days_of_all_companies(events: Log, view: View) -> None:
    """With everything there is a row for every company that is not given up for another, on every day."""
    every = told(events, view, everything=True)
    for day in ALL_DAYS:
        there = {line.company for line in every if line.day == day}
        assert there == {
            company_state(each, events, evolve(view, as_of=day, on=day)).company for each in COMPANIES
        }
    known = {(line.company, line.day): line for line in every}
    assert all(known[line.company, line.day] == line for line in told(events, view))


@given(logs(), seeds)
def test_nothing_looks_ahead(events: Log, seed: int) -> None:
    """A report that comes out later, whatever it says of the past, changes no earlier row."""
    random = Random(seed)  # noqa: S311  made-up events need no strong randomness
    facts = [event(random, events).fact for _ in range(6)]
    theirs = [evolve(fact, fault="theirs") if hasattr(fact, "fault") else fact for fact in facts]
    view = View.of(DAYS[-1])
    before = [day for day in ALL_DAYS if day < date(2024, 6, 1)]
    later = beside(events, note("later", "2024-06-01", *theirs))
    assert told(later, view, before) == told(events, view, before)


@given(logs(), companies, views)
def test_every_path_can_be_asked_for(events: Log, company: str, view: View) -> None:
    """No figure begins with a word that a backtest refuses, but for steps that are not listed."""
    state = company_state(company, events, view)
    steps = {line.step for line in state.founded}
    for path, _ in figures(state):
        head = path.partition(".")[0]
        assert head in HEADS or head in steps
        if head in HEADS:
            assert asked([path])


@given(logs(), companies, views)
def test_only_what_is_sure_is_a_value(events: Log, company: str, view: View) -> None:
    """A whole path gives its figure: as a value where it is so, else marked."""
    state = company_state(company, events, view)
    for path, figure in figures(state):
        if path.partition(".")[0] not in HEADS or path in NAMED:
            continue
        (cell,) = cells(state, asked([path]))
        sure = figure.certain and figure.certainty == "asserted" and figure.reality != "planned"
        if cell.figures == 1:
            assert bool(cell.value) <= (sure and not figure.negative)
            assert cell.value or cell.mark or not figure.certain
