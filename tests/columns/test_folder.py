"""A folder of columns appears whole or not at all, says what it rests on, and shows what was done to it."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import copytree
from typing import Any

import duckdb
import pytest

from dealtracker.events.amount import Amount
from dealtracker.events.kinds import AmountReported, EntityDeclared, EntityNamed, ReportPublished
from dealtracker.events.quantity import Quantity
from dealtracker.projections.period import Every
from dealtracker.tracker import Tracker
from dealtracker.tracker.columns import Columns
from dealtracker.tracker.columns.database import database, write
from dealtracker.tracker.columns.error import (
    ColumnsDamagedError,
    ColumnsTooNewError,
    FastUnavailableError,
    NotColumnsError,
)
from dealtracker.tracker.columns.table import TABLES
from dealtracker.tracker.columns.value import number, numbers
from dealtracker.tracker.log.file import FileThereError, FileUnwritableError

_RANGE = {"bound": "between", "low": "3500000000", "high": "5000000000"}


@pytest.fixture
def copied(folder: Path, tmp_path: Path) -> Path:
    """Columns that may be damaged."""
    return copytree(folder, tmp_path / "copied")


def changed(folder: Path, **more: Any) -> None:
    """Say something else in a manifest."""
    path = folder / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | more), "utf-8")


def test_the_manifest_says_what_it_rests_on(folder: Path, tracker: Tracker) -> None:
    """The head of the log, the day of the claims, what each table holds, and a hash of every file."""
    said = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert said["head"] == {"position": tracker.head.position, "chain": tracker.head.chain}
    assert (said["as_of"], said["policy"], said["every"], said["partitions"]) == (
        "2026-01-31", "weighed", "day", 3,
    )  # fmt: skip
    assert set(said["written_by"]) == {"dealtracker", "duckdb"}
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert there == {each["path"] for each in said["files"]} | {"manifest.json"}
    assert len(there) == 3 * len(TABLES) + 1
    for table in TABLES:
        with duckdb.connect() as connection:
            query = f"SELECT count(*) FROM read_parquet('{folder}/{table.name}/*.parquet')"  # noqa: S608
            assert connection.execute(query).fetchone() == (said["rows"][table.name],)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_columns_have_their_types(table: Any, folder: Path) -> None:
    """Days are days, money is an exact decimal, lists are lists: as the schema says."""
    with duckdb.connect() as connection:
        query = f"DESCRIBE SELECT * FROM read_parquet('{folder}/{table.name}/*.parquet')"  # noqa: S608
        found = [row[:2] for row in connection.execute(query).fetchall()]
    assert found == [(each.name, each.type.replace(", ", ",")) for each in table.columns]


def test_the_same_log_gives_the_same_files(tracker: Tracker, folder: Path, tmp_path: Path) -> None:
    """So that a copy can be held against another by its hash."""
    again = tracker.export_parquet(tmp_path / "again", as_of=date(2026, 1, 31), partitions=3)
    with Columns.open(folder) as columns:
        assert again == columns.manifest
        assert again.sha256 == columns.manifest.sha256
        columns.verify()


def test_an_empty_log(tmp_path: Path) -> None:
    """Nothing is written as nothing."""
    with Tracker.open(tmp_path / "deals.db") as tracker:
        made = tracker.export_parquet(tmp_path / "columns", partitions=2)
    assert set(made.rows.values()) == {0}
    with Columns.open(tmp_path / "columns") as columns:
        assert columns.companies("2024-01-01") == ()
        assert columns.figures(as_of="2024-01-01") == ()
        assert [part.companies for part in columns.parts()] == [(), ()]


def test_nothing_is_written_over(tracker: Tracker, tmp_path: Path) -> None:
    """Neither a folder nor a file, and nothing is left beside them."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    for name in ("folder", "file"):
        with pytest.raises(FileThereError, match="is there already"):
            tracker.export_parquet(tmp_path / name)
    with pytest.raises(FileUnwritableError):
        tracker.export_parquet(tmp_path / "nowhere" / "columns")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


