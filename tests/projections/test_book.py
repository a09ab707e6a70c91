"""One answer, whichever way the events are found: all in memory, through the log, or all at once."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from benchmarks.generator import batches
from dealtracker.projections.book import Book
from dealtracker.projections.company import company_state
from dealtracker.projections.machine import company
from dealtracker.projections.view import View
from dealtracker.tracker import Tracker


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
