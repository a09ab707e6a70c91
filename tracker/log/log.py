"""The log: events go in, in order, and never change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from attrs import evolve
from sqlalchemy import Connection, Engine

from ...events.event import Event
from ...events.progress import Told, nobody
from ..closing import Closing
from . import derived
from .append import NO_KEYS, Keys, append, last
from .dialect import dialect_for, dialect_of
from .engine import open_engine, utc_now
from .error import LogError, LogMovedError, LogTornError, TracesLeftError
from .finding import Finding, chosen
from .guard import fallen
from .moving import Moving
from .redaction import erase, redactions
from .result import Appended, Head, Verification
from .row import Days, Prepared, prepare
from .schema import SCHEMA, log
from .upgrade import upgrade
from .verify import verify

Check = Callable[[list[Event[Any]]], object]
"""Raises where what is recorded of the reports of a batch forbids it."""

_RETRIES = 3


class Log(Closing, Finding, Moving):
    """An append-only log of events in a database; made by `Log.open`, and a context manager.

    What was recorded is never changed or deleted: the database itself refuses. Several processes may
    append and read at once. The errors that its methods raise are in `error`.
    """

    def __init__(self, engine: Engine, clock: Callable[[], datetime], wait: float) -> None:
        self._engine = engine
        self._writer = dialect_of(engine).writer(engine)
        self._clock = clock
        self._wait = wait
        self._keys = NO_KEYS

    @classmethod
    def open(
        cls,
        where: str | Path,
        *,
        create: bool = True,
        clock: Callable[[], datetime] = utc_now,
        wait: float = 30.0,
    ) -> Self:
        """The log at a path or SQLAlchemy URL; made on first use where `create` is true.

        `clock` gives the aware instants of recording; `wait` is how many seconds to wait for another writer.
        """
        return cls(open_engine(where, create=create, wait=wait), clock, wait)

    def append(  # noqa: PLR0913  # all but the events are named where it is called
        self,
        events: Iterable[Event[Any]],
        *,
        reported: Mapping[str, Days],
        recorder: str,
        check: Check | None = None,
        expected_position: int | None = None,
        redact: bool = False,
    ) -> Appended:
        """Record a batch: one transaction, all or nothing.

        `reported` gives, for each report, the first and the last day on which it may have come out.
        An event that was recorded before changes nothing and is told as known. `check` is asked when no
        other writer can come in between; what it raises ends it all. With `expected_position` the batch is
        recorded only where the log still ends there. With `redact` the redactions in it take words out.

        Raises:
            RedactionMisplacedError: A redaction is among the events, and none is wanted.
        """
        unique = {event.id: event for event in events}
        gone = redactions(unique.values(), wanted=redact)
        batch = [prepare(event, reported.get(event.report)) for event in unique.values()]

        def write(connection: Connection) -> tuple[Appended, Keys]:
            if expected_position is not None and (found := last(connection)[0]) != expected_position:
                raise LogMovedError(expected_position, found)
            if check:
                with self._telling_damage():
                    recorded = chosen(connection, reported, log.c.report.in_)
                check(recorded)
            return self._write(connection, batch, recorder, gone)

        for _ in range(_RETRIES):
            with suppress(LogTornError):
                return self._transact(write)
        return self._transact(write)

    def _transact(self, write: Callable[[Connection], tuple[Appended, Keys]]) -> Appended:
        with self._writer.begin() as connection:
            done, keys = write(connection)
        self._keys = keys  # only now that it is committed
        return done

    def _write(
        self, connection: Connection, batch: list[Prepared], recorder: str, gone: list[bytes]
    ) -> tuple[Appended, Keys]:
        """Append a batch and take out what is redacted; and the keys of slugs that hold at the new end."""
        done, keys = append(connection, batch, recorder=recorder, clock=self._clock, keys=self._keys)
        if not gone:
            return done, keys
        erase(connection, gone)
        return done, NO_KEYS

    @property
    def head(self) -> Head:
        """The end of the log; position 0 and 64 zeros where nothing is recorded."""
        with self._engine.connect() as connection:
            position, chain, _ = last(connection)
        return Head(position, chain.hex())

    def verify(
        self, *, known: Head | None = None, chain_only: bool = False, told: Told = nobody
    ) -> Verification:
        """Check everything that was recorded against its hashes, from the first position to the last.

        Also that every payload can be read, and that rows and index repeat what it says; not so with
        `chain_only`, which is faster. And that the guards stand by which the database refuses changes, where
        the layout is the latest. That events were cut off at the end can't be seen from the log alone: only
        against a `known` head that was written down elsewhere.
        """
        with self._engine.begin() as connection:
            is_latest = dialect_of(connection).layout_of(connection, self.place) == SCHEMA
            guards = fallen(connection) if is_latest else ()  # first: what can't be read ends the transaction
            return evolve(verify(connection, known, chain_only=chain_only, told=told), guards=guards)

    @property
    def layout(self) -> int:
        """The number of the layout of the log; an earlier one than this version makes can be upgraded."""
        with self._engine.connect() as connection:
            return dialect_of(connection).layout_of(connection, self.place)

    def upgrade(self, *, dry_run: bool = False) -> int:
        """Bring the layout up to what this version makes; the number that it had. No event is touched."""
        return upgrade(self._writer, dry_run=dry_run)

    def scrub(self) -> None:
        """Write anew what words stood in that were taken out, so that no trace is left in the log's files.

        Raises:
            TracesLeftError: It can't be done now; the words are gone all the same.
        """
        try:
            dialect_for(self._engine.url).scrub(self._engine, self._wait)
        except LogError as error:
            raise TracesLeftError(self.place, error.what) from None

    def grant(self, role: str) -> bool:
        """Let a role of the database append and read, and nothing else; whether the role was made for it.

        The read model, where there is one, it may also fill.
        """
        with self._writer.begin() as connection:
            made = dialect_of(connection).grant(connection, role)
            if derived.is_there(connection):
                derived.share(connection)
            return made

    @contextmanager
    def beside(self) -> Iterator[Connection]:
        """A connection to read what is kept beside the log; all that it reads is of one moment."""
        with self._engine.begin() as connection:
            yield connection

    @contextmanager
    def keeping(self, wait: float | None = None) -> Iterator[Connection]:
        """A transaction to write what is kept beside the log, with the lock of the one writer.

        Raises:
            LogBusyError: Another one has it for longer than `wait` seconds, or than the log waits at most.
        """
        patience = {} if wait is None else {"wait": min(wait, self._wait)}
        with self._writer.execution_options(**patience).begin() as connection:
            yield connection

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()
