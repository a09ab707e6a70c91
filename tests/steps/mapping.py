"""Steps that hand tables in through a map."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from attrs import define, field
from pytest_bdd import given, parsers, then, when

from dealtracker.tracker.mapping import Listeners, MappedImport, Note

from ._answer import Table, compare
from ._desk import Desk


@define
class Mapped:
    """A map, and what came of the tables that were handed in through it.

    Attributes:
        folder: Where map and tables are.
        map: The file of the map.
        done: What came of the last table.
        rejected: The rows of it that were not taken in.
        flagged: What is worth a look in it.
    """

    folder: Path
    map: Path = field(default=Path())
    done: MappedImport | None = None
    rejected: list[Note] = field(factory=list)
    flagged: list[Note] = field(factory=list)


@pytest.fixture
def mapped(tmp_path: Path) -> Mapped:
    """A folder for maps and tables."""
    folder = tmp_path / "tables"
    folder.mkdir()
    return Mapped(folder)


@given(parsers.parse("the map {name}"))
def map_(mapped: Mapped, name: str, docstring: str) -> None:
    mapped.map = mapped.folder / name
    mapped.map.write_text(docstring, "utf-8")


@given("the table was handed in")
@when("the table is handed in")
def table(desk: Desk, mapped: Mapped, datatable: Table) -> None:
    path = mapped.folder / "table.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(datatable)
    mapped.rejected, mapped.flagged = [], []
    listeners = Listeners(rejected=mapped.rejected.append, flagged=mapped.flagged.append)
    mapped.done = desk.tracker.import_mapped(mapped.map, [path], listeners=listeners)


@then("nothing is rejected")
def nothing_rejected(mapped: Mapped) -> None:
    assert mapped.rejected == []


@then("the rejected rows are")
def rejected_rows(mapped: Mapped, datatable: Table) -> None:
    found = [
        {"line": str(note.line), **note.cells, "reason": _told(note.reason, datatable)}
        for note in mapped.rejected
    ]
    compare(found, datatable)


def _told(reason: str, expected: Table) -> str:
    """The part of a reason that a table looks at: it may leave out the place in the map, and the remedy."""
    return next((row[-1] for row in expected[1:] if row[-1] in reason), reason)


@then("nothing is worth a look")
def nothing_flagged(mapped: Mapped) -> None:
    assert mapped.flagged == []


@then("what is worth a look is")
def flagged_rows(mapped: Mapped, datatable: Table) -> None:
    compare([{"line": str(note.line), "remark": note.reason} for note in mapped.flagged], datatable)


@then("nothing of the table is new")
def nothing_new(mapped: Mapped) -> None:
    assert mapped.done is not None
    assert (mapped.done.events, mapped.done.reports, mapped.done.rejected) == (0, 0, 0)
    assert mapped.done.known > 0


@given(parsers.parse('in the file {name} "{old}" becomes "{new}"'))
def mended(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(f",{old}", f",{new}"), "utf-8")
