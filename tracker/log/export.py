"""An exported log: one file that holds all of it, and shows by itself whether it is whole.

A file of JSON Lines, UTF-8. The first line is a header with the head of the log:

    {"format":"dealtracker-log","version":1,"head":{"position":581,"chain":"712f20c5..."}}

Then comes a line for each event, in order: every column that the chain covers, the chain value, what the
index says that the event points to, and the very text of the payload, or null where it was redacted.
Bytes are written as hexadecimal digits. The last line is a checksum over the bytes of all lines before it:

    {"sha256":"0c9b1f35..."}

DealsError
├── NotAnExportError   a file that is no exported log
└── ExportTooNewError  an exported log of a later version
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from typing import BinaryIO

import msgspec

from ...events.error import DealsError
from ...events.progress import Told, counted, nobody
from .chain import START
from .error import HeadError, LogBrokenError
from .kept import TOLD, Kept
from .result import Head
from .schema import Row
from .soundness import Check, agreeing, sound

FORMAT, VERSION = "dealtracker-log", 1

BEGIN = b'{"format":"%s",' % FORMAT.encode()
"""How such a file begins."""

_CHAIN = Kept._fields.index("chain")
_END = b'{"sha256":'
_LONGEST = 1 << 26
"""Bytes in a line: far more than any event has, and little enough to be read at once."""

_UNSEEN = re.compile(rb"\x7f|\xc2[\x80-\x9f]|\xe2\x80[\xa8-\xae]|\xe2\x81[\xa6-\xa9]")
"""Characters that could steer a terminal; JSON itself writes the others of them in letters."""


class NotAnExportError(DealsError):
    """A file that is no exported log."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} is no exported log.",
            remedy="An exported log begins with a line that says so, and is left as it was written.",
            command="deals export FILE",
        )


class ExportTooNewError(DealsError):
    """An exported log of a later version."""

    def __init__(self, name: str, version: int) -> None:
        super().__init__(
            f"{name} was written by a newer dealtracker: its form is number {version},"
            f" and this version knows up to {VERSION}.",
            remedy="Install a newer version.",
            command="pip install --upgrade dealtracker",
        )


class _End(msgspec.Struct):
    position: int
    chain: str


class _Header(msgspec.Struct):
    format: str
    version: int
    head: _End


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    """An event, as it stands in a file."""

    position: int
    id: str
    payload_hash: str
    kind: str
    schema: int
    report: str
    happened_earliest: str
    happened_latest: str
    reported_earliest: str
    reported_latest: str
    recorded: str
    recorder: str
    chain: str
    mentions: list[str]
    payload: str | None


_encode = msgspec.json.Encoder().encode
_header = msgspec.json.Decoder(_Header).decode
_line = msgspec.json.Decoder(_Line).decode


def write(file: BinaryIO, head: Head, rows: Iterable[Row]) -> None:
    """Write an export: a few lines at a time, however long the log is."""
    digest = sha256()
    for line in _lines(head, rows):
        written = _encode(line) + b"\n"
        if not written.isascii() or b"\x7f" in written:
            written = _UNSEEN.sub(_in_letters, written)
        digest.update(written)
        file.write(written)
    file.write(_trailer(digest.hexdigest()))


def is_export(start: bytes) -> bool:
    """Whether a file that starts like that is, or was, an exported log."""
    return start.startswith(BEGIN)


class Export:
    """An exported log that is being read, once.

    Attributes:
        name: What the file is called.
        head: The end of the log that it holds, as the file says.

    Raises:
        NotAnExportError: It is something else.
        ExportTooNewError: A later version has written it.
    """

    def __init__(self, file: BinaryIO, name: str, *, begun: bytes = b"") -> None:
        self.name = name
        self._file = file
        self._digest = sha256()
        self.head = self._read_header(begun)

    def rows(
        self, known: Head | None = None, *, checks: Sequence[Check] = (agreeing,), told: Told = nobody
    ) -> Iterator[Row]:
        """Every row of the log, once it is certain that it is sound, and passes further checks.

        Raises:
            LogBrokenError: A line is not what was exported, or is missing.
        """
        rows = sound(counted(self._rows(), "events", self.head.position, told), known)
        for check in checks:
            rows = check(rows)
        try:
            yield from rows
        except LogBrokenError as error:
            raise error.in_file(self.name, line=error.position + 1) from None

    def _rows(self) -> Iterator[Row]:
        """Every row as it stands there; those that the header speaks of, and nothing behind them."""
        before = Head(0, START.hex())
        for position in range(1, self.head.position + 1):
            row = self._row(before)
            yield row
            before, last = Head(position, row[_CHAIN].hex()), before
        if before != self.head:
            problem = "the chain up to here is not the one that the first line speaks of"
            raise LogBrokenError(before.position, problem, before=last)
        expected = _trailer(self._digest.hexdigest())
        if self._file.read(len(expected) + 1) != expected:
            problem = "what should stand here is the checksum of all lines before, and nothing behind it"
            raise LogBrokenError(before.position + 1, problem, before=before)

    def _row(self, before: Head) -> Row:
        """The next row."""
        line = self._file.readline(_LONGEST)
        self._digest.update(line)
        problem = "it can't be read"
        if not line or line.startswith(_END):
            problem = f"it is missing: the log goes on to position {self.head.position}"
        elif line.endswith(b"\n"):
            with suppress(msgspec.MsgspecError, ValueError):
                return _row(_line(line))
        raise LogBrokenError(before.position + 1, problem, before=before)

    def _read_header(self, begun: bytes) -> Head:
        line = begun if b"\n" in begun else begun + self._file.readline(_LONGEST)
        self._digest.update(line)
        if not is_export(line):
            raise NotAnExportError(self.name)
        try:
            header = _header(line)
            if header.version > VERSION:
                raise ExportTooNewError(self.name, header.version)
            return Head.parse(f"{header.head.position} {header.head.chain}")
        except (msgspec.MsgspecError, ValueError, RecursionError, HeadError):
            raise NotAnExportError(self.name) from None


def _lines(head: Head, rows: Iterable[Row]) -> Iterator[_Header | _Line]:
    yield _Header(FORMAT, VERSION, _End(head.position, head.chain))
    for row in rows:
        each = Kept._make(row)
        position, *told = row[TOLD:]
        text = None if each.payload is None else each.payload.decode()
        mentions = sorted(each.mentions or ())
        hashes = (each.id.hex(), each.payload_hash.hex())
        yield _Line(*(position, *hashes, *told, each.chain.hex(), mentions, text))


def _row(line: _Line) -> Row:
    position, id_, hashed, *told, chain, mentions, text = msgspec.structs.astuple(line)
    return (
        frozenset(mentions),
        bytes.fromhex(id_),
        bytes.fromhex(hashed),
        bytes.fromhex(chain),
        None if text is None else text.encode(),
        position,
        *told,
    )


def _trailer(digest: str) -> bytes:
    return b'{"sha256":"%s"}\n' % digest.encode()


def _in_letters(found: re.Match[bytes]) -> bytes:
    return b"\\u%04x" % ord(found[0].decode())
