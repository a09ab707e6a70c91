"""What a fact speaks of: the entities, reports and events that it points to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar, cast

from attrs import evolve

from .attribute import Attribute, attributes, per_class
from .error import WordingError
from .fact import Fact, UnknownFact
from .kinds import EntitiesDistinct, EntityDeclared
from .party import Unnamed
from .whole import read_whole

F = TypeVar("F", bound=Fact)
_REPORT = ("report",)


def mentions(fact: Fact) -> frozenset[str]:
    """All that a fact points to: slugs of entities, 'report:ID', and whole event ids."""
    if isinstance(fact, UnknownFact):
        return frozenset()
    found: set[str] = set()
    for name, attribute, is_plain in _pointing(type(fact)):
        if value := getattr(fact, name):
            if is_plain and type(value) is str:
                found.add(value)
            else:
                found.update(_pointed(attribute, value))
    corrected = _corrected(fact)
    return mentions(corrected).union(found) if corrected else frozenset(found)


@per_class
def _pointing(kind: type) -> tuple[tuple[str, Attribute, bool], ...]:
    """The attributes of a kind that point to something, and whether each is written as it points."""
    return tuple((each.name, each, each.refers != _REPORT) for each in referring(kind))


def references(fact: Fact) -> Iterator[tuple[Attribute, str]]:
    """Each reference that a fact makes, with the attribute that makes it."""
    for attribute in referring(type(fact)):
        if value := getattr(fact, attribute.name):
            yield from ((attribute, reference) for reference in _pointed(attribute, value))
    if corrected := _corrected(fact):
        yield from references(corrected)


@per_class
def referring(kind: type) -> tuple[Attribute, ...]:
    """The attributes of a kind that point to something."""
    return tuple(each for each in attributes(kind) if each.refers)


def with_slugs(fact: F, called: Callable[..., str]) -> F:
    """A fact with other slugs in it: `called(slug, *sorts)` gives the one to use for a slug of some sorts."""
    if isinstance(fact, UnknownFact):
        return fact
    changed = {}
    for attribute in referring(type(fact)):
        value = getattr(fact, attribute.name)
        again = _called(value, _sorts(fact, attribute), called)
        if again != value:
            changed[attribute.name] = again
    return evolve(fact, **changed) if changed else fact  # type: ignore[misc]  # every fact is an attrs class


def unlisted(fact: Fact) -> list[tuple[Attribute, str]]:
    """Values of open lists that are not listed: kept, and worth a warning."""
    if isinstance(fact, UnknownFact):
        return []
    found = []
    for name, attribute, known in _listed(type(fact)):
        value = getattr(fact, name)
        if value and value not in known:
            found.append((attribute, value))
    return found


def _corrected(fact: Fact) -> Fact | None:
    """The fact that a correction states; none where it is no correction, or its statement can't be read."""
    statement = getattr(fact, "statement", None)
    if not statement:
        return None
    try:
        return cast("Fact", read_whole(statement).fact)
    except WordingError:
        return None


def _pointed(attribute: Attribute, value: Any) -> list[str]:
    """What the value of an attribute points to; an unnamed party to where it belongs, if that is known."""
    values = value if type(value) is tuple else (value,)
    found = [slug for each in values if (slug := each if type(each) is str else each.of)]
    return [f"report:{each}" for each in found] if attribute.refers == _REPORT else found


def _called(value: Any, sorts: tuple[str, ...], called: Callable[..., str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_called(each, sorts, called) for each in value)
    if isinstance(value, Unnamed):
        return evolve(value, of=called(value.of, "company")) if value.of else value
    return called(value, *sorts) if value else value


def _sorts(fact: Fact, attribute: Attribute) -> tuple[str, ...]:
    """What a slug of an attribute may stand for."""
    return (fact.type,) if isinstance(fact, EntityDeclared | EntitiesDistinct) else attribute.refers


@per_class
def _listed(kind: type) -> tuple[tuple[str, Attribute, frozenset[str]], ...]:
    return tuple((each.name, each, frozenset(each.known)) for each in attributes(kind) if each.known)
