"""From the claims for one slot to its figure, for each sort of time.

A slot is what claims are rivals for: the amount of one deal on one basis, the status of one deal,
one investor's part in one round.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from itertools import count
from typing import Any, TypeVar

from attrs import evolve

from ..events.answer import Answer
from ..events.party import Party
from ..events.statement import Certainty, Reality
from .choice import Value, figure
from .claim import Claim
from .figure import Figure, Rival
from .placing import Span, begun, meeting, not_yet, occurred, possibly_last
from .policy import Candidate
from .view import View

K = TypeVar("K", bound=Hashable)

_MAY_HOLD = "may hold"


def slots(claims: Iterable[Claim], key: Callable[[Claim], K]) -> dict[K, list[Claim]]:
    """The claims for each slot, slots in the order in which they first come."""
    found: dict[K, list[Claim]] = {}
    for claim in claims:
        found.setdefault(key(claim), []).append(claim)
    return found


def holds(claim: Claim, on: date) -> Answer:
    """Whether what a claim states as an occurrence or a measure holds on a day.

    What an undated report says not to have happened yet is certain only up to its first possible day.
    """
    if not claim.statement.negative:
        return occurred(claim.span, on)
    if claim.statement.happened is not None:
        return not_yet(claim.span, on)
    return not_yet(Span(claim.span.earliest, claim.report.reported.earliest), on)


def standing(
    claims: Sequence[Claim], holds: Callable[[Sequence[Claim]], Answer]
) -> tuple[list[Claim], Answer]:
    """What the answer about a state rests on, and the answer; plans are no part of either.

    What is done goes before what is under way. What is only hedged makes it no more than a maybe, and
    makes a maybe of a yes that it contradicts. Of a state that only denied or withdrawn claims speak of
    the answer is no, and it rests on them; else a no rests on nothing that is to be shown.
    """
    stated = [claim for claim in claims if claim.statement.reality is not Reality.PLANNED]
    real = [claim for claim in stated if not claim.set_aside]
    told = [claim for claim in real if claim.statement.certainty is Certainty.ASSERTED]
    sure = [claim for claim in told if claim.statement.reality is Reality.DONE] or told
    answer = holds(sure)
    if len(real) > len(sure) and answer is Answer.NO:
        sure, answer = real, holds(real) & Answer.MAYBE
    elif len(real) > len(sure) and answer is Answer.YES and holds(real) is not Answer.YES:
        sure, answer = real, Answer.MAYBE
    if answer is not Answer.NO:
        return sure, answer
    aside = _without(real, stated)
    return (aside if holds(aside) is not Answer.NO else []), Answer.NO


def happened(claims: Sequence[Claim], value: Value, view: View) -> Figure[Any] | None:
    """The figure of an occurrence; None where none can have happened by the day."""
    sure, unsure, aside = _by_answer(claims, view)
    if sure:
        return figure([*sure, *aside], value, view=view, possibly=_may_hold(unsure, value, sure))
    return figure([*unsure, *aside], value, view=view, certain=False) if unsure or aside else None


def measured(
    claims: Sequence[Claim], value: Value, view: View
) -> tuple[Figure[Any] | None, tuple[Figure[Any], ...]]:
    """The current figure of a measure, and those before it, the latest first.

    Claims whose dates meet are rivals; what is certainly older than the current ones is history.
    A plan that is later than all that is real does not take its place: it stands beside it. What is
    denied or withdrawn makes no history: it stands beside what it meets, or what it came after.
    """
    if len(claims) == 1:
        return happened(claims, value, view), ()
    sure, unsure, aside = _by_answer(claims, view)
    if not sure:
        told = [*unsure, *aside]
        return (figure(told, value, view=view, certain=False) if told else None), ()
    ahead = _plans_ahead(sure)
    episodes = _episodes(_without(ahead, sure))
    beside = zip(episodes, _beside(aside, episodes), strict=True)
    chosen, *earlier = [figure([*episode, *apart], value, view=view) for episode, apart in beside]
    current = evolve(chosen, possibly=tuple(_may_hold(unsure, value, episodes[0]))) if unsure else chosen
    return _with(current, ahead, value), tuple(earlier)


def moved(
    claims: Sequence[Claim], value: Value, view: View, further: Callable[[Any], Any] | None = None
) -> Figure[Any] | None:
    """The figure of a slot that moves from one value to the next; None where it has not begun.

    Weaker claims make a value only where no asserted one is there, and plans never: they do not come
    true by waiting. Where several moves that have come may be the last, the one that goes `further` is
    the value; where one of them may be still to come, none certainly is.
    """
    told = _surest(claims)
    behind = _behind(claims, told, value, view)
    moves = [
        (stated, span, [claim for claim in group if claim.span.meets(span)])
        for stated, group in slots(told, value).items()
        for span in meeting(claim.span for claim in group)
    ]
    spans = [span for _, span, _ in moves]
    last = possibly_last(spans, view.on)
    groups: dict[Any, list[Claim]] = {}
    for stated, _, group in (moves[i] for i in last):
        groups.setdefault(stated, []).extend(group)
    if not groups:
        return happened(behind, value, view) if behind else None
    first, *rest = sorted(groups, key=further, reverse=True) if further else groups
    come = further is not None and all(spans[i].latest <= view.on for i in last)
    certain = begun(spans, view.on) and (come or not rest)
    possibly = [_rival(each, groups[each]) for each in rest]
    return _with(figure(groups[first], value, view=view, certain=certain, possibly=possibly), behind, value)


def members(
    claims: Iterable[Claim], parties: Callable[[Claim], Iterable[Party]], view: View
) -> list[Figure[Party]]:
    """One figure for each party of many claims; two unnamed parties are never one, not even in one claim."""
    found: dict[tuple[Party, int], list[Claim]] = {}
    unnamed = count(1)
    for claim in claims:
        for party in parties(claim):
            found.setdefault((party, 0 if isinstance(party, str) else next(unnamed)), []).append(claim)
    figures = (happened(group, always(party), view) for (party, _), group in found.items())
    return [each for each in figures if each is not None]


def always(party: Party) -> Value:
    """Reads the same party off every claim of its slot."""
    return lambda _: party


def _by_answer(claims: Sequence[Claim], view: View) -> tuple[list[Claim], list[Claim], list[Claim]]:
    """The claims that hold on the day, those that may, and those of either sort that are set aside."""
    sure: list[Claim] = []
    unsure: list[Claim] = []
    aside: list[Claim] = []
    for claim in claims:
        answer = holds(claim, view.on)
        if answer is not Answer.NO:
            (aside if claim.set_aside else sure if answer is Answer.YES else unsure).append(claim)
    return sure, unsure, aside


def _beside(aside: Sequence[Claim], episodes: Sequence[Sequence[Claim]]) -> list[list[Claim]]:
    """For each episode what is set aside and meets it or came after it; the oldest has the rest."""
    groups: list[list[Claim]] = [[] for _ in episodes]
    for claim in aside:
        at = (place for place, episode in enumerate(episodes) if not _is_before(claim, episode))
        groups[next(at, -1)].append(claim)
    return groups


def _is_before(claim: Claim, episode: Sequence[Claim]) -> bool:
    """Whether a claim is certainly older than all of an episode."""
    return claim.span.latest < min(each.span.earliest for each in episode)


def _episodes(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims whose dates meet that of the surely latest one, then the same among the rest."""
    rest, episodes = list(claims), []
    while len(rest) > 1:
        lead = max(rest, key=lambda claim: (claim.span.earliest, claim.order)).span
        episodes.append([claim for claim in rest if claim.span.meets(lead)])
        rest = [claim for claim in rest if not claim.span.meets(lead)]
    return [*episodes, rest] if rest else episodes


