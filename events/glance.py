"""What a payload says at a glance, without making the fact: nothing is converted and no date is parsed.

That takes a fifth of the time. A glance can be wrong in one way only: it may not see that all is well.
`codec.decode` and `mention.mentions` have the last word.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any

import msgspec

from .kinds import LOGGED
from .mention import referring
from .nesting import is_too_deep


def says(payload: bytes, kind: str, schema: int, report: str, pointing: Collection[str] | None) -> bool:
    """Whether a payload is of this kind and schema, of this report, and its fact points to just these."""
    known = _reader(kind, schema)
    if known is None:
        return False
    read, marks = known
    try:
        if is_too_deep(payload.decode()):
            return False
        said = read(payload)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return False
    same = said.kind == kind and said.schema == schema and said.report == report
    return same and _pointed(said.fact, marks) == pointing


@cache
def _reader(kind: str, schema: int) -> tuple[Any, tuple[str, ...]] | None:
    """What reads the references in a payload of a kind, and how each of those begins.

    None where more is to be read: another schema, or a fact that carries a whole statement.
    """
    known = LOGGED.get(kind)
    if known is None or schema != known.SCHEMA or hasattr(known, "statement"):
        return None
    pointing = referring(known)
    fact = msgspec.defstruct("Fact", [(each.name, str | frozenset[str], "") for each in pointing])
    said = msgspec.defstruct("Said", [("kind", str), ("schema", int), ("report", str), ("fact", fact)])
    marks = tuple("report:" if each.refers == ("report",) else "" for each in pointing)
    return msgspec.json.Decoder(said).decode, marks


def _pointed(fact: msgspec.Struct, marks: tuple[str, ...]) -> set[str]:
    """All that a fact points to; whatever points to a report or an event does so with one value."""
    found: set[str] = set()
    for value, mark in zip(msgspec.structs.astuple(fact), marks, strict=True):
        if type(value) is str:
            found.add(mark + value if value else "")
        else:
            found |= value
    found.discard("")
    return found
