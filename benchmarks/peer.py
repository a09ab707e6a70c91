"""Others who keep events, given the same payloads: the library `eventsourcing`, and plain SQLAlchemy Core.

`eventsourcing` is what a Python project would reach for. Its recorder writes finished rows of four columns,
with one index and nothing enforced; its application makes them from objects. SQLAlchemy Core writes the very
rows of our tables, as one would by hand instead of a log: no ids, no chain, nothing looked up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from typing import Any
from uuid import UUID, uuid5

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate
from eventsourcing.persistence import ApplicationRecorder, StoredEvent
from sqlalchemy import Engine, insert

from dealtracker.tracker.log import schema

from .bare import TABLES, Rows
from .measure import Work

_NAMESPACE = UUID(int=0)


class Told(Aggregate):
    """One fact as an aggregate of its own, which is as near as that library comes to a log of reports."""

    def __init__(self, kind: str, payload: str) -> None:
        self.kind = kind
        self.payload = payload


def application(kept: Application[UUID], batches: Iterable[Rows]) -> list[Work]:
    """What saves a batch each through its application."""
    return [_saving(kept, [(row[3], text) for row, (_, text) in _paired(each)]) for each in batches]


def recorder(kept: ApplicationRecorder, batches: Iterable[Rows]) -> list[Work]:
    """What writes a batch each through its recorder, from rows that are made already."""
    return [_inserting(kept, [_stored(row, text) for row, (_, text) in _paired(each)]) for each in batches]


def core(engine: Engine, batches: Iterable[Rows]) -> list[Work]:
    """What writes a batch each by SQLAlchemy's own insert."""
    return [_executing(engine, _named(each)) for each in batches]


def application_in(stack: ExitStack, environment: dict[str, str]) -> Application[UUID]:
    """An application of that library, as durable as the log: each commit is flushed, and SQLite has a WAL."""
    kept = Application[UUID](environment)
    stack.callback(kept.close)
    return kept


def _paired(batch: Rows) -> Iterable[tuple[Any, Any]]:
    return zip(batch.log, batch.payload, strict=True)


def _saving(kept: Application[UUID], said: Sequence[tuple[str, str]]) -> Work:
    return lambda: kept.save(*(Told(kind, payload) for kind, payload in said))


def _inserting(kept: ApplicationRecorder, stored: Sequence[StoredEvent]) -> Work:
    return lambda: kept.insert_events(stored)


def _stored(row: tuple[Any, ...], text: str) -> StoredEvent:
    return StoredEvent(uuid5(_NAMESPACE, str(row[0])), 1, row[3], text.encode())


def _executing(engine: Engine, rows: Mapping[str, list[dict[str, Any]]]) -> Work:
    def work() -> None:
        with engine.begin() as connection:
            for table, some in rows.items():
                connection.execute(insert(schema.metadata.tables[table]), some)

    return work


def _named(batch: Rows) -> dict[str, list[dict[str, Any]]]:
    tables = schema.metadata.tables
    named = {
        name: [dict(zip(tables[name].c.keys(), row, strict=True)) for row in getattr(batch, name)]
        for name in TABLES
    }
    return {name: rows for name, rows in named.items() if rows}
