"""Redaction: the words of an event can be taken out, those alone, and the chain stays whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from dealtracker.events.event import Event
from dealtracker.events.fact import RedactedFact
from dealtracker.events.kinds import EntityNamed, FactRedacted
from dealtracker.events.statement import Statement
from dealtracker.tracker.log import Export, Log
from dealtracker.tracker.log.error import (
    LogError,
    LogTooOldError,
    RedactionMisplacedError,
    TracesLeftError,
)
from tests.log.layouts import old_log
from tests.log.sample import Always, contents, event, events, exported, record
from tests.postgres import Databases

SECRET = Event.of("wire-1", Statement(fact=EntityNamed(entity="jane-roe", name="Jane Q. Roe"), para=1))
"""What a person may demand to be forgotten; nothing else speaks of the slug."""


def redaction_of(*gone: Event[Any]) -> list[Event[Any]]:
    """The redactions of some events, in a note of our own."""
    facts = [FactRedacted(event=each.id, reason="Court order 7.") for each in gone]
    return [Event.of("desk-1", Statement(fact=fact)) for fact in facts]


def redact(log: Log, *gone: Event[Any]) -> None:
    """Take the words of some events out."""
    log.append(redaction_of(*gone), reported=Always(), recorder="anna", redact=True)


@pytest.fixture
def secret(log: Log) -> Log:
    """A log with something in the middle that will have to go."""
    record(log, [*events(3), SECRET, *events(3, first=3)])
    return log


def test_words_go_and_the_chain_stays(secret: Log) -> None:
    """The event keeps its place, its id and its hash, and says nothing more; the log extends its old head."""
    before = secret.head
    redact(secret, SECRET)
    (left,) = secret.get([SECRET.id])
    assert left.fact == RedactedFact(kind="entity-named", schema=1)
    assert (left.position, left.report, left.statement.para) == (4, "wire-1", None)
    checked = secret.verify(known=before)
    assert (checked.ok, checked.redacted) == (True, 1)
    assert [each.position for each in secret.events()] == list(range(1, 9))


def test_the_index_forgets(secret: Log) -> None:
    """Nothing leads to the event any more, and a slug is gone of which nothing else speaks; others stay."""
    also = Event.of("wire-1", Statement(fact=EntityNamed(entity="alibaba", name="Ali"), para=1))
    record(secret, [also])
    redact(secret, SECRET, also)
    assert secret.about(["jane-roe"]) == []
    assert [each.id for each in secret.about(["alibaba"])] == [event(n).id for n in (0, 1, 3, 4, 5)]
    with secret._engine.connect() as connection:
        slugs = set(connection.scalars(text("SELECT slug FROM entity")))
    assert "jane-roe" not in slugs
    assert {"alibaba", SECRET.id} <= slugs


def test_nothing_brings_it_back(secret: Log) -> None:
    """Recording the same again is known, and the words stay out; so does an export from before."""
    before = BytesIO(exported(secret))
    redact(secret, SECRET)
    assert record(secret, [SECRET]).known == (SECRET.id,)
    done = secret.import_log(Export(before, "before.jsonl"), recorder="anna")
    assert (done.new, done.known) == (0, 7)
    assert isinstance(secret.get([SECRET.id])[0].fact, RedactedFact)


@pytest.mark.parametrize("table", ["payload", "mention", "entity", "log"])
def test_only_what_is_named(secret: Log, table: str) -> None:
    """The database lets the words go that a recorded redaction names, and neither others nor the row."""
    redact(secret, SECRET)
    with (
        pytest.raises((DBAPIError, LogError), match="append-only"),
        secret._engine.begin() as connection,
    ):
        connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608  # the names above
    assert secret.verify().ok


def test_a_redaction_stays(secret: Log) -> None:
    """What says that words were taken out can't be taken out itself, by no redaction."""
    redact(secret, SECRET)
    before = secret.head
    with pytest.raises(LogError, match="append-only"):
        redact(secret, *redaction_of(SECRET))
    assert secret.head == before
    assert secret.verify().ok


def test_never_by_the_way(secret: Log) -> None:
    """A redaction among other events is refused, and nothing is recorded."""
    before = secret.head
    with pytest.raises(RedactionMisplacedError):
        record(secret, [event(9), *redaction_of(SECRET)])
    assert secret.head == before


def test_an_old_layout(place: Path | str) -> None:
    """A log of the first layout does not let words go: it is told what to do, and nothing is recorded."""
    old_log(1, place)
    with Log.open(place) as log:
        before = contents(log)
        with pytest.raises(LogTooOldError, match="deals upgrade"):
            redact(log, next(iter(log.events())))
        assert contents(log) == before
        log.upgrade()
        redact(log, next(iter(log.events())))
        assert log.verify().ok


