"""Choices that follow from bytes, so that what finds inputs by their bytes finds made things too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Choice:
    """Chooses by the bytes that it is given, one after the other; where they have run out, the first."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def over(self) -> bool:
        """Whether the bytes have run out."""
        return self._at >= len(self._data)

    def number(self, below: int) -> int:
        """A number from 0 on."""
        taken = self.taken(1 if below <= 256 else 2)
        return int.from_bytes(taken) % below

    def one(self, options: Sequence[T]) -> T:
        """One of several."""
        return options[self.number(len(options))]

    def often(self, of: int = 2) -> bool:
        """Yes, but for one in so many cases."""
        return self.number(of) > 0

    def text(self) -> str:
        """Any text of less than 256 bytes."""
        return self.taken(self.number(256)).decode("utf-8", "replace")

    def taken(self, count: int) -> bytes:
        """The next bytes."""
        taken = self._data[self._at : self._at + count]
        self._at += count
        return taken

    def rest(self) -> bytes:
        """All bytes that are left."""
        return self.taken(len(self._data))
