"""What is written in the features is what is run: nothing is dropped on the way."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from tests.house.tree import ROOT

Written = Counter[tuple[str, str, tuple[str, ...]]]

TWICE = """\
Feature: An account
  Rule: Money comes in
    Scenario: A deposit
      Given 100 in the account
  Rule: Money stays
    Scenario: A deposit
      Given 200 in the account
    Scenario Outline: Interest of <rate>
      Given <sum> in the account
      Examples:
        | rate | sum |
        | 1 %  | 100 |
        | 2 %  | 200 |
"""


def collected(tests: Path, root: Path) -> Written:
    """The examples that pytest would run, as it understands them."""
    command = [sys.executable, "-m", "tests.living.collected", str(tests), f"--rootdir={root}"]
    said = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert said.returncode == 0, said.stdout + said.stderr
    return Counter((file, name, tuple(steps)) for file, name, steps in json.loads(said.stdout))


def written(folder: Path) -> Written:
    """The examples that the official parser finds."""
    examples: Written = Counter()
    for path in folder.rglob("*.feature"):
        document = Parser().parse(path.read_text("utf-8"))
        uri = path.relative_to(folder).as_posix()
        for pickle in Compiler().compile({**document, "uri": uri}):
            examples[uri, pickle["name"], tuple(step["text"] for step in pickle["steps"])] += 1
    return examples


def test_each_example_is_run() -> None:
    """Each scenario and each row of examples in `features/` is a test of its own, with the same sentences."""
    assert collected(ROOT / "tests/test_features.py", ROOT) == written(ROOT / "features")


def test_second_scenario_of_a_name_is_missed(pytester: pytest.Pytester) -> None:
    """Of two scenarios of one name pytest-bdd runs the last alone; the comparison finds the other."""
    folder = pytester.mkdir("features")
    (folder / "account.feature").write_text(TWICE, "utf-8")
    pytester.makeini(f"[pytest]\nbdd_features_base_dir = {folder}\n")
    tests = pytester.mkdir("checks") / "test_features.py"
    tests.write_text((ROOT / "tests/test_features.py").read_text("utf-8"), "utf-8")
    missed = written(folder) - collected(tests, pytester.path)
    assert missed == {("account.feature", "A deposit", ("100 in the account",)): 1}
