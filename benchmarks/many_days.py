"""Asking on many days: every company at many month ends, here, over processes, and on Dask distributed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from dealtracker.projections.asked import asked
from dealtracker.projections.period import ends
from dealtracker.projections.view import View
from dealtracker.tracker import Tracker
from dealtracker.tracker.backtest.cluster import Cluster
from dealtracker.tracker.backtest.engine import Engine
from dealtracker.tracker.backtest.parcel import Question
from dealtracker.tracker.backtest.pool import Pool
from dealtracker.tracker.backtest.run import run
from tests.backtest.cluster import running

from .measure import Case, Work, one
from .reading import log_of

MONTHS = ends("month", date(2016, 2, 1), date(2026, 1, 31))
YEARS = ends("year", date(2016, 1, 1), date(2025, 12, 31))
WORKERS = 2


def cases(folder: Path, *, many: int) -> Iterator[Case]:
    """A backtest beside one rebuild, and Dask beside a pool of as many processes."""
    tracker = Tracker.open(log_of(folder / "backtest.db", many))
    yield Case(
        name=f"backtest, {len(MONTHS)} month ends, {many:,} events",
        floor="states of all companies once",
        events=many,
        aim=3.0,
        ours=one(lambda: _told(tracker, MONTHS)),
        bare=one(lambda: sum(1 for _ in tracker.book().states(View.of(MONTHS[-1])))),
    )
    yield Case(
        name=f"backtest, {WORKERS} workers of Dask",
        floor=f"the same over {WORKERS} processes",
        events=many,
        aim=1.25,
        ours=_with(tracker, _cluster),
        bare=_with(tracker, lambda _: Pool(WORKERS)),
        peers={"in one process": one(lambda: _told(tracker, YEARS))},
    )


def _told(tracker: Tracker, days: Sequence[date], engine: Engine | None = None) -> int:
    """How many lines a backtest has."""
    return sum(1 for _ in run(tracker.log, Question(days, asked(), View.of(days[-1])), engine))


def _with(tracker: Tracker, start: Callable[[ExitStack], Engine]) -> Callable[[ExitStack], Sequence[Work]]:
    """A run over workers that are there and have begun to work before it is timed."""

    def ready(stack: ExitStack) -> Sequence[Work]:
        engine = stack.enter_context(start(stack))
        _told(tracker, YEARS[:1], engine)
        return [lambda: _told(tracker, YEARS, engine)]

    return ready


def _cluster(stack: ExitStack) -> Engine:
    return Cluster(stack.enter_context(running(WORKERS)).address)
