"""A backtest on Dask distributed: the answer of one process, also where a worker is killed in the middle."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest

from benchmarks.reading import log_of
from dealtracker.tracker import Tracker
from dealtracker.tracker.backtest.error import (
    ClusterUnreachableError,
    WorkersDifferError,
    WorkersMissingError,
)

from .cluster import WITHOUT, running

pytestmark = pytest.mark.xdist_group("cluster")


@pytest.fixture(scope="module")
def tracker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tracker]:
    """A log of 84 companies, enough for nine parcels and some seconds."""
    with Tracker.open(log_of(tmp_path_factory.mktemp("log") / "deals.db", 3_000, companies=250)) as tracker:
        yield tracker


@pytest.fixture(scope="module")
def alone(tracker: Tracker) -> str:
    """What one process answers."""
    return told(tracker)


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is waited for long."""
    monkeypatch.setattr("dealtracker.tracker.backtest.cluster.COMING", 1)
    monkeypatch.setattr("dealtracker.tracker.backtest.cluster.WAIT", 3)


def told(tracker: Tracker, **how: Any) -> str:
    """The SHA-256 of all lines of a backtest."""
    digest = sha256()
    for line in tracker.backtest("2018", "2025", every="year", **how).lines:
        digest.update(repr(line).encode())
    return digest.hexdigest()


def test_a_killed_worker_changes_nothing(tracker: Tracker, alone: str) -> None:
    """The work that it had in hand is done by another one."""
    with running(2) as cluster:
        killed: list[str] = []

        def kill_the_busier(_done: int) -> None:
            if not killed:
                busy = cluster.busy()
                killed.append(max(busy, key=lambda worker: busy[worker]))
                cluster.kill(killed[0])

        assert told(tracker, cluster=cluster.address, done=kill_the_busier) == alone
        lost = cluster.lost()
        assert list(lost) == killed
        assert lost[killed[0]] > 0, "it had work in hand"
        assert told(tracker, cluster=cluster.address) == alone, "the one that is left goes on"


def test_nobody_there(tracker: Tracker, hasty: None) -> None:
    """Where no worker is, or none that can do it, it is said before anything is answered."""
    with running(0) as cluster:
        with pytest.raises(WorkersMissingError):
            told(tracker, cluster=cluster.address)
        cluster.start(1, before=WITHOUT)
        with pytest.raises(WorkersDifferError, match="has no dealtracker that it can load"):
            told(tracker, cluster=cluster.address)


def test_all_are_lost(tracker: Tracker, hasty: None) -> None:
    """Where all workers go, or the scheduler does, it is given up, and nothing is answered in part."""
    with running(1) as cluster:
        with pytest.raises(WorkersMissingError):
            told(tracker, cluster=cluster.address, done=lambda _: [*map(cluster.kill, cluster.busy())])
        cluster.start(1)
        with pytest.raises(ClusterUnreachableError):
            told(tracker, cluster=cluster.address, done=lambda _: cluster.stop())


def test_nobody_listens(tracker: Tracker) -> None:
    """An address at which nobody listens, and what is none."""
    for address in ("tcp://127.0.0.1:1", "127.0.0.1:8786", "tcp://127.0.0.1"):
        with pytest.raises(ClusterUnreachableError):
            told(tracker, cluster=address)