def test_slugs_are_not_mixed_up(secret: Log, place: Path | str) -> None:
    """Who had the key of a slug at hand does not go on using it when it went to another slug."""
    named = [
        Event.of("wire-2", Statement(fact=EntityNamed(entity=slug, name=f"{slug}!"), para=2))
        for slug in ("jane-roe", "new-1", "new-2", "jane-roe")
    ]
    last = Event.of("wire-1", Statement(fact=EntityNamed(entity="jane-roe", name="J. R."), para=9))
    with Log.open(place) as other:
        record(other, [last])  # the newest slug is at hand there
        redact(secret, SECRET, last)
        record(secret, named[1:3])  # which may take over its key
        record(other, named[:1])
    assert secret.verify().ok
    assert [each.id for each in secret.about(["jane-roe"])] == [named[0].id]


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(gone=st.sets(st.integers(0, 11), min_size=1, max_size=8))
def test_whatever_is_taken_out(tmp_path: Path, gone: set[int]) -> None:
    """Whichever events are redacted, the rest stays, and an export of what is left makes the same log."""
    folder = Path(mkdtemp(dir=tmp_path))
    with Log.open(folder / "deals.db") as log, Log.open(folder / "other.db") as other:
        record(log, events(12))
        redact(log, *(event(each) for each in sorted(gone)))
        other.import_log(Export(BytesIO(exported(log)), "left.jsonl"), recorder="anna")
        assert contents(other) == contents(log)
        assert log.verify().ok
        silent = {each.position for each in other.events() if isinstance(each.fact, RedactedFact)}
        assert silent == {each + 1 for each in gone}


def traces(folder: Path) -> list[str]:
    """The files of a folder in which the words are still found."""
    words = (b"Jane Q. Roe", b"jane-roe")
    return [each.name for each in folder.iterdir() if any(word in each.read_bytes() for word in words)]


def test_no_trace_is_left(path: Path) -> None:
    """Neither the file nor that of the WAL holds the words any more, wherever they were moved to."""
    with Log.open(path) as log:
        record(log, [*events(300), SECRET])
        record(log, events(300, first=300))
        assert traces(path.parent)
        redact(log, SECRET)
        log.scrub()
        assert traces(path.parent) == []
        assert log.verify().ok


def test_traces_behind_a_reader(path: Path) -> None:
    """While somebody reads, traces have to stay; that is told, and later they go."""
    with Log.open(path, wait=0.1) as log:
        record(log, [*events(300), SECRET])
        with closing(sqlite3.connect(path, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM payload").fetchall()
            redact(log, SECRET)
            with pytest.raises(TracesLeftError, match="The words are gone"):
                log.scrub()
            reader.execute("COMMIT")
        log.scrub()
        assert traces(path.parent) == []


def test_tables_are_written_anew(server: Databases) -> None:
    """In PostgreSQL no page of the tables holds the words any more."""
    place = server.place()
    with Log.open(place) as log, closing(server.connect(place)) as hand:
        record(log, [*events(300), SECRET])
        redact(log, SECRET)
        sizes = "SELECT pg_relation_filenode('payload'), pg_relation_filenode('entity')"
        before = hand.execute(sizes).fetchone()
        log.scrub()
        after = hand.execute(sizes).fetchone()
        assert before is not None
        assert after is not None
        assert set(before).isdisjoint(after)
        assert log.verify().ok


def test_traces_in_the_state_that_another_reads(server: Databases) -> None:
    """While somebody reads a state from before the redaction, words stay in the pages, and that is told."""
    place = server.place()
    with Log.open(place, wait=0.1) as log, psycopg.connect(server.dsn(place)) as reader:
        record(log, [*events(300), SECRET])
        reader.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        reader.execute("SELECT count(*) FROM meta")
        redact(log, SECRET)
        with pytest.raises(TracesLeftError, match="The words are gone"):
            log.scrub()
        reader.rollback()
        log.scrub()


def test_traces_in_tables_of_another(server: Databases) -> None:
    """A role that may delete, and does not own the tables, is told that it can't write them anew."""
    place = server.place()
    with Log.open(place) as log, closing(server.connect(place)) as hand:
        record(log, [*events(3), SECRET])
        log.grant("eraser")
        hand.execute("GRANT DELETE ON payload, mention, entity TO eraser")
        with Log.open(place.replace("//deals@", "//eraser@")) as other:
            redact(other, SECRET)
            with pytest.raises(TracesLeftError, match="belongs to another role"):
                other.scrub()


def test_very_many(path: Path) -> None:
    """However many words are taken out at once, no statement names more than a database lets it."""
    facts = [EntityNamed(entity="jane-roe", name=f"Jane {number}") for number in range(1200)]
    gone = [Event.of("wire-1", Statement(fact=fact)) for fact in facts]
    with Log.open(path) as log:
        record(log, gone)
        with log._engine.connect() as connection:  # the one that is used again
            driver: Any = connection.connection.driver_connection
            driver.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 999)
        redact(log, *gone)
        assert log.about(["jane-roe"]) == []
        assert log.verify().ok
