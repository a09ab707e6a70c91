"""Time: what is certain, possible and impossible on a day, held against all placings of imprecise dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import product

from hypothesis import assume, given
from hypothesis import strategies as st

from dealtracker.events.answer import Answer
from dealtracker.events.edtf import Edtf
from dealtracker.projections.placing import (
    Span,
    begun,
    lasting,
    meeting,
    not_yet,
    occurred,
    placed,
    possibly_last,
    sightings,
)

from .case import day

YES, MAYBE, NO = Answer.YES, Answer.MAYBE, Answer.NO
DAY_ONE = date(2024, 1, 1)
LAST = 7


def nth(number: int) -> date:
    return DAY_ONE + timedelta(days=number)


numbers = st.integers(0, LAST)
days = numbers.map(nth)
spans = st.tuples(numbers, st.integers(0, 3)).map(lambda pair: Span(nth(pair[0]), nth(sum(pair))))
few = st.lists(spans, max_size=3)


def placings(moves: Sequence[Span]) -> Iterator[tuple[date, ...]]:
    """Each way of putting every move on one day of its span."""
    return product(
        *(
            [span.earliest + timedelta(d) for d in range((span.latest - span.earliest).days + 1)]
            for span in moves
        )
    )


def answer(outcomes: set[bool]) -> Answer:
    return MAYBE if len(outcomes) > 1 else YES if True in outcomes else NO


@given(spans, days)
def test_an_occurrence(span: Span, on: date) -> None:
    """It has happened by a day if it has wherever it is placed, and not if it has nowhere."""
    assert occurred(span, on) is answer({moment <= on for (moment,) in placings([span])})


@given(st.lists(spans, max_size=4), days)
def test_the_last_of_several_moves(moves: list[Span], on: date) -> None:
    """A move is possibly the last by a day exactly if some placing makes it so; on one day either may be."""
    last = {
        i
        for moments in placings(moves)
        for i, moment in enumerate(moments)
        if moment == max((each for each in moments if each <= on), default=None)
    }
    assert set(possibly_last(moves, on)) == last


@given(few, days)
def test_a_slot_has_begun(moves: list[Span], on: date) -> None:
    """A slot has certainly begun if in every placing some move has come."""
    assert begun(moves, on) == all(any(each <= on for each in moments) for moments in placings(moves))


def held(came: Sequence[tuple[date, bool]], on: date, *, bounded: bool) -> set[bool]:
    """Whether a state holds on a day, where all is known to the day: what the last thing by then leaves."""
    by_then = [(each, holds) for each, holds in came if each <= on]
    if not by_then:
        return {False} if bounded else {True, False}
    last = max(each for each, _ in by_then)
    return {holds for each, holds in by_then if each == last}


@given(few, few, few, days)
def test_a_state(starts: list[Span], ends: list[Span], seen: list[Span], on: date) -> None:
    """A state holds as it does in all placings in which nobody is seen in it before it first began.

    Where something is certainly known of it from before its first known start, there was an earlier one.
    """
    first = min((start.earliest for start in starts), default=DAY_ONE)
    bounded = bool(starts) and not any(each.latest < first for each in (*seen, *ends))
    outcomes: set[bool] = set()
    for moments in placings([*starts, *seen, *ends]):
        came = [(each, i < len(starts) + len(seen)) for i, each in enumerate(moments)]
        sights = moments[len(starts) : len(starts) + len(seen)]
        if not bounded or all(first <= each for each in sights):
            outcomes |= held(came, on, bounded=bounded)
    assert lasting(starts, ends, seen, on) is answer(outcomes)


@given(few, few, few, days, st.integers(0, 2))
def test_a_coarser_sighting_never_turns_yes_into_no(
    starts: list[Span], ends: list[Span], seen: list[Span], on: date, more: int
) -> None:
    """What holds on a day does not stop holding because a date is told less precisely; it becomes a maybe.

    But where only the finer dates show an earlier term: the coarser ones may belong to this one.
    """
    first = min((start.earliest for start in starts), default=DAY_ONE)
    assume(not any(each.latest < first for each in seen))
    coarser = [Span(each.earliest - timedelta(more), each.latest + timedelta(more)) for each in seen]
    fine, coarse = lasting(starts, ends, seen, on), lasting(starts, ends, coarser, on)
    assert {fine, coarse} != {YES, NO}


@given(spans, spans, days)
def test_a_coarser_date_is_never_surer(fine: Span, other: Span, on: date) -> None:
    """Of an occurrence told less precisely nothing is certain that was not certain before."""
    coarse = Span(min(fine.earliest, other.earliest), max(fine.latest, other.latest))
    assert occurred(coarse, on) in (occurred(fine, on), MAYBE)


@given(st.lists(spans, max_size=5))
def test_spans_that_meet_are_narrowed(several: list[Span]) -> None:
    """Dates that can be one day become the days that all of them allow, and each meets what it went into."""
    narrowed = meeting(several)
    assert all(any(each.meets(span) for span in narrowed) for each in several)
    assert all(not one.meets(two) for one in narrowed for two in narrowed if one is not two)
    assert meeting(reversed(several)) == narrowed


def test_nothing_is_reported_before_it_happened() -> None:
    """The report's day is the last on which it can have happened, with no date the only bound."""
    reported = day("2024-03-05")
    assert placed(None, reported) == Span(date.min, reported)
    assert placed(Edtf.parse("2024"), reported) == Span(day("2024-01-01"), reported)
    assert placed(Edtf.parse("2023"), reported) == Span(day("2023-01-01"), day("2023-12-31"))


