"""The example reports, read, and what is known of the texts behind them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

from dealtracker.events.event import Event
from dealtracker.tracker.report_file import ReportFile, load, read_report

EXAMPLES = Path(__file__).parents[2] / "examples"

REWRITE = "bloomberg-rewrite-2024-02"
FORTUNE = "fortune-copy-2024-03-05"
AGGREGATOR = "allaboutai-2024-02-28"
GERMAN = "zephyrnet-2024-03"
BLOG = "nix-solutions-2024-05"


@frozen
class Text:
    """What is known of the text behind a file: its length, and which paragraphs state no fact.

    Attributes:
        paragraphs: How many there are.
        silent: Headings, advertising, embedded posts, boxes about the author.
    """

    paragraphs: int
    silent: frozenset[int]


TEXTS = {
    REWRITE: Text(10, frozenset({10})),
    FORTUNE: Text(19, frozenset({1, 2, 17, 19})),
    AGGREGATOR: Text(30, frozenset({1, 2, 3, 10, 15, 19, 21, *range(23, 31)})),
    GERMAN: Text(28, frozenset({1, 2, 3, 6, 11, 12, 17, 21, 26, 27, 28})),
    BLOG: Text(11, frozenset({1, 3, 5, 7, 9})),
}


@cache
def read(report: str) -> ReportFile:
    path = EXAMPLES / f"{report}.yaml"
    return read_report(load(path), path.name)


def facts(report: str, *kinds: type[Any]) -> Iterator[Event[Any]]:
    """The events of a report's own paragraphs, of some kinds or of all."""
    for event in read(report).events:
        if event.statement.para and (not kinds or isinstance(event.fact, kinds)):
            yield event


def everywhere(*kinds: type[Any]) -> Iterator[Event[Any]]:
    for report in TEXTS:
        yield from facts(report, *kinds)
