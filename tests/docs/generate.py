"""Writes the parts of the documents that are made from the code: `python -m tests.docs.generate`."""

from __future__ import annotations

from pathlib import Path

from tests.docs import answers, commands, errors, events, wording
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
    "report-file-errors": errors.report_files,
}


def documents() -> list[Path]:
    """The documents that have such parts."""
    return [path for path in sorted((ROOT / "docs").glob("*.md")) if named(path.read_text("utf-8"))]


def main() -> None:
    """Write each document that is not as the code would have it."""
    for path in documents():
        text = path.read_text("utf-8")
        made = filled(text, MAKERS)
        if made != text:
            path.write_text(made, "utf-8")
            print(f"{path.relative_to(ROOT)}: written anew")  # noqa: T201 # it tells what it did


if __name__ == "__main__":
    main()
