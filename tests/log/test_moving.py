"""A log as a whole: taken in by another one and copied, on whatever database, while others write."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from dealtracker.events.event import Event
from dealtracker.events.fact import UnknownFact
from dealtracker.events.statement import Statement
from dealtracker.tracker.log import Log
from dealtracker.tracker.log.error import LogBrokenError, LogNotEmptyError
from dealtracker.tracker.log.export import Export
from tests.fuzz.kept import sealed
from tests.log.conftest import COUNT, UNKNOWN, Places
from tests.log.sample import contents, event, events, exported, record, tampering
from tests.postgres import Databases


def reading(log: Log) -> Export:
    """What a log is exported as, to be taken in."""
    return Export(BytesIO(exported(log)), "deals.jsonl")


def changed(log: Log, old: bytes, new: bytes) -> Export:
    """The same with something else in it."""
    return Export(BytesIO(exported(log).replace(old, new, 1)), "deals.jsonl")


def test_imported(filled: Log, other: Log) -> None:
    """An empty log that takes in an export is the same log, with stamps, chain and index."""
    done = other.import_log(reading(filled), recorder="ben")
    assert (done.same, done.new, done.known, done.head) == (True, COUNT + 1, 0, filled.head)
    assert contents(other) == contents(filled)
    assert other.about(["alibaba"]) == filled.about(["alibaba"]) != []
    assert other.verify(known=filled.head).ok


def test_goes_on(filled: Log, other: Log) -> None:
    """A log that was taken in goes on like any other: known is known, and what is new comes behind."""
    other.import_log(reading(filled), recorder="ben")
    done = record(other, events(COUNT + 2))
    assert len(done.known) == COUNT
    assert [each.position for each in done.events] == [COUNT + 2, COUNT + 3]
    assert other.verify().ok


def test_copied(filled: Log, other: Log) -> None:
    """A copy in another place is the same log."""
    assert filled.copy(other) == filled.head
    assert contents(other) == contents(filled)


def test_long(log: Log, other: Log) -> None:
    """A log longer than what is written at once is taken over whole."""
    record(log, events(4500))
    log.copy(other)
    assert contents(other) == contents(log)
    assert other.verify().events == 4500


def test_empty(log: Log, other: Log) -> None:
    """An empty log can be exported, taken in and copied."""
    done = other.import_log(reading(log), recorder="ben")
    assert (done.same, done.new) == (True, 0)
    assert log.copy(other) == other.head == log.head


def test_not_into_a_log_that_holds_something(filled: Log, other: Log) -> None:
    """A copy is never mixed with what is recorded elsewhere, not even where that is the same."""
    record(other, events(1))
    with pytest.raises(LogNotEmptyError, match="is not empty: 1 events are recorded there"):
        filled.copy(other)
    with pytest.raises(LogNotEmptyError, match="13 events"):
        filled.copy(filled)
    assert other.head.position == 1


def test_between_databases(path: Path, server: Databases, tmp_path: Path) -> None:
    """From SQLite to PostgreSQL and back, as a copy or through a file, a log stays the same to the byte."""
    with Log.open(path) as log, Log.open(server.place()) as there, Log.open(server.place()) as too:
        for first in range(0, 40, 4):
            record(log, events(4, first=first), recorder="Zoë \U0001f680")
        log.copy(there)
        too.import_log(reading(log), recorder="ben")
        assert contents(too) == contents(there) == contents(log)
        assert exported(too) == exported(there) == exported(log)
        with Log.open(tmp_path / "back.db") as back:
            there.copy(back)
            assert contents(back) == contents(log)
        assert there.verify(known=log.head).ok


def test_an_index_that_is_not_understood(path: Path, tmp_path: Path) -> None:
    """What a newer version has indexed of a kind that this one does not know goes along."""
    with Log.open(path) as log, Log.open(tmp_path / "a.db") as copied, Log.open(tmp_path / "b.db") as taken:
        record(log, [event(2), Event.of("wire-2", Statement(fact=UNKNOWN))])
        with tampering(path) as file:
            file.execute("INSERT INTO mention SELECT key, 2 FROM entity WHERE slug = 'company-2'")
        log.copy(copied)
        taken.import_log(reading(log), recorder="ben")
        for each in (copied, taken):
            assert [event.position for event in each.about(["company-2"])] == [1, 2]


def test_all_or_nothing(log: Log, other: Log) -> None:
    """Where a line far behind is not what was exported, nothing of the file is recorded."""
    record(log, events(2500))
    with pytest.raises(LogBrokenError, match=r"broken at position 2300: .* \(line 2301\)"):
        other.import_log(changed(log, b'"position":2300', b'"position":2301'), recorder="ben")
    assert (other.head.position, contents(other)) == (0, [])
    record(other, events(3))
    with pytest.raises(LogBrokenError, match=r"broken at position 2300"):
        other.import_log(changed(log, b'"position":2300', b'"position":2301'), recorder="ben")
    assert other.head.position == 3
    assert other.verify().ok


def test_behind_what_is_there(filled: Log, other: Log) -> None:
    """In a log that holds something the events keep their ids and get new stamps; what is known is known."""
    record(other, events(3), recorder="ann")
    done = other.import_log(reading(filled), recorder="ben")
    assert (done.same, done.new, done.known, done.redacted) == (False, COUNT - 2, 3, 0)
    assert done.head == other.head
    found, theirs = list(other.events()), list(filled.events())
    assert [each.id for each in found] == [each.id for each in theirs]
    assert [each.statement for each in found] == [each.statement for each in theirs]
    assert [each.recorder for each in found] == ["ann"] * 3 + ["ben"] * (COUNT - 2)
    assert len({each.recorded for each in found}) == 2
    assert [row[9:13] for row in contents(other)] == [row[9:13] for row in contents(filled)]
    assert other.verify().ok


def test_what_is_not_understood_is_passed_on_as_it_is(filled: Log, other: Log) -> None:
    """What a later version says beside a fact is passed on word by word, and not read as less."""
    record(other, events(1, first=50))
    text = exported(filled)
    said = b'\\"certainty\\":\\"whispered\\",\\"fact\\":'
    later = sealed(text.replace(b'\\"fact\\":', said, 1))
    other.import_log(Export(BytesIO(later), "deals.jsonl"), recorder="ben")
    assert said in exported(other)
    assert isinstance(list(other.events())[1].fact, UnknownFact)


def test_twice(filled: Log, other: Log) -> None:
    """Taking in the same export again changes nothing."""
    other.import_log(reading(filled), recorder="ben")
    done = other.import_log(reading(filled), recorder="ben")
    assert (done.same, done.new, done.known) == (False, 0, COUNT + 1)
    assert other.head == filled.head


@pytest.mark.parametrize("before", [0, 3])
def test_dry_run(filled: Log, other: Log, before: int) -> None:
    """What would be done can be asked for, and nothing is done."""
    record(other, events(before))
    done = other.import_log(reading(filled), recorder="ben", dry_run=True)
    assert (done.new, done.known) == (COUNT + 1 - before, before)
    assert other.head.position == before


def test_an_id_of_something_else(filled: Log, other: Log, places: Places) -> None:
    """What states something under the id of something else would keep that out for good: it is refused."""
    with Log.open(places()) as forged:
        taken, said = event(50), event(51)
        record(forged, [evolve(said, id=taken.id)])
        with pytest.raises(LogBrokenError, match="its id is not that of what it states"):
            filled.import_log(reading(forged), recorder="ben")
        other.import_log(reading(forged), recorder="ben")  # the same log, as it was
    record(filled, [taken])
    assert filled.head.position == COUNT + 2


def test_a_check_of_what_comes_in(filled: Log, other: Log) -> None:
    """What the caller refuses of it ends it all."""
    record(other, events(1, first=40))
    seen: list[Event[Any]] = []

    def refuse(some: list[Event[Any]]) -> None:
        seen.extend(some)
        raise FileNotFoundError

    with pytest.raises(FileNotFoundError):
        other.import_log(reading(filled), recorder="ben", check=refuse)
    assert [each.id for each in seen] == [each.id for each in filled.events()]
    assert other.head.position == 1


def test_exported_while_others_write(place: Path | str, log: Log, other: Log) -> None:
    """An export holds the log of one moment, whatever is recorded meanwhile."""
    record(log, events(3000))
    head = log.head

    class Slow(BytesIO):
        def write(self, line: Any, /) -> int:
            if self.tell() == 0:
                with Log.open(place) as second:
                    record(second, events(10, first=3000))
            return super().write(line)

    file = Slow()
    assert log.export(file) == head
    assert log.head.position == 3010
    file.seek(0)
    assert other.import_log(Export(file, "it"), recorder="ben").head == head


@pytest.mark.parametrize(
    "sql", ["UPDATE payload SET text = '{}' WHERE position = 6", "DELETE FROM mention WHERE position = 6"]
)
def test_what_is_broken_is_not_passed_on(path: Path, tmp_path: Path, sql: str) -> None:
    """A log that was tampered with is neither exported nor copied nor backed up; where, is told."""
    with Log.open(path) as log, Log.open(tmp_path / "other.db") as other:
        record(log, events(COUNT))
        with tampering(path) as file:
            file.execute(sql)
        kept = tmp_path / "kept"
        kept.mkdir()
        for pass_on in (
            lambda: exported(log),
            lambda: log.copy(other),
            lambda: log.backup(kept / "deals.db"),
        ):
            with pytest.raises(LogBrokenError, match="broken at position 6"):
                pass_on()
        assert list(kept.iterdir()) == []
        assert other.head.position == 0


def test_a_reader_may_export(server: Databases, tmp_path: Path) -> None:
    """In PostgreSQL whoever may append and read may make exports and backups too."""
    place = server.place()
    with Log.open(place) as log:
        record(log, events(5))
        log.grant("clerk_who_exports")
    with Log.open(place.replace("//deals@", "//clerk_who_exports@"), create=False) as log:
        assert json.loads(exported(log).splitlines()[0])["head"]["position"] == 5
        assert log.backup(tmp_path / "deals.db").position == 5
