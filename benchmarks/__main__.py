"""`python -m benchmarks [--quick]`: measure, print a table, and write build/bench.json."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from . import reading, starting, writing
from .measure import Case, Result, measure, table

_REPORT = Path(__file__).parent.parent / "build" / "bench.json"


def main() -> None:
    """Measure everything, in the order in which data flows."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer events and rounds: under a minute")
    parser.add_argument("--only", default="", metavar="WORDS", help="only what has these words in its name")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="deals-bench-") as folder:
        found = [case for case in _cases(Path(folder), quick=chosen.quick) if chosen.only in case.name]
        results = [measure(case, 3 if chosen.quick else 5) for case in found]
    print(table(results))
    _write(results)


def _cases(folder: Path, *, quick: bool) -> Iterator[Case]:
    yield from writing.cases(folder, quick=quick)
    yield from reading.cases(folder, quick=quick)
    yield from starting.cases(folder)


def _write(results: list[Result]) -> None:
    machine = {"python": platform.python_version(), "sqlite": sqlite3.sqlite_version, "cores": os.cpu_count()}
    _REPORT.parent.mkdir(exist_ok=True)
    said = {"machine": machine, "results": [each.row() for each in results]}
    _REPORT.write_text(json.dumps(said, indent=2) + "\n", "utf-8")


main()
