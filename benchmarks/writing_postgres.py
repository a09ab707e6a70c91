"""Taking events in on PostgreSQL, with a server of our own that flushes each commit to its disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from uuid import UUID

import psycopg
from eventsourcing.application import Application
from sqlalchemy import Engine

from dealtracker.tracker.log import Log
from dealtracker.tracker.log.engine import open_engine
from tests.postgres import Databases

from . import bare_postgres, peer
from .bare import Rows
from .material import Material, all_of
from .measure import Case, Run, Work

Insert = Callable[[psycopg.Connection[Any], Rows], None]


def cases(folder: Path, server: Databases, *, many: int, single: int) -> Iterator[Case]:
    """All that writes, beside plain psycopg and its peers."""
    hundreds = Material.of(folder / "hundreds.db", many, 100)
    bulk = Material.of(folder / "bulk.db", many, many)
    ones = Material.of(folder / "ones.db", single, 1)
    values, copy = bare_postgres.values, bare_postgres.copy
    yield _case("append in batches of 100, PostgreSQL", server, hundreds, values, all_of)
    yield _case("bulk import in one transaction, PostgreSQL", server, bulk, copy, all_of)
    yield _case("one durable commit of one event, PostgreSQL, p50", server, ones, values, list)


def _case(
    name: str,
    server: Databases,
    material: Material,
    insert: Insert,
    cut: Callable[[Sequence[Work]], list[Work]],
) -> Case:
    rows = material.rows
    eventsourcing: dict[str, Run] = {
        "eventsourcing, its application": lambda stack: cut(
            peer.application(_application(stack, server), rows)
        ),
        "eventsourcing, its recorder": lambda stack: cut(
            peer.recorder(_application(stack, server).recorder, rows)
        ),
    }
    return Case(
        name=name,
        floor=f"psycopg {'COPY' if insert is bare_postgres.copy else 'VALUES'} of the finished rows",
        events=material.events if cut is all_of else 1,
        aim=1.5,
        ours=lambda stack: cut(material.recorded(stack.enter_context(Log.open(server.place())))),
        bare=lambda stack: cut(_inserted(stack, server, insert, rows)),
        peers={
            **({} if insert is bare_postgres.copy else eventsourcing),  # it never ends with so many at once
            "SQLAlchemy Core, insert of the finished rows": lambda stack: cut(
                peer.core(_engine(stack, server), rows)
            ),
        },
    )


def _application(stack: ExitStack, server: Databases) -> Application[UUID]:
    place = server.place()
    address = urlsplit(server.dsn(place))
    return peer.application_in(
        stack,
        {
            "PERSISTENCE_MODULE": "eventsourcing.postgres",
            "POSTGRES_DBNAME": address.path.strip("/"),
            "POSTGRES_HOST": address.hostname or "",
            "POSTGRES_PORT": str(address.port),
            "POSTGRES_USER": address.username or "",
            "POSTGRES_PASSWORD": address.password or "none",
            "POSTGRES_SCHEMA": unquote(address.query).rpartition("=")[2],
        },
    )


def _engine(stack: ExitStack, server: Databases) -> Engine:
    """An engine on our own tables; nobody waits for anybody."""
    engine = open_engine(server.place(), create=True, wait=30)
    stack.callback(engine.dispose)
    return engine


def _inserted(stack: ExitStack, server: Databases, insert: Insert, batches: Sequence[Rows]) -> list[Work]:
    place = server.place()
    Log.open(place).close()  # the same tables, triggers and indexes
    connection = stack.enter_context(server.connect(place))
    return [_insert(insert, connection, each) for each in batches]


def _insert(insert: Insert, connection: psycopg.Connection[Any], batch: Rows) -> Work:
    return lambda: insert(connection, batch)
