"""Answering: the state of one company, of all, and whether the log is whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dealtracker.projections.view import View
from dealtracker.tracker import Tracker
from dealtracker.tracker.reading import around

from . import bare
from .generator import batches
from .measure import Case
from .writing import fill

_AS_OF = "2026-01-31"


def cases(folder: Path, *, quick: bool) -> Iterator[Case]:
    """All that reads, beside SELECT and decoding of the same rows."""
    for events in (50, 5_000):
        alone = _log(folder / f"company-{events}.db", events, companies=1)
        yield _company(alone, "company-1", f"state of a company, {events:,} events")
    mixed = _log(folder / "mixed.db", 10_000 if quick else 100_000)
    size = len(bare.read(bare.connected(mixed)))
    yield _company(mixed, _with_about(mixed, 50), f"the same, 50 among {size:,}")
    yield _rebuild(mixed, size)
    yield _verify(mixed, size)


def _log(where: Path, events: int, companies: int = 0) -> Path:
    made = list(batches(events, companies=companies))
    days = {batch.report: batch.days for batch in made}
    fill(where, [event for batch in made for event in batch.events], days, 1_000)
    return where


def _with_about(where: Path, events: int) -> str:
    """The company of which about so many events speak."""
    query = (
        "SELECT slug, count(*) FROM mention JOIN entity ON entity.key = mention.entity"
        " WHERE slug GLOB 'company-[0-9]*' AND slug NOT GLOB '*-*-*' GROUP BY slug"
    )
    spoken: dict[str, int] = dict(bare.connected(where).execute(query).fetchall())
    return min(spoken, key=lambda slug: (abs(spoken[slug] - events), slug))


def _company(where: Path, slug: str, name: str) -> Case:
    tracker = Tracker.open(where)
    tracker.company(slug, as_of=_AS_OF)
    positions = sorted({event.position or 0 for event in around(tracker.log, slug)})
    connection = bare.connected(where)
    return Case(
        name=name,
        floor=f"SELECT and decode of the {len(positions):,} rows read",
        events=len(positions),
        ours=lambda: lambda: tracker.company(slug, as_of=_AS_OF),
        bare=lambda: lambda: bare.read(connection, positions),
    )


def _rebuild(where: Path, size: int) -> Case:
    tracker, connection, view = Tracker.open(where), bare.connected(where), View.of(_AS_OF)
    return Case(
        name=f"states of all companies, {size:,} events",
        floor="SELECT and decode of all rows",
        events=size,
        aim=3.0,
        ours=lambda: lambda: sum(1 for _ in tracker.book().states(view)),
        bare=lambda: lambda: bare.read(connection),
    )


def _verify(where: Path, size: int) -> Case:
    tracker, connection = Tracker.open(where), bare.connected(where)
    return Case(
        name=f"verify, {size:,} events",
        floor="SELECT and two SHA-256 for each row",
        events=size,
        ours=lambda: tracker.verify,
        bare=lambda: lambda: bare.hash_all(connection),
    )
