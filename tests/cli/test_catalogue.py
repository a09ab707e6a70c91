"""Each mistake on the command line has its message, in three short parts, and writes nothing."""

import re

import pytest

from tests.cli.catalogue import GOLDEN, MISTAKES, Said, said
from tests.cli.mistake import Mistake

pytestmark = pytest.mark.xdist_group("catalogue")


@pytest.fixture(scope="module")
def outcomes() -> dict[Mistake, Said]:
    return {each.mistake: each for each in said()}


@pytest.fixture(params=MISTAKES, ids=lambda mistake: f"{mistake.family}: {mistake.title}")
def outcome(request: pytest.FixtureRequest, outcomes: dict[Mistake, Said]) -> Said:
    return outcomes[request.param]


def test_message_is_the_golden_one(outcome: Said) -> None:
    """What is said of a mistake changes only where somebody meant it to: `python -m tests.cli.catalogue`."""
    golden = re.split(r"(?m)^(?=## )", GOLDEN.read_text("utf-8"))
    assert str(outcome).strip() in [each.strip() for each in golden]


def test_catalogue_has_no_other_entries(outcomes: dict[Mistake, Said]) -> None:
    """The file tells of these mistakes, each once, and of no others."""
    told = re.findall(r"(?m)^## (.*)$", GOLDEN.read_text("utf-8"))
    assert told == [f"{each.family}: {each.title}" for each in outcomes]
    assert len(set(told)) == len(told)


def test_exit_code_tells_use_from_failure(outcome: Said) -> None:
    """A mistake ends with 1, or with 2 where the command line itself was wrong; then its help is named."""
    assert outcome.code in (1, 2)
    assert outcome.output.rstrip().endswith("--help") is (outcome.code == 2)


def test_no_stack_trace(outcome: Said) -> None:
    """Nobody sees a stack trace, a class of ours, or a plea to report what is the user's own slip."""
    assert not re.search(r"Traceback|Error:|dealtracker\.|should not have happened", outcome.output)


def test_nothing_is_written(outcome: Said) -> None:
    """The log is as long as before."""
    assert outcome.position == outcome.before > 0
