"""Writing a batch: one transaction, all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, func, select

from .chain import START
from .engine import instant
from .result import Appended, Head
from .row import Prepared, Stamped, stamp
from .schema import entity, log, mention, payload
from .sqlite import insert_rows

T = TypeVar("T")

_CHUNK = 500
_LAST = select(log.c.position, log.c.chain, log.c.recorded).order_by(log.c.position.desc()).limit(1)


def append(
    connection: Connection,
    batch: Sequence[Prepared],
    *,
    recorder: str,
    clock: Callable[[], datetime],
    keys: Mapping[str, int],
) -> tuple[Appended, dict[str, int]]:
    """Write those events of a batch that are new; also the keys of entities that were not at hand.

    The connection holds the lock of the one writer, so positions have no gaps and are visible in
    order, and `recorded` never runs backwards, whatever the clock does.
    """
    position, chain, recorded = last(connection)
    known = _recorded(connection, [each.id for each in batch])
    new = [each for each in batch if each.id not in known]
    fresh: dict[str, int] = {}
    stamped: list[Stamped] = []
    if new:
        now = max(recorded, instant(clock()))
        stamped = list(stamp(new, after=position, chain=chain, recorded=now, recorder=recorder))
        fresh = _keys(connection, {slug for each in new for slug in each.mentions}.difference(keys))
        _insert(connection, stamped, {**keys, **fresh} if fresh else keys)
        position, chain = stamped[-1].entry.position, stamped[-1].chain
    events = tuple(each.event for each in stamped)
    again = tuple(each.event.id for each in batch if each.id in known)
    return Appended(events, again, Head(position, chain.hex())), fresh


def last(connection: Connection) -> tuple[int, bytes, str]:
    """Position, chain value and instant of the last event."""
    row = connection.execute(_LAST).one_or_none()
    return tuple(row) if row else (0, START, "")


def chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """Values in lists that are short enough for one query."""
    remaining = iter(values)
    while chunk := list(islice(remaining, _CHUNK)):
        yield chunk


def _recorded(connection: Connection, ids: list[bytes]) -> frozenset[bytes]:
    found = (
        connection.execute(select(log.c.id).where(log.c.id.in_(chunk))).scalars() for chunk in chunks(ids)
    )
    return frozenset(id_ for some in found for id_ in some)


def _keys(connection: Connection, slugs: Iterable[str]) -> dict[str, int]:
    """The keys of these slugs, given to those that have none yet."""
    wanted = sorted(slugs)
    keys: dict[str, int] = {}
    for chunk in chunks(wanted):
        found = connection.execute(select(entity.c.slug, entity.c.key).where(entity.c.slug.in_(chunk)))
        keys.update((slug, key) for slug, key in found)
    missing = [slug for slug in wanted if slug not in keys]
    if missing:
        first = connection.execute(select(func.coalesce(func.max(entity.c.key), 0))).scalar_one() + 1
        rows = [(key, slug) for key, slug in enumerate(missing, first)]
        insert_rows(connection, entity, rows)
        keys.update((slug, key) for key, slug in rows)
    return keys


def _insert(connection: Connection, stamped: list[Stamped], keys: Mapping[str, int]) -> None:
    insert_rows(connection, log, [(*each.entry, each.chain) for each in stamped])
    insert_rows(connection, payload, [(each.entry.position, each.payload) for each in stamped])
    spoken = sorted((keys[slug], each.entry.position) for each in stamped for slug in each.mentions)
    insert_rows(connection, mention, spoken)
