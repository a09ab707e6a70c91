"""The JSON Schema of report files, made from the classes, so that editors complete and check as one types.

It is written for files loaded the YAML 1.2 way, where `2024` is a number and `2024-02-28` a text. What
only the reader can know (whether a slug is declared, whether a wording is an amount) is left to it.
"""

from __future__ import annotations

from typing import Any

import attrs

from ...events.amount import Amount
from ...events.attribute import Attribute, attributes, summary
from ...events.attribution import VOICES
from ...events.edtf import Edtf
from ...events.kinds import KINDS
from ...events.kinds.identity import EntityNamed
from ...events.kinds.report import ReportPublished
from ...events.party import Unnamed
from ...events.quantity import Quantity
from ...events.statement import Certainty, Reality
from ...events.word import SLUG_LIMIT, TEXT_LIMIT
from .slug import SECTIONS
from .statement import BESIDE

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_SLUG = r"[a-z0-9]+([-.][a-z0-9]+)*"
_EVENT = r"([0-9a-f]{64}|ref:.+)"
_SHARED = {Edtf: "date", Amount: "amount", Quantity: "quantity", Unnamed: "party", int: "count", bool: "flag"}


def json_schema() -> Schema:
    """The schema of a report file, as plain JSON values."""
    return {
        "$schema": DIALECT,
        "title": "Report file of dealtracker",
        "description": "One report, and all that it states about the deals of private companies.",
        **_mapping(
            {
                "report": _reference("report"),
                **{section: _reference(section) for section in SECTIONS},
                "facts": {"type": "array", "items": _reference("fact"), "description": "What it states."},
            },
            required=["report"],
        ),
        "$defs": {**_plain_values(), **_sections(), **_kinds(), "report": _report(), **_statements()},
    }


def _plain_values() -> dict[str, Schema]:
    """What stands in many kinds."""
    return {
        "text": {"type": ["string", "number"], "maxLength": TEXT_LIMIT},
        "slug": {"type": ["string", "integer"], "pattern": f"^{_SLUG}$", "maxLength": SLUG_LIMIT},
        "event": {"type": "string", "pattern": f"^{_EVENT}$"},
        "topic": {"type": ["string", "integer"], "pattern": f"^({_EVENT}|(report:)?{_SLUG})$"},
        "relay": {"type": ["string", "integer"], "pattern": f"^(report:)?{_SLUG}$"},
        "count": {"type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]{1,12}$"},
        "flag": {"enum": [True, False, "yes", "no"]},
        "date": {
            "type": ["string", "integer"],
            "description": "EDTF, or words that are read against the report's day.",
            "examples": ["2024-02-21", "2024-02", "2023-11~", "../2024-02", "Q3 2025", "last November"],
        },
        "voice": {
            "type": "string",
            "pattern": f"^({'|'.join(VOICES)})(:.+)?$",
            "examples": ["filing", "company:SLUG", "named:NAME", "people-familiar", "outlet:SLUG"],
        },
        "amount": _stated(Amount, ["at least 600m USD", "about 2.5bn USD", "undisclosed"]),
        "quantity": _stated(Quantity, ["about 80 %", "12.5m shares", "less than 50 percent"]),
        "party": {"anyOf": [_reference("slug"), _reference("unnamed")]},
        "unnamed": _class(Unnamed),
    }


def _stated(kind: type, examples: list[str]) -> Schema:
    """An amount or a quantity: in words, or key by key."""
    keys = {field.name: {"type": ["string", "number", "null"]} for field in attrs.fields(kind)}
    words = {"type": ["string", "number"] if kind is Quantity else "string", "examples": examples}
    return {"anyOf": [words, _mapping(keys, required=["bound"])]}


def _sections() -> dict[str, Schema]:
    names = _class(EntityNamed, without="entity")
    return {"name": names} | {section: _section(section, sort) for section, sort in SECTIONS.items()}


def _section(section: str, sort: str) -> Schema:
    name = {"$ref": "#/$defs/text", "description": "What it is called."}
    names = {"description": "What else it is or was called.", **_one_or_more(_reference("name"))}
    required = [] if sort == "deal" else ["name"]
    return {
        "type": "object",
        "description": f"The {section} that the report speaks of, by slug.",
        "propertyNames": _reference("slug"),
        "additionalProperties": _mapping({"name": name, "names": names}, required=required),
    }


def _kinds() -> dict[str, Schema]:
    return {name: _class(kind) for name, kind in KINDS.items()}


def _report() -> Schema:
    schema = _class(ReportPublished, rename={"report": "id"})
    return schema | {"anyOf": [{"required": ["published"]}, {"required": ["retrieved"]}]}


def _statements() -> dict[str, Schema]:
    """A fact of a file, and the whole statement in a correction, which has no `ref`."""
    ref = {"$ref": "#/$defs/text", "description": "A name by which others point to this fact: 'ref:NAME'."}
    keys = {name: {"$ref": f"#/$defs/{name}", "description": summary(kind)} for name, kind in KINDS.items()}
    keys |= {name: _attribute(attribute) for name, attribute in BESIDE.items()}
    one_kind = {"oneOf": [{"required": [name]} for name in KINDS]}
    return {"statement": _mapping(keys) | one_kind, "fact": _mapping(keys | {"ref": ref}) | one_kind}


def _class(kind: type, *, rename: dict[str, str] | None = None, without: str = "") -> Schema:
    """A mapping with the attributes of a class."""
    names = rename or {}
    wanted = [each for each in attributes(kind) if each.name != without]
    keys = {names.get(each.name, each.name): _attribute(each) for each in wanted}
    required = [names.get(each.name, each.name) for each in wanted if each.required]
    return {"description": summary(kind), **_mapping(keys, required=required)}


def _attribute(attribute: Attribute) -> Schema:
    value = _value(attribute)
    return {"description": attribute.help, **(_one_or_more(value) if attribute.many else value)}


def _value(attribute: Attribute) -> Schema:
    """What one value of an attribute may be."""
    if attribute.closed:
        return {"enum": [*attribute.known, *(int(each) for each in attribute.known if each.isdigit())]}
    if attribute.known:
        return {"anyOf": [{"enum": list(attribute.known)}, _reference("text")]}
    if attribute.type in (Certainty, Reality):
        return {"enum": [each.value for each in attribute.type]}
    if attribute.type is dict:
        return _reference("statement") if attribute.name == "statement" else _texts()
    if attribute.name == "attribution":
        return _reference("voice")
    return _reference(_SHARED.get(attribute.type) or _kind_of_reference(attribute))


def _kind_of_reference(attribute: Attribute) -> str:
    """Which sort of text stands there: a slug, an event, a topic, or any."""
    if attribute.topic:
        return "topic"
    if "report" in attribute.refers and len(attribute.refers) > 1:
        return "relay"
    if attribute.refers == ("event",):
        return "event"
    return "slug" if attribute.refers else "text"


def _mapping(keys: Schema, *, required: list[str] | None = None) -> Schema:
    schema = {"type": "object", "properties": keys, "additionalProperties": False}
    return schema | ({"required": required} if required else {})


def _texts() -> Schema:
    return {"type": "object", "additionalProperties": _reference("text")}


def _one_or_more(value: Schema) -> Schema:
    return {"anyOf": [value, {"type": "array", "items": value}]}


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}
