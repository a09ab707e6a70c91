"""Steps about what may be one thing under two slugs."""

from __future__ import annotations

from pytest_bdd import parsers, then

from dealtracker.projections.candidate import LEAST
from dealtracker.projections.suggestion import Suggestion

from ._answer import Line, Table, compare
from ._desk import Desk
from .asking import VIEW, clocks


def line(each: Suggestion) -> Line:
    """A suggestion as a row."""
    return {
        "type": each.type,
        "one": each.names[0],
        "other": each.names[1],
        "score": str(each.score),
        "reasons": ", ".join(reason.code for reason in each.reasons),
        "on record": each.on_record,
        "why": "; ".join(reason.text for reason in each.judged),
    }


@then(parsers.re(rf"the candidates for (?P<sort>\w+)(?: from (?P<least>\d+) on)? {VIEW} are"))
def candidates(desk: Desk, sort: str, least: str | None, view: str, datatable: Table) -> None:
    found = desk.tracker.candidates(sort, least=int(least or LEAST), **clocks(view))
    compare(map(line, found), datatable)


@then(parsers.re(rf"all candidates {VIEW} are"))
def all_candidates(desk: Desk, view: str, datatable: Table) -> None:
    compare(map(line, desk.tracker.candidates(everything=True, **clocks(view))), datatable)


@then(parsers.re(rf"there are no candidates {VIEW}"))
def no_candidates(desk: Desk, view: str) -> None:
    assert desk.tracker.candidates(**clocks(view)) == ()
