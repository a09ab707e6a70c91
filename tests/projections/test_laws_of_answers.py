"""What holds for all that is made of states: lists, changes, screens, disputes, candidates, what is stale."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from dealtracker.projections import machine
from dealtracker.projections.book import Book
from dealtracker.projections.candidate import candidates
from dealtracker.projections.conflict import conflicts_of
from dealtracker.projections.gather import gather
from dealtracker.projections.news import difference, news
from dealtracker.projections.screen import Screen, screened
from dealtracker.projections.stale import stale
from dealtracker.projections.view import View

from .anything import Log, logs, redacted_logs
from .law import companies, days, views

orders = st.integers(0, 1000)
WHERE = ("total-raised > 5m USD", "lead = bolt", "date in 2024-02", "deal(not type = grant)")
questions = st.tuples(days, companies, st.sampled_from(WHERE))
"""Since when, of which company, by which screen."""


def told(events: Log, view: View, question: tuple[str, str, str]) -> Iterator[tuple[str, Any]]:
    """Each answer that is made of several states, of two views, or of all there is."""
    since, company, where = question
    book = Book(events)
    states = list(book.states(view))
    before = evolve(view, as_of=min(View.of(since).as_of, view.as_of))
    yield "conflicts", conflicts_of(states)
    yield "stale", [stale(state) for state in states]
    yield "difference", difference(company, book, before, view)
    yield "news", news(book, before.as_of, view)
    yield "screen", screened(Screen.parse(where), states, view)
    yield "candidates", candidates(gather(events, view), everything=True)


@given(logs(), views, questions, orders)
def test_order_of_arrival_matters_to_no_answer(
    events: Log, view: View, question: tuple[str, str, str], order: int
) -> None:
    """Disputes, what is stale, changes, news, screens and candidates are those of the events alone."""
    arrived = Random(order).sample(events, len(events))  # noqa: S311  an order needs no strong randomness
    other = dict(told(arrived, view, question))
    for name, answer in told(events, view, question):
        assert other[name] == answer, name


@given(st.one_of(logs(), redacted_logs()), views, questions)
def test_every_answer_can_be_given(events: Log, view: View, question: tuple[str, str, str]) -> None:
    """None of them raises, whatever the log holds, and each can be written as JSON."""
    for _, answer in told(events, view, question):
        json.dumps(machine.plain(answer), allow_nan=False)
