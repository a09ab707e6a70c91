"""The paper that pages are written on: console, sheets of rows, the line that tells the view."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from shutil import get_terminal_size

from attrs import frozen
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ....events.visible import visible
from ....projections.caution import Caution
from ....projections.policy import WEIGHED
from ....projections.view import View

NARROWEST, PIPED_WIDTH, WIDEST = 40, 100, 120
"""How wide a page is at least, where no terminal says so, and at most."""

SHORT = 8
"""How many digits of an event's id are shown."""


def console(*, color: bool) -> Console:
    """A console on stdout; what is not a terminal gets a fixed width, so that it reads the same anywhere."""
    return Console(
        file=sys.stdout,
        width=min(_width(), WIDEST),
        force_terminal=color,
        color_system="standard" if color else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


@frozen(kw_only=True)
class Page:
    """One answer on paper: what was asked, through which view, the answer, what it leaves open.

    Attributes:
        name: What the answer is about; empty where it is about everything.
        beside: What stands beside the name, such as its slug.
        view: The view.
        body: The answer, in parts.
        warnings: What its reader should know.
    """

    name: str = ""
    beside: str = ""
    view: View | None = None
    body: Sequence[RenderableType]
    warnings: Sequence[Caution] = ()

    def pieces(self, *, quiet: bool) -> Iterator[RenderableType]:
        """The page from top to bottom; of a quiet one the answer alone."""
        head = [title(self.name, self.beside)] if self.name else []
        head += [view_line(self.view)] if self.view else []
        parts = list(self.body) if quiet else [*([Group(*head)] if head else []), *self.body]
        if self.warnings and not quiet:
            parts.append(part("Warnings", notes(each.text for each in self.warnings)))
        for number, each in enumerate(parts):
            yield from [Text(), each] if number else [each]


Shown = Page | RenderableType | Iterator[RenderableType]
"""What can be shown: a page, a text, or one after the other."""


def show(page: Shown, *, color: bool, quiet: bool = False) -> None:
    """Print a page, without white space at the ends of its lines."""
    paper = console(color=color)
    shown = page.pieces(quiet=quiet) if isinstance(page, Page) else page
    for each in shown if isinstance(shown, Iterator) else [shown]:
        with paper.capture() as captured:
            paper.print(each)
        sys.stdout.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))


def plain(text: object, style: str = "") -> Text:
    """Words as they are: nothing in them is markup, and nothing steers the terminal."""
    return Text(visible(str(text)), style=style)


def words(*parts: Text | str, sep: str = " ") -> Text:
    """Several texts as one, those that are empty left out."""
    return Text(sep).join(each if isinstance(each, Text) else plain(each) for each in parts if each)


class Pieces:
    """Texts behind each other, broken between them rather than within."""

    def __init__(self, *pieces: Text | str, sep: str = " ") -> None:
        self.pieces = [each if isinstance(each, Text) else plain(each) for each in pieces if each]
        self.sep = sep

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        line = Text()
        for piece in self.pieces:
            longer = Text(self.sep).join([line, piece]) if line else piece
            if line and longer.cell_len > options.max_width:
                yield line
                longer = piece
            line = longer
        yield line

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        widths = [each.cell_len for each in self.pieces]
        return Measurement(0, sum(widths) + len(self.sep) * len(widths)).clamp(None, options.max_width)


def title(name: str, beside: str = "") -> Text:
    """The head of a page."""
    return words(plain(name, "bold"), plain(beside, "dim") if beside and beside != name else "", sep="  ")


def view_line(view: View) -> Text:
    """The view that an answer was seen through, and the position of the log that it rests on."""
    by = view.recorded_by
    held = f"position {by}" if isinstance(by, int) else _instant(by)
    parts = [f"as of {view.as_of}", f"on {view.on}", f"recorded by {held}" if by is not None else ""]
    parts.append(f"log at position {view.position}" if view.position is not None else "")
    parts.append(f"chosen by {view.policy.name}" if view.policy != WEIGHED else "")
    return plain(" · ".join(filter(None, parts)), "dim")


def sheet(*columns: int | str, header: Iterable[str] = ()) -> Table:
    """A table without lines, as wide as the page, so that tables below each other are in line.

    A column is a number: its width in letters, or if negative its share of what is left; or a text:
    the style of a column as wide as what stands in it.
    """
    heads = list(header) or [""] * len(columns)
    table = Table(box=None, show_header=any(heads), header_style="dim", pad_edge=False, padding=(0, 2, 0, 0))
    table.expand = any(isinstance(column, int) and column < 0 for column in columns)
    for head, column in zip(heads, columns, strict=True):
        width = column if isinstance(column, int) and column > 0 else None
        ratio = -column if isinstance(column, int) and column < 0 else None
        style = column if isinstance(column, str) else ""
        table.add_column(head, style=style, width=width, ratio=ratio, overflow="fold")
    return table


def part(heading: str, body: RenderableType) -> RenderableType:
    """One part of a page below its heading."""
    return Group(plain(heading, "bold cyan"), Padding(body, (0, 0, 0, 2)))


def notes(texts: Iterable[str]) -> RenderableType:
    """Warnings, each with a sign."""
    table = sheet("yellow", -1)
    for text in texts:
        table.add_row("!", plain(text))
    return table


def short(event: str) -> Text:
    """The beginning of an event's id, enough for `deals why`."""
    return plain(event[:SHORT], "dim")


def _instant(moment: datetime | None) -> str:
    return moment.isoformat().replace("+00:00", "Z") if moment else ""


def _width() -> int:
    """The width of the terminal; what is piped is as wide as COLUMNS says."""
    if sys.stdout.isatty():
        return get_terminal_size().columns
    given = os.environ.get("COLUMNS", "")
    return int(given) if given.isdigit() and int(given) >= NARROWEST else PIPED_WIDTH
