"""Changing some attributes of a statement, and keeping the rest as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..events.attribute import attributes
from ..events.error import WordingError
from ..events.fact import Fact, wire_name
from ..events.statement import Statement

BESIDE = frozenset(each.name for each in attributes(Statement)) - {"fact"}
"""What stands beside the fact of a statement."""


def changed(
    said: Statement[Any], changes: Mapping[str, Any], *, kind: type[Fact] | None = None
) -> Statement[Any]:
    """A statement with some attributes changed, of its fact or beside it; None clears one.

    The report's wording of an attribute goes where the attribute changes. Another kind takes over the
    attributes that both have.

    Raises:
        WordingError: There is no such attribute, or one is missing that the kind needs.
    """
    kind = kind or type(said.fact)
    own = {each.name for each in attributes(kind)}
    if strange := sorted(changes.keys() - own - BESIDE):
        listed = ", ".join((*(each.name for each in attributes(kind)), *sorted(BESIDE)))
        raise WordingError(f"No {strange[0]!r} in {wire_name(kind)}.", remedy=f"It has {listed}.")
    fact = _taken(said.fact, own) | {name: changes[name] for name in changes.keys() & own}
    stated = _taken(said, BESIDE) | {name: changes[name] for name in changes.keys() & BESIDE}
    kept = {
        name: text for name, text in said.as_stated.items() if name in own | BESIDE and name not in changes
    }
    stated["as_stated"] = kept | dict(changes.get("as_stated") or {})
    return Statement(fact=_made(kind, fact), **_given(stated))


def _taken(value: object, names: Iterable[str]) -> dict[str, Any]:
    return {name: getattr(value, name) for name in names if hasattr(value, name)}


def _given(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _made(kind: type[Fact], values: Mapping[str, Any]) -> Fact:
    given = _given(values)
    missing = [each.name for each in attributes(kind) if each.required and each.name not in given]
    if missing:
        raise WordingError(
            f"{wire_name(kind)} needs {', '.join(missing)}.", remedy="It can be changed, and not left out."
        )
    return kind(**given)
