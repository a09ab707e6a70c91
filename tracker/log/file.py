"""New files, which appear whole or not at all, and never in the place of another.

DealsError
├── FileThereError        a file is there already, and is not written over
└── FileUnwritableError   a file can't be made
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from ...events.error import DealsError


class FileThereError(DealsError):
    """A file is there already, and is not written over."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is there already.", remedy="Nothing was written. Name a file that is not there yet."
        )


class FileUnwritableError(DealsError):
    """A file can't be made where it is wanted.

    Attributes:
        why: What the disk says.
    """

    def __init__(self, path: Path, why: str) -> None:
        self.why = why
        super().__init__(
            f"{path} can't be written: {why}.", remedy="See to its folder, and to the room on the disk."
        )


@contextmanager
def new_file(path: Path) -> Iterator[Path]:
    """Where to write a file that takes its place only once it is whole, and on the disk.

    Raises:
        FileThereError: There is such a file already.
        FileUnwritableError: It can't be made.
    """
    try:
        if os.path.lexists(path):
            raise FileThereError(path)
        with TemporaryDirectory(dir=path.parent, prefix=".deals-") as beside:
            part = Path(beside, path.name)
            yield part
            _settle(part)
            _move(part, path)
            _settle(path.parent)
    except (OSError, ValueError) as error:
        raise FileUnwritableError(path, told(error)) from None


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """Where to write a folder that takes its place only once all in it is whole, and on the disk.

    Raises:
        FileThereError: There is something of that name already.
        FileUnwritableError: It can't be made.
    """
    try:
        if os.path.lexists(path):
            raise FileThereError(path)
        with TemporaryDirectory(dir=path.parent, prefix=".deals-") as beside:
            part = Path(beside, "new")
            part.mkdir()
            yield part
            for each in (*part.rglob("*"), part):
                _settle(each)
            if os.path.lexists(path):
                raise FileThereError(path)
            part.rename(path)
            _settle(path.parent)
    except (OSError, ValueError) as error:
        raise FileUnwritableError(path, told(error)) from None


def told(error: OSError | ValueError) -> str:
    """Why a path can't be used, as the system says it; of one with a zero byte in it, as Python does."""
    return getattr(error, "strerror", None) or str(error)


def _move(part: Path, path: Path) -> None:
    try:
        os.link(part, path)
    except FileExistsError:
        raise FileThereError(path) from None
    except OSError:  # a file system without links: the name is taken before the file comes to it
        _take(path)
        part.replace(path)


def _take(path: Path) -> None:
    try:
        path.open("xb").close()
    except FileExistsError:
        raise FileThereError(path) from None


def _settle(path: Path) -> None:
    """See a file, or the entries of a folder, onto the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
