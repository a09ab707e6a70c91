"""The model as a whole: whether there is one, how it follows the log, and what it answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import MINYEAR, datetime

from attrs import evolve
from sqlalchemy import Connection, update

from ...events.progress import Told, nobody
from ...projections.book import declared_companies
from ...projections.policy import POLICIES
from ...projections.touch import touched
from ...projections.view import View
from ..log import Log
from ..log.append import last
from ..log.derived import is_there, model
from ..log.error import LogBusyError, LogDamagedError, LogFailedError, LogUnwritableError
from ..partition import companies
from .answers import Answers, missing
from .generation import OPEN, Made, begin, close, current, declare, drop, is_kept
from .keeping import fill

_TOO_MANY = 20_000
"""So many new events may touch anything: it is cheaper to ask again."""

_FOLDED = 10_000
"""Events of which all companies are folded in a second."""

_PATIENCE = 2.0
"""Seconds for which a question waits for a writer at least, however short the log is."""

_SHUT = (LogBusyError, LogUnwritableError, LogDamagedError, LogFailedError)
"""What keeps us from the model, or tells that it goes away just now: then everything is folded."""


class Model:
    """The read model beside a log; there is none until it is asked for by `rebuild`."""

    def __init__(self, log: Log) -> None:
        self.log = log

    def brought_up(self) -> Made | None:
        """The model as it follows the log up to its end; None where there is none, or it can't be written.

        What new events may have changed is closed: it stands for positions before them, and no longer. A
        writer is waited for as long as it would take to fold everything instead.
        """
        try:
            with self.log.beside() as connection:
                if not is_there(connection):
                    return None
                made, position = current(connection), last(connection)[0]
                if made and made.position == position:
                    return made
            with self.log.keeping(_patience(position)) as connection:
                return self._bring_up(connection)
        except _SHUT:
            return None

    @contextmanager
    def answers(
        self, view: View, *, everything: bool = False, told: Told = nobody
    ) -> Iterator[Answers | None]:
        """What the model answers to a view, all of one moment; None where only a fold can answer.

        What it does not hold yet for such days is folded and kept first; `told` how far that has come.
        """
        made = self.brought_up() if view.policy in POLICIES.values() else None
        if made is None:
            yield None
            return
        asked = evolve(view, position=made.position, recorded_by=self._position(view))
        full = self._filled(made, asked, told)
        with self.log.beside() as connection:
            whole = full and is_kept(connection, made)
            yield Answers(connection, made, asked, everything=everything) if whole else None

    def _position(self, view: View) -> int | None:
        by = view.recorded_by
        if not isinstance(by, datetime):
            return by if by is None else min(max(int(by), 0), OPEN)
        with suppress(OverflowError):
            return self.log.position_at(by)
        return 0 if by.year == MINYEAR else None

    def _filled(self, made: Made, view: View, told: Told) -> bool:
        """Whether all companies are held for a view, once what was missing is kept."""
        with self.log.beside() as connection:
            wanted = missing(connection, made, view)
        try:
            return fill(self.log, made, view, wanted, told=told, wait=_patience(made.position))
        except _SHUT:
            return False

    def _bring_up(self, connection: Connection) -> Made:
        made, position = current(connection), last(connection)[0]
        if made is not None and made.position > position:
            drop(connection, made.generation)  # it is of another log than this one
            made = None
        if made is None:
            return begin(connection, self.log, ready=True)
        if made.position < position:
            self._follow(connection, made, position)
        return Made(made.generation, position)

    def _follow(self, connection: Connection, made: Made, position: int) -> None:
        """Close what the events behind the position of the model may have changed."""
        if position - made.position > _TOO_MANY:
            slugs, declared = None, companies(self.log)
        else:
            new = list(self.log.events(after=made.position, until=position))
            slugs, declared = touched(self.log, new), declared_companies(new)
        close(connection, made, None if slugs is None else sorted(slugs))
        declare(connection, made, declared)
        held = model.c.generation == made.generation
        connection.execute(update(model).where(held).values(position=position))


def _patience(position: int) -> float:
    """How many seconds a question waits for a writer: about as long as a fold of the whole log takes."""
    return max(_PATIENCE, position / _FOLDED)
