"""What can go wrong with a log.

DealsError
├── LogError                a log that can't be used as asked
│   ├── LogMissingError     nothing is there yet
│   ├── LogLostError        a file that is empty, or gone with a part of it left: no log is begun over it
│   ├── LogMisplacedError   a place where no log can be: a folder, or one in a missing folder
│   ├── NotALogError        a file that is something else
│   ├── LogTooNewError      laid out by a later version
│   ├── LogTooOldError      laid out by an earlier version, which does not allow what is asked
│   ├── LogBusyError        another process kept it locked for too long
│   ├── LogTornError        the database broke a write off, time and again, to let others through
│   ├── LogMovedError       somebody else recorded since the position that was expected
│   ├── TracesLeftError     words were taken out, and traces of them could not be
│   ├── LogNotEmptyError    a copy can only go where nothing is recorded yet
│   ├── LogUnreadableError  its file may not be read
│   ├── LogUnreachableError its database can't be reached, or the connection was lost
│   ├── LogUnwritableError  the file, its folder or the disk takes no writing
│   ├── LogWithoutRolesError  its database knows no roles to give rights to
│   ├── LogDamagedError     it can't be read any more
│   ├── LogBrokenError      it is not what was recorded
│   ├── LogUnguardedError   it is, but its database no longer keeps it from being changed
│   └── LogFailedError      anything else that its database says
├── RedactionMisplacedError a redaction that is recorded like a fact
├── HeadError               what is no head of a log
├── UndatedReportError      a report whose day nobody gave
└── IdPrefixError           too little of an id to look for
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...events.error import DealsError

if TYPE_CHECKING:
    from .result import Head

_SHOWN = 80
_FEW = 3


class LogError(DealsError):
    """A log that can't be used as asked."""


class LogMissingError(LogError):
    """There is no log where one was looked for."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"There is no log at {where}.",
            remedy="Make one, or look around in an example with 'deals demo'.",
            command="deals init",
        )


class LogLostError(LogError):
    """What may have been a log is none any more; a new one would hide that something was lost."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            f"There is no log at {where} any more: {why}.",
            remedy="Nothing was written. Put back a copy; where there never was a log, remove what is left.",
        )


class LogMisplacedError(LogError):
    """A log can't be where it is wanted."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            f"There can be no log at {where}: {why}.",
            remedy="Name a file in a folder that exists, or a database: postgresql://USER@HOST/DATABASE.",
        )


class NotALogError(LogError):
    """A file, or a database, that is no log of deals; it was left as it is."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            f"{where} is not a log of deals: {why}.", remedy="Nothing was written to it. Name another file."
        )


class LogTooNewError(LogError):
    """A log whose tables a later version of dealtracker has laid out."""

    def __init__(self, where: str, schema: int, known: int) -> None:
        super().__init__(
            f"{where} was written by a newer dealtracker: its layout is number {schema},"
            f" and this version knows up to {known}.",
            remedy="Nothing was written to it. Install a newer version.",
            command="pip install --upgrade dealtracker",
        )


class LogTooOldError(LogError):
    """A log with an earlier layout, which has no place or no leave for what is asked."""

    def __init__(self, where: str, schema: int, needed: int, what: str) -> None:
        super().__init__(
            f"{where} has layout {schema}; to {what} takes layout {needed}.",
            remedy="Nothing was written. Bring its layout up; no event is touched by that.",
            command="deals upgrade",
        )


class LogBusyError(LogError):
    """Another process is writing, and took longer than we wait."""

    def __init__(self, where: str, waited: float) -> None:
        super().__init__(
            f"{where} is locked by another process; it did not let go within {waited:g} seconds.",
            remedy="Nothing was written. Try again when the other command is done.",
        )


class LogTornError(LogError):
    """The database broke a write off to let another one through; trying again is all that helps."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            f"{where} broke a write off, and again when it was retried: {why}.",
            remedy="Nothing was written. Try again when others have stopped changing its tables.",
        )


class LogMovedError(LogError):
    """Somebody else recorded something since the caller last looked."""

    def __init__(self, expected: int, found: int) -> None:
        self.expected, self.found = expected, found
        super().__init__(
            f"The log was expected to end at position {expected}, and ends at {found}.",
            remedy="Nothing was written. Read what came since, decide again, and give that position.",
            command=f"deals log --after {expected}",
        )


class TracesLeftError(LogError):
    """Words were taken out of a log, and traces of them could not be taken out of its files."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            f"The words are gone, but traces of them may be left in the files of {where}: {why.rstrip('.')}.",
            remedy="Give the command again when nobody else uses the log: it goes on where it stopped.",
        )


