"""Is the log still what was recorded?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from sqlalchemy import Connection, func, select

from ...events.progress import Told, counted, nobody
from .append import last
from .chain import START
from .dialect import dialect_of
from .error import LogBrokenError
from .export import Export
from .kept import TOLD, Kept, kept
from .result import Head, Verification
from .schema import Row, mention, payload
from .soundness import agreeing, sound

_CHAIN, _PAYLOAD = map(Kept._fields.index, ("chain", "payload"))


def verify(
    connection: Connection, known: Head | None = None, *, chain_only: bool = False, told: Told = nobody
) -> Verification:
    """Check all rows in order; the first bad one ends it."""
    try:
        with kept(connection, indexed=not chain_only) as every:
            rows = sound(counted(every, "events", last(connection)[0], told), known)
            checked = _gone_through(rows if chain_only else agreeing(rows))
        _check_nothing_left(connection, checked.head, chain_only=chain_only)
    except LogBrokenError as error:
        return _found(error)
    if not chain_only:
        told("the file itself is checked", 0, 0)
        dialect_of(connection).check_file(connection)
    return checked


def verify_export(
    file: BinaryIO,
    name: str,
    known: Head | None = None,
    *,
    chain_only: bool = False,
    told: Told = nobody,
) -> Verification:
    """Check an exported log, from its file alone.

    Raises:
        NotAnExportError: It is something else.
        ExportTooNewError: A later version has written it.
    """
    rows = Export(file, name).rows(known, checks=() if chain_only else (agreeing,), told=told)
    try:
        return _gone_through(rows)
    except LogBrokenError as error:
        return _found(error)


def _gone_through(rows: Iterable[Row]) -> Verification:
    """What is told once every row was found sound."""
    last, redacted = None, 0
    for last in rows:
        if last[_PAYLOAD] is None:
            redacted += 1
    if last is None:
        return Verification(0, Head(0, START.hex()))
    return Verification(last[TOLD], Head(last[TOLD], last[_CHAIN].hex()), redacted=redacted)


def _found(error: LogBrokenError) -> Verification:
    return Verification(error.before.position, error.before, error.position, error.problem, error.known)


def _check_nothing_left(connection: Connection, checked: Head, *, chain_only: bool) -> None:
    """Nothing may be left of rows that are gone."""
    for table in (payload,) if chain_only else (payload, mention):
        left = connection.execute(select(func.max(table.c.position))).scalar() or 0
        if left > checked.position:
            raise LogBrokenError(
                checked.position + 1, "it is missing, though something of it is left", before=checked
            )
