"""docs/machine-format.md names the keys that the commands print, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.docs.answers import COMMANDS, Answers, answers
from tests.docs.generate import ROOT

PAGE = (ROOT / "docs" / "machine-format.md").read_text("utf-8")
ROW = re.compile(r"^\| (`[^|]*`) \| (.*) \|$", re.MULTILINE)
TARGET = re.compile(r"\(#([\w-]+)\)")
LEFT_OUT = {"item", "due", "negative", "quote", "as_stated"}
Shape = dict[str, list[str]]


@pytest.fixture(scope="module")
def known() -> Iterator[Answers]:
    with answers() as made:
        yield made


def shapes() -> dict[str, Shape]:
    """Each shape as the page has it: key to the shapes that are linked as its value."""
    sections = re.split(r"^##+ (.*)\n", PAGE, flags=re.MULTILINE)[1:]
    return {
        title: {key.strip("`"): TARGET.findall(rest.split("|")[0]) for key, rest in ROW.findall(body)}
        for title, body in zip(sections[::2], sections[1::2], strict=True)
    }


def walk(value: Any, shape: str, page: dict[str, Shape]) -> None:
    """Hold a value against what the page says of its shape, all the way down."""
    if isinstance(value, list):
        for each in value:
            walk(each, shape, page)
    elif isinstance(value, dict) and not is_by_id(value):
        assert list(value) == list(page[shape]), shape
        for key, each in value.items():
            if page[shape][key]:
                walk(each, fitting(each, page[shape][key], page), page)
    elif isinstance(value, dict):
        walk(list(value.values()), shape, page)


def fitting(value: Any, named: list[str], page: dict[str, Shape]) -> str:
    """Which of several shapes that are named a value has; the first where none is like it."""
    alike = (each for each in named if isinstance(value, dict) and list(value) == list(page[each]))
    return next(alike, named[0])


def is_by_id(value: dict[str, Any]) -> bool:
    return bool(value) and all(re.fullmatch(r"[0-9a-f]{64}", key) for key in value)


@pytest.mark.parametrize("company", ["Moonshot AI", "Alibaba", "MiniMax"])
def test_company_is_as_described(company: str, known: Answers, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every part of a company has the keys that the page names for it, in that order."""
    monkeypatch.setitem(COMMANDS, "show COMPANY", ("show", company, "--as-of", "2024-06-30"))
    walk(known.data("show COMPANY"), "A company: `deals show COMPANY -o json`", shapes())


@pytest.mark.parametrize(
    ("command", "key", "shape"),
    [
        ("list", "companies", "company-line"),
        ("timeline", "entries", "entry"),
        ("history", "beliefs", "belief"),
        ("portfolio", "portfolio", "portfolio-line"),
        ("news", "companies", "difference"),
        ("stale", "stale", "stale"),
        ("check", "warnings", "caution"),
        ("candidates", "candidates", "suggestion"),
        ("why ID", "report", "report"),
        ("why ID", "view", "view"),
    ],
)
def test_lines_are_as_described(command: str, key: str, shape: str, known: Answers) -> None:
    """The lines of the other answers have the keys that the page names for them."""
    lines = known.data(command)[key]
    assert lines
    walk(lines, shape, shapes())


def test_entity_is_as_described(known: Answers) -> None:
    """So has what is known of a product."""
    walk(known.data("show NAME"), "entity-state", shapes())


def test_events_are_as_described(known: Answers) -> None:
    """Every event of the log has no other keys, and none of those that are never left out is missing."""
    keys = set(shapes()["An event: `deals log -o jsonl`"])
    for event in known.lines("log"):
        assert keys - LEFT_OUT <= set(event) <= keys


@pytest.mark.parametrize("command", COMMANDS)
def test_every_key_is_described(command: str, known: Answers) -> None:
    """No key and no column is left without a word about it."""
    described = {each for keys in ROW.findall(PAGE) for each in re.findall(r"`(\w+)`", keys[0])}
    data = known.data(command)
    keys = {key for each in (data if isinstance(data, list) else [data]) for key in each}
    assert keys | set(known.columns(command)) <= described


@pytest.mark.parametrize("command", [each for each in COMMANDS if each not in ("show COMPANY", "show NAME")])
def test_lines_have_the_columns(command: str, known: Answers) -> None:
    """A line of JSON has every column of the rows, but for what is empty, or it is the whole answer."""
    wanted = set(known.columns(command))
    if command == "why ID":
        wanted = set(known.data(command))
    if command == "log":
        wanted -= LEFT_OUT
    assert all(wanted <= set(line) for line in known.lines(command))
