"""Steps about the log itself: that it keeps what it was given, and tells when somebody tampered with it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

import pytest
from pytest_bdd import given, parsers, then, when

from dealtracker.tracker.log import Head, Verification

from ._desk import Desk

TABLES = {"entry": "log", "words": "payload"}
ATTEMPTS = {
    "change": "UPDATE {table} SET {column} = 'x' WHERE position = {position}",
    "delete": "DELETE FROM {table} WHERE position = {position}",
    "replace": "INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE position = {position}",
}
COLUMNS = {"log": "report", "payload": "text"}


def attempt(desk: Desk, what: str, part: str, position: int) -> None:
    """Do to the file what a hand with a database tool would do."""
    table = TABLES[part]
    statement = ATTEMPTS[what].format(table=table, column=COLUMNS[table], position=position)
    with closing(sqlite3.connect(desk.path)) as connection, connection:
        connection.execute(statement)


@given("the end of the log is written down elsewhere", target_fixture="written")
def written_down(desk: Desk) -> Head:
    return desk.tracker.head


@when(
    parsers.parse("somebody tries to {what} the {part} at position {position:d} with a database tool"),
    target_fixture="answer_of_database",
)
def tries(desk: Desk, what: str, part: str, position: int) -> Any:
    with pytest.raises(sqlite3.Error) as refusal:
        attempt(desk, what, part, position)
    return refusal.value


@then("the database refuses")
def refuses(answer_of_database: sqlite3.Error) -> None:
    assert isinstance(answer_of_database, sqlite3.IntegrityError)
    assert "append-only" in str(answer_of_database)


@when("somebody takes the guards of the database down")
def guards_down(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.path)) as connection, connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        assert names, "The database has no guards."
        for (name,) in names:
            connection.execute(f'DROP TRIGGER "{name}"')


@when(parsers.parse("then manages to {what} the {part} at position {position:d}"))
def manages(desk: Desk, what: str, part: str, position: int) -> None:
    attempt(desk, what, part, position)


@when(parsers.parse('then manages to put "{new}" for "{old}" at position {position:d}'))
def forges(desk: Desk, new: str, old: str, position: int) -> None:
    with closing(sqlite3.connect(desk.path)) as connection, connection:
        forged = "UPDATE payload SET text = replace(text, ?, ?) WHERE position = ? AND instr(text, ?)"
        assert connection.execute(forged, (old, new, position, old)).rowcount == 1


@when(parsers.parse("then cuts off all after position {position:d}"))
def cuts_off(desk: Desk, position: int) -> None:
    with closing(sqlite3.connect(desk.path)) as connection, connection:
        for table in ("log", "payload", "mention"):
            connection.execute(f"DELETE FROM {table} WHERE position > {position}")  # noqa: S608  our own words


@then("the log is found whole")
def whole(desk: Desk) -> None:
    assert desk.tracker.verify().ok


@then(parsers.parse("the log is found tampered with at position {position:d}"))
def tampered(desk: Desk, position: int) -> None:
    assert desk.tracker.verify().position == position


@then(parsers.parse("held against the end that was written down, it is found cut at position {position:d}"))
def cut_short(desk: Desk, written: Head, position: int) -> None:
    found: Verification = desk.tracker.log.verify(known=written)
    assert found.position == position
