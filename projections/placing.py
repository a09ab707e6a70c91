"""Time: where facts lie in the world, and whether they hold on a day.

Every answer is yes, maybe or no. A placing puts each fact on one day within its bounds; what holds
in every placing is yes, what holds in none is no, and the rest is maybe.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from ..events.answer import Answer
from ..events.edtf import Edtf


class Span(NamedTuple):
    """The days on which one thing can have happened; `date.min` and `date.max` where open."""

    earliest: date
    latest: date

    def meets(self, other: Span) -> bool:
        """Whether both can be the same day."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def common(self, other: Span) -> Span:
        """The days that both allow; for spans that meet."""
        return Span(max(self.earliest, other.earliest), min(self.latest, other.latest))


def placed(happened: Edtf | None, reported: date) -> Span:
    """When a fact can have happened that a report of a day states.

    Nobody reports what has not happened yet, so the report's day is the last; where the stated
    date begins only after it, the stated date is kept (datelines differ).
    """
    if happened is None:
        return Span(date.min, reported)
    return Span(happened.earliest, max(min(happened.latest, reported), happened.earliest))


def occurred(span: Span, on: date) -> Answer:
    """Whether it has happened by a day."""
    if span.latest <= on:
        return Answer.YES
    return Answer.NO if span.earliest > on else Answer.MAYBE


def not_yet(span: Span, on: date) -> Answer:
    """Whether something that is known not to have happened by a time still has not on a day."""
    return Answer.YES if on <= span.latest and on != date.max else Answer.MAYBE


def possibly_last(moves: Sequence[Span], on: date) -> list[int]:
    """Which of several moves of one slot can be the last one by a day.

    A move can be the last if it can have come by then, and no move that certainly came by then
    came certainly after it.
    """
    certain = max((move.earliest for move in moves if move.latest <= on), default=date.min)
    return [i for i, move in enumerate(moves) if move.earliest <= on and certain <= move.latest]


def begun(moves: Sequence[Span], on: date) -> bool:
    """Whether some move has certainly come by a day."""
    return any(move.latest <= on for move in moves)


def lasting(starts: Sequence[Span], ends: Sequence[Span], seen: Sequence[Span], on: date) -> Answer:
    """Whether a state holds on a day, from when it began, ended and was seen.

    It is carried on after it was last seen. It did not hold before its first start, which bounds
    from below when it was seen, unless it was seen or ended before that: then it had begun earlier.
    Where no start is known it may have held before it was first seen.
    """
    first = min((start.earliest for start in starts), default=date.min)
    bounded = bool(starts) and not any(move.latest < first for move in (*seen, *ends))
    if bounded:
        seen = [Span(max(sight.earliest, first), sight.latest) for sight in seen]
    moves = [*starts, *seen, *ends]
    held = len(starts) + len(seen)
    outcomes = {index < held for index in possibly_last(moves, on)}
    if not begun(moves, on):
        outcomes |= {False} if bounded else {True, False}
    if len(outcomes) > 1:
        return Answer.MAYBE
    return Answer.YES if True in outcomes else Answer.NO


def sightings(happened: Edtf | None, span: Span) -> tuple[Span, ...]:
    """When a state was seen to hold: over an extent, it was at its start and again at its end."""
    if happened is None or not happened.is_interval or happened.earliest == date.min:
        return (span,)
    first, last = happened.start, min(happened.end[0], span.latest)
    return (Span(first[0], min(first[1], span.latest)), Span(last, span.latest))


def meeting(spans: Iterable[Span]) -> list[Span]:
    """Spans that can be one and the same day, narrowed to it; those that can't stay apart."""
    narrowed: list[Span] = []
    for span in sorted(spans):
        if narrowed and narrowed[-1].meets(span):
            narrowed[-1] = narrowed[-1].common(span)
        else:
            narrowed.append(span)
    return narrowed
