"""Merges: which slugs stand for one thing. What was recorded keeps its slug; what follows uses one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from attrs import evolve, frozen

from ..events.attribution import Voice
from ..events.fact import Fact
from ..events.kinds import EntitiesMerged
from ..events.mention import with_slugs
from ..events.statement import Statement

_OF_VOICE = {"outlet": "outlet"}
"""The sort of thing that a voice names; all others name companies."""


@frozen
class Merges:
    """The one slug for each slug that was merged, by the sort of thing.

    Attributes:
        into: Sort to slug to the slug that stands for it.
    """

    into: Mapping[str, Mapping[str, str]]

    def __bool__(self) -> bool:
        return bool(self.into)

    def touch(self, said: Statement[Any], points: frozenset[str]) -> bool:
        """Whether a statement that points to these speaks of a slug that another one stands for."""
        spoken = points.union(Voice.parse(voice).who for voice in said.attribution)
        return any(not spoken.isdisjoint(slugs) for slugs in self.into.values())

    def canonical(self, slug: str, *sorts: str) -> str:
        """The slug that stands for a slug, as one of some sorts of thing; as any where none is given."""
        for sort in sorts or self.into:
            if slug in self.into.get(sort, ()):
                return self.into[sort][slug]
        return slug

    def gives_up(self, named: Fact) -> bool:
        """Whether a name was recorded for a slug that another one stands for."""
        slug = getattr(named, "entity", "")
        return self.canonical(slug) != slug

    def statement(self, said: Statement[Any]) -> Statement[Any]:
        """A statement with the slugs that stand for those that it was recorded with."""
        return evolve(
            said,
            fact=with_slugs(said.fact, self.canonical),
            attribution=tuple(map(self.voice, said.attribution)),
        )

    def voice(self, text: str) -> str:
        """A voice of a chain, by the slug that stands for who it is."""
        voice = Voice.parse(text)
        if voice.sort.takes != "slug" or not voice.who:
            return text
        return str(Voice(voice.kind, self.canonical(voice.who, _OF_VOICE.get(voice.kind, "company"))))


def merged(found: Iterable[tuple[EntitiesMerged, date]]) -> Merges:
    """The merges that act, each with the day on which it was reported.

    Of several slugs the one that the latest merge keeps stands for all; of one day, one that was not itself
    given up on it, then the smaller.
    """
    by_sort: dict[str, list[tuple[EntitiesMerged, date]]] = {}
    for fact, day in found:
        by_sort.setdefault(fact.type, []).append((fact, day))
    into = {sort: _into(merges) for sort, merges in sorted(by_sort.items())}
    return Merges({sort: slugs for sort, slugs in into.items() if slugs})


def _into(merges: Iterable[tuple[EntitiesMerged, date]]) -> dict[str, str]:
    groups: dict[str, set[str]] = {}
    kept: list[tuple[date, str]] = []
    given_up: set[tuple[date, str]] = set()
    for fact, day in merges:
        one, two = (groups.setdefault(slug, {slug}) for slug in (fact.merged, fact.into))
        one |= two
        groups.update(dict.fromkeys(two, one))
        kept.append((day, fact.into))
        given_up.add((day, fact.merged))
    stands: dict[str, str] = {}
    for _, slug in sorted(kept, key=lambda each: (-each[0].toordinal(), each in given_up, each[1])):
        if slug not in stands:
            stands.update(dict.fromkeys(groups[slug], slug))
    return {slug: one for slug, one in stands.items() if slug != one}
