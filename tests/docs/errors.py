"""What can be wrong with a report file, and what is then said: for docs/errors.md.

The files stand in tests/report_file/catalogue. Each is imported into a new log.
"""

from __future__ import annotations

from contextlib import chdir
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner

from dealtracker.tracker.cli.group import deals
from tests.docs.region import block

CATALOGUE = Path(__file__).parents[1] / "report_file" / "catalogue"


def report_files() -> str:
    """Each mistake with what is said of it, by what it is a mistake in."""
    files = sorted(path.name for path in CATALOGUE.iterdir() if path.suffix != ".txt")
    with TemporaryDirectory() as folder, chdir(CATALOGUE):
        log = Path(folder, "deals.db")
        sections = (_section(about, list(names), log) for about, names in groupby(files, _about))
        return "\n\n".join(sections)


def _section(about: str, names: list[str], log: Path) -> str:
    said = (f"**{_title(name)}**\n\n{block(_said(name, log), 'text')}" for name in names)
    return "\n\n".join([f"### {about.capitalize()}", *said])


def _said(name: str, log: Path) -> str:
    """The command and what it prints; nothing is recorded, and the exit code is 1."""
    done = CliRunner(env={"DEALS_LOG": str(log)}).invoke(deals, ["import", name], prog_name="deals")
    if done.exit_code != 1:
        raise ValueError(f"{name}: exit code {done.exit_code}")
    return f"$ deals import {name}\n{done.output}"


def _about(name: str) -> str:
    """The first word of a file's name: what the mistake is made in."""
    return name.partition("-")[0]


def _title(name: str) -> str:
    return Path(name).stem.replace("-", " ").capitalize()
