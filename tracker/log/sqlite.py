"""All that is SQLite's own: triggers, locking, durability, and what its errors mean."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import (
    URL,
    Column,
    ColumnElement,
    Connection,
    Engine,
    LargeBinary,
    Table,
    cast,
    create_engine,
    event,
)
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import ConnectionPoolEntry

from ...events.progress import Told
from . import schema
from .dialect import batched
from .error import (
    LogBusyError,
    LogDamagedError,
    LogError,
    LogFailedError,
    LogTooNewError,
    LogUnwritableError,
    LogWithoutRolesError,
    NotALogError,
)
from .file import FileThereError, FileUnwritableError, new_file
from .place import file_of, is_there
from .schema import Row
from .sqlite_guard import attach

APPLICATION = 0x6465616C
"""'deal': marks a SQLite file as a log of deals."""

_CHECKPOINT = 4000
"""Pages (16 MB) after which what was written moves into the file itself; a tenth faster than after 1000."""

_STEP = 1000
"""Pages (4 MB) that are copied at a time."""

_OFTEN = 100_000
"""Instructions of SQLite, a few milliseconds, after which a long statement lets Ctrl-C come through."""

_BEGIN = {"read": "BEGIN", "write": "BEGIN IMMEDIATE", "set up": ""}
"""A writer locks at once: one that reads first and locks later fails if somebody wrote in between."""


def engine(url: URL, *, create: bool, wait: float) -> Engine:
    """The engine on a file where a log is or can be.

    Raises:
        LogError: There can be none; the subclass says why.
    """
    is_there(file_of(url), create=create)
    made = create_engine(url, connect_args={"timeout": wait}, max_overflow=-1)
    _attend(made, place(url), wait)
    return made


def make(url: URL, lay_out: Callable[[URL], object]) -> None:
    """Lay a log out in a file that takes its place only then: so an empty file is never one in the making.

    Raises:
        LogError: There can be none; the subclass says why.
    """
    path = file_of(url)
    if is_there(path, create=True):
        return
    try:
        with new_file(path.resolve()) as part:
            lay_out(url.set(database=str(part)))
    except FileThereError:
        pass  # another process was faster
    except (FileUnwritableError, LogUnwritableError) as error:
        raise LogUnwritableError(str(path), error.why) from None


def writer(engine: Engine) -> Engine:
    """The engine for the one who writes: it locks at once."""
    return engine.execution_options(purpose="write")


def place(url: URL) -> str:
    """The path of the file."""
    return str(Path(url.database or ""))


def _attend(engine: Engine, where: str, wait: float) -> None:
    """Set up every connection: full durability, the right lock for a writer, errors in words."""

    @event.listens_for(engine, "connect")
    def _durable(connection: sqlite3.Connection, record: ConnectionPoolEntry) -> None:
        record.info["wait"] = wait
        connection.isolation_level = None  # or the driver opens transactions by itself, and too late
        connection.set_progress_handler(_attentive, _OFTEN)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        _be_patient(connection, options.get("wait", wait))
        purpose = options.get("purpose", "read")
        if _BEGIN[purpose]:
            ask(connection, _BEGIN[purpose])

    @event.listens_for(engine, "handle_error")
    def _in_words(context: ExceptionContext) -> None:
        if isinstance(context.original_exception, sqlite3.Error):
            raise in_words(context.original_exception, where, wait) from None


def _be_patient(connection: Connection, wait: float) -> None:
    """Let a connection wait so many seconds for others, where it does not already."""
    if connection.info["wait"] != wait:
        ask(connection, f"PRAGMA busy_timeout = {round(wait * 1000)}")
        connection.info["wait"] = wait


def _attentive() -> int:
    """Let a long statement go on; before that, Python attends to signals."""
    return 0


def layout_of(connection: Connection, where: str) -> int:
    """The number of the layout that a file has; 0 where it is still empty.

    Raises:
        NotALogError: It is a database of something else.
        LogTooNewError: A later version has laid it out.
        LogDamagedError: Nobody has.
    """
    application = _pragma(connection, "application_id")
    if application == APPLICATION:
        number = _pragma(connection, "user_version")
        if number > schema.SCHEMA:
            raise LogTooNewError(where, number, schema.SCHEMA)
        if number < 1:
            raise LogDamagedError(where, f"its layout is number {number}, which no log has")
        return number
    tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    if application or tables:
        raise NotALogError(where, "it is a SQLite database of another program")
    return 0


def mark(connection: Connection) -> None:
    """Write into the file what it is."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    connection.exec_driver_sql(f"PRAGMA user_version = {schema.SCHEMA}")


def settle(engine: Engine) -> None:
    """Let readers and a writer not wait for each other; no transaction may be open for that."""
    with engine.connect().execution_options(purpose="set up") as connection:
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")


def grant(connection: Connection, role: str) -> bool:
    """Nothing: whoever may write the file may write all of it.

    Raises:
        LogWithoutRolesError: Always.
    """
    raise LogWithoutRolesError(str(connection.engine.url.database), role)


