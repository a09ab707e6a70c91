"""The lists of a record: rows of another table, parts of a text, repeated elements of XML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from ..report_file.yaml import Mapped
from .element import Element
from .hole import condition, filled
from .layout import Listing
from .record import Record
from .scope import Scope

Joined = Callable[[str, str, str], Iterable[Record]]
"""The rows of a table whose key is a text: table, key, text."""

AGAIN = "again"
"""The name under which stands how often an equal item of its list came before."""

_SORTS = {"table": ("key", "is"), "split": ("at", "as"), "element": ("as",)}
_SHARED = ("in", "if", "unless", "apart")


def listing(name: str, given: Mapped, scope: Scope) -> Listing:
    """A list as a map describes it."""
    sort = next((each for each in _SORTS if each in given.entries), "")
    if not sort:
        scope.problems.add(given, f"It is not said what '{name}' is.", f"Give one of {', '.join(_SORTS)}.")
    keys = (sort, *_SORTS.get(sort, ()), *_SHARED)
    needed = {"table": ("key", "is"), "split": ("at",)}.get(sort, ())
    scope.keys(given, keys, f"A list with '{sort}'", needed=needed)
    inside = scope.list_of(given.entries["in"][1]) if "in" in given.entries else ""
    item = scope.word(given.entries["as"][1]) if "as" in given.entries else name
    told = {key: scope.word(node) for key, (_, node) in given.entries.items() if key in ("key", "at")}
    text = {key: filled(node, scope) for key, (_, node) in given.entries.items() if key in ("is", "split")}
    scope.lists[name] = item
    return Listing(
        name=name,
        item=item,
        inside=inside,
        table=scope.word(given.entries["table"][1]) if sort == "table" else "",
        key=told.get("key", ""),
        by=text.get("is"),
        split=(text["split"], told.get("at", ";")) if sort == "split" else None,
        element=scope.word(given.entries["element"][1]) if sort == "element" else "",
        condition=condition(given, scope),
        apart=filled(apart, scope) if (apart := given.get("apart")) is not None else None,
    )


def fill(record: Record, lists: Iterable[Listing], joined: Joined, root: Element | None = None) -> None:
    """Give a record its lists."""
    elements: dict[int, Element] = {id(record): root} if root is not None else {}
    for each in lists:
        record.lists[each.name] = []
        for parent in record.lists[each.inside] if each.inside else [record]:
            found = _items(each, parent, joined, elements)
            kept = [item for item in found if each.condition(item)]
            _tell_apart(each, kept)
            parent.lists[each.name] = kept
            if parent is not record:
                record.lists[each.name] += kept


def _items(each: Listing, parent: Record, joined: Joined, elements: dict[int, Element]) -> list[Record]:
    if each.by is not None:
        key = each.by(parent)
        rows = joined(each.table, each.key, key) if key else ()
        return [parent.under(row.cells, mark=_mark(each, row.line), line=row.line) for row in rows]
    if each.split is not None:
        text, sign = each.split
        parts = (part.strip() for part in text(parent).split(sign))
        return [_bare(each, part, parent) for part in parts if part]
    element = elements.get(id(parent))
    items = []
    for found in element.each(each.element) if element is not None else ():
        item = parent.under(found.cell, mark=parent.mark)
        item.values[each.item] = found.cell(".") or ""
        elements[id(item)] = found
        items.append(item)
    return items


def _mark(each: Listing, line: int) -> str:
    return f" ({each.table}, line {line})"


def _bare(each: Listing, text: str, parent: Record) -> Record:
    item = parent.under(_no_cells, mark=parent.mark)
    item.values[each.item] = text
    return item


def _no_cells(_: str) -> None:
    return None


def _tell_apart(each: Listing, items: Iterable[Record]) -> None:
    """Number equal items of a list: the first has no number, the second is 2."""
    if each.apart is None:
        return
    seen: Counter[str] = Counter()
    for item in items:
        told = each.apart(item)
        seen[told] += 1
        item.values[AGAIN] = str(seen[told]) if seen[told] > 1 else ""
