"""Makes of a record the tree that a report file about it would have."""

from __future__ import annotations

from ..report_file.yaml import Listed, Mapped, Node, Scalar
from .layout import Form, Part
from .record import Record
from .scope import several

Entries = dict[str, tuple[Scalar, Node]]


def tree_of(form: Form, record: Record) -> Mapped:
    """What a report file about a record would say."""
    entries: Entries = {}
    report = form.report(record)
    if report is not None:
        entries["report"] = (_key("report", report), report)
    for name, parts in form.sections.items():
        section = Mapped(record.line, 1, name, _named(parts, record))
        if section.entries:
            entries[name] = (_key(name, section), section)
    facts = Listed(record.line, 1, "facts", tuple(fact for part in form.facts for fact in part.made(record)))
    if facts.items:
        entries["facts"] = (_key("facts", facts), facts)
    return Mapped(record.line, 1, "", entries)


def _key(name: str, node: Node) -> Scalar:
    return Scalar(node.line, node.column, node.path, name, plain=True)


def _named(parts: tuple[Part, ...], record: Record) -> Entries:
    """What a report names, each slug once; a slug of two names has both."""
    named: Entries = {}
    for part in parts:
        for key, said in part.made(record):
            before = named.get(key.text)
            named[key.text] = (key, said) if before is None else (before[0], _both(before[1], said))
    return named


def _both(one: Node, other: Mapped) -> Node:
    """What two entries say of one slug."""
    if not isinstance(one, Mapped):
        return one
    more = _names(one) | _names(other)
    name, another = one.get("name"), other.get("name")
    if isinstance(another, Scalar) and not (isinstance(name, Scalar) and name.text == another.text):
        more[another.text] = Mapped(*_place(another), {"name": (_key("name", another), another)})
    entries = dict(one.entries)
    if more:
        entries["names"] = (_key("names", one), Listed(*_place(one), tuple(more.values())))
    return Mapped(*_place(one), entries)


def _names(node: Mapped) -> dict[str, Node]:
    given = several(node.get("names"))
    return {repr(each) if not isinstance(each, Mapped) else _said(each): each for each in given}


def _said(node: Mapped) -> str:
    return "\n".join(value.text for _, value in node.entries.values() if isinstance(value, Scalar))


def _place(node: Node) -> tuple[int, int, str]:
    return node.line, node.column, node.path
