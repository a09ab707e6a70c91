"""What was kept: payloads, exported logs, the beginnings of ids."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from dealtracker.events.codec import decode, encode, schema_of
from dealtracker.events.content import content_id
from dealtracker.events.fact import Fact, UnknownFact
from dealtracker.events.kinds import KINDS
from dealtracker.events.statement import Statement
from dealtracker.tracker import Tracker
from dealtracker.tracker.log import Export, Verification
from dealtracker.tracker.log.chain import START, Entry, link, payload_hash
from dealtracker.tracker.log.export import BEGIN
from dealtracker.tracker.log.verify import verify_export
from tests.report_file.made import file_of

from .bench import examples
from .oracle import hold, refusing

OTHER = "report: {id: other, published: 2024-03-05}\ncompanies: {other: {name: Other}}\n"
_TOLD = [name for name in Entry._fields if name not in ("position", "id", "payload_hash")]


def read_payload(data: bytes) -> None:
    """A payload, behind a line with its kind and number, is refused or read; written, it stays itself."""
    head, _, payload = data.partition(b"\n")
    kind, _, number = head.decode("utf-8", "replace").partition(" ")
    schema = int(number) if number.isascii() and number.isdigit() and len(number) < 6 else 1
    with refusing():
        read = decode(kind, schema, payload)
        with suppress(UnicodeDecodeError):
            hold(decode(kind, schema, payload.decode()) == read, "bytes and text are read differently")
        _keep(read)


def _keep(read: Statement[Fact]) -> None:
    """What was read is written, read again and known by one id."""
    text = encode("r", read)
    kind = read.fact.kind if isinstance(read.fact, UnknownFact) else _kind(text)
    again = decode(kind, schema_of(read.fact), text)
    if isinstance(read.fact, UnknownFact) and read.fact.kind in KINDS:
        return  # what can't be read beside a fact is kept as wording, with which the rest may be read
    hold(again == read, f"{read} is read back as {again}")
    hold(encode("r", again) == text, f"{text} is written as {encode('r', again)}")
    hold(content_id("r", again) == content_id("r", read), f"{text} has two ids")


def _kind(text: str) -> str:
    return str(json.loads(text)["kind"])


def read_export(data: bytes) -> None:
    """An exported log is refused, or sound; sound, it is taken in as the same log, or not at all."""
    with refusing():
        checked = verify_export(BytesIO(data), "log.jsonl")
        with TemporaryDirectory(prefix="deals-") as folder:
            with Tracker.open(Path(folder, "deals.db")) as tracker:
                _take_in(tracker, data, checked)
            with Tracker.open(Path(folder, "other.db")) as tracker:
                _take_in_behind(tracker, data)


def _take_in_behind(tracker: Tracker, data: bytes) -> None:
    """What is taken in behind other events leaves a log that is sound, or nothing."""
    tracker.import_reports([("other.yaml", OTHER)])
    before = tracker.head
    taken = False
    with refusing():
        tracker.import_log(Export(BytesIO(data), "log.jsonl"))
        taken = True
    hold(taken or tracker.head == before, "refused, and taken in in part")
    checked = tracker.verify()
    hold(checked.ok, f"taken in behind others, and then: {checked.problem}")
    list(tracker.events())


def _take_in(tracker: Tracker, data: bytes, checked: Verification) -> None:
    with refusing():
        done = tracker.import_log(Export(BytesIO(data), "log.jsonl"))
        hold(checked.ok, "taken in, though it is not sound")
        hold(tracker.verify().ok, f"taken in, and then: {tracker.verify().problem}")
        out = BytesIO()
        tracker.export(out)
        again = verify_export(BytesIO(out.getvalue()), "log.jsonl")
        hold(again.ok and again.head == done.head, "exported again, it is another log")
    hold(tracker.head.position in (0, checked.head.position), "refused, and taken in in part")


def read_sealed(data: bytes) -> None:
    """The same of what somebody forged: every hash is made to fit, so that what stands there counts."""
    read_export(sealed(data))


def sealed(data: bytes) -> bytes:
    """An exported log with its hashes worked out anew, as far as its lines are such at all."""
    lines, chain = [], START
    for position, row in enumerate(_rows(data), 1):
        with suppress(KeyError, TypeError, ValueError):
            words = row["payload"]
            if isinstance(words, str):
                row["payload_hash"] = payload_hash(words.encode()).hex()
            row["position"] = position
            ids = (bytes.fromhex(row["id"]), bytes.fromhex(row["payload_hash"]))
            chain = link(chain, Entry(position, *ids, *[row[name] for name in _TOLD]))
            row["chain"] = chain.hex()
        lines.append(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"))
    head = {"position": len(lines), "chain": chain.hex()}
    header = BEGIN + b'"version":1,"head":%s}' % json.dumps(head, separators=(",", ":")).encode()
    body = b"".join(line + b"\n" for line in (header, *lines))
    return body + b'{"sha256":"%s"}\n' % sha256(body).hexdigest().encode()


def _rows(data: bytes) -> Iterator[dict[str, Any]]:
    for line in data.splitlines():
        with suppress(ValueError, RecursionError):
            row = json.loads(line)
            if isinstance(row, dict) and "payload" in row:
                yield row


def find_event(data: bytes) -> None:
    """The beginning of an id finds one event, or is refused."""
    text = data.decode("utf-8", "replace")
    with refusing():
        found = examples().tracker.event(text)
        hold(found.id.startswith(text.casefold()), f"{text!r} finds {found.id}")


def exported() -> bytes:
    """A short log that is exported."""
    with TemporaryDirectory(prefix="deals-") as folder, Tracker.open(Path(folder, "deals.db")) as tracker:
        tracker.import_reports([("example.yaml", file_of(*_FACTS))])
        out = BytesIO()
        tracker.export(out)
        return out.getvalue()


_FACTS = (
    "amount-reported: {deal: minimax-2024, amount: at least 600m USD}\nref: sum",
    "round-led: {deal: minimax-2024, by: alibaba}\nhappened: 2024-02",
    "fact-disputed: {event: ref:sum, reason: others say less}",
)


def exported_lines() -> Iterator[bytes]:
    """Lines of that export, all and a few at a time."""
    _, *rows, _ = exported().splitlines(keepends=True)
    yield b"".join(rows)
    for start in range(0, len(rows), 3):
        yield b"".join(rows[start : start + 3])
