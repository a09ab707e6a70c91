"""A log in parts that can be folded by themselves: some companies each, with all that matters for them.

What matters for several companies is read once. A part holds no more than its companies need, so that what a
pass over all of them takes of memory does not grow with the log; and it is plain events, so that another
process, or another machine, can fold it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import islice
from typing import Any

from attrs import field, frozen

from ..events.event import Event
from ..events.fact import wire_name
from ..events.kinds import EntityDeclared
from ..projections import reach
from ..projections.book import Book, declared_companies
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


def parts(
    log: Log, *, size: int = PART, among: Iterable[str] | None = None, named: bool = True
) -> Iterator[Part]:
    """The whole log in parts of about so many companies, or what matters for some of them.

    Where they are not `named`, what states call other things by is not in them.
    """
    shelf, beside = Shelf(log), reach.with_names if named else reach.with_merges
    for part in _cut(shelf, companies(log) if among is None else sorted(set(among)), size, beside):
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


def hashed(log: Log, count: int, *, until: int) -> Iterator[Part]:
    """The events up to a position in so many parts, each company in one that its slug decides.

    Slugs that were ever merged are in one part, that of the first of them, so that each part can be folded
    by itself. A part may have no company. The same slugs are in the same part of every log.
    """
    shelf = Shelf(log)
    merging = Book(log.of_kinds(reach.MERGING))
    groups: list[set[str]] = [set() for _ in range(count)]
    for slug in companies(log):
        groups[place_of(min(reach.merged_with(merging, {slug})), count)].add(slug)
    for some in groups:
        events = reach.with_names(shelf, reach.around(shelf, some))
        yield Part(tuple(sorted(some)), [event for event in events if (event.position or 0) <= until])
        shelf.clear()


def place_of(slug: str, count: int) -> int:
    """In which of so many parts, from 0, a slug is: its SHA-256, the first eight bytes, modulo the count."""
    return int.from_bytes(sha256(slug.encode()).digest()[:8]) % count


def companies(log: Log) -> list[str]:
    """The slugs declared as companies, sorted."""
    return declared_companies(log.of_kinds([wire_name(EntityDeclared)]))
