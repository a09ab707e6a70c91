"""Yes, maybe, no: the three answers that imprecise facts allow."""

from __future__ import annotations

from enum import StrEnum


class Answer(StrEnum):
    """An answer that may be a maybe; `&`, `|` and `~` follow Kleene's strong logic."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"

    def __and__(self, other: Answer) -> Answer:
        return self if self._rank <= other._rank else other

    def __or__(self, other: Answer) -> Answer:
        return self if self._rank >= other._rank else other

    def __invert__(self) -> Answer:
        return _OPPOSITE[self]

    def __bool__(self) -> bool:
        raise TypeError("An answer may be a maybe: compare it, as in `answer is Answer.YES`.")

    @property
    def _rank(self) -> int:
        return _RANKS[self]


_RANKS = {Answer.NO: 0, Answer.MAYBE: 1, Answer.YES: 2}
_OPPOSITE = {Answer.YES: Answer.NO, Answer.MAYBE: Answer.MAYBE, Answer.NO: Answer.YES}
