"""Every kind of fact as its class declares it, for docs/events.md."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from enum import Enum

from dealtracker.events.amount import Amount
from dealtracker.events.attribute import Attribute, attributes, summary
from dealtracker.events.attribution import VOICES, VoiceSort
from dealtracker.events.edtf import Edtf
from dealtracker.events.fact import Fact, wire_name
from dealtracker.events.kinds import FAMILIES
from dealtracker.events.party import Unnamed
from dealtracker.events.quantity import Quantity
from dealtracker.events.statement import Statement
from dealtracker.events.value import ENTITY_TYPES
from tests.docs.region import table

HEADS = ("attribute", "takes", "", "says")

_TYPES = {Edtf: "date", Amount: "amount", Quantity: "quantity", Unnamed: "party"} | {
    int: "whole number",
    bool: "yes or no",
}
_REFERENCES = {
    ENTITY_TYPES: "slug",
    ("event",): "event",
    ("report",): "report",
    ("outlet", "report"): "outlet, or `report:ID`",
}
_OWN = {"attribution": "voice", "as_stated": "wordings, by attribute", "statement": "statement"}


def kinds() -> str:
    """Every family with its kinds."""
    return "\n\n".join(_family(name, each) for name, each in FAMILIES.items())


def overview() -> str:
    """One line for each family, with links to its kinds."""
    links = {
        family: ", ".join(f"[{wire_name(kind)}](#{wire_name(kind)})" for kind in each)
        for family, each in FAMILIES.items()
    }
    return table(("family", "kinds"), links.items())


def beside() -> str:
    """What stands beside every fact."""
    return _described(each for each in attributes(Statement) if each.name != "fact")


def unnamed() -> str:
    """What an unnamed party has."""
    return _described(attributes(Unnamed))


def voices() -> str:
    """Every voice, the strongest first."""
    ranked = sorted(VOICES.items(), key=lambda voice: -voice[1].strength)
    rows = ((f"`{kind}{_behind(sort)}`", sort.meaning, str(sort.strength)) for kind, sort in ranked)
    return table(("voice", "who it is", "strength"), rows)


def _behind(sort: VoiceSort) -> str:
    behind = f":{sort.takes.upper()}" if sort.takes else ""
    return f"[{behind}]" if behind and not sort.needs else behind


def _family(name: str, each: Sequence[type[Fact]]) -> str:
    return "\n\n".join([f"## {name.capitalize()}", *map(_kind, each)])


def _kind(kind: type[Fact]) -> str:
    saying = f"{summary(kind)} `{kind.__name__}`, {_article(kind.TIME.value)}."
    return f"### {wire_name(kind)}\n\n{saying}\n\n{_described(attributes(kind))}"


def _described(each: Iterable[Attribute]) -> str:
    """A table of attributes, and the values to start from below it."""
    wanted = list(each)
    rows = [(f"`{one.name}`", *told(one)) for one in wanted]
    values = [_values(one) for one in wanted if _choices(one)]
    return "\n\n".join([table(HEADS, rows), *(["\n".join(values)] if values else [])])


def told(attribute: Attribute) -> tuple[str, str, str]:
    """What an attribute takes, whether it has to be there, and what it says."""
    return takes(attribute), "required" if attribute.required else "", attribute.help


def takes(attribute: Attribute) -> str:
    """What an attribute takes, in one or a few words."""
    many = "; one or several" if attribute.many else ""
    default = attribute.field.default
    usual = default.value if isinstance(default, Enum) else default
    shown = f"; `{usual}` by default" if isinstance(usual, str) and usual else ""
    return _type(attribute) + many + shown


def _type(attribute: Attribute) -> str:
    if attribute.name in _OWN:
        return _OWN[attribute.name]
    if attribute.type in _TYPES:
        return _TYPES[attribute.type]
    if attribute.topic:
        return "slug, `report:ID` or event"
    if attribute.refers:
        return _REFERENCES.get(attribute.refers, " or ".join(attribute.refers))
    return "word" if _choices(attribute) else "text"


def _values(attribute: Attribute) -> str:
    choices = _choices(attribute)
    only = attribute.closed or issubclass(attribute.type, Enum)
    listed = f"- `{attribute.name}` {'is one of' if only else 'starts from'} {', '.join(choices)}."
    return textwrap.fill(listed, 120, subsequent_indent="  ", break_on_hyphens=False, break_long_words=False)


def _choices(attribute: Attribute) -> tuple[str, ...]:
    if issubclass(attribute.type, Enum):
        return tuple(each.value for each in attribute.type)
    return attribute.known


def _article(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"
