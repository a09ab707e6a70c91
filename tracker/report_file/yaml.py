"""YAML and JSON as a tree that knows where everything stands.

Values stay the text that was written, with whether it was quoted: `2024-02` never becomes a number
and `2024-02-28` never a moment in time. JSON is read the same way, as the part of YAML 1.2 that it
is. Of YAML only what a plain record needs is read: no anchors, tags, merge keys or second documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NoReturn

from attrs import frozen

from .limit import DEPTH
from .problem import TOP, Place, Problems

if TYPE_CHECKING:
    from ruamel.yaml.error import MarkedYAMLError

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_FLAG = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_SURROGATE = re.compile("[\ud800-\udfff]")


@frozen
class Scalar(Place):
    """One value, as the text that was written.

    Attributes:
        text: The text, unquoted.
        plain: Whether it stood without quotes.
    """

    text: str
    plain: bool

    @property
    def is_nothing(self) -> bool:
        """Whether nothing was written, or null."""
        return self.plain and self.text in _NULL

    @property
    def flag(self) -> bool | None:
        """True or false where that is what stands there without quotes."""
        return _FLAG.get(self.text) if self.plain else None


@frozen
class Listed(Place):
    """Several values in their order.

    Attributes:
        items: The values.
    """

    items: tuple[Node, ...]


@frozen
class Mapped(Place):
    """Values by their keys; each key once.

    Attributes:
        entries: Each key as it stands in the file, with its value.
    """

    entries: dict[str, tuple[Scalar, Node]]

    def get(self, key: str) -> Node | None:
        """The value of a key, or None."""
        entry = self.entries.get(key)
        return entry[1] if entry else None


Node = Scalar | Listed | Mapped


def read_tree(text: str, problems: Problems) -> Node:
    """The one document in a text.

    Raises:
        ReportFileError: It is neither YAML nor JSON, or more of YAML than is read here.
    """
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        return _Reader(text, problems).document()
    except MarkedYAMLError as error:
        _refuse(error, problems)
    except (YAMLError, ValueError, OverflowError) as error:
        problems.give_up(TOP, f"This is neither YAML nor JSON: {error}.", "Check its quotes.")


@frozen
class _Token:
    """One step of the stream that YAML is: a value, or the start or end of something."""

    kind: str
    line: int
    column: int
    text: str = ""
    plain: bool = False


def _tokens(text: str) -> Iterator[_Token]:
    from .scanner import plain_yaml

    for event in plain_yaml().parse(text):
        yield _Token(
            type(event).__name__.removesuffix("Event"),
            event.start_mark.line + 1,
            event.start_mark.column + 1,
            _whole(getattr(event, "value", None) or ""),
            getattr(event, "style", None) is None,
        )


class _Reader:
    """Builds the tree from the stream of tokens, and refuses what is not read here."""

    def __init__(self, text: str, problems: Problems) -> None:
        self._tokens = _tokens(text)
        self._problems = problems

    def document(self) -> Node:
        self._next()
        if self._next().kind == "StreamEnd":
            self._problems.give_up(TOP, "The file is empty.", "Start it with 'report: {id: ...}'.")
        tree = self._node(self._next(), "", 0)
        self._next()
        more = self._next()
        if more.kind != "StreamEnd":
            place = Place(more.line, more.column, "")
            self._problems.give_up(
                place, "A second document begins here.", "Put each report into a file of its own."
            )
        return tree

    def _next(self) -> _Token:
        return next(self._tokens)

    def _node(self, token: _Token, path: str, depth: int) -> Node:
        if depth > DEPTH:
            self._problems.give_up(Place(token.line, token.column, path), _DEEP, _FLATTER)
        if token.kind == "Scalar":
            return Scalar(token.line, token.column, path, token.text, token.plain)
        if token.kind == "SequenceStart":
            return Listed(token.line, token.column, path, self._items(path, depth))
        return Mapped(token.line, token.column, path, self._entries(path, depth))

    def _items(self, path: str, depth: int) -> tuple[Node, ...]:
        items: list[Node] = []
        while (token := self._next()).kind != "SequenceEnd":
            items.append(self._node(token, f"{path}[{len(items)}]", depth + 1))
        return tuple(items)

    def _entries(self, path: str, depth: int) -> dict[str, tuple[Scalar, Node]]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while (token := self._next()).kind != "MappingEnd":
            key = self._key(token, path)
            value = self._node(self._next(), key.path, depth + 1)
            if value == Scalar(value.line, value.column, key.path, "", plain=True):
                value = Scalar(key.line, key.column, key.path, "", plain=True)  # nothing stands nowhere
            if key.text in entries:
                what = f"'{key.text}' stands twice; first on line {entries[key.text][0].line}."
                self._problems.add(key, what, "Take one of them out.")
            entries.setdefault(key.text, (key, value))
        return entries

    def _key(self, token: _Token, path: str) -> Scalar:
        place = Place(token.line, token.column, path)
        if token.kind != "Scalar":
            self._problems.give_up(place, "A key has to be a text.", "Write 'key: value'.")
        if token.text == "<<" and token.plain:
            self._problems.give_up(place, "Merge keys are not read here.", "Write the keys out.")
        way = f"{path}.{token.text}" if path else token.text
        return Scalar(token.line, token.column, way, token.text, token.plain)


def _whole(text: str) -> str:
    """Text in which JSON's pairs of escapes for one character are that character."""
    if not _SURROGATE.search(text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


_DEEP = f"This is nested more than {DEPTH} levels deep."
_FLATTER = "No report needs that."
_OPEN = re.compile(r"expected ',' or '([]}])'")
_MISTAKES = (
    ("nested too deep", _DEEP, _FLATTER),
    ("anchors are not read", "Anchors and aliases are not read here.", "Write the value out."),
    ("tags are not read", "YAML tags are not read here.", "Take out the word that begins with '!'."),
    ("directives are not read", "YAML directives are not read here.", "Take out the line with '%'."),
    (
        "mapping values are not allowed",
        "A ': ' stands where no key can be.",
        "Put a text that holds ': ' in quotes, or check the indentation.",
    ),
    ("could not find expected ':'", "A ':' is missing behind a key.", "Write 'key: value'."),
    (r"'\t'", "A tab stands where only spaces indent.", "Indent with spaces."),
    ("cannot start any token", "No text begins with this sign.", "Put a text that begins with it in quotes."),
    ("unexpected end of stream", "A quote opens here and never closes.", "Close it."),
    (
        "unknown escape",
        "A backslash in double quotes begins a sign that there is not.",
        r"Write '\\' for a backslash, or use single quotes.",
    ),
    (
        "expected <block end>",
        "This line is not indented like those that it belongs with.",
        "Put it as far to the right as they are.",
    ),
)
"""What YAML says of a mistake, and what we say of it: what is wrong, and what to do."""


def _refuse(error: MarkedYAMLError, problems: Problems) -> NoReturn:
    """Say a YAML error in our words, at the place where it began."""
    mark, problem = error.problem_mark or error.context_mark, str(error.problem or error.context)
    if "stream" in problem and error.context_mark:
        mark = error.context_mark
    at = Place(mark.line + 1, mark.column + 1, "") if mark else TOP
    if missing := _OPEN.search(problem):
        opened = error.context_mark.line + 1 if error.context_mark else at.line
        what = f"A comma or the closing '{missing[1]}' is missing; the bracket opens on line {opened}."
        problems.give_up(at, what, "Put a comma between two entries, and close each bracket.")
    for sign, what, remedy in _MISTAKES:
        if sign in problem:
            problems.give_up(at, what, remedy)
    problems.give_up(at, f"This is neither YAML nor JSON: {problem}.", "Check the quotes and brackets here.")
