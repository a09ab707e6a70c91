"""A head that was written down, as `--against` takes it: on the line, in a file, on stdin; signed or not."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import frozen

from .failure import Misuse

if TYPE_CHECKING:
    from ..log import Head, SignedHead

_LARGEST = 4096


@frozen
class Known:
    """A head to hold a log against.

    Attributes:
        head: The head.
        signed: Who signed it and when; absent where nobody did.
    """

    head: Head
    signed: SignedHead | None

    def sentences(self) -> Iterator[str]:
        """What holding against it has shown."""
        yield f"It extends the head at position {self.head.position:,}."
        if self.signed:
            yield f"signed {self.signed.signed}"
            yield f"key {self.signed.key}"


def known(given: str | None, key: str | None) -> Known | None:
    """The head that is given, once it is certain that the owner of the key has signed it, where one is given.

    Raises:
        HeadError: It is none.
        KeyUnusableError, OtherSignerError, SignatureError, SignatureMissingError: It is not signed like that.
    """
    from ..log import Head, SignedHead
    from ..log.key import public_key
    from ..log.signature import MARK, SignatureMissingError

    if given is None:
        if key:
            raise _misuse("--key tells who has signed a head.", "Give that head, with --against.")
        return None
    text = _text(given)
    if not text.startswith(MARK):
        head = Head.parse(text)
        if key:
            raise SignatureMissingError(head)
        return Known(head, None)
    signed = SignedHead.parse(text)
    if not key:
        raise _misuse(
            "--against: the head is signed, and it is not said whose signature counts.",
            "Give the public key of the signer, from a place that you trust, with --key.",
        )
    return Known(signed.check(public_key(key)), signed)


def _text(given: str) -> str:
    """What is given itself, or what stands in the file of that name."""
    from ..log import Head
    from ..log.error import HeadError
    from ..log.file import told

    try:
        return str(Head.parse(given))
    except HeadError:
        pass
    if given == "-":
        return _stdin().decode("utf-8", "replace")
    try:
        with Path(given).open("rb") as file:
            return file.read(_LARGEST).decode("utf-8", "replace")
    except (OSError, ValueError) as error:
        raise _misuse(
            f"--against: {given!r} is no head, and no file that can be read: {told(error)}.",
            "Give the head whole, as 'deals head' prints it, or the file in which it stands.",
        ) from None


def _stdin() -> bytes:
    if sys.stdin is None:
        raise _misuse("stdin is closed.")
    return sys.stdin.buffer.read(_LARGEST)


def _misuse(what: str, remedy: str = "") -> Misuse:
    return Misuse(what, remedy, ctx=click.get_current_context())
