"""From a place, a path or a URL, to a database that is laid out as a log."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL, Engine, insert, make_url
from sqlalchemy.exc import ArgumentError

from . import schema
from .dialect import Dialect, dialect_for
from .error import LogDamagedError, LogMisplacedError, LogMissingError
from .place import GONE, MEMORY


def open_engine(where: str | Path, *, create: bool, wait: float) -> Engine:
    """The database at a path or URL, laid out where it was empty.

    Raises:
        LogError: It can't be used; the subclass says why.
    """
    url = _url(where)
    dialect = dialect_for(url)
    if create:
        dialect.make(url, lambda apart: _opened(apart, dialect, create=True, wait=wait).dispose())
    return _opened(url, dialect, create=create, wait=wait)


def _opened(url: URL, dialect: Dialect, *, create: bool, wait: float) -> Engine:
    engine = dialect.engine(url, create=create, wait=wait)
    try:
        _lay_out(engine, dialect, dialect.place(url), create=create)
    except UnicodeDecodeError:  # SQLite quotes what it can't read in its own words, which the driver can't
        engine.dispose()
        raise LogDamagedError(dialect.place(url), "what it says of its tables can't be read") from None
    except BaseException:
        engine.dispose()
        raise
    return engine


def utc_now() -> datetime:
    """This instant."""
    return datetime.now(UTC)


def instant(moment: datetime) -> str:
    """An instant as the log writes it: UTC, always with microseconds, so that it sorts as text."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _lay_out(engine: Engine, dialect: Dialect, where: str, *, create: bool) -> None:
    with engine.begin() as connection:
        found = dialect.layout_of(connection, where)
    if not found:
        if not create:
            raise LogMissingError(where)
        _make(engine, dialect, where)
    dialect.settle(engine)


def _make(engine: Engine, dialect: Dialect, where: str) -> None:
    with dialect.writer(engine).begin() as connection:
        if dialect.layout_of(connection, where):
            return  # another process was faster
        schema.metadata.create_all(connection)
        connection.execute(insert(schema.meta).values(schema=schema.SCHEMA, since=instant(utc_now())))
        dialect.mark(connection)


def _url(where: str | Path) -> URL:
    text = str(where)
    if text == MEMORY:
        raise LogMisplacedError(text, GONE)
    if "://" not in text:
        return URL.create("sqlite", database=os.path.expanduser(text))  # noqa: PTH111  # Path's raises without a home
    try:
        return make_url(text)
    except ArgumentError:
        raise LogMisplacedError(text, "it is not the address of a database") from None
