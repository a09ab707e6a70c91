"""Processes that record, as they are seen from outside: how far they are, and how they are killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from random import Random
from threading import Event, Lock, Thread
from typing import Self

import msgspec
from attrs import frozen

from tests.house.tree import ROOT

from .job import BETWEEN, BROKE, DONE, END, FAILED, OPEN, READY, STATES, TRY, Job

PATIENCE = 120.0
"""Seconds after which a process that still has not ended is a breach of its own."""


@frozen
class Aim:
    """When a process is killed: so many seconds after it has said a word for the nth time.

    Attributes:
        word: The word.
        nth: How often it has to be said.
        delay: Seconds afterwards.
    """

    word: str = READY
    nth: int = 1
    delay: float = 0.0

    @classmethod
    def at_random(cls, rng: Random, *, most: float) -> Self:
        """Any moment of the first so many seconds."""
        return cls(OPEN, 1, rng.uniform(0, most))


@frozen
class Failure:
    """An error with words that a process was stopped or held up by.

    Attributes:
        name: Its class.
        said: What it says.
    """

    name: str
    said: str


class Process:
    """A process that does a job.

    Attributes:
        job: What it was told to do.
        pid: Its number.
        words: What it has told so far, each with what follows.
        killed: Whether it was killed while it wrote; not where it was only stopped in the end.
        stopped: Whether it was ended because it was no longer needed.
    """

    def __init__(self, job: Job, pid: int, aim: Aim | None) -> None:
        self.job, self.pid = job, pid
        self.killed = self.stopped = False
        self.words: list[tuple[str, str]] = []
        self._aim = aim
        self._gone = Event()
        self._thread = Thread(target=self._listen, daemon=True)
        self._thread.start()

    def kill(self) -> None:
        """Kill it, unless it has gone."""
        if self.runs:
            self.killed = True
            self.signal(signal.SIGKILL)

    def stop(self) -> None:
        """End it, for it is no longer needed."""
        self.signal(signal.SIGKILL)
        self.stopped = True
        self.wait()

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal, unless it has gone."""
        if self.runs:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    @property
    def runs(self) -> bool:
        """Whether it has not gone yet."""
        return not self._gone.is_set()

    def wait(self, seconds: float = PATIENCE) -> None:
        """Wait for its end; one that does not come to it is killed, and that is told as a failure."""
        if not self._gone.wait(seconds):
            self.kill()
            self._gone.wait()
            self.words.append((BROKE, f"it did not end within {seconds:g} seconds"))
        self._thread.join()

    def wait_for(self, word: str, *, after: int = 0, seconds: float = PATIENCE) -> None:
        """Wait until it says a word after so many others, or has gone."""
        until = time.monotonic() + seconds
        while self.runs and time.monotonic() < until:
            if any(said == word for said, _ in self.words[after:]):
                return
            time.sleep(0.0005)

    @property
    def struck(self) -> str | None:
        """What it was doing when it was killed, or first failed; None where nothing befell it."""
        words = [word for word, _ in self.words]
        if FAILED in words:
            return STATES.get(words[words.index(FAILED) - 1], BETWEEN)
        return STATES.get(words[-1], BETWEEN) if self.killed else None

    @property
    def ended(self) -> bool:
        """Whether it came to its end with all done."""
        return any(word == END for word, _ in self.words)

    @property
    def tried(self) -> list[str]:
        """The names of the batches that it gave."""
        return [said for word, said in self.words if word == TRY]

    @property
    def acknowledged(self) -> list[str]:
        """The names of the batches of which it was told that they are recorded."""
        return [said for word, said in self.words if word == DONE]

    @property
    def failures(self) -> list[Failure]:
        """The errors with words, in order."""
        return [Failure(*said.split(" ", 1)) for word, said in self.words if word == FAILED]

    @property
    def broken(self) -> list[str]:
        """What was raised that has no words of its own."""
        return [said for word, said in self.words if word == BROKE]

    def _listen(self) -> None:
        """Hear what it says, up to its end, and kill it when the time has come."""
        left = self._aim.nth if self._aim else 0
        with Path(self.job.words).open(encoding="utf-8") as pipe:
            for line in pipe:
                word, _, said = line.rstrip("\n").partition(" ")
                self.words.append((word, said))
                if self._aim and word == self._aim.word:
                    left -= 1
                    if left == 0:
                        Thread(target=self._kill_later, args=(self._aim.delay,), daemon=True).start()
        self._gone.set()
        Path(self.job.words).unlink()

    def _kill_later(self, delay: float) -> None:
        if not self._gone.wait(delay):
            self.kill()


class Nursery:
    """Where processes are started, each forked from one that has loaded all that they need."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._numbers = count(1)
        self._parent = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.driver"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def start(self, job: Job, aim: Aim | None = None) -> Process:
        """Start a process, to be killed when the aim says so."""
        assert self._parent.stdin is not None
        assert self._parent.stdout is not None
        with self._lock:
            job = msgspec.structs.replace(job, words=str(self._folder / f"words-{next(self._numbers)}"))
            os.mkfifo(job.words, 0o666)
            self._parent.stdin.write(msgspec.json.encode(job).decode() + "\n")
            self._parent.stdin.flush()
            return Process(job, int(self._parent.stdout.readline()), aim)

    def close(self) -> None:
        """Start no more."""
        self._parent.communicate(timeout=PATIENCE)


@contextmanager
def nursery(folder: Path) -> Iterator[Nursery]:
    """A nursery until the end."""
    made = Nursery(folder)
    try:
        yield made
    finally:
        made.close()
