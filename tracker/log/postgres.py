"""All that is PostgreSQL's own: triggers, locking, durability, and what its errors mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from itertools import count
from logging import NullHandler, getLogger
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import psycopg
from psycopg.errors import Diagnostic
from sqlalchemy import URL, Column, ColumnElement, Connection, Engine, Table, create_engine, event, func
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import ConnectionPoolEntry

from ...events.progress import Told
from . import derived, schema
from .error import (
    LogBusyError,
    LogDamagedError,
    LogMisplacedError,
    LogTooNewError,
    LogUnwritableError,
    NotALogError,
)
from .postgres_error import in_words
from .postgres_guard import STANDING, attach
from .schema import Row

WRITER = 0x6465616C
"""The number of the advisory lock that the one writer of a log holds: 'deal', as SQLite files are marked."""

_MARK = "A log of deals."
_MANY = 20
"""From how many rows on they are copied: a copy costs an exchange with the server, and less for each row."""

_STREAMED = 2000
_STREAMS = count(1)
"""Names for cursors, for several may be open at once."""

_PAUSE = 0.2
_NUMBER = re.compile(r"\D*(\d+)")
"""The first number in what the server tells, in whatever language."""

_READING = "REPEATABLE READ"
"""Whatever one answer reads, it reads from one state of the log."""

_TABLES = ("log", "payload", "entity", "mention", "meta")
_LOOK = """
SELECT current_setting('server_encoding'), array_agg(relname::text ORDER BY relname),
       max(obj_description(pg_class.oid, 'pg_class')) FILTER (WHERE relname = 'log')
  FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
 WHERE nspname = current_schema() AND relname = ANY(%(names)s)
"""
# to_regclass would do it, but may still not see what another process has made while we waited for it.
_LOCK = """
SELECT set_config('lock_timeout', %(wait)s, true),
       pg_advisory_xact_lock(%(writer)s, hashtext(current_schema()))
"""
_DURABLE = """
SELECT set_config('tcp_keepalives_idle', '30', false), set_config('tcp_keepalives_interval', '10', false),
       set_config('tcp_keepalives_count', '3', false), set_config('tcp_user_timeout', '60s', false),
       CASE current_setting('synchronous_commit')
            WHEN 'off' THEN set_config('synchronous_commit', 'on', false) END
"""
# A client whose machine has vanished would otherwise keep the writer's lock for two hours.


def engine(url: URL, *, create: bool, wait: float) -> Engine:  # noqa: ARG001  # a database is never made, only tables
    """The engine on a database where a log is or can be."""
    options = {"client_encoding": "utf8", "application_name": "dealtracker"}
    driven = url.set(drivername="postgresql+psycopg")
    made = create_engine(driven, connect_args=options, isolation_level=_READING, max_overflow=-1)
    _attend(made, place(url), wait)
    return made


def make(url: URL, lay_out: Callable[[URL], object]) -> None:
    """Nothing: tables that are made in one transaction appear at once."""


def writer(engine: Engine) -> Engine:
    """The engine for the one who writes: what it reads behind the lock is what the one before it wrote."""
    return engine.execution_options(purpose="write", isolation_level="READ COMMITTED")


def place(url: URL) -> str:
    """The address of the database, without a password."""
    return url.set(password=None).difference_update_query(("password", "sslpassword")).render_as_string()


def layout_of(connection: Connection, where: str) -> int:
    """The number of the layout that a database has; 0 where none of the tables is there.

    Raises:
        LogMisplacedError: It does not keep text as UTF-8.
        NotALogError: One of the tables belongs to something else.
        LogTooNewError: A later version has laid it out.
    """
    encoding, tables, mark = connection.exec_driver_sql(_LOOK, {"names": list(_TABLES)}).one()
    if encoding != "UTF8":
        raise LogMisplacedError(where, f"the database keeps text as {encoding}, and not as UTF8")
    if not tables:
        return 0
    if mark != _MARK:
        raise NotALogError(where, f"its table {tables[0]!r} is of another program")
    number = connection.execute(func.max(schema.meta.c.schema).select()).scalar_one()
    if number is None:
        raise LogDamagedError(where, "it does not say which layout it has")
    if number > schema.SCHEMA:
        raise LogTooNewError(where, number, schema.SCHEMA)
    return int(number)


def mark(connection: Connection) -> None:
    """Write into the database what it is."""
    connection.exec_driver_sql(f"COMMENT ON TABLE log IS '{_MARK}'")


def settle(engine: Engine) -> None:
    """Nothing: in PostgreSQL readers and writers never wait for each other."""


def grant(connection: Connection, role: str) -> bool:
    """Let a role append and read, and not alter, update, delete or truncate; made where there is none."""
    preparer = connection.dialect.identifier_preparer
    name = preparer.quote_identifier(role)
    there = connection.exec_driver_sql("SELECT FROM pg_roles WHERE rolname = %s", (role,)).first()
    if there is None:
        connection.exec_driver_sql(f"CREATE ROLE {name} LOGIN")
    schema_name = preparer.quote_identifier(
        connection.exec_driver_sql("SELECT current_schema()").scalar_one()
    )
    connection.exec_driver_sql(f"GRANT USAGE ON SCHEMA {schema_name} TO {name}")
    connection.exec_driver_sql(f"GRANT SELECT, INSERT ON log, payload, entity, mention TO {name}")
    connection.exec_driver_sql(f"GRANT SELECT ON meta TO {name}")
    return there is None


_APPENDING = """
    SELECT DISTINCT grantee FROM information_schema.role_table_grants
    WHERE table_schema = current_schema() AND table_name = 'log'
      AND privilege_type = 'INSERT' AND grantee <> current_user
