"""The shape of answers as JSON, read off the classes that they are made from."""

from __future__ import annotations

import re
import types
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

from dealtracker.events.attribute import attribute_help, summary
from dealtracker.events.edtf import Edtf
from dealtracker.events.fact import Fact, wire_name
from dealtracker.events.party import Unnamed
from dealtracker.projections.placing import Span
from dealtracker.projections.policy import Policy
from tests.docs.region import table

HEADS = ("key", "value", "says")

_WORDS: dict[Any, str] = {
    Any: "value",
    Decimal: "decimal",
    Edtf: "date",
    Fact: "attributes of the fact",
    Policy: "text",
    Span: "list of two days",
    bool: "true or false",
    date: "day",
    datetime: "instant",
    int: "number",
    str: "text",
    type(None): "null",
}


def name(shape: type) -> str:
    """What a shape is called: `DealState` is a 'deal-state'."""
    return wire_name(shape)


def link(shape: type) -> str:
    """A link to where a shape is described."""
    return f"[{name(shape)}](#{name(shape)})"


def below(shape: type) -> list[type]:
    """A shape, and all that can stand in it."""
    found = [shape]
    for each in found:
        hints = get_type_hints(each)
        inner = [part for field in attrs.fields(each) for part in _classes(hints[field.name])]
        found += [part for part in dict.fromkeys(inner) if part not in found]
    return found


def described(shape: type) -> str:
    """A shape under its heading."""
    return f"### {name(shape)}\n\n{summary(shape)}\n\n{table(HEADS, rows(shape))}"


def rows(shape: type) -> list[tuple[str, str, str]]:
    """Each key of a shape with what stands there."""
    hints, helps = get_type_hints(shape), attribute_help(shape)
    return [
        (f"`{field.name}`", said(hints[field.name]), _in_json(helps.get(field.name, "")))
        for field in attrs.fields(shape)
    ]


def _in_json(help_: str) -> str:
    return re.sub(r"\bNone\b", "null", help_)


def said(hint: Any) -> str:
    """What a value is, in words, with links to the shapes in it."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _either(inner)
    if origin is tuple:
        return (
            f"list of {said(inner[0])}"
            if inner[-1] is Ellipsis
            else f"list of {' and '.join(map(said, inner))}"
        )
    if origin is dict:
        return f"object, {said(inner[0])} to {said(inner[1])}"
    if origin is not None:
        return f"{link(origin)} of {said(inner[0])}"
    return _plain(hint)


def _either(inner: tuple[Any, ...]) -> str:
    if Unnamed in inner:
        inner = (*(each for each in inner if each is not str), str)
        words = {Unnamed: f"[party](#{name(Unnamed)})"}
        listed = [words.get(each) or said(each) for each in inner if each is not str]
    else:
        listed = [said(each) for each in inner]
    return ", ".join(listed[:-1]) + " or " * (len(listed) > 1) + listed[-1]


def _plain(hint: Any) -> str:
    if hint in _WORDS:
        return _WORDS[hint]
    if isinstance(hint, TypeVar):
        return "value"
    if isinstance(hint, type) and issubclass(hint, Enum):
        return " or ".join(f"`{each.value}`" for each in hint)
    if not attrs.has(hint):
        raise TypeError(f"There is no word for {hint} yet.")
    return link(hint)


def _classes(hint: Any) -> Iterator[type]:
    """The classes in an annotation that have a shape of their own."""
    for each in (get_origin(hint) or hint, *get_args(hint)):
        if get_args(each):
            yield from _classes(each)
        elif isinstance(each, type) and attrs.has(each):
            yield each
