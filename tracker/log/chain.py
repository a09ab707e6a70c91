"""The hash chain: any edit, removal or reordering of what was recorded shows.

The chain value of a row is SHA-256 over

    the chain value of the row before (32 zero bytes before the first),
    the id (32 bytes), the payload's hash (32 bytes), and
    a JSON array, UTF-8 without white space, of: position, kind, schema, report, happened_earliest,
    happened_latest, reported_earliest, reported_latest, recorded, recorder.

Whoever holds a copy of the log can compute it again in any language.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

import msgspec

START = bytes(32)
"""The chain value before the first row."""

_encode = msgspec.json.Encoder().encode


class Entry(NamedTuple):
    """A row of the log without its chain value, in the order of the columns.

    Attributes:
        position: From 1, without gaps.
        id: The id of the event, 32 bytes.
        payload_hash: SHA-256 over the UTF-8 text of the payload.
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

    position: int
    id: bytes
    payload_hash: bytes
    kind: str
    schema: int
    report: str
    happened_earliest: str
    happened_latest: str
    reported_earliest: str
    reported_latest: str
    recorded: str
    recorder: str


def payload_hash(payload: bytes) -> bytes:
    """The hash under which the chain holds a payload."""
    return sha256(payload).digest()


def link(previous: bytes, entry: Entry) -> bytes:
    """The chain value of a row, given that of the row before."""
    return linked(previous, entry.id, entry.payload_hash, (entry.position, *entry[3:]))


def linked(previous: bytes, id_: bytes, hashed: bytes, told: Sequence[int | str]) -> bytes:
    """The same from the parts: the id, the payload's hash, and what stands in the JSON array."""
    return sha256(previous + id_ + hashed + _encode(told)).digest()
