"""Payloads: how a statement is written for keeping, and read back.

A payload is JSON text with a kind and a schema number. Old schema numbers are brought up on
reading by `UPCASTS`; a kind or a schema number that this version does not know is kept whole as an
`UnknownFact`, shown, and never lost. The text itself is what the log hashes and never rewrites.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import msgspec

from .attribute import per_class
from .content import EMPTY, id_of, lean, text_of
from .edtf import Edtf
from .error import DealsError, WordingError
from .fact import Fact, UnknownFact, kind_of
from .kinds import LOGGED
from .nesting import is_too_deep
from .statement import Statement

UPCASTS: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""(kind, schema number) to what brings the attributes of such a fact to the next number."""


class PayloadError(DealsError):
    """A payload that is not what it should be."""

    def __init__(self, kind: str, why: str) -> None:
        super().__init__(
            f"A payload of kind {kind!r} can't be read: {why}.",
            remedy="The log may have been edited by hand.",
            command="deals verify",
        )


def encode(report: str, statement: Statement[Fact]) -> str:
    """The payload of a statement: one line of JSON, keys sorted, empty and default left out."""
    return _ENCODER.encode(_said(report, statement)).decode()


def written(report: str, statement: Statement[Fact]) -> tuple[str, str]:
    """The content id and the payload of a statement, made in one go."""
    said = _said(report, statement)
    return id_of(said, statement.fact), _ENCODER.encode(said).decode()


def decode(kind: str, schema: int, payload: str | bytes) -> Statement[Any]:
    """The statement in a payload.

    Raises:
        PayloadError: The payload is damaged.
    """
    try:
        text = payload if isinstance(payload, str) else payload.decode()
        if is_too_deep(text):
            raise PayloadError(kind, "it is nested too deep")
        return _decode(kind, schema, text)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise PayloadError(kind, str(error)) from None
    except WordingError as error:
        raise PayloadError(kind, error.what.rstrip(".")) from None


def schema_of(fact: Fact) -> int:
    """The schema number under which a fact is written."""
    return fact.schema if isinstance(fact, UnknownFact) else fact.SCHEMA


def to_plain(value: Any) -> Any:
    """Any value of this package as plain JSON values: the machine form."""
    return msgspec.json.decode(_ENCODER.encode(value))


def _said(report: str, statement: Statement[Fact]) -> dict[str, Any]:
    said = lean(statement)
    said.update(report=report, kind=kind_of(statement.fact), schema=schema_of(statement.fact))
    return said


def _decode(kind: str, schema: int, payload: str) -> Statement[Any]:
    known = LOGGED.get(kind)
    if known is None or not 1 <= schema <= known.SCHEMA:
        return _decode_unknown(kind, schema, payload)
    try:
        if schema < known.SCHEMA:
            return _decode_old(known, kind, schema, payload)
        read: Statement[Any] = _decoder(known).decode(payload)
    except (msgspec.ValidationError, WordingError):
        return _decode_unknown(kind, schema, payload)
    return read if _is_whole(read.fact) else _decode_unknown(kind, schema, payload)


def _is_whole(fact: Fact) -> bool:
    """Whether nothing is empty that may not be: it would be left out when the fact is written."""
    values = map(fact.__getattribute__, _never_empty(type(fact)))
    return not any(value in EMPTY for value in values if not value)


@per_class
def _never_empty(known: type[Any]) -> tuple[str, ...]:
    return tuple(each.name for each in attrs.fields(known) if each.default not in (None, *EMPTY))


def _decode_unknown(kind: str, schema: int, payload: str) -> Statement[Any]:
    said, stated = _parts(kind, payload)
    unknown = UnknownFact(kind=kind, schema=schema, stated=stated)
    if unknown.kind != kind:
        raise PayloadError(kind, "no kind is written like that")
    return _beside(said, unknown)


def _parts(kind: str, payload: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """All that a payload says, and what it says of the fact."""
    said = msgspec.json.decode(payload)
    stated = said.get("fact", {}) if isinstance(said, dict) else None
    if not isinstance(stated, dict):
        raise PayloadError(kind, "it is not an object")
    return said, stated


def _decode_old(known: type[Fact], kind: str, schema: int, payload: str) -> Statement[Any]:
    said, stated = _parts(kind, payload)
    for number in range(schema, known.SCHEMA):
        stated = UPCASTS[kind, number](stated)
    return _beside(said, msgspec.convert(stated, known, dec_hook=from_text))


def _beside(said: dict[str, Any], fact: Fact) -> Statement[Any]:
    """A statement of a fact that was read on its own, with what stands beside it.

    What a newer version wrote beside it and this one can't read is kept as wording.
    """
    beside: dict[str, Any] = {}
    wordings: dict[str, str] = {}
    for name in sorted(_BESIDE & set(said)):
        try:
            beside[name] = getattr(Statement(fact=fact, **{name: said[name]}), name)
        except (WordingError, TypeError, ValueError):
            wordings[name] = msgspec.json.encode(said[name]).decode()
    return Statement(fact=fact, **{**beside, "as_stated": beside.get("as_stated", {}) | wordings})


@per_class
def _decoder(known: type[Fact]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(Statement[known], dec_hook=from_text)  # type: ignore[valid-type]  # made at run time


_BESIDE = frozenset(field.name for field in attrs.fields(Statement)) - {"fact"}


def from_text(wanted: type, value: Any) -> Any:
    """How msgspec reads a value that it does not know: a date from its EDTF text."""
    if wanted is Edtf:
        return Edtf.parse(value)
    raise TypeError(f"{wanted.__name__} has no text form")


_ENCODER = msgspec.json.Encoder(enc_hook=text_of, order="sorted")
