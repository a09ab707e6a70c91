"""Heads that are signed: who held which log, and when by their own clock, for others to check.

A signed head is a text of six lines:

    deals-head 1
    position 581
    chain 712f20c5...
    signed 2026-01-31T12:00:00.000000Z
    key 3b6a27bc...
    signature 9c1d03fe...

What is signed, with Ed25519 (RFC 8032), are the bytes of the first five lines as they stand there, each
with its line feed. Hash, key and signature are written as 64, 64 and 128 hexadecimal digits.

DealsError
├── SignatureError        a signed head is not what its signer signed
├── OtherSignerError      somebody else has signed it
└── SignatureMissingError a head that is not signed is to be checked with a key
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Self

from attrs import frozen

from ...events.error import DealsError
from .engine import instant
from .error import HeadError
from .key import is_signed, signer
from .result import Head

MARK = "deals-head 1"
"""How the text of a signed head begins."""

_TEXT = re.compile(
    rf"""{MARK}
position (0|[1-9]\d{{0,17}})
chain ([0-9a-f]{{64}})
signed (\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{{6}}Z)
key ([0-9a-f]{{64}})
signature ([0-9a-f]{{128}})
""",
    re.ASCII,
)


class SignatureError(DealsError):
    """A signed head is not what its signer signed."""

    def __init__(self, key: str) -> None:
        super().__init__(
            f"The signature of this head was not made with the key {key} over this text.",
            remedy="It was altered, or forged. Ask its signer for it again.",
        )


class OtherSignerError(DealsError):
    """A head is signed, but with another key than the one that is trusted."""

    def __init__(self, key: str, wanted: str) -> None:
        super().__init__(
            f"This head is signed with another key, {key}.",
            remedy=f"The one that was given is {wanted}. Ask the signer, by another way, which is theirs.",
        )


class SignatureMissingError(DealsError):
    """A head that nobody has signed is to be checked with a key."""

    def __init__(self, head: Head) -> None:
        super().__init__(
            f"The head at position {head.position} is not signed.",
            remedy="Give the whole text of a signed head, or leave the key out.",
            command="deals head --sign KEYFILE",
        )


@frozen
class SignedHead:
    """The end of a log, signed by whoever held it.

    Attributes:
        head: The end of the log.
        signed: When, by the clock of the signer: an ISO instant, UTC.
        key: The public key of the signer, as 64 hexadecimal digits.
        signature: The signature, as 128 hexadecimal digits.
    """

    head: Head
    signed: str
    key: str
    signature: str

    def __str__(self) -> str:
        return f"{_signed_text(self.head, self.signed, self.key)}signature {self.signature}\n"

    @classmethod
    def of(cls, head: Head, key: Path, clock: Callable[[], datetime]) -> Self:
        """A head, signed with the private key in a file.

        Raises:
            KeyUnusableError: There is no such key.
            SigningUnavailableError: The library that signs is not installed.
        """
        who, now = signer(key), instant(clock())
        return cls(head, now, who.key, who.sign(_signed_text(head, now, who.key).encode()))

    @classmethod
    def parse(cls, text: str) -> Self:
        """The signed head in a text.

        Raises:
            HeadError: It is none.
        """
        found = _TEXT.fullmatch(text)
        if found is None:
            raise HeadError(text)
        position, chain, signed, key, signature = found.groups()
        return cls(Head.parse(f"{position} {chain}"), signed, key, signature)

    def check(self, key: str) -> Head:
        """The head, once it is certain that the owner of a public key has signed it.

        Raises:
            OtherSignerError: Another key is named in it.
            SignatureError: The signature does not fit.
        """
        if self.key != key:
            raise OtherSignerError(self.key, key)
        if not is_signed(key, self.signature, _signed_text(self.head, self.signed, key).encode()):
            raise SignatureError(key)
        return self.head


def _signed_text(head: Head, signed: str, key: str) -> str:
    return f"{MARK}\nposition {head.position}\nchain {head.chain}\nsigned {signed}\nkey {key}\n"
