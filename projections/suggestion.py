"""Suggestions: two slugs that may stand for one thing, what speaks for it and what against it."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

SURE = 99
"""No suggestion is surer than this: whether two are one is for people to say."""


@frozen(kw_only=True)
class Reason:
    """One thing that speaks for or against two slugs standing for one thing.

    Attributes:
        code: A stable word for it.
        text: What it is, one sentence.
        weight: What it adds to the score; less than nothing where it speaks against.
        because: The events that it rests on.
    """

    code: str
    text: str
    weight: int
    because: tuple[str, ...] = ()


@frozen(kw_only=True)
class Suggestion:
    """Two slugs that may stand for one thing; nothing is ever merged by itself.

    Attributes:
        type: The sort of thing: company, person, product, outlet or deal.
        a: The one slug.
        b: The other slug.
        names: What the two are called on the day.
        score: How likely it is, of 100; an order, no probability.
        reasons: What speaks for it and against it, in the order in which it was weighed.
        on_record: What was judged before: 'maybe the same', 'not the same', or empty.
        judged: Who says so, and why.
        because: The events that all of it rests on.
    """

    type: str
    a: str
    b: str
    names: tuple[str, str]
    score: int
    reasons: tuple[Reason, ...]
    on_record: str = ""
    judged: tuple[Reason, ...] = ()
    because: tuple[str, ...]

    @classmethod
    def of(
        cls, sort: str, pair: tuple[str, str], names: tuple[str, str], reasons: Iterable[Reason]
    ) -> Suggestion:
        """The suggestion that some reasons make."""
        given = tuple(reasons)
        score = sum(reason.weight for reason in given)
        events = dict.fromkeys(event for reason in given for event in reason.because)
        return cls(
            type=sort, a=pair[0], b=pair[1], names=names, score=max(0, min(SURE, score)), reasons=given,
            because=tuple(events),
        )  # fmt: skip
