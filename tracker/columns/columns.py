"""Columns read: all companies as of a day by DuckDB, and partitions for the plain fold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple, Self

from attrs import evolve

from ...events.event import Event
from ...projections.listing import CompanyLine
from ...projections.view import Day, View, day
from ..closing import Closing
from ..log.row import restore
from ..model.text import line_of
from ..partition import Part
from .database import ask, database
from .error import ColumnsCantTellError, ColumnsDamagedError
from .manifest import Manifest, digest, part_path
from .table import COMPANIES, EVENTS, FIGURES, Table


class FigureLine(NamedTuple):
    """One figure of one company, as the table `figures` has it."""

    company: str
    path: str
    known_from: date
    known_until: date | None
    value: str | None
    bound: str | None
    low: Decimal | None
    high: Decimal | None
    currency: str | None
    unit: str | None
    possibly: list[str] | None
    others: list[str] | None
    agreement: str
    origins: int
    untraced: int
    happened: str | None
    happened_earliest: date | None
    happened_latest: date | None
    known_since: date | None
    certainty: str
    reality: str
    negative: bool
    denied: bool
    withdrawn: bool
    contested: int
    due: str | None
    overdue: bool
    rule: str | None
    events: int
    event: str | None


class Columns(Closing):
    """A folder of columns, which answers without the log; made by `Columns.open`, and a context manager.

    Attributes:
        folder: The folder.
        manifest: What it rests on.

    Example:
        with Columns.open("columns") as columns:
            columns.figures("valuations", as_of="2024-03-06")
    """

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self.manifest = manifest
        self._opened = ExitStack()
        self._connection = self._opened.enter_context(database())

    @classmethod
    def open(cls, folder: Path | str) -> Self:
        """The columns in a folder.

        Raises:
            NotColumnsError: There are none.
            ColumnsTooNewError: A later version has written them.
            ColumnsDamagedError: The manifest is not what was written.
            FastUnavailableError: The library for columns is not installed.
        """
        return cls(Path(folder), Manifest.read(Path(folder)))

    # What can be asked

    def view(self, as_of: Day) -> View:
        """The view of a day: how the world stood on it, as far as it was known on it.

        Raises:
            ColumnsCantTellError: The figures were not made for that day.
        """
        asked, every = day(as_of), self.manifest.every
        if not every.holds(asked):
            why = f"they hold the last day of each {every}, and {asked} is none"
            raise ColumnsCantTellError(why, f"Ask for {every.up(asked)}, or ask the log itself.")
        return evolve(View.of(asked, policy=self.manifest.policy), position=self.manifest.head.position)

    def companies(self, as_of: Day, *, everything: bool = False) -> tuple[CompanyLine, ...]:
        """The list of companies as of a day, as `Tracker.companies` gives it from the log.

        Raises:
            ColumnsCantTellError: The figures were not made for that day.
            ColumnsDamagedError: A file is not what was written.
        """
        view = self.view(as_of)
        wanted = "" if everything else "AND NOT empty"
        query = f"SELECT line FROM {{files}} WHERE {_STANDS} {wanted} ORDER BY company"  # noqa: S608  # ours
        return tuple(line_of(line, view) for (line,) in self._ask(COMPANIES, query, day=view.as_of))

    def figures(self, *paths: str, as_of: Day) -> tuple[FigureLine, ...]:
        """The figures of all companies as of a day: all, or those of some paths, by path and company.

        A path names a figure, or by its beginning several: `valuations` is every valuation.

        Raises:
            ColumnsCantTellError: The figures were not made for that day.
            ColumnsDamagedError: A file is not what was written.
        """
        asked = self.view(as_of).as_of
        names: dict[str, Any] = {f"path{number}": path for number, path in enumerate(paths)}
        chosen = " OR ".join(f"path = ${name} OR starts_with(path, ${name} || '.')" for name in names)
        query = (
            f"SELECT {_FIGURE} FROM {{files}} WHERE {_STANDS}"  # noqa: S608  # ours
            f" AND ({chosen or 'true'}) ORDER BY path, company"
        )
        return tuple(map(FigureLine._make, self._ask(FIGURES, query, day=asked, **names)))

    # Partitions

    def part(self, number: int) -> Part:
        """One partition, from 0, with its events as the log gives them; it can be folded by itself.

        Raises:
            ColumnsDamagedError: A file is not what was written.
        """
        query = f"SELECT {', '.join(_RESTORED)} FROM {{files}} ORDER BY position"  # noqa: S608  # ours
        events = [_event(row) for row in self._ask(EVENTS, query, number)]
        spoken = "SELECT DISTINCT unnest(companies) AS slug FROM {files} ORDER BY slug"
        slugs = (slug for (slug,) in self._ask(EVENTS, spoken, number))
        return Part(tuple(slugs), events)

    def parts(self) -> Iterator[Part]:
        """Every partition."""
        return map(self.part, range(self.manifest.partitions))

    def verify(self) -> None:
        """Hold every file against its hash.

        Raises:
            ColumnsDamagedError: A file is not what was written.
        """
        for each in self.manifest.files:
            path = self.folder / each.path
            try:
                found = digest(path)
            except OSError:
                raise ColumnsDamagedError(path, "it can't be read") from None
            if found != each.sha256:
                raise ColumnsDamagedError(path, "its hash is another one")

    def _ask(
        self, table: Table, query: str, number: int | None = None, **given: Any
    ) -> list[tuple[Any, ...]]:
        numbers = range(self.manifest.partitions) if number is None else [number]
        files = [part_path(self.folder, table, each) for each in numbers]
        return ask(self._connection, query, files, **given)

    def close(self) -> None:
        """Let go of the files."""
        self._opened.close()


_STANDS = "known_from <= $day AND (known_until IS NULL OR known_until > $day)"
_FIGURE = ", ".join(FigureLine._fields)
_RESTORED = ("position", "id", "kind", "schema", "report", "recorded", "recorder", "chain", "payload")


def _event(row: Sequence[Any]) -> Event[Any]:
    """An event as the log gives it."""
    position, id_, kind, schema, report, recorded, recorder, chain, payload = row
    return restore(
        (
            position, bytes.fromhex(id_), kind, schema, report, _instant(recorded), recorder or "",
            bytes.fromhex(chain), payload, payload is None,
        )
    )  # fmt: skip


def _instant(recorded: datetime) -> str:
    return f"{recorded.isoformat(timespec='microseconds')}Z"
