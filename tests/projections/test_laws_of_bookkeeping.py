"""What holds for every log when its record is mended, taken back or joined: nothing lost, nothing doubled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from dealtracker.events.event import Event
from dealtracker.events.fact import Fact, UnknownFact
from dealtracker.events.kinds import (
    BOOKKEEPING,
    DealReported,
    EntitiesMerged,
    FactCorrected,
    ReportPublished,
    ReportRetracted,
)
from dealtracker.events.mention import mentions
from dealtracker.events.whole import whole
from dealtracker.projections.claim import Claim, Claims
from dealtracker.projections.company import company_state
from dealtracker.projections.entity import entity_state
from dealtracker.projections.gather import gather
from dealtracker.projections.path import figures
from dealtracker.projections.view import View

from .anything import SLUGS, Log, logs
from .law import answers, beside, companies, days, note, policies, retracted, slugs, told_now, views

lasting_views = st.builds(View.of, days, days, policy=policies)
"""Views of all that is recorded."""
_BOOK: tuple[type[Fact], ...] = (ReportPublished, *BOOKKEEPING)
faults = st.sampled_from(("ours", "theirs"))
picks = st.integers(0, 1 << 20)


def _picked(events: Iterable[Event[Any]], pick: int) -> Event[Any]:
    found = list(events)
    assume(found)
    return found[pick % len(found)]


def _stated(events: Log) -> list[Event[Any]]:
    """What a log states beside its documents and the declarations of the desk."""
    return [e for e in events if e.report != "desk" and not isinstance(e.fact, ReportPublished)]


@given(logs(), companies, lasting_views)
def test_taking_back_a_taking_back_restores(events: Log, company: str, view: View) -> None:
    """With all that was reported taken back nothing is known; with that taken back, all is as it was."""
    stated = [event for event in events if event.report != "desk"]
    gone = note("gone", "2020-01-02", *(retracted(event) for event in stated))
    assert company_state(company, beside(events, gone), view).empty
    back = note("back", "2020-01-03", *(retracted(event) for event in gone[1:]))
    assert answers(beside(events, gone, back), company, view) == answers(events, company, view)


@given(logs(), companies, lasting_views, picks)
def test_another_retraction_still_stands(events: Log, company: str, view: View, pick: int) -> None:
    """Of two retractions, taking back one leaves the other; with that taken back in turn, both stand."""
    target = _picked(_stated(events), pick)
    one = note("one", "2020-01-02", retracted(target, reason="first"))
    two = note("two", "2020-01-02", retracted(target, reason="second"))
    undone = note("undone", "2020-01-03", retracted(one[-1]))
    redone = note("redone", "2020-01-04", retracted(undone[-1]))
    gone = answers(beside(events, two), company, view)
    assert answers(beside(events, one, two, undone), company, view) == gone
    assert answers(beside(events, one, undone), company, view) == answers(events, company, view)
    assert answers(beside(events, one, undone, redone), company, view) == gone


@given(logs(), companies, lasting_views, picks)
def test_what_is_taken_back_was_never_there(events: Log, company: str, view: View, pick: int) -> None:
    """A slip of ours that is taken back leaves all as if it had not been recorded."""
    target = _picked(_stated(events), pick)
    without = [event for event in events if event is not target]
    gone = beside(events, note("gone", "2025-12-31", retracted(target)))
    assert told_now(answers(gone, company, view)) == told_now(answers(without, company, view))


@given(logs(), companies, lasting_views, picks, picks)
def test_what_is_corrected_was_always_right(
    events: Log, company: str, view: View, pick: int, other: int
) -> None:
    """A slip of ours that is corrected leaves all as if the right statement had been recorded at once."""
    spoken = {id_ for event in events for id_ in mentions(event.fact)}
    target = _picked((event for event in _stated(events) if event.id not in spoken), pick)
    assume(not isinstance(target.fact, _BOOK))
    plain = (each for each in _stated(events) if not isinstance(each.fact, (*_BOOK, UnknownFact)))
    right = _picked(plain, other).statement
    mend = FactCorrected(event=target.id, statement=whole(right), fault="ours", reason="a slip")
    mended = beside(events, note("mended", "2025-12-31", mend))
    correct = evolve(target, id=mended[-1].id, statement=right)
    at_once = [correct if event is target else event for event in events]
    assert told_now(answers(mended, company, view)) == told_now(answers(at_once, company, view))


def _undone(sort: str, pick: int, fault: str, other: str) -> Log:
    """A merge of two slugs of a sort, and the retraction of it."""
    merged, into = (SLUGS[sort][(pick + more) % len(SLUGS[sort])] for more in (0, 1))
    fact = EntitiesMerged(type=sort, merged=merged, into=into, fault=fault, reason="they look alike")
    merge = note("merge", "2020-01-02", fact)
    return [*merge, *note("undone", "2022-01-01", retracted(merge[-1], other))]


undone_merges = st.builds(_undone, st.sampled_from(sorted(SLUGS)), picks, faults, faults)


@given(logs(), slugs, lasting_views, undone_merges)
def test_a_merge_and_its_undoing_are_the_identity(events: Log, slug: str, view: View, undone: Log) -> None:
    """From the undoing on all is as if the two slugs had never been merged."""
    again = beside(events, undone)
    assert entity_state(slug, again, view) == entity_state(slug, events, view)
    if slug in SLUGS["company"]:
        assert answers(again, slug, view) == answers(events, slug, view)


@given(logs(), companies, lasting_views)
def test_a_merge_answers_alike_for_both_slugs(events: Log, company: str, view: View) -> None:
    """Whichever of the merged slugs is asked for, the answer is the same, and no figure of either is lost."""
    other = SLUGS["company"][SLUGS["company"].index(company) - 1]
    fact = EntitiesMerged(type="company", merged=company, into=other, reason="they are one")
    joined = beside(events, note("merge", "2020-01-02", fact))
    assert answers(joined, company, view) == answers(joined, other, view)
    known = figures(company_state(company, events, view))
    behind = {id_ for path, figure in known if not path.startswith("names.") for id_ in figure.all_events}
    assert behind <= company_state(other, joined, view).sources.keys()


@given(logs(), companies, views)
def test_a_figure_can_be_replayed(events: Log, company: str, view: View) -> None:
    """The events that a figure names say by themselves what it says, with reports, names and bookkeeping."""
    seen = gather(events, view)
    state = company_state(company, events, view)
    for path, figure in figures(state):
        if figure.certain and not path.startswith("products."):  # whose a product is, others say
            again = figures(company_state(company, _replayed(events, seen, figure.because), view))
            word = path.partition(".")[0]
            found = [each.value for name, each in again if name.partition(".")[0] == word]
            assert figure.value in found, path


def _replayed(events: Log, seen: Claims, because: tuple[str, ...]) -> Log:
    """What a figure rests on: its reasons, and all that tells whose, of when and in force they are."""

    def stays(claim: Claim) -> bool:
        return claim.id in because or isinstance(claim.fact, (DealReported, ReportRetracted))

    rest = [claim for claim in seen.facts if not stays(claim)]
    documents = {event.id for event in events if isinstance(event.fact, ReportPublished)}
    kept = {id_ for claim in (*seen.names, *filter(stays, seen.facts)) for id_ in claim.line}
    rivals = {id_ for claim in rest for id_ in claim.line} - kept - documents
    return [e for e in events if e.id in kept or (isinstance(e.fact, _BOOK) and e.id not in rivals)]
