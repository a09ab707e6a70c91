"""Recorded events can be written back as the file that they could have come from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dealtracker.events.codec import encode
from dealtracker.tracker.report_file import ReportFile, ReportFileError, load, read_report, write_report
from tests.report_file.made import HEAD, facts_of, read
from tests.report_file.stated import facts
from tests.report_file.test_schema import EXAMPLES, VALIDATOR, loaded


def written(file: ReportFile) -> str:
    return write_report(file.report, file.events)


def payloads(file: ReportFile) -> set[str]:
    """All that is kept of the events, wording included."""
    return {encode(event.report, event.statement) for event in file.events}


def assert_same(file: ReportFile) -> None:
    """What was written reads back to the same events, wording included."""
    again = read_report(written(file), "again.yaml")
    assert {event.id for event in again.events} == {event.id for event in file.events}
    assert payloads(again) == payloads(file)


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_examples_come_back(path: Path) -> None:
    """Each example, written and read again, states the same, and is valid by the schema."""
    file = read_report(load(path), path.name)
    assert_same(file)
    VALIDATOR.validate(loaded(written(file)))


@given(st.lists(facts(), min_size=1, max_size=3))
def test_whatever_is_stated_comes_back(stated: list[dict[str, Any]]) -> None:
    """Facts of every kind come back whole, whatever their texts hold."""
    try:
        file = read_report(json.dumps({**loaded(HEAD), "facts": stated}), "example.json")
    except ReportFileError:
        assume(False)
    assert_same(file)


LOOKING_LIKE_YAML = [
    "%",
    "- a",
    "-a",
    "a: b",
    "a:",
    "a #b",
    "#a",
    "true",
    "No",
    "~",
    "null",
    "'a",
    '"',
    "{",
    "?",
]
LOOKING_LIKE_YAML += ["a, b", "*a", "&a", "!a", "|", ">", "@a", "`a", "a\tb", "a\nb", "a\\b", "2024", "ref:a"]
LOOKING_LIKE_YAML += ["a\u2028b", "a\u00a0b", "\ufeffa"]


@pytest.mark.parametrize("text", LOOKING_LIKE_YAML)
def test_texts_that_look_like_something_else(text: str) -> None:
    """A text comes back as the text that it is, whatever YAML makes of its signs."""
    stated = {"statement-made": {"speaker": "alibaba", "gist": text}}
    assert_same(read_report(json.dumps({**loaded(HEAD), "facts": [stated]}), "example.json"))


def test_refs() -> None:
    """A fact to which another points gets a ref, so that the file can be edited."""
    file = read(
        "round-led: {deal: minimax-2024, by: alibaba}\nref: lead",
        "fact-denied: {speaker: alibaba, about: ref:lead}",
    )
    assert written(file).endswith(
        """\
facts:
  - round-led: {deal: minimax-2024, by: alibaba}
    ref: fact-1
  - fact-denied: {speaker: alibaba, about: ref:fact-1}
"""
    )


def test_number_without_words() -> None:
    """A number whose wording can't be read again is written key by key, its wording with it."""
    amount = "{bound: at-least, low: '6E+8', currency: USD, as_stated: sechs Häuser}"
    file = read(f"amount-reported: {{deal: minimax-2024, amount: {amount}}}")
    assert_same(file)
    assert "sechs Häuser" in written(file)


def test_names_without_a_home() -> None:
    """Names and declarations that fit under no slug of the file stand among its facts."""
    file = read(
        "entity-named: {entity: minimax, name: 稀宇科技, type: translation}\npara: 2",
        "entity-declared: {type: company, slug: lost}",
        "entity-named: {entity: lost, name: Lost Ltd, type: former}",
    )
    assert_same(file)
    assert [event.id for event in facts_of(read_report(written(file), "again.yaml"))] == [
        event.id for event in facts_of(file)
    ]
