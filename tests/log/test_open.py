"""Opening: a log is made on first use, and whatever is no log is told in words and left alone."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from dealtracker.events.error import DealsError
from dealtracker.tracker.log import Log
from dealtracker.tracker.log.error import (
    LogDamagedError,
    LogMisplacedError,
    LogMissingError,
    LogTooNewError,
    LogUnreadableError,
    LogUnwritableError,
    NotALogError,
)
from dealtracker.tracker.log.schema import SCHEMA
from tests.log.sample import ask, event, events, record, shell


def test_first_use(path: Path) -> None:
    """A log is made where there was none, and marked as one."""
    Log.open(path).close()
    assert ask(path, "PRAGMA application_id") == [(int.from_bytes(b"deal"),)]
    assert ask(path, "PRAGMA user_version") == ask(path, "SELECT schema FROM meta") == [(SCHEMA,)]
    assert ask(path, "PRAGMA journal_mode") == [("wal",)]


def test_open_again(path: Path) -> None:
    """Opening a log does not change it."""
    with Log.open(path) as log:
        record(log, events(3))
    before = path.read_bytes()
    with Log.open(path, create=False) as log:
        assert len(list(log.events())) == 3
    assert path.read_bytes() == before


def test_durable(path: Path) -> None:
    """What is recorded is on the disk before it is told as recorded."""
    with Log.open(path) as log, log._engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"


def test_path_or_url(path: Path) -> None:
    """A path, as text or not, and a URL name the same log."""
    places: tuple[Path | str, ...] = (path, str(path), f"sqlite:///{path}")
    for number, where in enumerate(places):
        with Log.open(where) as log:
            assert record(log, [event(number)]).head.position == number + 1


def test_home(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path may start at home."""
    monkeypatch.setenv("HOME", str(path.parent))
    Log.open("~/deals.db").close()
    assert path.exists()


def test_odd_names(tmp_path: Path) -> None:
    """The name of the file may hold what means something in a URL."""
    for name in ("a b.db", "50%.db", "what?.db", "a#b.db", "月.db", "file:x.db"):
        with Log.open(tmp_path / name) as log:
            record(log, events(1))
        assert (tmp_path / name).stat().st_size


def test_missing(path: Path) -> None:
    """Where no log is to be made, a missing one is named, with what to do; nothing is made."""
    with pytest.raises(LogMissingError) as told:
        Log.open(path, create=False)
    assert str(told.value).splitlines() == [
        f"There is no log at {path}.",
        "Make one, or look around in an example with 'deals demo'.",
        "deals init",
    ]
    assert not path.exists()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (bytes(range(256)) * 20, "not a SQLite database"),
        (b"x", "not a SQLite database"),
        (b"report: {id: wire-1}\n", "not a SQLite database"),
        (b"SQLite format 3\0" + b"\xff" * 4080, "not a SQLite database"),
    ],
)
@pytest.mark.parametrize("create", [True, False])
def test_another_file(path: Path, content: bytes, why: str, create: bool) -> None:
    """A file that is no database, however short, is refused and left as it is."""
    path.write_bytes(content)
    with pytest.raises(NotALogError, match=why):
        Log.open(path, create=create)
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    "sql", ["CREATE TABLE log (position INTEGER)", "PRAGMA application_id = 77", "CREATE VIEW v AS SELECT 1"]
)
def test_another_database(path: Path, sql: str) -> None:
    """A database of another program is refused and left as it is, even one with a table 'log'."""
    shell(path, sql)
    before = path.read_bytes()
    with pytest.raises(NotALogError, match="another program"):
        Log.open(path)
    assert path.read_bytes() == before


def test_from_the_future(path: Path) -> None:
    """A log laid out by a newer version is refused, both numbers told, and left as it is."""
    Log.open(path).close()
    shell(path, "PRAGMA user_version = 9")
    before = path.read_bytes()
    with pytest.raises(LogTooNewError, match=rf"number 9.* up to {SCHEMA}"):
        Log.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("number", [0, -1])
