"""The text of a report file, from a path or from what came in on a pipe."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from .limit import LARGEST, MARKS, marks
from .problem import TOP, Place, Problems, ReportFileError

_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def load(path: Path) -> bytes:
    """What stands in a file.

    Raises:
        ReportFileError: It can't be read, or is a pipe or a device.
    """
    problems = Problems(str(path))
    try:
        with open(path, "rb", opener=_at_once) as file:
            if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return file.read(LARGEST + 1)
        problems.add(TOP, "This is a pipe or a device, and no file.", "Pipe it in, and name it '-'.")
    except (FileNotFoundError, ValueError):  # no path holds a zero byte
        problems.add(TOP, "There is no such file.", "Check the path.")
    except IsADirectoryError:
        problems.add(TOP, "This is a folder.", "Name the files in it, such as 'reports/*.yaml'.")
    except OSError as error:
        problems.add(TOP, f"The file can't be read: {error.strerror}.", "Check its permissions.")
    raise ReportFileError(problems.found)


def _at_once(path: str, flags: int) -> int:
    """Open a file; a pipe that nobody writes to does not keep us waiting."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def text_of(source: str | bytes, name: str) -> str:
    """The text in a source, without a byte order mark.

    Raises:
        ReportFileError: It is too large or too full, not UTF-8, or holds characters that no text has.
    """
    problems = Problems(name)
    if len(source) > LARGEST:
        problems.give_up(TOP, f"The file is larger than {LARGEST // 1_000_000} MB.", _DIVIDE)
    text = source if isinstance(source, str) else _decoded(source, problems)
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    if strange := _UNPRINTABLE.search(text):
        line = text.count("\n", 0, strange.start()) + 1
        sign = f"U+{ord(strange.group()):04X}"
        Problems(name, text).give_up(
            Place(line, 1, ""), f"This is no text: it holds the control character {sign}.", _SAVE
        )
    if (found := marks(text)) > MARKS:
        what = f"The file has {found:,} lines, commas, colons and brackets; {MARKS:,} are read."
        problems.give_up(TOP, what, _DIVIDE)
    return text


def _decoded(source: bytes, problems: Problems) -> str:
    try:
        return source.decode()
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        problems.give_up(
            Place(line, 1, ""),
            f"This is no UTF-8 text: byte 0x{source[error.start]:02x} can't stand here.",
            _SAVE,
        )


_DIVIDE = "Put each report into a file of its own, and the parts of a longer one under ids of their own."
_SAVE = "Save the report as plain UTF-8 text."
