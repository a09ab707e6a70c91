"""Columns written: a folder with a file for each table and partition, and a manifest; whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from attrs import frozen

from ...events.progress import Told, nobody
from ...projections.book import Book
from ...projections.period import Every
from ...projections.view import View
from ..log import Log
from ..log.file import new_folder
from ..partition import Part, companies, hashed
from .claim import claim_rows
from .database import database, write
from .event import event_rows
from .figure import lived
from .manifest import NAME, File, Manifest, file_of, part_path
from .span import standings
from .table import CLAIMS, COMPANIES, EVENTS, FIGURES, Table
from .value import Values

PARTITIONS = 16
"""Partitions, where nobody says otherwise: some for each worker of a few machines, and few small files."""


@frozen(kw_only=True)
class Wanted:
    """How columns are to be written.

    Attributes:
        view: The view of the claims, with the position of the log.
        partitions: How many partitions.
        every: On which days the figures are made.
        told: Is told how many companies are done.
    """

    view: View
    partitions: int = PARTITIONS
    every: Every = Every.DAY
    told: Told = nobody


def export_columns(log: Log, to: Path, wanted: Wanted) -> Manifest:
    """Write a log as columns into a new folder.

    Raises:
        FileThereError: There is something of that name already.
        FileUnwritableError: It can't be written there.
        FastUnavailableError: The library for columns is not installed.
    """
    head = log.head
    with database() as connection, new_folder(to) as folder:
        writer = _Writer(connection, folder, log, wanted)
        for number, part in enumerate(hashed(log, wanted.partitions, until=head.position)):
            writer.write(number, part)
        made = Manifest(
            head=head,
            as_of=wanted.view.as_of,
            policy=wanted.view.policy.name,
            every=wanted.every,
            partitions=wanted.partitions,
            written_by={name: version(name) for name in ("dealtracker", "duckdb")},
            files=tuple(sorted(writer.files, key=lambda each: each.path)),
        )
        (folder / NAME).write_text(made.text, "utf-8")
    return made


class _Writer:
    """Writes one partition after the other."""

    def __init__(self, connection: Any, folder: Path, log: Log, wanted: Wanted) -> None:
        self._connection, self._folder, self._log, self._wanted = connection, folder, log, wanted
        self._companies, self._done = frozenset(companies(log)), 0
        self.files: list[File] = []
        for table in (EVENTS, CLAIMS, FIGURES, COMPANIES):
            (folder / table.name).mkdir()

    def write(self, number: int, part: Part) -> None:
        """Write a partition of each table."""
        book = Book(part.events)
        kept = self._log.kept(event.position or 0 for event in part.events)
        lines: list[Values] = []
        self._table(EVENTS, number, event_rows(part, kept))
        self._table(CLAIMS, number, claim_rows(part, book, self._wanted.view, self._companies))
        self._table(FIGURES, number, self._figures(part, book, lines))
        self._table(COMPANIES, number, lines)

    def _table(self, table: Table, number: int, rows: Iterable[Values]) -> None:
        path = part_path(self._folder, table, number)
        count = write(self._connection, table, rows, path, self._folder / "rows.jsonl")
        self.files.append(file_of(self._folder, path, count))

    def _figures(self, part: Part, book: Book, lines: list[Values]) -> Iterator[Values]:
        """The rows of figures; those of the list's lines, which are few, are put aside."""
        wanted = self._wanted
        for company in part.companies:
            for row in lived(standings(book, company, wanted.every, wanted.view.policy)):
                if "path" in row:
                    yield row
                else:
                    lines.append(row)
            self._done += 1
            wanted.told("companies", self._done, len(self._companies))
