"""Reads the part of a map that says how one report is made of one record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...events.attribute import Attribute, attributes
from ...events.kinds import KINDS
from ...events.kinds.report import ReportPublished
from ..report_file.near import did_you_mean
from ..report_file.slug import SECTIONS
from ..report_file.statement import BESIDE
from ..report_file.yaml import Mapped, Node, Scalar
from .date import Dated
from .hole import condition, filled, put
from .layout import Form, Listing, Part
from .listing import listing
from .reader import mapping, text_of, value, values
from .record import Record
from .scope import Make, Scope, Value

KEYS = ("for", "lists", "values", "report", *SECTIONS, "facts", "flags")
_SAID = ("each", "if", "unless")
_ENTITY = ("slug", "name", "names", *_SAID)
_REPORT = {"id" if each.name == "report" else each.name: each for each in attributes(ReportPublished)}


def form(given: Mapped, scope: Scope) -> Form:
    """How one report is made of one record."""
    scope.keys(given, KEYS, "A report of a map", needed=("report",))
    table = scope.word(given.entries["for"][1]) if "for" in given.entries else ""
    lists = _lists(given.get("lists"), scope)
    named = scope.mapped(given.get("values"), "'values'", "Write 'NAME: VALUE' under it.")
    for name, (_, node) in named.entries.items() if named else ():
        scope.values[name] = value(node, scope)
    return Form(
        table=table,
        lists=lists,
        report=_report(given.get("report"), scope),
        sections={name: _parts(given.get(name), _entity, scope) for name in SECTIONS if given.get(name)},
        facts=_parts(given.get("facts"), _fact, scope),
        flags=_parts(given.get("flags"), _flag, scope),
        used=scope.used,
        at=given,
    )


def _lists(given: Node | None, scope: Scope) -> tuple[Listing, ...]:
    named = scope.mapped(given, "'lists'", "Write 'NAME: {split: <COLUMN>, at: SIGN}' under it.")
    if named is None:
        return ()
    found = []
    for name, (_, node) in named.entries.items():
        each = scope.mapped(node, f"'{name}'", f"Write '{name}: {{split: <COLUMN>, at: SIGN}}'.")
        if each is not None:
            found.append(listing(name, each, scope))
    return tuple(found)


def _report(node: Node | None, scope: Scope) -> Make:
    given = scope.mapped(node, "'report'", "Write 'report: {id: TEXT, outlet: SLUG, published: DAY}'.")
    if given is None:
        return lambda _: None
    scope.keys(given, _REPORT, "A report", needed=("id",))
    return mapping(given, values(given, scope))


def _parts(given: Node | None, read: Any, scope: Scope) -> tuple[Part, ...]:
    """Each entry of a list of the map, with the records of which it is said."""
    parts = []
    for node in scope.listed(given, "This", "Begin each entry with '- '."):
        entry = scope.mapped(node, "An entry", "Write '- {KEY: VALUE}'.")
        if entry is not None:
            each = scope.list_of(entry.entries["each"][1]) if "each" in entry.entries else ""
            parts.append(Part(each=each, condition=condition(entry, scope), make=read(entry, scope)))
    return tuple(parts)


def _entity(entry: Mapped, scope: Scope) -> Any:
    """The slug of something with its name and its other names."""
    scope.keys(entry, _ENTITY, "What a map names", needed=("slug",))
    slug = entry.get("slug")
    read = text_of(slug, scope) if slug is not None else None
    names = {key: value(node, scope) for key, (_, node) in entry.entries.items() if key in ("name", "names")}
    make = mapping(entry, names)

    def made(record: Record) -> tuple[Scalar, Mapped] | None:
        found = read(record) if read else ""
        if not found:
            return None
        key = put(found, entry, record)
        named = make(record)
        return key, named if isinstance(named, Mapped) else Mapped(key.line, 1, key.path, {})

    return made


def _flag(entry: Mapped, scope: Scope) -> Any:
    scope.keys(entry, ("say", *_SAID), "A flag", needed=("say",))
    text = filled(entry.get("say") or entry, scope)
    return lambda record: record.flag(text(record))


def _fact(entry: Mapped, scope: Scope) -> Any:
    """A fact, with what stands beside it."""
    kinds = [name for name in entry.entries if name in KINDS]
    strange = [name for name in entry.entries if name not in {*KINDS, *BESIDE, *_SAID, "ref"}]
    for name in strange:
        hint = did_you_mean(name, KINDS) or "'deals schema' lists the kinds."
        scope.problems.add(entry.entries[name][0], f"There is no kind of fact '{name}'.", hint)
    if len(kinds) != 1:
        if not strange:
            scope.problems.add(entry, "A fact has one kind.", "Write 'KIND: {attributes}' once.")
        return lambda _: None
    said = _attributes(kinds[0], entry, scope)
    beside = {
        name: _beside(name, node, scope)
        for name, (_, node) in entry.entries.items()
        if name in {*BESIDE, "ref"}
    }
    return _stating(entry, kinds[0], said, mapping(entry, beside))


def _beside(name: str, node: Node, scope: Scope) -> Value:
    """What stands beside a fact; its wordings are a mapping of texts."""
    if name == "as_stated" and isinstance(node, Mapped):
        return Value(make=mapping(node, values(node, scope)))
    return value(node, scope)


def _attributes(kind: str, entry: Mapped, scope: Scope) -> Make:
    given = scope.mapped(entry.get(kind), f"'{kind}'", f"Write '{kind}: {{attributes}}'.")
    if given is None:
        return lambda _: None
    wanted: Mapping[str, Attribute] = {each.name: each for each in attributes(KINDS[kind])}
    needed = [name for name, each in wanted.items() if each.required]
    scope.keys(given, wanted, kind, needed=needed)
    return mapping(given, values(given, scope))


def _stating(entry: Mapped, kind: str, said: Make, beside: Make) -> Make:
    key = entry.entries[kind][0]

    def make(record: Record) -> Node | None:
        place = (record.line, 1, key.path + record.mark)
        fact, other = said(record), beside(record)
        entries = {kind: (Scalar(*place, kind, plain=True), fact or Mapped(*place, {}))}
        if isinstance(other, Mapped):
            entries |= other.entries
        if wordings := {**_wordings(fact), **_wordings(other)}:
            entries["as_stated"] = _as_stated(entries.get("as_stated"), wordings, place)
        return Mapped(*place, entries)

    return make


def _wordings(node: Node | None) -> dict[str, Dated]:
    """The dates that stood otherwise in the record, by their attributes."""
    if not isinstance(node, Mapped):
        return {}
    return {
        name: date for name, (_, date) in node.entries.items() if isinstance(date, Dated) and date.wording
    }


def _as_stated(
    given: tuple[Scalar, Node] | None, wordings: Mapping[str, Dated], place: tuple[int, int, str]
) -> tuple[Scalar, Node]:
    """The wordings of a fact: those that the map gives, and those of its dates."""
    said: dict[str, tuple[Scalar, Node]] = {
        name: (
            Scalar(*place, name, plain=True),
            Scalar(date.line, date.column, date.path, date.wording, plain=False),
        )
        for name, date in wordings.items()
    }
    if given is not None and isinstance(given[1], Mapped):
        said |= given[1].entries
    return Scalar(*place, "as_stated", plain=True), Mapped(*place, said)
