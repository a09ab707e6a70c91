"""What holds for every log, whatever it states: one answer, of one shape, for one set of events."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

import attrs
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dealtracker.projections import machine, reach
from dealtracker.projections.book import Book
from dealtracker.projections.caution import cautions
from dealtracker.projections.company import company_state
from dealtracker.projections.entity import entity_state
from dealtracker.projections.gather import gather
from dealtracker.projections.listing import listing
from dealtracker.projections.path import figures
from dealtracker.projections.timeline import timeline
from dealtracker.projections.view import View

from .anything import COMPANIES, SLUGS, Log, large_logs, logs, stamped
from .law import answers, companies, parts, views

orders = st.integers(0, 1000)


def arrived(events: Log, order: int) -> Log:
    """The same events in another order, each with its stamps."""
    return Random(order).sample(events, len(events))  # noqa: S311  an order needs no strong randomness


@given(logs(), companies, views, orders)
def test_order_of_arrival(events: Log, company: str, view: View, order: int) -> None:
    """The same events give the same answers in whatever order they arrived."""
    assert answers(arrived(events, order), company, view) == answers(events, company, view)


@given(logs(), views, orders)
def test_order_of_arrival_matters_to_no_entity_and_no_list(events: Log, view: View, order: int) -> None:
    """People, products, deals and outlets, the list and the cautions do not depend on it either."""
    other = arrived(events, order)
    for slug in ("ann", "gadget", "acme-a", "wire"):
        assert entity_state(slug, other, view) == entity_state(slug, events, view)
    assert list(listing(other, view)) == list(listing(events, view))
    assert cautions(gather(other, view)) == cautions(gather(events, view))


@given(logs(), companies, views, orders)
def test_stamps_are_no_part_of_a_state(events: Log, company: str, view: View, order: int) -> None:
    """A log that took in the same events in another order, and stamped them so, gives the same answers."""
    view = attrs.evolve(view, recorded_by=None)
    again = stamped(arrived(events, order))
    assert answers(again, company, view) == answers(events, company, view)


@given(logs(), companies, views)
def test_twice_is_once(events: Log, company: str, view: View) -> None:
    """An event that is given twice counts once."""
    assert answers([*events, *events], company, view) == answers(events, company, view)


@given(logs(), views)
def test_one_fold(events: Log, view: View) -> None:
    """A company's state is the same from all events, and from a book of one, of some or of all companies."""
    book = Book(events)
    for state in book.states(view):
        for apart in (False, True):
            assert [parts(each) for each in book.states(view, [state.company], apart=apart)] == [parts(state)]
        assert parts(state) == parts(book.state(state.company, view))
        assert parts(state) == parts(company_state(state.company, events, view))


@given(logs(), views)
def test_what_is_fetched_for_a_slug_is_enough(events: Log, view: View) -> None:
    """The answers about a slug are the same from what is fetched for it as from all there is."""
    book = Book(events)
    for slug in {slug for group in SLUGS.values() for slug in group}:
        fetched = reach.with_names(book, reach.around(book, [slug]))
        assert entity_state(slug, fetched, view) == entity_state(slug, events, view), slug
        assert timeline(slug, fetched, view) == timeline(slug, events, view), slug


@given(logs(), views)
def test_nothing_valid_raises(events: Log, view: View) -> None:
    """Every answer can be given for every log, and written as JSON."""
    for slug in {slug for group in SLUGS.values() for slug in group}:
        json.dumps(machine.plain(entity_state(slug, events, view)))
    for company in COMPANIES:
        json.dumps(machine.company(company_state(company, events, view)), allow_nan=False)
        json.dumps(machine.plain(timeline(company, events, view)))
    json.dumps(machine.plain(list(listing(events, view, everything=True))))
    json.dumps([machine.event(event) for event in events])
    json.dumps(machine.plain(cautions(gather(events, view))))


@settings(max_examples=3, phases=[Phase.explicit, Phase.generate])
@given(large_logs(), views, orders)
def test_hundreds_of_events(events: Log, view: View, order: int) -> None:
    """All this holds for a log of hundreds of events, most of which are about other events of it."""
    other = Book(arrived(events, order))
    for state in Book(events).states(view):
        assert parts(state) == parts(other.state(state.company, view))
        assert parts(state) == parts(company_state(state.company, events, view))
        json.dumps(machine.company(state), allow_nan=False)


@given(logs(), companies, views)
def test_paths_are_unique(events: Log, company: str, view: View) -> None:
    """No two figures of a state have the same path."""
    paths = [path for path, _ in figures(company_state(company, events, view))]
    assert len(set(paths)) == len(paths)


def _pointed(value: Any) -> Iterator[str]:
    """Every event id that an answer gives as a reason."""
    if attrs.has(type(value)):
        for each in attrs.fields(type(value)):
            inner = getattr(value, each.name)
            if each.name in ("because", "event"):
                yield from (inner,) if isinstance(inner, str) else inner
            elif each.name != "warnings":
                yield from _pointed(inner)
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from _pointed(inner)


@given(logs(), companies, views)
def test_every_reason_has_a_source(events: Log, company: str, view: View) -> None:
    """Each event that an answer rests on stands among its sources, and each source was out by the day."""
    state = company_state(company, events, view)
    assert set(_pointed(state)) <= set(state.sources)
    assert all(source.reported <= view.as_of for source in state.sources.values())
    assert all(source.known_since <= view.as_of for source in state.sources.values())


@given(logs(), views)
def test_the_empty_answer(events: Log, view: View) -> None:
    """Nothing was known of a company exactly where no fact about it can be seen, and then no figure is."""
    for company in COMPANIES:
        state = company_state(company, events, view)
        if state.empty:
            assert [path for path, _ in figures(state) if not path.startswith("names.")] == []


@given(logs(), companies, views)
def test_one_visible_claim_for_each_reason(events: Log, company: str, view: View) -> None:
    """No event is a reason for a value and for its rival at once."""
    for path, figure in figures(company_state(company, events, view)):
        ids = [*figure.because, *(id_ for rival in figure.others for id_ in rival.because)]
        assert len(set(ids)) == len(ids), path
