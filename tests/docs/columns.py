"""The tables of columns, for docs/columns.md."""

from __future__ import annotations

from dealtracker.tracker.columns.table import TABLES, Table
from tests.docs.region import table


def tables() -> str:
    """Every table with its columns."""
    return "\n\n".join(map(_described, TABLES))


def _described(told: Table) -> str:
    rows = ((f"`{each.name}`", each.type, each.says) for each in told.columns)
    sorted_by = ", ".join(f"`{name}`" for name in told.order.split(", "))
    listed = table(("column", "type", "says"), rows)
    return f"### {told.name}\n\n{told.says} A file is sorted by {sorted_by}.\n\n{listed}"
