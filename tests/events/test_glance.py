"""A glance at a payload sees that all is well where it is, and never where it is not."""

from typing import Any

import pytest

from benchmarks.generator import events
from dealtracker.events.codec import encode, schema_of
from dealtracker.events.event import Event
from dealtracker.events.glance import says
from dealtracker.events.kinds import FactCorrected, FactRetracted, ReportPublished, RoundJoined, RoundLed
from dealtracker.events.mention import mentions
from dealtracker.events.statement import Statement

MADE = [
    *events(2_000),
    Event.of("r-2", Statement(fact=ReportPublished(report="r-2", outlet="wire", translation_of="r-1"))),
    Event.of("r-2", Statement(fact=FactRetracted(event="ab" * 32, fault="ours", reason="It was misread."))),
]
LED = Event.of("r-1", Statement(fact=RoundLed(deal="lumen-2024", by=["birch", "harbour"])))


def seen(event: Event[Any], **other: Any) -> bool:
    """What a glance says of an event, or of what is other than it."""
    said = {
        "payload": encode(event.report, event.statement).encode(),
        "kind": event.kind,
        "schema": schema_of(event.fact),
        "report": event.report,
        "pointing": mentions(event.fact),
    }
    return says(**{**said, **other})


def test_all_is_well() -> None:
    """Of nearly all that is recorded a glance is enough, whatever kind it is."""
    unsure = [event for event in MADE if not seen(event)]
    assert len(unsure) < len(MADE) / 50
    assert all("unnamed" in encode(event.report, event.statement) for event in unsure)


def test_whoever_is_pointed_to_is_seen() -> None:
    """One that is left out of the index, or too many in it, is seen with every kind."""
    for event in MADE:
        pointing = mentions(event.fact)
        assert not seen(event, pointing=pointing | {"another"})
        assert not any(seen(event, pointing=pointing - {each}) for each in pointing)


@pytest.mark.parametrize(
    "other",
    [
        {"kind": "round-joined"},
        {"kind": "round-celebrated"},
        {"schema": 2},
        {"report": "r-2"},
        {"pointing": None},
        {"payload": b""},
        {"payload": b"[]"},
        {"payload": b"{}"},
    ],
)
def test_what_is_other_is_seen(other: dict[str, Any]) -> None:
    """A glance never takes a payload for one of another kind, schema or report."""
    assert seen(LED)
    assert not seen(LED, **other)


@pytest.mark.parametrize("beside", [b"[" * 60 + b"]" * 60, b'"\xff"', b'"\x1f"', b"nil"])
def test_what_can_not_be_read_is_seen(beside: bytes) -> None:
    """Also what stands beside the fact, which a glance passes over, is too deep or no JSON."""
    payload = encode(LED.report, LED.statement).encode().replace(b'{"fact"', b'{"beside":%s,"fact"' % beside)
    assert not seen(LED, payload=payload)


def test_more_has_to_be_read() -> None:
    """What a correction states as a whole, and who is unnamed but belongs somewhere, is left to reading."""
    whole = {"round-led": {"deal": "lumen-2024", "by": "birch"}}
    corrected = FactCorrected(event="ab" * 32, statement=whole, fault="ours", reason="It was misread.")
    unnamed = RoundJoined(deal="lumen-2024", by={"unnamed": "a fund", "of": "birch"})
    for fact in (corrected, unnamed):
        assert not seen(Event.of("r-1", Statement(fact=fact)))
