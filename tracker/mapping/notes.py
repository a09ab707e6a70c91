"""A table of the records that were rejected, or are worth a look, each with the reason."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..log.file import new_file
from .layout import Map
from .record import Note
from .source import assigned, header

_FIRST = ("reason", "file", "line")


def columns_of(found: Map, files: Iterable[Path | str]) -> list[str]:
    """The columns of all tables of a map, each once.

    Raises:
        DataFileError: A file can't be read, or the map has no use for it.
    """
    given = assigned(found, [Path(each) for each in files])
    headers = (
        header(found.tables[name], path)
        for name, paths in given.items()
        for path in paths
        if not found.tables[name].element
    )
    return list(dict.fromkeys(column for each in headers for column in each if column))


class NoteFile:
    """A new CSV file, UTF-8, of which each row is a record with the reason in front."""

    def __init__(self, path: Path, columns: Iterable[str]) -> None:
        self._file = path.open("x", encoding="utf-8", errors="backslashreplace", newline="")
        self._columns = list(columns)
        self._writer = csv.writer(self._file, lineterminator="\n")
        self._writer.writerow([*_FIRST, *self._columns])

    def __call__(self, note: Note) -> None:
        """Write a record down."""
        cells = (note.cells.get(column, "") for column in self._columns)
        self._writer.writerow([note.reason, note.file, note.line or "", *cells])

    def close(self) -> None:
        """Finish the file."""
        self._file.close()


@contextmanager
def note_file(path: Path | str, columns: Iterable[str]) -> Iterator[NoteFile]:
    """A file of notes, which is there once all of it is written.

    Raises:
        FileThereError: There is such a file already.
        FileUnwritableError: It can't be made.
    """
    with new_file(Path(path)) as part:
        notes = NoteFile(part, columns)
        try:
            yield notes
        finally:
            notes.close()
