"""Looking up: every name that anything ever had leads to its slug; an unknown one to near matches."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

from ..events.event import Event
from ..events.kinds import EntityDeclared, EntityNamed, EntityRenamed
from .error import NameAmbiguousError, NameUnknownError

NEAR = 70
"""How alike a name has to be, of 100, to be offered as a near match."""


class Names:
    """All names and slugs ever recorded, whatever the day asked."""

    def __init__(self, events: Iterable[Event[Any]]) -> None:
        self.sorts: dict[str, set[str]] = {}
        self._slugs: dict[str, set[str]] = {}
        self._written: dict[str, str] = {}
        for event in events:
            self._take(event.fact)

    def _take(self, fact: Any) -> None:
        if isinstance(fact, EntityDeclared):
            self.sorts.setdefault(fact.slug, set()).add(fact.type)
        elif isinstance(fact, EntityNamed):
            self._call(fact.name, fact.entity)
        elif isinstance(fact, EntityRenamed):
            self._call(fact.old, fact.entity)
            self._call(fact.new, fact.entity)

    def _call(self, name: str, slug: str) -> None:
        key = folded(name)
        self._slugs.setdefault(key, set()).add(slug)
        self._written.setdefault(key, name)

    def resolve(self, name: str, sort: str = "") -> str:
        """The slug of a name or slug; `sort` narrows it to companies, people, ...

        Raises:
            NameUnknownError: Nothing is called that.
            NameAmbiguousError: Several things are.
        """
        if self._fits(name, sort):
            return name
        found = {slug for slug in self._slugs.get(folded(name), ()) if self._fits(slug, sort)}
        if len(found) > 1:
            raise NameAmbiguousError(name, sorted(found))
        if not found:
            raise NameUnknownError(name, self.near(name, sort), sort, known_as=self._sort_of(name))
        return found.pop()

    def near(self, name: str, sort: str = "") -> list[str]:
        """Names like one that is not known, the most alike first."""
        from rapidfuzz import fuzz, process

        known = {
            key: self._written[key]
            for key, slugs in self._slugs.items()
            if any(self._fits(s, sort) for s in slugs)
        }
        known |= {slug: slug for slug in self.sorts if self._fits(slug, sort) and slug not in known}
        found = process.extract(folded(name), list(known), scorer=fuzz.WRatio, limit=6, score_cutoff=NEAR)
        return list(dict.fromkeys(known[key] for key, _, _ in found))

    def _sort_of(self, name: str) -> str:
        """What a name stands for, of whatever sort; empty where it is not known."""
        slugs = {name} | self._slugs.get(folded(name), set())
        return min((sort for slug in slugs for sort in self.sorts.get(slug, ())), default="")

    def _fits(self, slug: str, sort: str) -> bool:
        return slug in self.sorts and (not sort or sort in self.sorts[slug])


def folded(name: str) -> str:
    """A name as it is compared: case, width and outer white space do not matter."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
