"""Events to record, and the means to look at a log from outside and to tamper with it."""

import sqlite3
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from dealtracker.events.event import Event
from dealtracker.events.kinds import CommentDeclined, RoundJoined, RoundLed, ValuationReported
from dealtracker.events.statement import Statement
from dealtracker.tracker.log import Appended, Log
from dealtracker.tracker.log.kept import kept
from tests.sqlite_shell import sqlite_shell

DAY = (date(2024, 3, 6), date(2024, 3, 6))
"""When every report here came out."""


class Always(Mapping[str, tuple[date, date]]):
    """The same days for whatever report."""

    def __getitem__(self, report: str) -> tuple[date, date]:
        return DAY

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def event(number: int, *, report: str = "wire-1", **stated: Any) -> Event[Any]:
    """The nth of a series of different events of four kinds."""
    company = f"company-{number}"
    fact = (
        RoundLed(deal=f"deal-{number}", by="alibaba"),
        RoundJoined(deal=f"deal-{number}", by=["alibaba", "monolith"]),
        ValuationReported(company=company, amount="about 2.5bn USD"),
        CommentDeclined(speaker=company, about="alibaba"),
    )[number % 4]
    return Event.of(report, Statement(fact=fact, para=1, **stated))


def events(count: int, *, first: int = 0, report: str = "wire-1") -> list[Event[Any]]:
    """So many different events."""
    return [event(number, report=report) for number in range(first, first + count)]


def record(log: Log, batch: list[Event[Any]], *, recorder: str = "anna") -> Appended:
    """Append a batch, whatever reports it is from."""
    return log.append(batch, reported=Always(), recorder=recorder)


def contents(log: Log) -> list[Any]:
    """All that a log keeps, row by row, with what its index says."""
    with log._engine.begin() as connection, kept(connection, indexed=True) as rows:
        return list(rows)


def exported(log: Log) -> bytes:
    """What a log is exported as."""
    file = BytesIO()
    assert log.export(file) == log.head
    return file.getvalue()


def ticking(start: datetime = datetime(2026, 1, 1, tzinfo=UTC)) -> Iterator[datetime]:
    """Instants one second apart."""
    while True:
        yield start
        start += timedelta(seconds=1)


def shell(path: Path, sql: str) -> subprocess.CompletedProcess[str]:
    """What the sqlite3 shell makes of a statement."""
    return subprocess.run([sqlite_shell(), str(path), sql], capture_output=True, text=True, check=False)


def ask(path: Path, sql: str) -> list[tuple[Any, ...]]:
    """The answer of the file itself, past our own code."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection without the guards, which stand again afterwards: what somebody with the file can do."""
    with closing(sqlite3.connect(path)) as connection:
        guards = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        down = connection.execute(guards).fetchall()
        for name, _ in down:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        for _, guard in down:
            connection.execute(guard)
        connection.commit()
