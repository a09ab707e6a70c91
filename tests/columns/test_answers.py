"""Columns answer for any day what the fold over all events answers for it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dealtracker.projections.figure import Figure
from dealtracker.projections.listing import listing
from dealtracker.projections.path import figures
from dealtracker.projections.view import View
from dealtracker.tracker import Tracker
from dealtracker.tracker.columns import Columns, FigureLine
from dealtracker.tracker.columns.error import ColumnsCantTellError
from dealtracker.tracker.columns.figure import figure_row
from dealtracker.tracker.columns.table import FIGURES
from tests.columns.conftest import DAYS

_PLACE = ("company", "path", "known_from", "known_until")


def expected(tracker: Tracker, day: str) -> dict[tuple[str, str], dict[str, Any]]:
    """Every figure of every company, as the fold over all events makes it for a day."""
    return {
        (state.company, path): columns_of(figure)
        for state in tracker.book().states(View.of(day))
        for path, figure in figures(state)
    }


def columns_of(figure: Figure[Any]) -> dict[str, Any]:
    row = dict.fromkeys(FigureLine._fields[len(_PLACE) :]) | figure_row(figure)
    return row | {name: Decimal(each) for name in ("low", "high") if (each := row[name]) is not None}


def told(columns: Columns, day: str, *paths: str) -> dict[tuple[str, str], dict[str, Any]]:
    """Every figure of every company, as columns have it for a day."""
    lines = [line._asdict() for line in columns.figures(*paths, as_of=day)]
    found = {(line["company"], line["path"]): line for line in lines}
    assert len(found) == len(lines), "one answer for each figure"
    return {key: {n: each for n, each in line.items() if n not in _PLACE} for key, line in found.items()}


@pytest.mark.parametrize("day", DAYS)
def test_figures_are_those_of_the_fold(day: str, tracker: Tracker, columns: Columns) -> None:
    """Every figure of every company, and no other, on any day, also on days that are still to come."""
    assert told(columns, day) == expected(tracker, day)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("everything", [False, True])
def test_the_list_is_that_of_the_log(day: str, everything: bool, tracker: Tracker, columns: Columns) -> None:
    """Line by line, with all that stands behind each figure."""
    folded = listing(tracker.events(), tracker.view(as_of=day), everything=everything)
    assert columns.companies(day, everything=everything) == tuple(folded)


def test_every_day_on_which_something_changes(examples: Path, tmp_path: Path) -> None:
    """The five example reports, on each day from the first report to the last, and around it."""
    with Tracker.open(examples) as tracker:
        tracker.export_parquet(tmp_path / "columns")
        with Columns.open(tmp_path / "columns") as columns:
            for number in range(date(2024, 2, 19).toordinal(), date(2024, 4, 2).toordinal()):
                day = date.fromordinal(number).isoformat()
                assert told(columns, day) == expected(tracker, day), day
                assert columns.companies(day) == tracker.companies(as_of=day)


def test_a_path_names_one_figure_or_by_its_beginning_several(columns: Columns, tracker: Tracker) -> None:
    """It is cut at a dot, never within a word."""
    every = expected(tracker, "2026-01-31")
    for wanted in ("valuations", "total-raised.USD", "deals", "valuation"):
        chosen = {key: each for key, each in every.items() if f"{key[1]}.".startswith(f"{wanted}.")}
        assert told(columns, "2026-01-31", wanted) == chosen
    assert told(columns, "2026-01-31", "valuation") == {}
    both = told(columns, "2026-01-31", "valuations", "people")
    assert {path.partition(".")[0] for _, path in both} == {"valuations", "people"}


def test_a_row_says_how_long_it_is_the_answer(columns: Columns, tracker: Tracker) -> None:
    """On its first day, and on the day before its last, and no longer."""
    line = next(line for line in columns.figures("valuations", as_of="2021-12-31") if line.known_until)
    assert line.known_until is not None
    key = (line.company, line.path)
    day_before = date.fromordinal(line.known_until.toordinal() - 1)
    for day in (line.known_from, day_before):
        assert expected(tracker, day.isoformat())[key] == told(columns, day.isoformat())[key]
    assert line in columns.figures(line.path, as_of=line.known_from)
    assert line not in columns.figures(line.path, as_of=line.known_until)


def test_the_table_has_the_columns_of_a_line() -> None:
    """What a figure is called in Python is what it is called in SQL."""
    assert FIGURES.names == FigureLine._fields


@pytest.mark.parametrize("every", ["month", "year"])
def test_ends_of_months_and_years(every: str, tracker: Tracker, tmp_path: Path) -> None:
    """Where the figures were made for these days alone, they are right on these, and others are refused."""
    made = tracker.export_parquet(tmp_path / "columns", partitions=2, every=every)
    assert made.every == every
    with Columns.open(tmp_path / "columns") as columns:
        for day in ("2017-12-31", "2022-12-31", "2025-12-31"):
            assert told(columns, day) == expected(tracker, day)
            assert columns.companies(day) == tracker.companies(as_of=day)
        if every == "month":
            assert told(columns, "2019-02") == expected(tracker, "2019-02-28")
        with pytest.raises(ColumnsCantTellError, match=f"last day of each {every}, and 2019-02-27 is none"):
            columns.figures(as_of="2019-02-27")


def test_another_policy(tracker: Tracker, tmp_path: Path) -> None:
    """Columns answer by the policy by which they were written."""
    tracker.export_parquet(tmp_path / "columns", policy="first")
    with Columns.open(tmp_path / "columns") as columns:
        assert columns.companies("2024-09-01") == tracker.companies(as_of="2024-09-01", policy="first")
        assert columns.companies("2024-09-01") != tracker.companies(as_of="2024-09-01")
        assert columns.view("2024-09-01").policy.name == "first"


def test_queries_of_the_document(examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What docs/columns.md shows in SQL finds what columns answer."""
    page = (Path(__file__).parents[2] / "docs" / "columns.md").read_text("utf-8")
    asked, ever = re.findall(r"^```sql\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    with Tracker.open(examples) as tracker:
        tracker.export_parquet(tmp_path / "columns", partitions=2)
    monkeypatch.chdir(tmp_path)
    with duckdb.connect() as connection, Columns.open("columns") as columns:
        found = {row[:2]: row[2] for row in connection.execute(asked).fetchall()}
        lines = columns.figures("valuations", as_of="2024-03-06")
        assert found == {(line.company, line.path): line.value for line in lines}
        assert len(connection.execute(ever).fetchall()) > len(found) > 0
