"""How a command ends: exit codes, broken pipes, interruptions, and errors that nobody foresaw."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dealtracker.tracker import Tracker
from tests.cli.conftest import Run

DEALS = [sys.executable, "-c", "from dealtracker.tracker.cli import main; main()"]
LINE = f"{sys.executable} -c 'from dealtracker.tracker.cli import main; main()'"


def shell(line: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """A line of bash, in which `deals` is the command line."""
    return subprocess.run(
        ["bash", "-c", f'set -o pipefail; deals() {{ {LINE} "$@"; }}; {line}'],
        capture_output=True,
        text=True,
        cwd=cwd,
        check=False,
    )


@pytest.mark.parametrize(
    "line", ["deals log", "deals log -o jsonl", "deals show moonshot-ai --views", "deals --help"]
)
def test_reader_that_has_enough(line: str, filled: Path) -> None:
    """`deals log | head` ends quietly and well."""
    done = shell(f"{line} | head -n 1", filled)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 1


def test_reader_that_never_reads(filled: Path) -> None:
    """Neither does a reader that has gone before the first line make a noise."""
    done = shell("deals log -o csv | true", filled)
    assert (done.returncode, done.stderr) == (0, "")


def test_closed_stdout(filled: Path) -> None:
    """A closed stdout is nobody's error."""
    done = shell("deals list >&-", filled)
    assert (done.returncode, done.stderr) == (0, "")


def test_closed_stdin(folder: Path) -> None:
    """A closed stdin is a wrong use where it is to be read."""
    done = shell("deals import - <&-", folder)
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, "stdin is closed.")


def test_endless_stdin(folder: Path) -> None:
    """A stdin without an end is read up to what a report file may hold, and refused."""
    done = shell("ulimit -v 2000000; timeout 30 cat /dev/zero | deals import -", folder)
    assert "larger than 1 MB" in done.stderr


def test_letters_that_a_terminal_does_not_know(filled: Path) -> None:
    """Where stdout takes ASCII alone, all else is written in escapes, and JSON stays whole."""
    page = shell("PYTHONIOENCODING=ascii deals show moonshot-ai", filled)
    assert (page.returncode, page.stderr) == (0, "")
    plain, escaped = (shell(f"{each} deals list -o json", filled) for each in ("", "PYTHONIOENCODING=ascii"))
    assert json.loads(plain.stdout) == json.loads(escaped.stdout)


def test_full_disk(filled: Path) -> None:
    """An answer that can't be written is an error in words."""
    done = shell("deals list -o csv > /dev/full", filled)
    assert (done.returncode, done.stderr) == (1, "No space left on device.\n")


def test_interrupted(filled: Path) -> None:
    """Ctrl-C ends with 130, without a stack trace."""
    process = subprocess.Popen(
        [*DEALS, "import", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=filled,
    )
    time.sleep(1.5)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err.split()) == (130, b"", [b"Interrupted."])


def test_terminal_gets_colour(filled: Path) -> None:
    """On a real terminal pages have colour, and the width of the terminal."""
    assert b"\x1b[" in on_terminal(filled, "show", "moonshot-ai")
    assert b"\x1b[" not in on_terminal(filled, "show", "moonshot-ai", NO_COLOR="1")
    assert b"\x1b[" not in on_terminal(filled, "list", "-o", "csv")


def on_terminal(cwd: Path, *args: str, **env: str) -> bytes:
    """What a command prints on a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*DEALS, *args],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=cwd,
        env={**os.environ, "TERM": "xterm-256color", **env},
    ):
        os.close(theirs)
        printed = b""
        while chunk := _read(ours):
            printed += chunk
    os.close(ours)
    return printed


def _read(ours: int) -> bytes:
    try:
        return os.read(ours, 65536)
    except OSError:  # the other side of a terminal was closed
        return b""


def test_unforeseen_errors_are_one_line(filled: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error that nobody foresaw is told in a line, with a plea to report it; the rest on request."""

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by accident")

    monkeypatch.setattr(Tracker, "companies", fail)
    said = run("list", code=1).stderr
    assert said.splitlines() == [
        "This should not have happened: ZeroDivisionError: by accident",
        "Please report it with the command that you ran; DEALS_DEBUG=1 shows where it happened.",
    ]
    assert "Traceback" in run("list", code=1, DEALS_DEBUG="1").stderr


def test_arguments_that_are_no_text(filled: Path) -> None:
    """Bytes that are no text are a wrong use, and reach neither log nor terminal."""
    done = subprocess.run([*DEALS, "show", b"\xff\x1b[31m"], capture_output=True, cwd=filled, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"is not UTF-8" in done.stderr
    assert b"\x1b" not in done.stderr


def test_no_command(run: Run) -> None:
    """Without a command the help is shown, on stderr, as a wrong use."""
    done = run("", code=2)
    assert done.stdout == ""
    assert done.stderr.startswith("Usage: deals")
