"""Steps about what changed, what is new and what is stale."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from pytest_bdd import parsers, then, when

from dealtracker.events import DealsError
from dealtracker.events.kinds import ReportPublished
from dealtracker.projections.change import Change
from dealtracker.projections.figure import Figure
from dealtracker.projections.news import Difference
from dealtracker.projections.stale import LIMITS, Limits, Stale
from dealtracker.tracker import Clocks

from ._answer import Line, Table, Teller, compare, cut
from ._desk import Desk, rows_of, slug_of
from .asking import VIEW, clocks

SPAN = r"(?P<span>from \S+ to [^\s,]+(?:, on \S+)?)"
"""The two days of a comparison, and the day of the world where it is held fast."""


def difference(desk: Desk, company: str, span: str) -> Difference:
    """What is different about a company."""
    start, end, *on = span.replace(",", "").split()[1::2]
    return desk.tracker.diff(company, start, end, **cast("Clocks", {"on": on[0]} if on else {}))


def words(each: Change | Stale, tell: Teller) -> str:
    """The path of a figure in words, with names for slugs."""
    return " ".join(tell.words(word) for word in each.path.split("."))


def value(figure: Figure[Any] | None, tell: Teller) -> str:
    """What a figure says; nothing where it does not stand."""
    return tell.words(figure.value) if figure is not None else ""


def changed(found: Difference) -> Iterator[Line]:
    """The figures that changed, as rows."""
    tell = Teller(found.labels, found.sources)
    for each in found.changes:
        yield {
            "company": found.name,
            "change": each.sort.value.replace("-", " "),
            "figure": words(each, tell),
            "before": value(each.before, tell),
            "after": value(each.after, tell),
            "learned": tell.words(each.learned),
            "sources": tell.outlets(each.because),
            "because": ", ".join(found.sources[event].kind.replace("-", " ") for event in each.because),
        }


def stale_lines(desk: Desk, found: tuple[Stale, ...], at: Clocks) -> Iterator[Line]:
    """What is stale, as rows."""
    tell = Teller(desk.tracker.labels(**at), {})
    for each in found:
        yield {
            "company": each.name,
            "figure": words(each, tell),
            "sort": each.sort.value,
            "value": value(each.figure, tell),
            "since": tell.words(each.since),
            "days": str(each.days),
        }


def stale_of(desk: Desk, company: str | None, view: str, limits: Limits = LIMITS) -> list[Line]:
    """What is stale, of one company or of all."""
    at = clocks(view)
    return list(stale_lines(desk, desk.tracker.stale(company, limits=limits, **at), at))


@then(parsers.re(rf"what changed of (?P<company>.+) {SPAN} is"))
def what_changed(desk: Desk, company: str, span: str, datatable: Table) -> None:
    compare(changed(difference(desk, company, span)), datatable)


@then(parsers.re(rf"what changed of (?P<company>.+) {SPAN} includes"))
def what_changed_includes(desk: Desk, company: str, span: str, datatable: Table) -> None:
    lines = cut(changed(difference(desk, company, span)), datatable)
    assert [row for row in rows_of(datatable) if row not in lines] == [], lines


@then(parsers.re(rf"nothing changed of (?P<company>.+) {SPAN}"))
def nothing_changed(desk: Desk, company: str, span: str) -> None:
    assert difference(desk, company, span).empty


@when(parsers.re(rf"somebody asks what changed of (?P<company>.+) {SPAN}"))
def asked_what_changed(desk: Desk, company: str, span: str) -> None:
    try:
        difference(desk, company, span)
    except DealsError as error:
        desk.refused = error


@then(parsers.re(rf"what was said of (?P<company>.+) {SPAN} is"))
def what_was_said(desk: Desk, company: str, span: str, datatable: Table) -> None:
    found = difference(desk, company, span)
    tell = Teller(found.labels, found.sources)
    said = (
        tell.line(None, kind=each.kind.replace("-", " "), who=each.who, learned=each.known_since)
        for each in found.said
    )
    compare(said, datatable)


@then(parsers.re(rf"the news since (?P<since>\S+) {VIEW} is"))
def news(desk: Desk, since: str, view: str, datatable: Table) -> None:
    compare((line for each in desk.tracker.news(since, **clocks(view)) for line in changed(each)), datatable)


@then(parsers.re(rf"the news since (?P<since>\S+) {VIEW} includes"))
def news_includes(desk: Desk, since: str, view: str, datatable: Table) -> None:
    found = desk.tracker.news(since, **clocks(view))
    lines = cut((line for each in found for line in changed(each)), datatable)
    assert [row for row in rows_of(datatable) if row not in lines] == [], lines


@then(parsers.re(rf"the news since (?P<since>\S+) {VIEW} is nothing"))
def no_news(desk: Desk, since: str, view: str) -> None:
    assert desk.tracker.news(since, **clocks(view)) == ()


@when(parsers.re(r"the outlet (?P<who>.+) corrects (?P<label>\w+) to (?P<amount>.+) on (?P<day>\S+)"))
def outlet_corrects(desk: Desk, who: str, label: str, amount: str, day: str) -> None:
    outlet = slug_of(who)
    report = ReportPublished(report=f"{outlet}-{day}-correction", outlet=outlet, published=day)
    right = {"amount": amount}
    desk.tracker.correct(desk.labels[label], right, fault="theirs", reason="the wrong sum", report=report)


@when(parsers.re(r"the desk corrects (?P<label>\w+) to (?P<amount>.+), a slip of its own"))
def desk_corrects(desk: Desk, label: str, amount: str) -> None:
    desk.tracker.correct(desk.labels[label], {"amount": amount}, fault="ours", reason="a slip")


@then(parsers.re(rf"what is stale(?: of (?P<company>.+))? {VIEW} is"))
def what_is_stale(desk: Desk, company: str | None, view: str, datatable: Table) -> None:
    compare(stale_of(desk, company, view), datatable)


@then(parsers.re(rf"with (?P<days>\d+) days for rounds, what is stale {VIEW} is"))
def stale_rounds(desk: Desk, days: str, view: str, datatable: Table) -> None:
    compare(stale_of(desk, None, view, Limits(rounds=int(days))), datatable)


@then(parsers.re(rf"nothing is stale(?: of (?P<company>.+))? {VIEW}"))
def nothing_is_stale(desk: Desk, company: str | None, view: str) -> None:
    assert stale_of(desk, company, view) == []


@then(parsers.re(rf"whether the (?P<figure>.+) of (?P<company>.+) is stale {VIEW} is (?P<answer>yes|no)"))
def is_stale(desk: Desk, figure: str, company: str, view: str, answer: str) -> None:
    found = {line["figure"] for line in stale_of(desk, company, view)}
    assert (figure in found) == (answer == "yes"), found
