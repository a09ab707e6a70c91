"""Writes the book as one HTML page that needs nothing else: it can be mailed, printed, kept."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .story import Book


def write(book: Book, page: Path) -> None:
    """Write the page, and the folder for it where there is none."""
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(html(book), "utf-8")


def html(book: Book) -> str:
    """The page."""
    loader = FileSystemLoader(Path(__file__).parent)
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"anchor": anchor, "paragraphs": paragraphs, "pieces": pieces}
    template = environment.get_template("page.html.j2")
    return template.render(book=book, version=version("dealtracker"), day=datetime.now(UTC).date())


def anchor(name: str) -> str:
    """A name as the end of an address: readable, in any script."""
    return re.sub(r"\W+", "-", name.removesuffix(".feature")).strip("-").lower()


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a description, each on one line."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]


def pieces(text: str, names: list[str]) -> list[tuple[str, str]]:
    """A text cut where a row of examples fills in a value: each piece, and the value's name if it is one."""
    parts = re.split(r"(<[^<>]+>)", text)
    return [(part, part[1:-1] if part[1:-1] in names else "") for part in parts if part]
