"""What holds of what changed, whatever a log states."""

from __future__ import annotations

import re
from datetime import timedelta
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dealtracker.events.event import Event
from dealtracker.events.kinds import BOOKKEEPING
from dealtracker.projections.book import Book
from dealtracker.projections.news import Difference, difference, news
from dealtracker.projections.view import View

from .anything import COMPANIES, DAYS, logs

days = st.sampled_from(DAYS)
companies = st.sampled_from(COMPANIES)
spans = st.lists(days, min_size=2, max_size=2).map(sorted)
Log = list[Event[Any]]


def behind(found: Difference) -> set[str]:
    """All events that a difference tells of."""
    changed = {event for change in found.changes for event in change.because}
    return changed | {remark.event for remark in found.said} | {doubt.by for doubt in found.doubts}


def names(found: Difference) -> set[str]:
    """What the figures that changed go by: of several with one name, the number may be another then."""
    return {re.sub(r"\.\d+$", "", change.path) for change in found.changes}


@given(logs(), companies, days)
def test_a_day_and_itself(events: Log, company: str, day: str) -> None:
    """Between a day and itself nothing changes."""
    assert difference(company, Book(events), View.of(day), View.of(day)).empty


@given(logs(), companies, spans)
def test_what_was_learned_in_between(events: Log, company: str, span: list[str]) -> None:
    """Every event that is named can be seen in the later view, became known in between, or is bookkeeping."""
    book, (start, end) = Book(events), (View.of(day) for day in span)
    found = difference(company, book, start, end)
    kept = {event.id for event in events if isinstance(event.fact, BOOKKEEPING)}
    for event in behind(found) - kept:
        assert start.as_of < found.sources[event].known_since <= end.as_of
    judged = {claim.id for claim in book.judged(end, book.ledger(end))}
    assert (behind(found) & kept) - judged <= book.ledger(end).applied


@given(logs(), companies, spans)
def test_on_one_day_of_the_world_everything_has_a_reason(events: Log, company: str, span: list[str]) -> None:
    """Where the day of the world stays the same, nothing changes but by what was learned."""
    stated = [event for event in events if not isinstance(event.fact, BOOKKEEPING)]
    start, end = (View.of(day, span[1]) for day in span)
    assert all(each.because for each in difference(company, Book(stated), start, end).changes)


@given(logs(), companies, st.lists(days, min_size=3, max_size=3).map(sorted))
def test_by_steps(events: Log, company: str, span: list[str]) -> None:
    """A figure that is different in the end became so on the way, in one of two steps."""
    book, (first, middle, last) = Book(events), (View.of(day) for day in span)
    steps = ((first, middle), (middle, last), (first, last))
    *parts, whole = (names(difference(company, book, *step)) for step in steps)
    assert whole <= set().union(*parts)


@given(logs(), spans)
def test_news_is_what_differs(events: Log, span: list[str]) -> None:
    """News has every company of which something was learned, and each event once, of one company."""
    book, (since, end) = Book(events), (View.of(day) for day in span)
    start = View.of(since.as_of - timedelta(days=1), end.on)
    found = news(book, since.as_of, end)
    told = [event for each in found for event in behind(each)]
    known = {each.company for each in found}
    for company in {each.company for each in book.states(end)} - known:
        other = difference(company, book, start, end)
        mere = {event for event, source in other.sources.items() if source.kind.startswith("entity-")}
        assert behind(other) <= {*told} | mere
    assert len(known) == len(found)


@given(logs(), spans, st.randoms(use_true_random=False))
def test_order_of_arrival_matters_to_no_news(events: Log, span: list[str], random: Random) -> None:
    """The news is the same in whatever order the events arrived."""
    arrived = list(events)
    random.shuffle(arrived)
    since, end = (View.of(day) for day in span)
    assert news(Book(arrived), since.as_of, end) == news(Book(events), since.as_of, end)
