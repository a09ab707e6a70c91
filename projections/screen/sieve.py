"""A sieve: which companies a screen may let through, by the values that are known of all of them.

It lets through whatever may answer yes or maybe, and some that answer no: what it lets through is to be
judged. It asks each value once, of however many companies it is known.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator
from typing import Any, Protocol, TypeVar

from ...events.party import Unnamed
from ..company import CompanyState
from ..figure import Figure
from .field import FIELDS, Field
from .finding import sides_of
from .reading import known_deals

C_co = TypeVar("C_co", bound=Hashable, covariant=True)

OPEN = None
"""Stands for whatever value: nothing certain is known, or only that something is not so."""

Topic = tuple[str, str]
"""A field of a screen, and the part of it that is asked for."""


class Index(Protocol[C_co]):
    """What is known of many companies, by field and value."""

    @property
    def everyone(self) -> frozenset[C_co]:
        """All companies."""
        ...

    @property
    def dealing(self) -> frozenset[C_co]:
        """Those of which a deal is known."""
        ...

    def told(self, topic: Topic) -> Collection[tuple[Any, frozenset[C_co]]]:
        """Each value that is known of companies, `OPEN` among these, with the companies.

        Sums that are equal and were stated with other digits are other values: they may mean others.
        """
        ...


def values(state: CompanyState) -> Iterator[tuple[Topic, Any]]:
    """All values that screens can ask of a company, each with its topic, and `OPEN` where it may be anything.

    Of a part of a field of which nothing is known of the company there is nothing: it is open as well.
    """
    deals = known_deals(state)
    for field in FIELDS.values():
        subjects: Iterable[Any] = deals if field.of_deal else [state]
        for part in _parts(field, subjects):
            for subject in subjects:
                for value in _values(field.read(subject, part)):
                    yield (field.name, part), value


def _parts(field: Field, subjects: Iterable[Any]) -> list[str]:
    """The parts of a field of which something is known, and the field itself."""
    known = {part for subject in subjects for part in field.known_parts(subject) if part}
    return sorted(known) if field.needs_part else ["", *sorted(known)]


def _values(figures: Iterable[Figure[Any]]) -> Iterator[Any]:
    """What figures may be."""
    told = [list(sides_of(figure)) for figure in figures]
    if not told:
        yield OPEN
    for several in told:
        if not several:
            yield OPEN
        for side in several:
            yield OPEN if side.negative or isinstance(side.value, Unnamed) else side.value
