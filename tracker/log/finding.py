"""Finding: the part of a log that reads events by what they speak of, by kind, report, id or position."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, and_, func, select

from ...events.error import DealsError
from ...events.event import Event
from .dialect import batched, dialect_for
from .engine import instant
from .error import IdPrefixError, LogDamagedError
from .row import READ, restore
from .schema import entity, log, mention

PREFIX_LEAST = 4
"""The fewest digits by which an event may be called."""

_WHOLE = 64
_HEX = frozenset("0123456789abcdef")

_LAST = (1 << 63) - 1
_STREAMED = 1000

Among = Callable[[Sequence[Any]], ColumnElement[bool]]
"""The condition that a column has one of some values."""


class Finding:
    """The part of a log in which events are found."""

    _engine: Engine

    @property
    def place(self) -> str:
        """Where the log is, as errors call it."""
        return dialect_for(self._engine.url).place(self._engine.url)

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

    def position_at(self, moment: datetime) -> int:
        """The last position that was recorded by an instant; 0 where nothing was."""
        earlier = select(func.coalesce(func.max(log.c.position), 0)).where(log.c.recorded <= instant(moment))
        with self._engine.connect() as connection:
            return int(connection.execute(earlier).scalar_one())

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

    def _chosen(self, values: Iterable[Any], among: Among) -> list[Event[Any]]:
        with self._reading() as connection:
            return chosen(connection, values, among)


def chosen(connection: Connection, values: Iterable[Any], among: Among) -> list[Event[Any]]:
    """The events in the rows that a condition on some of the values picks, however many values there are."""
    found: dict[int, Event[Any]] = {}
    wanted = list(dict.fromkeys(values))
    for some in batched(wanted):
        for row in connection.execute(READ.where(among(some))):
            found.setdefault(row.position, restore(row))
    return [found[position] for position in sorted(found)]


def _held(position: int) -> int:
    """A position as a database can be asked for it."""
    return min(max(position, 0), _LAST)
