"""Regions of a document that are made from the code, between two comments that name their maker.

    <!-- made: events -->
    ...
    <!-- end: events -->

What stands around them is written by hand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

Maker = Callable[[], str]

_REGION = re.compile(r"(<!-- made: (\S+) -->\n).*?(<!-- end: \2 -->)", re.DOTALL)
_MARK = re.compile(r"<!-- (?:made|end): (\S+) -->")


def named(document: str) -> list[str]:
    """The makers that a document names, in its order."""
    return list(dict.fromkeys(_MARK.findall(document)))


def filled(document: str, makers: Mapping[str, Maker]) -> str:
    """The document with each region made anew."""
    return _REGION.sub(lambda found: f"{found[1]}\n{makers[found[2]]().strip()}\n\n{found[3]}", document)


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def block(text: str, language: str = "") -> str:
    """A block of code; its fence is longer than any in it."""
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall(r"^`{3,}", text, re.MULTILINE)), 3)
    return f"{fence}{language}\n{text.rstrip()}\n{fence}"
