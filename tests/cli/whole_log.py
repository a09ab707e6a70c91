"""What can be done wrongly with the log as a whole: heads and keys, exports, backups, copies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dealtracker.tracker import Tracker
from dealtracker.tracker.log.key import new_key
from tests.cli.mistake import Mistake
from tests.log.test_head import GOLDEN, GOLDEN_KEY

_FAMILY = "The log as a whole"


def _text(name: str, content: str) -> Callable[[], object]:
    return lambda: Path(name).write_text(content, "utf-8")


def _exported(change: Callable[[list[bytes]], object]) -> Callable[[], object]:
    """The log, exported, with a change to the lines of the file."""

    def prepare() -> None:
        with Tracker.open("deals.db") as tracker:
            tracker.export("deals.jsonl")
        lines = Path("deals.jsonl").read_bytes().splitlines(keepends=True)
        change(lines)
        Path("deals.jsonl").write_bytes(b"".join(lines))

    return prepare


def _altered(lines: list[bytes]) -> None:
    lines[17] = lines[17].replace(b'"the desk"', b'"the Desk"')


def _cut(lines: list[bytes]) -> None:
    del lines[400:]


def _newer(lines: list[bytes]) -> None:
    lines[0] = lines[0].replace(b'"version":1', b'"version":2')


def _mistake(title: str, line: str, prepare: Callable[[], object] = lambda: None) -> Mistake:
    return Mistake(_FAMILY, title, line, prepare)


_signed = _text("signed.txt", GOLDEN)
_OTHER_KEY = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"

WHOLE_LOG = (
    _mistake("a head that is none", "verify --against 581"),
    _mistake("a file without a head", "verify --against head.txt", _text("head.txt", "581\n")),
    _mistake("a head that the log does not extend", f"verify --against '580 {'7' * 64}'"),
    _mistake("a head that the log has not reached", f"verify --against '600 {'7' * 64}'"),
    _mistake("a key, and no head", f"verify --key {GOLDEN_KEY}"),
    _mistake(
        "a key, and a head that is not signed",
        f"verify --against '580 {'7' * 64}' --key {GOLDEN_KEY}",
    ),
    _mistake("a signed head, and no key", "verify --against signed.txt", _signed),
    _mistake("a head that somebody else signed", f"verify --against signed.txt --key {_OTHER_KEY}", _signed),
    _mistake(
        "a signed head that was altered",
        f"verify --against signed.txt --key {GOLDEN_KEY}",
        _text("signed.txt", GOLDEN.replace("2026-01-31", "2026-01-30")),
    ),
    _mistake("a signed head of another log", f"verify --against signed.txt --key {GOLDEN_KEY}", _signed),
    _mistake(
        "a private key in the place of the public one",
        "verify --against signed.txt --key desk.key",
        lambda: (_signed(), new_key(Path("desk.key"))),
    ),
    _mistake("no such key", "head --sign desk.key"),
    _mistake("a file that holds no key", "head --sign head.txt", _text("head.txt", "581\n")),
    _mistake("a new key in the place of another file", "head --new-key deals.db"),
    _mistake("two things at once", "head --new-key desk.key --sign desk.key"),
    _mistake("an export in the place of another file", "export deals.db"),
    _mistake("a backup in the place of another file", "backup deals.db"),
    _mistake("a backup in a folder that there is not", "backup nowhere/deals.db"),
    _mistake("a copy to where something is recorded", "copy deals.db deals.db"),
    _mistake("a copy of nothing", "copy nothing.db other.db"),
    _mistake("an exported log among other files", "import deals.jsonl x.yaml", _exported(lambda _: None)),
    _mistake("an exported log that was edited", "import deals.jsonl", _exported(_altered)),
    _mistake("the same, checked by itself", "verify deals.jsonl", _exported(_altered)),
    _mistake("an exported log that was cut short", "import deals.jsonl", _exported(_cut)),
    _mistake("an exported log of a newer version", "import deals.jsonl", _exported(_newer)),
    _mistake("a file that is no exported log", "verify head.txt", _text("head.txt", "581\n")),
    _mistake("no such file", "verify deals.jsonl"),
)
"""Each with what is typed."""
