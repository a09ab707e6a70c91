"""What the log answers."""

from __future__ import annotations

import re
from typing import Any, Self

from attrs import frozen

from ...events.event import Event
from .error import HeadError

_HEAD = re.compile(r"(0|[1-9]\d{0,17})[ :]([0-9a-f]{64})", re.ASCII)
_EMPTY = "0" * 64


@frozen
class Head:
    """The end of the log: written down elsewhere, it shows later whether the log was cut or rewritten.

    Attributes:
        position: The last position; 0 where nothing is recorded.
        chain: The hash over everything up to there, as 64 hexadecimal digits.
    """

    position: int
    chain: str

    def __str__(self) -> str:
        return f"{self.position} {self.chain}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """The head in a text that was written down: 'POSITION HASH'.

        Raises:
            HeadError: It is none.
        """
        found = _HEAD.fullmatch(text.strip())
        if found is None or (int(found[1]) == 0) != (found[2] == _EMPTY):
            raise HeadError(text)
        return cls(int(found[1]), found[2])


@frozen
class Appended:
    """What came of recording a batch.

    Attributes:
        events: The new events, stamped, in order.
        known: The ids of those that had been recorded before, which changed nothing.
        head: The end of the log afterwards.
    """

    events: tuple[Event[Any], ...]
    known: tuple[str, ...]
    head: Head


@frozen(kw_only=True)
class TakenIn:
    """What came of taking in another log.

    Attributes:
        head: The end of this log afterwards.
        same: Whether this is now the same log as the other: nothing had been recorded here.
        new: How many events were recorded.
        known: How many had been recorded before, and changed nothing.
        redacted: How many were left out, as redacted there or as redactions.
    """

    head: Head
    same: bool
    new: int
    known: int = 0
    redacted: int = 0


@frozen
class Verification:
    """Whether the log is still what was recorded.

    Attributes:
        events: How many events were checked and found sound.
        head: The end of what was checked, to be written down elsewhere.
        position: The first bad position; absent where all is sound.
        problem: What is wrong there, in words; empty where all is sound.
        known: The head that was written down, where what is wrong is that the log does not extend it.
        redacted: How many of them say no more: their words were taken out.
        guards: The guards that do not stand as they were laid out, each with what became of it.
    """

    events: int
    head: Head
    position: int | None = None
    problem: str = ""
    known: Head | None = None
    redacted: int = 0
    guards: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return self.position is None and not self.guards