def test_whole_or_not_at_all(log: Path, tmp_path: Path) -> None:
    """Who is interrupted leaves nothing that could be taken for columns."""

    def interrupted(what: str, done: int, total: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with Tracker.open(log, told=interrupted) as tracker, pytest.raises(KeyboardInterrupt):
        tracker.export_parquet(tmp_path / "columns")
    assert list(tmp_path.iterdir()) == []


def test_progress(log: Path, tmp_path: Path) -> None:
    """It tells of each company how many are done, of how many."""
    told: list[tuple[str, int, int]] = []
    with Tracker.open(log, told=lambda *far: told.append(far)) as tracker:
        tracker.export_parquet(tmp_path / "columns", every="year")
    count = len(told)
    assert told == [("companies", done, count) for done in range(1, count + 1)]


def test_what_is_no_columns(copied: Path, tmp_path: Path) -> None:
    """A folder of something else, and a manifest of something else."""
    with pytest.raises(NotColumnsError, match="there is no manifest"):
        Columns.open(tmp_path)
    changed(copied, format="other")
    with pytest.raises(NotColumnsError, match="of something else"):
        Columns.open(copied)


def test_columns_of_a_later_version(copied: Path) -> None:
    """They are refused, and told as such."""
    changed(copied, version=2)
    with pytest.raises(ColumnsTooNewError, match="number 2"):
        Columns.open(copied)


@pytest.mark.parametrize(
    "said",
    [{"partitions": "many"}, {"files": []}, {"sha256": "0"}, {"every": "fortnight"}, {"version": None}],
)
def test_a_manifest_that_was_edited(said: dict[str, Any], copied: Path) -> None:
    """What it says has to fit together."""
    changed(copied, **said)
    with pytest.raises(ColumnsDamagedError, match="json is not what was written"):
        Columns.open(copied)


def test_a_manifest_that_was_cut(copied: Path) -> None:
    """Half of it is none."""
    (copied / "manifest.json").write_bytes((copied / "manifest.json").read_bytes()[:200])
    with pytest.raises(ColumnsDamagedError, match="can't be read"):
        Columns.open(copied)


def test_a_file_that_was_changed(copied: Path) -> None:
    """Its hash is another one."""
    file = copied / "claims" / "part-0001.parquet"
    file.write_bytes(file.read_bytes()[:-1] + b"!")
    with Columns.open(copied) as columns, pytest.raises(ColumnsDamagedError, match="its hash is another one"):
        columns.verify()


def test_a_file_that_is_missing_or_spoilt(copied: Path) -> None:
    """What DuckDB can't read is told as damage, without a stack."""
    file = copied / "figures" / "part-0001.parquet"
    file.write_bytes(b"nothing")
    with Columns.open(copied) as columns, pytest.raises(ColumnsDamagedError):
        columns.figures(as_of="2024-01-01")
    file.unlink()
    with Columns.open(copied) as columns:
        with pytest.raises(ColumnsDamagedError):
            columns.figures(as_of="2024-01-01")
        with pytest.raises(ColumnsDamagedError, match="can't be read"):
            columns.verify()


def test_without_the_library() -> None:
    """Where DuckDB is not installed, that is said; nothing else needs it."""
    program = (
        "import sys; sys.modules['duckdb'] = None\n"
        "from dealtracker.tracker.columns.database import database\n"
        "from dealtracker.tracker.columns.error import FastUnavailableError\n"
        "try: database().__enter__()\n"
        "except FastUnavailableError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == str(FastUnavailableError()).splitlines()[-1]
    assert done.stdout.startswith("Columns need the package 'duckdb'")


def test_words_of_any_sort(tmp_path: Path) -> None:
    """Quotes, letters of any script and what looks like JSON go in and come out as they are."""
    name = 'O\'Neil "& Söhne"\t月之暗面 {x: [1]} \\ $lines'
    report = ReportPublished(report="wire-1", outlet="wire", published="2024-03-05")
    facts = [
        EntityDeclared(type="outlet", slug="wire"),
        EntityDeclared(type="company", slug="acme"),
        EntityNamed(entity="acme", name=name),
        AmountReported(company="acme", amount="1.23456789012m USD"),
    ]
    folder = tmp_path / "company=x" / "it's [a] folder*?"
    folder.parent.mkdir()
    with Tracker.open(tmp_path / "deals.db") as tracker:
        tracker.record(report, facts)
        tracker.export_parquet(folder)
        (expected,) = tracker.companies(as_of="2024-12-31")
    with Columns.open(folder) as columns:
        (line,) = columns.companies("2024-12-31")
        (amount,) = columns.figures("amount", as_of="2024-12-31")
    assert line == expected
    assert line.name == name
    assert amount.low == Decimal("1234567.89012")


def test_a_very_long_row(tmp_path: Path) -> None:
    """More than DuckDB reads of one row without being told."""
    table = TABLES[1]
    with database() as connection:
        rows = [{"company": "acme", "text": "x" * (1 << 25)}, {"company": "b"}]
        assert write(connection, table, rows, tmp_path / "a.parquet", tmp_path / "rows.jsonl") == 2
        query = f"SELECT length(text), kind FROM read_parquet('{tmp_path}/a.parquet')"  # noqa: S608
        assert connection.execute(query).fetchall() == [(1 << 25, None), (None, None)]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Amount.parse("at least 600m USD"), {"bound": "at-least", "low": "600000000", "currency": "USD"}),
        (Amount.parse("3.5bn–5bn EUR"), {**_RANGE, "currency": "EUR"}),
        (Amount.parse("undisclosed"), {"bound": "undisclosed"}),
        (Quantity.parse("12.50 %"), {"bound": "exact", "low": "12.50", "high": "12.50", "unit": "percent"}),
        (Quantity.parse("3 users"), {"bound": "exact", "low": "3", "high": "3", "unit": "user"}),
        (7, {"bound": "exact", "low": "7", "high": "7"}),
        (True, {}),
        ("closed", {}),
        (None, {}),
    ],
)  # fmt: skip
def test_numbers_as_columns(value: object, expected: dict[str, str]) -> None:
    """An open end is null and never zero, and no number is made up of words."""
    assert {name: each for name, each in numbers(value).items() if each is not None} == expected


def test_a_number_that_does_not_fit() -> None:
    """It is null rather than rounded; its words stand beside it."""
    assert number(Decimal("0.0000000001")) is None
    assert number(Decimal("1e29")) is None
    assert number(Decimal("9.9e28")) == "99000000000000000000000000000"
    assert number(Decimal("-0.000000001")) == "-0.000000001"


@pytest.mark.parametrize(
    ("every", "day", "first"),
    [
        ("day", "2024-02-28", "2024-02-28"),
        ("month", "2024-02-28", "2024-02-29"),
        ("month", "2024-02-29", "2024-02-29"),
        ("month", "2024-12-01", "2024-12-31"),
        ("month", "9999-12-02", "9999-12-31"),
        ("week", "2024-02-28", "2024-03-03"),
        ("week", "9999-12-30", "9999-12-31"),
        ("quarter", "2024-02-28", "2024-03-31"),
        ("year", "2024-02-28", "2024-12-31"),
        ("year", "2024-12-31", "2024-12-31"),
    ],
)
def test_the_days_of_figures(every: str, day: str, first: str) -> None:
    """Each, or the last of each month or year."""
    assert Every(every).up(date.fromisoformat(day)) == date.fromisoformat(first)
    assert Every(every).holds(date.fromisoformat(day)) == (day == first)
