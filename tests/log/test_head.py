"""Heads that are written down, and heads that are signed: who altered what."""

import os
import stat
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtracker.tracker.log import Head, Log
from dealtracker.tracker.log.error import HeadError
from dealtracker.tracker.log.file import FileThereError, FileUnwritableError
from dealtracker.tracker.log.key import KeyUnusableError, SigningUnavailableError, new_key, public_key
from dealtracker.tracker.log.signature import OtherSignerError, SignatureError, SignedHead

NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)
HEAD = Head(581, "71" * 32)
SECRET = bytes(range(32))
"""A private key that is no secret."""

GOLDEN_KEY = "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8"
GOLDEN = f"""\
deals-head 1
position 581
chain {"71" * 32}
signed 2026-01-31T12:00:00.000000Z
key {GOLDEN_KEY}
signature 24c4827725aff540755fc0cb12e771719a900bdb8df51944a17d4d64be873305\
a19333480319a3f0ceb8df502619619513b498c68996de0893788f3fb789ae07
"""

hashes = st.binary(min_size=32, max_size=32).filter(any).map(bytes.hex)
heads = st.builds(Head, st.integers(1, 10**18 - 1), hashes)


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """A file with that key, as PEM."""
    return written(tmp_path / "desk.key", "PEM", "PKCS8")


def written(path: Path, encoding: str, form: str, *, passphrase: bytes = b"") -> Path:
    """The key in a file of some form."""
    from cryptography.hazmat.primitives import serialization as forms
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    locked = forms.BestAvailableEncryption(passphrase) if passphrase else forms.NoEncryption()
    key = Ed25519PrivateKey.from_private_bytes(SECRET)
    path.write_bytes(
        key.private_bytes(getattr(forms.Encoding, encoding), getattr(forms.PrivateFormat, form), locked)
    )
    return path


def signed(key: Path, head: Head = HEAD) -> SignedHead:
    """A head, signed at noon."""
    return SignedHead.of(head, key, lambda: NOON)


@given(heads)
def test_written_and_read(head: Head) -> None:
    """A head reads back from the one line that it is written as, also with a line feed behind it."""
    assert Head.parse(str(head)) == Head.parse(f"{head}\n") == head


def test_empty_log(log: Log) -> None:
    """The head of an empty log can be written down too."""
    assert str(log.head) == "0 " + "0" * 64
    assert Head.parse(str(log.head)) == log.head


@pytest.mark.parametrize(
    "text",
    [
        "",
        "581",
        f"581 {'7' * 63}",
        f"581 {'7' * 65}",
        f"581 {'G' * 64}",
        f"581 {'A' * 64}",
        f"-1 {'7' * 64}",
        f"0581 {'7' * 64}",
        f"\u0665 {'7' * 64}",
        f"0 {'7' * 64}",
        f"581 {'0' * 64}",
        f"581  {'7' * 64}",
    ],
)
def test_no_head(text: str) -> None:
    """What is no whole head is refused, whatever it looks like."""
    with pytest.raises(HeadError, match="is no head of a log"):
        Head.parse(text)


def test_golden_signature(key: Path) -> None:
    """The text of a signed head never changes, nor what is signed in it: anybody can check it elsewhere."""
    assert str(signed(key)) == GOLDEN
    assert SignedHead.parse(GOLDEN).check(public_key(GOLDEN_KEY)) == HEAD


def test_checked_elsewhere(key: Path) -> None:
    """With the library alone, by what the documents say, anybody can check a signed head."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    *lines, last = str(signed(key)).splitlines(keepends=True)
    who = bytes.fromhex(lines[4].removeprefix("key ").strip())
    mark = bytes.fromhex(last.removeprefix("signature ").strip())
    Ed25519PublicKey.from_public_bytes(who).verify(mark, "".join(lines).encode())


@given(place=st.integers(0, len(GOLDEN) - 1), flip=st.integers(1, 127))
def test_altered(place: int, flip: int) -> None:
    """Whichever letter of a signed head is changed, it is refused."""
    text = bytearray(GOLDEN, "ascii")
    text[place] ^= flip
    with pytest.raises((HeadError, OtherSignerError, SignatureError)):
        SignedHead.parse(text.decode()).check(GOLDEN_KEY)


def test_another_key(key: Path, tmp_path: Path) -> None:
    """A head that somebody else signed says so, though its signature fits."""
    other = new_key(tmp_path / "other.key")
    theirs = signed(tmp_path / "other.key")
    assert theirs.check(other) == HEAD
    with pytest.raises(OtherSignerError, match=f"another key, {other}"):
        theirs.check(GOLDEN_KEY)


def test_claimed_key(key: Path, tmp_path: Path) -> None:
    """Who puts another's key into what they signed themselves is found out."""
    new_key(tmp_path / "other.key")
    theirs = signed(tmp_path / "other.key")
    forged = str(theirs).replace(theirs.key, signed(key).key)
    with pytest.raises(SignatureError, match="altered, or forged"):
        SignedHead.parse(forged).check(GOLDEN_KEY)


