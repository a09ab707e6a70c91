"""Taking events in on SQLite: in batches, all at once, one by one, and from report files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from itertools import accumulate
from pathlib import Path
from sqlite3 import Connection
from uuid import UUID

from eventsourcing.application import Application
from ruamel.yaml import YAML
from sqlalchemy import Engine

from dealtracker.tracker import Tracker
from dealtracker.tracker.log import Log
from dealtracker.tracker.log.engine import open_engine

from . import bare, peer
from .material import Material, all_of, paths
from .measure import Case, Work

_EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.yaml"))

Place = Callable[[], Path]


def cases(folder: Path, *, many: int, single: int) -> Iterator[Case]:
    """All that writes, beside plain `sqlite3` and its peers."""
    place = paths(folder, "written")
    hundreds = Material.of(place(), many, 100)
    yield _case("append in batches of 100", place, hundreds, all_of)
    yield _case("bulk import in one transaction", place, Material.of(place(), many, many), all_of)
    yield _case("one durable commit of one event, p50", place, Material.of(place(), single, 1), list)
    yield _import(place)


def _case(name: str, place: Place, material: Material, cut: Callable[[Sequence[Work]], list[Work]]) -> Case:
    works = material.rows
    return Case(
        name=name,
        floor="sqlite3 executemany of the finished rows",
        events=material.events if cut is all_of else 1,
        aim=1.5,
        ours=lambda stack: cut(material.recorded(stack.enter_context(Log.open(place())))),
        bare=lambda stack: cut(inserted(stack, place(), works)),
        peers={
            "eventsourcing, its application": lambda stack: cut(
                peer.application(_application(stack, place()), works)
            ),
            "eventsourcing, its recorder": lambda stack: cut(
                peer.recorder(_application(stack, place()).recorder, works)
            ),
            "SQLAlchemy Core, insert of the finished rows": lambda stack: cut(
                peer.core(_engine(stack, place()), works)
            ),
        },
    )


def _application(stack: ExitStack, path: Path) -> Application[UUID]:
    return peer.application_in(
        stack, {"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(path)}
    )


def _engine(stack: ExitStack, path: Path) -> Engine:
    """An engine on our own tables, as durable as the log."""
    engine = open_engine(path, create=True, wait=30)
    stack.callback(engine.dispose)
    return engine.execution_options(purpose="write")


def inserted(stack: ExitStack, path: Path, batches: Sequence[bare.Rows]) -> list[Work]:
    """What writes finished rows into tables like those of a log, a batch each."""
    Log.open(path).close()  # the same tables, triggers and indexes
    connection = stack.enter_context(closing(bare.connected(path)))
    return [_insert(connection, each) for each in batches]


def _insert(connection: Connection, batch: bare.Rows) -> Work:
    return lambda: bare.insert(connection, batch)


def _import(place: Place) -> Case:
    """All example reports at once; the floor parses their YAML and inserts the finished rows."""
    model = place()
    with Tracker.open(model) as tracker:
        ends = list(accumulate(len(done.recorded) for done in tracker.import_reports(_EXAMPLES)))
    rows = bare.rows_of(model, ends)
    texts = [path.read_text("utf-8") for path in _EXAMPLES]
    return Case(
        name=f"import of {len(texts)} report files",
        floor="ruamel.yaml events, then sqlite3 executemany",
        events=ends[-1],
        ours=lambda stack: _importing(stack.enter_context(Tracker.open(place()))),
        bare=lambda stack: all_of([lambda: _parse(texts), *inserted(stack, place(), rows)]),
    )


def _importing(tracker: Tracker) -> list[Work]:
    return [lambda: tracker.import_reports(_EXAMPLES)]


def _parse(texts: Sequence[str]) -> None:
    for text in texts:
        for _ in YAML(pure=True).parse(text):
            pass
