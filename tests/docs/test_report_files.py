"""What docs/report-files.md shows can be imported as it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dealtracker.tracker import Tracker
from dealtracker.tracker.report_file import read_report, read_reports
from tests.docs.generate import ROOT

PAGE = (ROOT / "docs" / "report-files.md").read_text("utf-8")
BLOCKS: list[str] = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
EXAMPLE, *OTHERS = BLOCKS
FILES = [block for block in OTHERS if not block.startswith("- ")]
FACTS = [block for block in OTHERS if block.startswith("- ")]


def test_example_is_recorded(tmp_path: Path) -> None:
    """The example is taken in without a word of complaint, and again without a change."""
    with Tracker.open(tmp_path / "deals.db") as tracker:
        (first,) = tracker.import_reports([("report.yaml", EXAMPLE)])
        (again,) = tracker.import_reports([("report.yaml", EXAMPLE)])
        assert first.warnings == ()
        assert again.recorded == ()
        assert tracker.company("Halm Robotics GmbH", as_of="2024-03-05").deals[0].deal == "halm-2024"


@pytest.mark.parametrize("block", FACTS, ids=range(len(FACTS)))
def test_facts_stand_in_the_example(block: str) -> None:
    """The facts that are shown one by one could stand in the example as well."""
    indented = re.sub(r"^", "  ", block, flags=re.MULTILINE).rstrip()
    (file, *_) = read_reports([("report.yaml", f"{EXAMPLE}{indented}\n")])
    assert file.warnings == ()


@pytest.mark.parametrize("block", FILES, ids=range(len(FILES)))
def test_other_files_are_right(block: str) -> None:
    """A report of which no fact is shown could be imported too."""
    assert read_report(block, "report.yaml").warnings == ()
