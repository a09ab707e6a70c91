"""The power is cut: all is gone that the disk was not made to keep.

A file system of its own, in an image file, is shut down at once, without its journal, as those who write file
systems test them; then it is mounted again. A killed process loses nothing that it has written; this does.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import ioctl
from pathlib import Path
from random import Random
from struct import pack

from tests.postgres import Server, running

from .batch import chance
from .bench import POSTGRES, SQLITE, Bench
from .check import settle
from .job import COMMIT, DONE, OPEN, TRY, WRITE, Job
from .process import Process
from .tally import OTHER, Tally

_MB = 1 << 20
_SMALL, _LARGE = 48 * _MB, 400 * _MB
_SHUT_DOWN = 0x8004587D
_WITHOUT_JOURNAL = pack("I", 2)
_TOLD = ("LogUnwritableError", "LogUnreachableError", "LogDamagedError")
"""What somebody may be told whose disk went away: what is read, or what is written, fails."""


def power_cut(bench: Bench, rounds: int) -> Tally:
    """The power goes while one or two write to a log on a disk of its own."""
    tally = Tally("the power cut", SQLITE)
    for number in range(rounds):
        rng = chance(bench.seed, "power", number)
        with _disk(bench.new_folder(), _SMALL) as disk:
            if disk is None:
                tally.found["not done: no disk may be mounted here"] += 1
                continue
            processes = _writing(bench, rng, f"e{number}", str(disk.folder / "deals.db"))
            disk.cut()
            _wait(processes, tally)
            disk.restore()
            settle(processes[0].job.place, processes, tally)
    return tally


def power_cut_of_server(bench: Bench, rounds: int) -> Tally:
    """The power of the server goes while one or two write, time and again."""
    tally = Tally("the power cut", POSTGRES)
    with _disk(bench.new_folder(), _LARGE) as disk:
        if disk is None:
            tally.found["not done: no disk may be mounted here"] += 1
            return tally
        with running(disk.folder, max_wal_size="64MB", min_wal_size="32MB") as server:
            os.sync()  # what was made for the server is not kept otherwise: it was made in haste
            for number in range(rounds):
                _cut_off(bench, server, disk, number, tally)
    return tally


def _cut_off(bench: Bench, server: Server, disk: Disk, number: int, tally: Tally) -> None:
    rng = chance(bench.seed, "power of the server", number)
    processes = _writing(bench, rng, f"g{number}", server.place())
    disk.cut()
    server.kill()
    _wait(processes, tally)
    disk.restore()
    server.start()
    settle(processes[0].job.place, processes, tally)


def _writing(bench: Bench, rng: Random, name: str, place: str) -> list[Process]:
    """One or two writers, at any moment or in a transaction of one of them."""
    most, checkpoint = rng.choice((3, 30, 100)), 0 if "://" in place else rng.choice((0, 1, 20))
    names = [f"{name}w{writer}" for writer in range(rng.choice((1, 1, 2)))]
    jobs = [Job(place=place, name=each, most=most, checkpoint=checkpoint) for each in names]
    processes = [bench.nursery.start(job) for job in jobs]
    processes[0].wait_for(OPEN)
    time.sleep(rng.choice((0, rng.uniform(0, 0.5), rng.uniform(0, 1.5))))
    word = rng.choice((TRY, WRITE, COMMIT, DONE))
    processes[0].wait_for(word, after=len(processes[0].words), seconds=5)
    time.sleep(rng.choice((0, rng.uniform(0, 0.01))))
    return processes


def _wait(processes: list[Process], tally: Tally) -> None:
    """Wait until all have noticed, and hold what they were told to be in words that fit."""
    tally.done += 1
    for process in processes:
        process.wait()
        for failure in process.failures:
            tally.expect(failure.name in _TOLD, OTHER, f"a writer was told {failure.name}: {failure.said}")


class Disk:
    """A file system in an image file, mounted on a folder.

    Attributes:
        folder: Where it is mounted.
    """

    def __init__(self, folder: Path, size: int) -> None:
        self.folder = folder / "disk"
        self._image = folder / "image"
        self.folder.mkdir()
        with self._image.open("wb") as file:
            file.truncate(size)

    def make(self) -> bool:
        """Make it; whether that was possible."""
        options = ("-q", "-E", "lazy_itable_init=0,lazy_journal_init=0,nodiscard")
        return self._run("mkfs.ext4", *options, self._image) and self._mount()

    def cut(self) -> None:
        """Cut the power: nothing is written any more, not even what is written already and not kept yet."""
        descriptor = os.open(self.folder, os.O_RDONLY)
        try:
            ioctl(descriptor, _SHUT_DOWN, _WITHOUT_JOURNAL)
        finally:
            os.close(descriptor)

    def restore(self) -> None:
        """Mount it again, as it is found when the power is back."""
        self.unmount()
        assert self._mount(), "The disk can't be mounted again."

    def unmount(self) -> None:
        """Take it off its folder, as soon as nobody uses it any more."""
        until = time.monotonic() + 30
        while not self._run("umount", self.folder):
            assert time.monotonic() < until, "The disk is still in use."
            time.sleep(0.05)

    def _mount(self) -> bool:
        mounted = self._run("mount", "-o", "loop", self._image, self.folder)
        if mounted:
            self.folder.chmod(0o777)
        return mounted

    def _run(self, *command: str | Path) -> bool:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0


@contextmanager
def _disk(folder: Path, size: int) -> Iterator[Disk | None]:
    """A disk of so many bytes; None where we may not have one."""
    disk = Disk(folder, size)
    if os.geteuid() or not disk.make():
        yield None
        return
    try:
        yield disk
    finally:
        disk.unmount()
