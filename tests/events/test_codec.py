"""Payloads: what is written is read back, and what is not understood is kept."""

from typing import Any

import attrs
import msgspec
import pytest

from benchmarks.generator import events
from dealtracker.events import codec
from dealtracker.events.codec import PayloadError, decode, encode, written
from dealtracker.events.content import content_id
from dealtracker.events.fact import Fact, UnknownFact
from dealtracker.events.kinds import LOGGED, AmountReported, FactCorrected, RoundLed, StakeHeld
from dealtracker.events.statement import Statement

FULL: list[Statement[Any]] = [
    Statement(
        fact=AmountReported(
            deal="lumen-2024", amount="$3.5B–$5B", also="10亿美元", share="1/2", party="harbour"
        ),
        para=4,
        item="a",
        happened="2023-11~",
        due="2024-12",
        attribution=["outlet:wire", "named:Ada Moss"],
        certainty="hedged",
        reality="committed",
        negative=True,
        quote="half of it",
        as_stated={"share": "half"},
    ),
    Statement(fact=StakeHeld(holder=["birch", {"unnamed": "others"}], company="lumen", since="2023-09/..")),
]


@pytest.mark.parametrize("statement", FULL)
def test_what_is_written_is_read_back(statement: Statement[Any]) -> None:
    """Nothing of a statement is lost on the way through a payload."""
    payload = encode("wire-1", statement)
    kind = msgspec.json.decode(payload)["kind"]
    assert decode(kind, 1, payload) == statement
    assert encode("wire-1", decode(kind, 1, payload)) == payload


WHOLE = {"round-led": {"deal": "lumen-2024", "by": "harbour"}, "quote": "led the round"}
STATED: list[Statement[Any]] = [
    *FULL,
    *(each.statement for each in events(1_000)),
    Statement(fact=AmountReported(deal="lumen-2024", amount="2.50bn USD"), quote="$2.50 billion"),
    Statement(fact=RoundLed(deal="lumen-2024", by={"unnamed": "a fund", "count": 1})),
    Statement(fact=FactCorrected(event="ab" * 32, statement=WHOLE, fault="ours", reason="It was misread.")),
    Statement(fact=UnknownFact(kind="round-celebrated", schema=3, stated={"mood": {"quote": "sunny"}})),
]


def test_id_and_payload_are_made_in_one_go() -> None:
    """Made together or apart, an id and a payload are the same, whatever is stated."""
    for statement in STATED:
        assert written("wire-1", statement) == (content_id("wire-1", statement), encode("wire-1", statement))


def test_payload_is_one_line_with_sorted_keys() -> None:
    """A payload is text that can be hashed, compared and read by people."""
    assert encode("wire-1", Statement(fact=RoundLed(deal="lumen-2024", by="harbour"), para=3)) == (
        '{"fact":{"by":["harbour"],"deal":"lumen-2024"},"kind":"round-led","para":3,"report":"wire-1","schema":1}'
    )


def test_unknown_kind_is_kept_whole() -> None:
    """A kind of a later version is shown and written as it was."""
    payload = (
        '{"fact":{"deal":"d","mood":"sunny"},"kind":"round-celebrated","para":2,"report":"r","schema":3}'
    )
    statement = decode("round-celebrated", 3, payload)
    assert statement.fact == UnknownFact(
        kind="round-celebrated", schema=3, stated={"deal": "d", "mood": "sunny"}
    )
    assert statement.para == 2
    assert encode("r", statement) == payload


def test_later_schema_of_a_known_kind_is_not_guessed_at() -> None:
    """What a later version added to a kind could change its meaning: it is kept, not half understood."""
    payload = '{"fact":{"by":["x"],"deal":"d","jointly":true},"kind":"round-led","report":"r","schema":2}'
    fact = decode("round-led", 2, payload).fact
    assert isinstance(fact, UnknownFact)
    assert fact.stated["jointly"] is True


def test_unknown_value_beside_a_fact_is_kept_as_wording() -> None:
    """A way of being real that this version does not know is kept, and shown as it was written."""
    payload = '{"fact":{"by":["x"],"deal":"d"},"kind":"round-led","reality":"dreamt","report":"r","schema":1}'
    statement = decode("round-led", 1, payload)
    assert isinstance(statement.fact, UnknownFact)
    assert statement.as_stated == {"reality": '"dreamt"'}


@pytest.mark.parametrize(
    "payload", ["", "{", "[]", '{"fact":{"by":3', '"text"', "\ud800".encode("utf-8", "surrogatepass")]
)
def test_damaged_payload_is_told(payload: str | bytes) -> None:
    """A payload that was cut or overwritten is an error that says what to do."""
    with pytest.raises(PayloadError, match="can't be read"):
        decode("round-led", 1, payload)


def test_old_schema_is_brought_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fact written under an older number is read as what it means today."""

    @attrs.frozen(kw_only=True)
    class RoundLed2(Fact):
        """Who led a round."""

        SCHEMA = 3
        deal: str
        leads: tuple[str, ...]

    monkeypatch.setitem(LOGGED, "round-led", RoundLed2)
    monkeypatch.setitem(codec.UPCASTS, ("round-led", 1), lambda said: {**said, "lead": said.pop("by")})
    monkeypatch.setitem(
        codec.UPCASTS, ("round-led", 2), lambda said: {"deal": said["deal"], "leads": said["lead"]}
    )
    payload = encode("r", Statement(fact=RoundLed(deal="d", by="x"), para=1))
    assert decode("round-led", 1, payload) == Statement(fact=RoundLed2(deal="d", leads=("x",)), para=1)
