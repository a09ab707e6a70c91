"""Which example a test runs, and how it went."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Self

from attrs import frozen
from pytest_bdd.scenario import scenario_wrapper_template_registry

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest
    from pytest_bdd.parser import ScenarioTemplate


@frozen
class Example:
    """One example: a scenario, or one row of the examples of an outline.

    Attributes:
        file: Where its feature stands, from the folder of all features.
        line: The line on which the scenario begins.
        row: Names and values of its row of examples; empty for a plain scenario.
    """

    file: str
    line: int
    row: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, item: pytest.Item) -> Self | None:
        """The example that a collected test runs, if it runs one."""
        template = template_of(item)
        if template is None:
            return None
        file = Path(template.feature.filename).relative_to(features_of(item.config)).as_posix()
        return cls(file, template.line_number, tuple(row_of(item).items()))


@frozen
class Run:
    """How one example went.

    Attributes:
        outcome: `passed`, `failed` or `not run`.
        steps: How many of its steps passed, those of its backgrounds included.
        message: What failed, in the words of the failure; empty where nothing did.
    """

    outcome: str = "not run"
    steps: int = 0
    message: str = ""

    def outcome_of(self, step: int) -> str:
        """How one of its steps went, counted from 0."""
        if step < self.steps:
            return "passed"
        return "failed" if step == self.steps and self.outcome == "failed" else "not run"

    def worse(self, other: Run) -> Run:
        """The one of two runs of an example that tells more: a failure, else a run at all."""
        return max(self, other, key=lambda run: ("not run", "passed", "failed").index(run.outcome))


def overall(runs: Iterable[Run]) -> str:
    """How several examples went: failed where any did, passed only where each did."""
    outcomes = {run.outcome for run in runs}
    if "failed" in outcomes:
        return "failed"
    return "passed" if outcomes == {"passed"} else "not run"


def features_of(config: pytest.Config) -> Path:
    """The folder of all features."""
    return config.rootpath / str(config.getini("bdd_features_base_dir"))


def template_of(item: pytest.Item) -> ScenarioTemplate | None:
    """The scenario that a test was made from, before the values of a row are filled in."""
    function = getattr(item, "obj", None)
    return scenario_wrapper_template_registry.get(function) if callable(function) else None


def row_of(item: pytest.Item) -> dict[str, str]:
    """The row of examples that a test was made from."""
    callspec = getattr(item, "callspec", None)
    row: dict[str, str] = callspec.params.get("_pytest_bdd_example", {}) if callspec else {}
    return row
