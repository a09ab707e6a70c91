"""A cluster: a scheduler of Dask distributed somewhere, and workers on any number of machines.

The scheduler sends each parcel to a worker that is free, and to another one where that is lost.
"""

from __future__ import annotations

import logging
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import ModuleType
from typing import Any

from .engine import PATIENCE, Engine
from .error import (
    ClusterUnavailableError,
    ClusterUnreachableError,
    WorkersDifferError,
    WorkersLostError,
    WorkersMissingError,
)
from .parcel import own_version, work

WAIT = 10
"""Seconds in which a scheduler has to answer."""

COMING = 10
"""Seconds in which a first worker has to be there; so often it is looked whether any is left."""

_ADDRESS = re.compile(r"(?:tcp|tls)://\[?(?P<host>[^\s/\]]+)\]?:(?P<port>\d{1,5})")


class Cluster(Engine):
    """The workers of a scheduler at an address such as 'tcp://10.0.0.1:8786'.

    Raises:
        ClusterUnavailableError: The library that speaks to it is not installed.
        ClusterUnreachableError: No scheduler answers there.
        WorkersMissingError: It has no workers.
        WorkersDifferError: One of them has another version, or none.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._dask = _library()
        _knock(address)
        try:
            self._client: Any = self._dask.Client(address, timeout=WAIT, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ClusterUnreachableError(address, _first_line(error)) from None
        try:
            self._look()
        except BaseException:
            self.close()
            raise

    @property
    def ahead(self) -> int:
        """Enough that nobody waits while the answer before its own is worked on; workers may come and go."""
        return 4 * max(1, self._threads())

    def submit(self, parcel: bytes) -> Any:
        """Give a parcel to the scheduler."""
        with self._telling():
            return self._client.submit(work, own_version(), parcel, pure=False)

    def result(self, given: Any) -> bytes:
        """The answer to a parcel.

        Raises:
            WorkersLostError: Several workers in a row died of it.
            WorkersMissingError: No worker is left.
            ClusterUnreachableError: The scheduler is gone.
        """
        for _ in self._while_workers_are_there():
            with self._telling(), suppress(TimeoutError):
                answer: bytes = given.result(timeout=COMING)
                return answer
        raise WorkersMissingError(self._address)

    def close(self) -> None:
        """Let go of the scheduler, and of what is still out."""
        self._client.close(timeout=WAIT)

    def _look(self) -> None:
        """See that there are workers, and that all who have to can load what they are to run."""
        try:
            self._client.wait_for_workers(1, timeout=COMING)
        except TimeoutError:
            raise WorkersMissingError(self._address) from None
        ours = own_version()
        try:
            theirs = {self._client.run_on_scheduler(own_version), *self._client.run(own_version).values()}
        except OSError as error:
            raise ClusterUnreachableError(self._address, _first_line(error)) from None
        except Exception as error:  # what can't be loaded there comes back as an Exception with words in it
            raise WorkersDifferError("", ours) from error
        for version in theirs - {ours}:
            raise WorkersDifferError(version, ours)

    def _while_workers_are_there(self) -> Iterator[None]:
        """Goes on as long as there are workers, or were a moment ago."""
        missed = 0
        while missed < PATIENCE:
            yield
            missed = 0 if self._threads() else missed + 1

    def _threads(self) -> int:
        """How many threads all workers have."""
        with self._telling():
            return sum(self._client.nthreads().values())

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell in our words what went wrong there."""
        try:
            yield
        except self._dask.scheduler.KilledWorker:
            raise WorkersLostError(PATIENCE) from None
        except (OSError, self._dask.CancelledError):
            raise ClusterUnreachableError(self._address, "the connection was lost") from None


def _knock(address: str) -> None:
    """See that somebody listens at an address: the library would try for long, whatever is wrong.

    Raises:
        ClusterUnreachableError: It is no address, or nobody does.
    """
    found = _ADDRESS.fullmatch(address)
    if found is None:
        raise ClusterUnreachableError(address, "an address is written tcp://HOST:PORT")
    try:
        socket.create_connection((found["host"], int(found["port"])), timeout=WAIT).close()
    except (OSError, OverflowError) as error:
        raise ClusterUnreachableError(address, getattr(error, "strerror", "") or str(error)) from None


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]


def _library() -> ModuleType:
    try:
        import distributed
    except ImportError:
        raise ClusterUnavailableError from None
    for name in ("distributed", "distributed.client"):  # what it would log is told in our words
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return distributed
