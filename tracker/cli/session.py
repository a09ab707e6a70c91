"""One run of one command: what was asked for by flags, the log behind it, and where replies go."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import frozen

from ...events.error import DealsError
from ...events.visible import visible_lines
from .progress import Bar

if TYPE_CHECKING:
    from ...events.progress import Told
    from ..clocks import Clocks
    from ..tracker import Tracker
    from .output import Reply

_PASSWORD = re.compile(r"(?<=://)([^/@:]*):[^/]*@")
_ASKED = re.compile(r"([?&](?:ssl)?password=)[^&]*")


@frozen(kw_only=True)
class Session:
    """What the shared flags of one command say.

    Attributes:
        log: The path or URL of the log.
        given: Whether the log was given on the command line.
        as_of: The day by which it had to be reported; None for today.
        on: The day of the world; None for `as_of`.
        recorded_by: The instant or position by which it had to be recorded; None for all.
        policy: The name of the policy that chooses; None for the default.
        output: table, json, jsonl, csv or markdown.
        color: Whether to colour what is shown.
        quiet: Whether to say only what was asked for.
        dry_run: Whether to write nothing.
        recorder: Who records; empty for the user.
    """

    log: str = ""
    given: bool = False
    as_of: date | None = None
    on: date | None = None
    recorded_by: datetime | int | None = None
    policy: str | None = None
    output: str = "table"
    color: bool = False
    quiet: bool = False
    dry_run: bool = False
    recorder: str = ""

    @property
    def clocks(self) -> Clocks:
        """The clocks and the policy, as the front door takes them."""
        return {
            "as_of": self.as_of,
            "on": self.on,
            "recorded_by": self.recorded_by,
            "policy": self.policy,
        }

    @contextmanager
    def reading(self) -> Iterator[Tracker]:
        """The log, which has to be there."""
        from ..tracker import Tracker

        with (
            self._helping(),
            self.bar() as bar,
            Tracker.open(self.log, create=False, told=bar.told) as tracker,
        ):
            yield tracker

    @contextmanager
    def amending(self) -> Iterator[Tracker]:
        """The log, which has to be there, to write down what is wrong with it."""
        from ..tracker import Tracker

        with (
            self._helping(),
            self.bar() as bar,
            Tracker.open(self.log, create=False, recorder=self.recorder, told=bar.told) as tracker,
        ):
            yield tracker

    @contextmanager
    def writing(self, *, first: Callable[[Told], object] | None = None) -> Iterator[Tracker]:
        """The log, made on first use; for a dry run where none is yet, an empty one that is thrown away.

        `first` is what has to go well before a log is made; it can tell how far it has come.
        """
        from tempfile import TemporaryDirectory

        from ..log.error import LogMissingError
        from ..tracker import Tracker

        with self._helping(), TemporaryDirectory(prefix="deals-") as scratch, self.bar() as bar:
            try:
                tracker = Tracker.open(self.log, create=False, recorder=self.recorder, told=bar.told)
            except LogMissingError:
                if first is not None:
                    first(bar.told)
                where = Path(scratch, "empty.db") if self.dry_run else self.log
                tracker = Tracker.open(where, recorder=self.recorder, told=bar.told)
            with tracker:
                yield tracker

    def bar(self) -> Bar:
        """Shows on a terminal how far something long has come, unless `--quiet`; a context manager."""
        return Bar(wanted=not self.quiet)

    @property
    def place(self) -> str:
        """Where the log is, as it may be told."""
        return address(self.log)

    def reply(self, reply: Reply) -> None:
        """Write an answer in the form that was asked for, on stdout."""
        from .output import write

        write(reply, self.output, color=self.color, quiet=self.quiet)

    def tell(self, sentence: str) -> None:
        """Say how it went, on stderr, unless `--quiet`."""
        if not self.quiet:
            click.echo(visible_lines(sentence), err=True)

    @contextmanager
    def _helping(self) -> Iterator[None]:
        """Let a helpful command in an error be about the log that was given."""
        try:
            yield
        except DealsError as error:
            verb = error.command.partition(" ")[2].partition(" ")[0]
            if self.given and error.command.startswith("deals ") and verb not in ("demo", "schema"):
                error.command += f" --log {shlex.quote(self.place)}"
            raise


def address(log: str) -> str:
    """The place of a log as it may be told: without a password."""
    return _ASKED.sub(r"\1", _PASSWORD.sub(r"\1@", log))
