"""What holds for every log, whatever it states."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from random import Random
from typing import Any

import attrs
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from dealtracker.events.event import Event
from dealtracker.events.kinds import DealReported, EntityDeclared, ReportPublished
from dealtracker.events.kinds.book import FactRetracted
from dealtracker.events.statement import Reality, Statement
from dealtracker.projections import machine
from dealtracker.projections.book import Book
from dealtracker.projections.caution import cautions
from dealtracker.projections.claim import gather
from dealtracker.projections.company import CompanyState, company_state
from dealtracker.projections.entity import entity_state
from dealtracker.projections.figure import Figure
from dealtracker.projections.history import history
from dealtracker.projections.listing import listing
from dealtracker.projections.path import figures, matching
from dealtracker.projections.timeline import timeline
from dealtracker.projections.view import View

from .anything import COMPANIES, DAYS, SLUGS, known_from, logs

days = st.sampled_from(DAYS)
views = st.builds(View.of, days, days)
companies = st.sampled_from(COMPANIES)
Log = list[Event[Any]]


def answers(events: Log, company: str, view: View) -> dict[str, Any]:
    """All that can be asked of a company, part by part, so that a failure names the part."""
    state = company_state(company, events, view)
    parts = {each.name: getattr(state, each.name) for each in attrs.fields(CompanyState)}
    return {**parts, "timeline": timeline(company, events, view)}


def told_now(parts: dict[str, Any]) -> dict[str, Any]:
    """Answers without the warnings about what was not reported or recorded yet."""
    ahead = ("may-have-been-known", "waits-for-event")
    standing = [each for each in parts["warnings"] if each.code not in ahead]
    return {**parts, "warnings": standing}


@given(logs(), companies, views, st.randoms(use_true_random=False))
def test_order_of_arrival(events: Log, company: str, view: View, random: Random) -> None:
    """The same events give the same answers in whatever order they arrived."""
    arrived = list(events)
    random.shuffle(arrived)
    assert answers(arrived, company, view) == answers(events, company, view)


@given(logs(), views, st.randoms(use_true_random=False))
def test_order_of_arrival_matters_to_no_entity_and_no_list(events: Log, view: View, random: Random) -> None:
    """People, products, deals and outlets, the list and the cautions do not depend on it either."""
    arrived = list(events)
    random.shuffle(arrived)
    for slug in ("ann", "gadget", "acme-a", "wire"):
        assert entity_state(slug, arrived, view) == entity_state(slug, events, view)
    assert list(listing(arrived, view)) == list(listing(events, view))
    assert cautions(gather(arrived, view)) == cautions(gather(events, view))


@given(logs(), companies, views)
def test_twice_is_once(events: Log, company: str, view: View) -> None:
    """An event that is given twice counts once."""
    assert answers([*events, *events], company, view) == answers(events, company, view)


@given(logs(), companies, views)
def test_no_look_ahead(events: Log, company: str, view: View) -> None:
    """What was reported after the day changes nothing that was known by it, but for slips of our own."""
    out = known_from(events)
    by_then = [event for event in events if out[event.report] <= view.as_of or _of_ours(event)]
    known = told_now(answers(events, company, view))
    assert known == told_now(answers(by_then, company, view))


def _of_ours(event: Event[Any]) -> bool:
    """Whether an event mends a slip of ours, which acts in every view, or is the document behind one."""
    return getattr(event.fact, "fault", "") == "ours" or isinstance(event.fact, ReportPublished)


@given(logs(), views)
def test_one_fold(events: Log, view: View) -> None:
    """A company's state is the same from all events, from a book, and from a book of all companies."""
    book = Book(events)
    for state in book.states(view):
        assert state == book.state(state.company, view)
        assert state == company_state(state.company, events, view)


