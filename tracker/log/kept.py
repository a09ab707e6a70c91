"""All that a log keeps of its events, row by row, as it is checked, exported and copied."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, null, select

from .dialect import batched, dialect_of
from .schema import Row, entity, log, mention, payload

_NO_MORE = (1 << 63, "")
"""What stands behind the last of the index."""


class Kept(NamedTuple):
    """All that a log keeps of one event; what the chain holds as JSON comes last, in the chain's order.

    Rows come as bare tuples in this order, because most of them are only hashed.

    Attributes:
        mentions: What the index says that the event points to; absent where the index was not read.
        id: The id of the event, 32 bytes.
        payload_hash: SHA-256 over the payload.
        chain: The chain value.
        payload: The words, as UTF-8; absent where they were redacted.
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

    mentions: frozenset[str] | None
    id: bytes
    payload_hash: bytes
    chain: bytes
    payload: bytes | None
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

_PLACE = TOLD - 1
"""Where the position is as long as the index was not read along."""

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
    head = (log.c.id, log.c.payload_hash, log.c.chain, words)
    unread = () if indexed else (null(),)
    every = (
        select(*unread, *head, *(log.c[name] for name in Kept._fields[TOLD:]))
        .select_from(log.outerjoin(payload, log.c.position == payload.c.position))
        .order_by(log.c.position)
    )
    with _streamed(connection, every) as rows, _streamed(connection, _MENTIONS) as spoken:
        yield _indexed(rows, spoken) if indexed else rows


def kept_at(connection: Connection, positions: Iterable[int]) -> Iterator[Kept]:
    """The rows at some positions, in order, without what the index says."""
    words = dialect_of(connection).as_bytes(payload.c.text)
    told = (log.c[name] for name in Kept._fields[TOLD:])
    every = (
        select(null(), log.c.id, log.c.payload_hash, log.c.chain, words, *told)
        .select_from(log.outerjoin(payload, log.c.position == payload.c.position))
        .order_by(log.c.position)
    )
    for some in batched(sorted(positions)):
        yield from map(Kept._make, connection.execute(every.where(log.c.position.in_(some))))


def _indexed(rows: Iterable[Row], spoken: Iterator[Row]) -> Iterator[Row]:
    """The rows, each with what the index says of it, which is read along with them in the same order."""
    place, slug = next(spoken, _NO_MORE)
    for row in rows:
        position, slugs = row[_PLACE], []
        while place < position:
            place, slug = next(spoken, _NO_MORE)
        while place == position:
            slugs.append(slug)
            place, slug = next(spoken, _NO_MORE)
        yield (frozenset(slugs), *row)


def _streamed(connection: Connection, query: Select[Any]) -> closing[Generator[Row]]:
    """The rows of a query, straight from the driver, up to where they are wanted."""
    compiled = query.compile(dialect=connection.dialect, compile_kwargs={"literal_binds": True})
    return closing(dialect_of(connection).stream(connection, str(compiled)))
