"""`python -m benchmarks [--quick | --full]`: measure, print a table, write build/bench.json and bench.svg."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from attrs import evolve, frozen

from tests.postgres import Databases, given, running

from . import columns, growth, many_days, plot, reading, starting, writing, writing_postgres
from .measure import HEAD, Case, Result, measure, told

_BUILD = Path(__file__).parent.parent / "build"


@frozen
class Extent:
    """How much is measured.

    Attributes:
        rounds: How often each takes its turn.
        written: How many events are written.
        single: How many of them in a transaction of their own.
        read: How many events are in the log that is read.
        lived: How many are in the log that is asked on many days.
        sizes: Of the logs on which it is measured how costs grow.
    """

    rounds: int
    written: int
    single: int
    read: int
    lived: int
    sizes: Sequence[int]


QUICK = Extent(2, 1_000, 50, 2_000, 1_000, ())
SHORT = Extent(3, 20_000, 500, 100_000, 5_000, (1_000, 10_000, 100_000))
FULL = evolve(SHORT, sizes=(*SHORT.sizes, 1_000_000))


def main() -> None:
    """Measure everything, in the order in which data flows."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    extent = parser.add_mutually_exclusive_group()
    extent.add_argument(
        "--quick", dest="extent", action="store_const", const=QUICK, help="about a minute, no growth"
    )
    extent.add_argument(
        "--full",
        dest="extent",
        action="store_const",
        const=FULL,
        help="up to a million events; an hour or more",
    )
    parser.add_argument("--only", default="", metavar="WORDS", help="only what has these words in its name")
    parser.set_defaults(extent=SHORT)
    chosen = parser.parse_args()
    print(HEAD)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="deals-bench-")))
        server = given() or stack.enter_context(running())
        _measure(folder, server, chosen.extent, chosen.only)


def _measure(folder: Path, server: Databases, extent: Extent, only: str) -> None:
    """Measure what is wanted, and write after each of it: it is not lost with what fails later."""
    results: list[Result] = []
    grown: list[tuple[str, int, Result]] = []
    for case in _cases(folder, server, extent):
        if only in case.name:
            results.append(_told(measure(case, extent.rounds)))
            _write(results)
    for name, size, case in growth.cases(folder, extent.sizes):
        if only in name:
            grown.append((name, size, _told(measure(case, extent.rounds))))
            _write(results, growth.curves(grown))


def _cases(folder: Path, server: Databases, extent: Extent) -> Iterator[Case]:
    yield from writing.cases(folder, many=extent.written, single=extent.single)
    yield from writing_postgres.cases(folder, server, many=extent.written, single=extent.single)
    yield from reading.cases(folder, many=extent.read)
    yield from many_days.cases(folder, many=extent.lived)
    yield from columns.cases(folder, many=extent.read // 10)
    yield from starting.cases(folder)


def _told(result: Result) -> Result:
    """Print a result as soon as it is there."""
    print(told(result), flush=True)
    return result


def _write(results: Sequence[Result], curves: Sequence[growth.Curve] = ()) -> None:
    """Write what was measured so far."""
    machine = {"python": platform.python_version(), "sqlite": sqlite3.sqlite_version, "cores": os.cpu_count()}
    _BUILD.mkdir(exist_ok=True)
    said = {
        "machine": machine,
        "results": [each.row() for each in results],
        "growth": {each.name: each.points for each in curves},
    }
    (_BUILD / "bench.json").write_text(json.dumps(said, indent=2) + "\n", "utf-8")
    if any(curve.whole for curve in curves):
        (_BUILD / "bench.svg").write_text(plot.svg(curves), "utf-8")


main()
