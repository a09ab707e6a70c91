"""A screen as a whole: read from a text, asked of companies."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from attrs import field, fields, frozen

from ...events.answer import Answer
from ..company import CompanyState
from ..listing import CompanyLine, company_line
from ..view import View
from .field import Folded, Subject
from .finding import all_of
from .kind import Resolve
from .sieve import Index, Topic
from .syntax import parse
from .term import Term, least

C = TypeVar("C", bound=Hashable)


@frozen(kw_only=True)
class Judgement:
    """What a screen says of one company.

    Attributes:
        answer: Yes, maybe or no.
        matched: The deals of which it is so, where it speaks of deals.
        why: What makes it so; for a maybe, what leaves it open.
        because: The events behind that; none where a maybe is only that nothing is known.
    """

    answer: Answer
    matched: tuple[str, ...]
    why: tuple[str, ...]
    because: tuple[str, ...]


@frozen(kw_only=True)
class Match:
    """A company that a screen lets through.

    Attributes:
        company: The company, as lists show it.
        answer: Yes or maybe.
        matched: The deals of which it is so, where it speaks of deals.
        why: What makes it so; for a maybe, what leaves it open.
        because: The events behind that; none where a maybe is only that nothing is known.
    """

    company: CompanyLine
    answer: Answer
    matched: tuple[str, ...]
    why: tuple[str, ...]
    because: tuple[str, ...]


@frozen(kw_only=True)
class Screened:
    """The companies that a screen lets through.

    Attributes:
        where: What was asked, one text for each thing that has to hold.
        view: The view.
        yes: Those of which it is so.
        maybe: Those of which it may be so; those of which something is known that bears on it come first.
    """

    where: tuple[str, ...]
    view: View
    yes: tuple[Match, ...]
    maybe: tuple[Match, ...]

    def __str__(self) -> str:
        return " and ".join(f"({each})" for each in self.where) if len(self.where) > 1 else self.where[0]


def _as_written(name: str, _sort: str) -> str:
    return name


@frozen
class Screen:
    """A question over the figures of a company, made by `Screen.parse`.

    Attributes:
        where: The texts; all have to hold, each of a deal of its own where they speak of deals.
    """

    where: tuple[str, ...]
    _terms: tuple[Term, ...] = field(repr=False, eq=False)

    @classmethod
    def parse(cls, *where: str, resolve: Resolve = _as_written) -> Screen:
        """The screen that texts state.

        Args:
            where: What has to hold.
            resolve: Gives the slug of a name; names are taken for slugs where it is absent.

        Raises:
            ScreenError: A text can't be read; the error points to the place.
        """
        return cls(where, tuple(parse(text, resolve) for text in where))

    @property
    def topics(self) -> frozenset[Topic]:
        """All that it asks for: fields, each with the part of it."""
        return frozenset[Topic]().union(*(term.topics() for term in self._terms))

    def sieve(self, index: Index[C]) -> frozenset[C]:
        """The companies that it may let through, and perhaps some others: those to judge."""
        return index.everyone.intersection(*(term.sieve(index) for term in self._terms))

    def judge(self, state: CompanyState) -> Judgement:
        """What it says of a company that was folded."""
        return self.weigh(Folded(state))

    def answer(self, subject: Subject) -> Answer:
        """The answer of `weigh` alone, which takes less: for very many companies."""
        return least(term.answer(subject) for term in self._terms)

    def weigh(self, subject: Subject) -> Judgement:
        """What it says of a company."""
        found = all_of([term.find(subject) for term in self._terms])
        open_ = found.answer is Answer.MAYBE
        return Judgement(
            answer=found.answer,
            matched=tuple(dict.fromkeys(each.deal for each in found.reasons if each.deal)),
            why=tuple(dict.fromkeys(each.words for each in found.reasons if not (open_ and each.sure))),
            because=tuple(dict.fromkeys(event for each in found.reasons for event in each.because)),
        )


def screened(
    screen: Screen, states: Iterable[CompanyState], view: View, *, everything: bool = False
) -> Screened:
    """The companies that a screen lets through; with `everything` also those of which nothing is known."""
    asked = (state for state in states if everything or not state.empty)
    return through(screen, ((company_line(state), screen.judge(state)) for state in asked), view)


def through(screen: Screen, judged: Iterable[tuple[CompanyLine, Judgement]], view: View) -> Screened:
    """Those of the companies that were judged which the screen lets through, in the order of their slugs."""
    found = [
        Match(company=line, **{each.name: getattr(said, each.name) for each in fields(Judgement)})
        for line, said in judged
        if said.answer is not Answer.NO
    ]
    found.sort(key=lambda match: match.company.company)
    yes, maybe = (
        tuple(each for each in found if each.answer is answer) for answer in (Answer.YES, Answer.MAYBE)
    )
    return Screened(where=screen.where, view=view, yes=yes, maybe=_known_first(maybe))


def _known_first(matches: Sequence[Match]) -> tuple[Match, ...]:
    return tuple(sorted(matches, key=lambda match: not match.because))