class LogNotEmptyError(LogError):
    """A log is to be restored, or copied to, where something is recorded already."""

    def __init__(self, where: str, position: int) -> None:
        super().__init__(
            f"{where} is not empty: {position:,} events are recorded there.",
            remedy="Nothing was written. Name a place where no log is yet, or export one and import it here.",
        )


class LogUnreadableError(LogError):
    """The file of the log may not be read."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where} can't be read: {why}.", remedy="See to the rights to the file.")


class LogUnreachableError(LogError):
    """The database of the log can't be reached, or the connection to it was lost."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            f"{where} can't be reached: {why}.",
            remedy="See to the address and the server. If something was being recorded, give it again: "
            "what is recorded already changes nothing.",
        )


class LogUnwritableError(LogError):
    """The log's folder, file or disk takes no writing.

    Attributes:
        why: What the disk, or the database, says.
    """

    def __init__(self, where: str, why: str) -> None:
        self.why = why
        super().__init__(
            f"{where} can't be written: {why}.",
            remedy="Nothing was recorded. See to the room on the disk and the rights to the folder.",
        )


class LogWithoutRolesError(LogError):
    """A role is to get rights in a database that has no roles."""

    def __init__(self, where: str, role: str) -> None:
        super().__init__(
            f"{where} is a file: it can't give the role {role!r} rights of its own.",
            remedy="Rights to a file are the operating system's. In PostgreSQL a log gives rights to roles.",
        )


class LogDamagedError(LogError):
    """The file of the log can't be read any more."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(
            f"{where} is damaged: {why}.",
            remedy="Put back a copy of it, then check that copy.",
            command="deals verify",
        )


class LogBrokenError(LogError):
    """The log, or a copy of it, is not what was recorded.

    Attributes:
        position: The first bad position.
        problem: What is wrong there.
        before: The end of what is sound by itself.
        known: The head that it does not extend; absent where something else is wrong.
    """

    def __init__(
        self, position: int, problem: str, *, before: Head, known: Head | None = None, what: str = ""
    ) -> None:
        self.position, self.problem, self.before, self.known = position, problem, before, known
        copy = f"Put back a copy of {what or 'the log'}, and verify that."
        if known is None:
            super().__init__(
                f"{what or 'The log'} is broken at position {position}: {problem}.",
                remedy=f"What stands before {position} is sound. {copy}",
            )
        else:
            place = "" if position == known.position else f"; at position {position}"
            super().__init__(
                f"{what or 'The log'} does not extend the head at position {known.position}{place}:"
                f" {problem}.",
                remedy=f"It was cut off or written anew, or the head is of another log. {copy}",
            )

    def in_file(self, name: str, *, line: int) -> LogBrokenError:
        """The same, said of a line of a file."""
        problem = f"{self.problem} (line {line})"
        return LogBrokenError(self.position, problem, before=self.before, known=self.known, what=name)


class LogUnguardedError(LogError):
    """All events are whole, but guards are gone by which the database itself keeps them so."""

    def __init__(self, where: str, guards: Sequence[str], events: int) -> None:
        more = f", and {len(guards) - _FEW} more" if len(guards) > _FEW else ""
        super().__init__(
            f"The guards of {where} do not stand as they were laid out: {', '.join(guards[:_FEW])}{more}.",
            remedy=f"Its {events:,} events are whole, but nothing keeps them so. Copy it to where no log is:"
            " the copy is the same log, with all guards.",
            command=f"deals copy {where} TO",
        )


class LogFailedError(LogError):
    """The database of the log failed in a way that has no words of its own here."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where} could not be used: {why}.", remedy="Nothing was written.")


class RedactionMisplacedError(DealsError):
    """A redaction that is to be recorded like a fact: it would only say that words were taken out."""

    def __init__(self) -> None:
        super().__init__(
            "A redaction can't be recorded like a fact: it takes words out of the log.",
            remedy="Name the event, the reason, and that it is for good.",
            command="deals redact ID --reason TEXT --for-good",
        )


class HeadError(DealsError):
    """A text that is no head of a log."""

    def __init__(self, text: str) -> None:
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."
        super().__init__(
            f"{shown!r} is no head of a log.",
            remedy="Give it whole, as 'deals head' prints it: POSITION HASH.",
            command="deals head",
        )


class UndatedReportError(DealsError):
    """A report whose facts can't be dated: nothing says by when it was out."""

    def __init__(self, report: str) -> None:
        super().__init__(
            f"The report {report!r} does not say by when it was out.",
            remedy="Give 'published', or 'retrieved': the day on which the copy was taken.",
        )


class IdPrefixError(DealsError):
    """The beginning of an id that is too short to look for, or none at all."""

    def __init__(self, prefix: str, least: int) -> None:
        super().__init__(
            f"{prefix!r} is not the beginning of an event's id.",
            remedy=f"Give at least {least} hexadecimal digits of it, as 'deals log' prints them.",
            command="deals log",
        )
