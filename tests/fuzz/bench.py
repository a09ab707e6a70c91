"""A log for inputs to be tried on: nothing of what is refused stays in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from dealtracker.events.codec import decode, encode, schema_of
from dealtracker.events.content import content_id
from dealtracker.events.error import DealsError
from dealtracker.events.event import Event
from dealtracker.tracker import Tracker
from dealtracker.tracker.cli.demo import example_reports

from .oracle import examine, hold

MOST = 3_000
"""The most events of a log that further reports are tried on; then comes a new one."""


class Bench:
    """A log in a folder of its own, made anew when it has grown long.

    Attributes:
        tracker: The log, as it is now.
        folder: Where it stands.
    """

    def __init__(self) -> None:
        self._made = TemporaryDirectory(prefix="deals-", ignore_cleanup_errors=True)
        self.folder = Path(self._made.name)
        self._count = 0
        self._new()

    def _new(self) -> None:
        self._count += 1
        self.tracker = Tracker.open(self.folder / f"deals-{self._count}.db", recorder="the desk")

    def with_examples(self) -> Bench:
        """The same with the example reports in it."""
        self.tracker.import_reports(example_reports())
        return self

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """Let what is refused be refused in words, as long as nothing of it is recorded."""
        before = self.tracker.head
        try:
            yield
        except DealsError as error:
            hold(self.tracker.head == before, f"refused, and recorded in part: {error}")
            examine(error)

    def take_in(self, data: bytes) -> None:
        """Import a report file: all that it states is recorded, or nothing."""
        with self.refusing():
            before = self.tracker.head.position
            (done,) = self.tracker.import_reports([("report.yaml", data)])
            self._examine_new(before, done.recorded)
            (again,) = self.tracker.import_reports([("report.yaml", data)])
            hold(not again.recorded and not again.revised, "recorded twice")
            hold(again.known == done.known + len(done.recorded), "recorded in part")
        self._renew()

    def _examine_new(self, before: int, told: Sequence[Event[Any]]) -> None:
        """What is told as recorded is there, and stays what it is when it is written and read again."""
        new = list(self.tracker.events(after=before))
        hold([each.id for each in new] == [each.id for each in told], "something else was recorded")
        for event, given in zip(new, told, strict=True):
            hold(event.statement == given.statement, f"{given.statement} was kept as {event.statement}")
            hold(content_id(event.report, event.statement) == event.id, f"{event.id} has another id now")
            text = encode(event.report, event.statement)
            again = decode(event.kind, schema_of(event.fact), text)
            hold(again == event.statement, f"{event.statement} is read back as {again}")

    def _renew(self) -> None:
        if self.tracker.head.position > MOST:
            checked = self.tracker.verify()
            hold(checked.ok, f"position {checked.position}: {checked.problem}")
            self.tracker.close()
            self._new()


@cache
def bench() -> Bench:
    """The bench of this process for report files."""
    return Bench()


@cache
def examples() -> Bench:
    """The bench of this process with the example reports in its log."""
    return Bench().with_examples()
