"""What an attribute of a fact is: its name, what it means, what it may hold and refer to.

The classes of the kinds say all this in their annotations and their `Attributes:` lists; the
command line, the report files and the JSON Schema are made from what is read here.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, TypeVar, cast, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen

T = TypeVar("T")


class Known:
    """The values to start from in an open list; others are kept as given, with a warning."""

    def __init__(self, *values: str) -> None:
        self.values = values


class Closed(Known):
    """The only values that an attribute can have."""


class Refers:
    """The sorts of entity, or 'report' or 'event', that an attribute points to."""

    def __init__(self, *sorts: str) -> None:
        self.sorts = sorts


class Topic(Refers):
    """Points to anything: an entity, a report ('report:ID') or an event (its whole id)."""


@frozen(kw_only=True)
class Attribute:
    """One attribute of a kind, as its class declares it.

    Attributes:
        name: As on the wire and in report files.
        help: What it says, one sentence.
        type: The bare type, such as `str`, `Edtf` or `Amount`; `Unnamed` for parties.
        many: Whether it holds several values.
        required: Whether a fact can't be made without it.
        known: The values to start from.
        closed: Whether those are the only ones.
        refers: What its slugs and ids point to; empty where it holds no reference.
        topic: Whether it takes any sort of reference.
        field: The attrs field, with its converter and default.
    """

    name: str
    help: str
    type: type
    many: bool
    required: bool
    known: tuple[str, ...]
    closed: bool
    refers: tuple[str, ...]
    topic: bool
    field: Any


def per_class(made: Callable[[type[Any]], T]) -> Callable[[type[Any]], T]:
    """Makes something once for each class."""
    return cast("Callable[[type[Any]], T]", cache(made))


@per_class
def attributes(kind: type) -> tuple[Attribute, ...]:
    """The attributes of a fact class, in the order declared."""
    hints = get_type_hints(kind, include_extras=True)
    helps = attribute_help(kind)
    return tuple(_attribute(field, hints[field.name], helps) for field in attrs.fields(kind))


@per_class
def attribute_help(kind: type) -> dict[str, str]:
    """Attribute name to its sentence, read from the `Attributes:` list of the class."""
    _, _, listed = textwrap.dedent(" " * 4 + (kind.__doc__ or "")).partition("Attributes:\n")
    entries = re.findall(r"^\s+(\w+): (.+(?:\n\s{6,}\S.*)*)", listed, re.MULTILINE)
    return {name: re.sub(r"\s+", " ", text) for name, text in entries}


def summary(kind: type) -> str:
    """The first line of a class's docstring: what the kind says."""
    return (kind.__doc__ or "").strip().partition("\n")[0]


def _attribute(field: Any, hint: Any, helps: dict[str, str]) -> Attribute:
    bare, marks = _unwrapped(hint)
    known = next((mark for mark in marks if isinstance(mark, Known)), Known())
    refers = next((mark for mark in marks if isinstance(mark, Refers)), Refers())
    return Attribute(
        name=field.name,
        help=helps.get(field.name, ""),
        type=_plain(bare),
        many=get_origin(bare) is tuple,
        required=field.default is attrs.NOTHING,
        known=known.values,
        closed=isinstance(known, Closed),
        refers=refers.sorts,
        topic=isinstance(refers, Topic),
        field=field,
    )


def _unwrapped(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    """An annotation without its `Annotated` and `| None`, and the marks that it carried."""
    if get_origin(hint) is Annotated:
        bare, *marks = get_args(hint)
        return bare, tuple(marks)
    inner = [each for each in get_args(hint) if each is not type(None)]
    if type(None) in get_args(hint) and len(inner) == 1:
        return _unwrapped(inner[0])
    return hint, ()


def _plain(bare: Any) -> type:
    """The class that stands for an annotation: of several, the one that is not text."""
    if isinstance(bare, type) and get_origin(bare) is None:
        return bare
    if get_origin(bare) is dict:
        return dict
    inner = [_plain(each) for each in get_args(bare) if each not in (type(None), Ellipsis)]
    return next((each for each in inner if each is not str), str)
