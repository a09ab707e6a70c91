"""Looking up: every name that anything ever had leads to its slug; an unknown one to near matches."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from ..events.event import Event
from ..events.kinds import EntityDeclared, EntityNamed, EntityRenamed, FactCorrected
from ..projections.amendment import stated_instead
from ..projections.ledger import Ledger
from ..projections.view import View
from .error import NameAmbiguousError, NameUnknownError

NEAR = 70
"""How alike a name has to be, of 100, to be offered as a near match."""


class Names:
    """All names and slugs ever recorded, whatever the day asked, with the merges of slugs that stand."""

    def __init__(self, events: Iterable[Event[Any]]) -> None:
        self.sorts: dict[str, set[str]] = {}
        self._slugs: dict[str, set[str]] = {}
        self._written: dict[str, str] = {}
        held = list(events)
        self._merges = Ledger.of(held, View(date.max, date.max)).merges
        self._standing = {sort: set(into.values()) for sort, into in self._merges.into.items()}
        for event in held:
            self._take(event.fact)
            instead = stated_instead(event) if isinstance(event.fact, FactCorrected) else None
            if instead is not None:
                self._take(instead.fact)

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

        A slug is that slug, also where another one stands for it. A name of several slugs that were merged
        leads to the one that stands for them.

        Raises:
            NameUnknownError: Nothing is called that.
            NameAmbiguousError: Several things are.
        """
        if self._fits(name, sort):
            return name
        found = {slug for slug in self._slugs.get(folded(name), ()) if self._fits(slug, sort)}
        if len(found) > 1:
            found = {self._merges.canonical(slug, *self._sorts(slug, sort)) for slug in found}
        if len(found) > 1:
            raise NameAmbiguousError(name, sorted(found))
        if not found:
            raise NameUnknownError(name, self.near(name, sort), sort, known_as=self._sort_of(name))
        return found.pop()

    def one_with(self, slug: str) -> set[str]:
        """All slugs that are on record as one thing with a slug, itself among them."""
        found = {slug}
        for into in self._merges.into.values():
            one = into.get(slug, slug)
            found |= {one, *(other for other, stands in into.items() if stands == one)}
        return found

    def is_of(self, called: str, slugs: Collection[str]) -> bool:
        """Whether a slug or a name leads to some slugs, and to no others."""
        leads = self._slugs.get(folded(called), set()) | ({called} & self.sorts.keys())
        return bool(leads) and leads.issubset(slugs)

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

    def _sorts(self, slug: str, sort: str) -> list[str]:
        return [sort] if sort else sorted(self.sorts[slug])

    def _sort_of(self, name: str) -> str:
        """What a name stands for, of whatever sort; empty where it is not known."""
        slugs = {name} | self._slugs.get(folded(name), set())
        return min((sort for slug in slugs for sort in self.sorts.get(slug, ())), default="")

    def _fits(self, slug: str, sort: str) -> bool:
        """Whether a slug is of a sort, or stands for one that is, however oddly the two were merged."""
        of_it = sort in self.sorts.get(slug, ()) or slug in self._standing.get(sort, ())
        return slug in self.sorts and (not sort or of_it)


def folded(name: str) -> str:
    """A name as it is compared: case, width and outer white space do not matter."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
