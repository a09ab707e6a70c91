"""Steps that ask, and hold the whole answer against a table."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any, cast

from pytest_bdd import parsers, then, when

from dealtracker.events import DealsError
from dealtracker.tracker import Clocks

from ._answer import OF_ANYTHING, OF_COMPANIES, OF_DEALS, Line, Teller, compare, cut, timeline_lines
from ._desk import Desk, rows_of

Table = list[list[str]]

QUESTIONS = "|".join([*OF_COMPANIES, *OF_DEALS, *OF_ANYTHING, "timeline"])
VIEW = r"as of (?P<view>\S+?(?:,? on \S+?)?(?:,? recorded by \S+?)?(?:,? chosen by \S+?)?)"
"""The clocks of a question: what had been reported by then; as things stood; what the log held; a policy."""


def clocks(view: str) -> Clocks:
    """The clocks in 'DAY, on DAY, recorded by DAY or POSITION, chosen by POLICY'."""
    said = view.replace(",", "").replace(" chosen by ", " policy ")
    words = said.replace(" recorded by ", " recorded_by ").split()
    given: dict[str, Any] = {"as_of": words[0], **dict(zip(words[1::2], words[2::2], strict=True))}
    if "recorded_by" in given:
        given["recorded_by"] = _moment(given["recorded_by"])
    return cast("Clocks", given)


def _moment(text: str) -> int | datetime:
    """A position of the log, or the end of a day."""
    return int(text) if text.isdigit() else datetime.combine(date.fromisoformat(text), time.max, UTC)


def answer(desk: Desk, what: str, subject: str, view: str) -> list[Line]:
    """The rows of an answer."""
    at = clocks(view)
    ask = desk.tracker.company if what in OF_COMPANIES or what == "timeline" else desk.tracker.entity
    state: Any = ask(subject, **at)
    told = {event: label for label, event in desk.labels.items()}
    tell = Teller({**state.labels, **told}, state.sources)
    if what == "timeline":
        return list(timeline_lines(desk.tracker.timeline(subject, **at), tell))
    return list({**OF_COMPANIES, **OF_DEALS, **OF_ANYTHING}[what](state, tell))


@then(parsers.re(rf"the (?P<what>{QUESTIONS}) of (?P<subject>.+) {VIEW} (?:is|are)"))
def answered(desk: Desk, what: str, subject: str, view: str, datatable: Table) -> None:
    compare(answer(desk, what, subject, view), datatable)


@then(parsers.re(rf"the (?P<what>{QUESTIONS}) of (?P<subject>.+) {VIEW} includes?"))
def included(desk: Desk, what: str, subject: str, view: str, datatable: Table) -> None:
    lines = cut(answer(desk, what, subject, view), datatable)
    assert [row for row in rows_of(datatable) if row not in lines] == [], lines


@then(parsers.re(rf"the (?P<what>{QUESTIONS}) of (?P<subject>.+) {VIEW} do not include"))
def not_included(desk: Desk, what: str, subject: str, view: str, datatable: Table) -> None:
    lines = cut(answer(desk, what, subject, view), datatable)
    assert [row for row in rows_of(datatable) if row in lines] == []


@then(parsers.re(rf"no (?P<what>{QUESTIONS}) of (?P<subject>.+) (?:is|are) known {VIEW}"))
def unanswered(desk: Desk, what: str, subject: str, view: str) -> None:
    assert answer(desk, what, subject, view) == []


@then(parsers.re(rf"(?P<what>nothing|something) is known of (?P<subject>.+) {VIEW}"))
def known(desk: Desk, what: str, subject: str, view: str) -> None:
    assert desk.tracker.company(subject, **clocks(view)).empty == (what == "nothing")


@then(parsers.re(rf"(?P<subject>.+) is shown as (?P<name>.+) {VIEW}"))
def shown_as(desk: Desk, subject: str, name: str, view: str) -> None:
    assert desk.tracker.entity(subject, **clocks(view)).name == name


@then(parsers.re(rf"the history of the (?P<figure>.+) of (?P<subject>.+) {VIEW} is"))
def believed(desk: Desk, figure: str, subject: str, view: str, datatable: Table) -> None:
    state = desk.tracker.company(subject, **clocks(view))
    tell = Teller(state.labels, state.sources)
    beliefs = desk.tracker.history(subject, figure.replace(" ", "."), **clocks(view))
    compare((tell.line(each.figure, **{"from": each.from_day}) for each in beliefs), datatable)


@then(parsers.re(rf"the evidence for the (?P<figure>.+) of (?P<subject>.+) {VIEW} is"))
def evidence(desk: Desk, figure: str, subject: str, view: str, datatable: Table) -> None:
    tell = Teller(desk.tracker.company(subject, **clocks(view)).labels, {})
    found = desk.tracker.why_figure(subject, figure.replace(" ", "."), **clocks(view))
    lines = [
        tell.line(
            None,
            value=value,
            report=each.report.id,
            paragraph=str(each.event.statement.para),
            voice=each.event.statement.attribution,
            origin=each.origin,
            grade=each.grade,
        )
        for figure_ in found
        for value, because in (
            (figure_.figure.value, figure_.because),
            *((rival.value, events) for rival, events in (*figure_.others, *figure_.possibly)),
        )
        for each in because
    ]
    compare(lines, datatable)


@then(parsers.re(rf"whether (?P<one>.+) is worth more than (?P<other>.+) {VIEW} is (?P<verdict>.+)"))
def worth_more(desk: Desk, one: str, other: str, view: str, verdict: str) -> None:
    found = desk.tracker.worth_more(one, other, **clocks(view))
    assert {"yes": "true", "no": "false", "maybe": "not decidable"}[found.value] == verdict


@then(parsers.re(r"the name (?P<name>.+) stands for (?P<entity>.+)"))
def stands_for(desk: Desk, name: str, entity: str) -> None:
    assert desk.tracker.resolve(name) == desk.tracker.resolve(entity)


@when(parsers.parse("somebody asks for {name}"))
def asked(desk: Desk, name: str) -> None:
    try:
        desk.tracker.company(name)
    except DealsError as error:
        desk.refused = error


@then(parsers.re(rf"the companies known {VIEW} are"))
def companies(desk: Desk, view: str, datatable: Table) -> None:
    tell = Teller({}, {})
    found = desk.tracker.companies(**clocks(view))
    lines = [
        tell.line(
            each.valuation,
            company=each.name,
            deals=str(each.deals),
            amount=each.latest_amount.value if each.latest_amount else None,
            disputed=str(each.disputed),
        )
        for each in found
    ]
    compare(lines, datatable)
