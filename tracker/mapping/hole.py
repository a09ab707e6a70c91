"""Texts with holes: `Series <round>` is filled in from a record."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..report_file.problem import Place
from ..report_file.yaml import Mapped, Node, Scalar
from .record import Record
from .scope import Scope, Text, Value, several

_HOLE = re.compile(r"<([^<>]+)>")
_WHOLE = re.compile(r"<([^<>?]+)>")


def put(text: str, at: Place, record: Record) -> Scalar:
    """A text from a record as a part of the tree, quoted, so that `null` is a name like others."""
    return Scalar(record.line, 1, at.path + record.mark, text, plain=False)


def scalar(node: Scalar, scope: Scope) -> Value:
    """What a scalar of a map puts in: a value that it names, a text with its holes filled, or itself."""
    whole = _WHOLE.fullmatch(node.text)
    if whole:
        return _named(whole[1], node, scope)
    if not _HOLE.search(node.text):
        return Value(make=lambda _: node, text=lambda _: node.text)
    return texts(filled(node, scope), node)


def texts(read: Text, node: Node) -> Value:
    """A value that is a text."""

    def make(record: Record) -> Node | None:
        found = read(record)
        return put(found, node, record) if found else None

    return Value(make=make, text=read)


def nothing(_: Record) -> str:
    """What is said where the map itself is at fault, or says nothing."""
    return ""


def filled(node: Node, scope: Scope) -> Text:
    """A text with its holes filled; empty where a hole is that may not be (`<this one?>` may)."""
    parts: list[tuple[str, Text, bool]] = []
    written = scope.word(node)
    start = 0
    for hole in _HOLE.finditer(written):
        name = hole[1].removesuffix("?")
        text = _named(name, node, scope).text
        if text is None:
            scope.problems.add(node, f"'{name}' is no text.", "Name it alone, as the whole value.")
            text = nothing
        parts.append((written[start : hole.start()], text, hole[1] == name))
        start = hole.end()
    return _joined(parts, written[start:])


def _joined(parts: list[tuple[str, Text, bool]], end: str) -> Text:
    if len(parts) == 1 and not end and not parts[0][0]:
        return parts[0][1]

    def text(record: Record) -> str:
        said = []
        for before, fill, needed in parts:
            found = fill(record)
            if needed and not found:
                return ""
            said += [before, found]
        return " ".join("".join([*said, end]).split())

    return text


def _named(name: str, node: Node, scope: Scope) -> Value:
    """What stands under a name: a value that the map has named, else a column."""
    if name in scope.values:
        return scope.values[name]
    scope.used.setdefault(name, node)
    return texts(_column(name), node)


def _column(name: str) -> Text:
    return lambda record: record.cell(name)


Condition = Callable[[Record], bool]


def condition(given: Mapped, scope: Scope) -> Condition:
    """Whether what has `if` or `unless` beside it is said of a record."""
    tests = [_tests(given.get("if"), scope), _tests(given.get("unless"), scope)]
    wanted, barred = tests
    if not (wanted or barred):
        return lambda _: True
    return lambda record: (
        all(test(record) for test in wanted) and not (barred and all(test(record) for test in barred))
    )


def _tests(node: Node | None, scope: Scope) -> list[Condition]:
    """Each condition that a map states; a bare name, or each of several, has to say something."""
    if node is None:
        return []
    if not isinstance(node, Mapped):
        return [_filled(_text(scope.word(each), each, scope)) for each in several(node)]
    return [_test(_text(name, key, scope), value, scope) for name, (key, value) in node.entries.items()]


def _text(name: str, node: Node, scope: Scope) -> Text:
    found = _named(name.removeprefix("<").removesuffix(">"), node, scope).text
    if found is None:
        scope.problems.add(node, f"'{name}' is no text, so that it has no conditions.", "Ask a column.")
    return found or nothing


def _test(text: Text, value: Node, scope: Scope) -> Condition:
    words = frozenset(scope.words(value))
    if words == {"filled"}:
        return _filled(text)
    if words == {"empty"}:
        return lambda record: not text(record)
    return lambda record: text(record) in words


def _filled(text: Text) -> Condition:
    return lambda record: bool(text(record))