def _plans_ahead(claims: Sequence[Claim]) -> list[Claim]:
    """Plans that are certainly later than the latest of what is real, where anything is."""
    real = [claim for claim in claims if claim.statement.reality is not Reality.PLANNED]
    if not real:
        return []
    last = max(real, key=lambda claim: (claim.span.earliest, claim.order)).span.latest
    return [claim for claim in _without(real, claims) if claim.span.earliest > last]


def _without(some: Sequence[Claim], claims: Sequence[Claim]) -> list[Claim]:
    counted = {claim.id for claim in some}
    return [claim for claim in claims if claim.id not in counted]


def _behind(claims: Sequence[Claim], told: Sequence[Claim], value: Value, view: View) -> list[Claim]:
    """Claims that can be of the last move, and add something to those that are told."""
    spans, known = [claim.span for claim in told], {value(claim) for claim in told}
    return [
        claim
        for claim in _without(told, claims)
        if (claim.set_aside or claim.statement.negative or value(claim) not in known)
        and len(spans) in possibly_last([*spans, claim.span], view.on)
    ]


def _with(chosen: Figure[Any], behind: Sequence[Claim], value: Value) -> Figure[Any]:
    """A figure with the claims that can't make its value: what is only hedged may hold, the rest does not."""
    if not behind:
        return chosen
    found = slots(behind, lambda claim: (value(claim), claim.statement.negative, _why(claim)))
    rivals = [_rival(stated, group, why) for (stated, _, why), group in found.items()]
    return evolve(
        chosen,
        others=(*chosen.others, *(rival for rival in rivals if rival.why != _MAY_HOLD)),
        possibly=(*chosen.possibly, *(rival for rival in rivals if rival.why == _MAY_HOLD)),
    )


def _why(claim: Claim) -> str:
    """Why a claim stands behind those that are told."""
    if claim.set_aside:
        return claim.set_aside
    if claim.statement.reality is Reality.PLANNED:
        return "done before not done"
    return "stated not to be so" if claim.statement.negative else _MAY_HOLD


def _surest(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of the surest sort there is; plans, and what is set aside, are never among them."""
    real = [claim for claim in claims if claim.statement.reality is not Reality.PLANNED]
    told = [claim for claim in real if not (claim.set_aside or claim.statement.negative)]
    best = max((claim.standing[1] for claim in told), default=0)
    return [claim for claim in told if claim.standing[1] == best]


def _may_hold(claims: Sequence[Claim], value: Value, sure: Sequence[Claim]) -> list[Rival[Any]]:
    """The values that may hold beside those that surely do."""
    if not claims:
        return []
    known = {(value(claim), claim.statement.negative) for claim in sure}
    groups = slots(claims, lambda claim: (value(claim), claim.statement.negative))
    return [_rival(stated[0], group) for stated, group in groups.items() if stated not in known]


def _rival(value: Any, claims: Sequence[Claim], why: str = _MAY_HOLD) -> Rival[Any]:
    return Candidate.of(value, claims).rival(why)
