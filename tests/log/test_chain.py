"""The chain, as anybody can work it out again."""

import hashlib
import json
from datetime import UTC, date, datetime
from pathlib import Path

from dealtracker.events.event import Event
from dealtracker.events.kinds import RoundLed
from dealtracker.events.statement import Statement
from dealtracker.tracker.log import Log
from dealtracker.tracker.log.chain import START, Entry, link, payload_hash
from tests.log.sample import ask, events, record

ENTRY = Entry(
    position=1,
    id=bytes(range(32)),
    payload_hash=payload_hash(b'{"kind":"round-led"}'),
    kind="round-led",
    schema=1,
    report="example-wire-2024-03-05",
    happened_earliest="0001-01-01",
    happened_latest="2024-03-05",
    reported_earliest="2024-03-05",
    reported_latest="2024-03-05",
    recorded="2026-11-22T07:00:00.000000Z",
    recorder='Zoë "月" \n',
)


def test_golden_chain() -> None:
    """The chain values of these rows never change, in whatever version."""
    first = link(START, ENTRY)
    assert first.hex() == "d397be3baabbbc51827edbb5e31486053f14fece62b4a3f956ef387a292f1bcc"
    assert (
        link(first, ENTRY._replace(position=2)).hex()
        == "84cd56684213531deb95afd1606b61f1cadac33d077e652cdb7dcb8938637391"
    )


def test_golden_log(path: Path) -> None:
    """The head of this log never changes: payload, columns and chain, all together."""
    stated = Statement(
        fact=RoundLed(deal="moonshot-2024", by="alibaba"),
        para=3,
        happened="2024-02",
        attribution=["people-familiar"],
        quote="led by Alibaba",
    )
    with Log.open(path, clock=lambda: datetime(2026, 11, 22, 7, tzinfo=UTC)) as log:
        done = log.append(
            [Event.of("example-wire", stated)],
            reported={"example-wire": (date(2024, 2, 19), date(2024, 2, 21))},
            recorder="anna",
        )
    assert done.head.chain == "e13d4c51d34974fe00c67a131601627f7211f90b229b9db190cdcc492c64cc36"


def test_worked_out_elsewhere(log: Log, path: Path) -> None:
    """With SHA-256 and JSON alone, from the file alone, everybody gets the same head."""
    record(log, events(9), recorder="Zoë 月")
    chain = bytes(32)
    for position, id_, hashed, *rest, stored in ask(path, "SELECT * FROM log ORDER BY position"):
        stated = json.dumps([position, *rest], ensure_ascii=False, separators=(",", ":"))
        chain = hashlib.sha256(chain + id_ + hashed + stated.encode()).digest()
        assert chain == stored
    assert log.head.chain == chain.hex()
    for text, hashed in ask(path, "SELECT text, payload_hash FROM log JOIN payload USING (position)"):
        assert hashlib.sha256(text.encode()).digest() == hashed


def test_nothing_runs_together() -> None:
    """A letter that moves from one column to the next makes another chain value."""
    moved = ENTRY._replace(kind="round", report="-led" + ENTRY.report)
    assert link(START, moved) != link(START, ENTRY)
