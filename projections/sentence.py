"""Facts in words: each kind as one short English sentence, with everything that was given for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from ..events import kinds as k
from ..events.attribute import attributes
from ..events.date_wording import describe
from ..events.edtf import Edtf
from ..events.error import WordingError
from ..events.fact import Fact, RedactedFact, UnknownFact
from ..events.party import Unnamed
from ..events.statement import Statement
from ..events.whole import read_whole
from ..events.word import is_event_id

Label = Callable[[str], str]
"""The name to show for a slug."""

SHORT = 8
"""How many digits of an event's id are shown."""

SENTENCES: dict[type[Fact], str] = {
    k.ReportPublished: "{report} came out[ on {published}][ from {outlet}][: {title}]",
    k.ReportRevised: "{report} was revised[: {what}]",
    k.ReportRetracted: "{report} was withdrawn: {reason}",
    k.EntityDeclared: "{slug} stands for a {type}",
    k.EntityNamed: "{entity} is called {name}[ ({type} name)]",
    k.EntityRenamed: "{entity} was renamed from {old} to {new}",
    k.CompanyFounded: "{company} {step}[ by {by}][, {age} old][, founders from {founders_from}]",
    k.CompanyDescribed: "{company}, {aspect}: {value}[ ({party})]",
    k.CompanyWoundUp: "{company} wound up: {step}[, because {reason}]",
    k.DealReported: "{deal} is a deal of {company}[: {type}][, {label}][, after {previous}]",
    k.StatusReported: "{deal} is {status}[, {close} close][, because {reason}]",
    k.AmountReported: (
        "[{deal}: ][{company}: ][{share} of the sum][{amount}][, that is {also}] (basis {basis})"
        "[, in {form}][, given as {given}][, by {party}][, tranche {tranche}]"
    ),
    k.TermReported: "{deal}, {term}[: {value}][, {amount}][, {quantity}][, if {depends_on}]",
    k.RoundLed: "{by} led {deal}",
    k.RoundJoined: "{by} joined {deal} as {capacity}[ through {through}]",
    k.PartyNamed: "{party} is {role} in {deal}",
    k.ValuationReported: "{company} valued at {amount} (basis {basis})[ in {deal}]",
    k.ValuationChanged: "{company}: value changed[ from {before}][ to {after}][, {multiple}][, in {deal}]",
    k.StakeHeld: (
        "{holder} holds[ {quantity} of] {company}[ through {through}][, worth {worth}][, since {since}]"
        "[, until {until}]"
    ),
    k.StakeSold: "{company}: shares sold[, {quantity}][ by {seller}][ to {buyer}][ for {amount}][ in {deal}]",
    k.RoleHeld: "{person} is {role} of {company}",
    k.RoleTaken: (
        "{person} became {role} of {company}[, following {predecessor}][, coming from {coming_from}]"
        "[, with {deal}]"
    ),
    k.RoleLeft: (
        "{person} left as {role} of {company}[, having followed {predecessor}][, going to {going_to}]"
        "[, with {deal}]"
    ),
    k.BackgroundReported: "{subject} comes from {background}",
    k.ProductLaunched: "{product}[ of {company}] {step}[ in {territory}]",
    k.ProductDescribed: "{product}[ of {company}], {aspect}: {value}",
    k.MetricReported: (
        "{subject}, {metric}[ ({about})][: {quantity}][: {amount}][, rank {rank}][, of {base}][, {direction}]"
        "[, versus {versus}][, in {period}]"
    ),
    k.RelationReported: "{parties}: {relation}[, {value}]",
    k.AuthorityActed: "{authority}: {action}[ on {target}][, {status}][: {gist}]",
    k.CommentDeclined: "{speaker} declined to comment[ to {to}][ on {about}]",
    k.NoResponse: "{speaker} gave {form}[ to {to}][ on {about}]",
    k.DetailWithheld: "{speaker} kept back[ {what}][ on {about}]",
    k.StatementMade: "{speaker} {act}: {gist}[ (on {about})][, {channel}][, {place}]",
    k.FactConfirmed: "{speaker} confirmed {about}[, {channel}]",
    k.FactDenied: "{speaker} denied {about}[: {grounds}][, {channel}]",
    k.AssessmentMade: "[{holder}, ]{dimension}: {gist}[ (on {about})]",
    k.FactCorrected: "{event} is corrected ({fault} the fault): {reason}; now {statement}",
    k.FactRetracted: "{event} is taken back ({fault} the fault): {reason}",
    k.FactDisputed: "{event} is doubted: {reason}",
    k.FactRedacted: "the words of {event} were taken out of the log: {reason}",
    k.EntitiesMerged: "{merged} and {into} are one {type}, {into} ({fault} the fault): {reason}",
    k.EntitiesDistinct: "{a} and {b} are two, {type}: {reason}",
    k.DealsMaybeSame: "{a} and {b} may be one deal: {reason}",
    k.SourceGraded: "{source} is graded {reliability}{credibility}[: {reason}]",
}
"""A sentence for each kind; what stands in brackets is left out where an attribute in it is empty."""

