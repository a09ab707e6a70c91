"""What a fact speaks of: the entities, reports and events that it points to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from .attribute import Attribute, attributes, per_class
from .error import WordingError
from .fact import Fact, UnknownFact
from .party import Unnamed
from .whole import read_whole


def mentions(fact: Fact) -> frozenset[str]:
    """All that a fact points to: slugs of entities, 'report:ID', and whole event ids."""
    if isinstance(fact, UnknownFact):
        return frozenset()
    found: set[str] = set()
    for attribute in _referring(type(fact)):
        if value := getattr(fact, attribute.name):
            found.update(_pointed(attribute, value))
    corrected = _corrected(fact)
    return mentions(corrected).union(found) if corrected else frozenset(found)


def references(fact: Fact) -> Iterator[tuple[Attribute, str]]:
    """Each reference that a fact makes, with the attribute that makes it."""
    for attribute in _referring(type(fact)):
        if value := getattr(fact, attribute.name):
            yield from ((attribute, reference) for reference in _pointed(attribute, value))
    if corrected := _corrected(fact):
        yield from references(corrected)


def unlisted(fact: Fact) -> Iterator[tuple[Attribute, str]]:
    """Values of open lists that are not listed: kept, and worth a warning."""
    if isinstance(fact, UnknownFact):
        return
    for attribute, known in _listed(type(fact)):
        value = getattr(fact, attribute.name)
        if value and value not in known:
            yield attribute, value


def _corrected(fact: Fact) -> Fact | None:
    """The fact that a correction states; none where it is no correction, or its statement can't be read."""
    statement = getattr(fact, "statement", None)
    with suppress(WordingError):
        return read_whole(statement).fact if statement else None
    return None


def _pointed(attribute: Attribute, value: Any) -> list[str]:
    """What the value of an attribute points to; an unnamed party to where it belongs, if that is known."""
    values = value if isinstance(value, tuple) else (value,)
    found = [slug for each in values if (slug := each.of if isinstance(each, Unnamed) else each)]
    return [f"report:{each}" for each in found] if attribute.refers == ("report",) else found


@per_class
def _referring(kind: type) -> tuple[Attribute, ...]:
    return tuple(each for each in attributes(kind) if each.refers)


@per_class
def _listed(kind: type) -> tuple[tuple[Attribute, frozenset[str]], ...]:
    return tuple((each, frozenset(each.known)) for each in attributes(kind) if each.known)
