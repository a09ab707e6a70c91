"""The sentences in which the features state facts, and the kinds that they stand for.

Each sentence is the whole mapping of one kind: words of its own, and its attributes in braces. Where
several sentences fit, the one with the most words of its own is meant; a sentence that fits none is
an error. Nothing here knows of any single scenario.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from attrs import frozen

from dealtracker.events import KINDS
from dealtracker.events.attribute import attributes

SENTENCES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    # Deals
    ("{deal} is a {type} of {company}", "deal-reported", {}),
    ("{deal} is a {type} of {company} after {previous}", "deal-reported", {}),
    ("the status of {deal} is {status}", "status-reported", {}),
    ("{deal} raises {amount}", "amount-reported", {"basis": "round"}),
    ("{deal} has raised {amount} to date", "amount-reported", {"basis": "to-date"}),
    ("{deal} raises {amount} in {form}", "amount-reported", {"basis": "round"}),
    ("{deal} raises {amount} as {given}", "amount-reported", {"basis": "round"}),
    ("the {tranche} tranche of {deal} is {amount}", "amount-reported", {"basis": "tranche"}),
    ("{company} raised {amount} over all", "amount-reported", {"basis": "to-date"}),
    ("a share in {deal} costs {amount}", "term-reported", {"term": "price-per-share"}),
    ("{party} puts {amount} into {deal}", "amount-reported", {"basis": "cheque"}),
    ("{party} puts {share} of its cheque into {deal} as {form}", "amount-reported", {"basis": "cheque"}),
    ("{by} leads {deal}", "round-led", {}),
    ("{by} joins {deal}", "round-joined", {}),
    ("{by} joins {deal} as an existing backer", "round-joined", {"existing": "yes"}),
    ("{by} joins {deal} through {through}", "round-joined", {}),
    ("{by} has not joined {deal}", "round-joined", {"negative": True}),
    ("{company} is worth {amount}", "valuation-reported", {}),
    ("{company} is worth {amount} pre-money in {deal}", "valuation-reported", {"basis": "pre-money"}),
    ("{company} is worth {amount} post-money in {deal}", "valuation-reported", {"basis": "post-money"}),
    ("{company} aims at a valuation of {amount}", "valuation-reported", {"basis": "target"}),
    ("{company} aims at a valuation of {amount} in {deal}", "valuation-reported", {"basis": "target"}),
    ("the value of {company} in {deal} grew to {multiple} what it was", "valuation-changed", {}),
    # Holdings
    ("{holder} is a backer of {company}", "stake-held", {}),
    ("{holder} holds {quantity} of {company} since {since}", "stake-held", {}),
    ("{holder} holds {quantity} of {company} until {until}", "stake-held", {}),
    ("{seller} sells {quantity} of {company} to {buyer}", "stake-sold", {}),
    # Companies, people, products
    ("{company} is founded", "company-founded", {}),
    ("{company} is founded by {by}", "company-founded", {}),
    ("{company} is {age} old", "company-founded", {}),
    ("{person} serves as {role} of {company}", "role-held", {}),
    ("{person} becomes {role} of {company}", "role-taken", {}),
    ("{person} becomes {role} of {company} in place of {predecessor}", "role-taken", {}),
    ("{person} leaves as {role} of {company}", "role-left", {}),
    ("{company} launches {product}", "product-launched", {}),
    ("the {metric} of {subject} is {quantity}", "metric-reported", {}),
    # Names
    ("{entity} has the {type} name {name}", "entity-named", {}),
    ("{entity} changes its name from {old} to {new}", "entity-renamed", {}),
    # Voices and views
    ("{speaker} declines to comment on {about}", "comment-declined", {}),
    ("{speaker} does not respond about {about}", "no-response", {}),
    ("{speaker} gives no immediate comment on {about}", "no-response", {"form": "no-immediate-comment"}),
    ("{speaker} confirms {about} but withholds {what}", "detail-withheld", {}),
    ("{speaker} confirms {about}", "fact-confirmed", {}),
    ("{speaker} denies {about}", "fact-denied", {}),
    ("{speaker} denies {about} as {grounds}", "fact-denied", {}),
    ("{report} was withdrawn", "report-retracted", {}),
    ("{report} was withdrawn as a hoax", "report-retracted", {"reason": "hoax"}),
    ("it is a matter of {dimension} for {about} that {gist}", "assessment-made", {}),
    # Bookkeeping
    ("{event} is in doubt: {reason}", "fact-disputed", {}),
    ("{source} is graded {reliability} and {credibility}", "source-graded", {}),
    ("{a} and {b} are not the same {type}: {reason}", "entities-distinct", {}),
    ("{a} and {b} may be the same deal: {reason}", "deals-maybe-same", {}),
)

BESIDE = ("negative",)
"""What a sentence can say that stands beside the fact."""

Slug = Callable[[str, str], Any]
"""Gives the slug of a name, and takes note of what sort of thing it names."""


@frozen
class Pattern:
    """One sentence: what it looks for, the kind it stands for, and what it says without words."""

    words: int
    regex: re.Pattern[str]
    kind: str
    says: dict[str, Any]

    @classmethod
    def of(cls, template: str, kind: str, says: dict[str, Any]) -> Pattern:
        """The pattern of a template."""
        own = re.sub(r"\{\w+\}", "", template)
        regex = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(template))
        regex = regex.replace(r"\ a\ ", r"\ (?:a|an|the)\ ")
        return cls(len(own.replace(" ", "")), re.compile(regex), kind, says)


PATTERNS = tuple(Pattern.of(*sentence) for sentence in SENTENCES)


def read(sentence: str, slug: Slug) -> dict[str, Any]:
    """The fact that a sentence states, as a report file writes it."""
    found = [(pattern, match) for pattern in PATTERNS if (match := pattern.regex.fullmatch(sentence))]
    assert found, f"No sentence of the features says: {sentence}"
    pattern, match = max(found, key=lambda pair: pair[0].words)
    said = {**match.groupdict(), **pattern.says}
    beside = {name: said.pop(name) for name in BESIDE if name in said}
    wanted = {each.name: each for each in attributes(KINDS[pattern.kind])}
    return {pattern.kind: {name: _value(wanted[name], text, slug) for name, text in said.items()}, **beside}


def _value(attribute: Any, text: str, slug: Slug) -> Any:
    if not attribute.refers:
        return text
    sort = "person" if attribute.name in ("person", "predecessor") else attribute.refers[0]
    if not attribute.many:
        return slug(text, sort).removeprefix("report:")
    return [_party(part, sort, slug) for part in re.split(r", | and ", text)]


def _party(text: str, sort: str, slug: Slug) -> Any:
    """A party: a name, or in parentheses the wording of a report that gives none."""
    if text.startswith("("):
        return {"unnamed": text.strip("()")}
    return slug(text, sort)
