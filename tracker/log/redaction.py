"""Redaction: the words of an event are taken out of the log for good, as a law may demand.

The row stays, with the id, the hash of the words, the stamps and the chain, so that nothing else becomes
doubtful. The words go, what the index says of them, and slugs that nothing else speaks of. The database
lets these be deleted, and nothing else, and only once a recorded redaction names the event.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Text, case, delete, exists, null, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from ...events.event import Event
from ...events.fact import wire_name
from ...events.kinds import FactRedacted
from .derived import forget
from .dialect import batched, dialect_of
from .error import LogTooOldError, RedactionMisplacedError
from .schema import REDACTING, entity, log, mention, payload

KIND = wire_name(FactRedacted)
"""The kind that names an event whose words were taken out."""


class _hexadecimal(FunctionElement[str]):  # noqa: N801  # SQLAlchemy's functions are written small
    """Bytes as hexadecimal digits, as ids are written in the index."""

    type = Text()
    inherit_cache = True


@compiles(_hexadecimal, "sqlite")
def _in_sqlite(element: Any, compiler: Any, **given: Any) -> str:
    return f"lower(hex({compiler.process(element.clauses, **given)}))"


@compiles(_hexadecimal, "postgresql")
def _in_postgres(element: Any, compiler: Any, **given: Any) -> str:
    return f"encode({compiler.process(element.clauses, **given)}, 'hex')"


_later = log.alias("redaction")
REDACTED = case(
    (
        payload.c.text.is_(None),
        exists()
        .where(entity.c.slug == _hexadecimal(log.c.id))
        .where(mention.c.entity == entity.c.key)
        .where(_later.c.position == mention.c.position, _later.c.kind == KIND)
        .correlate(log),
    ),
    else_=null(),
)
"""Of a row without words, whether a recorded redaction names it."""


def redactions(events: Iterable[Event[Any]], *, wanted: bool) -> list[bytes]:
    """The ids of the events that are redacted by some of these.

    Raises:
        RedactionMisplacedError: There are some, though no redaction is wanted.
    """
    found = [bytes.fromhex(event.fact.event) for event in events if isinstance(event.fact, FactRedacted)]
    if found and not wanted:
        raise RedactionMisplacedError
    return found


def erase(connection: Connection, ids: list[bytes]) -> None:
    """Take the words of events out, once their redaction is written down.

    Raises:
        LogTooOldError: The layout of the log does not allow it yet.
    """
    dialect = dialect_of(connection)
    where = dialect.place(connection.engine.url)
    layout = dialect.layout_of(connection, where)
    if layout < REDACTING:
        raise LogTooOldError(where, layout, REDACTING, "take words out")
    dialect.overwrite(connection)
    forget(connection)
    gone = [place for (place,) in dialect.look_up(connection, [log.c.position], log.c.id, ids)]
    spoken = {key for some in batched(gone) for key in _silence(connection, some)}
    unspoken = ~exists().where(mention.c.entity == entity.c.key)
    for keys in batched(sorted(spoken)):
        connection.execute(delete(entity).where(entity.c.key.in_(keys), unspoken))


def _silence(connection: Connection, gone: Sequence[int]) -> list[int]:
    """Delete the words at some positions, and what the index says of them; the keys of the slugs in it."""
    spoken = list(connection.scalars(select(mention.c.entity).where(mention.c.position.in_(gone)).distinct()))
    connection.execute(delete(payload).where(payload.c.position.in_(gone)))
    connection.execute(delete(mention).where(mention.c.position.in_(gone)))
    return spoken
