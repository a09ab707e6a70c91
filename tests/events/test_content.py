"""Content ids: the same statement has the same id everywhere and for ever."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtracker.events.amount import Amount
from dealtracker.events.content import content_id, lean
from dealtracker.events.kinds import (
    AmountReported,
    CommentDeclined,
    DealReported,
    EntityNamed,
    FactCorrected,
    RoleTaken,
    RoundJoined,
    RoundLed,
    StakeHeld,
    ValuationReported,
)
from dealtracker.events.party import Unnamed
from dealtracker.events.statement import Statement


def stated(**beside: Any) -> Statement[RoundLed]:
    return Statement(fact=RoundLed(deal="lumen-2024", by="harbour"), **beside)


def test_wording_is_no_part_of_an_id() -> None:
    """The exact words, and how a value was worded, do not make another statement."""
    worded = stated(quote="led the round", as_stated={"by": "Harbour Capital LLP"})
    assert content_id("wire-1", worded) == content_id("wire-1", stated())


def test_wording_of_an_amount_is_no_part_of_an_id() -> None:
    """A billion is a billion, in whatever language it was written."""
    one, two = (
        Statement(fact=AmountReported(deal="lumen-2024", amount=text)) for text in ("$1 billion", "10亿美元")
    )
    assert content_id("wire-1", one) == content_id("wire-1", two)


def test_digits_are_no_part_of_an_id() -> None:
    """2.5 and 2.50 billion are one sum, whatever they leave open."""
    one, two = (
        Statement(fact=AmountReported(deal="lumen-2024", amount=f"{text}bn USD")) for text in ("2.5", "2.50")
    )
    assert content_id("wire-1", one) == content_id("wire-1", two)


def test_default_that_is_written_out_is_the_default() -> None:
    """Leaving a thing unsaid and saying its default are one statement."""
    bare = Statement(fact=ValuationReported(company="lumen", amount="2bn USD"))
    full = Statement(
        fact=ValuationReported(company=["lumen"], amount="2bn USD", basis="unstated", deal=""),
        certainty="asserted",
        reality="done",
        negative=False,
        attribution=(),
    )
    assert content_id("wire-1", bare) == content_id("wire-1", full)


def test_order_in_which_parties_are_named_is_no_part_of_an_id() -> None:
    """Led by A and B is led by B and A."""
    one, two = (
        Statement(fact=RoundLed(deal="lumen-2024", by=by))
        for by in (["harbour", "birch"], ["birch", "harbour"])
    )
    assert content_id("wire-1", one) == content_id("wire-1", two)


@pytest.mark.parametrize(
    "beside",
    [
        {"para": 2},
        {"item": "2"},
        {"happened": "2024-02"},
        {"due": "2024-12"},
        {"attribution": "people-familiar"},
        {"certainty": "hedged"},
        {"reality": "planned"},
        {"negative": True},
    ],
)
def test_all_that_is_meant_is_part_of_an_id(beside: dict[str, Any]) -> None:
    """Each thing that changes the meaning makes another statement."""
    assert content_id("wire-1", stated(**beside)) != content_id("wire-1", stated())


def test_same_fact_of_two_reports_is_two_statements() -> None:
    """Who states it is part of what is stated."""
    assert content_id("wire-1", stated()) != content_id("wire-2", stated())


def test_kind_is_part_of_an_id() -> None:
    """Leading and joining are different things, though their attributes are alike."""
    led = Statement(fact=RoundLed(deal="lumen-2024", by="harbour"))
    joined = Statement(fact=RoundJoined(deal="lumen-2024", by="harbour"))
    assert content_id("wire-1", led) != content_id("wire-1", joined)


def test_names_are_composed_before_they_are_hashed() -> None:
    """An accent written as one character or as two is one name."""
    composed, apart = "Caf\u00e9", "Cafe\u0301"
    one, two = (Statement(fact=EntityNamed(entity="cafe", name=name)) for name in (composed, apart))
    assert content_id("wire-1", one) == content_id("wire-1", two)


@given(st.decimals(min_value=1, max_value=10**12, allow_nan=False, places=2), st.integers(0, 4))
def test_padding_with_zeros_changes_no_id(number: Decimal, zeros: int) -> None:
    """Zeros behind the last digit are no part of the value."""
    padded = number.quantize(Decimal(10) ** -(2 + zeros))
    ids = {
        content_id("wire-1", Statement(fact=AmountReported(deal="d", amount=_exactly(each))))
        for each in (number, padded)
    }
    assert len(ids) == 1


def _exactly(number: Decimal) -> Amount:
    return Amount(bound="exact", low=number, high=number, currency="USD")


def _corrected(amount: Any, **beside: Any) -> Statement[FactCorrected]:
    statement = {"amount-reported": {"deal": "lumen-2024", "amount": amount}, **beside}
    return Statement(
        fact=FactCorrected(event="ab" * 32, statement=statement, fault="ours", reason="Misread.")
    )


def test_wording_of_a_corrected_statement_is_no_part_of_an_id() -> None:
    """Two people who correct a fact alike make one correction, in whatever words each writes the sum."""
    worded = _corrected("$2.50 billion", quote="raised 2.5 billion dollars")
    structured = _corrected({"bound": "exact", "low": "2500000000", "high": "2.5E+9", "currency": "USD"})
    assert content_id("desk-1", worded) == content_id("desk-1", structured)
    assert content_id("desk-1", worded) != content_id("desk-1", _corrected("2.4bn USD"))


def test_lean_form_leaves_out_what_is_empty() -> None:
    """What is not said takes no room."""
    assert lean(DealReported(deal="lumen-2024", company="lumen")) == {
        "deal": "lumen-2024",
        "company": ["lumen"],
    }


WRITTEN: list[tuple[str, Statement[Any]]] = [
    ("a round led", Statement(fact=RoundLed(deal="lumen-2024", by="harbour"), para=3)),
    ("a correction", _corrected("at least 600m USD", happened="2024-02", para=2)),
    (
        "an amount with its bound",
        Statement(fact=AmountReported(deal="lumen-2024", amount="at least 600m USD", basis="round"), para=2),
    ),
    (
        "a hedged plan with voices",
        Statement(
            fact=RoleTaken(person="ada-moss", company="lumen", role="Chief Executive"),
            happened="2023-09",
            due="2024-06",
            attribution=["outlet:wire", "people-familiar"],
            certainty="hedged",
            reality="planned",
        ),
    ),
    (
        "an unnamed party",
        Statement(
            fact=StakeHeld(
                holder=Unnamed(unnamed="co-investors", count=3, kind="group"),
                company="lumen",
                quantity="about 80 %",
            ),
            item="2",
        ),
    ),
    (
        "a silence",
        Statement(fact=CommentDeclined(speaker="lumen", to="wire", about=["lumen-2024"]), negative=True),
    ),
]
"""Ids that are in logs already. If one of these changes, recorded events would be recorded again."""

GOLDEN = {
    "a round led": "a8a41be229b76f7df6eed94bd9c5e0021b5cb3184dfa6fd5054fcb5cf3825ea7",
    "a correction": "84e020140405bd204139daf97097081b874dfee6645cc169de797ac261787a68",
    "an amount with its bound": "2e19365b46200275703b1465b68119637f3436a59257210feb5ab34c89d54290",
    "a hedged plan with voices": "c945b44683f1c13557d3c31ce0b85b88e53db4462f20865dd81a07e0efe0fca2",
    "an unnamed party": "645172eb9f62f65e9d33e5d7392b533e78670addcc3e859da066669237d04769",
    "a silence": "635f89b8cc4c131632d8b3424c68802c6e8ace018c810012a957c500af28a119",
}


@pytest.mark.parametrize(("name", "statement"), WRITTEN, ids=[name for name, _ in WRITTEN])
def test_ids_never_change(name: str, statement: Statement[Any]) -> None:
    """An id is for ever: these are the ids that were given first."""
    assert content_id("wire-1", statement) == GOLDEN[name]