_OF_SLUGS = (k.EntityDeclared, k.EntityNamed, k.EntityRenamed, k.EntitiesMerged, k.EntitiesDistinct)
"""What is said of the slugs themselves, not of the names behind them."""


def sentence(fact: Fact, label: Label = str) -> str:
    """What a fact says, in one sentence; what the sentence has no place for follows in brackets.

    >>> sentence(k.RoundLed(deal="moonshot-2024", by="alibaba"), str.title)
    'Alibaba led Moonshot-2024'
    """
    if isinstance(fact, RedactedFact):
        return f"{fact.kind} (redacted)"
    if isinstance(fact, UnknownFact):
        return f"{fact.kind} (not understood): {text(fact.stated, label)}"
    kind: type = type(fact)
    label = str if kind in _OF_SLUGS else label
    shown = {
        each.name: text(getattr(fact, each.name), label if each.refers else str) for each in attributes(kind)
    }
    if isinstance(fact, k.FactCorrected):
        shown["statement"] = _instead(fact, label)
    pieces, placed = _pieces(kind)
    said = "".join(_filled(piece, names, optional, shown) for piece, names, optional in pieces)
    beside = [
        f"{each.name.replace('_', ' ')} {shown[each.name]}"
        for each in attributes(kind)
        if each.name not in placed and shown[each.name] and getattr(fact, each.name) != each.field.default
    ]
    return said + (f" ({'; '.join(beside)})" if beside else "")


def text(value: Any, label: Label = str) -> str:
    """Any value of a fact or a figure, as a reader takes it in; empty where there is none.

    >>> text(("alibaba", "tencent"), str.title)
    'Alibaba and Tencent'
    """
    for sort, written in _WRITTEN:
        if isinstance(value, sort):
            return written(value, label)
    return str(value)


def marks(statement: Statement[Any]) -> tuple[str, ...]:
    """What has to be said of a statement beside its fact: hedged, planned, not so."""
    said = ("not so" if statement.negative else "", statement.certainty.value, statement.reality.value)
    return tuple(each for each in said if each not in ("", "asserted", "done"))


def said_in(statement: Statement[Any], label: Label = str) -> str:
    """What a statement says, with how sure it is and how far the thing has come."""
    beside = marks(statement)
    due = f", due {describe(statement.due)}" if statement.due else ""
    return sentence(statement.fact, label) + (f" [{', '.join(beside)}{due}]" if beside or due else "")


def _instead(correction: k.FactCorrected, label: Label) -> str:
    """What a correction puts in place; as it stands where this version can't read it."""
    try:
        return said_in(read_whole(correction.statement), label)
    except WordingError:
        return text(correction.statement, label)


def _filled(piece: str, names: tuple[str, ...], optional: bool, shown: dict[str, str]) -> str:
    if optional and not all(shown[name] for name in names):
        return ""
    return re.sub(r"\{(\w+)\}", lambda found: shown[found[1]], piece)


@cache
def _pieces(kind: type) -> tuple[list[tuple[str, tuple[str, ...], bool]], frozenset[str]]:
    """The pieces of a sentence, each with the attributes in it and whether it may be left out."""
    found = re.findall(r"\[([^]]*)\]|([^[]+)", SENTENCES[kind])
    pieces = [(may or must, tuple(re.findall(r"\{(\w+)\}", may or must)), bool(may)) for may, must in found]
    return pieces, frozenset(name for _, names, _ in pieces for name in names)


def _word(value: str, label: Label) -> str:
    if is_event_id(value):
        return value[:SHORT]
    if value.startswith("report:"):
        return value.replace(":", " ", 1)
    return label(value)


def _unnamed(value: Unnamed, label: Label) -> str:
    of = f" of {label(value.of)}" if value.of else ""
    count = f": {value.count}" if value.count is not None else ""
    return f"({value.unnamed}{of}{count})"


def _listed(values: Sequence[Any], label: Label) -> str:
    words = [text(each, label) for each in values]
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def _keyed(values: Mapping[str, Any], label: Label) -> str:
    return ", ".join(f"{name}: {text(each, label)}" for name, each in values.items())


_WRITTEN: tuple[tuple[type | tuple[type, ...], Callable[[Any, Label], str]], ...] = (
    (type(None), lambda _, __: ""),
    (str, _word),
    (bool, lambda value, _: "yes" if value else "no"),
    (Edtf, lambda value, _: describe(value)),
    (Unnamed, _unnamed),
    (dict, _keyed),
    ((tuple, list), _listed),
)
