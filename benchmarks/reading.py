"""Answering: the state of one company, of all, and whether the log is whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson

from dealtracker.projections.view import View
from dealtracker.tracker import Tracker
from dealtracker.tracker.log import Log
from dealtracker.tracker.model import rebuild as rebuilt
from dealtracker.tracker.reading import around

from . import bare
from .material import made_up, recording
from .measure import Case, one

_AS_OF = "2026-01-31"
_WHERE = "stage >= series-f and amount > 500m USD"


def cases(folder: Path, *, many: int) -> Iterator[Case]:
    """All that reads, beside SELECT and decoding of the same rows."""
    for events in (50, 5_000):
        alone = log_of(folder / f"company-{events}.db", events, companies=1)
        yield _company(alone, "company-1", f"state of a company, {events:,} events")
        yield _company(alone, "company-1", f"the same asked again, {events:,} events", again=True)
    mixed = log_of(folder / "mixed.db", many)
    yield _company(mixed, _with_about(mixed, 50), f"state of a company, 50 among {many:,} events")
    yield rebuild(mixed, many)
    yield from verify(mixed, many)
    yield from modelled(mixed, many)


def log_of(where: Path, events: int, companies: int = 0) -> Path:
    """A log of so many made-up events."""
    said, days = made_up(events, companies=companies)
    with Log.open(where) as log:
        for work in recording(
            log, [said[start : start + 1_000] for start in range(0, len(said), 1_000)], days
        ):
            work()
    return where


def rebuild(where: Path, size: int) -> Case:
    """The states of all companies, from all events."""
    tracker, connection, view = Tracker.open(where), bare.connected(where), View.of(_AS_OF)
    return Case(
        name=f"states of all companies, {size:,} events",
        floor="SELECT and orjson.loads of all rows",
        events=size,
        aim=2.0,
        ours=one(lambda: sum(1 for _ in tracker.states(view))),
        bare=one(bare.read, connection),
    )


def verify(where: Path, size: int) -> Iterator[Case]:
    """Whether the log is whole: by its chain alone, and by all that can be compared."""
    tracker, connection = Tracker.open(where), bare.connected(where)
    for name, chain_only in (("verify --chain", True), ("verify", False)):
        yield Case(
            name=f"{name}, {size:,} events",
            floor="SELECT and two SHA-256 for each row",
            events=size,
            ours=one(lambda only: tracker.verify(chain_only=only), chain_only),
            bare=one(bare.hash_all, connection),
        )


def modelled(where: Path, size: int) -> Iterator[Case]:
    """The read model: made, and asked for a list and for what a screen finds, beside reading its rows."""
    tracker, connection, view = Tracker.open(where), bare.connected(where), View.of(_AS_OF)
    yield Case(
        name=f"read model made anew, {size:,} events",
        floor="SELECT and orjson.loads of all rows",
        events=size,
        ours=one(lambda: rebuilt(tracker.log, view)),
        bare=one(bare.read, connection),
    )
    if tracker.model.brought_up() is None:  # where the case above was not wanted
        rebuilt(tracker.log, view)
    lines = "SELECT line FROM model_standing ORDER BY company"
    yield Case(
        name=f"list of all companies, {size:,} events",
        floor="SELECT and orjson.loads of their lines",
        events=0,
        ours=one(lambda: tracker.companies(as_of=_AS_OF)),
        bare=one(lambda: [orjson.loads(line) for (line,) in connection.execute(lines)]),
    )
    told = (
        "SELECT standing, text FROM model_told JOIN model_value ON model_value.key = value"
        " WHERE topic IN (SELECT key FROM model_topic WHERE text IN ('stage', 'amount'))"
    )
    yield Case(
        name=f"screen over all companies, {size:,} events",
        floor="SELECT of all values of the two fields",
        events=0,
        ours=one(lambda: tracker.screen(_WHERE, as_of=_AS_OF)),
        bare=one(lambda: connection.execute(told).fetchall()),
    )


def largest(where: Path, size: int) -> Iterator[Case]:
    """The company of which most events speak: folded, and asked again."""
    slug = _with_about(where, size)
    yield _company(where, slug, f"state of the largest company, {size:,} events")
    yield _company(where, slug, f"largest company asked again, {size:,} events", again=True)


def _with_about(where: Path, events: int) -> str:
    """The company of which about so many events speak."""
    query = (
        "SELECT slug, count(*) FROM mention JOIN entity ON entity.key = mention.entity"
        " WHERE slug GLOB 'company-[0-9]*' AND slug NOT GLOB '*-*-*' GROUP BY slug"
    )
    spoken: dict[str, int] = dict(bare.connected(where).execute(query).fetchall())
    return min(spoken, key=lambda slug: (abs(spoken[slug] - events), slug))


def _company(where: Path, slug: str, name: str, *, again: bool = False) -> Case:
    tracker = Tracker.open(where)

    def ask() -> object:
        return (tracker if again else Tracker(tracker.log)).company(slug, as_of=_AS_OF)

    ask()
    positions = sorted({event.position or 0 for event in around(tracker.log, slug)})
    connection = bare.connected(where)
    return Case(
        name=name,
        floor=f"SELECT and orjson.loads of the {len(positions):,} rows read",
        events=len(positions),
        ours=one(ask),
        bare=one(bare.read, connection, positions),
    )
