"""Steps that put the record right: corrections, retractions, revised files, merges and their undoing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from attrs import evolve
from pytest_bdd import given, parsers, then, when

from dealtracker.events import DealsError, Event, RedactedFact
from dealtracker.events.whole import read_whole, to_whole
from dealtracker.tracker.report_file import read_report

from ._answer import Table, compare
from ._desk import BESIDE, Desk, Row, rows_of, slug_of
from ._sentence import read
from .asking import VIEW, clocks

REASON = "It was wrong."


@contextmanager
def refusing(desk: Desk) -> Iterator[None]:
    """Keep why something was refused, for a later step to look at."""
    try:
        yield
    except DealsError as error:
        desk.refused = error


@when("these facts are corrected")
@given("these facts are corrected")
def corrected(desk: Desk, datatable: Table) -> None:
    for row in rows_of(datatable):
        desk.day = row["on"]
        with refusing(desk):
            event = _correct(desk, row)
            desk.labels.update({label: event for label in [row.get("label", "")] if label})


@when("these facts are taken back")
def taken_back(desk: Desk, datatable: Table) -> None:
    for row in rows_of(datatable):
        desk.day = row["on"]
        reason, label = row.get("reason", REASON), row.get("label", "")
        with refusing(desk):
            if source := row.get("source"):
                text = {"event": desk.labels[row["fact"]], "fault": "theirs", "reason": reason}
                event = _handed_in(desk, source, row["on"], {"fact-retracted": text})
            else:
                event = desk.tracker.retract(desk.labels[row["fact"]], reason=reason).event.id
            desk.labels.update({label: event} if label else {})


@given("these facts, which are not recorded yet")
def foreseen(desk: Desk, datatable: Table) -> None:
    """Facts of one report that others have recorded: their ids are made of what they say."""
    rows = rows_of(datatable)
    document = desk.document(rows[0]["source"], rows[0]["reported"], rows)
    file = read_report(json.dumps(document), "foreseen.json", known=desk.tracker.names.sorts)
    stated = [event for event in file.events if event.statement.para]
    desk.labels.update(zip((row["label"] for row in rows), (event.id for event in stated), strict=True))


@when(parsers.parse('the revised report file {name} is handed in for the reason "{reason}"'))
def revised(desk: Desk, name: str, reason: str, docstring: str) -> None:
    with refusing(desk):
        desk.imported = desk.tracker.import_reports([(name, docstring)], revise=True, reason=reason)


@then(parsers.parse("{number:d} fact is corrected or taken back"))
@then(parsers.parse("{number:d} facts are corrected or taken back"))
def number_revised(desk: Desk, number: int) -> None:
    assert sum(len(each.revised) for each in desk.imported) == number


@when(parsers.re(r"on (?P<day>\S+) (?P<merged>.+) is found to be (?P<into>.+)"))
def found_one(desk: Desk, day: str, merged: str, into: str) -> None:
    desk.day = day
    with refusing(desk):
        done = desk.tracker.merge(_slug(desk, merged), _slug(desk, into), reason=REASON)
        desk.labels["the merge"] = done.event.id


@when(parsers.re(r"on (?P<day>\S+) (?P<a>.+) and (?P<b>.+) are found to be two"))
def found_two(desk: Desk, day: str, a: str, b: str) -> None:
    desk.day = day
    with refusing(desk):
        done = desk.tracker.distinct(_slug(desk, a), _slug(desk, b), reason=REASON)
        desk.labels["the judgement"] = done.event.id


@when(parsers.re(r"on (?P<day>\S+) (?P<what>the merge|the judgement) is taken back"))
def judgement_taken_back(desk: Desk, day: str, what: str) -> None:
    desk.day = day
    desk.tracker.retract(desk.labels[what], reason=REASON)


@when(parsers.parse('on {day} the words of {label} are redacted for the reason "{reason}"'))
def words_redacted(desk: Desk, day: str, label: str, reason: str) -> None:
    desk.day = day
    _redacted(desk, desk.labels[label], reason)


@when(parsers.parse('on {day} all that speaks of {name} is redacted for the reason "{reason}"'))
def person_redacted(desk: Desk, day: str, name: str, reason: str) -> None:
    desk.day = day
    _redacted(desk, f"about:{name}", reason)


@then(parsers.parse("the words of {label} are redacted"))
def is_redacted(desk: Desk, label: str) -> None:
    assert isinstance(desk.tracker.event(desk.labels[label]).fact, RedactedFact)


@then(parsers.re(rf"(?P<subject>.+) has raised (?P<amount>.+) in all {VIEW}"))
def raised(desk: Desk, subject: str, amount: str, view: str) -> None:
    totals = desk.tracker.company(subject, **clocks(view)).totals
    assert [str(each.figure.value) for each in totals if each.figure] == [amount]


@then(parsers.re(rf"the reasons behind the (?P<figure>.+) of (?P<subject>.+) {VIEW} are"))
def reasons(desk: Desk, figure: str, subject: str, view: str, datatable: Table) -> None:
    found = desk.tracker.why_figure(subject, figure.replace(" ", "."), **clocks(view))
    behind = (pair for each in found for one in each.because for pair in one.bookkeeping)
    lines = [
        {"fault": event.fact.fault, "reason": event.fact.reason, "report": report.id}
        for event, report in behind
    ]
    compare(lines, datatable)


@then(parsers.re(rf"the record has the warning (?P<code>\S+) {VIEW}"))
def warned(desk: Desk, code: str, view: str) -> None:
    assert code in [each.code for each in desk.tracker.check(**clocks(view))]


@then(parsers.re(rf"the record has no warning {VIEW}"))
def not_warned(desk: Desk, view: str) -> None:
    assert desk.tracker.check(**clocks(view)) == ()


@then("it is not refused")
def not_refused(desk: Desk) -> None:
    assert desk.refused is None, desk.refused


@then(parsers.parse('what was recorded is refused with "{words}"'))
def refused_among(desk: Desk, words: str) -> None:
    assert desk.refused is not None, "It was not refused."
    assert words in str(desk.refused)


def _correct(desk: Desk, row: Row) -> str:
    """Record a correction: in a note of ours, or in a report of the outlet that tells of its error."""
    reason, target = row.get("reason", REASON), desk.labels[row["fact"]]
    stated = read_whole(read(row["right"], lambda name, _: desk.slug(name)))
    known: list[Event[Any]] = desk.tracker.log.get([target])
    para = known[0].statement.para if known else None
    beside: dict[str, Any] = {name: row[name] for name in BESIDE if row.get(name)}
    said = evolve(stated, para=para, **beside)
    if not (source := row.get("source")):
        return desk.tracker.correct(target, said, fault="ours", reason=reason).event.id
    text = {"event": target, "statement": to_whole(said), "fault": "theirs", "reason": reason}
    return _handed_in(desk, source, row["on"], {"fact-corrected": text})


def _handed_in(desk: Desk, outlet: str, day: str, fact: dict[str, Any]) -> str:
    """Hand in a report of an outlet that states one piece of bookkeeping."""
    report = {"id": slug_of(f"{outlet} {day} correction"), "outlet": slug_of(outlet), "published": day}
    document = {"report": report, "outlets": {slug_of(outlet): {"name": outlet}}, "facts": [fact]}
    (done,) = desk.tracker.import_reports([(f"{report['id']}.json", json.dumps(document))])
    return done.recorded[-1].id


def _redacted(desk: Desk, what: str, reason: str) -> None:
    done = desk.tracker.redact(what, reason=reason)
    desk.labels["the redaction"] = done.redactions[-1].id


def _slug(desk: Desk, name: str) -> str:
    """The slug that a name got when it was first met; other names of it may have become ambiguous."""
    return slug_of(name) if slug_of(name) in desk.tracker.names.sorts else name
