"""Engines: who works through parcels, and in which order the answers come."""

from __future__ import annotations

from abc import abstractmethod
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from ..closing import Closing
from .error import WorkersLostError

PATIENCE = 3
"""How many workers in a row may be lost before it is given up."""


class Lost(Exception):  # noqa: N818  # no error of ours: the work is done again
    """Whoever had the work is gone."""


class Engine(Closing):
    """Who works through parcels; a context manager, which lets go of its workers at the end.

    Only some parcels are out at once, so that what it takes of memory does not grow with the log.
    """

    @property
    @abstractmethod
    def ahead(self) -> int:
        """How many parcels are out at once."""

    @abstractmethod
    def submit(self, parcel: bytes) -> Any:
        """Give a parcel to whoever is free."""

    @abstractmethod
    def result(self, given: Any) -> bytes:
        """The answer to a parcel that was given out, as soon as it is there.

        Raises:
            Lost: Whoever had it is gone.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of the workers; what they have not done yet is not wanted any more."""

    def answers(self, parcels: Iterable[bytes]) -> Iterator[bytes]:
        """The answers, in the order of the parcels.

        Raises:
            WorkersLostError: Workers were lost again and again.
        """
        out: deque[tuple[bytes, Any]] = deque()
        for parcel in parcels:
            out.append((parcel, self.submit(parcel)))
            if len(out) >= self.ahead:
                yield self._first(out)
        while out:
            yield self._first(out)

    def _first(self, out: deque[tuple[bytes, Any]]) -> bytes:
        """The answer to the parcel that is out for longest; all are given out anew where one was lost."""
        for _ in range(PATIENCE):
            try:
                answer = self.result(out[0][1])
            except Lost:
                out.extend([(parcel, self.submit(parcel)) for parcel, _ in _taken(out)])
            else:
                out.popleft()
                return answer
        raise WorkersLostError(PATIENCE)


def _taken(out: deque[tuple[bytes, Any]]) -> Iterator[tuple[bytes, Any]]:
    while out:
        yield out.popleft()
