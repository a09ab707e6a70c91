"""Reads a map: everything in it is checked before any data is looked at."""

from __future__ import annotations

import re
from pathlib import Path

from ..report_file import ReportFileError, load
from ..report_file.near import did_you_mean
from ..report_file.problem import Problems
from ..report_file.source import text_of
from ..report_file.yaml import Mapped, Node, read_tree
from .error import MapFileError
from .form import KEYS, form
from .layout import ENCODING, Form, Map, Table
from .scope import Scope

_TOP = ("map", "about", "tables", "reports")
_SEPARATOR = re.compile(r"tab|[^\w\s\"]")
_TABLE = ("file", "element", "encoding", "separator")


def read_map(source: Path | str | tuple[str, str | bytes]) -> Map:
    """The map in a file, or in a name and a text.

    Raises:
        MapFileError: Something is wrong with it; the error has every problem, not the first alone.
    """
    try:
        name, content = source if isinstance(source, tuple) else (str(source), load(Path(source)))
        text = text_of(content, name)
        problems = Problems(name, text)
        return _map(read_tree(text, problems), text, Scope(problems))
    except ReportFileError as error:
        raise MapFileError(error.problems) from None


def _map(tree: Node, text: str, scope: Scope) -> Map:
    problems = scope.problems
    if not isinstance(tree, Mapped) or "map" not in tree.entries:
        what = "This is no map: it does not say 'map: NAME'."
        problems.give_up(tree, what, "Begin it with 'map: NAME'; report files are imported without --map.")
    scope.keys(tree, _TOP, "A map", needed=("map", "reports"))
    found = Map(
        file=problems.file,
        text=text,
        name=scope.word(tree.entries["map"][1]),
        tables=_tables(tree.get("tables"), scope),
        forms=_forms(tree.get("reports"), scope),
    )
    for each in found.forms:
        _known_tables(each, found, scope)
    if problems.found:
        raise MapFileError(problems.in_order())
    return found


def _tables(given: Node | None, scope: Scope) -> dict[str, Table]:
    listed = scope.mapped(given, "'tables'", "Write 'NAME: {file: PATTERN}' under it.")
    if listed is None:
        return {}
    return {name: _table(name, node, scope) for name, (_, node) in listed.entries.items()}


def _table(name: str, node: Node, scope: Scope) -> Table:
    given = scope.mapped(node, f"'{name}'", f"Write '{name}: {{file: PATTERN}}'.")
    if given is None:
        return Table(name=name)
    scope.keys(given, _TABLE, "A table")
    said = {key: scope.word(value) for key, (_, value) in given.entries.items() if key in _TABLE}
    separator = given.get("separator")
    if separator is not None and not _SEPARATOR.fullmatch(said["separator"]):
        scope.problems.add(separator, "A separator is one sign.", "Write ',', ';', '|' or tab.")
    return Table(name=name, **(said | {"encoding": _encoding(given.get("encoding"), scope)}))


def _encoding(node: Node | None, scope: Scope) -> str:
    if node is None:
        return ENCODING
    word = scope.word(node)
    try:
        "".encode(word)
    except (LookupError, ValueError):
        scope.problems.add(node, f"There is no encoding '{word}'.", "Write utf-8, latin-1, mac-roman, ...")
        return ENCODING
    return word


def _forms(given: Node | None, scope: Scope) -> tuple[Form, ...]:
    forms = []
    for node in scope.listed(given, "'reports'", "Begin each report with '- '."):
        each = scope.mapped(node, "A report of a map", f"It has {', '.join(KEYS)}.")
        if each is not None:
            forms.append(form(each, Scope(scope.problems)))
    return tuple(forms)


def _known_tables(form: Form, found: Map, scope: Scope) -> None:
    """Find tables that a report is made of, and that the map has not."""
    for name in filter(None, (form.table, *(each.table for each in form.lists))):
        if name not in found.tables:
            hint = did_you_mean(name, found.tables) or f"It has {', '.join(found.tables) or 'none'}."
            scope.problems.add(form.at, f"The map has no table '{name}'.", hint)
