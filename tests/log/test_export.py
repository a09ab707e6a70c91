"""Exported logs: all of it is there, byte for byte, and whatever is done to the file is found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dealtracker.events.error import DealsError
from dealtracker.events.event import Event
from dealtracker.events.kinds import StatementMade
from dealtracker.events.statement import Statement
from dealtracker.tracker.log import Head, Log
from dealtracker.tracker.log.chain import START, Entry, link
from dealtracker.tracker.log.error import LogBrokenError
from dealtracker.tracker.log.export import Export, ExportTooNewError, NotAnExportError, is_export
from tests.log.conftest import COUNT, UNKNOWN
from tests.log.sample import Always, contents, events, exported, record
from tests.projections.anything import Log as Events
from tests.projections.anything import logs

SAID = '\x7f \x1b[31m \x9b \u2028 \u202e \u2066 \U0001f680 \\ " é 月 \\\x85'
STEERING = "\x00\x1b\x7f\x85\x9b\u2028\u202e\u2066"
few = settings(max_examples=15)  # each makes a database


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A log of twelve events and one of an unknown kind, in four batches, as it is exported."""
    with Log.open(tmp_path_factory.mktemp("exported") / "deals.db") as log:
        for first in range(0, COUNT, 4):
            record(log, events(4, first=first), recorder="Zoë")
        record(log, [Event.of("wire-2", Statement(fact=UNKNOWN))])
        return exported(log)


@contextmanager
def holding(*batches: Any) -> Iterator[Log]:
    """A log that holds some batches, for an example of a law."""
    with TemporaryDirectory() as folder, Log.open(Path(folder, "deals.db")) as log:
        for number, batch in enumerate(batches):
            log.append(batch, reported=Always(), recorder=f"recorder {number} \u202e")
        yield log


def read(export: bytes, known: Head | None = None) -> list[Any]:
    """The rows of an exported log."""
    return list(Export(BytesIO(export), "deals.jsonl").rows(known))


def lines(export: bytes) -> list[bytes]:
    """The lines of a file, each with its line feed."""
    return export.splitlines(keepends=True)


def sealed(*changed: bytes) -> bytes:
    """Lines with the checksum that fits them, as somebody would write it who wants to hide a change."""
    whole = b"".join(changed)
    return whole + json.dumps({"sha256": sha256(whole).hexdigest()}, separators=(",", ":")).encode() + b"\n"


