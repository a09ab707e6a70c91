"""The slugs that a file declares, with their names: `companies`, `people`, `products`, `outlets`, `deals`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...events.attribute import attributes
from ...events.error import WordingError
from ...events.event import Event
from ...events.kinds.identity import EntityDeclared, EntityNamed
from ...events.mention import unlisted
from ...events.statement import Statement
from ...events.word import to_slug
from .form import Form
from .problem import Problems
from .reading import Reading
from .slug import SECTIONS
from .yaml import Listed, Mapped, Node, Scalar

_NAME = {each.name: each for each in attributes(EntityNamed) if each.name != "entity"}
_KEYS = ("name", "names")


def declare(tree: Mapped, reading: Reading) -> None:
    """Take note of every slug that a file declares, and of its names, before anything uses them."""
    for sort, key, node in _entities(tree):
        declared = reading.slugs.declared.get(key.text)
        if declared:
            what = f"'{key.text}' is declared as a {declared} already."
            reading.problems.add(key, what, "One slug stands for one thing; choose another.")
        reading.slugs.declare(key.text, sort)
        name = node.get("name") if isinstance(node, Mapped) else None
        if isinstance(name, Scalar):
            reading.slugs.name(key.text, name.text)
    for given in _declaring(tree):
        slug, of = given.get("slug"), given.get("type")
        if isinstance(slug, Scalar) and isinstance(of, Scalar):
            reading.slugs.declare(slug.text, of.text)


def named(tree: Mapped, report: str, reading: Reading) -> Iterator[tuple[Node, Event[Any]]]:
    """What the declarations of a file say: that each slug stands for something, and its names."""
    _check_sections(tree, reading.problems)
    for sort, key, node in _entities(tree):
        try:
            slug = to_slug(key.text)
        except WordingError as error:
            reading.problems.add_error(key, error)
            continue
        yield key, Event.of(report, Statement(fact=EntityDeclared(type=sort, slug=slug)))
        for at, fact in _names(node, slug, sort, reading):
            yield at, Event.of(report, Statement(fact=fact))


def _entities(tree: Mapped) -> Iterator[tuple[str, Scalar, Node]]:
    for section, sort in SECTIONS.items():
        given = tree.get(section)
        if isinstance(given, Mapped):
            for key, node in given.entries.values():
                yield sort, key, node


def _declaring(tree: Mapped) -> Iterator[Mapped]:
    """The declarations that stand among the facts."""
    facts = tree.get("facts")
    for fact in facts.items if isinstance(facts, Listed) else ():
        given = fact.get("entity-declared") if isinstance(fact, Mapped) else None
        if isinstance(given, Mapped):
            yield given


def _check_sections(tree: Mapped, problems: Problems) -> None:
    for section in SECTIONS:
        given = tree.get(section)
        if given and not isinstance(given, Mapped):
            problems.add(given, f"'{section}' holds no slugs.", "Write 'SLUG: {name: NAME}' under it.")


def _names(node: Node, slug: str, sort: str, reading: Reading) -> Iterator[tuple[Node, EntityNamed]]:
    """The names in a declaration; only a deal may do without."""
    if not isinstance(node, Mapped):
        reading.problems.add(node, f"'{slug}' has no name.", f"Write '{slug}: {{name: NAME}}'.")
        return
    form = Form(f"'{slug}'", reading)
    for key, _ in node.entries.values():
        if key.text not in _KEYS:
            form.unknown(key, _KEYS)
    name, more = node.get("name"), node.get("names")
    if name is not None:
        yield from _name(
            Mapped(name.line, name.column, name.path, {"name": node.entries["name"]}), slug, reading
        )
    elif sort != "deal":
        reading.problems.add(node, f"'{slug}' has no name.", f"Write '{slug}: {{name: NAME}}'.")
    for each in more.items if isinstance(more, Listed) else [more] if more else []:
        yield from _name(each, slug, reading)


def _name(node: Node, slug: str, reading: Reading) -> Iterator[tuple[Node, EntityNamed]]:
    if not isinstance(node, Mapped):
        reading.problems.add(node, "This is not a name.", "Write '{name: NAME, type: TYPE}'.")
        return
    before = len(reading.problems.found)
    form = Form("A name", reading)
    form.read(node, _NAME)
    form.require(node, node, _NAME)
    if len(reading.problems.found) == before:
        fact = EntityNamed(entity=slug, **form.values)
        for attribute, value in unlisted(fact):
            reading.problems.warn(node, f"'{value}' is not a listed {attribute.name}; it is kept as given.")
        yield node, fact
