"""What was changed by hand does not stay unseen: `verify` names the first bad position."""

# ruff: noqa: S608  # made of names in this file, for a database of its own

import sqlite3
from hashlib import sha256
from pathlib import Path

import pytest

from dealtracker.events.event import Event
from dealtracker.events.kinds import FactRedacted
from dealtracker.events.statement import Statement
from dealtracker.tracker.log import Head, Log
from dealtracker.tracker.log.chain import Entry, link
from dealtracker.tracker.log.error import LogFailedError
from tests.log.sample import Always, event, events, record, tampering

COUNT = 12


@pytest.fixture
def recorded(path: Path) -> Path:
    """A log of twelve events in three batches, closed."""
    with Log.open(path) as log:
        for first in range(0, COUNT, 4):
            record(log, events(4, first=first))
    return path


def verified(path: Path, known: Head | None = None, *, chain_only: bool = False) -> tuple[int | None, str]:
    """The first bad position and what is wrong there."""
    with Log.open(path) as log:
        checked = log.verify(known=known, chain_only=chain_only)
    assert checked.ok == (checked.position is None) == (checked.problem == "")
    if checked.position is not None:
        assert checked.events == checked.head.position == checked.position - 1
    return checked.position, checked.problem


def test_sound(recorded: Path) -> None:
    """A log that nobody touched is sound to its head."""
    with Log.open(recorded) as log:
        checked = log.verify()
        assert checked.ok
        assert (checked.events, checked.head) == (COUNT, log.head)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("id", "zeroblob(32)"),
        ("id", "'no bytes at all'"),
        ("payload_hash", "zeroblob(32)"),
        ("kind", "'acquired'"),
        ("kind", "kind || ' '"),
        ("kind", "CAST(x'ff' AS TEXT)"),
        ("schema", "schema + 1"),
        ("report", "'wire-2'"),
        ("report", "x'ff'"),
        ("happened_earliest", "'2020-01-01'"),
        ("happened_latest", "'2020-01-01'"),
        ("reported_earliest", "'2020-01-01'"),
        ("reported_latest", "'2030-01-01'"),
        ("recorded", "'2020-01-01T00:00:00.000000Z'"),
        ("recorder", "'somebody else'"),
        ("chain", "zeroblob(32)"),
        ("chain", "5"),
    ],
)
@pytest.mark.parametrize(("position", "chain_only"), [(1, False), (6, False), (COUNT, False), (6, True)])
def test_a_changed_row(recorded: Path, column: str, value: str, position: int, chain_only: bool) -> None:
    """Whichever column of whichever row is changed, the row is named, by its chain alone."""
    with tampering(recorded) as file:
        file.execute(f"UPDATE log SET {column} = {value} WHERE position = {position}")
    found, problem = verified(recorded, chain_only=chain_only)
    assert found == position
    assert "row was changed" in problem or "can't be read" in problem


@pytest.mark.parametrize(("position", "chain_only"), [(1, False), (6, False), (COUNT, False), (6, True)])
@pytest.mark.parametrize(
    "value", ["replace(text, 'a', 'b')", "text || ' '", "'{}'", "''", "CAST(x'ff' AS TEXT)", "7"]
)
def test_a_changed_payload(recorded: Path, value: str, position: int, chain_only: bool) -> None:
    """A payload of which a byte is changed is told from a changed row, by its chain alone."""
    with tampering(recorded) as file:
        file.execute(f"UPDATE payload SET text = {value} WHERE position = {position}")
    assert verified(recorded, chain_only=chain_only) == (position, "its payload was changed")


def test_a_missing_payload(recorded: Path) -> None:
    """A payload that is gone is missed."""
    with tampering(recorded) as file:
        file.execute("DELETE FROM payload WHERE position = 6")
    assert verified(recorded) == (6, "its payload is missing")


