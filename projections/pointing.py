"""What claims point to, so that those about something are found without a look at all the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .claim import Claim


class Pointing:
    """Claims, ready to be asked for those that point to something."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self._places: dict[str, list[int]] = {}
        for place, claim in enumerate(claims):
            for topic in claim.mentions:
                self._places.setdefault(topic, []).append(place)

    def to(self, topics: AbstractSet[str]) -> tuple[Claim, ...]:
        """The claims that point to any of these, in their order: slugs, 'report:ID' and event ids."""
        return self.in_order(self.places(topics))

    def places(self, topics: AbstractSet[str]) -> set[int]:
        """The places of those claims."""
        found = self._places.keys() & topics
        return set().union(*map(self._places.__getitem__, found))

    def at(self, places: Iterable[int]) -> list[Claim]:
        """The claims at some places, in the order of these."""
        return list(map(self._claims.__getitem__, places))

    def in_order(self, places: Iterable[int]) -> tuple[Claim, ...]:
        """The claims at some places, in their own order."""
        return tuple(self.at(sorted(places)))
