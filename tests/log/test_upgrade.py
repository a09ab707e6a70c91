"""Old logs: they open, are told apart, and are brought up without a recorded event being touched."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic.script import ScriptDirectory

from dealtracker.tracker.log import Log
from dealtracker.tracker.log.error import LogUnwritableError
from dealtracker.tracker.log.schema import SCHEMA
from dealtracker.tracker.log.upgrade import LAYOUTS
from tests.log.conftest import Places
from tests.log.layouts import old_export, old_log
from tests.log.sample import contents, events, exported, record

OLD = range(1, SCHEMA)
_CATALOGUE = """
    SELECT relname, attname, format_type(atttypid, atttypmod) || attnotnull FROM pg_attribute
    JOIN pg_class ON pg_class.oid = attrelid WHERE attnum > 0 AND relnamespace = current_schema::regnamespace
    UNION SELECT 'trigger', tgname, replace(pg_get_triggerdef(oid), current_schema || '.', '')
    FROM pg_trigger WHERE NOT tgisinternal
    AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = current_schema::regnamespace)
    UNION SELECT 'function', proname, prosrc FROM pg_proc WHERE pronamespace = current_schema::regnamespace
    UNION SELECT 'index', indexname, replace(indexdef, current_schema || '.', '') FROM pg_indexes
    WHERE schemaname = current_schema
"""


@pytest.fixture(params=OLD)
def layout(request: pytest.FixtureRequest) -> int:
    """Each layout that there was before."""
    return int(request.param)


@pytest.fixture
def old(place: Path | str, layout: int) -> Iterator[Log]:
    """A log of that layout."""
    old_log(layout, place)
    with Log.open(place, create=False) as log:
        yield log


def structure(place: Path | str) -> list[Any]:
    """Every table, column, index, guard and function of a database, in its own words."""
    if isinstance(place, Path):
        with closing(sqlite3.connect(place)) as connection:
            return sorted(connection.execute("SELECT type, name, sql FROM sqlite_master"), key=str)
    with psycopg.connect(place.replace("postgresql+psycopg://", "postgresql://")) as connection:
        return sorted(connection.execute(_CATALOGUE))


def test_every_layout_is_there() -> None:
    """There is a step to each layout, in order, up to the one that is made now."""
    steps = [step.revision for step in ScriptDirectory(str(LAYOUTS)).walk_revisions()]
    assert steps == [str(number) for number in range(SCHEMA, 0, -1)]


@pytest.mark.parametrize("layout", [*OLD, SCHEMA])
def test_it_opens_as_it_is(old: Log, layout: int) -> None:
    """A log of any layout is read, checked, exported and added to without being changed; it is told apart."""
    before = old.head.position
    assert old.layout == layout
    assert old.verify().ok
    assert exported(old) == old_export(layout)
    record(old, events(3))
    assert old.head.position == before + 3
    assert old.verify().ok
    assert old.layout == layout


def test_no_event_is_touched(old: Log, layout: int) -> None:
    """After the upgrade every row, stamp and payload is what it was, to the byte."""
    before, head = contents(old), old.head
    assert old.upgrade() == layout
    assert (contents(old), old.head, old.layout) == (before, head, SCHEMA)
    assert old.verify(known=head).ok
    assert exported(old) == old_export(layout)


def test_it_is_like_a_new_one(old: Log, place: Path | str, places: Places) -> None:
    """A log that was upgraded has the tables, indexes and guards of one that is made now."""
    old.upgrade()
    another = places()
    Log.open(another).close()
    assert structure(place) == structure(another)


def test_it_remembers_its_layouts(old: Log, layout: int) -> None:
    """The log tells since when it had each layout."""
    old.upgrade()
    with old._engine.connect() as connection:
        told = connection.exec_driver_sql("SELECT schema, since FROM meta ORDER BY schema").all()
    assert [schema for schema, _ in told] == list(range(layout, SCHEMA + 1))
    assert [since for _, since in told] == sorted(since for _, since in told)


def test_only_tried(old: Log, place: Path | str, layout: int) -> None:
    """A dry run tells what it would do, and changes nothing."""
    before = structure(place)
    assert old.upgrade(dry_run=True) == layout
    assert (structure(place), old.layout) == (before, layout)


def test_twice_is_once(old: Log, place: Path | str, layout: int) -> None:
    """Several that upgrade at once do it once, and again there is nothing to do."""

    def upgraded(_: int) -> int:
        with Log.open(place, create=False) as log:
            return log.upgrade()

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(upgraded, range(4))) == [layout, SCHEMA, SCHEMA, SCHEMA]
    assert old.upgrade() == SCHEMA
    assert old.verify().ok


def test_a_step_that_fails(old: Log, place: Path | str, layout: int) -> None:
    """What goes wrong on the way leaves the log as it was."""
    with old._engine.begin() as connection:
        name = "payload_never_deleted" if isinstance(place, Path) else "payload_no_delete ON payload"
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    before = structure(place)
    with pytest.raises(Exception, match="payload_n"):
        old.upgrade()
    assert (structure(place), old.layout) == (before, layout)


def test_read_only(path: Path, layout: int) -> None:
    """A log that may not be written is not upgraded, and says so."""
    old_log(layout, path)
    with Log.open(path, create=False) as log:
        with log._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
            connection.commit()
        with pytest.raises(LogUnwritableError):
            log.upgrade()
        assert log.layout == layout
