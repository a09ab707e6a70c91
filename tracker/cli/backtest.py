"""`deals backtest`: what was known of every company at the end of each month, for other programs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from .example import ParamType
from .failure import Misuse
from .option import LOOKING, POLICY, RECORDED_BY, Day, FirstDay, Settled, for_every, sharing
from .progress import Bar

if TYPE_CHECKING:
    from ...projections.asked import Asked
    from ...projections.backtest import Line
    from ..backtest.run import Backtest
    from .output import Reply, Row
    from .page.paper import Page
    from .session import Session

EXAMPLES = (
    "deals backtest --from 2010 --to 2025 -o csv > known.csv",
    "deals backtest --every quarter --from 2023 --figure valuation --figure metrics.headcount -o jsonl",
    "deals backtest --from 2010 --jobs 4 -o csv                    # over four processes",
    "deals backtest --from 2010 --cluster tcp://10.0.0.1:8786 -o csv   # on Dask distributed",
)
_STREAMED = ("jsonl", "csv")
_VIEW = ("recorded_by", "position", "policy")


class Figure(ParamType):
    """A figure by its name or path."""

    name = "figure"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The figure, or a wrong use that says which there are."""
        from ...events.error import DealsError
        from ...projections.asked import asked
        from .option import misused

        try:
            asked([value])
        except DealsError as error:
            raise misused(error, param, ctx) from None
        return str(value)


@click.command(cls=Settled, examples=EXAMPLES)
@for_every("month", "On the last day of each.")
@click.option("--from", "since", type=FirstDay(), metavar="DAY", required=True, help="The first day.")
@click.option("--to", "until", type=Day(), metavar="DAY", help="The last day.  [default: today]")
@click.option(
    "--figure",
    "figures",
    type=Figure(),
    metavar="PATH",
    multiple=True,
    help="What to tell of each company; can be given again.  [default: as in a list, and the total raised]",
)
@click.option("--all", "everything", is_flag=True, help="Also days on which nothing was known yet.")
@click.option("--jobs", type=click.IntRange(1, 1024), metavar="N", default=1, help="Over N processes.")
@click.option("--cluster", metavar="ADDRESS", default="", help="On the workers of a scheduler of Dask.")
@sharing((RECORDED_BY, POLICY, *LOOKING))
def backtest(  # noqa: PLR0913  # one for each flag
    session: Session,
    *,
    every: str,
    since: date,
    until: date | None,
    figures: tuple[str, ...],
    everything: bool,
    jobs: int,
    cluster: str,
) -> None:
    """Tell what was known of all companies at the end of each month.

    One row for each company and day, with only what had been reported by that day, as things stood on it:
    there is no look-ahead.
    What only may hold, is planned or surmised is marked, and never stands in the column of the value.

    A figure is one of deals, latest-deal, latest-status, latest-amount, valuation, total-raised and
    disputed, or a path as in 'deals show COMPANY -o csv'.
    """
    if cluster and jobs > 1:
        raise Misuse("Processes here and a cluster can't share the work.", "Give --jobs or --cluster.")
    with session.reading() as tracker, ExitStack() as stack:
        streams = session.output in _STREAMED
        seen = not (streams and sys.stdout.isatty())
        bar = stack.enter_context(Bar("companies", wanted=seen and not session.quiet))
        found = tracker.backtest(
            since,
            until,
            every=every,
            figures=figures or None,
            everything=everything,
            recorded_by=session.recorded_by,
            policy=session.policy,
            jobs=jobs,
            cluster=cluster,
            done=_Shown(bar),
        )
        missing = set(figures)
        told: Iterable[Line] = _noting(found.lines, missing)
        if not streams:
            told = list(told)
            stack.close()  # the bar goes before the answer comes
        session.reply(_reply(found, told))
        for name in (each for each in dict.fromkeys(figures) if each in missing):
            session.tell(f"No company had a figure {name!r} on any of these days.")


def _noting(lines: Iterable[Line], missing: set[str]) -> Iterator[Line]:
    """The lines; takes out of `missing` what some company has."""
    for line in lines:
        if missing:
            missing -= {name for name, cell in line.figures.items() if cell.figures or cell.value}
        yield line


class _Shown:
    """Shows how many companies are done."""

    def __init__(self, bar: Bar) -> None:
        self._bar = bar
        self._done = 0

    def __call__(self, more: int) -> None:
        self._done += more
        self._bar.update(0, 0, self._done)


def _reply(found: Backtest, told: Iterable[Line]) -> Reply:
    from .output import Reply

    def page() -> Page:
        from .page.backtest import backtest_page

        return backtest_page(found, told)

    columns = [column for each in found.asked for column in each.columns]
    return Reply(
        page=page,
        data=lambda: {"view": _view(found), "rows": list(_rows(found, told))},
        columns=("company", "name", "day", *_VIEW, *columns),
        rows=lambda: _rows(found, told),
        caption=f"Backtest, {found}, log at position {found.view.position}",
    )


def _view(found: Backtest) -> dict[str, Any]:
    """The view of all rows: from which day to which, and what holds of each."""
    from ...projections import machine

    whole = machine.view(found.view)
    span = {"every": found.every.value, "from": str(found.days[0]), "to": str(found.days[-1])}
    return {**span, **{name: whole[name] for name in _VIEW}}


def _rows(found: Backtest, told: Iterable[Line]) -> Iterator[Row]:
    view = _view(found)
    beside = {name: view[name] for name in _VIEW}
    for line in told:
        cells = {}
        for each in found.asked:
            cells.update(_cells(each, line))
        yield {"company": line.company, "name": line.name, "day": str(line.day), **beside, **cells}


def _cells(asked: Asked, line: Line) -> dict[str, Any]:
    from ...projections import machine

    plain = machine.plain(line.figures[asked.name])
    plain["value"] = plain["value"] or None
    return dict(zip(asked.columns, plain.values(), strict=not asked.bare))
