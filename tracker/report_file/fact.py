"""Reads the facts of a file, in an order in which each can point to others by their `ref`."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from typing import Any

from attrs import define

from ...events.event import Event
from .problem import Problems
from .reading import Reading
from .statement import read_statement
from .yaml import Listed, Mapped, Node, Scalar

_CIRCLES = 10


@define
class _Entry:
    """A fact of the file: where it stands, what it is called, and which others it points to."""

    node: Node
    ref: str
    needs: set[str]


def read_facts(tree: Mapped, report: str, reading: Reading) -> list[tuple[Node, Event[Any]]]:
    """The facts of a file as events of its report, in the order of the file; those with faults left out."""
    given = tree.get("facts")
    if given is None:
        return []
    if not isinstance(given, Listed):
        reading.problems.add(given, "'facts' is not a list.", "Begin each fact with '- '.")
        return []
    entries = [_entry(node, reading.problems) for node in given.items]
    reading.names = _names(entries, reading.problems)
    events: dict[int, Event[Any]] = {}
    for number in _order(entries, reading.problems):
        statement = read_statement(entries[number].node, reading)
        if statement:
            events[number] = event = Event.of(report, statement)
            reading.ids.setdefault(entries[number].ref, event.id)
    return [(entries[number].node, events[number]) for number in sorted(events)]


def _entry(node: Node, problems: Problems) -> _Entry:
    ref = node.get("ref") if isinstance(node, Mapped) else None
    if ref is not None and (not isinstance(ref, Scalar) or ref.is_nothing):
        problems.add(
            ref, "This is not a ref.", "Write 'ref: NAME', and 'ref:NAME' where another points to it."
        )
        ref = None
    needs = {text.removeprefix("ref:") for text in _texts(node) if text.startswith("ref:")}
    return _Entry(node, ref.text if ref else "", needs)


def _names(entries: list[_Entry], problems: Problems) -> frozenset[str]:
    names: dict[str, int] = {}
    for entry in entries:
        if entry.ref in names:
            what = f"The ref '{entry.ref}' is taken; first on line {names[entry.ref]}."
            problems.add(entry.node, what, "Give this fact another.")
        elif entry.ref:
            names[entry.ref] = entry.node.line
    return frozenset(names)


def _order(entries: list[_Entry], problems: Problems) -> list[int]:
    """The numbers of the facts, each after those that it points to; circles are told, of many the first."""
    numbers = {entry.ref: number for number, entry in reversed([*enumerate(entries)]) if entry.ref}
    needed = {
        number: {numbers[name] for name in entry.needs if name in numbers}
        for number, entry in enumerate(entries)
    }
    for _ in range(_CIRCLES):
        try:
            return [*TopologicalSorter(needed).static_order()]
        except CycleError as error:
            circle = error.args[1]
            path = " → ".join(entries[number].ref for number in circle)
            problems.add(
                entries[min(circle)].node,
                f"These facts point to each other in a circle: {path}.",
                "Let one of them stand without the other.",
            )
            for number in circle:
                needed[number] = set()
    return [*range(len(entries))]


def _texts(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Listed):
        for each in node.items:
            yield from _texts(each)
    else:
        for _, each in node.entries.values():
            yield from _texts(each)
