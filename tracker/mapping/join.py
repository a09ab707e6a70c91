"""Tables that are joined: kept aside in a temporary file, so that memory does not grow with them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from .record import Record

_MANY = 1000


class Aside:
    """The rows of joined tables, found by the value of a column; a context manager."""

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path, isolation_level=None)
        self._base.execute("PRAGMA synchronous = OFF")  # what is lost with the machine is read again
        self._base.execute("PRAGMA journal_mode = OFF")
        self._names: dict[tuple[str, str], str] = {}

    def keep(self, table: str, key: str, rows: Iterable[Record]) -> None:
        """Keep the rows of a table by a column."""
        name = self._names.setdefault((table, key), f"kept_{len(self._names)}")
        self._base.execute(
            f"CREATE TABLE IF NOT EXISTS {name} (key TEXT, line INTEGER, file TEXT, cells TEXT)"
        )
        many: list[tuple[str, int, str, str]] = []
        self._base.execute(f"CREATE TABLE IF NOT EXISTS {name}_asked (key TEXT PRIMARY KEY) WITHOUT ROWID")
        self._base.execute("BEGIN")
        for row in rows:
            many.append((_key(row.cell(key)), row.line, row.file, json.dumps(row.plain)))
            if len(many) == _MANY:
                self._put(name, many)
        self._put(name, many)
        self._base.execute(f"CREATE INDEX IF NOT EXISTS {name}_by_key ON {name} (key)")
        self._base.execute("COMMIT")

    def _put(self, name: str, many: list[tuple[str, int, str, str]]) -> None:
        self._base.executemany(f"INSERT INTO {name} VALUES (?, ?, ?, ?)", many)  # noqa: S608  # ours
        many.clear()

    def rows(self, table: str, key: str, text: str) -> Iterator[Record]:
        """The rows of a table in whose column that text stands, in the order of its file."""
        name = self._names[table, key]
        self._base.execute(f"INSERT OR IGNORE INTO {name}_asked VALUES (?)", (_key(text),))  # noqa: S608  # ours
        yield from self._chosen(f"{name} WHERE key = ?", _key(text))

    def left(self, table: str, key: str) -> Iterator[Record]:
        """The rows of a table that nobody asked for."""
        name = self._names[table, key]
        yield from self._chosen(f"{name} WHERE key NOT IN (SELECT key FROM {name}_asked)")  # noqa: S608  # ours

    def _chosen(self, which: str, *values: str) -> Iterator[Record]:
        query = f"SELECT cells, file, line FROM {which} ORDER BY rowid"  # noqa: S608  # our own names
        for cells, file, line in self._base.execute(query, values):
            yield Record.row(json.loads(cells), file, line)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._base.close()


def _key(text: str) -> str:
    """A text that a database takes: halves of characters, which some encodings let through, written out."""
    return text.encode(errors="backslashreplace").decode()
