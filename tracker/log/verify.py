"""Is the log still what was recorded?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import Connection, func, select

from ...events.codec import decode
from ...events.error import DealsError
from ...events.fact import UnknownFact
from ...events.mention import mentions
from .chain import START, Entry, link, payload_hash
from .dialect import dialect_of
from .result import Head, Verification
from .schema import entity, log, mention, payload

_MENTIONS = (
    select(mention.c.position, entity.c.slug)
    .select_from(mention.outerjoin(entity, entity.c.key == mention.c.entity))
    .order_by(mention.c.position)
)
_SIZE = 1000
_BEYOND = 1 << 63


class _Heading(msgspec.Struct):
    """What a payload and its row both say."""

    kind: str
    schema: int
    report: str


_heading = msgspec.json.Decoder(_Heading).decode


class _UnsoundError(Exception):
    """What is wrong at a position; it never leaves this module."""


def verify(connection: Connection, known: Head | None = None) -> Verification:
    """Check all rows in order; the first bad one ends it."""
    checked = Head(0, START.hex())
    with connection.execution_options(yield_per=_SIZE).execute(_MENTIONS) as mentioned:
        try:
            for checked in _sound(connection, _Spoken(mentioned), known):  # noqa: B007  # the last one counts
                pass
            _check_end(connection, checked, known)
        except _UnsoundError as error:
            return Verification(checked.position, checked, checked.position + 1, str(error))
    return Verification(checked.position, checked)


def _sound(connection: Connection, spoken: _Spoken, known: Head | None) -> Iterator[Head]:
    """The head after each row that is sound; raises at the first that is not."""
    position, chain, recorded = 0, START, ""
    for *columns, stored, text in _rows(connection):
        entry = Entry(*columns)
        if entry.position != position + 1:
            raise _UnsoundError(f"it is missing: the log goes on at position {entry.position}")
        _check_hashes(entry, chain, stored, text)
        if entry.recorded < recorded:
            raise _UnsoundError("it was recorded before the one that it follows")
        _check_payload(entry, text, spoken.at(entry.position))
        position, chain, recorded = entry.position, stored, entry.recorded
        head = Head(position, chain.hex())
        if known and known.position == position and known != head:
            raise _UnsoundError("the chain up to here is not the one that was written down")
        yield head


def _check_hashes(entry: Entry, chain: bytes, stored: bytes, text: bytes | None) -> None:
    try:
        follows = link(chain, entry) == stored
    except TypeError:
        follows = False  # a column that is not even of its type
    if not follows:
        raise _UnsoundError("its row was changed or moved, or one before it was taken out")
    if text is None:
        raise _UnsoundError("its payload is missing")
    if payload_hash(text) != entry.payload_hash:
        raise _UnsoundError("its payload was changed")


def _check_payload(entry: Entry, text: bytes, spoken: frozenset[str]) -> None:
    """What the row repeats of its payload, and the index of what it points to."""
    try:
        heading = _heading(text)
        fact = decode(entry.kind, entry.schema, text).fact
    except (DealsError, msgspec.MsgspecError):
        raise _UnsoundError("its payload can't be read") from None
    if (heading.kind, heading.schema, heading.report) != (entry.kind, entry.schema, entry.report):
        raise _UnsoundError("its row and its payload tell of different facts")
    if not isinstance(fact, UnknownFact) and mentions(fact) != spoken:
        raise _UnsoundError("the index of what it points to does not agree with it")


def _check_end(connection: Connection, checked: Head, known: Head | None) -> None:
    """Nothing may be left of rows that are gone."""
    for table in (payload, mention):
        left = connection.execute(select(func.max(table.c.position))).scalar() or 0
        if left > checked.position:
            raise _UnsoundError("it is missing, though something of it is left")
    if known and known.position > checked.position:
        raise _UnsoundError(f"it is missing: the log went on to position {known.position}")


def _rows(connection: Connection) -> Iterator[Any]:
    """Every row with its payload; a hand may have put there what can't even be read."""
    after, size = -_BEYOND, _SIZE
    every = (
        select(log, dialect_of(connection).as_bytes(payload.c.text))
        .select_from(log.outerjoin(payload, log.c.position == payload.c.position))
        .order_by(log.c.position)
    )
    while True:
        try:
            rows = connection.execute(every.where(log.c.position > after).limit(size)).all()
        except (DealsError, TypeError):
            if size == 1:
                raise _UnsoundError("it can't be read") from None
            size = 1  # up to the very row
            continue
        if not rows:
            return
        yield from rows
        after = rows[-1].position


class _Spoken:
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
