"""A cluster: a scheduler of Dask distributed somewhere, and workers on any number of machines.

The scheduler sends each parcel to a worker that is free, and to another one where that is lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
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
from .parcel import work

_WAIT = 10
"""Seconds after which it is looked whether anybody is there."""


class Cluster(Engine):
    """The workers of a scheduler at an address such as 'tcp://10.0.0.1:8786'.

    Raises:
        ClusterUnavailableError: The library that speaks to it is not installed.
        ClusterUnreachableError: No scheduler answers there.
        WorkersMissingError: It has no workers.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._dask = _library()
        try:
            self._client: Any = self._dask.Client(address, timeout=_WAIT, set_as_default=False)
        except (OSError, ValueError, TypeError, ImportError) as error:
            raise ClusterUnreachableError(address, str(error).splitlines()[0][:200]) from None
        try:
            self._client.wait_for_workers(1, timeout=_WAIT)
        except TimeoutError:
            self.close()
            raise WorkersMissingError(address) from None

    @property
    def ahead(self) -> int:
        """Enough that nobody waits while the answer before its own is worked on; workers may come and go."""
        threads: int = sum(self._client.nthreads().values())
        return 4 * max(1, threads)

    def submit(self, parcel: bytes) -> Any:
        """Give a parcel to the scheduler."""
        return self._client.submit(work, version("dealtracker"), parcel, pure=False)

    def result(self, given: Any) -> bytes:
        """The answer to a parcel.

        Raises:
            WorkersLostError: Several workers in a row died of it.
            WorkersMissingError: No worker is left.
            WorkersDifferError: A worker can't load what it is to run.
            ClusterUnreachableError: The scheduler is gone.
        """
        for _ in self._while_workers_are_there():
            with self._telling():
                try:
                    answer: bytes = given.result(timeout=_WAIT)
                except TimeoutError:
                    continue
                return answer
        raise WorkersMissingError(self._address)

    def close(self) -> None:
        """Let go of the scheduler, and of what is still out."""
        self._client.close(timeout=_WAIT)

    def _while_workers_are_there(self) -> Iterator[None]:
        """Goes on as long as there are workers, or were a moment ago."""
        missed = 0
        while missed < PATIENCE:
            yield
            missed = 0 if self._client.nthreads() else missed + 1

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell in our words what went wrong there."""
        try:
            yield
        except self._dask.scheduler.KilledWorker:
            raise WorkersLostError(PATIENCE) from None
        except (OSError, self._dask.CancelledError) as error:
            raise ClusterUnreachableError(self._address, "the connection was lost") from error
        except (ImportError, AttributeError, RuntimeError) as error:
            if not _is_missing(error):
                raise
            raise WorkersDifferError("", version("dealtracker")) from None


def _is_missing(error: BaseException | None) -> bool:
    """Whether it comes of something that could not be loaded."""
    while error is not None and not isinstance(error, (ImportError, AttributeError)):
        error = error.__cause__
    return error is not None


def _library() -> ModuleType:
    try:
        import distributed
    except ImportError:
        raise ClusterUnavailableError from None
    return distributed
