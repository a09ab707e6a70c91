"""What the search has found, each shrunk to one case."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import Any

import pytest
from attrs import evolve

from dealtracker.events.amount import to_amount
from dealtracker.events.attribute import attributes
from dealtracker.events.codec import PayloadError, decode, encode
from dealtracker.events.error import DealsError, WordingError
from dealtracker.events.fact import UnknownFact
from dealtracker.events.kinds import KINDS
from dealtracker.events.quantity import Quantity, to_quantity
from dealtracker.projections.screen import Screen, ScreenError
from tests.projections.any_fact import stated

from .oracle import examine


@pytest.mark.parametrize("unit", ["Ef\0", "sh\x1b[2Jares", "\u202eserahs"])
def test_a_unit_that_steers(unit: str) -> None:
    """What is counted is a text like any other: it holds no control characters."""
    with pytest.raises(WordingError):
        to_quantity(f"8 {unit}")
    with pytest.raises(WordingError):
        to_quantity({"bound": "exact", "low": "8", "high": "8", "unit": unit})


@pytest.mark.parametrize("wording", ["a few\x1b[2J", "a\x9b few", "\u202enpg"])
def test_a_wording_that_steers(wording: str) -> None:
    """The wording that is kept of a number holds no control characters either."""
    for read, more in ((to_amount, {"currency": "USD"}), (to_quantity, {})):
        with pytest.raises(WordingError, match="control characters"):
            read({"bound": "exact", "low": "8", "high": "8", "as_stated": wording, **more})


def test_a_wording_without_end() -> None:
    """The wording that is kept of a number is as long as a text may be."""
    with pytest.raises(WordingError, match="characters long"):
        Quantity(bound="exact", low=Decimal(8), high=Decimal(8), as_stated="x" * 100_000)


@pytest.mark.parametrize("text", ["\x02c", "deals > \x1b]0;x\x07", "\u202e"])
def test_a_screen_that_steers(text: str) -> None:
    """What is said of a screen shows the place, and nothing in it steers a terminal."""
    with pytest.raises(ScreenError) as refused:
        Screen.parse(text)
    examine(refused.value)


def test_whatever_is_said() -> None:
    """No message steers a terminal or fills it, whoever raises it and whatever it quotes."""
    said = DealsError("a\x1b[2J\n" + "b" * 100_000, remedy="c\x9b\nd", command="e\x07" + "f" * 100_000)
    examine(said)
    assert said.what.startswith("a\N{REPLACEMENT CHARACTER}[2J\nbbb")


def test_a_payload_without_what_it_needs() -> None:
    """A payload in which something is empty that the fact needs is kept as it is, not as half a fact."""
    read = decode("round-led", 1, '{"attribution":["outlet:blOom"],"fact":{"by":["alibaba"],"deal":""}}')
    assert isinstance(read.fact, UnknownFact)
    assert read.fact.stated == {"by": ["alibaba"], "deal": ""}
    assert decode("round-led", 1, encode("r", read)) == read


@pytest.mark.parametrize("kind", ["relation-repOrted", "Relation Reported", "x\x1b", ""])
def test_a_kind_that_none_is_written_like(kind: str) -> None:
    """A kind that no version writes is not taken for another one, nor kept as if it were one."""
    payload = '{"fact":{"parties":["gohi"],"relation":"competes"},"kind":"relation-reported","schema":1}'
    with pytest.raises(PayloadError):
        decode(kind, 1, payload)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_for_what_is_needed(kind: str) -> None:
    """An empty word or list is refused where it would be left out, and missed or read as another one."""
    fact: Any = stated(KINDS[kind], Random(1), [])  # noqa: S311  # a made-up fact needs no strong randomness
    for each in attributes(KINDS[kind]):
        if each.required or each.field.default not in (None, "", (), False):
            with pytest.raises(WordingError):
                evolve(fact, **{each.name: [] if each.many else " "})
