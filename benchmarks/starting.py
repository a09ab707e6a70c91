"""Whole processes, from start to end: what a person waits for."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from dealtracker.tracker import Tracker

from .measure import Case, one

_EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.yaml"))
_MAIN = "from dealtracker.tracker.cli import main; main()"
_KEEPING = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As for whoever installs this, Python keeps what it has compiled; else it would at each start anew."""


def cases(folder: Path) -> Iterator[Case]:
    """The command line, beside an interpreter that does nothing."""
    where = folder / "shown.db"
    with Tracker.open(where) as tracker:
        tracker.import_reports(_EXAMPLES)
    yield _case("deals --help", 6.0, ["--help"])
    shown = ["show", "moonshot-ai", "--as-of", "2024-03-06", "--log", str(where)]
    yield _case("deals show COMPANY", 25.0, shown)


def _case(name: str, aim: float, arguments: list[str]) -> Case:
    _process(_MAIN, *arguments)  # compiled from here on
    return Case(
        name=name,
        floor="python -c pass",
        events=0,
        aim=aim,
        ours=one(_process, _MAIN, *arguments),
        bare=one(_process, "pass"),
    )


def _process(code: str, *arguments: str) -> None:
    line = [sys.executable, "-c", code, *arguments]
    subprocess.run(line, check=True, capture_output=True, env=_KEEPING)  # noqa: S603  # our own
