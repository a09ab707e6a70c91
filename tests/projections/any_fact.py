"""Facts of any kind, made from its attributes, and the documents that state them."""

from __future__ import annotations

from random import Random
from typing import Any

from dealtracker.events.amount import Amount
from dealtracker.events.attribute import Attribute, attributes
from dealtracker.events.edtf import Edtf
from dealtracker.events.event import Event
from dealtracker.events.fact import Fact
from dealtracker.events.party import Unnamed
from dealtracker.events.quantity import Quantity
from dealtracker.events.statement import Statement

Log = list[Event[Any]]
COMPANIES = ("acme", "bolt", "crux")
SLUGS = {
    "company": COMPANIES,
    "person": ("ann", "bob"),
    "product": ("gadget", "widget"),
    "deal": ("acme-a", "acme-b", "bolt-a"),
    "outlet": ("wire", "paper", "acme"),
}
REPORTS = tuple(f"report-{number}" for number in range(6))
DATES = (
    "2023",
    "2023-06",
    "2023-11~",
    "2024-01-15",
    "2024-02",
    "2024-02/2024-03",
    "../2024-02",
    "2023-09/..",
)
DAYS = ("2022-12-31", "2023-06-15", "2024-01-15", "2024-02-10", "2024-02-29", "2024-03-20", "2025-06-30")
AMOUNTS = ("10m USD", "about 10m USD", "more than 9m USD", "12m USD", "9m EUR", "undisclosed", "10m–12m USD")
QUANTITIES = ("8 times", "about 36 %", "36 %", "100", "1 year", "undisclosed")
VOICES = (
    "filing", "company", "company:acme", "company:bolt", "named:Ann", "document", "people-familiar",
    "single-anonymous:acme", "outlet:wire", "outlet:paper", "aggregator", "social-post", "none",
)  # fmt: skip
PUBLISHED: tuple[dict[str, str], ...] = (
    {"published": "2024-01-10"}, {"published": "2024-02-20"}, {"published": "2024-03-05"},
    {"published": "2024-03-05"}, {"published": "2024-02-01/2024-03-10"},
    {"published": "[2024-01-01..2024-02-25]"},
    {"published": "2024-01-20/..", "retrieved": "2024-03-15"}, {"retrieved": "2024-02-15"},
)  # fmt: skip


def stated(kind: type, random: Random, earlier: Log, **known: Any) -> Fact:
    """A fact of a kind; what can't be made, such as an amount of nothing, is made anew."""
    while True:
        try:
            said: Fact = kind(**{**some_attributes(kind, random, earlier), **known})
        except ValueError:
            continue
        return said


def statement(random: Random, fact: Fact) -> Statement[Any]:
    """A fact as some report may state it."""
    return Statement(
        fact=fact,
        para=random.choice((None, 1, 2)),
        happened=random.choice((None, None, *DATES)),
        due=random.choice((None, None, None, "2024-02", "2024-06-01")),
        attribution=random.sample(VOICES, random.choice((0, 0, 1, 1, 2))),
        certainty=random.choice(("asserted", "asserted", "asserted", "hedged", "speculative")),
        reality=random.choice(("done", "done", "done", "in-progress", "committed", "planned")),
        negative=random.random() < 0.1,
    )


def document(random: Random) -> dict[str, Any]:
    """What a report may say of itself."""
    return {
        **random.choice(PUBLISHED),
        "outlet": random.choice(("wire", "paper", "acme", "")),
        "kind": random.choice(
            ("article", "article", "article", "press-release", "filing", "post", "aggregator")
        ),
        "relays": random.choice(
            ((), (), ("wire",), ("paper", "wire"), (f"report:{random.choice(REPORTS)}",))
        ),
    }


def some_attributes(kind: type, random: Random, earlier: Log) -> dict[str, Any]:
    """Attributes with which a fact of a kind can be made: all that it needs, and half of the others."""
    said = {}
    for attribute in attributes(kind):
        if attribute.required or random.random() < 0.5:
            said[attribute.name] = _value(attribute, random, earlier)
    return said


def _value(attribute: Attribute, random: Random, earlier: Log) -> Any:
    if attribute.many:
        count = random.choice((1, 1, 1, 2))
        return [_one(attribute, random, earlier) for _ in range(count)]
    return _one(attribute, random, earlier)


def _one(attribute: Attribute, random: Random, earlier: Log) -> Any:
    if attribute.refers:
        return _reference(attribute, random, earlier)
    if attribute.known:
        return random.choice((*attribute.known[:3], *(() if attribute.closed else ("odd-word",))))
    return random.choice(_PLAIN[attribute.type])


def _reference(attribute: Attribute, random: Random, earlier: Log) -> Any:
    choices: list[Any] = [slug for sort in attribute.refers for slug in SLUGS.get(sort, ())]
    if attribute.type is Unnamed:
        choices.append(Unnamed(unnamed="co-investors"))
    if attribute.refers == ("report",):
        return random.choice(REPORTS)
    if "report" in attribute.refers:
        choices += [f"report:{name}" for name in REPORTS]
    if "event" in attribute.refers:
        choices += [each.id for each in earlier[-12:]] or ["0" * 64]
    return random.choice(choices)


_PLAIN: dict[type, tuple[Any, ...]] = {
    str: ("this", "that"),
    int: (1, 3),
    bool: (True, False),
    dict: ({"round-led": {"deal": "acme-a", "by": "bolt"}, "para": 2},),
    Amount: tuple(map(Amount.parse, AMOUNTS)),
    Quantity: tuple(map(Quantity.parse, QUANTITIES)),
    Edtf: tuple(map(Edtf.parse, DATES)),
}
