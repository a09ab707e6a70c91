"""The readers of a map: a small closed set, each of which makes one value out of what a record says."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...events.amount import Amount
from ...events.attribute import attributes
from ...events.kinds.identity import EntityNamed
from ...events.party import Unnamed
from ...events.quantity import Quantity
from ..report_file.near import did_you_mean
from ..report_file.yaml import Listed, Mapped, Node, Scalar
from .date import KEYS as DATE_KEYS
from .date import date
from .hole import nothing, put, scalar, texts
from .record import Record
from .scope import Make, Scope, Text, Value, several
from .slug import slug_of

Reader = Callable[[Mapped, Scope], Value]
_NUMBER = re.compile(r"\d+(?:\.\d+)?(?:[eE]\+?\d{1,2})?")
_GROUP = re.compile(r"\{(\d)\}")


def value(node: Node, scope: Scope) -> Value:
    """What stands for a value in a map: a text, a list, a reader, or a mapping of values."""
    if isinstance(node, Scalar):
        return scalar(node, scope)
    if isinstance(node, Listed):
        return Value(make=_listed(node, [value(each, scope).make for each in node.items]))
    reader = next((name for name in node.entries if name in READERS), None)
    if reader is None:
        _refuse_unknown(node, scope)
        return Value(make=mapping(node, values(node, scope)))
    read, keys = READERS[reader]
    scope.keys(node, (reader, *keys), f"The reader '{reader}'")
    return read(node, scope)


def values(node: Mapped, scope: Scope) -> dict[str, Value]:
    """What stands for a value under each key of a mapping."""
    return {name: value(each, scope) for name, (_, each) in node.entries.items()}


def _refuse_unknown(node: Mapped, scope: Scope) -> None:
    """Find a mapping that is neither a reader nor anything that a report file has."""
    key = next((key for key, _ in node.entries.values() if key.text not in _PLAIN), None)
    if key is not None:
        hint = did_you_mean(key.text, READERS) or f"The readers are {', '.join(READERS)}."
        scope.problems.add(key, f"There is no reader '{key.text}'.", hint)


def mapping(node: Mapped, values: dict[str, Value]) -> Make:
    """A mapping of those values that a record has; None where it has none."""
    made = [(name, node.entries[name][0], each.make) for name, each in values.items()]

    def make(record: Record) -> Node | None:
        entries = {name: (key, found) for name, key, each in made if (found := each(record)) is not None}
        return Mapped(record.line, 1, node.path + record.mark, entries) if entries else None

    return make


def _listed(node: Node, makes: list[Make]) -> Make:
    def make(record: Record) -> Node | None:
        items: list[Node] = []
        for each in makes:
            found = each(record)
            items += found.items if isinstance(found, Listed) else [found] if found is not None else []
        return Listed(record.line, 1, node.path + record.mark, tuple(items)) if items else None

    return make


def text_of(node: Node, scope: Scope) -> Text:
    """What stands for a text in a map."""
    text = value(node, scope).text
    if text is None:
        scope.problems.add(node, "A text is due here.", "Write one, or a reader that gives one.")
        return nothing
    return text


def _of(node: Mapped, key: str) -> Node:
    return node.entries[key][1]


def _maybe(node: Mapped, key: str, scope: Scope) -> Text | None:
    given = node.get(key)
    return None if given is None else text_of(given, scope)


def _date(node: Mapped, scope: Scope) -> Value:
    """The date in a text."""
    return date(node, text_of(_of(node, "date"), scope), _maybe(node, "precision", scope), scope)


def _slug(node: Mapped, scope: Scope) -> Value:
    """The slug of a text."""
    text = text_of(_of(node, "slug"), scope)
    return texts(lambda record: slug_of(text(record)), node)


def _choose(node: Mapped, scope: Scope) -> Value:
    """The word that a table of the map has for a text; `else` for any other."""
    text = text_of(_of(node, "choose"), scope)
    table = {_folded(word): ours for word, ours in scope.table(node.get("from") or node).items()}
    other = _maybe(node, "else", scope)

    def read(record: Record) -> str:
        found = text(record)
        if not found:
            return ""
        ours = table.get(_folded(found))
        if ours is None and other is None:
            return found  # what is not on a list is kept as given, with a warning, as in a report file
        return ours if ours is not None else other(record) if other else ""

    return texts(read, node)


def _find(node: Mapped, scope: Scope) -> Value:
    """The part of a text that a pattern finds; its groups in the form of `as`."""
    pattern, text = _pattern(_of(node, "find"), scope), text_of(node.get("in") or node, scope)
    form = _form(shape, pattern.groups, scope) if (shape := node.get("as")) is not None else ""

    def read(record: Record) -> str:
        found = pattern.search(text(record))
        if found is None:
            return ""
        if form:
            return _GROUP.sub(lambda hole: found[int(hole[1])] or "", form)
        return (found[1] if pattern.groups else found[0]) or ""

    return texts(read, node)


def _form(node: Node, groups: int, scope: Scope) -> str:
    form = scope.word(node)
    for hole in _GROUP.finditer(form):
        if int(hole[1]) > groups:
            scope.problems.add(node, f"The pattern has no group {hole[1]}.", "Put brackets around it.")
            return ""
    return form


def _pattern(node: Node, scope: Scope) -> re.Pattern[str]:
    written = scope.word(node)
    try:
        return re.compile(written)
    except (re.error, OverflowError, RecursionError) as error:
        scope.problems.add(node, f"This is no regular expression: {error}.", "Mend it.")
        return re.compile("")


def _first(node: Mapped, scope: Scope) -> Value:
    """The first of several values that a record has."""
    given = [value(each, scope) for each in several(_of(node, "first"))]
    reads = [each.text for each in given if each.text is not None]

    def make(record: Record) -> Node | None:
        return next((found for each in given if (found := each.make(record)) is not None), None)

    def read(record: Record) -> str:
        return next((found for each in reads if (found := each(record))), "")

    return Value(make=make, text=read if len(reads) == len(given) else None)


def _all(node: Mapped, scope: Scope) -> Value:
    """A value of each record of a list."""
    name = scope.list_of(_of(node, "all"))
    each = value(node.get("give") or node, scope) if node.get("give") else None
    if each is None:
        scope.problems.add(node, "It is not said what to take of each.", "Add 'give': VALUE.")
        return Value(make=lambda _: None)

    def make(record: Record) -> Node | None:
        made = (each.make(one) for one in record.listed(name))
        items: dict[str, Node] = {_key(found): found for found in made if found is not None}
        return Listed(record.line, 1, node.path, tuple(items.values())) if items else None

    return Value(make=make)


def _key(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else repr(node)


def _amount(node: Mapped, scope: Scope) -> Value:
    """A sum of money: a number and its currency, or words that a table of the map has for it."""
    text = text_of(_of(node, "amount"), scope)
    currency = _maybe(node, "currency", scope) or nothing
    table = {_folded(word): ours for word, ours in scope.table(node.get("words") or _EMPTY).items()}

    def make(record: Record) -> Node | None:
        found = text(record)
        said = table.get(_folded(found))
        if said is not None or not found:
            return put(said, node, record) if said else None
        code = currency(record)
        if code and _NUMBER.fullmatch(found):
            return _exactly(found, code, node, record)
        return put(f"{found} {code}".strip(), node, record)

    return Value(make=make)


def _exactly(number: str, currency: str, node: Mapped, record: Record) -> Node:
    """The amount of a plain number, key by key: no words of it have to be understood."""
    said = {"bound": "exact", "low": number, "high": number, "currency": currency}
    entries: dict[str, tuple[Scalar, Node]] = {
        key: (_KEYS[key], put(text, node, record)) for key, text in said.items()
    }
    return Mapped(record.line, 1, node.path + record.mark, entries)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


_PLAIN = frozenset(
    each.name for kind in (Amount, Quantity, Unnamed, EntityNamed) for each in attributes(kind)
)
"""The keys of mappings that stand for a value in report files."""

_EMPTY = Mapped(1, 1, "", {})
_KEYS = {key: Scalar(1, 1, "", key, plain=True) for key in ("bound", "low", "high", "currency")}

READERS: dict[str, tuple[Reader, tuple[str, ...]]] = {
    "slug": (_slug, ()),
    "amount": (_amount, ("currency", "words")),
    "date": (_date, DATE_KEYS),
    "choose": (_choose, ("from", "else")),
    "find": (_find, ("in", "as")),
    "first": (_first, ()),
    "all": (_all, ("give",)),
}
"""Each reader with the keys that may stand beside it."""
