"""A process is killed that brings an old log up: it has one layout or the other, and all its events."""

from __future__ import annotations

from pathlib import Path

from dealtracker.events.error import DealsError
from dealtracker.tracker.log import Log
from dealtracker.tracker.log.schema import SCHEMA
from tests.log.layouts import old_export, old_log
from tests.log.sample import events, exported, record

from .batch import chance
from .bench import SQLITE, Bench
from .job import COMMIT, LOCK, OPEN, Job
from .process import Aim, Process
from .tally import LOST, OTHER, TORN, UNSOUND, Tally


def killed_upgrading(bench: Bench, database: str, rounds: int) -> Tally:
    """A process is killed while it brings a log up that an earlier version has laid out."""
    tally = Tally("kill -9 while an old log is brought up", database)
    for number in range(rounds):
        rng = chance(bench.seed, "upgrading", database, number)
        place, layout = bench.place(database), rng.randrange(1, SCHEMA)
        old_log(layout, Path(place) if database == SQLITE else place)
        aim = Aim(rng.choice((OPEN, LOCK, LOCK, COMMIT)), 1, rng.uniform(0, rng.choice((0.002, 0.03))))
        process = bench.nursery.start(Job(place=place, name=f"u{number}", task="upgrade"), aim)
        process.wait()
        tally.done += 1
        if process.struck is not None:
            tally.moments[process.struck] += 1
        tally.acknowledged += len(process.acknowledged)
        try:
            _judge(place, layout, process, tally)
        except DealsError as error:
            tally.breach(OTHER, f"{type(error).__name__}: {error}")
    return tally


def _judge(place: str, layout: int, process: Process, tally: Tally) -> None:
    """It is whole in one layout or the other; then it is brought up, and goes on."""
    tally.expect(not process.broken and not process.failures, OTHER, f"it was told {process.words}")
    with Log.open(place, create=False) as log:
        found = log.layout
        tally.expect(found == SCHEMA or not process.acknowledged, LOST, f"its layout is still number {found}")
        tally.expect(found in (layout, SCHEMA), TORN, f"it was number {layout}, and is number {found}")
        tally.found["the old layout" if found == layout else "the new layout"] += 1
        for _ in range(2):
            checked = log.verify()
            tally.expect(checked.ok, UNSOUND, f"{checked.problem} {checked.guards}")
            tally.expect(exported(log) == old_export(layout), UNSOUND, "an event was touched")
            log.upgrade()
        tally.expect(log.layout == SCHEMA, OTHER, f"brought up, its layout is number {log.layout}")
        recorded = record(log, events(3, first=900)).events
        tally.expect(len(recorded) == len(events(3)), OTHER, "it does not go on")
