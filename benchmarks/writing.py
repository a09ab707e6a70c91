"""Taking events in: appending in batches and singly, and importing report files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import accumulate, count
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from dealtracker.events.event import Event
from dealtracker.tracker import Tracker
from dealtracker.tracker.log import Log

from . import bare
from .generator import batches
from .measure import Case, Work

_EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.yaml"))

Days = dict[str, tuple[date, date]]


def cases(folder: Path, *, quick: bool) -> Iterator[Case]:
    """All that writes, beside plain `sqlite3`."""
    places = (folder / f"written-{number}.db" for number in count())
    made = list(batches(3_000 if quick else 20_000))
    events = [event for batch in made for event in batch.events]
    days = {batch.report: batch.days for batch in made}
    yield _append(places, events, days, size=100)
    yield _append(places, events[: 300 if quick else 2_000], days, size=1)
    yield _import(places)


def fill(where: Path, events: Sequence[Event[Any]], days: Days, size: int) -> None:
    """Make a log of events."""
    with Log.open(where) as log:
        _record(log, _cut(events, size), days)()


def _append(places: Iterator[Path], events: Sequence[Event[Any]], days: Days, size: int) -> Case:
    parts = _cut(events, size)
    model = next(places)
    fill(model, events, days, size)
    rows = bare.rows_of(model, accumulate(map(len, parts)))
    name = f"append in batches of {size}" if size > 1 else "append one by one"
    return Case(
        name=name,
        floor="sqlite3 executemany of the finished rows",
        events=len(events),
        aim=1.5,
        ours=lambda: _record(Log.open(next(places)), parts, days),
        bare=lambda: _insert(next(places), rows),
    )


def _import(places: Iterator[Path]) -> Case:
    """All example reports at once; the floor parses their YAML and inserts the finished rows."""
    model = next(places)
    with Tracker.open(model) as tracker:
        ends = list(accumulate(len(done.recorded) for done in tracker.import_reports(_EXAMPLES)))
    rows = bare.rows_of(model, ends)
    texts = [path.read_text("utf-8") for path in _EXAMPLES]

    def floor() -> Work:
        insert = _insert(next(places), rows)
        return lambda: _parse_and(texts, insert)

    return Case(
        name=f"import of {len(texts)} report files",
        floor="ruamel.yaml events, then sqlite3 executemany",
        events=ends[-1],
        ours=lambda: _imported(Tracker.open(next(places))),
        bare=floor,
    )


def _cut(events: Sequence[Event[Any]], size: int) -> list[Sequence[Event[Any]]]:
    return [events[start : start + size] for start in range(0, len(events), size)]


def _record(log: Log, parts: Sequence[Sequence[Event[Any]]], days: Days) -> Work:
    def work() -> None:
        for part in parts:
            log.append(part, reported=days, recorder="benchmark")

    return work


def _insert(where: Path, rows: Sequence[bare.Rows]) -> Callable[[], None]:
    Log.open(where).close()  # the same tables, triggers and indexes
    connection = bare.connected(where)
    return lambda: bare.insert(connection, rows)


def _imported(tracker: Tracker) -> Work:
    return lambda: tracker.import_reports(_EXAMPLES)


def _parse_and(texts: Sequence[str], insert: Callable[[], None]) -> None:
    for text in texts:
        for _ in YAML(pure=True).parse(text):
            pass
    insert()
