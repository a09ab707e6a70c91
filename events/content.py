"""The content id of a statement, and the lean form that ids and payloads are made of.

Two records of the same statement of the same report have the same id, whoever made them and
whenever; wording that does not change the meaning (`quote`, `as_stated`) and the schema number are
no part of it. Ids are stored with the event and never computed again from an old payload.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from operator import attrgetter
from typing import Any

import attrs
import msgspec

from .attribute import per_class
from .edtf import Edtf
from .fact import Fact, UnknownFact, kind_of
from .statement import Statement

WORDING = frozenset({"quote", "as_stated"})
_UNMEANT = WORDING | {"schema"}
NOTHING_LEFT_OUT: frozenset[str] = frozenset()

EMPTY: tuple[Any, ...] = ("", (), {})
"""What says nothing, and is left out."""

_PLAIN = frozenset({str, bool, int, Edtf})
"""Most values, written as they are."""


def content_id(report: str, statement: Statement[Fact]) -> str:
    """SHA-256 over what a report states, as 64 hexadecimal digits."""
    said = lean(statement, without=WORDING)
    said.update(report=report, kind=kind_of(statement.fact))
    return _hashed(said)


def id_of(said: dict[str, Any], fact: Fact) -> str:
    """The same, from what was written of a statement with its wording; most of a fact is alike in both."""
    meant = {name: value for name, value in said.items() if name not in _UNMEANT}
    if not all(map(_is_worded_one_way, said["fact"].values())):
        meant["fact"] = lean(fact, without=WORDING)
    return _hashed(meant)


def _is_worded_one_way(value: Any) -> bool:
    """Whether a value of the lean form, as most of them, is the same with its wording and without."""
    return type(value) in _PLAIN or (type(value) is list and all(type(each) is str for each in value))


def _hashed(said: dict[str, Any]) -> str:
    return hashlib.sha256(_ENCODER.encode(said)).hexdigest()


def lean(value: Any, *, without: frozenset[str] = NOTHING_LEFT_OUT) -> dict[str, Any]:
    """An attrs value as a plain mapping, with what is empty or the default left out.

    Where wording is left out, decimals are written in one way, whatever digits they were stated with.
    """
    cls = type(value)
    if cls is UnknownFact:
        return value.stated  # type: ignore[no-any-return]  # what is plain already
    said = {}
    names, defaults, values = _layout(cls)
    for name, default, each in zip(names, defaults, values(value), strict=True):
        if each is None or each is default or (not each and each in EMPTY):
            continue
        if name in without or (type(each) is not Edtf and each == default):  # no date is a default
            continue
        said[name] = each if type(each) in _PLAIN else _lean_value(each, without)
    return said


def _lean_value(value: Any, without: frozenset[str]) -> Any:
    if isinstance(value, tuple):
        return [each if type(each) is str else _lean_value(each, without) for each in value]
    if isinstance(value, Enum):
        return value.value
    if _is_made_of_attributes(type(value)):
        return lean(value, without=without)
    if without and isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if without and isinstance(value, dict):
        return _lean_whole(value, without)
    return value


def _lean_whole(value: dict[str, Any], without: frozenset[str]) -> dict[str, Any]:
    """The statement that a correction carries, whoever wrote it in whatever words."""
    from .whole import read_whole, whole

    return whole(read_whole(value), without=without)


_is_made_of_attributes = per_class(attrs.has)


@per_class
def _layout(cls: type) -> tuple[tuple[str, ...], tuple[Any, ...], Callable[[Any], tuple[Any, ...]]]:
    """The names of the attributes of a class, their defaults, and what takes all their values at once."""
    names = tuple(each.name for each in attrs.fields(cls))
    values = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, *names),)
    return names, tuple(each.default for each in attrs.fields(cls)), values


def text_of(value: Any) -> str:
    """How msgspec writes a value that it does not know: a date as its EDTF text."""
    if isinstance(value, Edtf):
        return value.text
    raise TypeError(f"{type(value).__name__} has no text form")


_ENCODER = msgspec.json.Encoder(enc_hook=text_of, order="sorted")
