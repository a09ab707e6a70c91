"""The paper that pages are written on: console, sheets of rows, the line that tells the view."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ....projections.view import View
from ..output import visible

PIPED_WIDTH = 100
SHORT = 8
"""How many digits of an event's id are shown."""


def console(*, color: bool) -> Console:
    """A console on stdout; what is not a terminal gets a fixed width, so that it reads the same anywhere."""
    width = None if sys.stdout.isatty() else int(_columns() or PIPED_WIDTH)
    return Console(
        file=sys.stdout,
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


def show(page: RenderableType | Iterator[RenderableType], *, color: bool) -> None:
    """Print a page, or one after the other, without white space at the ends of their lines."""
    paper = console(color=color)
    for each in page if isinstance(page, Iterator) else [page]:
        with paper.capture() as captured:
            paper.print(each)
        sys.stdout.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))


def plain(text: object, style: str = "") -> Text:
    """Words as they are: nothing in them is markup, and nothing steers the terminal."""
    return Text(visible(str(text)), style=style)


def words(*parts: Text | str, sep: str = " ") -> Text:
    """Several texts as one, those that are empty left out."""
    return Text(sep).join(each if isinstance(each, Text) else plain(each) for each in parts if each)


def title(name: str, beside: str = "") -> Text:
    """The head of a page."""
    return words(plain(name, "bold"), plain(beside, "dim") if beside and beside != name else "", sep="  ")


def view_line(view: View) -> Text:
    """The view that an answer was seen through, and the position of the log that it rests on."""
    by = view.recorded_by
    held = f"position {by}" if isinstance(by, int) else _instant(by)
    parts = [f"as of {view.as_of}", f"on {view.on}", f"recorded by {held}" if by is not None else ""]
    parts.append(f"log at position {view.position}" if view.position is not None else "")
    return plain(" · ".join(filter(None, parts)), "dim")


def sheet(*columns: str | tuple[str, int], header: Iterable[str] = ()) -> Table:
    """A table without lines; a column is a style, or a style and its share of the width."""
    table = Table(
        box=None, show_header=bool(header), header_style="dim", pad_edge=False, padding=(0, 2, 0, 0), expand=False
    )
    heads = list(header) or [""] * len(columns)
    for head, column in zip(heads, columns, strict=True):
        style, ratio = column if isinstance(column, tuple) else (column, None)
        table.add_column(head, style=style, ratio=ratio, overflow="fold", no_wrap=ratio == 0)
    return table


def part(heading: str, body: RenderableType) -> RenderableType:
    """One part of a page below its heading."""
    return Group(Text(), plain(heading, "bold cyan"), Padding(body, (0, 0, 0, 2)))


def notes(texts: Iterable[str]) -> RenderableType:
    """Warnings, each with a sign."""
    table = sheet("yellow", "")
    for text in texts:
        table.add_row("!", plain(text))
    return table


def short(event: str) -> Text:
    """The beginning of an event's id, enough for `deals why`."""
    return plain(event[:SHORT], "dim")


def _instant(moment: datetime | None) -> str:
    return moment.isoformat().replace("+00:00", "Z") if moment else ""


def _columns() -> str:
    given = os.environ.get("COLUMNS", "")
    return given if given.isdigit() and int(given) >= 40 else ""
