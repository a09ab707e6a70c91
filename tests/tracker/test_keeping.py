"""What the front door does with the whole log, as the command line does it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import count
from pathlib import Path

import pytest

from dealtracker.events.kinds import EntityDeclared, ReportPublished
from dealtracker.tracker.clocks import Clocks
from dealtracker.tracker.error import ReportDiffersError
from dealtracker.tracker.log import Export, Head, Log, verify_export
from dealtracker.tracker.log.error import LogBrokenError, LogNotEmptyError
from dealtracker.tracker.log.file import FileThereError
from dealtracker.tracker.log.key import new_key
from dealtracker.tracker.tracker import Tracker
from tests.postgres import Databases

WIRE = ReportPublished(report="wire-1", outlet="bloomberg", published="2024-03-05")
BLOOMBERG = EntityDeclared(type="outlet", slug="bloomberg")


@pytest.fixture
def filled(tracker: Tracker, examples: list[Path]) -> Tracker:
    """The example reports, recorded one by one."""
    for each in examples:
        tracker.import_reports([each])
    return tracker


@pytest.fixture
def elsewhere(place: Path | str, request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Path | str]:
    """More places in the same database."""
    numbers = count()
    if isinstance(place, Path):
        return lambda: tmp_path / f"elsewhere-{next(numbers)}.db"
    server: Databases = request.getfixturevalue("server")
    return server.place


@pytest.fixture
def other(elsewhere: Callable[[], Path | str]) -> Iterator[Tracker]:
    """Another log, still empty, that somebody else keeps."""
    with Tracker(Log.open(elsewhere()), recorder="ben") as opened:
        yield opened


def test_through_a_file(filled: Tracker, other: Tracker, tmp_path: Path) -> None:
    """A log that is exported and imported answers the same."""
    path = tmp_path / "deals.jsonl"
    assert filled.export(path) == filled.head
    done = other.import_log(path)
    assert (done.same, done.head) == (True, filled.head)
    asked: Clocks = {"as_of": "2024-06-30"}
    assert other.head == filled.head
    assert other.company("Moonshot AI", **asked) == filled.company("Moonshot AI", **asked)
    assert other.companies(**asked) == filled.companies(**asked)
    assert list(other.events()) == list(filled.events())


def test_a_file_that_is_open(filled: Tracker, other: Tracker) -> None:
    """An export may go into anything that takes bytes, and come from it."""
    file = BytesIO()
    filled.export(file)
    file.seek(0)
    assert other.import_log(Export(file, "it"), dry_run=True).new == filled.head.position
    file.seek(0)
    assert other.import_log(Export(file, "it")).new == filled.head.position
    assert other.verify().ok


def test_copied_and_backed_up(filled: Tracker, elsewhere: Callable[[], Path | str], tmp_path: Path) -> None:
    """A copy and a backup are the same log."""
    place = elsewhere()
    assert filled.copy(place) == filled.backup(tmp_path / "kept.db") == filled.head
    for where in (place, tmp_path / "kept.db"):
        with Tracker.open(where, create=False) as again:
            assert again.verify(known=filled.head).ok
            assert list(again.events()) == list(filled.events())
    with pytest.raises(LogNotEmptyError):
        filled.copy(place)
    with pytest.raises(FileThereError):
        filled.backup(tmp_path / "kept.db")


def test_export_leaves_no_part(filled: Tracker, tmp_path: Path) -> None:
    """An export that fails leaves no file, and none is written over."""
    (tmp_path / "out").mkdir()
    path = tmp_path / "out" / "deals.jsonl"
    path.write_text("a file")
    with pytest.raises(FileThereError):
        filled.export(path)
    assert [each.name for each in path.parent.iterdir()] == ["deals.jsonl"]
    assert path.read_text() == "a file"


def test_signed(filled: Tracker, tmp_path: Path) -> None:
    """A signed head speaks for the log and for an export of it, in whosever hands."""
    key = new_key(tmp_path / "desk.key")
    signed = filled.sign(tmp_path / "desk.key")
    filled.export(tmp_path / "deals.jsonl")
    filled.record(WIRE, [])
    head = signed.check(key)
    assert filled.verify(known=head).ok
    with (tmp_path / "deals.jsonl").open("rb") as file:
        assert verify_export(file, "deals.jsonl", head).ok
    with (tmp_path / "deals.jsonl").open("rb") as file:
        found = verify_export(file, "deals.jsonl", filled.head)
    assert (found.position, found.known) == (head.position + 1, filled.head)


def test_verified(filled: Tracker) -> None:
    """The front door tells what the log tells."""
    assert filled.verify().events == filled.verify(chain_only=True).events == filled.head.position
    found = filled.verify(known=Head(5, "7" * 64))
    assert (found.ok, found.position, found.known) == (False, 5, Head(5, "7" * 64))


def test_reports_that_say_something_else(filled: Tracker, other: Tracker, tmp_path: Path) -> None:
    """A log is not taken in where a report says something else of itself: its day would move unseen."""
    filled.record(WIRE, [])
    other.record(ReportPublished(report="wire-1", outlet="bloomberg", published="2024-03-06"), [BLOOMBERG])
    other.export(tmp_path / "other.jsonl")
    before = filled.head
    with pytest.raises(ReportDiffersError, match="'wire-1'"):
        filled.import_log(tmp_path / "other.jsonl")
    assert filled.head == before


def test_behind_what_is_there(filled: Tracker, other: Tracker, tmp_path: Path) -> None:
    """Whoever takes in another log is the one who recorded what is new of it."""
    other.record(WIRE, [BLOOMBERG])
    other.export(tmp_path / "other.jsonl")
    done = filled.import_log(tmp_path / "other.jsonl")
    assert (done.same, done.new, done.head) == (False, 2, filled.head)
    *_, last = filled.events()
    assert (last.report, last.recorder) == ("wire-1", "ann")


def test_what_was_added_since(filled: Tracker, other: Tracker, tmp_path: Path) -> None:
    """A log that has grown is taken in where it was taken in before: only what is new of it is recorded."""
    filled.export(tmp_path / "before.jsonl")
    other.import_log(tmp_path / "before.jsonl")
    filled.record(WIRE, [BLOOMBERG])
    filled.export(tmp_path / "after.jsonl")
    done = other.import_log(tmp_path / "after.jsonl")
    assert (done.new, done.known) == (2, filled.head.position - 2)


def test_a_bad_file(other: Tracker, filled: Tracker, tmp_path: Path) -> None:
    """What is wrong with a file is told by its name and line."""
    path = tmp_path / "deals.jsonl"
    filled.export(path)
    path.write_bytes(path.read_bytes().replace(b'"position":7,', b'"position":8,', 1))
    with pytest.raises(LogBrokenError, match=r"deals\.jsonl is broken at position 7: .* \(line 8\)"):
        other.import_log(path)
    assert other.head.position == 0
