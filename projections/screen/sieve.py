"""A sieve: which companies a screen may let through, by the values that are known of all of them.

It lets through whatever may answer yes or maybe, and some that answer no: what it lets through is to be
judged. It asks each value once, of however many companies it is known.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Protocol, TypeVar

from ...events.party import Unnamed
from ..company import CompanyState
from ..figure import Figure
from .field import FIELDS, Field, Folded
from .finding import sides_of

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

    def told(self, topic: Topic) -> Collection[tuple[Any, Collection[C_co]]]:
        """Each value that is known of companies, `OPEN` among these, with the companies.

        Sums that are equal and were stated with other digits are other values: they may mean others.
        """
        ...


def figures(state: CompanyState) -> Iterator[tuple[Topic, str, list[Figure[Any]]]]:
    """All that screens can ask of a company: for each topic, the figures of the company or of each deal.

    Of a part of a field of which nothing is known of the company there is nothing.
    """
    company = Folded(state)
    for field in FIELDS.values():
        subjects: Sequence[Folded] = company.deals() if field.of_deal else [company]
        for part in _parts(field, subjects):
            for subject in subjects:
                yield (field.name, part), subject.deal, list(subject.figures(field, part))


def values(told: Iterable[Figure[Any]]) -> Iterator[Any]:
    """What the figures may be by which one subject answers for a topic; `OPEN` where it may be anything."""
    several = [list(sides_of(figure)) for figure in told]
    if not all(several) or not several:
        yield OPEN
    for side in chain.from_iterable(several):
        yield OPEN if side.negative or isinstance(side.value, Unnamed) else side.value


def _parts(field: Field, subjects: Iterable[Folded]) -> list[str]:
    """The parts of a field of which something is known, and the field itself."""
    known = {part for each in subjects for part in field.known_parts(each.about or each.state) if part}
    return sorted(known) if field.needs_part else ["", *sorted(known)]
