"""A pytest plugin that records how each example of a feature went, and writes the living page.

    pytest tests/test_features.py --living=build/living/index.html

The page is made from the feature files and from the results of that run, and from nothing else.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any, cast

import pytest
from attrs import astuple

from .page import write
from .reader import read
from .run import Example, Run, features_of
from .story import Book

PASSED_STEPS = pytest.StashKey[int]()
PROPERTY = "living"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the page."""
    parser.addoption("--living", metavar="PAGE", type=Path, help="write the features and their results here")


def pytest_configure(config: pytest.Config) -> None:
    """Gather results where all of them arrive: not in a worker of xdist."""
    if config.getoption("living") and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Gatherer(config))


def pytest_bdd_after_step(request: pytest.FixtureRequest) -> None:
    """Count a step that passed."""
    stash = request.node.stash
    stash[PASSED_STEPS] = stash.get(PASSED_STEPS, 0) + 1


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Put into the report which example it is about: a report is all that leaves a worker of xdist."""
    report = yield
    example = Example.of(item)
    if example and (report.when == "call" or report.failed):
        message = str(call.excinfo.value) if call.excinfo else ""
        run = Run(report.outcome, item.stash.get(PASSED_STEPS, 0), message)
        report.user_properties.append((PROPERTY, (astuple(example, recurse=False), astuple(run))))
    return report


class Gatherer:
    """Gathers the results of a session and writes the page at its end."""

    def __init__(self, config: pytest.Config) -> None:
        self._page: Path = config.getoption("living")
        self._features = features_of(config)
        self._runs: dict[Example, Run] = {}
        self._book: Book | None = None

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the worst of all runs of an example."""
        for name, fields in cast("list[tuple[str, Any]]", report.user_properties):
            if name == PROPERTY:
                example, run = Example(*fields[0]), Run(*fields[1])
                self._runs[example] = self._runs.get(example, Run()).worse(run)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Write the page, unless the features could not be read; to have none is no failure."""
        if session.exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
            session.exitstatus = pytest.ExitCode.OK
        if session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
            self._book = read(self._features, self._runs)
            write(self._book, self._page)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say where the page is, and what it shows."""
        if self._book:
            terminalreporter.write_line(f"{self._page}: {self._book.tally}")
