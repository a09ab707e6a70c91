"""Each test and each fault that stands beside a promise is there."""

import re
from fnmatch import fnmatch

from tests.faults.fault import FAULTS
from tests.house.tree import ROOT

TOLD = "\n".join((ROOT / "docs" / f"{name}.md").read_text("utf-8") for name in ("trust", "attacks", "faults"))
TEST = re.compile(r"`(tests/[\w/]+\.py)?(?:::(\w+))?`")
FAULT = re.compile(r"`([a-z-]+-(?:sqlite|postgres|\*))`")


def test_tests_are_there() -> None:
    """Whoever looks a promise up finds its test; `::name` is one in the file that was named before."""
    named, missing = "", []
    for file, name in (found for found in TEST.findall(TOLD) if any(found)):
        named = file or named
        path = ROOT / named
        if not path.is_file() or (name and f"def {name}(" not in path.read_text("utf-8")):
            missing.append(f"{named}::{name}")
    assert named
    assert missing == []


def test_faults_are_there() -> None:
    """Whoever looks a fault up can make it by that name."""
    named = FAULT.findall(TOLD)
    assert named
    assert [each for each in named if not any(fnmatch(fault.name, each) for fault in FAULTS)] == []
