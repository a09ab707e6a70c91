"""From an event to the rows of the log, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from attrs import frozen
from sqlalchemy import select

from ...events.codec import decode, encode, schema_of
from ...events.event import Event
from ...events.fact import RedactedFact, kind_of
from ...events.mention import mentions
from ...events.statement import Statement
from ...projections.placing import placed
from .chain import Entry, link, payload_hash
from .error import UndatedReportError
from .redaction import REDACTED
from .schema import Row, log, payload

Days = tuple[date, date]
"""The first and the last day on which a report may have come out."""

READ = (
    select(
        log.c.position, log.c.id, log.c.kind, log.c.schema, log.c.report,
        log.c.recorded, log.c.recorder, log.c.chain, payload.c.text, REDACTED.label("redacted"),
    )
    .select_from(log.outerjoin(payload, log.c.position == payload.c.position))
    .order_by(log.c.position)
)  # fmt: skip
"""The rows that `restore` takes, in the order of the log."""


@frozen
class Prepared:
    """An event made ready for the log before anything is locked.

    Attributes:
        event: As it was given.
        id: Its id, 32 bytes.
        payload: What is kept of its statement.
        payload_hash: The hash under which the chain holds it.
        clocks: Happened and reported, earliest and latest, as ISO days.
        mentions: All that its fact points to.
    """

    event: Event[Any]
    id: bytes
    payload: str
    payload_hash: bytes
    clocks: tuple[str, str, str, str]
    mentions: frozenset[str]


def prepare(event: Event[Any], days: Days | None) -> Prepared:
    """All that can be worked out about an event before its place is known.

    Raises:
        UndatedReportError: There are no days for its report.
    """
    if days is None:
        raise UndatedReportError(event.report)
    statement = event.statement
    text = event.payload or encode(event.report, statement)
    return Prepared(
        event=event,
        id=bytes.fromhex(event.id),
        payload=text,
        payload_hash=payload_hash(text.encode()),
        clocks=clocks(statement, days),
        mentions=mentions(statement.fact),
    )


def clocks(statement: Statement[Any], reported: Days) -> tuple[str, str, str, str]:
    """Happened and reported, each from and to, as ISO days."""
    first, last = reported
    earliest, latest = placed(statement.happened, last)
    return earliest.isoformat(), latest.isoformat(), first.isoformat(), last.isoformat()


def stamp(
    batch: Iterable[Prepared], *, after: int, chain: bytes, recorded: str, recorder: str
) -> Iterator[tuple[Event[Any], Row]]:
    """Give each event its place behind the last one, and tie it to all before: the event and its row."""
    when = moment(recorded)
    for position, ready in enumerate(batch, after + 1):
        event, fact = ready.event, ready.event.statement.fact
        entry = Entry(
            position, ready.id, ready.payload_hash, kind_of(fact), schema_of(fact), event.report,
            *ready.clocks, recorded, recorder,
        )  # fmt: skip
        chain = link(chain, entry)
        stamped = Event(
            id=event.id,
            report=event.report,
            statement=event.statement,
            position=position,
            recorded=when,
            recorder=recorder,
            chain=chain.hex(),
        )
        yield stamped, (*entry, chain)


def restore(row: Row) -> Event[Any]:
    """The event in a row of `READ`.

    Raises:
        DealsError, AttributeError, TypeError, ValueError: It is not what the log has written.
    """
    position, id_, kind, schema, report, recorded, recorder, chain, payload, redacted = row
    return Event(
        id=id_.hex(),
        report=report,
        statement=_redacted(kind, schema) if redacted else decode(kind, schema, payload),
        position=position,
        recorded=moment(recorded),
        recorder=recorder,
        chain=chain.hex(),
    )


def _redacted(kind: str, schema: int) -> Statement[Any]:
    return Statement(fact=RedactedFact(kind=kind, schema=schema))


@lru_cache(maxsize=256)
def moment(text: str) -> datetime:
    """An instant as the log writes it; events of one batch share it."""
    return datetime.fromisoformat(text)
