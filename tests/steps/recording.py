"""Steps that hand reports in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, then, when

from dealtracker.events import DealsError
from dealtracker.projections.view import View
from dealtracker.tracker import Tracker

from ._answer import compare
from ._desk import Desk, rows_of

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))

Table = list[list[str]]


@pytest.fixture
def desk(place: Path | str) -> Iterator[Desk]:
    """A desk with an empty log."""
    made = Desk(place)
    yield made
    made.tracker.close()


@given("the facts")
@when("these facts are recorded")
def facts(desk: Desk, datatable: Table) -> None:
    desk.record(rows_of(datatable))


@when("these facts are handed in")
def handed_in(desk: Desk, datatable: Table) -> None:
    try:
        desk.record(rows_of(datatable))
    except DealsError as error:
        desk.refused = error


@given(parsers.parse("the facts, recorded on {day}"))
def facts_recorded_on(desk: Desk, day: str, datatable: Table) -> None:
    desk.day = day
    desk.record(rows_of(datatable))


@given(parsers.parse("the person {name}"))
def person(desk: Desk, name: str) -> None:
    desk.people.add(name)


@pytest.fixture(scope="session")
def example_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log of the five example reports, to be copied."""
    path = tmp_path_factory.mktemp("examples") / "deals.db"
    with Tracker.open(path) as tracker:
        tracker.import_reports(EXAMPLES)
    return path


@given("the five example reports")
def examples(desk: Desk, example_log: Path) -> None:
    desk.take_over(example_log, EXAMPLES)


@given(
    parsers.parse("another log with the five example reports in the order {order}"), target_fixture="other"
)
def other_log(tmp_path: Path, order: str) -> Iterator[Desk]:
    made = Desk(tmp_path / "other.db")
    for number in order.split():
        made.tracker.import_reports([EXAMPLES[int(number) - 1]])
    yield made
    made.tracker.close()


@then(parsers.parse("both logs give the same state of every company as of {day}"))
def same_states(desk: Desk, other: Desk, day: str) -> None:
    view = View.of(day)
    assert list(desk.tracker.book().states(view)) == list(other.tracker.book().states(view))


@then("nothing is new")
def nothing_new(desk: Desk) -> None:
    assert [each.recorded for each in desk.imported] == [() for _ in desk.imported] != []


@when("the five example reports are handed in again")
def examples_again(desk: Desk) -> None:
    desk.imported = desk.tracker.import_reports(EXAMPLES)


@given(parsers.parse("the report file {name}"))
@when(parsers.parse("the report file {name} is handed in"))
def report_file(desk: Desk, name: str, docstring: str) -> None:
    desk.refused = None
    try:
        desk.imported = desk.tracker.import_reports([(name, docstring)])
    except DealsError as error:
        desk.refused, desk.imported = error, []


@then(parsers.parse("the log holds {number:d} events"))
def log_holds(desk: Desk, number: int) -> None:
    assert desk.tracker.head.position == number


@then("it is refused with the problems")
def refused_with(desk: Desk, datatable: Table) -> None:
    assert desk.refused is not None, "It was not refused."
    problems = getattr(desk.refused, "problems", ())
    found = [{"line": str(each.line), "problem": each.what, "remedy": each.remedy} for each in problems]
    compare(found, datatable)


@then(parsers.parse('the refusal says "{words}"'))
def refused_for(desk: Desk, words: str) -> None:
    assert desk.refused is not None, "It was not refused."
    assert words in str(desk.refused).splitlines()
