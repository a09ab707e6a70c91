"""What a map says: its tables, the lists of a record, and how a report is made of one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import field, frozen

from ..report_file.problem import Place
from ..report_file.yaml import Mapped
from .hole import Condition
from .record import Record
from .scope import Make, Text

ENCODING = "utf-8-sig"


@frozen(kw_only=True)
class Table:
    """A file of data, or several of one form.

    Attributes:
        name: What the map calls it.
        file: The pattern that the names of its files match.
        element: In XML, the name of the element that is a record; empty for a table of rows.
        encoding: How its letters are written.
        separator: What stands between two columns.
    """

    name: str
    file: str = "*"
    element: str = ""
    encoding: str = ENCODING
    separator: str = ","


@frozen(kw_only=True)
class Listing:
    """A list that belongs to a record.

    Attributes:
        name: What the map calls it.
        item: The name under which an item without columns stands.
        inside: The list to whose records it belongs; empty for the record that makes a report.
        table: The table whose rows it is made of; empty where it is part of the record.
        key: The column of that table that has to be what `by` says.
        by: What joins its rows to the record.
        split: The text that is parted into items, and where.
        element: The way to the repeated element of XML.
        condition: Which items count.
        apart: A text by which equal items are told: the second one is `again` 2, and so on.
    """

    name: str
    item: str
    inside: str = ""
    table: str = ""
    key: str = ""
    by: Text | None = None
    split: tuple[Text, str] | None = None
    element: str = ""
    condition: Condition = lambda _: True
    apart: Text | None = None


@frozen(kw_only=True)
class Part:
    """A part of a report that is said of a record, or of each record of a list.

    Attributes:
        each: The list; empty for the record itself.
        condition: Of which records it is said.
        make: What is said.
    """

    each: str
    condition: Condition
    make: Callable[[Record], Any]

    def made(self, record: Record) -> list[Any]:
        """What is said of a record, as often as it is."""
        records = record.listed(self.each) if self.each else (record,)
        made = (self.make(each) for each in records if self.condition(each))
        return [each for each in made if each is not None]


@frozen(kw_only=True)
class Form:
    """How one report is made of one record.

    Attributes:
        table: The table whose records make reports; empty for one report without any.
        lists: The lists of a record.
        report: What the report is.
        sections: What it names, by the section of a report file.
        facts: What it states.
        flags: What is worth a look.
        used: The columns that are asked for, and where.
        at: Where it stands in the map.
    """

    table: str
    lists: tuple[Listing, ...]
    report: Make
    sections: dict[str, tuple[Part, ...]]
    facts: tuple[Part, ...]
    flags: tuple[Part, ...]
    used: dict[str, Place] = field(repr=False)
    at: Mapped = field(repr=False)


@frozen(kw_only=True)
class Map:
    """A map, checked and ready to be used.

    Attributes:
        file: The name of its file.
        text: What stands there, for messages.
        name: What it is called.
        tables: Its tables.
        forms: Its reports, in the order in which they are made.
    """

    file: str
    text: str = field(repr=False)
    name: str
    tables: dict[str, Table]
    forms: tuple[Form, ...]
