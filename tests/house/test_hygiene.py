"""The repository speaks of the project alone, in files that can be read in one sitting."""

import re

from tests.house.tree import texts

MACHINE_PATH = re.compile(r"(?<![\w.])/(?:home|root|tmp|Users|work)/")
REGISTRY = re.compile(r"\b(?:pypi|pythonhosted|npmjs|deb\.debian)\.(?:org|com|dev)\b")
LONGEST = 320


def holding(pattern: re.Pattern[str]) -> list[str]:
    """Where a pattern is found: path, line number and line."""
    return [
        f"{path}:{number}: {line.strip()}"
        for path, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_path_of_a_machine() -> None:
    """No file names a folder of the machine that it was written on."""
    assert holding(MACHINE_PATH) == []


def test_no_host_of_a_registry() -> None:
    """Packages are named by their names; where they come from is each machine's own setting."""
    assert holding(REGISTRY) == []


def test_no_long_file() -> None:
    """A module has one subject and fits into a reader's head."""
    lengths = {path: len(text.splitlines()) for path, text in texts("*.py")}
    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}
