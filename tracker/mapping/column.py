"""Checks that the columns that a map asks for are there, before anything is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ..report_file.near import did_you_mean
from ..report_file.problem import Problems
from .error import MapFileError
from .layout import Form, Map
from .listing import AGAIN
from .source import header


def check_columns(found: Map, files: Mapping[str, Sequence[Path]]) -> None:
    """Find columns that no table has.

    Raises:
        MapFileError: There are some.
    """
    problems = Problems(found.file, found.text)
    columns = {
        name: {path: header(found.tables[name], path) for path in paths}
        for name, paths in files.items()
        if not found.tables[name].element
    }
    for form in found.forms:
        tables = [name for name in (form.table, *(each.table for each in form.lists)) if name]
        if all(name in columns for name in tables):
            _check(form, [each for name in tables for each in columns[name].values()], problems)
        _check_keys(form, columns, problems)
    if problems.found:
        raise MapFileError(problems.in_order())


def _check(form: Form, headers: Sequence[Sequence[str]], problems: Problems) -> None:
    known = {"file", *(each.item for each in form.lists), *(name for each in headers for name in each)}
    known |= {AGAIN for each in form.lists if each.apart is not None}
    for name, at in form.used.items():
        if name not in known:
            hint = did_you_mean(name, known) or f"There are {', '.join(sorted(known))}."
            problems.add(at, f"There is no column '{name}'.", hint)


def _check_keys(form: Form, columns: Mapping[str, Mapping[Path, list[str]]], problems: Problems) -> None:
    for each in form.lists:
        for path, names in columns.get(each.table, {}).items():
            if each.key not in names:
                hint = did_you_mean(each.key, names)
                problems.add(form.at, f"{path.name} has no column '{each.key}' to be joined by.", hint)
