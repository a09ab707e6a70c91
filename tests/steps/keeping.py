"""Steps about the log itself: that it keeps what it was given, and tells when somebody tampered with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd import given, parsers, then, when
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import DBAPIError

from dealtracker.tracker.log import Head, Verification
from dealtracker.tracker.log.schema import metadata

from ._desk import Desk

TABLES = {"entry": "log", "words": "payload"}
COLUMNS = {"log": "report", "payload": "text"}
ATTEMPTS = {
    "change": "UPDATE {table} SET {column} = 'x' WHERE position = {position}",
    "delete": "DELETE FROM {table} WHERE position = {position}",
    "replace": "INSERT INTO {table} SELECT * FROM {table} WHERE position = {position}"
    " ON CONFLICT (position) DO UPDATE SET {column} = 'x'",
}


@contextmanager
def database_tool(desk: Desk) -> Iterator[Connection]:
    """A hand with a database tool: a connection that knows nothing of our code."""
    place = desk.place
    engine = create_engine(f"sqlite:///{place}" if isinstance(place, Path) else place)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def attempt(desk: Desk, what: str, part: str, position: int) -> None:
    """Do to the log what a hand with a database tool would do."""
    table = TABLES[part]
    statement = ATTEMPTS[what].format(table=table, column=COLUMNS[table], position=position)
    with database_tool(desk) as connection:
        connection.exec_driver_sql(statement)


@given("the end of the log is written down elsewhere", target_fixture="written")
def written_down(desk: Desk) -> Head:
    return desk.tracker.head


@when(
    parsers.parse("somebody tries to {what} the {part} at position {position:d} with a database tool"),
    target_fixture="answer_of_database",
)
def tries(desk: Desk, what: str, part: str, position: int) -> Any:
    with pytest.raises(DBAPIError) as refusal:
        attempt(desk, what, part, position)
    return refusal.value


@then("the database refuses")
def refuses(answer_of_database: DBAPIError) -> None:
    assert "append-only" in str(answer_of_database)


@when("somebody takes the guards of the database down", target_fixture="guards")
def guards_down(desk: Desk) -> list[str]:
    """Take them down; what would put them up again."""
    with database_tool(desk) as connection:
        if connection.dialect.name == "postgresql":
            for table in metadata.tables:
                connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            return [f"ALTER TABLE {table} ENABLE TRIGGER USER" for table in metadata.tables]
        triggers = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        guards = triggers.all()
        assert guards, "The database has no guards."
        for name, _ in guards:
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
        return [guard for _, guard in guards]


@when("then puts the guards up again")
def guards_up(desk: Desk, guards: list[str]) -> None:
    with database_tool(desk) as connection:
        for guard in guards:
            connection.exec_driver_sql(guard)


@when(parsers.parse("then manages to {what} the {part} at position {position:d}"))
def manages(desk: Desk, what: str, part: str, position: int) -> None:
    attempt(desk, what, part, position)


@when(parsers.parse('then manages to put "{new}" for "{old}" at position {position:d}'))
def forges(desk: Desk, new: str, old: str, position: int) -> None:
    forged = text(
        "UPDATE payload SET text = replace(text, :old, :new) WHERE position = :position AND text LIKE :held"
    )
    told = {"old": old, "new": new, "position": position, "held": f"%{old}%"}
    with database_tool(desk) as connection:
        assert connection.execute(forged, told).rowcount == 1


@when(parsers.parse("then cuts off all after position {position:d}"))
def cuts_off(desk: Desk, position: int) -> None:
    with database_tool(desk) as connection:
        for table in ("log", "payload", "mention"):
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE position > {position}")  # noqa: S608  our own words


@then("the log is found whole")
def whole(desk: Desk) -> None:
    assert desk.tracker.verify().ok


@then("the log is found unguarded, with all entries whole")
def unguarded(desk: Desk) -> None:
    found = desk.tracker.verify()
    assert (found.ok, found.position, found.head) == (False, None, desk.tracker.head)
    assert found.guards


@then(parsers.parse("the log is found tampered with at position {position:d}"))
def tampered(desk: Desk, position: int) -> None:
    assert desk.tracker.verify().position == position


@then(parsers.parse("held against the end that was written down, it is found cut at position {position:d}"))
def cut_short(desk: Desk, written: Head, position: int) -> None:
    found: Verification = desk.tracker.log.verify(known=written)
    assert found.position == position


@then("held against the end that was written down, it is found whole")
def extends(desk: Desk, written: Head) -> None:
    assert desk.tracker.log.verify(known=written).ok
