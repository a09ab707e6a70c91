"""Logs as earlier versions have laid them out, kept as they were written.

For each layout there is a file of SQLite, the SQL of a schema in PostgreSQL (by `pg_dump`, without the
names of schema and owner), and the export of both, which hold the same log: one of the examples with a
doubt about it, and from the second layout on with an event whose words were taken out.
"""

from __future__ import annotations

from pathlib import Path
from shutil import copy

import psycopg

FILES = Path(__file__).parent / "layout_files"


def old_log(layout: int, place: Path | str) -> None:
    """Put a log of that layout into an empty place."""
    if isinstance(place, Path):
        copy(FILES / f"layout-{layout}.db", place)
        return
    with psycopg.connect(place.replace("postgresql+psycopg://", "postgresql://")) as connection:
        connection.execute((FILES / f"layout-{layout}.sql").read_bytes())


def old_export(layout: int) -> bytes:
    """What the version of that layout has exported the log as."""
    return (FILES / f"layout-{layout}.jsonl").read_bytes()
