"""The file of a log appears whole; what is left of one that was lost is told, and no new log hides it."""

import os
from pathlib import Path

import pytest
from sqlalchemy import URL

from dealtracker.tracker.log import Log, sqlite
from dealtracker.tracker.log.error import LogError, LogLostError, LogUnwritableError
from tests.log.sample import ask, events, record


@pytest.fixture
def url(path: Path) -> URL:
    """The address of a file that is not there yet."""
    return URL.create("sqlite", database=str(path))


@pytest.mark.parametrize("create", [True, False])
def test_an_empty_file(path: Path, create: bool) -> None:
    """A log of which nothing is left does not begin again in silence: an empty file is refused and left."""
    with Log.open(path) as log:
        record(log, events(3))
    os.truncate(path, 0)
    with pytest.raises(LogLostError) as told:
        Log.open(path, create=create)
    assert str(told.value).splitlines() == [
        f"There is no log at {path} any more: the file is empty.",
        "Nothing was written. Put back a copy; where there never was a log, remove what is left.",
    ]
    assert (list(path.parent.iterdir()), path.stat().st_size) == ([path], 0)


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize("ending", ["-wal", "-journal"])
def test_the_file_is_gone(path: Path, ending: str, create: bool) -> None:
    """A log of which only the last writings are left is told, and they are left for whoever has the file."""
    left = path.with_name(path.name + ending)
    left.write_bytes(b"the last batch")
    with pytest.raises(LogLostError, match=f"the file is gone, and {left.name} is left of it"):
        Log.open(path, create=create)
    assert [(each, each.read_bytes()) for each in path.parent.iterdir()] == [(left, b"the last batch")]


def test_a_moved_file_gets_back_what_was_beside_it(path: Path) -> None:
    """Put back beside what was left, a file that was moved away is the log again, with its last batch."""
    with Log.open(path) as log:
        record(log, events(3))
        left = path.with_name("deals.db-wal").read_bytes()
        path.rename(path.with_name("moved.db"))
    path.with_name("deals.db-wal").write_bytes(left)
    with pytest.raises(LogLostError):
        Log.open(path)
    path.with_name("moved.db").rename(path)
    with Log.open(path, create=False) as log:
        assert log.verify().events == 3


def test_made_apart(path: Path, url: URL) -> None:
    """Until a log is laid out, nothing stands in its place; then it stands there alone."""

    def lay_out(apart: URL) -> None:
        assert not path.exists()
        Log.open(str(apart.database)).close()

    sqlite.make(url, lay_out)
    assert list(path.parent.iterdir()) == [path]
    assert ask(path, "PRAGMA journal_mode") == [("wal",)]
    Log.open(path, create=False).close()


@pytest.mark.parametrize("links", [True, False])
def test_another_was_faster(path: Path, url: URL, links: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A log that another process has made meanwhile, and recorded in, is not replaced."""
    if not links:
        monkeypatch.setattr(os, "link", _without_links)

    def lay_out(apart: URL) -> None:
        Log.open(str(apart.database)).close()
        with Log.open(path) as log:
            record(log, events(3))

    sqlite.make(url, lay_out)
    with Log.open(path, create=False) as log:
        assert log.verify().events == 3


def test_behind_a_link(path: Path) -> None:
    """A link to where no file is yet leads to the log."""
    path.symlink_to(path.with_name("real.db"))
    with Log.open(path) as log:
        record(log, events(3))
    with Log.open(path.with_name("real.db"), create=False) as log:
        assert log.head.position == 3


def test_no_room_to_make_it(path: Path, url: URL) -> None:
    """Where a log can't be laid out, the place that was asked for is told, and nothing stands there."""

    def lay_out(apart: URL) -> None:
        raise LogUnwritableError(str(apart.database), "database or disk is full")

    with pytest.raises(LogError, match=f"^{path} can't be written: database or disk is full"):
        sqlite.make(url, lay_out)
    assert list(path.parent.iterdir()) == []


def _without_links(*_: object) -> None:
    raise PermissionError(1, "Operation not permitted")
