"""How much a report file may hold: what goes beyond is refused before work is spent on it."""

from __future__ import annotations

LARGEST = 1_000_000
"""The most bytes of a file."""

MARKS = 100_000
"""The most marks of structure in a file: what the time goes by that it takes to read it."""

DEPTH = 12
"""The most levels of nesting."""

TOLD = 100
"""The most problems of one file that are told."""

SHOWN = 400
"""The longest sentence that is told of a problem, which may quote from the file."""

_MARKS = "\n\r,:[]{}"


def marks(text: str) -> int:
    """How many marks a text has, whether they stand for structure or are part of its words."""
    return sum(map(text.count, _MARKS))
