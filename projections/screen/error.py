"""What can't be read as a screen."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from ...events.error import WordingError

_BEFORE, _SHOWN = 40, 90


class ScreenError(WordingError):
    """A text that is no screen, with the place that can't be read.

    Attributes:
        start: Where that place begins in the text.
    """

    def __init__(self, text: str, start: int, end: int, why: str, remedy: str = "") -> None:
        self.start = start
        shown = f"\n{_excerpt(text, start, end)}" if text.strip() else ""
        super().__init__(f"{why}{shown}", remedy=remedy, command="deals list --help")


def meant(word: str, known: Iterable[str]) -> str:
    """The question after what is written almost like a word; empty where nothing is."""
    from difflib import get_close_matches  # only where something is wrong

    near = get_close_matches(word, list(known), n=3, cutoff=0.6)
    return f"Did you mean {' or '.join(map(repr, near))}?" if near else ""


def _excerpt(text: str, start: int, end: int) -> str:
    """The line with the place, and a line below it that points there."""
    first = max(0, start - _BEFORE) if len(text) > _SHOWN else 0
    line = " ".join(text[first : first + _SHOWN].split("\n"))
    before = "…" * bool(first) + text[first:start]
    marked = text[start : min(end, first + _SHOWN)] or "^"
    return f"  {'…' * bool(first)}{line}\n  {' ' * _width(before)}{'^' * _width(marked)}"


def _width(text: str) -> int:
    """How many columns a text takes; a Chinese letter takes two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
