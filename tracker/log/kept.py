"""All that a log keeps of its events, row by row, as it is checked, exported and copied."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, null, select

from .dialect import dialect_of
from .schema import Row, entity, log, mention, payload

_BEYOND = 1 << 63


class Kept(NamedTuple):
    """All that a log keeps of one event; what the chain holds as JSON comes last, in the chain's order.

    Rows come as bare tuples in this order, because most of them are only hashed.

    Attributes:
        id: The id of the event, 32 bytes.
        payload_hash: SHA-256 over the payload.
        chain: The chain value.
        payload: The words, as UTF-8; absent where they were redacted.
        mentions: What the index says that the event points to; absent where the index was not read.
        position: From 1, without gaps.
        kind: As on the wire.
        schema: The schema number of the payload.
        report: The id of the report.
        happened_earliest: ISO day.
        happened_latest: ISO day.
        reported_earliest: ISO day.
        reported_latest: ISO day.
        recorded: ISO instant, UTC, with microseconds.
        recorder: Who recorded it.
    """

    id: bytes
    payload_hash: bytes
    chain: bytes
    payload: bytes | None
    mentions: frozenset[str] | None
    position: int
    kind: str
    schema: int
    report: str
    happened_earliest: str
    happened_latest: str
    reported_earliest: str
    reported_latest: str
    recorded: str
    recorder: str


TOLD = Kept._fields.index("position")
"""Where that begins which the chain holds as JSON."""

_MENTIONS = (
    select(mention.c.position, entity.c.slug)
    .select_from(mention.outerjoin(entity, entity.c.key == mention.c.entity))
    .order_by(mention.c.position)
)


@contextmanager
def kept(connection: Connection, *, indexed: bool) -> Iterator[Iterator[Row]]:
    """Every row in order, as `Kept`; with `indexed` also what the index says of it.

    Raises:
        LogDamagedError: A row can't even be read.
    """
    words = dialect_of(connection).as_bytes(payload.c.text)
    head = (log.c.id, log.c.payload_hash, log.c.chain, words, null())
    every = (
        select(*head, *(log.c[name] for name in Kept._fields[TOLD:]))
        .select_from(log.outerjoin(payload, log.c.position == payload.c.position))
        .order_by(log.c.position)
    )
    with _streamed(connection, every) as rows, _streamed(connection, _MENTIONS) as spoken:
        yield _indexed(rows, Index(spoken)) if indexed else rows


class Index:
    """The index of what events point to, read along with them."""

    def __init__(self, rows: Iterable[Any]) -> None:
        self._groups = groupby(rows, key=itemgetter(0))
        self._position, self._slugs = 0, frozenset[str]()
        self._step()

    def at(self, position: int) -> frozenset[str]:
        """What is indexed for a position; positions are asked for in order."""
        while self._position < position:
            self._step()
        if self._position > position:
            return frozenset()
        return self._slugs

    def _step(self) -> None:
        self._position, rows = next(self._groups, (_BEYOND, ()))
        self._slugs = frozenset(slug for _, slug in rows)


def _indexed(rows: Iterable[Row], index: Index) -> Iterator[Row]:
    for row in rows:
        yield (*row[: TOLD - 1], index.at(row[TOLD]), *row[TOLD:])


def _streamed(connection: Connection, query: Select[Any]) -> closing[Generator[Row]]:
    """The rows of a query, straight from the driver, up to where they are wanted."""
    compiled = query.compile(dialect=connection.dialect, compile_kwargs={"literal_binds": True})
    return closing(dialect_of(connection).stream(connection, str(compiled)))
