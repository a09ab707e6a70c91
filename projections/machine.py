"""The machine form: answers as plain JSON values, a contract for other programs.

Amounts are `{"bound", "low", "high", "currency", "as_stated"}` with decimal strings, an open end is
null; dates of the world are EDTF text, days are ISO 8601; a party is a slug or an object with
`unnamed`; a figure has all the attributes of `figure.Figure`. `FORMAT` counts breaking changes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs

from ..events.edtf import Edtf
from ..events.event import Event
from ..events.fact import RedactedFact, UnknownFact
from .company import CompanyState
from .view import View

FORMAT = 1


def plain(value: Any) -> Any:
    """Any value of this package and of `events` as plain JSON values."""
    if value is None or isinstance(value, (bool, int)) or type(value) is str:
        return value
    for sort, written in _WRITTEN:
        if isinstance(value, sort):
            return written(value)
    if attrs.has(type(value)):
        return {field.name: plain(getattr(value, field.name)) for field in attrs.fields(type(value))}
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    return [plain(each) for each in value]


def view(value: View) -> dict[str, Any]:
    """A view: the three clocks, the position of the log that the answer rests on, and how it chooses."""
    by = value.recorded_by
    return {
        "as_of": value.as_of.isoformat(),
        "on": value.on.isoformat(),
        "recorded_by": by.isoformat() if isinstance(by, datetime) else by,
        "position": value.position,
        "policy": value.policy.name,
    }


def company(state: CompanyState) -> dict[str, Any]:
    """A company, with the parts in their documented order."""
    said = plain(state)
    slug, name, names = said.pop("company"), said.pop("name"), said.pop("names")
    labels = said.pop("labels")
    return {
        "format": FORMAT,
        "company": {"slug": slug, "name": name},
        "view": said.pop("view"),
        "names": names["lines"],
        **said,
        "labels": {each: labels[each] for each in sorted(labels)},
    }


def event(value: Event[Any]) -> dict[str, Any]:
    """A row of the log: the event with its stamps, and what is not empty of its statement."""
    said = value.statement
    fact = said.fact.stated if isinstance(said.fact, UnknownFact) else plain(said.fact)
    row = {
        "position": value.position,
        "id": value.id,
        "kind": value.kind,
        "fact": {name: each for name, each in fact.items() if each not in (None, "", [], {})},
        "report": value.report,
        "para": said.para,
        "happened": plain(said.happened),
        "attribution": list(said.attribution),
        "certainty": said.certainty.value,
        "reality": said.reality.value,
        "recorded": plain(value.recorded),
        "recorder": value.recorder,
        "chain": value.chain,
    }
    beside = ("item", "due", "negative", "quote", "as_stated")
    row.update({name: plain(each) for name in beside if (each := getattr(said, name))})
    if isinstance(said.fact, RedactedFact):
        row["redacted"] = True
    return row


_WRITTEN: tuple[tuple[type | tuple[type, ...], Callable[[Any], Any]], ...] = (
    (Enum, lambda value: value.value),
    (Decimal, lambda value: format(value, "f")),
    (Edtf, lambda value: value.text),
    ((date, datetime), lambda value: value.isoformat()),
    (View, view),
)
