"""Running a target in a process of its own, and what came of it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from .target import Target

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "build" / "fuzz"
"""Where inputs are kept between runs, and what was found."""

WITHOUT = (
    "atheris, which finds inputs by the code that they reach, is not installed: it has no wheel for this"
    " machine\nor this Python, or could not be fetched. The same is tried by hypothesis alone, in short."
)

_SHOWN = 1_500
_DONE = re.compile(r"number_of_executed_units: +(\d+)")
_RATE = re.compile(r"average_exec_per_sec: +(\d+)")
_SO_FAR = re.compile(r"^#(\d+)\t", re.MULTILINE)
_COVERED = re.compile(r" cov: (\d+) ")


@frozen
class Tally:
    """What came of trying one target.

    Attributes:
        target: Its name.
        executions: How many inputs were tried.
        rate: How many in a second.
        covered: How many branches of the code they reached.
        found: What should never be: a file for each.
    """

    target: str
    executions: int
    rate: int
    covered: int
    found: tuple[Path, ...]

    def __str__(self) -> str:
        return f"{self.target}: {self.executions:,} executions, {len(self.found)} findings"


def run(target: Target, *, seconds: int, seed: int) -> Tally:
    """Try a target for some seconds."""
    folder = FOLDER / target.name.replace(", ", "-").replace(" ", "-")
    folder.mkdir(parents=True, exist_ok=True)
    for old in (folder / "found").glob("*"):
        old.unlink()
    told = folder / "log.txt"
    worker = [sys.executable, "-m", "tests.fuzz.worker"]
    command = [*worker, target.name, str(seconds), str(seed), str(folder), *target.guide]
    with TemporaryDirectory(prefix="deals-fuzz-") as scratch, told.open("wb") as log:
        here = os.environ | {"TMPDIR": scratch}  # libFuzzer ends a process before it has cleaned up
        done = subprocess.run(command, cwd=ROOT, env=here, stdout=log, stderr=log, check=False)
    said = told.read_text("utf-8", "replace")
    found = [path for path in sorted((folder / "found").glob("*")) if path.suffix != ".input"]
    if done.returncode and not found:
        found = [told]
    count, rate, covered = (_last(each, said) for each in (_DONE, _RATE, _COVERED))
    return Tally(target.name, count or _last(_SO_FAR, said), rate, covered, tuple(found))


def _last(count: re.Pattern[str], said: str) -> int:
    """The last of some counts that libFuzzer has told."""
    return int((count.findall(said) or ["0"])[-1])


def table(tallies: Iterable[Tally]) -> str:
    """The counts as a table."""
    heading = ["| target | executions | a second | branches | findings |", "|---|---:|---:|---:|---:|"]
    return "\n".join([*heading, *map(_row, tallies)])


def _row(tally: Tally) -> str:
    counts = (tally.executions, tally.rate, tally.covered, len(tally.found))
    return f"| {tally.target} | {' | '.join(f'{each:,}' for each in counts)} |"


def findings(tally: Tally) -> str:
    """What was found, with the file in which it stands."""
    said = ((path, path.read_text("utf-8", "replace")[:_SHOWN]) for path in tally.found)
    return "".join(f"\n{tally.target}: {path}\n{text}\n" for path, text in said)
