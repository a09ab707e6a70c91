"""The JSON Schema says the same of a report file as the reader, as far as a schema can."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from dealtracker.events.attribute import attributes
from dealtracker.events.kinds import KINDS
from dealtracker.tracker.report_file import ReportFileError, json_schema, read_report
from tests.report_file.made import HEAD, file_of
from tests.report_file.stated import facts
from tests.report_file.test_catalogue import CATALOGUE

SCHEMA = json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


def loaded(text: str) -> Any:
    """A file as an editor loads it: YAML 1.2, where a day is a text and a year is a number."""
    loader = YAML(typ="safe", pure=True)
    loader.constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)
    return loader.load(text)


def test_schema_is_one() -> None:
    """The schema itself is valid, and is plain JSON."""
    Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_examples_are_valid(path: Path) -> None:
    """The reports that come along are valid."""
    VALIDATOR.validate(loaded(path.read_text("utf-8")))


def test_every_kind_is_explained() -> None:
    """Each kind and each attribute has its sentence, which an editor shows beside it."""
    for name, kind in KINDS.items():
        shown = SCHEMA["$defs"][name]
        assert shown["description"]
        assert set(shown["properties"]) == {each.name for each in attributes(kind)}
        assert all(value["description"] for value in shown["properties"].values())


@given(facts())
def test_what_the_reader_takes_is_valid(fact: dict[str, Any]) -> None:
    """Whatever the reader accepts is valid by the schema: an editor never marks a sound file."""
    content = {**loaded(HEAD), "facts": [fact]}
    try:
        read_report(json.dumps(content), "example.json")
    except ReportFileError:
        assume(False)
    VALIDATOR.validate(content)


@pytest.mark.parametrize(
    "name",
    [
        "attribute-empty",
        "attribute-missing",
        "attribute-unknown",
        "correction-misstated",
        "event-id-cut",
        "fact-of-no-kind",
        "fact-of-two-kinds",
        "fact-of-unknown-kind",
        "fact-with-unknown-key",
        "fact-without-attributes",
        "file-of-another-sort",
        "file-with-unknown-section",
        "file-without-report",
        "party-misshapen",
        "report-without-day",
        "report-without-id",
        "slug-misshapen",
        "slug-wanted-name-given",
        "slug-without-name",
        "type-list-for-value",
        "type-mapping-for-value",
        "type-text-for-number",
        "type-yes-for-text",
        "value-not-on-a-closed-list",
        "voice-unknown",
    ],
)
def test_what_a_schema_can_see_is_refused(name: str) -> None:
    """Mistakes of shape are found by an editor too; those of meaning are the reader's."""
    assert not VALIDATOR.is_valid(loaded((CATALOGUE / f"{name}.yaml").read_text("utf-8")))


def test_an_open_list_is_open() -> None:
    """An editor completes the listed values, and lets others stand."""
    text = file_of("deal-reported: {deal: minimax-2024, company: minimax, type: series-q}")
    assert VALIDATOR.is_valid(loaded(text))
    assert "series-a" in SCHEMA["$defs"]["deal-reported"]["properties"]["type"]["anyOf"][0]["enum"]
