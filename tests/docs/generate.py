"""Writes the parts of the documents that are made from the code, and what the commands in them print.

python -m tests.docs.generate
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.docs import answers, columns, commands, errors, events, screens, wording
from tests.docs.console import Desk, has_sessions, replayed
from tests.docs.region import Maker, filled, named

ROOT = Path(__file__).parents[2]
REMEDY = "Run 'make docs' and look at the difference."

MAKERS: dict[str, Maker] = {
    "kinds": events.kinds,
    "kinds-by-family": events.overview,
    "beside-a-fact": events.beside,
    "unnamed-parties": events.unnamed,
    "voices": events.voices,
    "report-keys": wording.report,
    "amounts": wording.amounts,
    "quantities": wording.quantities,
    "dates": wording.dates,
    "screen-fields": screens.fields,
    "screen-comparisons": screens.comparisons,
    "columns-tables": columns.tables,
    "deals-help": commands.overview,
    "settings": commands.settings,
    "commands": commands.helps,
    "record-one-kind": commands.one_kind,
    "json-company": answers.part("company"),
    "json-figure": answers.part("figure"),
    "json-event": answers.part("event"),
    "json-keys": answers.part("keys"),
    "row-columns": answers.part("columns"),
    "json-shapes": answers.part("shapes"),
    "command-line-errors": errors.command_line,
    "report-file-errors": errors.report_files,
}


def documents() -> list[Path]:
    """The documents that have such parts."""
    return [path for path in sorted((ROOT / "docs").glob("*.md")) if named(path.read_text("utf-8"))]


def sessions() -> list[Path]:
    """The documents that show sessions at the command line."""
    pages = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
    return [path for path in pages if has_sessions(path.read_text("utf-8"))]


def replay(path: Path) -> str:
    """A document with what its commands print today, run in an empty folder with the examples beside it."""
    with TemporaryDirectory() as folder:
        Path(folder, "examples").symlink_to(ROOT / "examples")
        return replayed(path.read_text("utf-8"), Desk(folder))


def main() -> None:
    """Write each document that is not as the code would have it."""
    for path in documents():
        _write(path, filled(path.read_text("utf-8"), MAKERS))
    for path in sessions():
        _write(path, replay(path))


def _write(path: Path, made: str) -> None:
    if made != path.read_text("utf-8"):
        path.write_text(made, "utf-8")
        print(f"{path.relative_to(ROOT)}: written anew")  # noqa: T201 # it tells what it did


if __name__ == "__main__":
    main()
