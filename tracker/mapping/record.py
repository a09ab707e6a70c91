"""One record of the data: a row of a table or an element of XML, with the one that it belongs to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Self

from attrs import frozen

Cells = Callable[[str], str | None]
"""What stands under a name; None where there is no such name."""


@frozen(kw_only=True)
class Note:
    """A record that was not taken in, or was and is worth a look.

    Attributes:
        file: The name of the file of data.
        line: The line on which the record ends; 0 where lines say nothing.
        reason: Why, with the place in the map; one sentence or more.
        cells: What stands in the record, by column; empty where it is not a row.
    """

    file: str
    line: int
    reason: str
    cells: dict[str, str]


class Record:
    """One record while it is read.

    Attributes:
        file: The name of its file.
        line: Where it stands there.
        mark: Where it stands, for messages; empty for the record that makes a report.
        cells: What stands in it.
        values: What was found out about it beside, by name.
        lists: The records of each list that belongs to this one.
        plain: A row as it stood, by column.
        parent: The record that it belongs to; None for the one that makes a report.
        flags: What is worth a look about the report.
    """

    __slots__ = ("cells", "file", "flags", "line", "lists", "mark", "parent", "plain", "values")

    def __init__(self, cells: Cells, *, file: str, line: int, parent: Record | None = None) -> None:
        self.cells = cells
        self.file = file
        self.line = line
        self.parent = parent
        self.mark = ""
        self.plain: dict[str, str] = {}
        self.lists: dict[str, list[Record]] = {}
        self.values: dict[str, str] = {}
        self.flags: dict[str, None] = parent.flags if parent else {}

    @classmethod
    def row(cls, plain: dict[str, str], file: str, line: int) -> Self:
        """The record in a row of a table."""
        record = cls(plain.get, file=file, line=line)
        record.plain = plain
        return record

    def under(self, cells: Cells, *, mark: str, line: int = 0) -> Record:
        """A record that belongs to this one, and sees what stands in it."""
        record = Record(cells, file=self.file, line=line or self.line, parent=self)
        record.mark = mark
        return record

    def cell(self, name: str) -> str:
        """What stands under a name here or in what this belongs to; empty where nothing does."""
        record: Record | None = self
        while record is not None:
            found = record.values.get(name)
            if found is None:
                found = record.cells(name)
            if found is not None:
                return found.strip()
            record = record.parent
        return ""

    def listed(self, name: str) -> list[Record]:
        """The records of a list: of this one's own, else of what it belongs to."""
        record: Record | None = self
        while record is not None:
            if name in record.lists:
                return record.lists[name]
            record = record.parent
        return []

    def flag(self, what: str) -> None:
        """Note something that is worth a look, once."""
        self.flags.setdefault(f"{what}{self.mark}")

    def note(self, reason: str) -> Note:
        """The record, with a reason."""
        return Note(file=self.file, line=self.line, reason=reason, cells=self.plain)
