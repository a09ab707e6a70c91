"""A pool of processes on this machine."""

from __future__ import annotations

import signal
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from .engine import Engine, Lost
from .parcel import own_version, work


class Pool(Engine):
    """So many processes of this machine, each with a fold of its own."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._workers = self._started()

    @property
    def ahead(self) -> int:
        """Enough that nobody waits while the answer before its own is worked on."""
        return 4 * self._jobs

    def submit(self, parcel: bytes) -> Future[bytes]:
        """Give a parcel to the next process that is free."""
        try:
            return self._workers.submit(work, own_version(), parcel)
        except BrokenProcessPool:
            return _lost()

    def result(self, given: Future[bytes]) -> bytes:
        """The answer to a parcel; where a process died, the others are started anew.

        Raises:
            Lost: A process died.
        """
        try:
            return given.result()
        except BrokenProcessPool:
            self.close()
            self._workers = self._started()
            raise Lost from None

    def close(self) -> None:
        """End the processes."""
        self._workers.shutdown(wait=True, cancel_futures=True)

    def _started(self) -> ProcessPoolExecutor:
        # Not forked: the library of the terminal and that of the database have threads of their own.
        return ProcessPoolExecutor(self._jobs, mp_context=get_context("spawn"), initializer=_deaf)


def _lost() -> Future[bytes]:
    future: Future[bytes] = Future()
    future.set_exception(BrokenProcessPool())
    return future


def _deaf() -> None:
    """An interrupt is for the one who asked: it ends the workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
