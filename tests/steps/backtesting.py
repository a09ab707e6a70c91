"""Steps that ask for many days at once, and hold the rows against a table."""

from __future__ import annotations

import re

from pytest_bdd import parsers, then, when

from dealtracker.events import DealsError
from dealtracker.projections import machine
from dealtracker.projections.backtest import Line as Told

from ._answer import Line, Table, Teller, compare
from ._desk import Desk

ASKED = (
    r"somebody backtests (?P<figures>.+) every (?P<every>\w+) from (?P<first>\S+) to (?P<last>[^\s,]+)"
    r"(?P<known>, known or not)?(?:, over (?P<jobs>\d+) processes)?"
)
_SAY = Teller({}, {})


@when(parsers.re(ASKED), target_fixture="told")
def backtests(  # noqa: PLR0917  # as many as the sentence has values
    desk: Desk, figures: str, every: str, first: str, last: str, known: str | None, jobs: str | None
) -> list[Told]:
    names = [name.replace(" ", "-") for name in re.split(r", the | and the ", figures.removeprefix("the "))]
    try:
        return list(
            desk.tracker.backtest(
                first, last, every=every, figures=names, everything=bool(known), jobs=int(jobs or 1)
            ).lines
        )
    except DealsError as error:
        desk.refused = error
        return []


@then("the rows are")
def rows_are(told: list[Told], datatable: Table) -> None:
    compare(map(line, told), datatable)


@then(parsers.parse("the rows of {company} are"))
def rows_of_company(told: list[Told], company: str, datatable: Table) -> None:
    compare(
        [line(each) for each in told if company.casefold() in (each.name.casefold(), each.company)], datatable
    )


@then(parsers.parse("the days are {days}"))
def days_are(told: list[Told], days: str) -> None:
    assert ", ".join(dict.fromkeys(str(each.day) for each in told)) == days


@then(parsers.parse('the backtest is refused: "{words}"'))
def backtest_refused(desk: Desk, words: str) -> None:
    assert desk.refused is not None, "It was not refused."
    assert desk.refused.what == words


def line(told: Told) -> Line:
    """A line of a backtest as a row: each figure under its name, and what stands beside the first of them."""
    first = next(iter(told.figures.values()))
    beside = machine.plain(first)
    figures = {name.replace("-", "_"): cell.value for name, cell in told.figures.items()}
    return _SAY.line(None, company=told.name, day=told.day, **{**beside, **figures})
