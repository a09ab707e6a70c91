"""Reads one fact of a file, with what stands beside it."""

from __future__ import annotations

from typing import Any

from ...events.attribute import attributes
from ...events.error import WordingError
from ...events.fact import Fact, kind_of
from ...events.kinds import KINDS
from ...events.mention import unlisted
from ...events.statement import Statement
from ...events.whole import to_whole
from .form import Form
from .near import did_you_mean
from .problem import Problems
from .reading import Reading
from .yaml import Mapped, Node, Scalar

BESIDE = {each.name: each for each in attributes(Statement) if each.name != "fact"}
"""What may stand beside the kind of a fact, by its key."""


def read_statement(node: Node, reading: Reading) -> Statement[Fact] | None:
    """The statement in a mapping; None where something is wrong with it, which is then said.

    The key `ref` is the caller's.
    """
    problems = reading.problems
    before = len(problems.found)
    if not isinstance(node, Mapped):
        problems.add(
            node, "This is not a fact.", "Write '- KIND: {attributes}', such as '- round-led: {...}'."
        )
        return None
    key = _kind_key(node, problems)
    beside = Form("A fact", reading)
    beside.read(_without(node, key), BESIDE)
    fact = _read_fact(node, key, beside, reading) if key else None
    if fact is None or len(problems.found) > before:
        return None
    wordings = beside.wordings | beside.values.pop("as_stated", {})
    statement = Statement(fact=fact, **beside.values, as_stated=wordings)
    _warn(node, statement, reading)
    return statement


def corrected(node: Mapped, reading: Reading) -> dict[str, Any] | None:
    """The whole right statement that a correction carries, in the form that is kept."""
    statement = read_statement(node, reading)
    if statement is None:
        return None
    return to_whole(statement)


def _kind_key(node: Mapped, problems: Problems) -> Scalar | None:
    """The key that says the kind; exactly one does."""
    kinds = [key for key, _ in node.entries.values() if key.text in KINDS]
    for extra in kinds[1:]:
        problems.add(
            extra,
            f"One fact has one kind, and this one is '{kinds[0].text}' already.",
            "Begin a fact of its own with '- '.",
        )
    if kinds:
        return kinds[0]
    strange = next((key for key, _ in node.entries.values() if key.text not in _KEYS), None)
    if strange is None:
        problems.add(node, "This fact has no kind.", "Write what it says as 'KIND: {attributes}'.")
    else:
        hint = did_you_mean(strange.text, KINDS) or "'deals schema' lists the kinds."
        problems.add(strange, f"There is no kind of fact '{strange.text}'.", hint)
    return None


_KEYS = frozenset({*BESIDE, "ref"})


def _without(node: Mapped, kind: Scalar | None) -> Mapped:
    """The entries beside the kind, without `ref`; where no kind is known, only those that are."""
    entries = {
        name: entry
        for name, entry in node.entries.items()
        if name not in KINDS and name != "ref" and (kind or name in BESIDE)
    }
    return Mapped(node.line, node.column, node.path, entries)


def _read_fact(node: Mapped, key: Scalar, beside: Form, reading: Reading) -> Fact | None:
    kind, given = KINDS[key.text], node.get(key.text)
    wanted = {each.name: each for each in attributes(kind)}
    if not isinstance(given, Mapped):
        reading.problems.add(
            given or node, f"'{key.text}' holds no attributes.", f"It has {', '.join(wanted)}."
        )
        return None
    before = len(reading.problems.found)
    form = Form(key.text, reading)
    form.read(given, wanted)
    form.require(key, given, wanted)
    _check_wordings(node, beside, wanted)
    if len(reading.problems.found) > before:
        return None
    beside.wordings |= form.wordings
    try:
        return kind(**form.values)
    except WordingError as error:
        reading.problems.add_error(key, error)
        return None


def _check_wordings(node: Mapped, beside: Form, wanted: dict[str, Any]) -> None:
    """`as_stated` words an attribute that there is."""
    wordings = node.get("as_stated")
    if isinstance(wordings, Mapped):
        for name, (key, _) in wordings.entries.items():
            if name not in wanted and name not in BESIDE:
                beside.unknown(key, [*wanted, "happened", "due"])


def _warn(node: Mapped, statement: Statement[Fact], reading: Reading) -> None:
    kind = node.get(kind_of(statement.fact))
    for attribute, value in unlisted(statement.fact):
        at = (kind.get(attribute.name) if isinstance(kind, Mapped) else None) or node
        hint = did_you_mean(value, attribute.known)
        reading.problems.warn(at, f"'{value}' is not a listed {attribute.name}; it is kept as given.", hint)
    happened, day = statement.happened, reading.day
    if happened and day and happened.earliest > day.latest:
        at = node.get("happened") or node
        reading.problems.warn(
            at, f"This happened after its report came out ({day}).", "The day of a plan is 'due'."
        )
