"""What only PostgreSQL can show: who may do what, what a server that goes away leaves, one chain on both."""

# ruff: noqa: S608  # made of names in this file, for a database of its own

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import quote, unquote

import psycopg
import pytest

from dealtracker.events.event import Event
from dealtracker.events.kinds import FactRedacted
from dealtracker.events.statement import Statement
from dealtracker.tracker.log import Log
from dealtracker.tracker.log.error import (
    LogBusyError,
    LogMissingError,
    LogTooNewError,
    LogTornError,
    LogUnreachableError,
    LogUnwritableError,
    NotALogError,
)
from dealtracker.tracker.log.postgres import WRITER
from tests.log.sample import Always, event, events, record, ticking
from tests.postgres import Databases

TODAY = date(2024, 3, 6)
TABLES = ("log", "payload", "entity", "mention", "meta")
FORBIDDEN = [
    *(f"DELETE FROM {table}" for table in TABLES),
    *(f"TRUNCATE {table} CASCADE" for table in TABLES),
    "UPDATE log SET kind = 'round-joined' WHERE position = 2",
    "UPDATE payload SET text = '{}'",
    "UPDATE entity SET slug = slug || 'x'",
    "UPDATE mention SET position = 1 WHERE position = 3",
    "UPDATE meta SET schema = 0",
    "INSERT INTO payload VALUES (2, '{}') ON CONFLICT (position) DO UPDATE SET text = '{}'",
]
COPIED = """INSERT INTO log SELECT {position}, sha256(id), payload_hash, kind, schema, report,
    happened_earliest, happened_latest, reported_earliest, reported_latest, recorded, recorder, chain
    FROM log WHERE position = 2"""


@pytest.fixture
def url(server: Databases) -> str:
    """An empty place on the server."""
    return server.place()


@pytest.fixture
def recorded(url: str) -> str:
    """A log of three events, closed."""
    with Log.open(url) as log:
        record(log, events(3))
    return url


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_address_of_the_server(recorded: str, scheme: str) -> None:
    """Whichever way a provider writes the address of a database, the same log is found there."""
    with Log.open(f"{scheme}{recorded[recorded.index(':') :]}", create=False) as log:
        assert len(list(log.events())) == 3


@pytest.mark.parametrize("sql", FORBIDDEN)
def test_append_only(server: Databases, recorded: str, sql: str) -> None:
    """Even the owner of the database is refused with a sentence, and nothing has changed."""
    refused = pytest.raises(psycopg.errors.RaiseException, match="The log is append-only")
    with closing(server.connect(recorded)) as connection, refused:
        connection.execute(sql)
    with Log.open(recorded) as log:
        assert log.verify().events == 3


@pytest.mark.parametrize("position", [0, 2, 3, 5, 99])
def test_what_is_new_comes_next(server: Databases, recorded: str, position: int) -> None:
    """The database takes no row that would leave a gap, or stand where another stands."""
    with closing(server.connect(recorded)) as connection:
        with pytest.raises((psycopg.errors.RaiseException, psycopg.errors.UniqueViolation)):
            connection.execute(COPIED.format(position=position))
        connection.execute(COPIED.format(position=4))
    with Log.open(recorded) as log:
        assert log.verify().position == 4


@pytest.fixture
def clerk(server: Databases, recorded: str) -> Iterator[str]:
    """The log as a role opens it that was given the rights to append and read."""
    role = f"Clerk {time.monotonic_ns()}"  # a name that has to be quoted
    with Log.open(recorded) as log:
        assert log.grant(role)
        assert not log.grant(role)
    yield recorded.replace("deals@", f"{quote(role)}@")
    with closing(server.connect(recorded)) as connection:
        connection.execute(f'DROP OWNED BY "{role}"')
        connection.execute(f'DROP ROLE "{role}"')


def test_a_clerk_appends_and_reads(clerk: str) -> None:
    """A role with the least rights can do all that keeping the log needs."""
    with Log.open(clerk, create=False) as log:
        assert record(log, events(40, first=3)).head.position == 43
        assert log.verify().ok
        assert len(list(log.events())) == 43


