"""The append-only promise: the database itself refuses, whoever asks."""

# ruff: noqa: S608  # made of names in this file, for a database of its own

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dealtracker.tracker.log import Log
from dealtracker.tracker.log.schema import SCHEMA
from tests.log.sample import ask, events, record, shell

TABLES = ("log", "payload", "entity", "mention", "meta")
COLUMNS = """position, id, payload_hash, kind, schema, report, happened_earliest, happened_latest,
    reported_earliest, reported_latest, recorded, recorder, chain"""

FORBIDDEN = [
    *(f"DELETE FROM {table}" for table in TABLES),
    "UPDATE log SET kind = 'round-joined' WHERE position = 2",
    "UPDATE OR REPLACE log SET position = 1 WHERE position = 2",
    "UPDATE payload SET text = '{}'",
    "UPDATE entity SET slug = slug || 'x'",
    "UPDATE mention SET position = 1 WHERE position = 3",
    "UPDATE meta SET schema = 0",
    "REPLACE INTO log SELECT * FROM log WHERE position = 2",
    f"INSERT OR REPLACE INTO log SELECT 9, {COLUMNS[10:]} FROM log WHERE position = 2",
    f"INSERT OR REPLACE INTO log SELECT 4, {COLUMNS[10:]} FROM log WHERE position = 2",
    "REPLACE INTO payload VALUES (2, '{}')",
    "REPLACE INTO entity VALUES (1, 'somebody-else')",
    "REPLACE INTO entity SELECT 99, slug FROM entity WHERE key = 1",
    f"REPLACE INTO meta VALUES ({SCHEMA}, '')",
    "INSERT INTO payload VALUES (2, '{}') ON CONFLICT DO UPDATE SET text = '{}'",
]


@pytest.fixture
def recorded(path: Path) -> Path:
    """A log of three events, closed."""
    with Log.open(path) as log:
        record(log, events(3))
    return path


def everything(path: Path) -> list[list[tuple[object, ...]]]:
    """All rows of all tables."""
    return [ask(path, f"SELECT * FROM {table} ORDER BY 1, 2") for table in TABLES]


@pytest.mark.parametrize("sql", FORBIDDEN)
def test_shell(recorded: Path, sql: str) -> None:
    """The sqlite3 shell is refused with a sentence, and nothing has changed."""
    before = everything(recorded)
    refused = shell(recorded, sql)
    assert refused.returncode != 0
    assert "The log is append-only" in refused.stderr
    assert everything(recorded) == before


@pytest.mark.parametrize("sql", FORBIDDEN)
def test_driver(recorded: Path, sql: str) -> None:
    """A program that opens the file by itself is refused in the same way."""
    before = everything(recorded)
    with closing(sqlite3.connect(recorded)) as connection:
        with pytest.raises(sqlite3.IntegrityError, match="The log is append-only"):
            connection.execute(sql)
        connection.commit()
    assert everything(recorded) == before


def test_gap(recorded: Path) -> None:
    """The database takes no row that would leave a gap."""
    refused = shell(recorded, f"INSERT INTO log SELECT 9, x'00', {COLUMNS[14:]} FROM log WHERE position = 2")
    assert "The log is append-only" in refused.stderr
    assert ask(recorded, "SELECT max(position) FROM log") == [(3,)]


def test_a_refusal_ends_the_whole_batch(recorded: Path) -> None:
    """A row that would push out an old one takes all of its batch down with it."""
    shell(
        recorded,
        f"""BEGIN; INSERT INTO log SELECT 4, x'00', {COLUMNS[14:]} FROM log WHERE position = 2;
        REPLACE INTO log SELECT * FROM log WHERE position = 1; COMMIT;""",
    )
    assert ask(recorded, "SELECT max(position) FROM log") == [(3,)]
