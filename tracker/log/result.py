"""What the log answers."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from ...events.event import Event


@frozen
class Head:
    """The end of the log: written down elsewhere, it shows later whether the log was cut or rewritten.

    Attributes:
        position: The last position; 0 where nothing is recorded.
        chain: The hash over everything up to there, as 64 hexadecimal digits.
    """

    position: int
    chain: str


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


@frozen
class Verification:
    """Whether the log is still what was recorded.

    Attributes:
        events: How many events were checked and found sound.
        head: The end of what was checked, to be written down elsewhere.
        position: The first bad position; absent where all is sound.
        problem: What is wrong there, in words; empty where all is sound.
    """

    events: int
    head: Head
    position: int | None = None
    problem: str = ""

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return self.position is None
