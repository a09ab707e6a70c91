"""`python -m tests.faults.driver`: reads jobs, one a line, and does each in a process of its own.

The processes are forked from one that has loaded everything, so that hundreds can be killed in a minute.
"""

from __future__ import annotations

import os
import pwd
import resource
import signal
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

import msgspec
import sqlalchemy
from sqlalchemy import Connection, Engine

from dealtracker.events.error import DealsError
from dealtracker.tracker import Tracker
from dealtracker.tracker.log import Log, upgrade
from dealtracker.tracker.log import log as log_module
from dealtracker.tracker.log.error import LogUnreachableError
from tests.log.layouts import old_log

from .batch import Batch, batch, chance
from .job import BROKE, COMMIT, DONE, END, FAILED, LOCK, OPEN, READY, TRY, WRITE, Job

_BETWEEN_TRIES = 0.25
_words = -1


def main() -> None:
    """Do each job in a process of its own, and print its number."""
    _warm()
    _spy()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # whoever ends is forgotten at once
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            _child(msgspec.json.decode(line, type=Job))
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


def tell(*words: object) -> None:
    """Let whoever watches know at once; what was told stays told when the process is killed."""
    os.write(_words, (" ".join(map(str, words)).replace("\n", " ") + "\n").encode())


def _child(job: Job) -> None:
    """Do a job, and end the process."""
    global _words  # noqa: PLW0603  # a process has one pipe
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    _words = os.open(job.words, os.O_WRONLY)
    try:
        _do(job)
        tell(END)
    except DealsError as error:
        tell(FAILED, type(error).__name__, error)
    except BaseException as error:  # noqa: BLE001  # whatever it is, it is told
        tell(BROKE, repr(error))
    os._exit(0)


def _do(job: Job) -> None:
    if job.room:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a write that is too long fails, and does not kill
        resource.setrlimit(resource.RLIMIT_FSIZE, (job.room, job.room))
    if job.unprivileged and os.geteuid() == 0:
        user = pwd.getpwnam("nobody")
        os.setgroups([])
        os.setresgid(user.pw_gid, user.pw_gid, user.pw_gid)
        os.setresuid(user.pw_uid, user.pw_uid, user.pw_uid)
    tell(READY)
    if job.task == "record":
        _record(job)
        return
    with Log.open(job.place, create=job.task == "write", wait=job.wait, clock=_clock(job)) as log:
        tell(OPEN)
        _set_up(log, job)
        _TASKS[job.task](log, job)


def _write(log: Log, job: Job) -> None:
    """Give all batches; in several threads where that is asked for."""
    names = [f"{job.name}.{number}" for number in range(job.threads)] if job.threads > 1 else [job.name]
    threads = [Thread(target=_give_all, args=(log, job, name)) for name in names[1:]]
    for thread in threads:
        thread.start()
    _give_all(log, job, names[0])
    for thread in threads:
        thread.join()


def _give_all(log: Log, job: Job, name: str) -> None:
    tracker = Tracker(log, recorder=name)
    try:
        for number in range(job.count):
            given = batch(name, number, least=job.least, most=job.most)
            tell(TRY, given.name)
            _give(given, tracker, job.again)
            tell(DONE, given.name)
            time.sleep(job.pause * chance(given.name, "pause").random())
    except DealsError as error:
        tell(FAILED, type(error).__name__, error)
    except BaseException as error:  # noqa: BLE001  # whatever it is, it is told
        tell(BROKE, repr(error))


def _give(given: Batch, tracker: Tracker, again: int) -> None:
    """Give a batch; where the server goes away, as often again as is asked for, which the error advises."""
    for _ in range(again):
        try:
            given.give(tracker)
        except LogUnreachableError as error:
            tell(FAILED, type(error).__name__, error)
            time.sleep(_BETWEEN_TRIES)
        else:
            return
    given.give(tracker)


def _record(job: Job) -> None:
    """Run `deals record` for each batch."""
    for number in range(job.count):
        given = batch(job.name, number, least=1, most=1, command=True)
        tell(TRY, given.name)
        given.command(job.place)
        tell(DONE, given.name)


def _read(log: Log, job: Job) -> None:
    """Read everything, slowly, time and again: a transaction is always open."""
    while True:
        seen = 0
        for seen, _ in enumerate(log.events(), 1):  # noqa: B007  # the last one counts
            time.sleep(job.pause)
        tell(DONE, seen)


def _verify(log: Log, _job: Job) -> None:
    """Verify everything, once."""
    checked = log.verify()
    tell(*((DONE, checked.events) if checked.ok else (BROKE, checked.problem)))


def _upgrade(log: Log, job: Job) -> None:
    """Bring an old log up."""
    tell(TRY, job.name)
    log.upgrade()
    tell(DONE, job.name)


_TASKS: dict[str, Callable[[Log, Job], None]] = {
    "write": _write,
    "read": _read,
    "verify": _verify,
    "upgrade": _upgrade,
}


def _clock(job: Job) -> Callable[[], datetime]:
    """The machine's clock, put wrong as the job says."""
    ticks = count()

    def now() -> datetime:
        leap = job.leap * ((next(ticks) * 7) % 5 - 2)
        return datetime.now(UTC) + timedelta(hours=job.hours + leap)

    return now


def _set_up(log: Log, job: Job) -> None:
    """Let SQLite move what was written into the file as often as the job says."""
    if job.checkpoint:
        log._engine.dispose()
        pragma = f"PRAGMA wal_autocheckpoint = {job.checkpoint}"
        sqlalchemy.event.listen(log._engine, "connect", lambda connection, _: connection.execute(pragma))


def _spy() -> None:
    """Tell when a transaction writes and when it commits, so that a kill is known to fall into it."""

    def telling(inner: Callable[..., Any]) -> Callable[..., Any]:
        def told(*arguments: Any, **named: Any) -> Any:
            tell(WRITE)
            return inner(*arguments, **named)

        return told

    def on(word: str) -> Callable[[Connection], None]:
        def told(connection: Connection) -> None:
            if connection.get_execution_options().get("purpose") == "write":
                tell(word)

        return told

    for module, name in ((log_module, "append"), (upgrade, "_climb")):
        vars(module)[name] = telling(vars(module)[name])
    sqlalchemy.event.listen(Engine, "begin", on(LOCK))
    sqlalchemy.event.listen(Engine, "commit", on(COMMIT))


def _warm() -> None:
    """Load all that a job may need, before there are processes that may no longer read it."""
    with TemporaryDirectory() as folder, Tracker.open(Path(folder, "warm.db")) as tracker:
        for number in range(4):
            batch("warm", number, least=1, most=3).give(tracker)
        batch("warm", 9, least=1, most=1, command=True).command(str(Path(folder, "warm.db")))
        old_log(1, Path(folder, "old.db"))
        with Log.open(Path(folder, "old.db")) as old:
            old.upgrade()


if __name__ == "__main__":
    main()
