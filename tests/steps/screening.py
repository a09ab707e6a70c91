"""Steps that screen companies, and hold yes and maybe against a table."""

from __future__ import annotations

from pytest_bdd import parsers, then, when

from dealtracker.events import DealsError
from dealtracker.projections.screen import Match

from ._answer import Line, Table, compare
from ._desk import Desk
from .asking import VIEW, clocks


def line(desk: Desk, each: Match) -> Line:
    """A company that a screen lets through, as a row."""
    labels = desk.tracker.labels()
    return {
        "company": each.company.name,
        "answer": each.answer.value,
        "deal": ", ".join(labels.get(deal, deal) for deal in each.matched),
        "why": "; ".join(each.why),
        "events": str(len(each.because)),
    }


@then(parsers.re(rf'the companies where "(?P<where>[^"]+)" {VIEW} are'))
def companies_where(desk: Desk, where: str, view: str, datatable: Table) -> None:
    found = desk.tracker.screen(where, **clocks(view))
    compare([line(desk, each) for each in (*found.yes, *found.maybe)], datatable)


@then(parsers.re(rf'there are no companies where "(?P<where>[^"]+)" {VIEW}'))
def no_companies_where(desk: Desk, where: str, view: str) -> None:
    found = desk.tracker.screen(where, **clocks(view))
    assert [line(desk, each) for each in (*found.yes, *found.maybe)] == []


@then(parsers.re(rf'whether "(?P<where>[^"]+)" holds of (?P<company>.+) {VIEW} is (?P<answer>yes|maybe|no)'))
def holds_of(desk: Desk, where: str, company: str, view: str, answer: str) -> None:
    found = desk.tracker.screen(where, **clocks(view))
    slug = desk.tracker.resolve(company, "company")
    told = {each.company.company: each.answer.value for each in (*found.yes, *found.maybe)}
    assert told.get(slug, "no") == answer


@when(parsers.parse('somebody screens for "{where}"'))
def screens(desk: Desk, where: str) -> None:
    try:
        desk.tracker.screen(where)
    except DealsError as error:
        desk.refused = error
