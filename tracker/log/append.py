"""Writing a batch: one transaction, all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection

from .chain import START
from .dialect import Dialect, dialect_of
from .engine import instant
from .result import Appended, Head
from .row import Prepared, stamp
from .schema import Row, entity, log, mention, payload

Keys = tuple[int, Mapping[str, int]]
"""The keys of entities that are at hand, and the position up to which they hold."""

NO_KEYS: Keys = (0, {})

_LAST = "SELECT position, chain, recorded FROM log ORDER BY position DESC LIMIT 1"
_LAST_KEY = "SELECT coalesce(max(key), 0) FROM entity"


def append(
    connection: Connection,
    batch: Sequence[Prepared],
    *,
    recorder: str,
    clock: Callable[[], datetime],
    keys: Keys,
) -> tuple[Appended, Keys]:
    """Write those events of a batch that are new; also the keys of entities that are at hand behind them.

    The connection holds the lock of the one writer, so positions have no gaps and are visible in
    order, and `recorded` never runs backwards, whatever the clock does.
    """
    dialect = dialect_of(connection)
    position, chain, recorded = last(connection)
    at_hand = keys[1] if keys[0] == position else {}  # else somebody wrote who may have taken out a slug
    known = {id_ for (id_,) in dialect.look_up(connection, [log.c.id], log.c.id, [each.id for each in batch])}
    again = tuple(each.event.id for each in batch if each.id in known)
    new = [each for each in batch if each.id not in known]
    if not new:
        return Appended((), again, Head(position, chain.hex())), (position, at_hand)
    now = max(recorded, instant(clock()))
    stamped = stamp(new, after=position, chain=chain, recorded=now, recorder=recorder)
    events, rows = zip(*stamped, strict=True)
    spoken = {slug for each in new for slug in each.mentions}
    if fresh := keys_of(connection, dialect, spoken.difference(at_hand)):
        at_hand = {**at_hand, **fresh}
    _insert(connection, dialect, new, rows, at_hand)
    end = Head(events[-1].position, events[-1].chain)
    return Appended(events, again, end), (end.position, at_hand)


def last(connection: Connection) -> tuple[int, bytes, str]:
    """Position, chain value and instant of the last event."""
    for position, chain, recorded in dialect_of(connection).ask(connection, _LAST):
        return position, chain, recorded
    return 0, START, ""


def keys_of(connection: Connection, dialect: Dialect, slugs: Iterable[str]) -> dict[str, int]:
    """The keys of these slugs, given to those that have none yet."""
    wanted = sorted(slugs)
    keys: dict[str, int] = dict(
        dialect.look_up(connection, [entity.c.slug, entity.c.key], entity.c.slug, wanted)
    )
    missing = [slug for slug in wanted if slug not in keys]
    if missing:
        ((greatest,),) = dialect.ask(connection, _LAST_KEY)
        rows = [(key, slug) for key, slug in enumerate(missing, greatest + 1)]
        dialect.insert(connection, {entity: rows})
        keys.update((slug, key) for key, slug in rows)
    return keys


def _insert(
    connection: Connection,
    dialect: Dialect,
    new: Sequence[Prepared],
    rows: Sequence[Row],
    keys: Mapping[str, int],
) -> None:
    placed = [(row[0], each) for row, each in zip(rows, new, strict=True)]
    words = [(position, each.payload) for position, each in placed]
    spoken = sorted((keys[slug], position) for position, each in placed for slug in each.mentions)
    dialect.insert(connection, {log: rows, payload: words, mention: spoken})
