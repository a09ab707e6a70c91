"""Backtests at the front door: what was known of all companies on each of many days."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from datetime import date, datetime
from typing import TYPE_CHECKING

from attrs import evolve

from ..projections.policy import Policy
from ..projections.view import Day, View, day, first_day
from .log import Log

if TYPE_CHECKING:
    from ..projections.period import Every
    from .backtest.engine import Engine
    from .backtest.run import Backtest, Done


class Backtesting:
    """The part of the front door that asks for many days at once."""

    log: Log
    _today: Callable[[], date]

    def backtest(  # noqa: PLR0913  # all but the days are named where it is called
        self,
        since: Day,
        until: Day | None = None,
        *,
        every: Every | str = "month",
        figures: Iterable[str] | None = None,
        everything: bool = False,
        recorded_by: datetime | int | None = None,
        policy: Policy | str | None = None,
        jobs: int = 1,
        cluster: str = "",
        done: Done | None = None,
    ) -> Backtest:
        """What was known of every company at the end of each month, and nothing that came out later.

        Args:
            since: The first day; of a month or a year, its first day.
            until: The last day; of a month or a year, its last day; today by default.
            every: On the last day of each day, week, month, quarter or year.
            figures: The figures that are asked for: `asked.NAMED`, or paths; by default `asked.USUAL`.
            everything: Also the days on which nothing was known of a company yet.
            recorded_by: Only what the log held by this instant or position; everything by default.
            policy: How one of several stated values is chosen; 'weighed' by default.
            jobs: How many processes share the work; they import the main module anew, which has to allow it.
            cluster: The address of a scheduler of Dask whose workers do the work.
            done: Is told how many more companies are done; by default nobody is.

        Raises:
            DaysReversedError: The first day lies after the last.
            NoPeriodEndsError: No such period ends between them.
            FiguresUnknownError: No company can have such a figure.
            ClusterUnavailableError, ClusterUnreachableError, WorkersMissingError, WorkersLostError,
            WorkersDifferError: The cluster can't do it.
        """
        from ..projections.asked import USUAL, asked
        from ..projections.period import Every, ends
        from .backtest.parcel import Question
        from .backtest.run import NOBODY, Backtest, run

        last = self._today() if until is None else day(until)
        days = ends(every, first_day(since), last)
        wanted = asked(USUAL if figures is None else figures)
        view = evolve(View.of(days[-1], None, recorded_by, policy), position=self.log.head.position)
        question = Question(days, wanted, view, everything)
        with ExitStack() as stack:
            engine = _engine(jobs, cluster)
            if engine is not None:
                stack.enter_context(engine)
            lines = run(self.log, question, engine, NOBODY if done is None else done)
        return Backtest(view, Every(every), days, wanted, lines)


def _engine(jobs: int, cluster: str) -> Engine | None:
    """Who does the work; nobody else where neither is asked for."""
    if cluster:
        from .backtest.cluster import Cluster

        return Cluster(cluster)
    if jobs > 1:
        from .backtest.pool import Pool

        return Pool(jobs)
    return None
