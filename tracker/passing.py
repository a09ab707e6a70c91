"""What goes through all of the log at the front door: whoever opened it is told how far that has come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..events.event import Event
from ..events.progress import Told, counted
from ..projections.book import Book
from ..projections.company import CompanyState
from ..projections.view import View
from .log import Log


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
        """The state of every company, the slugs in order; it is told how many of them are done."""
        return self.book().states(view, told=self.told)
