"""What can be done wrongly with columns."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from dealtracker.tracker import Tracker
from tests.cli.mistake import Mistake

_FAMILY = "Columns"


def _written(every: str = "day") -> None:
    with Tracker.open("deals.db") as tracker:
        tracker.export_parquet("columns", partitions=1, every=every)


def _newer() -> None:
    _written()
    path = Path("columns/manifest.json")
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"version": 2}), "utf-8")


def _spoilt() -> None:
    _written()
    Path("columns/companies/part-0000.parquet").write_bytes(b"PAR1 and no more")


def _mistake(title: str, line: str, prepare: Callable[[], object] = _written) -> Mistake:
    return Mistake(_FAMILY, title, line, prepare)


COLUMNS = (
    _mistake("two ways to write at once", "export deals.jsonl --parquet columns", lambda: None),
    _mistake("nowhere to write", "export", lambda: None),
    _mistake("a flag of columns, and none are written", "export deals.jsonl --every year", lambda: None),
    _mistake("columns in the place of a folder", "export --parquet columns"),
    _mistake("columns in a folder that there is not", "export --parquet nowhere/columns"),
    _mistake("no partitions", "export --parquet columns --partitions 0", lambda: None),
    _mistake("a folder that holds none", "list --parquet .", lambda: None),
    _mistake("a figure, and no columns to ask", "list --figure valuations", lambda: None),
    _mistake("two places to ask", "list --parquet columns --log deals.db"),
    _mistake("hindsight", "list --parquet columns --as-of 2024-06 --on 2024-01"),
    _mistake("what our log held", "list --parquet columns --recorded-by 100"),
    _mistake("another policy", "list --parquet columns --policy latest"),
    _mistake("a condition", "list --parquet columns --where 'amount > 700m USD'"),
    _mistake(
        "a day for which no figures were made",
        "list --parquet columns --as-of 2024-03-06",
        lambda: _written("month"),
    ),
    _mistake("columns of a newer version", "list --parquet columns", _newer),
    _mistake("a file that is spoilt", "list --parquet columns", _spoilt),
)
"""Each with what is typed."""
