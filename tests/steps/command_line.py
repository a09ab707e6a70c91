"""Steps that run the command line as it is typed, and look at what it prints, says and ends with."""

from __future__ import annotations

import csv
import json
import shlex
from io import StringIO
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from click.testing import CliRunner, Result
from pytest_bdd import given, parsers, then, when

from dealtracker.tracker.cli.group import deals

from ._answer import Line, Table, compare, cut
from ._desk import rows_of


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which commands are run: nothing is set there but what a scenario sets."""
    made = tmp_path / "folder"
    made.mkdir()
    monkeypatch.chdir(made)
    for name in ("DEALS_LOG", "DEALS_AS_OF", "DEALS_ON", "DEALS_OUTPUT", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return made


@given("a folder with the log of the five example reports")
def folder_with_log(folder: Path, example_log: Path) -> None:
    copy(example_log, folder / "deals.db")


@given("the log is gone")
def log_is_gone(folder: Path) -> None:
    (folder / "deals.db").unlink()


@given("an empty folder")
def empty_folder(folder: Path) -> None:
    assert not list(folder.iterdir())


@given(parsers.parse("a file {name}"))
def file(folder: Path, name: str, docstring: str) -> None:
    (folder / name).write_text(docstring, "utf-8")


@given(parsers.parse("the analyst has run deals {line}"))
def has_run(folder: Path, line: str) -> None:
    ends_with(run(folder, line), 0)


@given(parsers.parse("what deals {line} prints"), target_fixture="before")
def printed_before(folder: Path, line: str) -> str:
    done = run(folder, line)
    ends_with(done, 0)
    return done.stdout


@then("it prints the same")
def prints_same(result: Result, before: str) -> None:
    assert result.stdout == before


@when(parsers.parse("the analyst runs deals {line}"), target_fixture="result")
def run(folder: Path, line: str) -> Result:
    return CliRunner().invoke(deals, shlex.split(line))


@then(parsers.parse("it ends with {code:d}"))
def ends_with(result: Result, code: int) -> None:
    assert result.exit_code == code, result.output


@then(parsers.re(r"it (?P<verb>prints|says)"))
def prints(result: Result, verb: str, docstring: str) -> None:
    assert squeezed(told(result, verb)) == squeezed(docstring)


@then(parsers.re(r"it (?P<verb>prints|says) among other lines"))
def prints_among(result: Result, verb: str, docstring: str) -> None:
    lines = squeezed(told(result, verb))
    assert [line for line in squeezed(docstring) if line not in lines] == [], lines


@then(parsers.re(r"it (?P<verb>prints|says) nothing"))
def prints_nothing(result: Result, verb: str) -> None:
    assert told(result, verb) == ""


@then("it prints the rows")
def prints_rows(result: Result, datatable: Table) -> None:
    compare(rows_in(result), datatable)


@then("it prints among other rows")
def prints_rows_among(result: Result, datatable: Table) -> None:
    rows = cut(rows_in(result), datatable)
    assert [row for row in rows_of(datatable) if row not in rows] == [], rows


@then("it prints an object with")
def prints_object(result: Result, datatable: Table) -> None:
    answer = json.loads(result.stdout)
    for row in rows_of(datatable):
        assert json.dumps(at(answer, row["key"]), ensure_ascii=False) == row["value"], row["key"]


def told(result: Result, verb: str) -> str:
    """What was printed as an answer, or said beside it."""
    return result.stdout if verb == "prints" else result.stderr


def squeezed(text: str) -> list[str]:
    """The lines of a text that say something, with single spaces: how wide a column is, is no promise."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def rows_in(result: Result) -> list[Line]:
    """The rows of an answer in CSV or JSON Lines."""
    text = result.stdout
    if text.startswith("{"):
        return [{key: str(value) for key, value in json.loads(line).items()} for line in text.splitlines()]
    return list(csv.DictReader(StringIO(text)))


def at(answer: Any, path: str) -> Any:
    """What stands at a path: keys, and places in lists from 0."""
    for key in path.split("."):
        answer = answer[int(key)] if key.isdigit() else answer[key]
    return answer
