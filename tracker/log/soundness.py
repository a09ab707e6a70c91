"""Is a row sound, beside the one before it? The same for a log, a copy of one and an exported file.

Questions that are asked apart. `sound`: is each row, with its payload, the one that the chain holds, behind
the one that it follows? `agreeing`: can its payload be read, and do row and index repeat what it says?
`identified`: does it stand under the id of what it says? The first takes two hashes a row, the
second a glance, the third decodes every payload, and is for what comes from elsewhere: an id is made once,
and stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from ...events.codec import decode
from ...events.content import content_id
from ...events.error import DealsError
from ...events.fact import UnknownFact
from ...events.glance import says
from ...events.mention import mentions
from .chain import START, linked, payload_hash
from .error import LogBrokenError, LogDamagedError
from .kept import TOLD, Kept
from .redaction import KIND
from .result import Head
from .schema import Row

Check = Callable[[Iterable[Row]], Iterator[Row]]
"""Gives the rows that it is given, as long as nothing is wrong with them."""

_MOVED = "its row was changed or moved, or one before it was taken out"
_ODD = (TypeError, ValueError, OverflowError)
"""What comes of a column that is not even of its type."""


def sound(rows: Iterable[Row], known: Head | None = None) -> Iterator[Row]:
    """Each row that the chain holds, from the first to the last; and that a `known` head is among them.

    A payload may be missing only where a later row says that it was redacted.

    Raises:
        LogBrokenError: A row is not sound, or is missing.
    """
    position, chain, recorded = 0, START, ""
    gone: dict[bytes, LogBrokenError] = {}
    try:
        for row in rows:
            _, id_, hashed, stored, text, place, kind, _, _, _, _, _, _, now, _ = row
            position += 1
            if (
                place != position
                or linked(chain, id_, hashed, row[TOLD:]) != stored
                or now < recorded
                or text is None
                or payload_hash(text) != hashed
            ):
                gone[id_] = _missing(row, position, chain, recorded)
            elif gone and kind == KIND:
                gone.pop(_redacted(text), None)
            if known and position == known.position:
                _compare(known, stored, chain)
            chain, recorded = stored, now
            yield row
    except LogDamagedError:
        raise _broken(position + 1, "it can't be read", chain) from None
    except _ODD:
        raise _broken(position, _MOVED, chain) from None
    for broken in gone.values():
        raise broken
    if known and known.position > position:
        problem = f"it is missing: the log went on to position {known.position}"
        raise LogBrokenError(position + 1, problem, before=Head(position, chain.hex()), known=known)


def agreeing(rows: Iterable[Row]) -> Iterator[Row]:
    """Each row whose payload can be read, and says what the row and the index repeat of it.

    Raises:
        LogBrokenError: A row and its payload do not agree, or the index does not.
    """
    chain, left = START, None
    for row in rows:
        indexed, _, _, stored, text, position, kind, schema, report, *_ = row
        if text is None:
            if indexed:
                left = left or _broken(position, "the index still tells what was redacted", chain)
        elif not says(text, kind, schema, report, indexed) and (
            problem := _disagreement(Kept._make(row), text)
        ):
            raise _broken(position, problem, chain)
        chain = stored
        yield row
    if left:
        raise left


def identified(rows: Iterable[Row]) -> Iterator[Row]:
    """Each row whose id is that of what it states, as far as this version would write it the same.

    Raises:
        LogBrokenError: A row has the id of something else, which could then not be recorded any more.
    """
    chain = START
    for row in rows:
        each = Kept._make(row)
        if each.payload is not None:
            statement = decode(each.kind, each.schema, each.payload)
            current = not isinstance(statement.fact, UnknownFact) and each.schema == statement.fact.SCHEMA
            if current and content_id(each.report, statement) != each.id.hex():
                raise _broken(each.position, "its id is not that of what it states", chain)
        chain = each.chain
        yield row


def _missing(row: Row, position: int, chain: bytes, recorded: str) -> LogBrokenError:
    """That a payload is missing, which a redaction may explain.

    Raises:
        LogBrokenError: Something else is wrong with the row.
    """
    each = Kept._make(row)
    if each.position != position:
        raise _broken(position, f"it is missing: the log goes on at position {each.position}", chain)
    if linked(chain, each.id, each.payload_hash, row[TOLD:]) != each.chain or len(each.id) != len(START):
        raise _broken(position, _MOVED, chain)
    if each.payload is not None and payload_hash(each.payload) != each.payload_hash:
        raise _broken(position, "its payload was changed", chain)
    if each.recorded < recorded:
        raise _broken(position, "it was recorded before the one that it follows", chain)
    return _broken(position, "its payload is missing", chain)


def _compare(known: Head, stored: bytes, chain: bytes) -> None:
    if stored.hex() != known.chain:
        problem = "the chain up to here is not the one that was written down"
        before = Head(known.position - 1, chain.hex())
        raise LogBrokenError(known.position, problem, before=before, known=known)


def _disagreement(each: Kept, text: bytes) -> str:
    """What of a row and its payload does not agree; empty where all does."""
    try:
        heading = _heading(text)
        fact = decode(each.kind, each.schema, text).fact
    except (DealsError, msgspec.MsgspecError, ValueError, RecursionError):
        return "its payload can't be read"
    if (heading.kind, heading.schema, heading.report) != (each.kind, each.schema, each.report):
        return "its row and its payload tell of different facts"
    if isinstance(fact, UnknownFact) or mentions(fact) == each.mentions:
        return ""
    return "the index of what it points to does not agree with it"


def _broken(position: int, problem: str, chain: bytes) -> LogBrokenError:
    return LogBrokenError(position, problem, before=Head(position - 1, chain.hex()))


class _Heading(msgspec.Struct):
    """What a payload and its row both say."""

    kind: str
    schema: int
    report: str


class _Named(msgspec.Struct):
    event: str


class _Redaction(msgspec.Struct):
    """What a redaction says, as far as it matters here."""

    fact: _Named


_heading = msgspec.json.Decoder(_Heading).decode
_redaction = msgspec.json.Decoder(_Redaction).decode


def _redacted(payload: bytes) -> bytes:
    """The id of the event that a redaction names; none where it can't be read."""
    try:
        return bytes.fromhex(_redaction(payload).fact.event)
    except (msgspec.MsgspecError, ValueError):
        return b""
