"""The whole statement that a correction carries: written as in a report file, kept in one form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .codec import UPCASTS, to_plain
from .content import NOTHING_LEFT_OUT, lean
from .error import WordingError
from .fact import Fact, kind_of
from .kinds import KINDS
from .statement import Statement


def to_whole(value: Mapping[str, Any] | Statement[Any]) -> dict[str, Any]:
    """A whole statement in the form that is kept: `{KIND: {ATTRIBUTE: VALUE}, happened: ...}`, plain JSON.

    Raises:
        WordingError: It names no kind, or what it states is not valid.
    """
    said: dict[str, Any] = to_plain(whole(value if isinstance(value, Statement) else read_whole(value)))
    return said


def read_whole(value: Any) -> Statement[Any]:
    """The statement that is written so.

    Raises:
        WordingError: It names no kind that this version knows, or what it states is not valid.
    """
    beside = dict(value) if isinstance(value, Mapping) else {}
    kind = next((name for name in beside if name in KINDS), "")
    stated = beside.pop(kind, None)
    if not isinstance(stated, Mapping):
        raise WordingError(
            f"{value!r} states no fact.",
            remedy="Write {KIND: {ATTRIBUTE: VALUE}}, as in a report file.",
        )
    try:
        return Statement(fact=_fact(kind, stated, beside.pop("schema", 1)), **beside)
    except TypeError as error:
        raise WordingError(f"{dict(value)!r} states no {kind}: {error}.") from None


def whole(statement: Statement[Any], *, without: frozenset[str] = NOTHING_LEFT_OUT) -> dict[str, Any]:
    """A statement by its kind, with what is empty or the default left out, and the schema number if not 1."""
    said = lean(statement, without=without)
    kept: dict[str, Any] = {kind_of(statement.fact): said.pop("fact", {}), **said}
    if statement.fact.SCHEMA > 1 and not without:
        kept["schema"] = statement.fact.SCHEMA
    return kept


def _fact(kind: str, stated: Mapping[str, Any], schema: object) -> Fact:
    known, said = KINDS[kind], dict(stated)
    if not isinstance(schema, int) or not 1 <= schema <= known.SCHEMA:
        raise WordingError(f"There is no layout {schema!r} of {kind}.", remedy="Leave 'schema' out.")
    for number in range(schema, known.SCHEMA):
        said = UPCASTS[kind, number](said)
    return known(**said)
