"""A catalogue of what can be wrong with a report file, and of what is then said.

Each file of `catalogue/` has one thing wrong with it (a few have more), and beside it stands the text
that its author gets to see. After a change of wording, write the texts anew with

    DEALS_WRITE_CATALOGUE=1 python -m pytest tests/report_file/test_catalogue.py

and read the difference before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dealtracker.tracker.report_file import ReportFileError, read_report

CATALOGUE = Path(__file__).parent / "catalogue"
FILES = sorted(path for path in CATALOGUE.iterdir() if path.suffix != ".txt")
SEVERAL = {"several-at-once": 5, "party-misshapen": 2, "correction-misstated": 2}


def said_of(path: Path) -> ReportFileError:
    with pytest.raises(ReportFileError) as refused:
        read_report(path.read_bytes(), path.name)
    return refused.value


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_what_is_said(path: Path) -> None:
    """Each mistake is answered with its place, what is wrong, the line, and what to do."""
    error, golden = said_of(path), path.with_suffix(".txt")
    if os.environ.get("DEALS_WRITE_CATALOGUE"):
        golden.write_text(f"{error}\n", encoding="utf-8")
    assert f"{error}\n" == golden.read_text("utf-8")
    assert len(error.problems) == SEVERAL.get(path.stem, 1)
    assert all(problem.remedy for problem in error.problems)


def test_catalogue_is_whole() -> None:
    """No text is left behind by a file that went."""
    assert {path.stem for path in CATALOGUE.glob("*.txt")} == {path.stem for path in FILES}
