"""The content id of a statement, and the lean form that ids and payloads are made of.

Two records of the same statement of the same report have the same id, whoever made them and
whenever; wording that does not change the meaning (`quote`, `as_stated`) and the schema number are
no part of it. Ids are stored with the event and never computed again from an old payload.
"""

from __future__ import annotations

import hashlib
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs
import msgspec

from .attribute import per_class
from .edtf import Edtf
from .fact import Fact, UnknownFact, kind_of
from .statement import Statement

WORDING = frozenset({"quote", "as_stated"})
NOTHING_LEFT_OUT: frozenset[str] = frozenset()

EMPTY: tuple[Any, ...] = ("", (), {})
"""What says nothing, and is left out."""


def content_id(report: str, statement: Statement[Fact]) -> str:
    """SHA-256 over what a report states, as 64 hexadecimal digits."""
    said = lean(statement, without=WORDING)
    said.update(report=report, kind=kind_of(statement.fact))
    return hashlib.sha256(_ENCODER.encode(_normal(said))).hexdigest()


def lean(value: Any, *, without: frozenset[str] = NOTHING_LEFT_OUT) -> dict[str, Any]:
    """An attrs value as a plain mapping, with what is empty or the default left out."""
    if isinstance(value, UnknownFact):
        return value.stated
    said = {}
    for name, default in _defaults(type(value)):
        each = getattr(value, name)
        if each is None or (not each and each in EMPTY) or each == default or name in without:
            continue
        said[name] = _lean_value(each, without)
    return said


def _lean_value(value: Any, without: frozenset[str]) -> Any:
    if type(value) is str:  # most of them, and no enumeration
        return value
    if isinstance(value, Enum):
        return value.value
    if attrs.has(type(value)):
        return lean(value, without=without)
    if isinstance(value, tuple):
        return [_lean_value(each, without) for each in value]
    if without and isinstance(value, dict):
        return _lean_whole(value, without)
    return value


def _lean_whole(value: dict[str, Any], without: frozenset[str]) -> dict[str, Any]:
    """The statement that a correction carries, whoever wrote it in whatever words."""
    from .whole import read_whole, whole

    return whole(read_whole(value), without=without)


def _normal(value: Any) -> Any:
    """Decimals written one way, whatever digits they were stated with."""
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, dict):
        return {name: _normal(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_normal(each) for each in value]
    return value


@per_class
def _defaults(cls: type) -> tuple[tuple[str, Any], ...]:
    return tuple((each.name, each.default) for each in attrs.fields(cls))


def text_of(value: Any) -> str:
    """How msgspec writes a value that it does not know: a date as its EDTF text."""
    if isinstance(value, Edtf):
        return value.text
    raise TypeError(f"{type(value).__name__} has no text form")


_ENCODER = msgspec.json.Encoder(enc_hook=text_of, order="sorted")
