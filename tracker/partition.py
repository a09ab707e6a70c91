"""A log in parts that can be folded by themselves: some companies each, with all that matters for them.

What matters for several companies is read once. A part holds no more than its companies need, so that what a
pass over all of them takes of memory does not grow with the log; and it is plain events, so that another
process, or another machine, can fold it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from attrs import field, frozen

from ..events.event import Event
from ..events.fact import wire_name
from ..events.kinds import EntityDeclared
from ..projections import reach
from ..projections.book import Book
from ..projections.company import CompanyState
from ..projections.view import View
from .log import Log
from .shelf import Shelf

PART = 1_000
"""Companies in a part: enough that few events are read twice, and few enough to be held at once."""

_Beside = Callable[[reach.Shelf, reach.Found], list[Event[Any]]]
"""What has to be beside what was found: names, or merges alone."""


@frozen
class Part:
    """Some companies, and every event that can matter for one of them.

    Attributes:
        companies: Their slugs; those that were ever merged with one of them are among them.
        events: The events, in no promised order.
    """

    companies: tuple[str, ...]
    events: Sequence[Event[Any]] = field(repr=False)

    def split(self, size: int) -> Iterator[Part]:
        """The same in smaller parts, for several to work on at once; they name nothing but their companies.

        What states call other things by is not in them.
        """
        return _cut(Book(self.events), self.companies, size, reach.with_merges)

    def states(self, view: View) -> Iterator[CompanyState]:
        """The state of each company; of those that are one, the one."""
        return Book(self.events).states(view, self.companies)


def parts(log: Log, *, size: int = PART, among: Iterable[str] | None = None) -> Iterator[Part]:
    """The whole log in parts of about so many companies, or what matters for some of them."""
    shelf = Shelf(log)
    for part in _cut(shelf, companies(log) if among is None else sorted(set(among)), size, reach.with_names):
        yield part
        shelf.clear()


def _cut(shelf: reach.Shelf, slugs: Iterable[str], size: int, beside: _Beside) -> Iterator[Part]:
    """Companies in parts of about so many, each with what matters for it."""
    left = dict.fromkeys(slugs)
    while left:
        some = reach.merged_with(shelf, set(islice(left, size))) & left.keys()
        for slug in some:
            del left[slug]
        yield Part(tuple(sorted(some)), beside(shelf, reach.around(shelf, some)))


def companies(log: Log) -> list[str]:
    """The slugs declared as companies, sorted."""
    declared = (event.fact for event in log.of_kinds([wire_name(EntityDeclared)]))
    return sorted({fact.slug for fact in declared if fact.type == "company"})
