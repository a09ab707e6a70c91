"""The terms of a screen: conditions, and what joins them; each finds out whether it holds of a company."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Any, Protocol, TypeVar

from attrs import evolve, frozen

from ...events.answer import Answer
from .field import Field, Subject
from .finding import NO_DEAL, Finding, Test, all_of, opposite, some_of
from .sieve import OPEN, Index, Topic

C = TypeVar("C", bound=Hashable)


class Term(Protocol):
    """A part of a screen."""

    def find(self, subject: Subject) -> Finding:
        """Whether it holds, and what makes it so."""
        ...

    def answer(self, subject: Subject) -> Answer:
        """Whether it holds, and nothing of what makes it so."""
        ...

    def negated(self) -> Term:
        """What holds where this one does not; of a deal that is spoken of, of that deal."""
        ...

    def on_deals(self) -> Iterator[Condition]:
        """The conditions on a deal that is not named yet."""
        ...

    def topics(self) -> frozenset[Topic]:
        """All that it asks for."""
        ...

    def sieve(self, index: Index[C]) -> frozenset[C]:
        """The companies of which it may hold, and perhaps some others."""
        ...


@frozen
class Condition:
    """One comparison.

    Attributes:
        field: What is asked for.
        part: Which part of it.
        test: What its value has to be.
        unlike: Whether that is what it must not be, as in `!=`.
        denied: Whether a `not` turns it round.
    """

    field: Field
    part: str
    test: Test
    unlike: bool = False
    denied: bool = False

    def find(self, subject: Subject) -> Finding:
        """What the figures of its field answer; of no deal nothing holds, and its opposite neither."""
        if self.field.of_deal and not subject.deal:
            return NO_DEAL
        found = self.field.find(subject, self.part, self.test)
        return opposite(found) if self.unlike != self.denied else found

    def answer(self, subject: Subject) -> Answer:
        """The answer of `find` alone."""
        if self.field.of_deal and not subject.deal:
            return Answer.NO
        found = self.field.answer(subject, self.part, self.test)
        return ~found if self.unlike != self.denied else found

    def negated(self) -> Term:
        """The same, turned round."""
        return evolve(self, denied=not self.denied)

    def on_deals(self) -> Iterator[Condition]:
        """Itself, where it asks for something of a deal."""
        if self.field.of_deal:
            yield self

    def topics(self) -> frozenset[Topic]:
        """The part of the field that it asks for."""
        return frozenset([(self.field.name, self.part)])

    def sieve(self, index: Index[C]) -> frozenset[C]:
        """Those of which no value is known, or one that may be meant; all where it must not be a value."""
        everyone = index.dealing if self.field.of_deal else index.everyone
        if self.unlike != self.denied:
            return everyone
        told = index.told((self.field.name, self.part))
        meant = (who for value, who in told if value is OPEN or self._is_meant(value))
        return everyone.difference(*(who for _, who in told)).union(*meant) & everyone

    def _is_meant(self, value: Any) -> bool:
        return self.test.answer(value) is not Answer.NO


@frozen
class All:
    """Terms that have to hold together.

    Attributes:
        terms: The terms.
    """

    terms: tuple[Term, ...]

    def find(self, subject: Subject) -> Finding:
        """Whether all hold."""
        return all_of([term.find(subject) for term in self.terms])

    def answer(self, subject: Subject) -> Answer:
        """The answer of `find` alone; one that does not hold decides."""
        return least(term.answer(subject) for term in self.terms)

    def negated(self) -> Term:
        """That one of them does not hold."""
        return Some(tuple(term.negated() for term in self.terms))

    def on_deals(self) -> Iterator[Condition]:
        """Those of its terms."""
        for term in self.terms:
            yield from term.on_deals()

    def topics(self) -> frozenset[Topic]:
        """All that its terms ask for."""
        return frozenset[Topic]().union(*(term.topics() for term in self.terms))

    def sieve(self, index: Index[C]) -> frozenset[C]:
        """Those that every term lets through."""
        return frozenset.intersection(*(term.sieve(index) for term in self.terms))


@frozen
class Some(All):
    """Terms of which one has to hold."""

    def find(self, subject: Subject) -> Finding:
        """Whether one holds."""
        return some_of([term.find(subject) for term in self.terms])

    def answer(self, subject: Subject) -> Answer:
        """The answer of `find` alone; one that holds decides."""
        return ~least(~term.answer(subject) for term in self.terms)

    def negated(self) -> Term:
        """That none of them holds."""
        return All(tuple(term.negated() for term in self.terms))

    def sieve(self, index: Index[C]) -> frozenset[C]:
        """Those that one of the terms lets through."""
        return frozenset().union(*(term.sieve(index) for term in self.terms))


@frozen
class OneDeal:
    """A term that has to hold of one and the same deal of the company, among those that are known.

    Attributes:
        term: The term.
        any: Whether it may also hold without a deal, by what it asks of the company alone.
        denied: Whether there has to be no such deal.
    """

    term: Term
    any: bool = False
    denied: bool = False

    def find(self, subject: Subject) -> Finding:
        """Whether there is such a deal."""
        each = subject.deals() or ((subject,) if self.any else ())
        found = some_of([self.term.find(one) for one in each] or [NO_DEAL])
        return opposite(found) if self.denied else found

    def answer(self, subject: Subject) -> Answer:
        """The answer of `find` alone; a deal of which it holds decides."""
        each = subject.deals() or ((subject,) if self.any else ())
        found = ~least(~self.term.answer(one) for one in each) if each else Answer.NO
        return ~found if self.denied else found

    def negated(self) -> Term:
        """That there is no such deal."""
        return evolve(self, denied=not self.denied)

    def on_deals(self) -> Iterator[Condition]:
        """None: its deal is named."""
        yield from ()

    def topics(self) -> frozenset[Topic]:
        """All that its term asks for."""
        return self.term.topics()

    def sieve(self, index: Index[C]) -> frozenset[C]:
        """Those of which a deal is known; all where there must be none."""
        if self.denied:
            return index.everyone
        return self.term.sieve(index) & (index.everyone if self.any else index.dealing)


def least(answers: Iterable[Answer]) -> Answer:
    """Whether all are yes; of the answers behind one that is no, none is asked for."""
    found = Answer.YES
    for answer in answers:
        found &= answer
        if found is Answer.NO:
            return found
    return found
