"""The slugs that a report file may use: those that it declares, and those known from elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ...events.error import WordingError
from ...events.word import to_slug
from .near import did_you_mean
from .problem import Problems
from .yaml import Scalar

SECTIONS = {
    "companies": "company",
    "people": "person",
    "products": "product",
    "outlets": "outlet",
    "deals": "deal",
}
"""The keys under which a file declares slugs, and the sort of thing that stands under each."""

Sorts = str | Collection[str]
"""What a slug stands for; one slug may have been declared as several sorts."""

_SECTION = {sort: section for section, sort in SECTIONS.items()}


class Slugs:
    """Tells whether a slug stands for something, and helps where it does not.

    Attributes:
        known: Slug to its sorts, from the log or from other files of the same import; not copied, for it
            may be long, or look in the log when it is asked.
        declared: Slug to its sort, as this file declares it.
    """

    def __init__(self, problems: Problems) -> None:
        self.known: Mapping[str, Sorts] = {}
        self.declared: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._missed: set[str] = set()
        self._problems = problems

    def declare(self, slug: str, sort: str) -> None:
        """Take note that a slug stands for something of a sort."""
        self.declared.setdefault(slug, sort)

    def name(self, slug: str, name: str) -> None:
        """Take note of a name, to recognise it where a slug is due."""
        self._names.setdefault(name.casefold(), slug)

    def check(self, at: Scalar, text: str, sorts: tuple[str, ...]) -> None:
        """Find fault with what stands where a slug is due: a name, an unknown slug, another sort."""
        try:
            slug = to_slug(text)
        except WordingError as error:
            self._problems.add(at, error.what, self._slug_of(text) or error.remedy)
            return
        found = self._sorts(slug)
        if not found:
            self._missing(at, slug, sorts)
        elif not _fits(found, sorts):
            self._problems.warn(at, f"'{slug}' is {_a(*found)}, and stands here for {_a(*sorts)}.")

    def _sorts(self, slug: str) -> Collection[str]:
        sorts = self.declared.get(slug) or self.known.get(slug, ())
        return (sorts,) if isinstance(sorts, str) else sorts

    def _missing(self, at: Scalar, slug: str, sorts: tuple[str, ...]) -> None:
        if slug not in self._missed:
            self._missed.add(slug)
            declare = f"declare it under '{_SECTION[sorts[0]]}': {slug}: {{name: NAME}}"
            usable = [each for each in (*self.declared, *self.known) if _fits(self._sorts(each), sorts)]
            hint = did_you_mean(slug, usable)
            remedy = f"{hint} Else {declare}." if hint else f"{declare[0].upper()}{declare[1:]}."
            self._problems.add(at, f"Nothing is declared as '{slug}'.", remedy)

    def _slug_of(self, text: str) -> str:
        """A hint at the slug behind a name; empty where the name is not known."""
        slug = self._names.get(text.strip().casefold())
        return f"Files use slugs: write '{slug}'." if slug else ""


def _fits(found: Collection[str], sorts: tuple[str, ...]) -> bool:
    """An outlet is an organisation too: it asks for comment, and is bought and sold."""
    return not {*found}.isdisjoint(sorts) or ("outlet" in found and "company" in sorts)


def _a(*sorts: str) -> str:
    return " or ".join(f"an {sort}" if sort == "outlet" else f"a {sort}" for sort in sorts)
