"""What goes through all of the log at the front door: whoever opened it is told how far that has come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..events.event import Event
from ..events.progress import Told, counted
from ..projections.book import FEW, Book
from ..projections.company import CompanyState
from ..projections.view import View
from .log import Log
from .partition import companies, parts

WHOLE = 250_000
"""Events of a log that is read into memory as a whole: about a gigabyte."""

PART = 4_000
"""Companies that are folded at once of a longer one: the fewer, the more events are read more than once."""


class Passing:
    """The part of the front door that reads every event, or folds every company."""

    log: Log
    told: Told

    def book(self) -> Book:
        """All events in memory, to ask for many companies or many views."""
        return Book(self.every_event())

    def every_event(self) -> Iterator[Event[Any]]:
        """All events of the log, in order of position; it is told how many of them were read."""
        return counted(self.log.events(), "events", self.log.head.position, self.told)

    def states(self, view: View) -> Iterator[CompanyState]:
        """The state of every company, in no promised order; it is told how many of them are done.

        A log that is longer than fits well into memory is folded part by part, which takes longer.
        """
        if self.log.head.position <= WHOLE:
            yield from self.book().states(view, told=self.told)
            return
        slugs = companies(self.log)
        pieces = parts(self.log, among=slugs, size=PART)
        states = (state for part in pieces for state in part.states(view))
        yield from counted(states, "companies", len(slugs), self.told, every=FEW)
