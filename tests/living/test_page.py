"""The living page shows what is written and how it went."""

import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT

ACCOUNT = '''\
@money
Feature: What is in an account?
  Whoever pays in wants to see it <at once>.

  Nothing else is promised.

  Background:
    Given an account with 100

  Scenario: Before anything happens
    Then the account holds 100

  Rule: Money that comes in is seen
    Scenario: A deposit
      When these are paid in:
        | day        | sum |
        | 2024-03-05 | 20  |
        | 2024-03-06 | 30  |
      Then the account holds 150
      And the letter says
        """
        You have 150 & more.
        """

    Scenario Outline: Deposits of <sum>
      When <sum> is paid in
      Then the account holds <total>

      Examples: Small ones
        | sum | total |
        | 1   | 101   |
        | 2   | 999   |

  Rule: Money that goes out is missed
    Scenario: A theft
      When 60 is paid in
      Then the account holds 40
      And somebody is sorry
'''

STEPS = """\
import pytest
from pytest_bdd import given, parsers, then, when

pytest_plugins = ["tests.living.plugin"]

@given(parsers.parse("an account with {sum:d}"), target_fixture="account")
def _(sum):
    return [sum]

@when(parsers.parse("{sum:d} is paid in"))
def _(account, sum):
    account.append(sum)

@when("these are paid in:")
def _(account, datatable):
    account.extend(int(row[1]) for row in datatable[1:])

@then(parsers.parse("the account holds {total:d}"))
def _(account, total):
    assert sum(account) == total, f"it holds {sum(account)}"

@then("the letter says")
def _(account, docstring):
    assert docstring == f"You have {sum(account)} & more."

@then("somebody is sorry")
def _():
    pass
"""


@pytest.fixture
def bank(pytester: pytest.Pytester) -> pytest.Pytester:
    """A project of its own with one feature, its steps, and the collector of ours."""
    folder, checks = pytester.mkdir("features"), pytester.mkdir("checks")
    (folder / "at_the_desk").mkdir()
    (folder / "at_the_desk" / "account.feature").write_text(ACCOUNT, "utf-8")
    (checks / "conftest.py").write_text(STEPS, "utf-8")
    (checks / "test_features.py").write_text((ROOT / "tests/test_features.py").read_text("utf-8"), "utf-8")
    pytester.makepyprojecttoml(
        f"""
        [tool.pytest.ini_options]
        bdd_features_base_dir = "features"
        pythonpath = ["{ROOT}"]
        markers = ["money: about money"]
        strict = true
        """
    )
    return pytester


def page(bank: pytest.Pytester, *arguments: str) -> str:
    """The page after a run."""
    target = Path("out/living.html")
    bank.runpytest_subprocess("checks", f"--living={target}", *arguments)
    return (bank.path / target).read_text("utf-8")


def text(html: str) -> str:
    """What a reader sees of a piece of the page, on one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def article(html: str, name: str) -> str:
    """What a reader sees of one scenario."""
    found = [text(part) for part in re.findall(r"<article.*?</article>", html, re.DOTALL)]
    return next(part for part in found if part.startswith(name))


@pytest.mark.parametrize("workers", ["0", "2"])
def test_each_example_has_its_own_result(bank: pytest.Pytester, workers: str) -> None:
    """Scenarios, rows of examples and the whole are marked with how they went, in one process or two."""
    html = page(bank, "-n", workers)
    assert "5 examples 3 ✓ passed 2 ✗ failed" in text(html)
    assert article(html, "Before anything happens").startswith("Before anything happens ✓ passed")
    assert article(html, "A theft").startswith("A theft ✗ failed")
    assert "1 101 ✓ passed 2 999 ✗ failed" in article(html, "Deposits of sum")


def test_failed_step_is_shown(bank: pytest.Pytester) -> None:
    """Of a failed scenario one sees which sentence failed, why, and which were not reached."""
    theft = article(page(bank), "A theft")
    assert "When 60 is paid in ✓ passed Then the account holds 40 ✗ failed" in theft
    assert "And somebody is sorry – not run" in theft
    assert "it holds 160" in theft


def test_tables_and_passages_are_kept(bank: pytest.Pytester) -> None:
    """A sentence's table and its quoted passage stand under it, with every sign that they contain."""
    html = page(bank)
    deposit = article(html, "A deposit")
    assert "these are paid in: day sum 2024-03-05 20 2024-03-06 30 Then" in deposit
    assert "You have 150 &amp; more." in html


def test_headings_tell_the_way(bank: pytest.Pytester) -> None:
    """Folder, feature, its description and its rules come before the examples, and in this order."""
    html = page(bank)
    places = [
        "At the desk",
        "What is in an account?",
        "at_the_desk/account.feature",
        "Whoever pays in wants to see it &lt;at once&gt;.",
        "Nothing else is promised.",
        "Before each example Given an account with 100",
        "Before anything happens",
        "Money that comes in is seen",
        "Money that goes out is missed",
    ]
    seen = text(html[html.index("<main>") :])
    assert sorted(places, key=seen.index) == places


def test_what_was_not_run_says_so(bank: pytest.Pytester) -> None:
    """An example without a result is neither passed nor left out."""
    html = page(bank, "-k", "theft")
    assert "1 ✗ failed 4 – not run" in text(html)
    assert article(html, "A deposit").startswith("A deposit – not run")


def test_page_stands_alone(bank: pytest.Pytester) -> None:
    """The page loads nothing, so that it can be mailed, printed and kept."""
    assert re.findall(r"(?:src|href)=\"(?!#)|url\(|@import|<script", page(bank)) == []


def test_undeclared_tag_is_refused(bank: pytest.Pytester) -> None:
    """A tag that is not declared as a marker stops the run: a slip of the pen would select nothing."""
    feature = bank.path / "features/at_the_desk/account.feature"
    feature.write_text(ACCOUNT.replace("@money", "@monye"), "utf-8")
    result = bank.runpytest_subprocess("checks")
    result.stdout.fnmatch_lines(["*'monye' not found in `markers`*"])


def test_no_feature_is_no_failure(bank: pytest.Pytester) -> None:
    """A project may begin without features."""
    (bank.path / "features/at_the_desk/account.feature").unlink()
    assert "0 features 0 examples" in text(page(bank))


def test_unreadable_feature_is_named(bank: pytest.Pytester) -> None:
    """A feature with a slip in its grammar stops the run, and the place is told."""
    feature = bank.path / "features/at_the_desk/account.feature"
    feature.write_text(ACCOUNT.replace("Then the account holds 40", "Than the account holds 40"), "utf-8")
    result = bank.runpytest_subprocess("checks", "--living=out/living.html")
    result.stdout.fnmatch_lines(["*Than the account holds 40", "*File: *account.feature"])
    result.stdout.no_fnmatch_line("*INTERNALERROR*")
    result.stderr.no_fnmatch_line("*INTERNALERROR*")
