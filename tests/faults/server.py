"""The server goes away in the middle: killed with all its processes, or the line to it is cut."""

from __future__ import annotations

import os
import signal
import time
from contextlib import closing, suppress
from random import Random

from dealtracker.tracker.log import Log

from .batch import chance
from .bench import POSTGRES, Bench
from .check import settle
from .job import COMMIT, FAILED, OPEN, TRY, WRITE, Job
from .process import Process
from .proxy import Proxy
from .tally import LOST, OTHER, Tally

_AGAIN = 400
_UNREACHABLE = "LogUnreachableError"
_OURS = "pg_stat_activity WHERE application_name = 'dealtracker' AND pid <> pg_backend_pid()"


def killed_server(bench: Bench, rounds: int) -> Tally:
    """All processes of the server are killed; the writers are told, and some give again what may be lost."""
    tally = Tally("kill -9 of the server", POSTGRES)
    for number in range(rounds):
        rng = chance(bench.seed, "server", number)
        processes = _writing(bench, rng, f"s{number}", bench.place(POSTGRES))
        backends = _backends(bench)
        _wait_for_a_moment(processes[0], rng)
        for pid in backends:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)  # at this very moment: to look for all the others takes a while
        bench.server.kill()
        _wait_until_told(processes)
        bench.server.start()
        _finish(processes, tally)
    return tally


def terminated(bench: Bench, rounds: int) -> Tally:
    """The server ends the connections of all writers, as an administrator does."""
    tally = Tally("connections ended by the server", POSTGRES)
    for number in range(rounds):
        rng = chance(bench.seed, "terminated", number)
        processes = _writing(bench, rng, f"t{number}", bench.place(POSTGRES))
        with closing(bench.server.connect()) as connection:
            _wait_for_a_moment(processes[0], rng)
            connection.execute(f"SELECT pg_terminate_backend(pid) FROM {_OURS}")  # noqa: S608  # our own text
        _wait_until_told(processes)
        _finish(processes, tally)
    return tally


def cut_off(bench: Bench, rounds: int) -> Tally:
    """The line is cut at any byte; what was given is given again until it is acknowledged."""
    tally = Tally("the line cut, also behind a commit", POSTGRES)
    for number in range(rounds):
        rng = chance(bench.seed, "cut", number)
        place = bench.place(POSTGRES)
        most = rng.choice((3, 30, 100))
        Log.open(place).close()
        with Proxy(bench.server.port, rng) as proxy:
            through = place.replace(f":{bench.server.port}/", f":{proxy.port}/")
            names = [f"c{number}w{writer}" for writer in range(rng.randint(1, 2))]
            jobs = [Job(place=through, name=name, most=most, count=5, again=_AGAIN) for name in names]
            processes = [bench.nursery.start(job) for job in jobs]
            for process in processes:
                process.wait()
        _judge(processes, tally)
        tally.found["lines cut"] += proxy.cuts
        tally.found["of them with the answer to a commit lost"] += proxy.commits
        for process in processes:
            all_done = process.ended and process.acknowledged == process.tried
            opened = OPEN in dict(process.words)
            tally.expect(all_done or not opened, LOST, f"{process.job.name} gave up: {process.words[-3:]}")
        settle(place, processes, tally)
    return tally


def _writing(bench: Bench, rng: Random, name: str, place: str) -> list[Process]:
    """One to three writers that are well under way; some give again what may not have been recorded."""
    most = rng.choice((3, 30, 100, 300))
    jobs = [
        Job(place=place, name=f"{name}w{n}", most=most, again=rng.choice((0, _AGAIN)))
        for n in range(rng.randint(1, 3))
    ]
    processes = [bench.nursery.start(job) for job in jobs]
    processes[0].wait_for(OPEN)
    time.sleep(rng.uniform(0.02, 0.4))
    return processes


def _backends(bench: Bench) -> list[int]:
    """The processes of the server that serve writers."""
    with closing(bench.server.connect()) as connection:
        return [pid for (pid,) in connection.execute(f"SELECT pid FROM {_OURS}")]  # noqa: S608  # our own text


def _wait_for_a_moment(process: Process, rng: Random) -> None:
    """Any moment, or one in a transaction of the process."""
    word = rng.choice((TRY, WRITE, WRITE, COMMIT))
    process.wait_for(word, after=len(process.words), seconds=5)
    time.sleep(rng.uniform(0, 0.1 if word == TRY else 0.01))


def _wait_until_told(processes: list[Process]) -> None:
    """Wait until each writer has noticed."""
    for process in processes:
        process.wait_for(FAILED, seconds=5)


def _finish(processes: list[Process], tally: Tally) -> None:
    """Let those go on that can, for a while; then end them, and hold the log against what they gave."""
    for process in processes:
        acknowledged, until = len(process.acknowledged), time.monotonic() + 10
        while process.runs and len(process.acknowledged) < acknowledged + 1 and time.monotonic() < until:
            time.sleep(0.005)
    for process in processes:
        process.stop()
    _judge(processes, tally)
    settle(processes[0].job.place, processes, tally)


def _judge(processes: list[Process], tally: Tally) -> None:
    """Each writer has to be told in the right words."""
    tally.done += 1
    for process in processes:
        for failure in process.failures:
            tally.expect(
                failure.name == _UNREACHABLE, OTHER, f"a writer was told {failure.name}: {failure.said}"
            )
