"""What the parts of a map may refer to: columns, and the values that it has named before."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import define, field, frozen

from ..report_file.near import did_you_mean
from ..report_file.problem import Place, Problems
from ..report_file.yaml import Listed, Mapped, Node, Scalar
from .record import Record

Text = Callable[[Record], str]
"""What a part of a map says of a record; empty where the record says nothing."""

Make = Callable[[Record], Node | None]
"""What a part of a map puts into the tree of a report; None where the record says nothing."""


@frozen
class Value:
    """What can stand where a report file has a value.

    Attributes:
        make: Gives it as a part of the tree.
        text: Gives it as a text; None where it is no text.
    """

    make: Make
    text: Text | None = None


@define
class Scope:
    """What is known while one report of a map is read.

    Attributes:
        problems: What is wrong with the map.
        values: The values that were named so far.
        lists: The names of its lists, each with the name under which a bare item stands.
        used: Every column that is asked for, where it was first.
    """

    problems: Problems
    values: dict[str, Value] = field(factory=dict)
    lists: dict[str, str] = field(factory=dict)
    used: dict[str, Place] = field(factory=dict)

    def list_of(self, node: Node) -> str:
        """The name of a list that the map has."""
        name = self.word(node)
        if name and name not in self.lists:
            listed = f"It has {', '.join(self.lists)}." if self.lists else "It has none."
            hint = did_you_mean(name, self.lists) or listed
            self.problems.add(node, f"The map has no list '{name}'.", hint)
        return name

    def word(self, node: Node) -> str:
        """A text that stands in the map itself."""
        if isinstance(node, Scalar) and not node.is_nothing:
            return node.text
        self.problems.add(node, "A word is due here.", "Write one text.")
        return ""

    def words(self, node: Node) -> tuple[str, ...]:
        """One text or several, as they stand in the map itself."""
        return tuple(self.empty_or_word(each) for each in several(node))

    def empty_or_word(self, node: Node) -> str:
        """A text that may be empty."""
        return node.text if isinstance(node, Scalar) and not node.plain else self.word(node)

    def table(self, node: Node) -> dict[str, str]:
        """A text for each text, as a mapping in the map has them."""
        if isinstance(node, Mapped):
            return {key: self.empty_or_word(value) for key, (_, value) in node.entries.items()}
        self.problems.add(node, "A table of words is due here.", "Write {THEIRS: OURS, ...}.")
        return {}

    def keys(self, given: Mapped, known: Iterable[str], what: str, *, needed: Iterable[str] = ()) -> None:
        """Find keys that nobody reads, and those that are missing."""
        listed = tuple(known)
        for name, (key, _) in given.entries.items():
            if name not in listed:
                hint = did_you_mean(name, listed) or f"It has {', '.join(listed)}."
                self.problems.add(key, f"{what} has no '{name}'.", hint)
        for name in needed:
            if name not in given.entries:
                self.problems.add(given, f"{what} needs '{name}'.", f"Add '{name}'.")

    def listed(self, node: Node | None, what: str, remedy: str) -> tuple[Node, ...]:
        """The items of a list; none, and a problem, where it is something else."""
        if isinstance(node, Listed):
            return node.items
        if node is not None:
            self.problems.add(node, f"{what} is no list.", remedy)
        return ()

    def mapped(self, node: Node | None, what: str, remedy: str) -> Mapped | None:
        """A mapping; None, and a problem, where it is something else."""
        if isinstance(node, Mapped):
            return node
        if node is not None:
            self.problems.add(node, f"{what} is no mapping.", remedy)
        return None


def several(node: Node | None) -> tuple[Node, ...]:
    """Each of what is given; one alone need not be a list."""
    return node.items if isinstance(node, Listed) else () if node is None else (node,)
