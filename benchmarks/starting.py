"""Whole processes, from start to end: what a person waits for."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from dealtracker.tracker import Tracker

from .measure import Case, one

_EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.yaml"))
_MAIN = "from dealtracker.tracker.cli import main; main()"


def cases(folder: Path) -> Iterator[Case]:
    """The command line, beside an interpreter that does nothing."""
    where = folder / "shown.db"
    with Tracker.open(where) as tracker:
        tracker.import_reports(_EXAMPLES)
    yield _case("deals --help", 6.0, ["--help"])
    shown = ["show", "moonshot-ai", "--as-of", "2024-03-06", "--log", str(where)]
    yield _case("deals show COMPANY", 25.0, shown)


def _case(name: str, aim: float, arguments: list[str]) -> Case:
    return Case(
        name=name,
        floor="python -c pass",
        events=0,
        aim=aim,
        ours=one(_process, _MAIN, *arguments),
        bare=one(_process, "pass"),
    )


def _process(code: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True)  # noqa: S603  # our own
