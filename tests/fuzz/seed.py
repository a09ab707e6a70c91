"""Inputs to begin with: the example reports, the catalogues of mistakes, and what other tests give."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from dealtracker.tracker.cli.demo import example_reports

TESTS = Path(__file__).parents[1]
CATALOGUE = TESTS / "report_file" / "catalogue"
_LONGEST = 400


def files() -> Iterator[bytes]:
    """Report files: the examples, and one with each mistake."""
    for _, text in example_reports():
        yield text
    for path in sorted(CATALOGUE.iterdir()):
        if path.suffix != ".txt":
            yield path.read_bytes()


def small_files() -> Iterator[bytes]:
    """The files with mistakes alone."""
    yield from (text for text in files() if len(text) < 2_000)


def texts_of(*modules: str) -> Iterator[bytes]:
    """The texts that stand in some modules of tests: what they give to what they test."""
    for module in modules:
        for node in ast.walk(ast.parse((TESTS / module).read_text("utf-8"))):
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and 0 < len(text) <= _LONGEST and not text.isspace():
                yield text.encode("utf-8", "replace")


def words(seeds: Iterable[bytes]) -> tuple[bytes, ...]:
    """The words of some inputs, for new ones to be put together from."""
    return tuple(dict.fromkeys(word for seed in seeds for word in seed.split() if 1 < len(word) <= 20))