def test_new_key(tmp_path: Path) -> None:
    """A new key is for its owner alone to read, and signs for the public key that was told."""
    path = tmp_path / "desk.key"
    before = os.umask(0)
    try:
        told = new_key(path)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert signed(path).check(told) == HEAD


def test_a_key_is_not_written_over(tmp_path: Path) -> None:
    """No key is ever lost to a new one, nor any other file."""
    path = tmp_path / "desk.key"
    path.write_text("a file")
    with pytest.raises(FileThereError, match="is there already"):
        new_key(path)
    with pytest.raises(FileUnwritableError, match="No such file"):
        new_key(tmp_path / "nowhere" / "desk.key")
    assert path.read_text() == "a file"


@pytest.mark.parametrize("form", ["PKCS8", "OpenSSH"])
def test_forms_of_a_private_key(tmp_path: Path, form: str) -> None:
    """Keys of other programs sign the same."""
    assert str(signed(written(tmp_path / "a.key", "PEM", form))) == GOLDEN


def test_forms_of_a_public_key(tmp_path: Path) -> None:
    """A public key may be given itself, or in a file, as it is or as other programs keep it."""
    from cryptography.hazmat.primitives import serialization as forms
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(GOLDEN_KEY))
    openssh = key.public_bytes(forms.Encoding.OpenSSH, forms.PublicFormat.OpenSSH)
    pem = key.public_bytes(forms.Encoding.PEM, forms.PublicFormat.SubjectPublicKeyInfo)
    path = tmp_path / "desk.pub"
    for content in (GOLDEN_KEY.encode(), GOLDEN_KEY.encode() + b"\n", openssh, openssh + b" the desk\n", pem):
        path.write_bytes(content)
        assert public_key(str(path)) == GOLDEN_KEY
    assert public_key(openssh.decode()) == GOLDEN_KEY


def test_no_private_key(tmp_path: Path) -> None:
    """A file that is missing, that holds no such key, or one behind a passphrase, is told as such."""
    (tmp_path / "text.key").write_text("a file")
    written(tmp_path / "locked.key", "PEM", "PKCS8", passphrase=b"open sesame")
    for name, why in (
        ("none.key", "No such file"),
        ("text.key", "holds no Ed25519 key"),
        ("locked.key", "without a passphrase"),
    ):
        with pytest.raises(KeyUnusableError, match=why):
            signed(tmp_path / name)


def test_no_public_key(key: Path, tmp_path: Path) -> None:
    """What is no public key is told as such; a private one is not taken in its place."""
    (tmp_path / "text.pub").write_bytes(bytes(range(255, 0, -1)))
    for given_, why in (
        (str(key), "private key, which is for its owner alone"),
        (str(tmp_path / "text.pub"), "no public Ed25519 key"),
        ("ssh-ed25519 AAAA", "no public Ed25519 key"),
        ("desk.pub", "No such file"),
        ("a\0b", "null byte"),
    ):
        with pytest.raises(KeyUnusableError, match=why):
            public_key(given_)


def test_without_the_library() -> None:
    """Where the library that signs is not installed, that is said; nothing else needs it."""
    program = (
        "import sys; sys.modules['cryptography'] = None\n"
        "from pathlib import Path\n"
        "from dealtracker.tracker.log.key import new_key\n"
        "from dealtracker.tracker.log.key import SigningUnavailableError\n"
        "try: new_key(Path('x'))\n"
        "except SigningUnavailableError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == str(SigningUnavailableError()).splitlines()[-1]
    assert done.stdout.startswith("Signed heads need the package 'cryptography'")
