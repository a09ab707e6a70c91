"""Where the file of a log is or can be: looked at before SQLite, which makes what is missing, is let near."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from sqlalchemy import URL

from .error import LogLostError, LogMisplacedError, LogMissingError, LogUnreadableError, NotALogError
from .file import told

MEMORY = ":memory:"
GONE = "it would be gone with the program"

_MAGIC = b"SQLite format 3\0"
_BESIDE = ("-wal", "-journal")
"""What SQLite keeps beside a file: what was written last, or what has to be undone."""


def file_of(url: URL) -> Path:
    """The file that an address is of.

    Raises:
        LogMisplacedError: It is of none.
    """
    if url.query:
        raise LogMisplacedError(str(url), "nothing can follow the path of a log")
    if not url.database or url.database == MEMORY:
        raise LogMisplacedError(str(url), GONE)
    return Path(url.database)


def is_there(path: Path, *, create: bool) -> bool:
    """Whether there is a file that may be a log; where there is none, one has to be possible and allowed.

    Raises:
        LogMisplacedError: It is no file, or its folder is missing or none.
        LogMissingError: Nothing is there, and nothing shall be made.
        LogLostError: It is empty, or gone with a part of it left.
        NotALogError: It is a file of another sort.
    """
    left = _left_beside(path)  # looked for first: whoever makes a log makes the file before what is beside it
    there = _status(path)
    if there:
        _look_into(path, there)
        return True
    if left:
        raise LogLostError(str(path), f"the file is gone, and {left} is left of it")
    if not create:
        raise LogMissingError(str(path))
    if not path.parent.is_dir():
        folder = path.parent
        raise LogMisplacedError(
            str(path), f"{folder} is not a folder" if folder.exists() else f"there is no folder {folder}"
        )
    return False


def _look_into(path: Path, there: os.stat_result) -> None:
    if not stat.S_ISREG(there.st_mode):
        raise LogMisplacedError(str(path), f"it is {'a folder' if path.is_dir() else 'not a file'}")
    start = _start(path)
    if not start:
        raise LogLostError(str(path), "the file is empty")
    if start != _MAGIC:
        raise NotALogError(str(path), "it is not a SQLite database")


def _left_beside(path: Path) -> str:
    """What is left beside a file, by its name; empty where nothing is."""
    with suppress(OSError, ValueError, RuntimeError):  # the last for links that lead in a circle
        for beside in (Path(f"{path.resolve()}{ending}") for ending in _BESIDE):
            if beside.is_file() and beside.stat().st_size:
                return beside.name
    return ""


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise LogMisplacedError(str(path), told(error)) from None


def _start(path: Path) -> bytes:
    """How a file begins; SQLite itself takes a file of a few bytes for an empty one, and writes over it."""
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC))
    except OSError as error:
        raise LogUnreadableError(str(path), told(error)) from None
