"""What a database has to offer to keep a log, and which ones do.

DealsError
└── LogError
    └── DriverMissingError  the library that speaks to the database is not installed
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast

from sqlalchemy import URL, Column, ColumnElement, Connection, Engine, Table

from ...events.progress import Told
from .error import LogError, LogMisplacedError
from .schema import Row

T = TypeVar("T")

_CHUNK = 500


class DriverMissingError(LogError):
    """The library that speaks to the database of a log is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "A log in PostgreSQL needs the package 'psycopg', which is not installed.",
            remedy="It comes with the extra 'postgres'.",
            command="pip install 'dealtracker[postgres]'",
        )


class Dialect(Protocol):
    """All that is one database's own: where a log is, locking, durability, what its errors mean."""

    def engine(self, url: URL, *, create: bool, wait: float) -> Engine:
        """The engine on a place where a log is or can be; every connection durable, its errors in words.

        Raises:
            LogError: There can be none; the subclass says why.
        """
        ...

    def make(self, url: URL, lay_out: Callable[[URL], object]) -> None:
        """Let a new log be laid out apart, so that it appears at its place whole, where that needs care.

        Raises:
            LogError: There can be none; the subclass says why.
        """
        ...

    def writer(self, engine: Engine) -> Engine:
        """The engine for the one who writes: its transactions begin with the lock of the one writer."""
        ...

    def place(self, url: URL) -> str:
        """The place, as errors call it: no password is in it."""
        ...

    def layout_of(self, connection: Connection, where: str) -> int:
        """The number of the layout that is there; 0 where nothing is laid out yet.

        Raises:
            LogError: It belongs to something else, to a later version, or is damaged.
        """
        ...

    def mark(self, connection: Connection) -> None:
        """Write into the database what it is, once the tables are made."""
        ...

    def settle(self, engine: Engine) -> None:
        """Let readers and a writer not wait for each other."""
        ...

    def grant(self, connection: Connection, role: str) -> bool:
        """Let a role append and read and nothing else; made where there is none, which is then the answer.

        Raises:
            LogError: The database has no roles, or we may not give one these rights.
        """
        ...

    def share(self, connection: Connection, tables: Sequence[Table]) -> None:
        """Let every role that may append also write into tables beside the log, and delete from them."""
        ...

    def insert(self, connection: Connection, rows: Mapping[Table, Sequence[Row]]) -> None:
        """Write rows, each with all the values of its table, in the order of the columns."""
        ...

    def ask(self, connection: Connection, text: str) -> list[Row]:
        """All rows of a short statement, as the driver gives them."""
        ...

    def look_up(
        self, connection: Connection, answer: Sequence[Column[Any]], key: Column[Any], values: Sequence[Any]
    ) -> Iterator[Row]:
        """The answering columns of the rows whose key is one of these values."""
        ...

    def stream(self, connection: Connection, text: str) -> Generator[Row]:
        """The rows of a query, a few at a time, as the driver gives them; others may be read in between."""
        ...

    def copy_file(self, connection: Connection, path: Path, told: Told) -> bool:
        """Copy the database as it is at this moment, where it is a file; whether it is one."""
        ...

    def check_file(self, connection: Connection) -> None:
        """Look for damage that no chain can show, above all in indexes, as far as the database can.

        Raises:
            LogDamagedError: There is some.
        """
        ...

    def guards(self, connection: Connection, names: Collection[str]) -> Iterable[Row]:
        """What stands guard over the tables of a log, and all of these names: each by name and text."""
        ...

    def overwrite(self, connection: Connection) -> None:
        """Overwrite what is deleted on a connection from now on, where the database can."""
        ...

    def scrub(self, engine: Engine, wait: float) -> None:
        """Write anew what deleted words stood in, so that no trace of them is left in its files.

        Raises:
            LogError: It can't be done now: others are at work, or there is no room.
        """
        ...

    def as_bytes(self, text: ColumnElement[Any]) -> ColumnElement[Any]:
        """The very bytes of a text, as the database keeps it."""
        ...


_MODULES = {
    "sqlite": "sqlite", "sqlite+pysqlite": "sqlite",
    "postgres": "postgres", "postgresql": "postgres", "postgresql+psycopg": "postgres",
}  # fmt: skip
"""The drivers in which logs are kept, each with the module that knows it."""


def dialect_of(engine: Engine | Connection) -> Dialect:
    """The dialect of an engine or a connection."""
    return _load(_MODULES[engine.dialect.name])


def dialect_for(url: URL) -> Dialect:
    """The dialect for a place.

    Raises:
        LogMisplacedError: Logs are not kept in such a database.
        DriverMissingError: What speaks to it is not installed.
    """
    module = _MODULES.get(url.drivername)
    if module is None:
        shown = url.render_as_string(hide_password=True)
        raise LogMisplacedError(shown, "logs are kept in SQLite and in PostgreSQL (postgresql://)")
    try:
        return _load(module)
    except ImportError:
        raise DriverMissingError from None


def batched(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """So many values at a time as fit into a statement of any database."""
    return (values[start : start + _CHUNK] for start in range(0, len(values), _CHUNK))


@cache
def _load(module: str) -> Dialect:
    return cast("Dialect", import_module(f".{module}", __package__))
