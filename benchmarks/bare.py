"""The floors: the same rows through the libraries below, with nothing of ours around them but the layout."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import accumulate
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
    connection, ends = connected(path), list(ends)
    log, payload, mention = (
        _cut(connection.execute(f"SELECT * FROM {table} ORDER BY position"), place, ends)  # noqa: S608  # ours
        for table, place in (("log", 0), ("payload", 0), ("mention", 1))
    )
    keys = accumulate((max((row[0] for row in rows), default=0) for rows in mention), max)
    entity = _cut(connection.execute("SELECT * FROM entity ORDER BY key"), 0, keys)
    connection.close()
    return [Rows(*each) for each in zip(log, payload, entity, mention, strict=True)]


def _cut(rows: Iterable[tuple[Any, ...]], place: int, ends: Iterable[int]) -> list[list[tuple[Any, ...]]]:
    """Rows in order, cut behind the last one of which the value at a place is no more than each end."""
    rest, cut = deque(rows), []
    for end in ends:
        part = []
        while rest and rest[0][place] <= end:
            part.append(rest.popleft())
        cut.append(part)
    return cut


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
