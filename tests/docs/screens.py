"""What can be asked for in a screen, for docs/screens.md."""

from __future__ import annotations

from collections.abc import Sequence

from dealtracker.projections.screen.field import OF_COMPANIES, OF_DEALS, Field
from dealtracker.projections.screen.kind import Date, Kind, Number, Party, Text, Word
from tests.docs.region import table

_SORTS: dict[type, str] = {Date: "date", Party: "name", Text: "text"}


def fields() -> str:
    """Every field, those of deals first."""
    listed = (("deal", OF_DEALS), ("company", OF_COMPANIES))
    rows = (
        (f"`{each.name}`", of, _sort(each.kind), each.help, _parts(each))
        for of, some in listed
        for each in some
    )
    return table(("field", "of a", "holds a", "says", "behind a point"), rows)


def comparisons() -> str:
    """What each sort of value can be compared by, and with what."""
    kinds = {_sort(each.kind): each.kind for each in (*OF_DEALS, *OF_COMPANIES)}
    rows = ((sort, _ticked(kind.operators, " "), kind.says) for sort, kind in kinds.items())
    return table(("a field that holds a", "is compared by", "with"), rows)


def _sort(kind: Kind) -> str:
    if isinstance(kind, Number):
        return "sum" if kind.money else "number"
    if isinstance(kind, Word):
        return "word in an order" if kind.rungs else "word"
    return _SORTS[type(kind)]


def _parts(field: Field) -> str:
    return _ticked(field.parts, ", ") + ", ..." * field.open


def _ticked(words: Sequence[str], sep: str) -> str:
    return sep.join(f"`{each}`" for each in words)
