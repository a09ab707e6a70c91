"""The files of data: each read once, record by record."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from .element import LARGEST, Element, elements
from .error import DataFileError
from .layout import Map, Table
from .record import Note, Record

if TYPE_CHECKING:
    from _csv import Reader

_SEPARATORS = {"tab": "\t"}
_WIDEST = 1_000_000
"""The most signs of one cell."""


@frozen
class Faulty:
    """A row that can't be read.

    Attributes:
        note: What is wrong with it.
    """

    note: Note


@frozen(kw_only=True)
class Found:
    """A record of a file.

    Attributes:
        record: The record.
        element: Its element, where it is XML.
    """

    record: Record
    element: Element | None = None


Read = Callable[[int], object]
"""Is told how many bytes more were read."""


def assigned(found: Map, files: list[Path]) -> dict[str, list[Path]]:
    """The files of each table, by the patterns of the map; several only where a record needs no other file.

    Raises:
        DataFileError: A file fits no table, or a table has no file.
    """
    given: dict[str, list[Path]] = {name: [] for name in found.tables}
    for path in files:
        if path.exists() and not path.is_file():
            raise DataFileError(
                str(path), "This is no file.", "Name a file; what comes on a pipe is read once."
            )
        fits = [name for name, table in found.tables.items() if fnmatchcase(path.name, table.file)]
        if not fits:
            patterns = ", ".join(f"'{table.file}'" for table in found.tables.values())
            raise DataFileError(str(path), "The map has no table for it.", f"Its patterns are {patterns}.")
        given[fits[0]].append(path)
    for name, paths in given.items():
        if not paths:
            why = f"No file is given for the table '{name}' of the map."
            raise DataFileError(found.file, why, f"Give one whose name fits '{found.tables[name].file}'.")
    return given


def records(table: Table, path: Path, read: Read) -> Iterator[Found | Faulty]:
    """The records of a file, in its order.

    Raises:
        DataFileError: It can't be read.
    """
    try:
        if table.element:
            yield from _elements(table, path, read)
            return
        yield from _rows(table, path, read)
    except OSError as error:
        raise DataFileError(str(path), f"{error.strerror or error}.", "Check the path.") from None


def header(table: Table, path: Path) -> list[str]:
    """The columns of a table.

    Raises:
        DataFileError: The file can't be read.
    """
    try:
        with _opened(table, path) as file:
            return _columns(_reader(table, file), path)
    except OSError as error:
        raise DataFileError(str(path), f"{error.strerror or error}.", "Check the path.") from None


def _elements(table: Table, path: Path, read: Read) -> Iterator[Found]:
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        why = f"It is larger than {LARGEST // 1_000_000} MB."
        raise DataFileError(str(path), why, "Divide it into files of single documents.")
    for element in elements(content, str(path), table.element):
        record = Record(element.cell, file=str(path), line=0)
        record.values["file"] = path.stem
        yield Found(record=record, element=element)
    read(len(content))


def _rows(table: Table, path: Path, read: Read) -> Iterator[Found | Faulty]:
    with _opened(table, path) as file:
        reader, before = _reader(table, file), 0
        columns = _columns(reader, path)
        for cells, line in _lines(reader, path):
            plain = dict(zip(columns, cells, strict=False))
            if len(cells) != len(columns):
                what = f"The row has {len(cells)} cells, and the table {len(columns)} columns."
                yield Faulty(Note(file=str(path), line=line, reason=what, cells=plain))
                continue
            record = Record.row(plain, str(path), line)
            record.values["file"] = path.stem
            yield Found(record=record)
            if (place := os.lseek(file.fileno(), 0, os.SEEK_CUR)) != before:
                read(place - before)
                before = place


def _opened(table: Table, path: Path) -> TextIOWrapper:
    return path.open(encoding=table.encoding, newline="")


def _reader(table: Table, file: TextIOWrapper) -> Reader:
    csv.field_size_limit(_WIDEST)
    return csv.reader(file, delimiter=_SEPARATORS.get(table.separator, table.separator), strict=True)


def _columns(reader: Reader, path: Path) -> list[str]:
    found = next(_lines(reader, path), None)
    if found is None:
        raise DataFileError(str(path), "The file is empty.", "Its first line names the columns.")
    columns = [name.strip() for name in found[0]]
    twice = {name for name in columns if name and columns.count(name) > 1}
    if twice:
        raise DataFileError(str(path), f"The column '{min(twice)}' stands twice.", "Rename one.", line=1)
    return columns


def _lines(reader: Reader, path: Path) -> Iterator[tuple[list[str], int]]:
    """The rows with something in them, each with the line on which it ends."""
    while True:
        try:
            cells = next(reader, None)
        except UnicodeError as error:
            raise DataFileError(
                str(path),
                f"Its letters can't be read: {error}.",
                "Say in the map how the table is written, such as 'encoding: latin-1'.",
            ) from None
        except csv.Error as error:
            line = reader.line_num
            raise DataFileError(
                str(path), f"This is no table: {error}.", "Check its quotes.", line=line
            ) from None
        if cells is None:
            return
        if any(cells):
            yield cells, reader.line_num
