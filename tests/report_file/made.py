"""Small report files for the tests, with everything declared that their facts may speak of."""

from __future__ import annotations

from typing import Any

import pytest

from dealtracker.events.event import Event
from dealtracker.tracker.report_file import Problem, ReportFile, ReportFileError, read_report

HEAD = """\
report: {id: example-wire-2024-03-05, outlet: example-wire, published: 2024-03-05}
companies:
  alibaba: {name: Alibaba}
  minimax: {name: MiniMax}
people:
  eddie-wu: {name: Eddie Wu}
products:
  kimi: {name: Kimi}
outlets:
  example-wire: {name: Example Wire}
deals:
  minimax-2024: {name: MiniMax round of 2024}
"""
FIRST = HEAD.count("\n") + 2
"""The line on which the first fact stands."""


def file_of(*facts: str) -> str:
    """A report file with these facts, each as the lines that stand behind its dash."""
    lines = ("  - " + fact.replace("\n", "\n    ") for fact in facts)
    return HEAD + "facts:\n" * bool(facts) + "\n".join(lines) + "\n"


def read(*facts: str) -> ReportFile:
    """The report file with these facts, read."""
    return read_report(file_of(*facts), "example.yaml")


def facts_of(file: ReportFile) -> list[Event[Any]]:
    """The events of a file without those of its declarations."""
    declaring = ("report-published", "entity-declared", "entity-named")
    return [event for event in file.events if event.kind not in declaring]


def fact(text: str) -> Event[Any]:
    """The one event that a fact of a file becomes."""
    (event,) = facts_of(read(text))
    return event


def problems(text: str | bytes) -> tuple[Problem, ...]:
    """All that is wrong with a file."""
    with pytest.raises(ReportFileError) as refused:
        read_report(text, "example.yaml")
    return refused.value.problems


def wrong(*facts: str) -> Problem:
    """The one thing that is wrong with these facts."""
    (problem,) = problems(file_of(*facts))
    return problem
