"""Made-up logs with corrections, merges and words taken out, and the columns of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from benchmarks.generator import batches
from dealtracker.events.kinds import AmountReported
from dealtracker.tracker import Tracker
from dealtracker.tracker.cli.demo import example_reports
from dealtracker.tracker.columns import Columns

DAYS = ("2001-01-01", "2015-06-30", "2018-02-14", "2021-12-31", "2024-09-01", "2026-01-31", "2031-01-01")
"""Before, within and after what the generator reports."""

MERGED = ("company-2", "company-1")


def made_up(where: Path, seed: int) -> None:
    """A log of 300 events about eight companies, with something of everything that is done to a log."""
    with Tracker.open(where, recorder="test") as tracker:
        for batch in batches(300, seed=seed, companies=8):
            tracker.log.append(batch.events, reported={batch.report: batch.days}, recorder="test")
        tracker.merge(*MERGED, reason="One address.")
        sums = [event for event in tracker.events() if isinstance(event.fact, AmountReported)]
        tracker.correct(sums[0].id, {"amount": "17.5m USD"}, fault="ours", reason="A slip.")
        tracker.retract(sums[1].id, fault="ours", reason="Not there.")
        tracker.redact(sums[2].id, reason="Court order 7.")


@pytest.fixture(scope="session", params=[1, 2])
def log(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up log."""
    where = tmp_path_factory.mktemp("columns") / "deals.db"
    made_up(where, request.param)
    return where


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The log of the five example reports."""
    where = tmp_path_factory.mktemp("examples") / "deals.db"
    with Tracker.open(where, recorder="test") as tracker:
        tracker.import_reports(example_reports())
    return where


@pytest.fixture
def tracker(log: Path) -> Iterator[Tracker]:
    """The tracker over a made-up log."""
    with Tracker.open(log) as opened:
        yield opened


@pytest.fixture(scope="session")
def folder(log: Path) -> Path:
    """The columns of a made-up log, in three partitions."""
    to = log.with_name("columns")
    with Tracker.open(log, create=False) as tracker:
        tracker.export_parquet(to, as_of=date(2026, 1, 31), partitions=3)
    return to


@pytest.fixture
def columns(folder: Path) -> Iterator[Columns]:
    """The columns, open."""
    with Columns.open(folder) as opened:
        yield opened
