"""The forms of an answer: a page for people, JSON, JSON lines, CSV and Markdown for programs and papers."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from ...events.visible import INVISIBLE, visible

if TYPE_CHECKING:
    from .page.paper import Shown

_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
"""How a formula of a spreadsheet begins, in the signs of Japanese keyboards too."""

Row = Mapping[str, Any]


@frozen(kw_only=True)
class Reply:
    """An answer, ready to be written in any form; each part is made only when it is wanted.

    Attributes:
        page: What is shown on a terminal.
        data: The whole, as plain JSON values.
        columns: The columns of its rows.
        rows: Its flat rows, each complete in itself.
        lines: Its lines of JSON; the rows where it is absent.
        caption: What stands above the rows in Markdown.
    """

    page: Callable[[], Shown]
    data: Callable[[], Any]
    columns: tuple[str, ...]
    rows: Callable[[], Iterable[Row]]
    lines: Callable[[], Iterable[Any]] | None = None
    caption: str = ""


def write(reply: Reply, form: str, *, color: bool, quiet: bool = False) -> None:
    """Write an answer on stdout."""
    if form == "table":
        from .page.paper import show

        show(reply.page(), color=color, quiet=quiet)
    elif form == "json":
        click.echo(to_json(reply.data(), indent=2))
    elif form == "jsonl":
        for line in (reply.lines or reply.rows)():
            click.echo(to_json(line))
    elif form == "csv":
        _write_csv(reply)
    else:
        _write_markdown(reply)


def to_json(value: Any, indent: int | None = None) -> str:
    """JSON in readable letters, with nothing in it that steers a terminal."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return INVISIBLE.sub(lambda found: "\n" if found[0] == "\n" else json.dumps(found[0])[1:-1], text)


def cell(value: Any) -> str:
    """A value in one cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)) and all(isinstance(each, str) for each in value):
        return visible("; ".join(value))
    return visible(value if isinstance(value, str) else to_json(value))


def _write_csv(reply: Reply) -> None:
    click.echo(to_csv(reply.columns), nl=False)
    for row in reply.rows():
        click.echo(to_csv([row[column] for column in reply.columns]), nl=False)


def to_csv(values: Iterable[Any]) -> str:
    """A line of CSV, with no cell that a spreadsheet would work out."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([_no_formula(cell(each)) for each in values])
    return line.getvalue()


def _no_formula(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return "'" + text if _FORMULA.match(text) else text


def _write_markdown(reply: Reply) -> None:
    if reply.caption:
        click.echo(f"{_no_markup(visible(reply.caption))}\n")
    click.echo(_markdown_row(reply.columns))
    click.echo(_markdown_row(["---"] * len(reply.columns)))
    for row in reply.rows():
        click.echo(_markdown_row([cell(row[column]) for column in reply.columns]))


def _markdown_row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(map(_no_markup, cells))} |"


def _no_markup(text: str) -> str:
    return re.sub(r"([|\\`*_<\[\]])", r"\\\1", text)


def simple(data: dict[str, Any], *sentences: str) -> Reply:
    """An answer that is one row, and a sentence or two for people."""

    def page() -> Shown:
        from .page.paper import plain

        return map(plain, sentences)

    return Reply(page=page, data=lambda: data, columns=tuple(data), rows=lambda: [data], caption=sentences[0])
