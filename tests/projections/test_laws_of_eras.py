"""What holds for every log of how long an answer stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any

import attrs
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from dealtracker.projections.book import Book
from dealtracker.projections.claim import Claims
from dealtracker.projections.company import company_state
from dealtracker.projections.era import Era, era
from dealtracker.projections.figure import Figure
from dealtracker.projections.gather import ACTING, Gathering, gather
from dealtracker.projections.touch import touched
from dealtracker.projections.view import View

from .anything import DAYS, Log, logs
from .law import companies, parts, views

some = settings(max_examples=50)  # each folds several times


def ageless(value: Any) -> Any:
    """The same without ages."""
    if isinstance(value, Figure):
        value = evolve(value, age=None)
    if attrs.has(type(value)):
        kept = {each.name: ageless(getattr(value, each.name)) for each in attrs.fields(type(value))}
        return type(value), kept
    if isinstance(value, tuple):
        return tuple(map(ageless, value))
    return value


def told(made: Era) -> dict[str, Any]:
    """All that an era says."""
    return {name: ageless(each) for name, each in parts(made.state).items() if name != "view"}


def corners(made: Era, view: View) -> Iterator[View]:
    """The same question on the first and the last days of an era."""
    for as_of, on in product(made.as_of, made.on):
        yield evolve(view, as_of=as_of, on=on)


@some
@given(logs(), companies, views)
def test_an_era_is_the_state(events: Log, company: str, view: View) -> None:
    """It tells what the state tells, with slugs for the names of others."""
    made, state = Book(events).era(company, view), company_state(company, events, view)
    assert made.covers(view)
    assert parts(made.state) == {**parts(state), "labels": {state.company: state.name}}


@some
@given(logs(), companies, views)
def test_the_state_is_the_same_for_all_days_of_an_era(events: Log, company: str, view: View) -> None:
    """From its first to its last day, of what was reported as of what held in the world."""
    book = Book(events)
    made = book.era(company, view)
    for other in corners(made, view):
        assert made.covers(other)
        assert told(book.era(company, other)) == told(made)


@some
@given(logs(), companies, views)
def test_an_era_in_names_is_the_state(events: Log, company: str, view: View) -> None:
    """From the first to the last day on which it was known so, of one day of the world, ages and all."""
    made = era(company, Gathering(events), view, named=True)
    for as_of in made.as_of:
        other = evolve(view, as_of=as_of)
        state = company_state(company, events, other)
        assert parts(evolve(made.state, view=other)) == parts(state)


@some
@given(logs(), companies, st.booleans())
def test_what_was_lived_through(events: Log, company: str, plain: bool) -> None:  # a coin
    """Going from day to day is asking on each day, also where nothing is corrected."""
    if plain:
        events = [event for event in events if not isinstance(event.fact, ACTING)]
    book, days = Book(events), sorted(map(date.fromisoformat, DAYS))
    for day, state in book.lived(company, days):
        asked = era(company, Gathering(events), View.of(day))
        assert {name: ageless(each) for name, each in parts(state).items() if name != "view"} == told(asked)


@some
@given(logs(), views, st.integers(0, 60))
def test_what_new_events_may_change_is_told(events: Log, view: View, held: int) -> None:
    """A company that no new event is said to touch has the state that it had."""
    view = evolve(view, recorded_by=None)
    before, now = Book(events[:held]), Book(events)
    told = touched(now, events[held:])
    for company in before.companies:
        if told is not None and company not in told:
            assert parts(now.era(company, view).state) == parts(before.era(company, view).state)


def held(claims: Claims) -> dict[str, Any]:
    """All that was gathered, by the events that state it."""
    groups = ("facts", "names", "documents", "book", "unseen", "applied", "waiting")
    return {name: [each.id for each in getattr(claims, name)] for name in groups} | {
        "reports": claims.reports
    }


@some
@given(logs(), st.integers(0, 30), views)
def test_nothing_is_gathered_of_what_was_recorded_after_the_position_of_a_view(
    events: Log, position: int, view: View
) -> None:
    """However much more the gathering holds, and whatever it was asked before."""
    plain = [event for event in events if not isinstance(event.fact, ACTING)]
    recorded = [evolve(event, position=place) for place, event in enumerate(plain, 1)]
    gathering = Gathering(recorded)
    for each in (len(recorded), position):
        seen = evolve(view, position=each)
        assert held(gathering.seen(seen)) == held(gather(recorded, seen))
