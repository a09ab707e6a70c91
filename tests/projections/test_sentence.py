"""Facts in words: every kind has a sentence, and nothing that was given is missing in it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from attrs import NOTHING

from dealtracker.events.amount import Amount
from dealtracker.events.attribute import Attribute, attributes
from dealtracker.events.edtf import Edtf
from dealtracker.events.fact import Fact, UnknownFact
from dealtracker.events.kinds import (
    LOGGED,
    AmountReported,
    CommentDeclined,
    EntityNamed,
    FactDenied,
    MetricReported,
    RoundJoined,
    RoundLed,
    StatusReported,
    ValuationReported,
)
from dealtracker.events.party import Unnamed
from dealtracker.events.quantity import Quantity
from dealtracker.events.statement import Statement
from dealtracker.events.whole import read_whole
from dealtracker.projections.sentence import SENTENCES, said_in, sentence, text

ID = "ab" * 32
NAMES = {"alibaba": "Alibaba", "moonshot-2024": "the round of Moonshot AI", "moonshot-ai": "Moonshot AI"}
BESIDE: dict[type[Fact], dict[str, Any]] = {
    MetricReported: {"rank": 3},
    AmountReported: {"deal": "d", "amount": "1m EUR"},
}
"""What a kind needs besides its required attributes."""


def label(slug: str) -> str:
    return NAMES.get(slug, slug)


def filled(attribute: Attribute, number: int) -> Any:
    """A value for an attribute that no other attribute has, and that is not its default."""
    if attribute.closed:
        return attribute.known[0]
    if attribute.refers == ("event",):
        return f"{number:02}" * 32
    simple: dict[type, Any] = {
        Amount: f"{number + 100}m EUR",
        Quantity: f"{number + 100} pieces",
        Edtf: f"{1900 + number}",
        Unnamed: f"party-{number}",
        int: number + 1000,
        bool: True,
        dict: {"round-led": {"deal": f"deal-{number}", "by": f"party-{number}"}},
    }
    return simple.get(attribute.type, f"word-{number}")


@pytest.fixture(params=LOGGED)
def kind(request: pytest.FixtureRequest) -> type[Fact]:
    return LOGGED[str(request.param)]


def test_every_kind_has_a_sentence() -> None:
    """No kind is without words, and there are words for no other."""
    assert set(SENTENCES) == set(LOGGED.values())


def in_words(value: object) -> str:
    """A value as a sentence has it: the whole statement in a correction as what it says."""
    return said_in(read_whole(value)) if isinstance(value, dict) else text(value)


def test_all_that_is_given_is_said(kind: type[Fact]) -> None:
    """Whatever attributes a fact has, each of their values stands in its sentence."""
    values = {each.name: filled(each, number) for number, each in enumerate(attributes(kind))}
    fact = kind(**values)
    said = sentence(fact)
    missing = [name for name in values if in_words(getattr(fact, name)) not in said]
    assert missing == []


def test_what_is_not_given_leaves_no_trace(kind: type[Fact]) -> None:
    """A fact with no more than it needs makes a sentence without gaps, brackets or doubled stops."""
    needed = {
        each.name: filled(each, number) for number, each in enumerate(attributes(kind)) if each.required
    }
    said = sentence(kind(**needed, **BESIDE.get(kind, {})))
    assert not re.search(r"\{|\}|\[|\]|\(\)|  |, ,|: ,|: $|None", said)
    assert said == said.strip()


def test_defaults_are_left_out_where_they_say_nothing(kind: type[Fact]) -> None:
    """What stands in brackets at the end was given; a default is not put there."""
    named = set(re.findall(r"\{(\w+)\}", SENTENCES[kind]))
    unplaced = [
        each for each in attributes(kind) if each.name not in named and each.field.default is not NOTHING
    ]
    needed = {
        each.name: filled(each, number) for number, each in enumerate(attributes(kind)) if each.required
    }
    said = sentence(kind(**needed, **BESIDE.get(kind, {})))
    assert not [each.name for each in unplaced if f"({each.name} " in said or f"; {each.name} " in said]


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (RoundLed(deal="moonshot-2024", by="alibaba"), "Alibaba led the round of Moonshot AI"),
        (
            ValuationReported(company="moonshot-ai", amount="about 2.5bn USD"),
            "Moonshot AI valued at about 2.5bn USD (basis unstated)",
        ),
        (
            RoundJoined(deal="moonshot-2024", by={"unnamed": "two partners"}, existing="yes"),
            "(two partners) joined the round of Moonshot AI as investor (existing yes)",
        ),
        (
            AmountReported(deal="moonshot-2024", amount="800m USD", basis="cheque", party="alibaba"),
            "the round of Moonshot AI: 800m USD (basis cheque), by Alibaba",
        ),
        (AmountReported(company="alibaba", share="half"), "Alibaba: 50 percent of the sum (basis unstated)"),
        (CommentDeclined(speaker=["alibaba", "tencent"]), "Alibaba and tencent declined to comment"),
        (FactDenied(speaker="alibaba", about=ID, grounds="untrue"), "Alibaba denied abababab: untrue"),
        (
            EntityNamed(entity="alibaba", name="Alibaba Group"),
            "alibaba is called Alibaba Group (trading name)",
        ),
        (
            UnknownFact(kind="coin-minted", schema=1, stated={"coin": "x"}),
            "coin-minted (not understood): coin: x",
        ),
    ],
)
def test_sentences(fact: Fact, said: str) -> None:
    """Sentences read as somebody would say them, with names for slugs."""
    assert sentence(fact, label) == said


def test_only_references_get_names() -> None:
    """A word that happens to be somebody's slug stays a word."""
    shown = sentence(
        StatusReported(deal="d", status="closed"), lambda slug: {"closed": "Closed Ltd."}.get(slug, slug)
    )
    assert shown == "d is closed"


def test_how_sure_and_how_far() -> None:
    """What is not plainly asserted as done is marked, with the day when it is due."""
    fact = RoundLed(deal="moonshot-2024", by="alibaba")
    assert said_in(Statement(fact=fact), label) == sentence(fact, label)
    planned = Statement(fact=fact, certainty="hedged", reality="planned", due="2024-05", negative=True)
    assert said_in(planned, label).endswith(" [not so, hedged, planned, due May 2024]")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        ("alibaba", "Alibaba"),
        (True, "yes"),
        (3, "3"),
        (Edtf.parse("2023-09/.."), "since September 2023"),
        (Amount.parse("more than $2.5 billion"), "more than 2.5bn USD"),
        (Unnamed(unnamed="co-investors", count=2, of="alibaba"), "(co-investors of Alibaba: 2)"),
        (("alibaba",), "Alibaba"),
        (("alibaba", "b", "c"), "Alibaba, b and c"),
        ((), ""),
        (ID, "abababab"),
        ("report:wire-1", "report wire-1"),
    ],
)
def test_values(value: Any, shown: str) -> None:
    """Every value of a figure has a form that can be read."""
    assert text(value, label) == shown
