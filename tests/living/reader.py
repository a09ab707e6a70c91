"""Reads feature files with the official parser, and joins them with how their examples went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from inspect import cleandoc
from pathlib import Path
from typing import Any

from attrs import frozen
from gherkin.parser import Parser

from .run import Example, Run
from .story import Book, Feature, Row, Rule, Scenario, Step, Table

Node = Mapping[str, Any]


def read(folder: Path, runs: Mapping[Example, Run]) -> Book:
    """All features of a folder and of the folders in it."""
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.feature"))
    return Book([_Reader(file, runs).feature(parse(folder / file)) for file in files])


def parse(file: Path) -> Node:
    """The feature of a file, as the official parser reads it."""
    return Parser().parse(file.read_text("utf-8"))["feature"]


@frozen
class _Reader:
    file: str
    runs: Mapping[Example, Run]

    def feature(self, node: Node) -> Feature:
        background, loose = _background(node), _children(node, "scenario")
        rules = [Rule("", "", [], self.scenarios(loose, len(background)))] if loose else []
        rules += [self.rule(rule, len(background)) for rule in _children(node, "rule")]
        return Feature(self.file, node["name"], _description(node), _tags(node), background, rules)

    def rule(self, node: Node, before: int) -> Rule:
        background = _background(node)
        scenarios = self.scenarios(_children(node, "scenario"), before + len(background))
        return Rule(node["name"], _description(node), background, scenarios)

    def scenarios(self, nodes: Iterable[Node], before: int) -> list[Scenario]:
        return [self.scenario(node, before) for node in nodes]

    def scenario(self, node: Node, before: int) -> Scenario:
        line = node["location"]["line"]
        tables = [self.table(examples, line) for examples in node["examples"]]
        runs = [row.run for table in tables for row in table.rows]
        steps = [_step(step) for step in node["steps"]]
        if not tables:
            runs = [self.runs.get(Example(self.file, line), Run())]
            steps = [_step(step, runs[0].outcome_of(at)) for at, step in enumerate(node["steps"], before)]
        return Scenario(node["name"], _description(node), _tags(node), steps, tables, runs)

    def table(self, node: Node, line: int) -> Table:
        header = _cells(node["tableHeader"])
        rows = [self.row(header, _cells(row), line) for row in node["tableBody"]]
        return Table(node["name"], _description(node), header, rows)

    def row(self, header: list[str], cells: list[str], line: int) -> Row:
        example = Example(self.file, line, tuple(zip(header, cells, strict=True)))
        return Row(cells, self.runs.get(example, Run()))


def _children(node: Node, kind: str) -> list[Node]:
    return [child[kind] for child in node["children"] if kind in child]


def _background(node: Node) -> list[Step]:
    return [_step(step) for background in _children(node, "background") for step in background["steps"]]


def _description(node: Node) -> str:
    return cleandoc(node["description"])


def _tags(node: Node) -> list[str]:
    return [tag["name"].removeprefix("@") for tag in node["tags"]]


def _cells(row: Node) -> list[str]:
    return [cell["value"] for cell in row["cells"]]


def _step(node: Node, outcome: str = "") -> Step:
    table = [_cells(row) for row in node["dataTable"]["rows"]] if "dataTable" in node else []
    passage = node["docString"]["content"] if "docString" in node else None
    return Step(node["keyword"].strip(), node["text"], table, passage, outcome)