@few
@given(logs(), st.integers(1, 5))
@example([], 1)
def test_identity(held: Events, batches: int) -> None:
    """Whatever is recorded, in whatever batches: what is exported and imported is the same log again."""
    size = max(1, -(-len(held) // batches))
    with (
        holding(*(held[first : first + size] for first in range(0, len(held), size))) as log,
        holding() as new,
    ):
        done = new.import_log(Export(BytesIO(exported(log)), "it"), recorder="another")
        assert contents(new) == contents(log)
        assert (done.head, done.new, done.same) == (log.head, len(held), True)
        assert new.head == log.head
        assert new.verify().ok
        assert exported(new) == exported(log)
        for each in held:
            assert new.about([f"report:{each.report}"]) == log.about([f"report:{each.report}"])


@few
@given(st.lists(st.text(min_size=1), max_size=5))
@example([SAID])
def test_any_text(said: list[str]) -> None:
    """Whatever letters are kept, they come out as they went in, and none that steers a terminal is bare."""
    with holding() as log, holding() as new:
        for number, words in enumerate(said):
            quote = "".join(letter for letter in words if letter.isprintable())
            made = Statement(fact=StatementMade(speaker="alibaba", gist="x"), quote=quote, item=str(number))
            record(log, [Event.of("wire-1", made)], recorder=words)
        export = exported(log)
        new.import_log(Export(BytesIO(export), "it"), recorder="another")
        assert contents(new) == contents(log)
        assert not any(letter in export.decode() for letter in STEERING)
        assert all(json.loads(line) for line in lines(export))


def test_golden_lines(export: bytes) -> None:
    """The form of the file: a header, a line with everything for each event, and a checksum."""
    header, first, *_, last = map(json.loads, lines(export))
    assert header["format"] == "dealtracker-log"
    assert (header["version"], header["head"]["position"]) == (1, COUNT + 1)
    assert list(first) == [
        *("position", "id", "payload_hash", "kind", "schema", "report"),
        *("happened_earliest", "happened_latest", "reported_earliest", "reported_latest"),
        *("recorded", "recorder", "chain", "mentions", "payload"),
    ]
    assert (first["position"], first["kind"], first["recorder"]) == (1, "round-led", "Zoë")
    assert first["mentions"] == ["alibaba", "deal-0"]
    assert json.loads(first["payload"])["fact"] == {"by": ["alibaba"], "deal": "deal-0"}
    assert last == {"sha256": sha256(b"".join(lines(export)[:-1])).hexdigest()}


def test_checked_elsewhere(export: bytes) -> None:
    """With SHA-256 and JSON alone, from the file alone, everybody gets the same head."""
    header, *rows, _ = map(json.loads, lines(export))
    chain = bytes(32)
    for row in rows:
        payload, stored = row.pop("payload"), row.pop("chain")
        row.pop("mentions")
        assert sha256(payload.encode()).hexdigest() == row["payload_hash"]
        ids = bytes.fromhex(row.pop("id")) + bytes.fromhex(row.pop("payload_hash"))
        told = json.dumps(list(row.values()), ensure_ascii=False, separators=(",", ":"))
        chain = sha256(chain + ids + told.encode()).digest()
        assert chain.hex() == stored
    assert header["head"] == {"position": len(rows), "chain": chain.hex()}


@settings(max_examples=300)
@given(data=st.data())
def test_any_flipped_bit(export: bytes, data: st.DataObject) -> None:
    """Whichever bit of an export is flipped, the file is refused."""
    flipped = bytearray(export)
    flipped[data.draw(st.integers(0, len(export) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(DealsError):
        read(bytes(flipped))


@given(data=st.data())
def test_cut_short(export: bytes, data: st.DataObject) -> None:
    """Wherever an export ends too early, it is refused."""
    with pytest.raises(DealsError):
        read(export[: data.draw(st.integers(0, len(export) - 1))])


@pytest.mark.parametrize("kept", [1, 6, COUNT + 1])
def test_the_end_is_missing(export: bytes, kept: int) -> None:
    """A file that ends before the head of its log is refused, also with a checksum that fits."""
    for cut in (b"".join(lines(export)[:kept]), sealed(*lines(export)[:kept])):
        with pytest.raises(LogBrokenError, match=rf"it is missing: .* \(line {kept + 1}\)") as told:
            read(cut)
        assert told.value.position == kept


def test_the_last_line_is_missing(export: bytes) -> None:
    """A file without its checksum is refused; so is one with something behind it."""
    for changed in (b"".join(lines(export)[:-1]), export + b"\n", export[:-1]):
        with pytest.raises(LogBrokenError, match="checksum of all lines before"):
            read(changed)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (b'"kind":"', b'"kind":"x', "its row was changed"),
        (b'"position":6', b'"position":7', "goes on at position 7"),
        (b'"recorder":"Zo', b'"recorder":"Bo', "its row was changed"),
        (b'"recorded":"', b'"recorded":"1', "its row was changed"),
        (b'\\"para\\":1', b'\\"para\\":2', "its payload was changed"),
        (b'"payload":', b'"payload":null,"x":', "can't be read"),
        (b'"mentions":["', b'"mentions":["a', "index of what it points to"),
        (b'"position":6,', b"", "can't be read"),
        (b'{"position"', b'["position"', "can't be read"),
        (b'"schema":1', b'"schema":99999999999999999999999', "its row was changed"),
        (b'"schema":1', b'"schema":"1"', "can't be read"),
        (b'"chain":"', b'"chain":"zz', "can't be read"),
        (b'"id":"', b'"id":"\\ud800', "can't be read"),
        (b"\n", b"", "can't be read"),
    ],
)
def test_a_changed_line(export: bytes, old: bytes, new: bytes, problem: str) -> None:
    """Whatever is changed in a line, the line is named, though the checksum fits."""
    header, *rows, _ = lines(export)
    assert old in rows[5]
    rows[5] = rows[5].replace(old, new, 1)
    with pytest.raises(LogBrokenError, match=problem) as told:
        read(sealed(header, *rows))
    assert told.value.position == 6
    assert told.value.problem.endswith("(line 7)")
    assert str(told.value).startswith("deals.jsonl is broken at position 6: ")


def test_a_payload_taken_out(export: bytes) -> None:
    """A payload that is missing is missed, as long as no later line says that it was redacted."""
    header, *rows, _ = lines(export)
    row = {**json.loads(rows[5]), "payload": None}
    rows[5] = json.dumps(row, separators=(",", ":")).encode() + b"\n"
    with pytest.raises(LogBrokenError, match="its payload is missing") as told:
        read(sealed(header, *rows))
    assert told.value.position == 6


def test_lines_in_another_order(export: bytes) -> None:
    """Two lines that change places, or one that comes twice, are found."""
    header, *rows, _ = lines(export)
    swapped = [*rows[:4], rows[5], rows[4], *rows[6:]]
    for changed in (swapped, [*rows[:5], *rows[4:]], [*rows[:4], *rows[5:]]):
        with pytest.raises(LogBrokenError) as told:
            read(sealed(header, *changed))
        assert told.value.position in (5, 6)


def test_a_changed_head(export: bytes) -> None:
    """A header that speaks of another end than the log has is found."""
    header, *rest, _ = lines(export)
    said = json.loads(header)
    for head in ({"position": 6}, {"position": COUNT + 2}, {"chain": "7" * 64}):
        changed = {**said, "head": {**said["head"], **head}}
        with pytest.raises(LogBrokenError):
            read(sealed(json.dumps(changed, separators=(",", ":")).encode() + b"\n", *rest))


def test_forged(export: bytes) -> None:
    """Who works out the chain anew has another head: only one that was written down elsewhere shows it."""
    header, *rows, _ = lines(export)
    head = Head(**json.loads(header)["head"])
    chain, forged = START, []
    for line in rows:
        row = {**json.loads(line), "recorder": "somebody else"}
        ids = (bytes.fromhex(row["id"]), bytes.fromhex(row["payload_hash"]))
        told = [row[name] for name in Entry._fields if name not in ("position", "id", "payload_hash")]
        chain = link(chain, Entry(row["position"], *ids, *told))
        row["chain"] = chain.hex()
        forged.append(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
    begin = {**json.loads(header), "head": {"position": len(rows), "chain": chain.hex()}}
    file = sealed(json.dumps(begin, separators=(",", ":")).encode() + b"\n", *forged)
    assert len(read(file)) == COUNT + 1
    with pytest.raises(LogBrokenError, match="not the one that was written down") as told_:
        read(file, head)
    assert told_.value.position == COUNT + 1


def test_known_heads(export: bytes) -> None:
    """An export extends any earlier head of its log, and no later one."""
    for line in lines(export)[1:-1]:
        row = json.loads(line)
        assert read(export, Head(row["position"], row["chain"]))
    with pytest.raises(LogBrokenError, match=r"the log went on to position 99 \(line 15\)"):
        read(export, Head(99, "7" * 64))
    with pytest.raises(LogBrokenError, match="not the one that was written down") as told:
        read(export, Head(6, "7" * 64))
    assert told.value.position == 6


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b'{"report": {"id": "wire-1"}}',
        b"report: {id: wire-1}\n",
        b'{"format":"dealtracker-log"',
        b'{"format":"dealtracker-log","version":"1","head":{"position":0,"chain":""}}\n',
        b'{"format":"dealtracker-log","version":1,"head":{"position":0,"chain":""}}\n',
        b'{"format":"dealtracker-log","version":1,"head":{"position":-1,"chain":"%s"}}\n' % (b"7" * 64),
        b'{"format":"dealtracker-log","version":1,"head":7}\n',
        b'{"format":"dealtracker-log","x":' + b"[" * 5000,
        bytes(range(256)),
    ],
)
def test_no_export(content: bytes) -> None:
    """A file that is something else is told as such."""
    with pytest.raises(NotAnExportError, match=r"deals\.jsonl is no exported log"):
        Export(BytesIO(content), "deals.jsonl")


def test_recognised(export: bytes) -> None:
    """An export is told from a report file by how it begins."""
    assert is_export(export)
    assert is_export(lines(export)[0])
    assert not is_export(b'{"report": {"id": "wire-1"}}')


def test_from_the_future(export: bytes) -> None:
    """A form of a later version is refused, both numbers told."""
    with pytest.raises(ExportTooNewError, match=r"number 2,.* up to 1"):
        Export(BytesIO(export.replace(b'"version":1', b'"version":2', 1)), "deals.jsonl")


def test_line_by_line(export: bytes) -> None:
    """However long a log is, no more than a line of it is held at once."""

    class Watched(BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            taken.append(self.tell())
            return super().readline(size)

    taken: list[int] = []
    for number, _ in enumerate(Export(Watched(export), "it").rows(), 1):
        assert len(taken) == number + 1