"""


def share(connection: Connection, tables: Sequence[Table]) -> None:
    """Let every role that may append also write into tables beside the log, and delete from them."""
    names = ", ".join(table.name for table in tables)
    quote = connection.dialect.identifier_preparer.quote_identifier
    for role in list(connection.exec_driver_sql(_APPENDING).scalars()):
        connection.exec_driver_sql(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {names} TO {quote(role)}")


def insert(connection: Connection, rows: Mapping[Table, Sequence[Row]]) -> None:
    """Write rows, each with all the values of its table, in the order of the columns."""
    few = all(len(some) < _MANY for some in rows.values())
    with _telling(connection) as driver, driver.pipeline() if few else nullcontext():
        for table, some in rows.items():
            if few:
                _insert_values(driver, table, some)
            else:
                _copy(driver, table, some)


def ask(connection: Connection, text: str, values: Sequence[Any] = ()) -> list[Row]:
    """All rows of a short statement, straight from the driver."""
    with _telling(connection) as driver:
        # Never prepared: a plan that was made while the log was small would read all of it once it is large.
        rows: list[Row] = driver.execute(text, values, prepare=False).fetchall()
        return rows


def look_up(
    connection: Connection, answer: Sequence[Column[Any]], key: Column[Any], values: Sequence[Any]
) -> Iterator[Row]:
    """The answering columns of the rows whose key is one of these values."""
    if values:
        names = ", ".join(column.name for column in answer)
        text = f"SELECT {names} FROM {key.table} WHERE {key.name} = ANY(%s)"  # noqa: S608  # our own names
        yield from ask(connection, text, (list(values),))


def stream(connection: Connection, text: str) -> Generator[Row]:
    """The rows of a query, some at a time, straight from the driver."""
    name = f"deals_{next(_STREAMS)}"
    with _telling(connection) as driver, driver.cursor(name=name, binary=True) as cursor:
        cursor.itersize = _STREAMED
        yield from cursor.execute(text)


@contextmanager
def _telling(connection: Connection) -> Iterator[Any]:
    """The driver's own connection; what goes wrong there is told in words."""
    driver: Any = connection.connection.driver_connection
    try:
        yield driver
    except psycopg.Error as error:
        told = in_words(error, place(connection.engine.url), connection.info["wait"])
        if driver.closed:  # else the pool would try to end its transaction, and log that it can't
            connection.invalidate(error)
        raise told from None


