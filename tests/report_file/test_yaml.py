"""What of YAML and JSON is read, and where each value stands."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from dealtracker.tracker.report_file import read_report
from dealtracker.tracker.report_file.limit import DEPTH
from dealtracker.tracker.report_file.problem import Problem, Problems, ReportFileError
from dealtracker.tracker.report_file.yaml import Listed, Mapped, Node, Scalar, read_tree
from tests.report_file.made import HEAD, file_of, read

PLAIN = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff")),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abc<é😀", min_size=1), inner, max_size=4)
    ),
    max_leaves=12,
)


def tree(text: str) -> Node:
    return read_tree(text, Problems("example.yaml", text))


def refused(text: str) -> Problem:
    with pytest.raises(ReportFileError) as error:
        tree(text)
    return error.value.problems[0]


def plain(node: Node) -> object:
    if isinstance(node, Mapped):
        return {name: plain(value) for name, (_, value) in node.entries.items()}
    return [plain(item) for item in node.items] if isinstance(node, Listed) else node.text


def values(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    else:
        inner = [value for _, value in node.entries.values()] if isinstance(node, Mapped) else node.items
        for each in inner:
            yield from values(each)


@pytest.mark.parametrize("text", ["2024", "2024-02", "2024-02-28", "1.50", "1_000", "0x1F", "12:30", "yes"])
def test_value_stays_what_was_written(text: str) -> None:
    """No date becomes a moment, no number loses a digit."""
    assert tree(text) == Scalar(1, 1, "", text, True)


def test_place() -> None:
    """Each value knows its line, its column and the way to it."""
    node = tree("facts:\n  - round-led:\n      by: [alibaba, monolith]\n")
    assert {value.text: (value.line, value.column, value.path) for value in values(node)} == {
        "alibaba": (3, 12, "facts[0].round-led.by[0]"),
        "monolith": (3, 21, "facts[0].round-led.by[1]"),
    }


@given(PLAIN)
def test_json_is_read_as_json(value: object) -> None:
    """Every JSON of texts reads as json reads it: escaped or not, on one line or indented."""
    assert plain(tree(json.dumps(value))) == value
    assert plain(tree(json.dumps(value, ensure_ascii=False, separators=(",", ":")))) == value
    assert plain(tree(json.dumps(value, indent="\t"))) == value


def test_json_says_the_same() -> None:
    """A report file as JSON gives the events that it gives as YAML."""
    text = file_of(
        "round-led: {deal: minimax-2024, by: alibaba}\npara: 1",
        "round-led: {deal: minimax-2024, by: minimax}",
    )
    loader = YAML(typ="safe", pure=True)
    loader.constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)
    again = read_report(json.dumps(loader.load(text)), "example.json")
    assert again.events == read_report(text, "example.yaml").events


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: &x 1", "Anchors"),
        ("a: {b: *x}", "Anchors"),
        ("a: !!str 1", "tags"),
        ("a: !mine 1", "tags"),
        ("!!map {a: 1}", "tags"),
        ("%YAML 1.1\n---\na: 1", "directives"),
        ("a: 1\n---\nb: 2", "second document"),
        ("<<: {a: 1}", "Merge keys"),
        ("[a]: 1", "key"),
        ("? {a: 1}\n: 2", "key"),
        ("", "empty"),
        ("# nothing but a comment\n", "empty"),
        ("[" * (DEPTH + 2), "nested"),
        ("[" * 100_000, "nested"),
        ("a: 'b", "never closes"),
        ("a: b: c", "where no key can"),
        ("a:\n\tb: c", "A tab"),
        ("a: {b: c", "closing '}' is missing"),
        ('"\\q"', "backslash"),
        ("a: b\n  c: d\n", "where no key can"),
        ('"\\UFFFFFFFF"', "neither YAML nor JSON"),
        ("a: - b", "neither YAML nor JSON"),
    ],
)
def test_what_is_not_read(text: str, says: str) -> None:
    """More than a plain record, and what is none, is refused."""
    assert says in refused(text).what


def test_open_quote_is_shown_where_it_opens() -> None:
    """A quote that is never closed is found where it began, not where the file ends."""
    assert refused("a: 1\nb: 'x\nc: 2\n").line == 2


def test_repeated_key_names_the_first() -> None:
    """A key that stands twice is refused, with the line of the first; both could be meant."""
    text = "a: 1\nb: 2\na: 3\n"
    found = Problems("example.yaml", text)
    read_tree(text, found)
    (problem,) = found.found
    assert (problem.line, problem.what) == (3, "'a' stands twice; first on line 1.")


def test_lone_half_of_a_character() -> None:
    """Half of a pair of escapes becomes the sign for a lost character, not a broken text."""
    assert plain(tree('"\\ud83d"')) == "\N{REPLACEMENT CHARACTER}"


def test_reads_its_own_head() -> None:
    """The head that these tests share is itself a report file."""
    assert read().report.report in HEAD
