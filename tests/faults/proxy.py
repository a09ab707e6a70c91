"""A line to the server that is cut at any byte, also when the answer to a commit is on its way."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import suppress
from random import Random
from threading import Lock, Thread
from typing import Self

from attrs import frozen

_COMMIT = b"COMMIT"
_SIZE = 65536


@frozen
class Cut:
    """When a line is cut; None for never.

    Attributes:
        sent: After so many bytes from the client.
        answered: After so many bytes from the server.
        commit: At the nth commit: the server does it, and its answer is lost.
    """

    sent: int | None = None
    answered: int | None = None
    commit: int | None = None

    @classmethod
    def at_random(cls, rng: Random) -> Self:
        """Anywhere; of three cuts one loses the answer to a commit."""
        most = rng.choice((10_000, 100_000, 1_000_000))
        cuts = (
            cls(commit=rng.randint(2, 9)),
            cls(sent=rng.randint(1, most)),
            cls(answered=rng.randint(1, most)),
        )
        return rng.choice(cuts)


class Proxy:
    """Listens on a port of its own, and passes all on to the server until the line is cut.

    Attributes:
        port: The port that it listens on.
        cuts: How many lines were cut.
        commits: How many of them when the answer to a commit was on its way.
    """

    def __init__(self, port: int, rng: Random) -> None:
        self.cuts = self.commits = 0
        self._server = port
        self._rng = rng
        self._lock = Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()

    def count(self, *, commit: bool) -> None:
        """Count a cut."""
        with self._lock:
            self.cuts += 1
            self.commits += commit

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self._server))
                line = _Line(self, client, server, Cut.at_random(self._rng))
                Thread(target=line.send, daemon=True).start()
                Thread(target=line.answer, daemon=True).start()


class _Line:
    """One connection, both ways; a database and its client speak in turns."""

    def __init__(self, proxy: Proxy, client: socket.socket, server: socket.socket, cut: Cut) -> None:
        self._proxy, self._client, self._server, self._cut = proxy, client, server, cut
        self._commits = 0
        self._lock = Lock()
        self._closed = False

    def send(self) -> None:
        """Pass on what the client says."""
        for said, last in _some(self._client, self._cut.sent):
            self._commits += said.count(_COMMIT)
            with suppress(OSError):
                self._server.sendall(said)
            if last:
                self._close(cut=True)
        self._close()

    def answer(self) -> None:
        """Pass on what the server says."""
        for said, last in _some(self._server, self._cut.answered):
            if self._cut.commit is not None and self._commits >= self._cut.commit:
                self._close(cut=True, commit=True)
                return
            with suppress(OSError):
                self._client.sendall(said)
            if last:
                self._close(cut=True)
        self._close()

    def _close(self, *, cut: bool = False, commit: bool = False) -> None:
        with self._lock:
            if self._closed:
                return
            self._closed = True
        if cut:
            self._proxy.count(commit=commit)
        for end in (self._client, self._server):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


def _some(end: socket.socket, limit: int | None) -> Iterator[tuple[bytes, bool]]:
    """What comes from one end, up to a limit; with the last of it, that it is the last."""
    passed = 0
    with suppress(OSError):
        while said := end.recv(_SIZE):
            part = said if limit is None else said[: limit - passed]
            passed += len(part)
            yield part, passed == limit
            if passed == limit:
                return
