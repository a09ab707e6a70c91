"""What holds for every log: the rows of a company are what the fold says on each day."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dealtracker.projections.book import Book
from dealtracker.projections.company import company_state
from dealtracker.projections.listing import company_line
from dealtracker.projections.path import figures
from dealtracker.projections.period import Every
from dealtracker.projections.policy import policy_of
from dealtracker.projections.view import View
from dealtracker.tracker.columns.figure import figure_row, lived
from dealtracker.tracker.columns.span import standings
from tests.projections.anything import DAYS, Log, logs
from tests.projections.law import companies, policies

Row = dict[str, Any]
_NEVER = date.max
_DAYS = ("known_from", "known_until")


def rows_of(events: Log, company: str, every: str, policy: str) -> list[Row]:
    return list(lived(standings(Book(events), company, Every(every), policy_of(policy))))


def on(day: date, rows: list[Row]) -> dict[str, Row]:
    """The rows that are the answer for a day, by path; that of the list has none."""
    here = [
        r for r in rows if r["known_from"] <= day and (r["known_until"] is None or day < r["known_until"])
    ]
    found = {row.get("path", ""): row for row in here}
    assert len(found) == len(here), "one answer for each figure"
    return found


@given(logs(), companies, st.sampled_from(list(Every)), policies)
def test_rows_are_what_the_fold_says(events: Log, company: str, every: Every, policy: str) -> None:
    """On every day for which they are made; where a company was merged into another, it has none."""
    rows = rows_of(events, company, every, policy)
    for day in map(every.up, map(date.fromisoformat, DAYS)):
        found = on(day, rows)
        state = company_state(company, events, View.of(day, policy=policy))
        if state.company != company:
            assert found == {}
            continue
        line, told = found.pop(""), company_line(state)
        assert (line["name"], line["deals"], line["disputed"], line["empty"]) == (
            told.name, told.deals, told.disputed, state.empty,
        )  # fmt: skip
        expected = {path: figure_row(figure) for path, figure in figures(state)}
        assert {path: beside(row) for path, row in found.items()} == expected


def beside(row: Row) -> Row:
    """A row without what says of whom and of which days it is."""
    return {name: each for name, each in row.items() if name not in ("company", "path", *_DAYS)}


@given(logs(), companies)
def test_no_row_ends_before_it_begins(events: Log, company: str) -> None:
    """And of one figure none begins before the one before it ended."""
    by_path: dict[str, list[Row]] = {}
    for row in rows_of(events, company, "day", "weighed"):
        by_path.setdefault(row.get("path", ""), []).append(row)
    for rows in by_path.values():
        ordered = sorted(rows, key=lambda row: row["known_from"])
        assert all(row["known_until"] is None or row["known_from"] < row["known_until"] for row in ordered)
        pairs = list(pairwise(ordered))
        assert all(first["known_until"] is not None for first, _ in pairs)
        assert all(first["known_until"] <= second["known_from"] for first, second in pairs)
