"""Taking in what another log holds: the same log again where nothing is yet, and new events elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection

from ...events.codec import decode, schema_of
from ...events.event import Event
from .append import NO_KEYS, append, keys_of, last
from .chain import START
from .dialect import dialect_of
from .error import LogNotEmptyError
from .kept import TOLD, Kept
from .redaction import KIND
from .result import Head, TakenIn
from .row import Prepared, prepare
from .schema import Row, log, mention, payload

Check = Callable[[list[Event[Any]]], object]
"""Raises where what is recorded forbids some events."""

_SIZE = 2000


def restore(connection: Connection, rows: Iterable[Row]) -> Head:
    """Write sound rows as they stand, with stamps and chain, into a log that is empty.

    Raises:
        LogNotEmptyError: Something is recorded there.
    """
    position, _, _ = last(connection)
    if position:
        raise LogNotEmptyError(dialect_of(connection).place(connection.engine.url), position)
    head = Head(0, START.hex())
    for some in _some(rows):
        _write(connection, some)
        head = Head(some[-1].position, some[-1].chain.hex())
    return head


def add(
    connection: Connection, rows: Iterable[Row], *, recorder: str, clock: Callable[[], datetime], check: Check
) -> TakenIn:
    """Record the events of sound rows behind what is there, with new stamps.

    Where the words of an event are redacted, there is nothing to record; nor is its redaction.
    """
    new = known = redacted = 0
    now, keys = clock(), NO_KEYS
    for some in _some(rows):
        batch = [_prepared(each) for each in some if each.payload is not None and each.kind != KIND]
        check([each.event for each in batch])
        done, keys = append(connection, batch, recorder=recorder, clock=lambda: now, keys=keys)
        new, known = new + len(done.events), known + len(done.known)
        redacted += len(some) - len(batch)
    position, chain, _ = last(connection)
    head = Head(position, chain.hex())
    return TakenIn(head=head, same=False, new=new, known=known, redacted=redacted)


def _prepared(each: Kept) -> Prepared:
    words = (each.payload or b"").decode()
    statement = decode(each.kind, each.schema, words)
    kept = words if schema_of(statement.fact) == each.schema else ""  # with all that is not understood of it
    event = Event(id=each.id.hex(), report=each.report, statement=statement, payload=kept)
    days = date.fromisoformat(each.reported_earliest), date.fromisoformat(each.reported_latest)
    return prepare(event, days)


def _write(connection: Connection, rows: list[Kept]) -> None:
    dialect = dialect_of(connection)
    spoken = [(slug, each.position) for each in rows for slug in each.mentions or ()]
    keys = keys_of(connection, dialect, {slug for slug, _ in spoken})
    stamped = [(each.position, each.id, each.payload_hash, *each[TOLD + 1 :], each.chain) for each in rows]
    words = [(each.position, each.payload.decode()) for each in rows if each.payload is not None]
    pairs = sorted((keys[slug], position) for slug, position in spoken)
    dialect.insert(connection, {log: stamped, payload: words, mention: pairs})


def _some(rows: Iterable[Row]) -> Iterator[list[Kept]]:
    every = map(Kept._make, rows)
    while some := list(islice(every, _SIZE)):
        yield some
