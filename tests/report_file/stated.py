"""Strategies for facts as report files state them, made from the classes of the kinds."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from dealtracker.events.amount import Amount
from dealtracker.events.attribute import Attribute, attributes
from dealtracker.events.edtf import Edtf
from dealtracker.events.kinds import KINDS
from dealtracker.events.party import Unnamed
from dealtracker.events.quantity import Quantity
from dealtracker.events.statement import Certainty, Reality, Statement

SLUGS = {"company": "minimax", "person": "eddie-wu", "product": "kimi", "outlet": "example-wire"} | {
    "deal": "minimax-2024",
    "report": "other-wire-2024-03-04",
    "event": "4bccdde793abc37f625ac444108032fb1a44608bb7df3870e791b01649f19643",
}
TEXTS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "Sc", "Zs"]), min_size=1, max_size=20
).filter(lambda text: text.strip() != "")
DATES = st.sampled_from(
    ["2024-02-21", "2024-02", "2023-11~", "../2024-02", "[2023-09..2024-01]", "last month", "Q3 2023"]
)
AMOUNTS = st.sampled_from(
    ["at least 600m USD", "about 2.5bn EUR", "3.5bn–5bn USD", "undisclosed", "$1 billion"]
)
QUANTITIES = st.sampled_from(["about 80 %", "12.5m shares", "less than 50 percent", "two dozen", "8"])
MACHINE = st.just({"bound": "at-least", "low": "6E+8", "currency": "USD"})
VOICES = st.sampled_from(
    [
        "filing",
        "company",
        "company:minimax",
        "named:Joseph Tsai",
        "people-familiar",
        "outlet:example-wire",
        "none",
    ]
)
BESIDE = [each for each in attributes(Statement) if each.name not in ("fact", "as_stated")]


def facts() -> st.SearchStrategy[dict[str, Any]]:
    """A fact of any kind with what stands beside it, as the keys and values of a file."""
    return st.sampled_from(sorted(KINDS)).flatmap(_fact)


def _fact(name: str) -> st.SearchStrategy[dict[str, Any]]:
    beside = {each.name: _value(each) for each in BESIDE}
    return st.fixed_dictionaries({name: _class(KINDS[name])}, optional=beside).map(dict)


def _class(kind: type) -> st.SearchStrategy[dict[str, Any]]:
    values = {each.name: (each.required, _value(each)) for each in attributes(kind)}
    return st.fixed_dictionaries(
        {name: value for name, (required, value) in values.items() if required},
        optional={name: value for name, (required, value) in values.items() if not required},
    )


def _value(attribute: Attribute) -> st.SearchStrategy[Any]:
    one = _one(attribute)
    return one | st.lists(one, min_size=1, max_size=2) if attribute.many else one


def _one(attribute: Attribute) -> st.SearchStrategy[Any]:
    if attribute.name == "statement":
        return _fact("round-led")
    if attribute.name == "attribution":
        return VOICES
    if attribute.type is Unnamed:
        return st.sampled_from([SLUGS["company"], SLUGS["person"]]) | _class(Unnamed)
    if attribute.refers:
        return st.sampled_from(attribute.refers).map(lambda sort: _reference(attribute, sort))
    return _PLAIN[attribute.type] if attribute.type in _PLAIN else _word(attribute)


def _word(attribute: Attribute) -> st.SearchStrategy[str]:
    known = st.sampled_from(attribute.known) if attribute.known else st.nothing()
    return known if attribute.closed else known | TEXTS


def _reference(attribute: Attribute, sort: str) -> str:
    return f"report:{SLUGS[sort]}" if sort == "report" and len(attribute.refers) > 1 else SLUGS[sort]


_PLAIN: dict[type, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(0, 99),
    Edtf: DATES,
    Amount: AMOUNTS | MACHINE,
    Quantity: QUANTITIES,
    Certainty: st.sampled_from([each.value for each in Certainty]),
    Reality: st.sampled_from([each.value for each in Reality]),
}
