"""What the faults have found, each shrunk to one case."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest
from psycopg.errors import DiskFull, IoError

from dealtracker.tracker.log import Log
from dealtracker.tracker.log.error import LogBusyError, LogDamagedError, LogUnwritableError
from dealtracker.tracker.log.postgres_error import in_words
from tests.log.sample import ask, events, record, shell
from tests.postgres import Databases


def test_an_index_that_misses_an_event(tmp_path: Path) -> None:
    """A log whose rows are sound, but which no longer finds one of them by its kind, is told as damaged."""
    path = tmp_path / "deals.db"
    with Log.open(path) as log:
        record(log, events(12))
    shell(path, "PRAGMA wal_checkpoint(TRUNCATE)")
    [(page,)] = ask(path, "SELECT rootpage FROM sqlite_master WHERE name = 'log_by_kind'")
    [(size,)] = ask(path, "PRAGMA page_size")
    content = path.read_bytes()
    index = content[(page - 1) * size : page * size]
    path.write_bytes(content.replace(index, index.replace(b"round-led", b"round-lee", 1)))
    with Log.open(path) as log:
        assert len(log.of_kinds(["round-led"])) == 2
        assert log.verify(chain_only=True).ok
        with pytest.raises(LogDamagedError, match=r"damaged: .*log_by_kind"):
            log.verify()


def test_as_many_threads_as_one_likes(place: Path | str) -> None:
    """Twenty threads of one log need not wait for each other's connections, to fail in words of a library."""
    with Log.open(place) as log, ExitStack() as stack:
        for _ in range(20):
            stack.enter_context(log._engine.connect())
        assert record(log, events(3)).head.position == 3


def test_who_does_not_wait_is_told_at_once(place: Path | str) -> None:
    """With no time to wait, another writer's lock is told at once."""
    with (
        Log.open(place) as log,
        Log.open(place, wait=0) as hasty,
        log._writer.begin(),
        pytest.raises(LogBusyError),
    ):
        record(hasty, events(3))


@pytest.mark.parametrize("error", [IoError("could not open file"), DiskFull("could not extend file")])
def test_a_disk_that_fails_the_server(error: psycopg.Error) -> None:
    """What the server can't write, or can't read any more, is told as that, and not as anything else."""
    assert isinstance(in_words(error, "deals", 0), LogUnwritableError)


def test_a_client_that_vanished_does_not_keep_the_lock(server: Databases) -> None:
    """A client whose machine went away inside a transaction is given up after a minute, not after hours."""
    with Log.open(server.place()) as log, log._engine.connect() as connection:
        query = "SELECT name, setting::int FROM pg_settings WHERE name LIKE 'tcp_%%'"
        set_to = {str(name): int(value) for name, value in connection.exec_driver_sql(query)}
    probing = set_to["tcp_keepalives_interval"] * set_to["tcp_keepalives_count"]
    assert set_to["tcp_keepalives_idle"] + probing <= 60
    assert 0 < set_to["tcp_user_timeout"] <= 60_000
