"""A cluster of Dask on this machine: a scheduler and workers as processes of their own, over TCP."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

import distributed
from attrs import field, frozen

_READY = 60
"""Seconds in which a process has to be there."""

WITHOUT = "import sys; sys.modules['dealtracker'] = None; "
"""What lets a process have no dealtracker."""


@frozen
class Cluster:
    """A scheduler, and how to start and kill workers of it.

    Attributes:
        address: Where it listens.
        watch: A client that looks on.
    """

    address: str
    watch: Any = field(repr=False)
    _scheduler: subprocess.Popen[str] = field(repr=False)
    _stack: ExitStack = field(repr=False)

    def start(self, workers: int, *, before: str = "") -> None:
        """Start workers, and wait until they are there."""
        there = len(self.watch.nthreads())
        for _ in range(workers):
            self._stack.enter_context(
                _process("worker", self.address, "--nthreads", "1", "--no-nanny", before=before)
            )
        if workers:
            self.watch.wait_for_workers(there + workers, timeout=_READY)

    def busy(self) -> Mapping[str, int]:
        """How many pieces of work each worker has now."""
        return {worker: len(tasks) for worker, tasks in self.watch.processing().items()}

    def kill(self, worker: str) -> None:
        """Kill a worker, as kill -9 does."""
        (pid,) = self.watch.run(os.getpid, workers=[worker]).values()
        os.kill(pid, 9)

    def stop(self) -> None:
        """Kill the scheduler."""
        self._scheduler.kill()
        self._scheduler.wait()

    def lost(self) -> dict[str, int]:
        """The workers that the scheduler lost, and how much work each had then."""
        events: Any = self.watch.get_events("all")
        told = (event for _, event in events if event["action"] == "remove-worker")
        return {event["worker"]: len(event["processing-tasks"]) for event in told}


@contextmanager
def running(workers: int) -> Iterator[Cluster]:
    """A scheduler with so many workers of one thread each, which end when it does."""
    with ExitStack() as stack:
        scheduler = stack.enter_context(_process("scheduler", "--host", "127.0.0.1", "--port", "0"))
        address = _told(scheduler, r"Scheduler at: +(tcp://\S+)")
        watch = stack.enter_context(_client(address))
        cluster = Cluster(address, watch, scheduler, stack)
        cluster.start(workers)
        yield cluster


def _client(address: str) -> Any:
    """A client; that of the library has no types."""
    made: Any = distributed.Client
    return made(address, set_as_default=False)


@contextmanager
def _process(what: str, *args: str, before: str = "") -> Iterator[subprocess.Popen[str]]:
    """A scheduler or a worker, until it is no longer wanted."""
    code = f"{before}from distributed.cli.dask_{what} import main; main()"
    line = [sys.executable, "-c", code, *args, "--no-dashboard"]
    with subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def _told(process: subprocess.Popen[str], pattern: str) -> str:
    """What a process says of itself on stderr; the rest of it is read, so that it never waits."""
    assert process.stderr
    for line in process.stderr:
        if found := re.search(pattern, line):
            threading.Thread(target=_drain, args=(process.stderr,), daemon=True).start()
            return found[1]
    raise AssertionError(f"It ended with {process.wait()}.")


def _drain(stream: Any) -> None:
    for _ in stream:
        pass