@pytest.mark.parametrize("position", [1, 6])
def test_a_missing_row(recorded: Path, position: int) -> None:
    """A row that is gone is missed."""
    with tampering(recorded) as file:
        file.execute(f"DELETE FROM log WHERE position = {position}")
    assert verified(recorded) == (position, f"it is missing: the log goes on at position {position + 1}")


def test_a_row_taken_out_and_the_gap_closed(recorded: Path) -> None:
    """Closing the gap does not help: the row that has moved up does not follow from the one before."""
    with tampering(recorded) as file:
        for table in ("log", "payload", "mention"):
            file.execute(f"DELETE FROM {table} WHERE position = 6")
            for position in range(7, COUNT + 1):
                file.execute(f"UPDATE {table} SET position = position - 1 WHERE position = {position}")
    found, problem = verified(recorded)
    assert found == 6
    assert "taken out" in problem


def test_a_missing_last_row(recorded: Path) -> None:
    """A last row that is gone is missed as long as its payload is there."""
    with tampering(recorded) as file:
        file.execute(f"DELETE FROM log WHERE position = {COUNT}")
    found, problem = verified(recorded)
    assert found == COUNT
    assert "missing" in problem


def test_a_row_before_the_first(recorded: Path) -> None:
    """A row that was put before the first one is found."""
    with tampering(recorded) as file:
        file.execute("UPDATE log SET position = 0 WHERE position = 9")
    assert verified(recorded) == (1, "it is missing: the log goes on at position 0")


@pytest.mark.parametrize("tables", [["log"], ["log", "payload", "mention"]])
def test_swapped_rows(recorded: Path, tables: list[str]) -> None:
    """Two rows that changed places are found at the first of them, with or without their payloads."""
    with tampering(recorded) as file:
        for table in tables:
            for old, new in ((4, 99), (8, 4), (99, 8)):
                file.execute(f"UPDATE {table} SET position = {new} WHERE position = {old}")
    found, problem = verified(recorded)
    assert found == 4
    assert "moved" in problem


REDACTION = FactRedacted(event=event(5).id, reason="by law")
"""Names the sixth event."""


@pytest.fixture
def redacted(path: Path) -> Path:
    """The same log with the words of the sixth event taken out."""
    with Log.open(path) as log:
        redaction = Event.of("ruling-1", Statement(fact=REDACTION))
        log.append([*events(COUNT), redaction], reported=Always(), recorder="anna", redact=True)
    return path


def test_a_redacted_payload(redacted: Path) -> None:
    """A payload may be missing where a later event says that it was redacted, and its index with it."""
    assert verified(redacted) == (None, "")
    with tampering(redacted) as file:
        file.execute("INSERT INTO mention VALUES (1, 6)")
    assert verified(redacted) == (6, "the index still tells what was redacted")
    with tampering(redacted) as file:
        file.execute("DELETE FROM payload WHERE position = 7")
    assert verified(redacted) == (7, "its payload is missing")


@pytest.mark.parametrize("position", [6, COUNT + 1])
def test_a_redacted_row(redacted: Path, position: int) -> None:
    """What is left of a redacted event, and what redacts it, can't be changed unseen."""
    with tampering(redacted) as file:
        file.execute(
            "UPDATE log SET id = CAST(id || substr(payload_hash, 1, 1) AS BLOB),"
            f" payload_hash = substr(payload_hash, 2) WHERE position = {position}"
        )
    found, problem = verified(redacted)
    assert found == position
    assert "row was changed" in problem


def test_a_redaction_that_is_gone(redacted: Path) -> None:
    """The words of a redaction can't be taken out by another redaction."""
    with Log.open(redacted) as log:
        second = FactRedacted(event=Event.of("ruling-1", Statement(fact=REDACTION)).id, reason="by law")
        redaction = Event.of("ruling-2", Statement(fact=second))
        with pytest.raises(LogFailedError, match="append-only"):
            log.append([redaction], reported=Always(), recorder="anna", redact=True)
    with tampering(redacted) as file:
        file.execute(f"DELETE FROM payload WHERE position = {COUNT + 1}")
    assert verified(redacted) == (6, "its payload is missing")


