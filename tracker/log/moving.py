"""What is done with a log as a whole: it is exported, taken in by another one, copied and backed up.

Whatever leaves a log or enters one is checked on the way, row by row, with its chain, payload and index.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from sqlalchemy import Engine

from ...events.progress import Told, counted, nobody
from .append import last
from .dialect import dialect_of
from .error import LogBrokenError
from .export import Export, write
from .file import new_file
from .kept import Kept, kept, kept_at
from .restore import Check, add, restore
from .result import Head, TakenIn
from .schema import Row
from .soundness import agreeing, identified, sound

if TYPE_CHECKING:
    from .log import Log


class _DryRunError(Exception):
    """All went well, and nothing shall be kept of it."""


class Moving:
    """The part of a log that gives all of it away, and takes in all of another one."""

    _engine: Engine
    _writer: Engine
    _clock: Callable[[], datetime]

    def export(self, file: BinaryIO, *, told: Told = nobody) -> Head:
        """Write the log into a file of JSON Lines, as it is at this moment; see `export`.

        Raises:
            LogBrokenError: It is not what was recorded.
        """
        with self._engine.begin() as connection, kept(connection, indexed=True) as rows:
            position, chain, _ = last(connection)
            head = Head(position, chain.hex())
            write(file, head, agreeing(sound(counted(rows, "events", position, told))))
        return head

    def kept(self, positions: Iterable[int]) -> list[Kept]:
        """All that the log keeps of the events at some positions, in order."""
        with self._engine.connect() as connection:
            return list(kept_at(connection, positions))

    def import_log(
        self,
        export: Export,
        *,
        recorder: str,
        dry_run: bool = False,
        check: Check = lambda *_: None,
        told: Told = nobody,
    ) -> TakenIn:
        """Take in an exported log: all of it or nothing.

        A log that is empty becomes the same log, with stamps and chain. Where something is recorded already,
        the events are recorded behind it with new stamps, once `check` has raised nothing about some of them.

        Raises:
            LogBrokenError: The export is not what was written.
        """
        done = TakenIn(head=export.head, same=True, new=export.head.position)
        with suppress(_DryRunError), self._writer.begin() as connection:
            if last(connection)[0]:
                rows = export.rows(checks=(agreeing, identified), told=told)
                done = add(connection, rows, recorder=recorder, clock=self._clock, check=check)
            else:
                restore(connection, export.rows(told=told))
            if dry_run:
                raise _DryRunError
        return done

    def copy(self, to: Moving, *, told: Told = nobody) -> Head:
        """Make an empty log, in whatever database, the same log as this one.

        Raises:
            LogNotEmptyError: Something is recorded there.
            LogBrokenError: This log is not what was recorded.
        """
        with self._engine.begin() as connection, kept(connection, indexed=True) as rows:
            every = counted(rows, "events", last(connection)[0], told)
            return to.restore(agreeing(sound(every)))

    def restore(self, rows: Iterable[Row]) -> Head:
        """Write rows as they stand, all or none, into this log, which is empty; they have to be sound.

        Raises:
            LogNotEmptyError: Something is recorded here.
        """
        with self._writer.begin() as connection:
            return restore(connection, rows)

    def backup(self, path: Path, *, told: Told = nobody) -> Head:
        """Keep the log as it is at this moment in a new file, a log in SQLite; writers go on meanwhile.

        Raises:
            FileThereError: There is such a file already.
            LogBrokenError: The log is not what was recorded.
        """
        from .log import Log

        with new_file(path) as part:
            with self._engine.begin() as connection:
                copied = dialect_of(connection).copy_file(connection, part, told)
            with Log.open(part) as new:
                return _whole(new, told) if copied else self.copy(new, told=told)


def _whole(log: Log, told: Told) -> Head:
    """The head of a log that is found to be whole."""
    found = log.verify(told=told)
    if found.position is not None:
        raise LogBrokenError(found.position, found.problem, before=found.head)
    return found.head
