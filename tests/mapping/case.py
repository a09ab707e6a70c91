"""A small map, data for it, and what an import of these comes to."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Unpack

from attrs import field, frozen

from dealtracker.events.event import Event
from dealtracker.tracker.log import Log
from dealtracker.tracker.mapping import How, Listeners, MappedImport, Note, Progress
from dealtracker.tracker.tracker import Tracker

HEAD = """\
map: rounds
tables:
  rounds: {file: "rounds*.csv"}
reports:
"""
NAMED = """\
  - for: rounds
    report: {id: round-<number>, outlet: wire, published: 2024-03-05}
    outlets:
      - {slug: wire, name: Wire}
    companies:
      - {slug: halm, name: Halm}
    deals:
      - {slug: halm-a}
    facts:
"""


@frozen
class Desk:
    """A folder with a map and data, and the log that they go into.

    Attributes:
        folder: Where the files are.
        tracker: The log.
        rejected: What was not taken in so far.
        flagged: What is worth a look.
        seen: How far imports had come.
    """

    folder: Path
    tracker: Tracker
    rejected: list[Note] = field(factory=list)
    flagged: list[Note] = field(factory=list)
    seen: list[Progress] = field(factory=list)

    def write(self, name: str, content: str | bytes) -> Path:
        """Put a file into the folder."""
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def take(
        self, text: str, *files: tuple[str, str | bytes], dry_run: bool = False, **how: Unpack[How]
    ) -> MappedImport:
        """Import files through the map in a text."""
        paths = [self.write(name, content) for name, content in files]
        listeners = Listeners(
            rejected=self.rejected.append, flagged=self.flagged.append, progress=self.seen.append
        )
        how.setdefault("listeners", listeners)
        return self.tracker.import_mapped(self.write("map.yaml", text), paths, dry_run=dry_run, **how)

    def facts(self, kind: str) -> list[Event[Any]]:
        """The recorded events of a kind."""
        return self.tracker.log.of_kinds([kind])

    def reasons(self) -> list[str]:
        """Why records were rejected."""
        return [note.reason for note in self.rejected]

    def remarks(self) -> list[str]:
        """What is worth a look."""
        return [note.reason for note in self.flagged]


def opened(folder: Path, place: Path | str) -> Desk:
    """A desk over a log at a place."""
    return Desk(folder, Tracker(Log.open(place), recorder="ann"))


def fact_map(fact: str, more: str = "") -> str:
    """A map whose rows state one fact, written as in a map, with other keys of the report behind it."""
    return f"{HEAD}{NAMED}      - {fact}\n{more}"


def table(header: str, *rows: str) -> tuple[str, str]:
    """A table of rounds, numbered from 1."""
    lines = [f"number,{header}", *(f"{number},{row}" for number, row in enumerate(rows, 1))]
    return "rounds.csv", "\n".join(lines) + "\n"
