"""What a fact speaks of: the entities, reports and events that it points to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .attribute import Attribute, attributes, per_class
from .fact import Fact, UnknownFact
from .kinds import KINDS
from .party import Unnamed


def mentions(fact: Fact) -> frozenset[str]:
    """All that a fact points to: slugs of entities, 'report:ID', and whole event ids."""
    if isinstance(fact, UnknownFact):
        return frozenset()
    return frozenset(reference for _, reference in references(fact))


def references(fact: Fact) -> Iterator[tuple[Attribute, str]]:
    """Each reference that a fact makes, with the attribute that makes it."""
    for attribute in _referring(type(fact)):
        value = getattr(fact, attribute.name)
        if value:
            for reference in _values(value):
                yield attribute, f"report:{reference}" if attribute.refers == ("report",) else reference
    corrected = getattr(fact, "statement", None)
    if corrected:
        yield from references(stated_fact(corrected))


def stated_fact(statement: dict[str, Any]) -> Fact:
    """The fact in a whole statement, as a correction carries it."""
    kind = next(name for name in statement if name in KINDS)
    return KINDS[kind](**statement[kind])


def unlisted(fact: Fact) -> Iterator[tuple[Attribute, str]]:
    """Values of open lists that are not listed: kept, and worth a warning."""
    if isinstance(fact, UnknownFact):
        return
    for attribute in attributes(type(fact)):
        value = getattr(fact, attribute.name)
        if attribute.known and value and value not in attribute.known:
            yield attribute, value


def _values(value: Any) -> Iterator[str]:
    for each in value if isinstance(value, tuple) else (value,):
        reference = each.of if isinstance(each, Unnamed) else each
        if reference:
            yield reference


@per_class
def _referring(kind: type) -> tuple[Attribute, ...]:
    return tuple(each for each in attributes(kind) if each.refers)
