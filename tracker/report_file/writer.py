"""Writes recorded events back as the report file that they could have come from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from ...events.amount import Amount, to_amount
from ...events.codec import to_plain
from ...events.content import lean
from ...events.error import WordingError
from ...events.event import Event
from ...events.fact import Fact
from ...events.kinds.identity import EntityDeclared, EntityNamed
from ...events.kinds.report import ReportPublished
from ...events.quantity import Quantity, to_quantity
from ...events.statement import Statement
from .slug import SECTIONS

Sections = dict[str, dict[str, dict[str, Any]]]

_SECTION = {sort: section for section, sort in SECTIONS.items()}
_TRADING = "trading"
_PLAIN = re.compile(r"[\w./+(](?:[\w ./%+~'()-]|:(?=\w))*(?<! )", re.ASCII)
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n", "~"})


def write_report(report: ReportPublished, events: Iterable[Event[Any]]) -> str:
    """The file of a report and of all that was recorded of it; read again, it gives the same events."""
    said = [event for event in events if event.statement != Statement(fact=report)]
    sections, facts = _declared(said)
    entries = [(event.id, entry(event)) for event in facts]
    refs = _refs(entries)
    head = _form(report)
    lines = ["report:", f"  id: {_flow(head.pop('report'), {})}"]
    lines += [f"  {key}: {_flow(value, {})}" for key, value in head.items()]
    for section, slugs in sections.items():
        lines += [f"{section}:"] * bool(slugs)
        lines += [f"  {slug}: {_flow(names, {})}" for slug, names in slugs.items()]
    lines += ["facts:"] * bool(facts)
    for event, said_of_it in entries:
        keys = [f"{key}: {_flow(value, refs)}" for key, value in said_of_it.items()]
        keys += [f"ref: {refs[event]}"] if event in refs else []
        lines += [f"{'    ' if number else '  - '}{key}" for number, key in enumerate(keys)]
    return "\n".join(lines) + "\n"


def entry(event: Event[Any]) -> dict[str, Any]:
    """A fact as it stands in a file: its kind with its attributes, and what stands beside."""
    beside = _form(event.statement)
    beside.pop("fact", None)
    return {event.kind: _form(event.fact), **beside}


def said_in(event: Event[Any]) -> dict[str, str]:
    """What an event says, attribute by attribute, each in the words of a file; its kind comes first."""
    said = entry(event)
    return {"fact": event.kind} | {
        key: _flow(value, {}) for key, value in (said.pop(event.kind) | said).items()
    }


def _form(value: object) -> dict[str, Any]:
    """An attrs value as a mapping of what files hold, with what is empty or the default left out."""
    return {name: _plain(getattr(value, name, None), form) for name, form in lean(value).items()}


def _plain(value: object, form: object) -> object:
    if isinstance(value, (Amount, Quantity)):
        return _worded(value)
    if isinstance(value, tuple):
        parts = [_form(each) if attrs.has(type(each)) else each for each in value]
        return parts[0] if len(parts) == 1 else parts
    return to_plain(form)


def _worded(value: Amount | Quantity) -> str | dict[str, Any]:
    """A number in the words that read back to it; key by key where no words do."""
    read = to_amount if isinstance(value, Amount) else to_quantity
    for text in filter(None, (value.as_stated, str(value))):
        try:
            again = read(text)
        except WordingError:
            continue
        if again == value and again.as_stated == value.as_stated:
            return text
    plain: dict[str, Any] = to_plain(lean(value))
    return plain


def _declared(events: Sequence[Event[Any]]) -> tuple[Sections, list[Event[Any]]]:
    """The slugs and names that fit under `companies`, `people`, ..., and all other events."""
    sections: Sections = {section: {} for section in SECTIONS}
    homes: dict[str, dict[str, Any]] = {}
    housed: set[str] = set()
    named = [event for event in events if _bare(event, EntityNamed)]
    called = {event.fact.entity for event in named if event.fact.type == _TRADING}
    for event in events:
        fact = event.fact
        fits = _bare(event, EntityDeclared) and (fact.slug in called or fact.type == "deal")
        if fits and fact.slug not in homes:
            homes[fact.slug] = sections[_SECTION[fact.type]][fact.slug] = {}
            housed.add(event.id)
    for event in named:
        if event.fact.entity in homes:
            _put(homes[event.fact.entity], event.fact)
            housed.add(event.id)
    return sections, [event for event in events if event.id not in housed]


def _put(names: dict[str, Any], fact: EntityNamed) -> None:
    if fact.type == _TRADING and "name" not in names:
        names["name"] = fact.name
    else:
        names.setdefault("names", []).append({"name": fact.name, "type": fact.type})


def _bare(event: Event[Any], kind: type[Fact]) -> bool:
    """Whether an event is of a kind, with nothing said beside the fact."""
    return isinstance(event.fact, kind) and event.statement == Statement(fact=event.fact)


def _refs(entries: Sequence[tuple[str, dict[str, Any]]]) -> dict[str, str]:
    """A `ref` for each event that another one points to."""
    pointed = {text for _, said in entries for text in _texts(said)}
    return {event: f"fact-{number}" for number, (event, _) in enumerate(entries, 1) if event in pointed}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def _flow(value: object, refs: Mapping[str, str]) -> str:
    """A value on one line, as YAML and (but for the quotes) as JSON."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(each, refs)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(each, refs) for each in value) + "]"
    if not isinstance(value, str):
        return json.dumps(value)
    text = f"ref:{refs[value]}" if value in refs else value
    return text if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS else _quoted(text)


def _quoted(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else f"\\U{ord(sign):08x}" for sign in quoted)