@given(logs(), views)
def test_nothing_valid_raises(events: Log, view: View) -> None:
    """Every answer can be given for every log, and written as JSON."""
    for slug in {slug for slugs in SLUGS.values() for slug in slugs}:
        json.dumps(machine.plain(entity_state(slug, events, view)))
    for company in COMPANIES:
        json.dumps(machine.company(company_state(company, events, view)), allow_nan=False)
        json.dumps(machine.plain(timeline(company, events, view)))
    json.dumps(machine.plain(list(listing(events, view, everything=True))))
    json.dumps([machine.event(event) for event in events])
    json.dumps(machine.plain(cautions(gather(events, view))))


def _believed(figure: Figure[Any]) -> tuple[Any, ...]:
    rivals = {(rival.value, rival.negative) for rival in (*figure.others, *figure.possibly)}
    return (figure.value, figure.agreement, figure.origins, figure.reality, figure.negative, rivals)


@given(logs(20), companies, days)
def test_history_ends_with_the_figure_of_the_day(events: Log, company: str, day: str) -> None:
    """The last belief about each figure is what the state says, and none repeats the one before."""
    view = View.of(day)
    state = company_state(company, events, view)
    for word in {path.partition(".")[0] for path, _ in figures(state)}:
        beliefs = history(company, word, events, view)
        last = {belief.path: belief.figure for belief in beliefs}
        told = {path: _believed(figure) for path, figure in last.items() if figure}
        assert told == {path: _believed(figure) for path, figure in matching(state, word)}
        for one, two in pairwise(beliefs):
            assert one.path != two.path or (one.figure != two.figure and one.from_day < two.from_day)


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


_FRAME = (ReportPublished, EntityDeclared, DealReported)


@given(logs(), companies, views)
def test_a_figure_can_be_replayed(events: Log, company: str, view: View) -> None:
    """The events that a figure names as its reasons say by themselves what it says."""
    state = company_state(company, events, view)
    frame = [event for event in events if isinstance(event.fact, _FRAME)]
    by_id = {event.id: event for event in events}
    for path, figure in figures(state):
        if figure.certain and not path.startswith("products."):  # whose a product is, others say
            reasons = [by_id[id_] for id_ in figure.because]
            again = figures(company_state(company, [*frame, *reasons], view))
            word = path.partition(".")[0]
            found = [each.value for name, each in again if name.partition(".")[0] == word]
            assert figure.value in found, path


@given(logs(), companies, views)
def test_plans_stay_plans(events: Log, company: str, view: View) -> None:
    """Where all that was ever reported is planned, nothing is done, held, taken or renamed on any day."""
    plans = [
        event
        if isinstance(event.fact, (ReportPublished, EntityDeclared)) or event.report == "desk"
        else Event.of(event.report, evolve(event.statement, reality=Reality.PLANNED))
        for event in events
    ]
    state = company_state(company, plans, view)
    known = {figure.reality for path, figure in figures(state) if not path.startswith("names.")}
    assert known <= {"planned"}
    assert (state.people, state.holdings) == ((), ())
    assert state.name in {company.title(), "this", "that"}  # a name before a planned change is one


@given(logs(), companies)
def test_waiting_makes_no_plan_come_true(events: Log, company: str) -> None:
    """What was only a plan when the last report came out is no more than that whenever one looks."""
    last = max(known_from(events).values())
    then, later = (dict(figures(company_state(company, events, View.of(day)))) for day in (last, "2035"))
    for path in then.keys() & later.keys():
        if then[path].certain and then[path].reality != "done":
            assert later[path].reality == then[path].reality


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


def _taken_back(events: Log) -> Log:
    """A note of the desk that takes all of these back."""
    return [
        Event.of("desk", Statement(fact=FactRetracted(event=event.id, fault="ours", reason="a slip")))
        for event in events
    ]


@given(logs(), companies, views)
def test_taking_back_a_taking_back_restores(events: Log, company: str, view: View) -> None:
    """With all that was reported taken back nothing is known; with that taken back, all is as it was."""
    stated = [event for event in events if event.report != "desk"]
    gone = _taken_back(stated)
    assert company_state(company, [*events, *gone], view).empty
    again = answers([*events, *gone, *_taken_back(gone)], company, view)
    assert again == answers(events, company, view)
