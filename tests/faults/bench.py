"""What every fault needs: where logs can stand, and processes that record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.postgres import Server, running

from .process import Nursery, nursery

SQLITE, POSTGRES = DATABASES = ("SQLite", "PostgreSQL")


class Bench:
    """Where faults are made.

    Attributes:
        folder: A folder for whatever is made.
        nursery: Where processes are started.
        seed: From which all chance follows.
    """

    def __init__(self, folder: Path, processes: Nursery, server: Callable[[], Server], seed: object) -> None:
        self.folder, self.nursery, self.seed = folder, processes, seed
        self._server = server
        self._numbers = count(1)

    def place(self, database: str) -> str:
        """A new place for a log, where nothing is yet."""
        if database == POSTGRES:
            return self.server.place()
        return str(self.new_folder() / "deals.db")

    def new_folder(self) -> Path:
        """A new folder, which anybody may enter and write."""
        made = self.folder / f"{next(self._numbers)}"
        made.mkdir()
        made.chmod(0o777)
        return made

    @property
    def server(self) -> Server:
        """The server, which is started when it is first asked for."""
        return self._server()


@contextmanager
def bench(seed: object) -> Iterator[Bench]:
    """A bench of one's own until the end."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="deals-faults-")))
        folder.chmod(0o755)
        started: list[Server] = []

        def server() -> Server:
            if not started:
                started.append(stack.enter_context(running(recovery_init_sync_method="syncfs")))
            return started[0]

        yield Bench(folder, stack.enter_context(nursery(folder)), server, seed)
