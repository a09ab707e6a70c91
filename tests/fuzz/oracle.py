"""What must hold whatever is given: a refusal is in words, short, with a remedy, and steers no terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from dealtracker.events.error import DealsError
from dealtracker.events.visible import INVISIBLE
from dealtracker.tracker.error import ReportDiffersError
from dealtracker.tracker.report_file import Problem, ReportFileError

LONGEST = 2_000
"""The most characters of what is said of one mistake."""

_LINES = 202


class BreachError(AssertionError):
    """Something that should never be."""


def hold(held: object, said: object) -> None:
    """Put down a breach unless something held."""
    if not held:
        raise BreachError(str(said))


@contextmanager
def refusing() -> Iterator[None]:
    """Let what is refused in words be refused; anything else that is raised is a breach."""
    try:
        yield
    except DealsError as error:
        examine(error)


def examine(error: DealsError) -> None:
    """Hold what is said of a mistake against what every message promises."""
    if isinstance(error, ReportFileError):
        hold(error.problems, "nothing is said of a file that is refused")
        for problem in error.problems:
            _examine_problem(problem)
    else:
        hold(error.what, "nothing is said")
        hold(error.remedy or error.command, f"no remedy: {error}")
        _examine_said(error)


def _examine_said(error: DealsError) -> None:
    """What is said is short; that two reports differ is shown line by line, up to a number."""
    if isinstance(error, ReportDiffersError):
        hold(error.what.count("\n") <= _LINES, f"{error.what.count(chr(10))} lines")
        examine_shown(str(error))
    else:
        examine_text(str(error))


def _examine_problem(problem: Problem) -> None:
    hold(problem.what, "nothing is said")
    hold(problem.remedy, f"no remedy: {problem}")
    hold(problem.line >= 1 and problem.column >= 1, f"stands nowhere: {problem}")
    examine_text(str(problem))


def examine_text(text: str) -> None:
    """What is said is short, and a terminal may be shown it."""
    hold(len(text) <= LONGEST, f"{len(text)} characters: {text[:200]!r}")
    examine_shown(text)


def examine_shown(text: str) -> None:
    """Nothing in a text steers a terminal."""
    found = INVISIBLE.search(text.replace("\n", ""))
    hold(found is None, f"{found[0] if found else ''!a} in {text[:200]!r}")
