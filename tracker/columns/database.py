"""DuckDB, which writes the files and answers from them; loaded when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from ...events.error import DealsError
from ..log.file import FileUnwritableError
from .error import ColumnsDamagedError, FastUnavailableError
from .table import Table
from .value import Values

_ROOM = 1 << 24
"""Bytes in a line that DuckDB reads without being told."""

_FILES = "read_parquet($files, hive_partitioning = false)"
"""The files of a table; that a folder above them is called 'company=acme' says nothing."""

_encode = msgspec.json.Encoder().encode


@contextmanager
def database() -> Iterator[Any]:
    """A database of DuckDB in memory, which reaches for nothing on the network.

    Raises:
        FastUnavailableError: The library is not installed.
    """
    try:
        import duckdb
    except ImportError:
        raise FastUnavailableError from None
    settings: dict[str, Any] = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}
    with duckdb.connect(config=settings) as connection:
        yield connection


def write(connection: Any, table: Table, rows: Iterable[Values], to: Path, scratch: Path) -> int:
    """Write a file of a table, sorted; how many rows there are."""
    longest = count = 0
    with scratch.open("wb") as file:
        for row in rows:
            line = _encode(row) + b"\n"
            longest, count = max(longest, len(line)), count + 1
            file.write(line)
    types = {each.name: each.type for each in table.columns}
    form = f"format = 'newline_delimited', columns = {types}, maximum_object_size = $room"
    query = (
        f"COPY (SELECT * FROM read_json($lines, {form}) ORDER BY {table.order})"  # noqa: S608  # the table is ours
        f" TO '{_quoted(to)}' (FORMAT parquet, COMPRESSION zstd)"
    )
    with _telling(lambda why: FileUnwritableError(to, why)):
        connection.execute(query, {"lines": _literal(scratch), "room": max(longest, _ROOM)})
    scratch.unlink()
    return count


def ask(connection: Any, query: str, files: Sequence[Path], **given: Any) -> list[tuple[Any, ...]]:
    """What a query finds, in which `{files}` stands for the files of a table.

    Raises:
        ColumnsDamagedError: A file is not what was written.
    """
    told = {"files": [_literal(each) for each in files], **given}
    with _telling(lambda why: ColumnsDamagedError(files[0].parent, why)):
        found: list[tuple[Any, ...]] = connection.execute(query.format(files=_FILES), told).fetchall()
    return found


@contextmanager
def _telling(as_error: Callable[[str], DealsError]) -> Iterator[None]:
    """Tell what DuckDB says, its first line, as an error of ours."""
    import duckdb

    try:
        yield
    except duckdb.Error as error:
        said = str(error).splitlines()[0].rstrip(".")
        raise as_error(said.partition("Error: ")[2] or said) from None


def _literal(path: Path) -> str:
    """A path in which nothing stands for other paths."""
    return re.sub(r"([*?\[])", r"[\1]", str(path))


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
