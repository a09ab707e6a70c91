"""The part of `deals import` that takes in an exported log."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from .failure import Misuse

if TYPE_CHECKING:
    from ..log import TakenIn
    from .output import Reply
    from .session import Session


def start(file: str) -> bytes:
    """How a file begins, to tell what it is; `-` is stdin. Of a pipe nothing: what is read of it is gone."""
    from ..log.export import BEGIN

    if file == "-":
        return stdin().read(len(BEGIN))
    try:
        if Path(file).is_file():
            with Path(file).open("rb") as read:
                return read.read(len(BEGIN))
    except (OSError, ValueError):
        pass  # what reads the whole file says what is wrong with it
    return b""


def stdin() -> BinaryIO:
    """The bytes of stdin."""
    if sys.stdin is None:
        raise Misuse("stdin is closed.", ctx=click.get_current_context())
    return sys.stdin.buffer


def import_log(session: Session, file: str, begun: bytes) -> None:
    """Take in an exported log; `begun` is what was read of stdin before."""
    from ..log import Export

    with opened(file) as read:
        export = Export(read, name_of(file), begun=begun if file == "-" else b"")
        with session.writing() as tracker:
            done = tracker.import_log(export, dry_run=session.dry_run)
    if not (session.quiet and session.output == "table"):
        session.reply(_reply(export.name, done, dry_run=session.dry_run))


def name_of(file: str) -> str:
    """What an exported log is called."""
    return "stdin" if file == "-" else file


@contextmanager
def opened(file: str) -> Iterator[BinaryIO]:
    """An exported log, opened to be read."""
    if file == "-":
        yield stdin()
    else:
        with Path(file).open("rb") as read:
            yield read


def _reply(name: str, done: TakenIn, *, dry_run: bool) -> Reply:
    from .output import simple

    data = {"file": name, "new": done.new, "known": done.known, "redacted": done.redacted}
    data |= {"same": done.same, "dry_run": dry_run, "head": str(done.head)}
    would = "would be " if dry_run else ""
    if done.same:
        is_now = "would be" if dry_run else "is now"
        said = [f"{name}: {done.new:,} {would}new, with their stamps: this {is_now} the same log."]
    else:
        said = [f"{name}: {done.new:,} {would}new, with stamps of this log; {done.known:,} known"]
    if done.redacted:
        said.append(f"{done.redacted:,} were left out: redacted there, or redactions.")
    return simple(data, *said)
