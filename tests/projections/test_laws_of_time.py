"""What holds for every log over time: nobody knows ahead, nothing comes true by waiting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise, product
from typing import Any

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from dealtracker.events.answer import Answer
from dealtracker.events.edtf import Edtf
from dealtracker.events.event import Event
from dealtracker.events.kinds import (
    BOOKKEEPING,
    EntityDeclared,
    FactCorrected,
    ReportPublished,
    RoleHeld,
    RoleLeft,
    RoleTaken,
    StatusReported,
)
from dealtracker.events.reported import reported_interval
from dealtracker.events.statement import Reality
from dealtracker.events.whole import read_whole, whole
from dealtracker.projections.company import company_state
from dealtracker.projections.history import believed, history
from dealtracker.projections.path import figures, matching
from dealtracker.projections.view import View

from .anything import Log, logs
from .case import ACME, DEAL, round_news, say, state
from .law import answers, companies, days, policies, told_now, views


@given(logs(), companies, views)
def test_no_look_ahead(events: Log, company: str, view: View) -> None:
    """What was reported after the day changes nothing that was known by it, but for slips of our own."""
    by_then = [event for event in events if not _surely_later(event, events, view) or _of_ours(event)]
    known = told_now(answers(events, company, view))
    assert known == told_now(answers(by_then, company, view))


def _surely_later(event: Event[Any], events: Log, view: View) -> bool:
    """Whether each day that anything in the log gives for a report is after that of the view."""
    stated = (
        read_whole(e.fact.statement).fact if isinstance(e.fact, FactCorrected) else e.fact for e in events
    )
    dated = (fact for fact in stated if isinstance(fact, ReportPublished) and fact.report == event.report)
    return all(reported_interval(fact)[1] > view.as_of for fact in dated)


def _of_ours(event: Event[Any]) -> bool:
    """Whether an event mends a slip of ours, which acts in every view, or is the document behind one."""
    return getattr(event.fact, "fault", "") == "ours" or isinstance(event.fact, ReportPublished)


@given(logs(), companies, views)
def test_what_the_log_held_stays(events: Log, company: str, view: View) -> None:
    """What was recorded later changes nothing of what the log told by then, not even a slip of ours."""
    held = [event for event in events if _was_held(event, view.recorded_by)]
    then = answers(held, company, evolve(view, recorded_by=None))
    assert {**then, "view": view} == answers(events, company, view)


def _was_held(event: Event[Any], limit: datetime | int | None) -> bool:
    stamp = event.recorded if isinstance(limit, datetime) else event.position
    return limit is None or stamp is None or stamp <= limit  # type: ignore[operator]  # both of one sort


@given(logs(20), companies, days, policies)
def test_history_ends_with_the_figure_of_the_day(events: Log, company: str, day: str, policy: str) -> None:
    """The last belief about each figure is what the state says, and none repeats the one before."""
    view = View.of(day, policy=policy)
    state = company_state(company, events, view)
    for word in {path.partition(".")[0] for path, _ in figures(state)}:
        beliefs = history(company, word, events, view)
        last = {belief.path: belief.figure for belief in beliefs}
        told = {path: believed(figure) for path, figure in last.items() if figure}
        assert told == {path: believed(figure) for path, figure in matching(state, word)}
        for one, two in pairwise(beliefs):
            assert one.path != two.path or (one.figure != two.figure and one.from_day < two.from_day)


@given(logs(), companies, views)
def test_plans_stay_plans(events: Log, company: str, view: View) -> None:
    """Where all that was ever reported is planned, nothing is done, held or taken on any day."""
    state = company_state(company, [_planned(event) for event in events], view)
    known = {figure.reality for path, figure in figures(state) if not path.startswith("names.")}
    assert known <= {"planned"}
    assert (state.people, state.holdings) == ((), ())


def _planned(event: Event[Any]) -> Event[Any]:
    """The same event as a plan, and what a correction puts in place as one; bookkeeping itself as it is."""
    said = event.statement
    if isinstance(event.fact, FactCorrected):
        right = evolve(read_whole(event.fact.statement), reality=Reality.PLANNED)
        return evolve(event, statement=evolve(said, fact=evolve(event.fact, statement=whole(right))))
    if isinstance(event.fact, (*BOOKKEEPING, ReportPublished, EntityDeclared)) or event.report == "desk":
        return event
    return evolve(event, statement=evolve(said, reality=Reality.PLANNED))


@given(logs(), companies, policies)
def test_waiting_makes_no_plan_come_true(events: Log, company: str, policy: str) -> None:
    """What was only a plan when the last report came out is no more than that whenever one looks."""
    then, later = (
        dict(figures(company_state(company, events, View.of(day, policy=policy)))) for day in ("2025", "2035")
    )
    for path in then.keys() & later.keys():
        if then[path].certain and then[path].reality != "done":
            assert later[path].reality == then[path].reality


# What holds on the day, against all placings

FIRST = date(2024, 1, 1)
numbers = st.integers(0, 6)
Span = tuple[int, int]
spans = st.tuples(numbers, st.integers(0, 3)).map(lambda pair: (pair[0], sum(pair)))
STATUSES = ("in-progress", "announced", "signed", "closed")
LATE = "2024-12-31"
many = settings(max_examples=400)  # each takes a moment


def _days(span: Span) -> Edtf:
    first, last = (FIRST + timedelta(number) for number in span)
    return Edtf.parse(f"[{first}..{last}]" if first != last else f"{first}")


def _placings(stated: Sequence[Span]) -> Iterator[tuple[int, ...]]:
    return product(*(range(first, last + 1) for first, last in stated))


def _day(number: int) -> str:
    return f"{FIRST + timedelta(number)}"


@many
@given(st.lists(spans, min_size=1, max_size=4), numbers)
def test_the_status_on_a_day(stated: list[Span], on: int) -> None:
    """What a deal may be on a day is what it is there in some placing of all that was stated of it."""
    told = zip(STATUSES, stated, strict=False)
    facts = [say(StatusReported(deal=DEAL, status=name), happened=_days(span)) for name, span in told]
    (deal,) = state(round_news("2024-06-01", *facts), LATE, _day(on)).deals
    outcomes: set[str | None] = set()
    for moments in _placings(stated):
        last = max((moment for moment in moments if moment <= on), default=None)
        outcomes |= {STATUSES[i] for i, moment in enumerate(moments) if moment == last} or {None}
    figure = deal.status
    shown = set() if figure is None else {figure.value, *(each.value for each in figure.possibly)} - {None}
    assert shown == outcomes - {None}
    if figure is not None and len(outcomes) == 1:
        assert figure.certain
    if None in outcomes:
        assert figure is None or not figure.certain


@many
@given(st.one_of(st.none(), spans), st.one_of(st.none(), spans), st.lists(spans, max_size=2), numbers)
def test_who_is_in_office_on_a_day(taken: Span | None, left: Span | None, seen: list[Span], on: int) -> None:
    """Somebody is in office, may be, or is not, as it is in all placings, in some, or in none."""
    moves: list[tuple[Any, Span | None]] = [(RoleTaken, taken), (RoleLeft, left)]
    moves += [(RoleHeld, span) for span in seen]
    stated = [(kind, span) for kind, span in moves if span]
    facts = [
        say(kind(person="ann", company=ACME, role="chair"), happened=_days(span)) for kind, span in stated
    ]
    people = state(round_news("2024-06-01", *facts), LATE, _day(on)).people
    outcomes = _in_office(stated, taken, on) if stated else {False}
    expected = Answer.MAYBE if len(outcomes) > 1 else Answer.YES if True in outcomes else Answer.NO
    assert (people[0].holds if people else Answer.NO) is expected


def _in_office(stated: Sequence[tuple[Any, Span]], taken: Span | None, on: int) -> set[bool]:
    """How it can be on a day, where nobody is in office before they took it.

    But who was seen there, or left, certainly before that had an earlier term, whose start is not known.
    """
    others = [span for kind, span in stated if kind is not RoleTaken]
    bounded = taken is not None and not any(last < taken[0] for _, last in others)
    outcomes: set[bool] = set()
    for moments in _placings([span for _, span in stated]):
        came = [(moment, kind) for moment, (kind, _) in zip(moments, stated, strict=True)]
        if bounded and taken and any(moment < taken[0] for moment, kind in came if kind is RoleHeld):
            continue
        last = max((moment for moment, _ in came if moment <= on), default=None)
        outcomes |= {kind is not RoleLeft for moment, kind in came if moment == last}
        if last is None:
            outcomes |= {False} if bounded else {True, False}
    return outcomes