def share(connection: Connection, tables: Sequence[Table]) -> None:
    """Nothing: whoever may write the file may write all of it."""


def insert(connection: Connection, rows: Mapping[Table, Sequence[Row]]) -> None:
    """Write rows, each with all the values of its table, in the order of the columns."""
    driver = _driver(connection)
    try:
        for table, some in rows.items():
            driver.executemany(_insertion(table), some)
    except sqlite3.Error as error:
        raise _told(connection, error) from None


@cache
def _insertion(table: Table) -> str:
    marks = ", ".join("?" * len(table.columns))
    # Tuples, straight to the driver: with names it takes about a fifth longer. A conflict ends the whole
    # batch, so SQLite need not keep undo pages for each row: a third faster beside the guards.
    return f"INSERT OR ROLLBACK INTO {table.name} VALUES ({marks})"  # noqa: S608  # our own table


def ask(connection: Connection, text: str, values: Sequence[Any] = ()) -> list[Row]:
    """All rows of a short statement, straight from the driver: SQLAlchemy takes longer than the answer."""
    try:
        rows: list[Row] = _driver(connection).execute(text, values).fetchall()
    except sqlite3.Error as error:
        raise _told(connection, error) from None
    return rows


def look_up(
    connection: Connection, answer: Sequence[Column[Any]], key: Column[Any], values: Sequence[Any]
) -> Iterator[Row]:
    """The answering columns of the rows whose key is one of these values."""
    names = ", ".join(column.name for column in answer)
    for some in batched(values):
        marks = ", ".join("?" * len(some))
        text = f"SELECT {names} FROM {key.table} WHERE {key.name} IN ({marks})"  # noqa: S608  # our own names
        yield from ask(connection, text, tuple(some))


def stream(connection: Connection, text: str) -> Generator[Row]:
    """The rows of a query, one by one, straight from the driver."""
    try:
        yield from _driver(connection).execute(text)
    except sqlite3.Error as error:
        raise _told(connection, error) from None


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection


def _told(connection: Connection, error: sqlite3.Error) -> LogError:
    """The error of a statement that went straight to the driver, in words."""
    return in_words(error, place(connection.engine.url), connection.info["wait"])


def copy_file(connection: Connection, path: Path, told: Told) -> bool:
    """Copy the database as it is at this moment: within a transaction that reads, no writer disturbs that."""
    _pragma(connection, "schema_version")  # only now it reads

    def tell(_: int, left: int, total: int) -> None:
        told("pages", total - left, total)

    try:
        with closing(sqlite3.connect(path)) as copy:
            _driver(connection).backup(copy, pages=_STEP, progress=tell)
    except sqlite3.Error as error:
        raise in_words(error, str(path), 0) from None
    return True


def check_file(connection: Connection) -> None:
    """Let SQLite hold the file against itself: an index that misses a row gives wrong answers, unseen.

    Raises:
        LogDamagedError: Something does not agree.
    """
    said = str(connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one())
    if said != "ok":
        raise LogDamagedError(place(connection.engine.url), said.splitlines()[-1])


def guards(connection: Connection, names: Collection[str]) -> list[Row]:  # noqa: ARG001  # no guard has others
    """The triggers, each by name and text."""
    return ask(connection, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")


def overwrite(connection: Connection) -> None:
    """Let SQLite write zeros over what is deleted."""
    connection.exec_driver_sql("PRAGMA secure_delete = ON")


def scrub(engine: Engine, wait: float) -> None:
    """Write the file anew, for what moved between pages left copies, and empty the file of the WAL.

    Raises:
        LogBusyError: Others read or write for longer than we wait.
        LogUnwritableError: There is no room for it.
    """
    with engine.connect().execution_options(purpose="set up") as connection:
        connection.exec_driver_sql("VACUUM")
        busy, *_ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
    if busy:
        raise LogBusyError(place(engine.url), wait)


def as_bytes(text: ColumnElement[Any]) -> ColumnElement[Any]:
    """The very bytes of a text, whether or not they are UTF-8."""
    return cast(text, LargeBinary)


def in_words(error: sqlite3.Error, where: str, wait: float) -> LogError:
    """What an error of SQLite means for whoever uses the log."""
    name, said = getattr(error, "sqlite_errorname", None) or "", str(error)
    if name.startswith("SQLITE_INTERRUPT"):
        raise KeyboardInterrupt from None  # nothing else stops a statement of ours
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LogBusyError(where, wait)
    if name.startswith("SQLITE_NOTADB"):
        return NotALogError(where, "it is not a SQLite database")
    if name.startswith(("SQLITE_FULL", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_IOERR")):
        return LogUnwritableError(where, said)
    if name.startswith("SQLITE_CORRUPT") or "decode to UTF-8" in said:
        return LogDamagedError(where, said)
    return LogFailedError(where, said)


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())


attach()
