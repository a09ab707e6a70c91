"""Logs that state anything: every kind of fact, made from its attributes, in reports of every sort.

Each event is made from one number, so that a failing log shrinks by leaving events out.
"""

# ruff: noqa: S311  made-up events need no strong randomness

from __future__ import annotations

from random import Random
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from dealtracker.events.amount import Amount
from dealtracker.events.attribute import Attribute, attributes
from dealtracker.events.edtf import Edtf
from dealtracker.events.event import Event
from dealtracker.events.kinds import KINDS, EntityDeclared, EntityNamed, ReportPublished
from dealtracker.events.party import Unnamed
from dealtracker.events.quantity import Quantity
from dealtracker.events.reported import reported_interval
from dealtracker.events.statement import Statement

COMPANIES = ("acme", "bolt", "crux")
SLUGS = {
    "company": COMPANIES,
    "person": ("ann", "bob"),
    "product": ("gadget",),
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
_CORRECTION = {"round-led": {"deal": "acme-a", "by": "bolt"}, "para": 2}


def reports(random: Random) -> list[Event[Any]]:
    """What each report says of itself."""
    return [
        Event.of(name, Statement(fact=ReportPublished(report=name, **_document(random)))) for name in REPORTS
    ]


def _document(random: Random) -> dict[str, Any]:
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


def declarations() -> list[Event[Any]]:
    """A note of the desk, older than all else, that every slug exists."""
    desk = ReportPublished(report="desk", outlet="desk", published="2020-01-01")
    facts = [EntityDeclared(slug=slug, type=sort) for sort, slugs in SLUGS.items() for slug in slugs]
    names = [EntityNamed(entity=slug, name=slug.title()) for slug in COMPANIES]
    return [Event.of("desk", Statement(fact=fact)) for fact in (desk, *facts, *names)]


def event(random: Random, earlier: list[Event[Any]]) -> Event[Any]:
    """Any event, which may speak of earlier ones."""
    kind = random.choice(list(KINDS.values()))
    while True:
        try:
            fact = kind(**_attributes(kind, random, earlier))
        except ValueError:
            continue  # such as an amount of nothing
        break
    statement = Statement(
        fact=fact,
        para=random.choice((None, 1, 2)),
        happened=random.choice((None, None, *DATES)),
        due=random.choice((None, None, None, "2024-02", "2024-06-01")),
        attribution=random.sample(VOICES, random.choice((0, 0, 1, 1, 2))),
        certainty=random.choice(("asserted", "asserted", "asserted", "hedged", "speculative")),
        reality=random.choice(("done", "done", "done", "in-progress", "committed", "planned")),
        negative=random.random() < 0.1,
    )
    if isinstance(fact, ReportPublished):  # one report does not speak of itself twice
        statement = evolve(statement, fact=evolve(fact, report="elsewhere"))
    return Event.of(random.choice(REPORTS), statement)


def _attributes(kind: type, random: Random, earlier: list[Event[Any]]) -> dict[str, Any]:
    said = {}
    for attribute in attributes(kind):
        if attribute.required or random.random() < 0.5:
            said[attribute.name] = _value(attribute, random, earlier)
    return said


def _value(attribute: Attribute, random: Random, earlier: list[Event[Any]]) -> Any:
    if attribute.many:
        count = random.choice((1, 1, 1, 2))
        return [_one(attribute, random, earlier) for _ in range(count)]
    return _one(attribute, random, earlier)


def _one(attribute: Attribute, random: Random, earlier: list[Event[Any]]) -> Any:
    if attribute.refers:
        return _reference(attribute, random, earlier)
    if attribute.known:
        return random.choice((*attribute.known[:3], *(() if attribute.closed else ("odd-word",))))
    return random.choice(_PLAIN[attribute.type])


def _reference(attribute: Attribute, random: Random, earlier: list[Event[Any]]) -> Any:
    choices: list[Any] = [slug for sort in attribute.refers for slug in SLUGS.get(sort, ())]
    if attribute.type is Unnamed:
        choices.append(Unnamed(unnamed="co-investors"))
    if attribute.refers == ("report",):
        return random.choice(REPORTS)
    if "report" in attribute.refers:
        choices += [f"report:{name}" for name in REPORTS]
    if "event" in attribute.refers:
        choices += [each.id for each in earlier[-30:]] or ["0" * 64]
    return random.choice(choices)


_PLAIN: dict[type, tuple[Any, ...]] = {
    str: ("this", "that"),
    int: (1, 3),
    bool: (True, False),
    dict: (_CORRECTION,),
    Amount: tuple(map(Amount.parse, AMOUNTS)),
    Quantity: tuple(map(Quantity.parse, QUANTITIES)),
    Edtf: tuple(map(Edtf.parse, DATES)),
}


def made(seeds: list[int]) -> list[Event[Any]]:
    """The log that some numbers stand for: the first one makes the reports, each other one an event."""
    events = [*declarations(), *reports(Random(seeds[0]))]
    frame = len(events)
    for seed in seeds[1:]:
        events.append(event(Random(seed), events[frame:]))
    return list({each.id: each for each in events}.values())


def logs(most: int = 60) -> st.SearchStrategy[list[Event[Any]]]:
    """Logs of any events."""
    seeds = st.lists(st.integers(0, 1 << 32), min_size=2, max_size=most, unique=True)
    return seeds.map(made)


def known_from(events: list[Event[Any]]) -> dict[str, Any]:
    """The day from which each report counts as known."""
    documents = [e.fact for e in events if isinstance(e.fact, ReportPublished) and e.fact.report == e.report]
    return {fact.report: reported_interval(fact)[1] for fact in documents}
