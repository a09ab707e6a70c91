"""One answer, whichever way the events are found: all in memory, through the log, or all at once."""

from __future__ import annotations

import gc
from itertools import chain
from pathlib import Path

import pytest

from benchmarks.generator import batches
from dealtracker.events.kinds import AmountReported, EntitiesMerged, EntityNamed, FactCorrected, SourceGraded
from dealtracker.projections.book import Book
from dealtracker.projections.company import company_state
from dealtracker.projections.machine import company
from dealtracker.projections.quiet import undisturbed
from dealtracker.projections.view import View
from dealtracker.tracker import Tracker

from .case import ACME, DEAL, declared, news, round_news, usd


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize(("as_of", "on"), [("2026-01-31", None), ("2021-06-15", None), ("2025", "2019-03")])
def test_a_company_is_the_same_from_the_log_from_the_book_and_from_all_events(
    tmp_path: Path, seed: int, as_of: str, on: str | None
) -> None:
    """What is read for one company leaves out nothing that matters, and adds nothing."""
    made = list(batches(600, seed=seed, companies=12))
    with Tracker.open(tmp_path / "deals.db") as tracker:
        for batch in made:
            tracker.log.append(batch.events, reported={batch.report: batch.days}, recorder="test")
        view = tracker.view(as_of=as_of, on=on)
        through_log = {slug: tracker.company(slug, as_of=as_of, on=on) for slug in tracker.book().companies}
        states = {state.company: state for state in tracker.book().states(view)}
        events = list(tracker.events())
    for slug, state in through_log.items():
        expected = company(company_state(slug, events, view))
        assert company(state) == expected
        assert company(states[slug]) == expected
        assert company(Book(events).state(slug, view)) == expected


def test_the_same_seed_makes_the_same_events() -> None:
    """What was measured or tested can be made again, and every event of it is another one."""
    first, again = (list(chain.from_iterable(batch.events for batch in batches(300))) for _ in range(2))
    assert first == again
    assert len({event.id for event in first}) == len(first) == 300


def test_a_view_from_before_the_first_report_sees_nothing() -> None:
    """Every company is known by its slug, and nothing was said of it yet."""
    events = list(chain.from_iterable(batch.events for batch in batches(200, companies=3)))
    assert all(state.empty for state in Book(events).states(View.of("2001-01-01")))


def test_the_voice_that_only_a_correction_names() -> None:
    """The outlet to which a correction gives a claim is called by its name, however the events are found."""
    told = round_news("2024-03-01", AmountReported(deal=DEAL, amount=usd("10m"), basis="round"))
    right = {"amount-reported": {"deal": DEAL, "amount": "10m USD"}, "attribution": ["outlet:agency"]}
    slip = FactCorrected(event=told[-1].id, statement=right, fault="ours", reason="It was not theirs.")
    named = news("2024-01-01", EntityNamed(entity="agency", name="The Agency"), outlet="desk", id="names")
    events = [*declared(ACME), *named, *told, *news("2024-04-01", slip, outlet="desk", id="slip")]
    found, view = Book(events), View.of("2024-12-31")
    for state in (found.state(ACME, view), company_state(ACME, events, view), *found.states(view)):
        assert state.labels["agency"] == "The Agency"


def test_the_grade_of_an_outlet_under_its_former_slug() -> None:
    """What is graded under one slug is graded under the slug that it was merged into, also as fetched."""
    told = news("2024-03-05", AmountReported(company=ACME, amount="2m USD"), outlet="wire")
    merge = EntitiesMerged(type="outlet", merged="old-wire", into="wire", fault="ours", reason="one")
    grade = SourceGraded(source="old-wire", reliability="B", credibility="3")
    events = [*declared(ACME), *told, *news("2024-04-01", merge, grade, outlet="desk", id="note")]
    found, view = Book(events), View.of("2024-12-31")
    for state in (found.state(ACME, view), company_state(ACME, events, view), *found.states(view)):
        assert state.sources[told[-1].id].grade == "B3"


def test_the_garbage_collector_goes_on_as_before() -> None:
    """It rests while much is made; whoever looks at a state in between finds it as it was."""
    for _ in Book(declared(ACME, "bolt")).states(View.of("2024-12-31")):
        assert gc.isenabled()
    gc.disable()
    try:
        with undisturbed():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
