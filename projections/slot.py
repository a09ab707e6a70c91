"""From the claims for one slot to its figure, for each sort of time.

A slot is what claims are rivals for: the amount of one deal on one basis, the status of one deal,
one investor's part in one round.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

from ..events.answer import Answer
from ..events.party import Party
from ..events.statement import Reality
from .choice import Value, figure
from .claim import Claim
from .figure import Figure, Rival
from .placing import begun, meeting, not_yet, occurred, possibly_last

K = TypeVar("K", bound=Hashable)


def slots(claims: Iterable[Claim], key: Callable[[Claim], K]) -> dict[K, list[Claim]]:
    """The claims for each slot, slots in the order in which they first come."""
    found: dict[K, list[Claim]] = {}
    for claim in claims:
        found.setdefault(key(claim), []).append(claim)
    return found


def holds(claim: Claim, on: date) -> Answer:
    """Whether what a claim states as an occurrence or a measure holds on a day."""
    return not_yet(claim.span, on) if claim.statement.negative else occurred(claim.span, on)


def happened(claims: Sequence[Claim], value: Value, on: date) -> Figure[Any] | None:
    """The figure of an occurrence; None where none can have happened by the day."""
    answers = [(claim, holds(claim, on)) for claim in claims]
    sure = [claim for claim, answer in answers if answer is Answer.YES]
    unsure = [claim for claim, answer in answers if answer is Answer.MAYBE]
    if sure:
        return figure(sure, value, on=on, possibly=_may_hold(unsure, value, {value(each) for each in sure}))
    return figure(unsure, value, on=on, certain=False) if unsure else None


def measured(
    claims: Sequence[Claim], value: Value, on: date
) -> tuple[Figure[Any] | None, tuple[Figure[Any], ...]]:
    """The current figure of a measure, and those before it, the latest first.

    Claims whose dates meet are rivals; what is certainly older than the current ones is history.
    """
    answers = [(claim, holds(claim, on)) for claim in claims]
    sure = [claim for claim, answer in answers if answer is Answer.YES]
    unsure = [claim for claim, answer in answers if answer is Answer.MAYBE]
    if not sure:
        return (figure(unsure, value, on=on, certain=False) if unsure else None), ()
    current, *earlier = _episodes(sure)
    possibly = _may_hold(unsure, value, {value(each) for each in current})
    return (
        figure(current, value, on=on, possibly=possibly),
        tuple(figure(each, value, on=on) for each in earlier),
    )


def moved(
    claims: Sequence[Claim], value: Value, on: date, further: Callable[[Any], Any] | None = None
) -> Figure[Any] | None:
    """The figure of a slot that moves from one value to the next; None where it has not begun.

    Weaker claims count only where no asserted one is there, and plans never: they do not come true
    by waiting. Where several moves may be the last, the one that goes `further` is the value.
    """
    told = _surest(claims)
    if not told:
        return happened(claims, value, on) if claims else None
    moves = [
        (stated, span, [claim for claim in group if claim.span.meets(span)])
        for stated, group in slots(told, value).items()
        for span in meeting(claim.span for claim in group)
    ]
    spans = [span for _, span, _ in moves]
    groups: dict[Any, list[Claim]] = {}
    for stated, _, group in (moves[i] for i in possibly_last(spans, on)):
        groups.setdefault(stated, []).extend(group)
    if not groups:
        return None
    first, *rest = sorted(groups, key=further, reverse=True) if further else groups
    certain = begun(spans, on) and (further is not None or not rest)
    return figure(groups[first], value, on=on, certain=certain, possibly=_rivals(groups, rest))


def members(
    claims: Iterable[Claim], parties: Callable[[Claim], Iterable[Party]], on: date
) -> list[Figure[Party]]:
    """One figure for each party of many claims; two unnamed parties are never one."""
    found: dict[tuple[Party, int], list[Claim]] = {}
    for number, claim in enumerate(claims):
        for party in parties(claim):
            found.setdefault((party, 0 if isinstance(party, str) else number), []).append(claim)
    figures = (happened(group, always(party), on) for (party, _), group in found.items())
    return [each for each in figures if each is not None]


def always(party: Party) -> Value:
    """Reads the same party off every claim of its slot."""
    return lambda _: party


def _episodes(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims whose dates meet that of the surely latest one, then the same among the rest."""
    rest, episodes = list(claims), []
    while rest:
        lead = max(rest, key=lambda claim: (claim.span.earliest, claim.order)).span
        episodes.append([claim for claim in rest if claim.span.meets(lead)])
        rest = [claim for claim in rest if not claim.span.meets(lead)]
    return episodes


def _surest(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of the surest sort there is, plans and denied ones left out while there are others."""
    real = [claim for claim in claims if claim.statement.reality is not Reality.PLANNED]
    told = [claim for claim in real if not (claim.denied or claim.statement.negative)]
    best = max((claim.standing[1] for claim in told), default=0)
    return [claim for claim in told if claim.standing[1] == best]


def _may_hold(claims: Sequence[Claim], value: Value, known: set[Any]) -> list[Rival[Any]]:
    groups = slots((claim for claim in claims if value(claim) not in known), value)
    return _rivals(groups, list(groups))


def _rivals(groups: dict[Any, list[Claim]], values: Sequence[Any]) -> list[Rival[Any]]:
    return [
        Rival(
            value=each,
            because=tuple(claim.id for claim in groups[each]),
            origins=len({claim.origin for claim in groups[each]} - {None}),
            why="may hold",
        )
        for each in values
    ]
