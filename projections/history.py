"""The history of a figure: what was believed of it from which day, as reports came out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from attrs import evolve, frozen

from ..events.event import Event
from .book import Book
from .figure import Figure
from .path import matching
from .view import View

ASIDE = ("denied", "withdrawn")
"""Why a value stands back of which nothing is left."""


@frozen(kw_only=True)
class Belief:
    """What a figure was from one day on, as far as was known then.

    Attributes:
        path: The path of the figure.
        from_day: The first day on which it stood so.
        figure: The figure; None from the day on which nothing held any more.
    """

    path: str
    from_day: date
    figure: Figure[Any] | None


def history(company: str, wanted: str, events: Iterable[Event[Any]], view: View) -> tuple[Belief, ...]:
    """How figures came to be what they are, one line for each day on which one changed.

    Each day is asked as it was lived: `on` that day, with what was known by it. Where the view's
    own `on` is earlier than its `as_of`, that day of the world is asked throughout.
    """
    book = Book(events)
    beliefs: list[Belief] = []
    last: dict[str, Figure[Any] | None] = {}
    for day in _days(company, book, view):
        on = view.on if view.hindsight else day
        now = dict(matching(book.state(company, evolve(view, as_of=day, on=on)), wanted))
        for path in [*now, *(path for path in last if path not in now)]:
            figure = now.get(path)
            if path not in last or believed(last[path]) != believed(figure):
                beliefs.append(Belief(path=path, from_day=day, figure=figure))
                last[path] = figure
    return tuple(sorted(beliefs, key=lambda belief: (belief.path, belief.from_day)))


def believed(figure: Figure[Any] | None) -> tuple[Any, ...] | None:
    """What is believed of a figure: one more copy of the same story changes nothing of it."""
    if figure is None:
        return None
    rivals = {
        (rival.value, rival.negative, rival.why in ASIDE) for rival in (*figure.others, *figure.possibly)
    }
    told = (figure.value, figure.negative, figure.denied, figure.withdrawn, bool(figure.contested))
    sure = (figure.agreement, figure.origins, figure.certainty, figure.reality)
    return (*told, *sure, figure.due, figure.overdue, rivals)


def _days(company: str, book: Book, view: View) -> list[date]:
    """The days up to the view's on which something became known or was taken back, in order, and its own."""
    ledger = book.ledger(view)
    days = {
        known[event.report].known_from
        for event in book.around(company)
        for known in (ledger.dated, ledger.reports)
        if event.report in known
    }
    return sorted({day for day in days if day <= view.as_of} | {view.as_of})
