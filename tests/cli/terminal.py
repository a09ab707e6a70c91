"""The command line on a real terminal: what it shows there, and how it ends when it is interrupted."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile
from types import MappingProxyType
from typing import Any

from attrs import frozen

PATIENT = "from dealtracker.tracker.cli import main; main()"
EAGER = """\
import rich.console, rich.progress
from dealtracker.tracker.cli import main, progress
progress.PATIENCE = 0.01
main()
"""
"""Shows at once how far it has come, for what is long for a test and short for an analyst."""

GONE = "\x1b[?25h\r\x1b[1A\x1b[2K"
"""What a terminal is told when a bar goes: show the cursor, and clear the line."""

_STEERING = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


@frozen(kw_only=True)
class Shown:
    """What became of a command on a terminal.

    Attributes:
        code: Its exit code.
        out: What it wrote on stdout, which was a file.
        raw: All that it wrote on the terminal.
    """

    code: int
    out: str
    raw: str

    @property
    def text(self) -> str:
        """What stood on the terminal at one time or another, without what steers it."""
        return plain(self.raw)

    @property
    def left(self) -> str:
        """What is left on the terminal once the bar has gone."""
        return plain(self.raw.rpartition(GONE)[2])


def plain(raw: str) -> str:
    """A text without what steers a terminal."""
    return _STEERING.sub("", raw)


def on_terminal(
    cwd: Path,
    *args: str,
    code: str = EAGER,
    until: str = "",
    send: signal.Signals = signal.SIGINT,
    width: int = 100,
    env: Mapping[str, str] = MappingProxyType({}),
) -> Shown:
    """Run a command whose stderr is a terminal, and send it a signal once that shows some words."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(ours, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    with TemporaryFile() as out:
        process = subprocess.Popen(
            [sys.executable, "-c", code, *args],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=theirs,
            cwd=cwd,
            env={**os.environ, "TERM": "xterm-256color", **env},
        )
        os.close(theirs)
        raw = _watched(ours, process, until, send)
        os.close(ours)
        out.seek(0)
        return Shown(code=process.wait(60), out=out.read().decode(), raw=raw.decode())


def _watched(ours: int, process: subprocess.Popen[Any], until: str, send: signal.Signals) -> bytes:
    """All that comes on a terminal."""
    raw, sent = b"", not until
    while chunk := _read(ours):
        raw += chunk
        if not sent and until in plain(raw.decode(errors="ignore")):
            process.send_signal(send)
            sent = True
    return raw


def _read(ours: int) -> bytes:
    try:
        return os.read(ours, 65536)
    except OSError:  # the other side of a terminal was closed
        return b""
