"""What can go wrong where a backtest is run by others.

DealsError
├── ClusterUnavailableError   the library that speaks to a cluster is not installed
├── ClusterUnreachableError   no scheduler answers at an address
├── WorkersMissingError       a scheduler has no workers
├── WorkersLostError          workers were lost again and again
├── WorkersDifferError        a worker has another version, or none
└── PolicyUnnamedError        a policy has no name that another process knows
"""

from __future__ import annotations

from ...events.error import DealsError


class ClusterUnavailableError(DealsError):
    """The library that speaks to a cluster is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "A cluster needs the package 'distributed', which is not installed.",
            remedy="It comes with the extra 'cluster'.",
            command="pip install 'dealtracker[cluster]'",
        )


class ClusterUnreachableError(DealsError):
    """No scheduler answers at an address, or none does any more."""

    def __init__(self, address: str, why: str = "") -> None:
        super().__init__(
            f"No scheduler of Dask answers at {address}{f': {why}' if why else ''}.",
            remedy="Start one there, and workers for it, or leave out --cluster.",
            command="dask scheduler --port 8786",
        )


class WorkersMissingError(DealsError):
    """A scheduler has no workers."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"The scheduler at {address} has no workers.",
            remedy="Start some, of one thread each: a fold keeps one core busy.",
            command=f"dask worker {address} --nthreads 1",
        )


class WorkersLostError(DealsError):
    """Workers were lost again and again while they did the same work."""

    def __init__(self, times: int) -> None:
        super().__init__(
            f"{times} workers in a row were lost while they did the same work.",
            remedy="They may have run out of memory: use fewer at once, or give them more.",
        )


class WorkersDifferError(DealsError):
    """A worker has another version of dealtracker, or none, and might answer otherwise."""

    def __init__(self, theirs: str, ours: str) -> None:
        has = f"has dealtracker {theirs}" if theirs else "has no dealtracker that it can load"
        super().__init__(
            f"A worker or the scheduler {has}, and here is {ours}.",
            remedy="Install the same version in the environment of the scheduler and of every worker.",
            command=f"pip install 'dealtracker[cluster]=={ours}'",
        )


class PolicyUnnamedError(DealsError):
    """A policy of somebody's own has no name that another process knows."""

    def __init__(self, policy: str) -> None:
        super().__init__(
            f"Another process knows no policy {policy!r}.",
            remedy="Leave out jobs and cluster, or choose by one of the policies that have a name.",
        )
