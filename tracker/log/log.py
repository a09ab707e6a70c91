"""The log: events go in, in order, and never change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from attrs import evolve
from sqlalchemy import ColumnElement, Connection, Engine, and_, select

from ...events.error import DealsError
from ...events.event import Event
from .append import NO_KEYS, Keys, append, last
from .dialect import batched, dialect_for, dialect_of
from .engine import open_engine, utc_now
from .error import (
    IdPrefixError,
    LogDamagedError,
    LogError,
    LogMovedError,
    LogTornError,
    TracesLeftError,
)
from .guard import fallen
from .moving import Moving
from .redaction import erase, redactions
from .result import Appended, Head, Verification
from .row import READ, Days, Prepared, prepare, restore
from .schema import SCHEMA, entity, log, mention
from .upgrade import upgrade
from .verify import verify

Check = Callable[[list[Event[Any]]], object]
"""Raises where what is recorded of the reports of a batch forbids it."""

PREFIX_LEAST = 4
"""The fewest digits by which an event may be called."""

_RETRIES = 3
_WHOLE = 64
_LAST = (1 << 63) - 1
_STREAMED = 1000
_HEX = frozenset("0123456789abcdef")

_Among = Callable[[Sequence[Any]], ColumnElement[bool]]


class Log(Moving):
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
                    recorded = _chosen(connection, reported, log.c.report.in_)
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

    def events(self, *, after: int = 0, until: int | None = None) -> Iterator[Event[Any]]:
        """Every event behind the position `after`, up to and with `until`, in order, streamed."""
        chosen = READ.where(log.c.position > _held(after))
        if until is not None:
            chosen = chosen.where(log.c.position <= _held(until))
        with (
            self._reading() as connection,
            connection.execution_options(yield_per=_STREAMED).execute(chosen) as rows,
        ):
            for row in rows:
                yield restore(row)

    def about(self, slugs: Iterable[str], *, kinds: Collection[str] = ()) -> list[Event[Any]]:
        """Every event whose fact points to any of these: a slug, 'report:ID', or the whole id of an event.

        With `kinds`, only the events of these kinds.
        """
        spoken = select(mention.c.position).join(entity, entity.c.key == mention.c.entity)
        kind = [log.c.kind.in_(kinds)] if kinds else []
        return self._chosen(
            slugs, lambda some: and_(log.c.position.in_(spoken.where(entity.c.slug.in_(some))), *kind)
        )

    def topics(self) -> dict[str, int]:
        """All that events point to, with the key by which the index knows it."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(entity.c.slug, entity.c.key))
            return {row.slug: row.key for row in rows}

    def pointing(self, keys: Iterable[int], *, kinds: Collection[str] = ()) -> list[int]:
        """The positions of the events, of `kinds` or of all, that point to any of these keys; in order."""
        spoken = select(mention.c.position)
        if kinds:
            spoken = spoken.join(log, log.c.position == mention.c.position).where(log.c.kind.in_(kinds))
        with self._engine.connect() as connection:
            parts = [
                connection.execute(spoken.where(mention.c.entity.in_(some))).scalars()
                for some in batched(list(keys))
            ]
            return sorted(set().union(*parts))

    def at(self, positions: Iterable[int]) -> list[Event[Any]]:
        """The events at these positions, in order."""
        return self._chosen(positions, log.c.position.in_)

    def of_kinds(self, kinds: Iterable[str]) -> list[Event[Any]]:
        """Every event of these kinds."""
        return self._chosen(kinds, log.c.kind.in_)

    def of_reports(self, reports: Iterable[str]) -> list[Event[Any]]:
        """Every event that these reports state."""
        return self._chosen(reports, log.c.report.in_)

    def get(self, ids: Iterable[str]) -> list[Event[Any]]:
        """The events with these whole ids, as far as they are recorded."""
        return self._chosen(map(bytes.fromhex, ids), log.c.id.in_)

    def with_prefix(self, prefix: str) -> list[str]:
        """The whole ids that begin with these hexadecimal digits.

        Raises:
            IdPrefixError: It is too short or too long, or none.
        """
        digits = prefix.casefold()
        if not PREFIX_LEAST <= len(digits) <= _WHOLE or not _HEX.issuperset(digits):
            raise IdPrefixError(prefix, PREFIX_LEAST)
        low, high = (bytes.fromhex(digits.ljust(_WHOLE, fill)) for fill in "0f")
        with self._engine.connect() as connection:
            found = connection.execute(select(log.c.id).where(log.c.id.between(low, high)).order_by(log.c.id))
            return [id_.hex() for id_ in found.scalars()]

    @property
    def head(self) -> Head:
        """The end of the log; position 0 and 64 zeros where nothing is recorded."""
        with self._engine.connect() as connection:
            position, chain, _ = last(connection)
        return Head(position, chain.hex())

    def verify(self, *, known: Head | None = None, chain_only: bool = False) -> Verification:
        """Check everything that was recorded against its hashes, from the first position to the last.

        Also that every payload can be read, and that rows and index repeat what it says; not so with
        `chain_only`, which is faster. And that the guards stand by which the database refuses changes, where
        the layout is the latest. That events were cut off at the end can't be seen from the log alone: only
        against a `known` head that was written down elsewhere.
        """
        with self._engine.begin() as connection:
            is_latest = dialect_of(connection).layout_of(connection, self.place) == SCHEMA
            guards = fallen(connection) if is_latest else ()  # first: what can't be read ends the transaction
            return evolve(verify(connection, known, chain_only=chain_only), guards=guards)

    @property
    def layout(self) -> int:
        """The number of the layout of the log; an earlier one than this version makes can be upgraded."""
        with self._engine.connect() as connection:
            return dialect_of(connection).layout_of(connection, self.place)

    @property
    def place(self) -> str:
        """Where the log is, as errors call it."""
        return dialect_for(self._engine.url).place(self._engine.url)

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
        """Let a role of the database append and read, and nothing else; whether the role was made for it."""
        with self._writer.begin() as connection:
            return dialect_of(connection).grant(connection, role)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """A connection to read events with."""
        with self._engine.connect() as connection, self._telling_damage():
            yield connection

    @contextmanager
    def _telling_damage(self) -> Iterator[None]:
        """Tell what a hand has spoilt as damage."""
        try:
            yield
        except DealsError:
            raise  # it has words of its own
        except (AttributeError, TypeError, ValueError) as error:
            raise LogDamagedError(self.place, str(error)) from None

    def _chosen(self, values: Iterable[Any], among: _Among) -> list[Event[Any]]:
        with self._reading() as connection:
            return _chosen(connection, values, among)


def _held(position: int) -> int:
    """A position as a database can be asked for it."""
    return min(max(position, 0), _LAST)


def _chosen(connection: Connection, values: Iterable[Any], among: _Among) -> list[Event[Any]]:
    found: dict[int, Event[Any]] = {}
    wanted = list(dict.fromkeys(values))
    for some in batched(wanted):
        for row in connection.execute(READ.where(among(some))):
            found.setdefault(row.position, restore(row))
    return [found[position] for position in sorted(found)]
