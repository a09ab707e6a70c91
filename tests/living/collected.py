"""Prints what pytest collects from the features: for each test the file, the name and the sentences.

    python -m tests.living.collected tests/test_features.py

A process of its own, so that the answer does not depend on which tests the caller has selected.
"""

from __future__ import annotations

import json
import sys
from contextlib import redirect_stdout

import pytest


class Collector:
    """Gathers the examples that the collected tests run."""

    def __init__(self) -> None:
        self.examples: list[tuple[str, str, list[str]]] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Fill the values of each row into the sentences, as running them would."""
        from .run import (
            Example,
            row_of,
            template_of,
        )  # not earlier: pytest wants to be the first to load plugins

        for item in session.items:
            template, example = template_of(item), Example.of(item)
            if template and example:
                scenario = template.render(row_of(item))
                self.examples.append((example.file, scenario.name, [step.name for step in scenario.steps]))


def main() -> None:
    """Collect what the arguments name."""
    collector = Collector()
    with redirect_stdout(sys.stderr):
        code = pytest.main(["--collect-only", *sys.argv[1:]], plugins=[collector])
    sys.stdout.write(json.dumps(collector.examples))
    sys.exit(0 if code == pytest.ExitCode.NO_TESTS_COLLECTED else code)


if __name__ == "__main__":
    main()
