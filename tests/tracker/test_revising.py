"""An edited report file brings its report to what it says now, by our own corrections and retractions."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealtracker.events.content import content_id
from dealtracker.events.error import DealsError
from dealtracker.events.kinds import AmountReported, ReportPublished, RoundLed
from dealtracker.projections.gather import gather
from dealtracker.projections.view import View
from dealtracker.tracker.error import ReportDiffersError
from dealtracker.tracker.log import Log
from dealtracker.tracker.tracker import Tracker

from .case import file
from .conftest import TODAY

OTHER = ("wire-0.json", json.dumps({"report": {"id": "wire-0", "published": "2024-01-01"}}))
LED = "  - round-led: {deal: acme-a, by: acme}\n    para: 3\n"


def led(source: tuple[str, str]) -> tuple[str, str]:
    """The same file with one fact more."""
    return source[0], source[1] + LED


def sums(tracker: Tracker, **clocks: Any) -> list[str]:
    lines = (line for deal in tracker.company("acme", **clocks).deals for line in deal.amounts)
    return [str(line.figure.value) for line in lines]


def test_a_changed_fact_is_corrected(tracker: Tracker) -> None:
    """It was a slip of ours: nobody ever believed it, and only the log of that time still shows it."""
    position = tracker.import_reports([file()])[0].recorded[-1].position
    (done,) = tracker.import_reports([file(amount="11m USD")], revise=True)
    assert [event.kind for event in done.revised] == ["fact-corrected"]
    assert (done.recorded, done.known) == ((), 8)
    assert "+amount: 11m USD" in str(done.difference)
    assert sums(tracker, as_of="2024-03-05") == sums(tracker) == ["11m USD"]
    assert sums(tracker, recorded_by=position) == ["10m USD"]
    (event,) = done.revised
    assert (event.report, event.fact.fault, event.fact.reason) == (
        f"desk-{TODAY}",
        "ours",
        "The file was revised.",
    )


def test_a_removed_fact_is_taken_back_and_a_new_one_added(tracker: Tracker) -> None:
    """What is new is a fact of the report; what is gone is no longer counted."""
    tracker.import_reports([file()])
    (more,) = tracker.import_reports([led(file())], revise=True, reason="Overlooked.")
    assert ([event.kind for event in more.recorded], more.revised) == (["round-led"], ())
    (less,) = tracker.import_reports([file()], revise=True, reason="It is not there.")
    assert [(event.kind, event.fact.reason) for event in less.revised] == [
        ("fact-retracted", "It is not there.")
    ]
    assert not tracker.company("acme").deals[0].leads


def test_a_revised_file_is_known(tracker: Tracker) -> None:
    """The file that was imported last is known; the one before is refused, with the command that helps."""
    tracker.import_reports([file()])
    revised = led(file(amount="11m USD"))
    tracker.import_reports([revised], revise=True)
    head = tracker.head
    (again,) = tracker.import_reports([revised])
    assert (again.recorded, again.revised, again.known, again.difference) == ((), (), 10, None)
    (once_more,) = tracker.import_reports([revised], revise=True)
    assert (once_more.recorded, once_more.revised) == ((), ())
    with pytest.raises(ReportDiffersError) as refused:
        tracker.import_reports([file()])
    assert refused.value.command == "deals import --revise wire-1.yaml"
    assert tracker.head == head


def test_a_dry_run_shows_and_writes_nothing(tracker: Tracker) -> None:
    """The difference and what would be recorded are told."""
    tracker.import_reports([file()])
    head = tracker.head
    (told,) = tracker.import_reports([file(amount="11m USD")], revise=True, dry_run=True)
    assert (len(told.revised), told.difference is None, tracker.head) == (1, False, head)


def test_to_and_fro(tracker: Tracker) -> None:
    """However often a file changes its mind within a day, what it says last stands."""
    one, other = file(), file(amount="11m USD")
    tracker.import_reports([one])
    for source, said in [(other, "11m USD"), (one, "10m USD")] * 4:
        (done,) = tracker.import_reports([source], revise=True)
        assert (len(done.revised), sums(tracker)) == (1, [said])


def test_the_day_of_the_report(tracker: Tracker) -> None:
    """What the report says of itself is corrected, never taken back, however much of it changes."""
    tracker.import_reports([file()])
    meant = "report: {id: wire-1, kind: filing, title: All else, published: 2024-02-01}"
    revised = file()[1].replace("report: {id: wire-1, outlet: wire, published: 2024-03-05}", meant)
    (done,) = tracker.import_reports([("wire-1.yaml", revised)], revise=True)
    assert [event.kind for event in done.revised] == ["fact-corrected"]
    assert sums(tracker, as_of="2024-02-01") == ["10m USD"]


def test_what_was_corrected_by_hand(tracker: Tracker) -> None:
    """A file that says what was corrected by hand is known; one that does not undoes it if told to."""
    stated = tracker.import_reports([file()])[0].recorded[-1]
    tracker.correct(stated.id, {"amount": "11m USD"}, fault="ours", reason="A slip.")
    (known,) = tracker.import_reports([file(amount="11m USD")])
    assert (known.recorded, known.known) == ((), 9)
    with pytest.raises(ReportDiffersError):
        tracker.import_reports([file()])
    tracker.import_reports([file()], revise=True)
    assert sums(tracker) == ["10m USD"]


def test_what_the_outlet_corrected_stays_corrected(tracker: Tracker) -> None:
    """The file is of the report as it came out; what another report corrected is no slip in it."""
    stated = tracker.import_reports([file()])[0].recorded[-1]
    later = ReportPublished(report="wire-2", outlet="wire", published="2024-05-01")
    tracker.correct(stated.id, {"amount": "12m USD"}, fault="theirs", reason="So it says.", report=later)
    (known,) = tracker.import_reports([file()])
    assert (known.recorded, known.difference) == ((), None)
    assert sums(tracker) == ["12m USD"]


def test_a_report_taken_in_by_mistake_and_again(tracker: Tracker) -> None:
    """Handed in again it is refused; with --revise it counts again."""
    tracker.import_reports([file()])
    tracker.retract("report:wire-1", reason="A parody.")
    with pytest.raises(ReportDiffersError):
        tracker.import_reports([file()])
    tracker.import_reports([file()], revise=True, reason="It is none.")
    assert sums(tracker) == ["10m USD"]


def test_rival_corrections_by_hand(tracker: Tracker) -> None:
    """Of two corrections that stand beside each other the one stays that the file says."""
    stated = tracker.import_reports([file()])[0].recorded[-1]
    for amount in ("11m USD", "12m USD"):
        said = {"amount-reported": {"deal": "acme-a", "amount": amount, "basis": "round"}, "para": 2}
        text = {"event": stated.id, "statement": said, "fault": "ours", "reason": amount}
        document = {"report": {"id": f"note-{amount[:2]}", "published": "2024-06-01"}}
        tracker.import_reports([("note.json", json.dumps({**document, "facts": [{"fact-corrected": text}]}))])
    tracker.import_reports([file(amount="12m USD")], revise=True)
    assert sums(tracker) == ["12m USD"]
    (known,) = tracker.import_reports([file(amount="12m USD")])
    assert known.difference is None


def test_several_files_at_once(tracker: Tracker) -> None:
    """A revised file, a known one and a new one go in together, and each tells what became of it."""
    tracker.import_reports([file(), file("wire-2")])
    done = tracker.import_reports([file(amount="11m USD"), file("wire-2"), file("wire-3")], revise=True)
    assert [(len(each.recorded), len(each.revised), each.known) for each in done] == [
        (0, 1, 8),
        (0, 0, 9),
        (9, 0, 0),
    ]


def test_two_desks_revise_at_once(place: Path) -> None:
    """The second finds nothing to do: nothing is corrected twice."""

    def desk(_number: int) -> int:
        with Tracker(Log.open(place), today=lambda: TODAY) as opened:
            (done,) = opened.import_reports([led(file(amount="11m USD"))], revise=True)
            return len(done.recorded) + len(done.revised)

    with Tracker(Log.open(place), today=lambda: TODAY) as tracker:
        tracker.import_reports([file()])
        with ThreadPoolExecutor(6) as desks:
            assert sorted(desks.map(desk, range(6))) == [0, 0, 0, 0, 0, 2]
        kinds = [type(event.fact) for event in tracker.events()]
        assert (kinds.count(RoundLed), kinds.count(AmountReported), sums(tracker)) == (1, 1, ["11m USD"])


SUMS = st.sampled_from(["5m USD", "6m USD", "about 6m USD"])
FACTS = st.one_of(
    st.builds(lambda amount: {"amount-reported": {"deal": "acme-a", "amount": amount}}, SUMS),
    st.builds(lambda amount: {"valuation-reported": {"company": "acme", "amount": amount}}, SUMS),
    st.builds(lambda slug: {"round-led": {"deal": "acme-a", "by": slug}}, st.sampled_from(["acme", "bolt"])),
    st.builds(lambda name: {"entity-named": {"entity": "acme", "name": name}}, st.sampled_from("ABC")),
    st.builds(
        lambda event, amount: {
            "fact-corrected": {
                "event": event * 64,
                "statement": {"amount-reported": {"deal": "acme-a", "amount": amount}},
                "fault": "ours",
                "reason": "x",
            }
        },
        st.sampled_from("ab"),
        SUMS,
    ),
    st.builds(
        lambda event: {"fact-retracted": {"event": event * 64, "fault": "ours", "reason": "x"}},
        st.sampled_from("ab"),
    ),
)
STATED = st.builds(
    lambda fact, para, hedged: {**fact, "para": para, **({"certainty": "hedged"} if hedged else {})},
    FACTS,
    st.integers(1, 2),
    st.booleans(),
)
HEADS = st.fixed_dictionaries(
    {"id": st.just("wire-1"), "published": st.sampled_from(["2024-03-05", "2024-03-06"])},
    optional={"title": st.sampled_from(["A round", "Another"]), "outlet": st.just("wire")},
)
FILES = st.builds(
    lambda head, facts: json.dumps(
        {
            "report": head,
            "outlets": {"wire": {"name": "Wire"}},
            "companies": {"acme": {"name": "Acme"}, "bolt": {"name": "Bolt"}},
            "deals": {"acme-a": {"name": "Round A"}},
            "facts": facts,
        }
    ),
    HEADS,
    st.lists(STATED, max_size=5, unique_by=lambda fact: json.dumps(fact, sort_keys=True)),
)
HANDS = st.lists(
    st.tuples(st.sampled_from(["retract", "correct", "dispute"]), st.integers(0, 30)), max_size=3
)


def claims(tracker: Tracker) -> list[tuple[Any, ...]]:
    """What is known of the report, ids and stamps aside."""
    seen = gather(tracker.events(), View.of("2024-12-31"))
    return sorted(
        (content_id(each.report.id, each.statement), each.report, each.known_since, each.origin or "")
        for each in (*seen.facts, *seen.names, *seen.documents)
        if each.report.id == "wire-1"
    )


def by_hand(tracker: Tracker, what: str, number: int) -> None:
    """Somebody takes back, corrects or doubts whatever stands at some place of the log, if that can be."""
    events = list(tracker.events())
    event = events[number % len(events)]
    call = getattr(tracker, what)
    more: dict[str, Any] = {"right": {"para": 9}, "fault": "ours"} if what == "correct" else {}
    with suppress(DealsError):
        call(event.id, reason="By hand.", **more)


@settings(max_examples=25)
@given(files=st.lists(FILES, min_size=2, max_size=5), hands=HANDS)
def test_revising_is_importing_alone(
    tmp_path_factory: pytest.TempPathFactory, files: list[str], hands: list[tuple[str, int]]
) -> None:
    """After any edits, and whatever was done by hand, all is as if that file alone had been imported."""
    folder = tmp_path_factory.mktemp("revised")
    with Tracker(Log.open(folder / "deals.db"), today=lambda: TODAY) as tracker:
        tracker.import_reports([OTHER, ("wire-1.json", files[0])])
        for number, text in enumerate([*files[1:], files[0]]):
            for hand in hands[number : number + 1]:
                by_hand(tracker, *hand)
            tracker.import_reports([("wire-1.json", text)], revise=True)
            with Tracker(Log.open(folder / f"{number}.db"), today=lambda: TODAY) as alone:
                alone.import_reports([("wire-1.json", text)])
                assert claims(tracker) == claims(alone)
            (again,) = tracker.import_reports([("wire-1.json", text)])
            assert (again.recorded, again.difference) == ((), None)
        assert tracker.verify().ok
