"""No room on the disk, and files or folders that may not be written."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random

import psycopg

from dealtracker.events.error import DealsError
from dealtracker.tracker.log import Log
from tests.postgres import Server, running

from .batch import chance
from .bench import POSTGRES, SQLITE, Bench
from .check import settle
from .job import OPEN, Job
from .process import PATIENCE, Process
from .tally import OTHER, Tally

_MB = 1 << 20
_PIECE = 1 << 16
_GROWN = 64 * _MB
_SERVER = 240 * _MB
_UNWRITABLE = "LogUnwritableError"


def full_disk(bench: Bench, rounds: int) -> Tally:
    """A log on a small disk of its own, until it is full; then there is room again."""
    tally = Tally("a full disk", SQLITE)
    for number in range(rounds):
        rng = chance(bench.seed, "full", number)
        with small_disk(bench.new_folder(), rng.randint(_MB // 4, 2 * _MB)) as folder:
            if folder is None:
                tally.found["not done: no disk may be mounted here"] += 1
                continue
            place = str(folder / "deals.db")
            processes = _write_until_full(bench, rng, f"f{number}", place)
            tally.found[_asked(place)] += 1
            grow(folder, _GROWN)
            _judge(processes, tally)
            settle(place, processes, tally)
    return tally


def quota(bench: Bench, rounds: int) -> Tally:
    """A log whose writers may make no file longer than a limit: the file itself, or what is not yet in it."""
    tally = Tally("a limit to the size of files", SQLITE)
    for number in range(rounds):
        rng = chance(bench.seed, "quota", number)
        place = bench.place(SQLITE)
        processes = _write_until_full(bench, rng, f"q{number}", place, room=rng.randint(_MB // 4, _MB))
        _judge(processes, tally)
        settle(place, processes, tally)
    return tally


def full_disk_of_server(bench: Bench, rounds: int) -> Tally:
    """The server's disk fills up while one writes, time and again; then there is room again."""
    tally = Tally("a full disk", POSTGRES)
    with small_disk(bench.new_folder(), _SERVER) as folder:
        if folder is None:
            tally.found["not done: no disk may be mounted here"] += 1
            return tally
        settings = {"max_wal_size": "64MB", "min_wal_size": "32MB", "wal_recycle": "off"}
        with running(folder, **settings) as server:
            for number in range(rounds):
                _fill_up(bench, server, folder, number, tally)
    return tally


def _fill_up(bench: Bench, server: Server, folder: Path, number: int, tally: Tally) -> None:
    rng = chance(bench.seed, "full server", number)
    place, ballast = server.place(), folder / "ballast"
    most = rng.choice((30, 100, 300))
    process = bench.nursery.start(Job(place=place, name=f"p{number}", most=most))
    process.wait_for(OPEN)
    time.sleep(rng.uniform(0, 0.3))
    _fill(ballast, leave=rng.choice((0, rng.randrange(_MB), rng.randrange(8 * _MB))))
    with server.connect() as connection, suppress(Exception):
        connection.execute("SELECT pg_switch_wal()" if rng.random() < 0.5 else "CHECKPOINT")
    process.wait()
    ballast.unlink()
    _bring_up(server, tally)
    _judge([process], tally, also=("LogUnreachableError",))
    settle(place, [process], tally)


def _bring_up(server: Server, tally: Tally) -> None:
    """Wait until the server answers; one that has gone down for good is started again."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if not server.runs:
            tally.found["the server went down, and was started again"] += 1
            server.start()
        with suppress(psycopg.OperationalError):
            server.connect().close()
            return
        time.sleep(0.05)


def _write_until_full(bench: Bench, rng: Random, name: str, place: str, *, room: int = 0) -> list[Process]:
    most, checkpoint = rng.choice((10, 30, 100, 300)), rng.choice((0, 1, 20))
    names = [f"{name}w{writer}" for writer in range(rng.choice((1, 1, 2)))]
    jobs = [Job(place=place, name=each, most=most, checkpoint=checkpoint, room=room) for each in names]
    Log.open(place).close()
    processes = [bench.nursery.start(job) for job in jobs]
    for process in processes:
        process.wait()
    return processes


def _judge(processes: list[Process], tally: Tally, also: tuple[str, ...] = ()) -> None:
    """Each writer has to be told in the right words."""
    tally.done += 1
    for process in processes:
        tally.expect(process.failures, OTHER, f"{process.job.name} was not told: {process.words[-3:]}")
        for failure in process.failures:
            right = failure.name in (_UNWRITABLE, *also)
            tally.expect(right, OTHER, f"a writer was told {failure.name}: {failure.said}")


def _asked(place: str) -> str:
    """Whether a log on a full disk can still be read."""
    try:
        with Log.open(place, create=False) as log:
            return "read while the disk was full" if log.verify().ok else "unsound while the disk was full"
    except DealsError as error:
        return f"not to be read while the disk was full: {type(error).__name__}"


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Path | None]:
    """A disk of so many bytes, mounted on a folder; None where we may not."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=0777", "deals-faults", str(folder)]
    if os.geteuid() or subprocess.run(mount, check=False, capture_output=True).returncode:
        yield None
        return
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def grow(folder: Path, size: int) -> None:
    """Make a disk larger."""
    subprocess.run(["mount", "-o", f"remount,size={size}", str(folder)], check=True)


def _fill(ballast: Path, *, leave: int) -> None:
    """Take up all the room of a disk but so many bytes."""
    free = os.statvfs(ballast.parent)
    room = free.f_bavail * free.f_frsize - leave
    with ballast.open("wb") as file, suppress(OSError):  # somebody else may have been faster
        for _ in range(room // _PIECE):
            file.write(bytes(_PIECE))
            file.flush()
