"""The manifest of columns: what they rest on, and what was written.

    {"format": "dealtracker-columns", "version": 1, "head": {"position": 581, "chain": "712f20c5..."},
     "as_of": "2024-06-30", "policy": "weighed", "every": "day", "partitions": 16,
     "written_by": {"dealtracker": "0.1.0", "duckdb": "2.0.1"},
     "files": [{"path": "events/part-0000.parquet", "rows": 40, "sha256": "9c1d03fe..."}],
     "rows": {"events": 640, "claims": 402, ...}, "sha256": "3b6a27bc..."}

The last `sha256` is over a line for each file: its path, a space and its hash.
"""

from __future__ import annotations

from datetime import date
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any, Self

import msgspec
from attrs import asdict, frozen

from ...projections.period import Every
from ..log import Head
from .error import ColumnsDamagedError, ColumnsTooNewError, NotColumnsError
from .table import TABLES, Table

FORMAT, VERSION = "dealtracker-columns", 1
NAME = "manifest.json"


@frozen
class File:
    """One file.

    Attributes:
        path: Where it is, below the folder.
        rows: How many rows it holds.
        sha256: The hash of its bytes, as 64 hexadecimal digits.
    """

    path: str
    rows: int
    sha256: str


@frozen(kw_only=True)
class Manifest:
    """What columns rest on, and what was written.

    Attributes:
        head: The end of the log that they were made from.
        as_of: The day by which the claims had been reported.
        policy: The policy that chose the figures.
        every: On which days the figures were made.
        partitions: How many partitions there are.
        written_by: The versions of what wrote them.
        files: The files.
    """

    head: Head
    as_of: date
    policy: str
    every: Every
    partitions: int
    written_by: dict[str, str]
    files: tuple[File, ...]

    @property
    def rows(self) -> dict[str, int]:
        """How many rows each table holds."""
        return {
            table.name: sum(each.rows for each in self.files if each.path.startswith(f"{table.name}/"))
            for table in TABLES
        }

    @property
    def sha256(self) -> str:
        """The hash over all files."""
        return sha256("".join(f"{each.path} {each.sha256}\n" for each in self.files).encode()).hexdigest()

    @property
    def text(self) -> str:
        """How it is written: JSON."""
        said = {"format": FORMAT, "version": VERSION, **asdict(self), "rows": self.rows}
        return msgspec.json.format(msgspec.json.encode({**said, "sha256": self.sha256})).decode() + "\n"

    @classmethod
    def read(cls, folder: Path) -> Self:
        """The manifest in a folder.

        Raises:
            NotColumnsError: There is none.
            ColumnsTooNewError: A later version has written it.
            ColumnsDamagedError: It is not what was written.
        """
        path = folder / NAME
        try:
            said: Any = msgspec.json.decode(path.read_bytes())
        except OSError:
            raise NotColumnsError(folder, f"there is no {NAME} in it") from None
        except (msgspec.DecodeError, RecursionError):
            raise ColumnsDamagedError(path, "it can't be read") from None
        if not isinstance(said, dict) or said.get("format") != FORMAT:
            raise NotColumnsError(folder, f"its {NAME} is of something else")
        try:
            version = msgspec.convert(said.get("version"), int)
            if version > VERSION:
                raise ColumnsTooNewError(folder, version, VERSION)
            found = msgspec.convert(said, cls)
        except msgspec.ValidationError as error:
            raise ColumnsDamagedError(path, str(error)) from None
        if said.get("sha256") != found.sha256:
            raise ColumnsDamagedError(path, "its hash is not that of the files it names")
        return found


def file_of(folder: Path, path: Path, rows: int) -> File:
    """A file that was written, as the manifest names it."""
    return File(path.relative_to(folder).as_posix(), rows, digest(path))


def digest(path: Path) -> str:
    """The hash of a file, as 64 hexadecimal digits."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def part_path(folder: Path, table: Table, number: int) -> Path:
    """Where a partition of a table is."""
    return folder / table.name / f"part-{number:04}.parquet"
