"""Answering for all companies at once: from columns, beside a query by hand of the same files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path

import duckdb

from dealtracker.projections.listing import listing
from dealtracker.tracker import Tracker
from dealtracker.tracker.columns import Columns

from .measure import Case, Run, Work, one
from .reading import log_of

_DAY = date(2024, 3, 31)
_QUERY = "SELECT * FROM read_parquet(?) WHERE known_from <= ? AND (known_until IS NULL OR known_until > ?){}"
_VALUED = " AND (path = 'valuations' OR starts_with(path, 'valuations.'))"


def cases(folder: Path, *, many: int) -> Iterator[Case]:
    """One figure, all figures, and the list, of all companies as of a day."""
    where = folder / "columns"
    with Tracker.open(log_of(folder / "columns.db", many)) as tracker:
        tracker.export_parquet(where, every="month")
        yield from _figures(where, many)
        yield _list(where, tracker, many)


def _figures(where: Path, many: int) -> Iterator[Case]:
    for name, paths, chosen in (("valuations", ["valuations"], _VALUED), ("figures", [], "")):
        yield Case(
            name=f"{name} of all companies as of a day, columns",
            floor="the same by a query of DuckDB",
            events=many,
            aim=2.0,
            ours=_asked(where, partial(_figures_of, paths)),
            bare=_by_hand(where / "figures", chosen),
        )


def _figures_of(paths: Sequence[str], columns: Columns) -> object:
    return columns.figures(*paths, as_of=_DAY)


def _list(where: Path, tracker: Tracker, many: int) -> Case:
    return Case(
        name="list of all companies as of a day, columns",
        floor="the same by a query of DuckDB",
        events=many,
        ours=_asked(where, lambda columns: columns.companies(_DAY)),
        bare=_by_hand(where / "companies", ""),
        peers={"the fold over all events": one(_folded, tracker)},
    )


def _folded(tracker: Tracker) -> object:
    return list(listing(tracker.events(), tracker.view(as_of=_DAY)))


def _asked(where: Path, question: Callable[[Columns], object]) -> Run:
    """A question to columns that are open."""

    def run(stack: ExitStack) -> list[Work]:
        columns = stack.enter_context(Columns.open(where))
        return [lambda: question(columns)]

    return run


def _by_hand(where: Path, chosen: str) -> Run:
    """A query as one would write it, over a connection that is open."""

    def run(stack: ExitStack) -> list[Work]:
        connection = stack.enter_context(duckdb.connect())
        given = [str(where / "*.parquet"), _DAY, _DAY]
        return [lambda: connection.execute(_QUERY.format(chosen), given).fetchall()]

    return run
