"""Keys to sign heads with: Ed25519, in the forms in which other programs keep them too.

DealsError
├── KeyUnusableError          a key that can't be used
└── SigningUnavailableError   the library that signs is not installed
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from attrs import frozen

from ...events.error import DealsError
from .file import FileThereError, FileUnwritableError, told

_HEX = re.compile(r"[0-9a-f]{64}")
_OPENSSH = "ssh-"
_PRIVATE = b"PRIVATE KEY"
_LARGEST = 1 << 16
_OURS_ALONE = 0o600


class KeyUnusableError(DealsError):
    """A key that can't be used to sign, or to check what was signed."""

    def __init__(self, what: str, why: str, *, private: bool = False) -> None:
        public = "Give the public key: 64 hexadecimal digits, or a file with them, or one of PEM or OpenSSH."
        super().__init__(
            f"{what}: {why}.",
            remedy="Give a file with an Ed25519 key, of PEM or OpenSSH, or make one." if private else public,
            command="deals head --new-key FILE" if private else "",
        )


class SigningUnavailableError(DealsError):
    """The library that signs is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "Signed heads need the package 'cryptography', which is not installed.",
            remedy="It comes with the extra 'sign'.",
            command="pip install 'dealtracker[sign]'",
        )


def new_key(path: Path) -> str:
    """Make a key in a new file that nobody else may read; its public key, as hexadecimal digits.

    Raises:
        FileThereError: There is such a file already.
        FileUnwritableError: It can't be made.
        SigningUnavailableError: The library that signs is not installed.
    """
    ed25519, forms = _library()
    made = ed25519.Ed25519PrivateKey.generate()
    text = made.private_bytes(forms.Encoding.PEM, forms.PrivateFormat.PKCS8, forms.NoEncryption())
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OURS_ALONE), "wb") as file:
            file.write(text)
    except FileExistsError:
        raise FileThereError(path) from None
    except (OSError, ValueError) as error:
        raise FileUnwritableError(path, told(error)) from None
    return _digits(made.public_key())


@frozen
class Signer:
    """Who signs.

    Attributes:
        key: Their public key, as hexadecimal digits.
        sign: Gives their signature of a text, as hexadecimal digits.
    """

    key: str
    sign: Callable[[bytes], str]


def signer(path: Path) -> Signer:
    """The one whose private key is in a file.

    Raises:
        KeyUnusableError: There is no such key.
        SigningUnavailableError: The library that signs is not installed.
    """
    ed25519, forms = _library()
    key = _loaded(_read(path), forms.load_pem_private_key, forms.load_ssh_private_key, password=None)
    if not isinstance(key, ed25519.Ed25519PrivateKey):
        raise KeyUnusableError(str(path), "it holds no Ed25519 key without a passphrase", private=True)
    return Signer(key=_digits(key.public_key()), sign=lambda text: str(key.sign(text).hex()))


def public_key(given: str) -> str:
    """The public key that is given, or stands in a file of that name, as hexadecimal digits.

    Raises:
        KeyUnusableError: There is no such key.
        SigningUnavailableError: The library that signs is not installed.
    """
    ed25519, forms = _library()
    told = _HEX.fullmatch(given) or given.startswith(_OPENSSH)
    text = given.encode() if told else _read(Path(given), private=False).strip()
    if _PRIVATE in text:
        raise KeyUnusableError(given, "it holds a private key, which is for its owner alone")
    if _HEX.fullmatch(text.decode("ascii", "replace")):
        return text.decode()
    key = _loaded(text, forms.load_pem_public_key, forms.load_ssh_public_key)
    if not isinstance(key, ed25519.Ed25519PublicKey):
        raise KeyUnusableError(given, "it is no public Ed25519 key")
    return _digits(key)


def is_signed(key: str, signature: str, text: bytes) -> bool:
    """Whether the private half of a public key made this signature of a text."""
    ed25519, _ = _library()
    from cryptography.exceptions import InvalidSignature

    try:
        ed25519.Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), text)
    except InvalidSignature:
        return False
    return True


def _library() -> tuple[Any, Any]:
    """The parts of the library that signs, loaded when they are first asked for."""
    try:
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric import ed25519
    except ImportError:
        raise SigningUnavailableError from None
    return ed25519, serialization


def _loaded(text: bytes, *forms: Callable[..., Any], **extra: Any) -> Any:
    """The key in a text, in whichever of the forms it is; None where it is in none of them."""
    from cryptography.exceptions import UnsupportedAlgorithm

    for form in forms:
        with suppress(TypeError, ValueError, UnsupportedAlgorithm):
            return form(text, **extra)
    return None


def _read(path: Path, *, private: bool = True) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except (OSError, ValueError) as error:
        raise KeyUnusableError(str(path), told(error), private=private) from None


def _digits(key: Any) -> str:
    digits: str = key.public_bytes_raw().hex()
    return digits
