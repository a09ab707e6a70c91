"""What must hold of a log after whatever happened to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from dealtracker.events.error import DealsError
from dealtracker.events.event import Event
from dealtracker.tracker import Tracker
from dealtracker.tracker.log import Log
from dealtracker.tracker.log.error import LogMissingError

from .batch import Batch, batch
from .process import Process
from .tally import LOST, OTHER, TORN, TWICE, UNSOUND, Tally

Given = Mapping[Batch, bool]
"""The batches that were given, each with whether it was acknowledged."""


def given_by(processes: Iterable[Process]) -> dict[Batch, bool]:
    """The batches that processes gave."""
    return {
        _made(process, name): name in process.acknowledged for process in processes for name in process.tried
    }


def _made(process: Process, name: str) -> Batch:
    writer, _, number = name.rpartition("-")
    job = process.job
    if job.task == "record":
        return batch(writer, int(number), least=1, most=1, command=True)
    return batch(writer, int(number), least=job.least, most=job.most)


def examine(place: str, given: Given, tally: Tally) -> list[Batch]:
    """Hold a log against what was given; the batches of it that are there."""
    with Log.open(place, create=False) as log:
        with log._writer.begin():
            pass  # what a killed process has left with its server may still be committed: wait for that
        events = list(log.events())
        checked = log.verify()
    tally.expect(checked.ok, UNSOUND, f"position {checked.position}: {checked.problem}")
    tally.expect(checked.events == len(events), UNSOUND, f"{checked.events} checked of {len(events)} events")
    _examine_order(events, tally)
    found: dict[str, list[Event[Any]]] = {}
    for event in events:
        found.setdefault(event.id, []).append(event)
    for id_, same in found.items():
        tally.expect(len(same) == 1, TWICE, f"{id_} is there {len(same)} times")
    there = [each for each, acknowledged in given.items() if _is_there(each, acknowledged, found, tally)]
    expected = {event.id for each in there for event in each.events()}
    for id_ in found.keys() - expected:
        tally.expect(
            any(id_ == event.id for each in given for event in each.events()), OTHER, f"nobody gave {id_}"
        )
    return there


def _is_there(
    each: Batch, acknowledged: bool, found: Mapping[str, Sequence[Event[Any]]], tally: Tally
) -> bool:
    """Whether a batch is there; it has to be, where it was acknowledged, and as a whole."""
    events = each.events()
    stood = [found[event.id][0] for event in events if event.id in found]
    if len(stood) < len(events):
        if acknowledged:
            tally.breach(LOST, f"{each}: {len(stood)} of {len(events)} events are there")
        if stood:
            tally.breach(TORN, f"{each}: {len(stood)} of {len(events)} events are there")
        return False
    places = [event.position or 0 for event in stood]
    stamps = {(event.recorder, event.recorded) for event in stood}
    in_a_row = sorted(places) == list(range(min(places), min(places) + len(places)))
    tally.expect(in_a_row and len(stamps) == 1, TORN, f"{each}: not in one piece")
    said = [(event.report, event.statement) for event in stood]
    tally.expect(
        said == [(event.report, event.statement) for event in events], UNSOUND, f"{each} reads otherwise"
    )
    return True


def _examine_order(events: Sequence[Event[Any]], tally: Tally) -> None:
    places = [event.position for event in events]
    tally.expect(places == list(range(1, len(events) + 1)), OTHER, "the positions have gaps")
    backwards = sum(a.recorded > b.recorded for a, b in pairwise(events) if a.recorded and b.recorded)
    tally.expect(not backwards, OTHER, f"the instant of recording runs backwards {backwards} times")


def complete(place: str, given: Given, there: Iterable[Batch], tally: Tally) -> None:
    """Give every batch again that is not there, and one that is: all is there then, once."""
    stands = list(there)
    missing = [each for each in given if each not in set(stands)]
    with Tracker.open(place, create=False, recorder="afterwards") as tracker:
        for each in (*missing, *stands[-1:]):
            before = tracker.head
            each.give(tracker)
            if each in set(stands[-1:]):
                tally.expect(tracker.head == before, TWICE, f"{each} was recorded again")
        wanted = Counter(event.id for each in given for event in each.events())
        recorded = Counter(event.id for event in tracker.events())
        tally.expect(
            recorded == wanted, OTHER, f"{len(recorded)} events are there in the end, of {len(wanted)}"
        )
        checked = tracker.verify()
        tally.expect(checked.ok, UNSOUND, f"given again, position {checked.position}: {checked.problem}")


def nothing_yet(place: str, given: Given) -> bool:
    """Whether no log is there; that is right as long as nobody was told that a batch is recorded."""
    if any(given.values()):
        return False
    try:
        Log.open(place, create=False).close()
    except LogMissingError:
        return True
    return False


def settle(
    place: str, processes: Sequence[Process], tally: Tally, *, before: Given | None = None
) -> dict[Batch, bool]:
    """Hold a log against what processes gave, count it, and complete it: what has to be there from now on."""
    given = given_by(processes)
    every = {**(before or {}), **given}
    _count_words(processes, tally)
    there: list[Batch] = []
    try:
        if nothing_yet(place, every):
            tally.found["killed before the log was made"] += 1
            Log.open(place).close()
        there = examine(place, every, tally)
        complete(place, every, there, tally)
    except DealsError as error:
        tally.breach(OTHER, f"{type(error).__name__}: {error}")
    stand = set(there)
    tally.acknowledged += sum(given.values())
    tally.whole += sum(not told and each in stand for each, told in given.items())
    tally.absent += sum(not told and each not in stand for each, told in given.items())
    _count_open_ends(processes, given, stand, tally)
    return dict.fromkeys(every, True)


def _count_open_ends(processes: Iterable[Process], given: Given, stand: set[Batch], tally: Tally) -> None:
    """Of each thread of a process at most one batch can have been recorded without being acknowledged."""
    for process in processes:
        open_ends = [each for each in given_by([process]) if not given[each] and each in stand]
        tally.expect(
            len(open_ends) <= process.job.threads, OTHER, f"{len(open_ends)} were recorded unacknowledged"
        )


def _count_words(processes: Iterable[Process], tally: Tally) -> None:
    """Count when each was struck, and what it was told."""
    for process in processes:
        if process.struck is not None:
            tally.moments[process.struck] += 1
        for failure in process.failures:
            tally.told[failure.name] += 1
        for said in process.broken:
            tally.breach(OTHER, f"{process.job.name} broke: {said}")