@pytest.mark.parametrize(
    "sql",
    [
        *FORBIDDEN[10:],
        *(f"DELETE FROM {table}" for table in TABLES),
        *(f"TRUNCATE {table} CASCADE" for table in TABLES),
        *(f"ALTER TABLE {table} DISABLE TRIGGER ALL" for table in TABLES),
        *(f"DROP TABLE {table} CASCADE" for table in TABLES),
        "ALTER TABLE log ADD COLUMN more text",
        "DROP TRIGGER log_next ON log",
        "CREATE OR REPLACE FUNCTION deals_next() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END'",
        "INSERT INTO meta VALUES (99, '2030-01-01T00:00:00.000000Z')",
        "SET session_replication_role = replica",
    ],
)
def test_a_clerk_can_do_no_more(server: Databases, clerk: str, sql: str) -> None:
    """It can neither change nor take away what is recorded, nor the guards that keep others from it."""
    refused = pytest.raises(psycopg.errors.InsufficientPrivilege)
    with closing(psycopg.connect(server.dsn(clerk), autocommit=True)) as connection, refused:
        connection.execute(sql)


def test_a_clerk_takes_no_words_out(clerk: str) -> None:
    """Redacting takes more than the least rights: it is refused, and nothing of it is recorded."""
    redaction = Event.of("desk-1", Statement(fact=FactRedacted(event=event(1).id, reason="Court order 7.")))
    with Log.open(clerk, create=False) as log:
        with pytest.raises(LogUnwritableError):
            log.append([redaction], reported=Always(), recorder="clerk", redact=True)
        assert (log.head.position, log.verify().ok) == (3, True)


def test_who_may_not_write_is_told_so(server: Databases, clerk: str, recorded: str) -> None:
    """A role that may only read is told what is missing when it records."""
    role = unquote(clerk.partition("//")[2].partition("@")[0])
    with closing(server.connect(recorded)) as connection:
        connection.execute(f'REVOKE INSERT ON log FROM "{role}"')
    with Log.open(clerk) as log, pytest.raises(LogUnwritableError, match="permission denied"):
        record(log, events(1, first=3))


def test_one_chain_on_both(url: str, tmp_path: Path) -> None:
    """The same batches at the same instants have the same chain, wherever they are kept."""
    heads = []
    for place in (url, tmp_path / "deals.db"):
        clock = ticking()
        with Log.open(place, clock=lambda clock=clock: next(clock)) as log:  # type: ignore[misc]
            for first in (0, 3, 60):
                record(log, events(first + 3, first=first))
            heads.append((log.head, list(log.events())))
    assert heads[0] == heads[1]


def test_nothing_there(url: str) -> None:
    """Where no log is to be made, none is; an address shows no password."""
    secret = url.replace("deals@", "deals:secret@")
    with pytest.raises(LogMissingError) as told:
        Log.open(secret, create=False)
    assert "secret" not in str(told.value)
    Log.open(url).close()
    Log.open(url, create=False).close()


def test_a_table_of_another_program(server: Databases, url: str) -> None:
    """A table that somebody else made is left as it is."""
    with closing(server.connect(url)) as connection:
        connection.execute("CREATE TABLE log (line text)")
    with pytest.raises(NotALogError, match="another program"):
        Log.open(url)


def test_from_the_future(server: Databases, recorded: str) -> None:
    """A log that a later version has laid out is refused, and nothing is written to it."""
    with closing(server.connect(recorded)) as connection:
        connection.execute("INSERT INTO meta VALUES (99, '2030-01-01T00:00:00.000000Z')")
    with pytest.raises(LogTooNewError, match="number 99"):
        Log.open(recorded)


def test_locked(server: Databases, recorded: str) -> None:
    """Who waits too long for another writer is told so, and has written nothing."""
    with Log.open(recorded) as log, Log.open(recorded, wait=0.1) as other, log._writer.begin():
        with pytest.raises(LogBusyError, match="locked by another"):
            record(other, events(2, first=3))
        assert other.head.position == 3


