"""Backups: a log in a file of its own, whole, also while others write; and no file is written over."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dealtracker.tracker.log import Head, Log
from dealtracker.tracker.log.file import FileThereError, FileUnwritableError
from tests.house.tree import ROOT
from tests.log.sample import contents, events, record


def test_backed_up(filled: Log, tmp_path: Path) -> None:
    """A backup is a log in a single file of its own, whole and the same."""
    kept = tmp_path / "kept"
    kept.mkdir()
    assert filled.backup(kept / "deals.db") == filled.head
    assert [each.name for each in kept.iterdir()] == ["deals.db"]
    with Log.open(kept / "deals.db", create=False) as backup:
        assert contents(backup) == contents(filled)
        assert backup.verify().ok
        record(backup, events(1, first=30))


def test_backed_up_while_others_write(place: Path | str, tmp_path: Path) -> None:
    """Backups that are made while three processes write hold whole batches, and the log extends them all."""
    size = 5
    writers = [writing(place, name, size, 40) for name in ("anna", "ben", "cleo")]
    heads: list[Head] = []
    with Log.open(place) as log:
        while any(writer.poll() is None for writer in writers):
            heads.append(log.backup(tmp_path / f"backup-{len(heads)}.db"))
        for writer in writers:
            writer.communicate(timeout=60)
        assert log.head.position == 3 * size * 40
        for number, head in enumerate(heads):
            assert head.position % size == 0
            assert log.verify(known=head).ok
            with Log.open(tmp_path / f"backup-{number}.db") as backup:
                assert (backup.head, backup.verify().ok) == (head, True)
    assert len({head.position for head in heads}) > 1


def test_backed_up_in_steps(log: Log, place: Path | str, tmp_path: Path) -> None:
    """It is told how far a backup has come; what is recorded between two steps is not in it."""
    record(log, events(8000))
    head, steps = log.head, set[str]()

    def tell(what: str, done: int, total: int) -> None:
        if 0 < done < total and what not in steps:
            steps.add(what)
            record(writer, events(1, first=10_000 + len(steps)))

    with Log.open(place) as writer:
        assert log.backup(tmp_path / "backup.db", told=tell) == head
        assert steps >= {"events"} | ({"pages"} if isinstance(place, Path) else set())
        assert log.head.position == head.position + len(steps)


def writing(place: Path | str, name: str, size: int, batches: int) -> subprocess.Popen[str]:
    """A process that appends."""
    command = [sys.executable, "-m", "tests.log.appender", str(place), name, str(size), str(batches)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_nothing_is_written_over(filled: Log, tmp_path: Path) -> None:
    """A backup takes the place of no file, and leaves none behind where it can't be made."""
    there = tmp_path / "there"
    there.mkdir()
    (there / "deals.db").write_text("a file")
    (there / "link.db").symlink_to(there / "nowhere")
    for name in ("deals.db", "link.db"):
        with pytest.raises(FileThereError, match=f"{name} is there already"):
            filled.backup(there / name)
    with pytest.raises(FileUnwritableError, match="No such file"):
        filled.backup(there / "missing" / "deals.db")
    assert (there / "deals.db").read_text() == "a file"
    assert sorted(each.name for each in there.iterdir()) == ["deals.db", "link.db"]