def test_a_date_after_its_report_is_kept() -> None:
    """Datelines differ: a fact dated after its report keeps its stated first day."""
    later = day("2024-03-06")
    assert placed(Edtf.day(later), day("2024-03-05")) == Span(later, later)


def test_what_had_not_happened() -> None:
    """'Had not joined by March' is certain up to that day, and open after it."""
    by_march = Span(date.min, day("2024-03-31"))
    assert [not_yet(by_march, day(each)) for each in ("2023-01-01", "2024-03-31", "2024-04-01")] == [
        YES,
        YES,
        MAYBE,
    ]


def test_the_role_taken_bounds_the_role_seen() -> None:
    """Taken in September and seen by February: in August not even a maybe, in mid-September one."""
    taken = [Span(day("2023-09-01"), day("2023-09-30"))]
    seen = [Span(date.min, day("2024-02-28"))]
    asked = ("2023-08-31", "2023-09-15", "2023-09-30", "2024-02-28", "2030-01-01")
    assert [lasting(taken, [], seen, day(each)) for each in asked] == [NO, MAYBE, YES, YES, YES]


def test_only_seen() -> None:
    """Where no start is known, it may have held at any time before, and is carried on after."""
    seen = [Span(day("2024-02-28"), day("2024-02-28"))]
    assert [lasting([], [], seen, day(each)) for each in ("1999-01-01", "2024-02-28", "2030-01-01")] == [
        MAYBE,
        YES,
        YES,
    ]


def test_a_second_term() -> None:
    """Who was seen in office before they took it had an earlier term, so that its start bounds nothing."""
    taken, seen = [Span(day("2023-09-01"), day("2023-09-01"))], [Span(day("2020-05-01"), day("2020-05-01"))]
    asked = ("2019-01-01", "2020-05-01", "2023-09-01")
    assert [lasting(taken, [], seen, day(each)) for each in asked] == [MAYBE, YES, YES]


def test_an_end_before_the_first_start() -> None:
    """Who left before they took office had an earlier term, of which the start is not known."""
    taken, left = [Span(day("2023-09-01"), day("2023-09-01"))], [Span(day("2021-01-01"), day("2021-01-01"))]
    asked = ("2020-01-01", "2022-01-01", "2023-09-01")
    assert [lasting(taken, left, [], day(each)) for each in asked] == [MAYBE, NO, YES]


def test_a_state_over_an_extent() -> None:
    """'From September to February' holds in between; an open end reaches to the report."""
    reported = day("2024-03-05")
    for text, last in (("2023-09/2024-02", "2024-02-01"), ("2023-09/..", "2024-03-05")):
        happened = Edtf.parse(text)
        start, end = sightings(happened, placed(happened, reported))
        assert start == Span(day("2023-09-01"), day("2023-09-30"))
        assert end.earliest == day(last)
        assert lasting([], [], [start, end], day("2023-12-01")) is YES


def test_an_extent_without_a_start_is_one_sighting() -> None:
    """'Until February' says nothing of when it began: it is not held since the beginning of time."""
    happened = Edtf.parse("../2024-02")
    span = placed(happened, day("2024-03-05"))
    assert sightings(happened, span) == (span,)
    assert sightings(None, span) == (span,)
