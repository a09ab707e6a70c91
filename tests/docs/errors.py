"""What can go wrong, and what is then said: for docs/errors.md.

Report files that are wrong stand in tests/report_file/catalogue; each is imported into a new log. What can
be done wrongly at the command line stands in tests/cli/catalogue.txt, with what is said of it.
"""

from __future__ import annotations

import re
from contextlib import chdir
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner

from dealtracker.tracker.cli.group import deals
from tests.docs.region import block

TESTS = Path(__file__).parents[1]
CATALOGUE = TESTS / "report_file" / "catalogue"
COMMAND_LINE = TESTS / "cli" / "catalogue.txt"
_ENTRY = re.compile(r"^## (.*?): (.*)\n\n((?:(?!## ).*\n)*)", re.MULTILINE)


def command_line() -> str:
    """Each mistake at the command line with what is said of it, by what it is a mistake in."""
    entries = _ENTRY.findall(COMMAND_LINE.read_text("utf-8"))
    families = dict.fromkeys(family for family, _, _ in entries)
    return "\n\n".join(
        "\n\n".join([f"### {family}", *(_entry(title, said) for of, title, said in entries if of == family)])
        for family in families
    )


def _entry(title: str, said: str) -> str:
    return f"**{title[:1].upper()}{title[1:]}**\n\n{block(said, 'text')}"


def report_files() -> str:
    """Each mistake with what is said of it, by what it is a mistake in."""
    files = sorted(path.name for path in CATALOGUE.iterdir() if path.suffix != ".txt")
    with TemporaryDirectory() as folder, chdir(CATALOGUE):
        log = Path(folder, "deals.db")
        sections = (_section(about, list(names), log) for about, names in groupby(files, _about))
        return "\n\n".join(sections)


def _section(about: str, names: list[str], log: Path) -> str:
    said = (_entry(_title(name), _said(name, log)) for name in names)
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
    return Path(name).stem.replace("-", " ")
