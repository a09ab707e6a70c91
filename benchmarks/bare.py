"""The floors: the same rows through the libraries below, with nothing of ours around them but the layout."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson
from attrs import frozen

TABLES = ("log", "payload", "entity", "mention")
_SELECT = (
    "SELECT log.position, id, kind, schema, report, recorded, recorder, chain, text"
    " FROM log JOIN payload ON payload.position = log.position"
)
_CHUNK = 500


@frozen
class Rows:
    """The rows of one batch, made before anything is timed.

    Attributes:
        log: One for each event.
        payload: One for each event.
        entity: One for each slug that is spoken of for the first time.
        mention: One for each event and slug.
    """

    log: Sequence[tuple[Any, ...]]
    payload: Sequence[tuple[Any, ...]]
    entity: Sequence[tuple[Any, ...]]
    mention: Sequence[tuple[Any, ...]]


def connected(path: Path) -> sqlite3.Connection:
    """A connection as durable as the log's own."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def rows_of(path: Path, ends: Iterable[int]) -> list[Rows]:
    """What a log holds, cut into batches that end at these positions."""
    connection, batches, after, key = connected(path), [], 0, 0
    for end in ends:
        span = (after, end)
        mention = _between(connection, "mention", span)
        last = max((row[0] for row in mention), default=0)
        entity = connection.execute("SELECT * FROM entity WHERE key > ? AND key <= ?", (key, last)).fetchall()
        batches.append(
            Rows(_between(connection, "log", span), _between(connection, "payload", span), entity, mention)
        )
        after, key = end, max(key, last)
    connection.close()
    return batches


def _between(connection: sqlite3.Connection, table: str, span: tuple[int, int]) -> list[tuple[Any, ...]]:
    text = f"SELECT * FROM {table} WHERE position > ? AND position <= ? ORDER BY position"  # noqa: S608  # ours
    return connection.execute(text, span).fetchall()


def insert(connection: sqlite3.Connection, batch: Rows) -> None:
    """Write a batch in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    for table in TABLES:
        rows = getattr(batch, table)
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608  # ours
    connection.execute("COMMIT")


def read(connection: sqlite3.Connection, positions: Sequence[int] | None = None) -> list[Any]:
    """Every statement, or those at some positions, as plain values."""
    return [orjson.loads(row[8]) for row in _selected(connection, positions)]


def _selected(connection: sqlite3.Connection, positions: Sequence[int] | None) -> Iterator[tuple[Any, ...]]:
    if positions is None:
        yield from connection.execute(f"{_SELECT} ORDER BY log.position")
        return
    for start in range(0, len(positions), _CHUNK):
        some = positions[start : start + _CHUNK]
        marks = ", ".join("?" * len(some))
        yield from connection.execute(f"{_SELECT} WHERE log.position IN ({marks})", some)


def hash_all(connection: sqlite3.Connection) -> bytes:
    """SHA-256 over every payload, and over each hash with the one before."""
    chain = b""
    for row in connection.execute(f"{_SELECT} ORDER BY log.position"):
        chain = sha256(chain + row[1] + sha256(row[8].encode()).digest()).digest()
    return chain