def copy_file(connection: Connection, path: Path, told: Told) -> bool:  # noqa: ARG001  # there is no file
    """Nothing: the database is no file."""
    return False


def check_file(connection: Connection) -> None:
    """Nothing: the server holds its pages against checksums itself, and `pg_amcheck` its indexes."""


def guards(connection: Connection, names: Collection[str]) -> list[Row]:
    """The triggers, the functions of these names, and the rules, each by name and text."""
    return ask(connection, STANDING, (list(schema.metadata.tables), list(names)))


def overwrite(connection: Connection) -> None:
    """Nothing: PostgreSQL keeps what is deleted until its tables are written anew."""


def scrub(engine: Engine, wait: float) -> None:
    """Write the tables anew; what the server's write-ahead log and backups hold is out of our reach.

    Raises:
        LogBusyError: Others read or write for longer than we wait.
        LogUnwritableError: There is no room for it, or it is not ours to do.
    """
    until = monotonic() + wait
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"SET lock_timeout = '{_milliseconds(wait)}'")
        for table in (schema.payload, schema.mention, schema.entity, *derived.there(connection)):
            while _rewritten(connection, table):
                if monotonic() > until:
                    raise LogBusyError(place(engine.url), wait)
                sleep(_PAUSE)
        connection.exec_driver_sql("RESET lock_timeout")


def _rewritten(connection: Connection, table: Table) -> int:
    """Write a table anew; how many deleted rows had to stay, for others read from a state that has them.

    Raises:
        LogUnwritableError: It is not ours to do: the server leaves the table as it was, and goes on.
    """
    told: list[str] = []

    def hear(notice: Diagnostic) -> None:
        told.append(notice.message_detail or "")

    driver: Any = connection.connection.driver_connection
    driver.add_notice_handler(hear)
    try:
        connection.exec_driver_sql(f"VACUUM (FULL, VERBOSE) {table.name}")
    finally:
        driver.remove_notice_handler(hear)
    for number in filter(None, map(_NUMBER.match, told)):
        return int(number[1])
    raise LogUnwritableError(place(connection.engine.url), f"{table.name} belongs to another role")


def as_bytes(text: ColumnElement[Any]) -> ColumnElement[Any]:
    """The bytes of a text; the database lets nothing in that is not UTF-8."""
    return func.convert_to(text, "UTF8")


def _attend(engine: Engine, where: str, wait: float) -> None:
    """Set up every connection: full durability, the one writer's lock, errors in words."""

    @event.listens_for(engine, "connect")
    def _durable(connection: psycopg.Connection[Any], record: ConnectionPoolEntry) -> None:
        record.info["wait"] = wait
        connection.execute(_DURABLE)
        connection.commit()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("purpose") == "write":
            # Before any position is read: numbers that are given first and committed later lose events.
            limits = {"wait": _milliseconds(options.get("wait", wait)), "writer": WRITER}
            connection.exec_driver_sql(_LOCK, limits)

    @event.listens_for(engine, "handle_error")
    def _in_words(context: ExceptionContext) -> None:
        if isinstance(context.original_exception, psycopg.Error):
            raise in_words(context.original_exception, where, wait) from None


def _milliseconds(seconds: float) -> str:
    """A time to wait; at least a millisecond, for with none PostgreSQL waits for ever."""
    return f"{max(1, round(seconds * 1000))}ms"


def _copy(driver: Any, table: Table, rows: Sequence[Row]) -> None:
    """Write many rows in one stream."""
    with driver.cursor() as cursor, cursor.copy(f"COPY {table.name} FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _insert_values(driver: Any, table: Table, rows: Sequence[Row]) -> None:
    """Write a few rows in one statement."""
    if rows:
        marks = f"({', '.join(['%s'] * len(table.columns))})"
        text = f"INSERT INTO {table.name} VALUES {', '.join([marks] * len(rows))}"  # noqa: S608  # our own table
        driver.execute(text, [value for row in rows for value in row])


attach()
getLogger("psycopg").addHandler(NullHandler())  # what it logs of lost connections is told in words