def test_laid_out_by_nobody(path: Path, number: int) -> None:
    """A log of which the number of its layout was spoilt is told as damaged, and left as it is."""
    Log.open(path).close()
    shell(path, f"PRAGMA user_version = {number}")
    before = path.read_bytes()
    with pytest.raises(LogDamagedError, match=f"number {number},"):
        Log.open(path)
    assert path.read_bytes() == before


def test_cut_short(path: Path) -> None:
    """A file of which the end is gone is told as damaged."""
    with Log.open(path) as log:
        record(log, events(300))
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 3])
    with pytest.raises(LogDamagedError, match="damaged"), Log.open(path) as log:
        list(log.events())


@pytest.mark.parametrize(
    ("where", "why"),
    [
        ("", "it is a folder"),
        ("missing/deals.db", "there is no folder .*missing"),
        ("file/deals.db", "file is not a folder"),
        ("pipe", "it is not a file"),
        ("circle", "Too many levels of symbolic links"),
        ("x" * 300, "File name too long"),
        ("a\0b", "null byte"),
    ],
)
def test_no_place(tmp_path: Path, where: str, why: str) -> None:
    """A place where no file can be is named, with the reason."""
    (tmp_path / "file").write_text("a file")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    with pytest.raises(LogMisplacedError, match=why):
        Log.open(f"{tmp_path}/{where}")


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("sqlite://", "gone with the program"),
        ("sqlite:///:memory:", "gone with the program"),
        (":memory:", "gone with the program"),
        ("oracle://host/deals", "kept in SQLite and in PostgreSQL"),
        ("sqlite+aiosqlite:///deals.db", "kept in SQLite and in PostgreSQL"),
        ("postgresql+asyncpg://host/deals", "kept in SQLite and in PostgreSQL"),
        ("sqlite:///deals.db?timeout=abc", "nothing can follow"),
        ("://", "not the address"),
    ],
)
def test_no_database(url: str, why: str) -> None:
    """An address of something that can't hold a log is refused with the reason."""
    with pytest.raises(LogMisplacedError, match=why):
        Log.open(url)


def test_without_the_driver() -> None:
    """Where the library that speaks to PostgreSQL is not installed, that is said."""
    program = (
        "import sys; sys.modules['psycopg'] = None\n"
        "from dealtracker.tracker.log import Log\n"
        "from dealtracker.tracker.log.dialect import DriverMissingError\n"
        "try: Log.open('postgresql://desk@db.example/deals')\n"
        "except DriverMissingError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("A log in PostgreSQL needs the package 'psycopg'")
    assert "pip install 'dealtracker[postgres]'" in done.stdout


def test_no_writing(path: Path) -> None:
    """A place that takes no writing is told as such: here, a folder stands where SQLite needs a file."""
    path.with_name("deals.db-journal").mkdir()
    with pytest.raises(LogUnwritableError, match=r"deals\.db can't be written"):
        Log.open(path)


def test_no_reading(path: Path) -> None:
    """A file that may not be read is told as such; root may read anything but the start of its own memory."""
    path.touch()
    path.chmod(0)
    where = path if os.geteuid() else Path("/proc/self/mem")
    with pytest.raises(LogUnreadableError, match=f"{where} can't be read"):
        Log.open(where)


def test_a_table_is_gone(path: Path) -> None:
    """A log without one of its tables is told in words."""
    Log.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE payload")
    with pytest.raises(DealsError, match="no such table: payload"), Log.open(path) as log:
        list(log.events())


def test_a_bit_in_the_text_of_a_table(path: Path) -> None:
    """SQLite quotes what it can't read, and its driver can't read that: it is told as damage."""
    Log.open(path).close()
    there = path.read_bytes()
    at = there.index(b"NULL") + 2
    path.write_bytes(there[:at] + b"\xcc" + there[at + 1 :])
    with pytest.raises(LogDamagedError, match="can't be read"):
        Log.open(path, create=False)
