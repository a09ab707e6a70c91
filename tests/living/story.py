"""The features as a reader meets them: chapters, features, rules, scenarios, each with how it went."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from attrs import frozen

from .run import Run, overall

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen
class Step:
    """One sentence of a scenario, with the table or the passage that belongs to it.

    Attributes:
        keyword: Given, When, Then, And, But.
        text: The sentence.
        table: The rows of its table, the first of them its header.
        passage: Its quoted passage; None where it has none.
        outcome: `passed`, `failed` or `not run`; empty where the sentence stands for several runs.
    """

    keyword: str
    text: str
    table: list[list[str]]
    passage: str | None
    outcome: str = ""


@frozen
class Row:
    """One row of examples.

    Attributes:
        cells: Its values.
        run: How it went.
    """

    cells: list[str]
    run: Run


@frozen
class Table:
    """The examples of an outline.

    Attributes:
        name: What is said of them in a few words.
        description: What is said of them at length.
        header: The names of the values.
        rows: The examples.
    """

    name: str
    description: str
    header: list[str]
    rows: list[Row]


@frozen
class Scenario:
    """A scenario with its runs: one, or one for each row of its examples.

    Attributes:
        name: Its name.
        description: What is said of it before its first step.
        tags: Its tags, without the sign.
        steps: Its sentences.
        tables: Its examples, where it is an outline.
        runs: How it went, in the order of the examples.
    """

    name: str
    description: str
    tags: list[str]
    steps: list[Step]
    tables: list[Table]
    runs: list[Run]

    @property
    def outcome(self) -> str:
        """How all its examples went."""
        return overall(self.runs)

    @property
    def values(self) -> list[str]:
        """The names that its sentences leave open for the rows of its examples."""
        return [name for table in self.tables for name in table.header]


@frozen
class Rule:
    """A business rule with its examples.

    Attributes:
        name: The rule; empty for what stands under no rule.
        description: What is said of it.
        background: What holds before each of its scenarios.
        scenarios: Its examples.
    """

    name: str
    description: str
    background: list[Step]
    scenarios: list[Scenario]


@frozen
class Feature:
    """The contents of one feature file.

    Attributes:
        file: Where it stands, from the folder of all features.
        name: The question that it answers.
        description: What a reader meets first.
        tags: Its tags, without the sign.
        background: What holds before each of its scenarios.
        rules: Its rules, those scenarios first that stand under none.
    """

    file: str
    name: str
    description: str
    tags: list[str]
    background: list[Step]
    rules: list[Rule]

    @property
    def runs(self) -> list[Run]:
        """How all of it went."""
        return [run for rule in self.rules for scenario in rule.scenarios for run in scenario.runs]

    @property
    def outcome(self) -> str:
        """How all its examples went."""
        return overall(self.runs)

    @property
    def chapter(self) -> str:
        """The title of the folder that it stands in; empty at the top."""
        folder = self.file.rpartition("/")[0]
        return folder.replace("/", ": ").replace("_", " ").capitalize()


@frozen
class Book:
    """All features with their results.

    Attributes:
        features: In the order of their files, those of one folder together, the top folder first.
    """

    features: list[Feature]

    @property
    def chapters(self) -> Iterator[tuple[str, list[Feature]]]:
        """Title and features of each folder."""
        ordered = sorted(self.features, key=lambda feature: (feature.chapter, feature.file))
        for title, features in groupby(ordered, key=lambda feature: feature.chapter):
            yield title, list(features)

    @property
    def counts(self) -> Counter[str]:
        """How many examples went how."""
        return Counter(run.outcome for feature in self.features for run in feature.runs)

    @property
    def tally(self) -> str:
        """The totals in words."""
        went = ", ".join(f"{count} {outcome}" for outcome, count in self.counts.most_common())
        return f"{len(self.features)} features, {self.counts.total()} examples: {went or 'none'}"