def test_cut_off(recorded: Path) -> None:
    """A clean cut at the end shows against a head that was written down elsewhere, and only there."""
    with Log.open(recorded) as log:
        known = log.head
    with tampering(recorded) as file:
        for table in ("log", "payload", "mention"):
            file.execute(f"DELETE FROM {table} WHERE position > 9")
    assert verified(recorded) == (None, "")
    assert verified(recorded, known) == (10, f"it is missing: the log went on to position {COUNT}")


def test_rewritten(path: Path, tmp_path: Path) -> None:
    """A log that was rewritten from some point on, chain and all, shows against a head written down."""
    with Log.open(path) as log:
        known = record(log, events(5)).head
        record(log, events(5, first=5))
    with Log.open(tmp_path / "forged.db") as forged:
        record(forged, [*events(4), *events(5, first=20)])
    assert verified(path, known) == (None, "")
    found, problem = verified(tmp_path / "forged.db", known)
    assert found == 5
    assert "written down" in problem


def test_recorded_backwards(recorded: Path) -> None:
    """An instant before that of the row before is found, even with a chain that was forged along."""
    with tampering(recorded) as file:
        file.execute("UPDATE log SET recorded = '2020-01-01T00:00:00.000000Z' WHERE position = 7")
        forge(file)
    assert verified(recorded) == (7, "it was recorded before the one that it follows")


@pytest.mark.parametrize("change", ["kind = 'round-joined'", "report = 'wire-2'", "schema = 9"])
def test_a_row_that_contradicts_its_payload(recorded: Path, change: str) -> None:
    """A row that tells of another kind or report than its payload is found, even with a forged chain."""
    with tampering(recorded) as file:
        file.execute(f"UPDATE log SET {change} WHERE position = 5")
        forge(file)
    assert verified(recorded) == (5, "its row and its payload tell of different facts")


DEEP = b'{"kind":"round-joined","schema":1,"report":"wire-1","fact":%s' % (b"[" * 5000)


@pytest.mark.parametrize("said", [b"[]", b"{}", b"\xff", b'{"kind": "\xe9"}', DEEP])
def test_a_payload_that_says_nothing(recorded: Path, said: bytes) -> None:
    """A payload that is no statement is found, even with its hash and the chain forged along."""
    with tampering(recorded) as file:
        file.execute("UPDATE payload SET text = CAST(? AS TEXT) WHERE position = 5", (said,))
        file.execute("UPDATE log SET payload_hash = ? WHERE position = 5", (sha256(said).digest(),))
        forge(file)
    assert verified(recorded) == (5, "its payload can't be read")


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM mention WHERE position = 6",
        "UPDATE mention SET position = 6 WHERE position = 7",
        "UPDATE mention SET entity = 99 WHERE entity = (SELECT key FROM entity WHERE slug = 'deal-5')",
        "UPDATE entity SET slug = 'deal-5-and-more' WHERE slug = 'deal-5'",
        "DELETE FROM entity WHERE slug = 'deal-5'",
        "INSERT INTO mention SELECT key, 6 FROM entity WHERE slug = 'deal-4'",
    ],
)
def test_a_changed_index(recorded: Path, sql: str) -> None:
    """What finds the events of a company has to agree with what they say; the chain does not hold it."""
    with tampering(recorded) as file:
        file.execute(sql)
    assert verified(recorded) == (6, "the index of what it points to does not agree with it")
    assert verified(recorded, chain_only=True) == (None, "")


def forge(file: sqlite3.Connection) -> None:
    """Work out the chain again, as somebody would who wants to hide a change."""
    chain = bytes(32)
    for *columns, _ in file.execute("SELECT * FROM log ORDER BY position").fetchall():
        entry = Entry(*columns)
        chain = link(chain, entry)
        file.execute("UPDATE log SET chain = ? WHERE position = ?", (chain, entry.position))