def test_a_write_that_was_broken_off_is_tried_again(server: Databases, recorded: str) -> None:
    """Where the database ends a write because two wait for each other, it is given once more."""
    tries: list[Any] = []
    with Log.open(recorded) as log, closing(server.connect(recorded)) as other, ThreadPoolExecutor(1) as pool:
        other.execute("BEGIN")
        other.execute("LOCK TABLE mention IN SHARE MODE")

        def cross() -> None:
            time.sleep(0.3)  # so that the log waits first, and is the one that finds the deadlock
            other.execute("SELECT pg_advisory_xact_lock(%s, hashtext(current_schema()))", (WRITER,))
            other.execute("ROLLBACK")

        def crossed(_recorded: object) -> None:
            tries.append(pool.submit(cross) if not tries else None)

        days = {"wire-1": (TODAY, TODAY)}
        done = log.append(events(5, first=3), reported=days, recorder="anna", check=crossed)
        assert (done.head.position, len(tries)) == (8, 2)
        assert log.verify().ok


def test_a_write_that_is_broken_off_each_time_is_told(server: Databases, recorded: str) -> None:
    """A write that the database breaks off time and again is given up in words, with nothing of it there."""
    tries: list[Any] = []
    with Log.open(recorded) as log, closing(server.connect(recorded)) as other:
        other.execute(
            "CREATE FUNCTION no_luck() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN RAISE EXCEPTION 'could not serialize access' USING ERRCODE = '40001'; END $$"
        )
        other.execute("CREATE TRIGGER no_luck BEFORE INSERT ON mention EXECUTE FUNCTION no_luck()")
        with pytest.raises(LogTornError, match="again when it was retried: could not serialize access"):
            log.append(
                events(5, first=3), reported={"wire-1": (TODAY, TODAY)}, recorder="anna", check=tries.append
            )
        assert (len(tries), log.head.position) == (4, 3)
        other.execute("DROP TRIGGER no_luck ON mention")
        assert record(log, events(5, first=3)).head.position == 8
        assert log.verify().ok


def test_a_page_that_can_not_be_read(server: Databases, recorded: str) -> None:
    """Where the server can't read what it has kept, `verify` tells from where on, and nothing else."""
    with closing(server.connect(recorded)) as connection:
        connection.execute(
            "CREATE FUNCTION worn(text) RETURNS text LANGUAGE plpgsql AS"
            " $$ BEGIN RAISE EXCEPTION 'invalid page' USING ERRCODE = 'XX001'; END $$"
        )
        connection.execute("ALTER TABLE payload RENAME TO payload_there")
        connection.execute("CREATE VIEW payload AS SELECT position, worn(text) AS text FROM payload_there")
    with Log.open(recorded) as log:
        found = log.verify()
    assert (found.position, found.problem) == (1, "it can't be read")


def test_readers_never_wait(recorded: str) -> None:
    """While one appends, a reader sees what stood before, at once."""
    with Log.open(recorded) as log, Log.open(recorded) as other, log._writer.begin():
        assert len(list(other.events())) == 3
        assert other.verify().ok


def test_two_make_one_log(url: str) -> None:
    """Several that open an empty place at once make one log."""
    failed: list[BaseException] = []

    def opened(number: int) -> None:
        try:
            with Log.open(url) as log:
                record(log, events(2, report=f"report-{number}"))
        except BaseException as error:  # noqa: BLE001  # told below
            failed.append(error)

    threads = [Thread(target=opened, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    with Log.open(url) as log:
        assert log.verify().events == 12


def test_nobody_listens() -> None:
    """A server that is not there is named, with what to do."""
    with pytest.raises(LogUnreachableError, match="can't be reached"):
        Log.open("postgresql+psycopg://deals@127.0.0.1:1/deals")


def test_a_database_that_is_not_there(server: Databases) -> None:
    """A server that has no such database says so."""
    address = server.dsn().rpartition("/")[0].replace("postgresql://", "postgresql+psycopg://")
    with pytest.raises(LogUnreachableError, match="does not exist"):
        Log.open(f"{address}/nowhere")
