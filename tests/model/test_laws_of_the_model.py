"""What holds for every log: the read model answers what the fold answers, whatever came and whenever."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dealtracker.projections.listing import listing
from dealtracker.projections.screen import Screen, screened
from dealtracker.tracker import Tracker
from dealtracker.tracker.model import rebuild
from tests.projections.anything import Log, logs
from tests.projections.law import days, policies
from tests.projections.test_screen_laws import on_deals, terms
from tests.tracker.test_laws_of_the_log import cut, few, reported

questions = st.lists(
    st.fixed_dictionaries(
        {"as_of": days, "on": days, "policy": policies, "recorded_by": st.none() | st.integers(0, 70)}
    ),
    min_size=1,
    max_size=4,
)


def asked(tracker: Tracker, clock: dict[str, Any], where: str) -> tuple[Any, ...]:
    """The list, all of the list and a screen, as the model gives them."""
    view = tracker.view(**clock)
    with tracker.model.answers(view) as known, tracker.model.answers(view, everything=True) as every:
        assert known is not None
        assert every is not None
        found = known.screened(Screen.parse(where), tracker.log)
        return tuple(known.lines()), tuple(every.lines()), found.yes, found.maybe


def folded(tracker: Tracker, clock: dict[str, Any], where: str) -> tuple[Any, ...]:
    """The same, folded from all events."""
    events, view = list(tracker.events()), tracker.view(**clock)
    found = screened(Screen.parse(where), tracker.book().states(view), view)
    lists = (tuple(listing(events, view, everything=everything)) for everything in (False, True))
    return (*lists, found.yes, found.maybe)


@few
@given(logs(), questions, st.one_of(terms, on_deals), st.integers(1, 4))
def test_the_model_answers_as_the_fold(
    events: Log, clocks: list[dict[str, Any]], where: str, batches: int
) -> None:
    """Made before anything was recorded and asked between batches, it is never behind and never wrong."""
    with tempfile.TemporaryDirectory() as folder, Tracker.open(Path(folder) / "deals.db") as tracker:
        rebuild(tracker.log, tracker.view())
        for batch in cut(events, batches):
            tracker.log.append(batch, reported=reported(events), recorder="anna")
            for clock in clocks:
                assert asked(tracker, clock, where) == folded(tracker, clock, where)
