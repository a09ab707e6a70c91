"""The terms of a screen: conditions, and what joins them; each finds out whether it holds of a company."""

from __future__ import annotations

from typing import Protocol

from attrs import evolve, frozen

from ...events.answer import Answer
from .field import Field, Subject
from .finding import Finding, Reason, Test, all_of, opposite, some_of


class Term(Protocol):
    """A part of a screen."""

    @property
    def of_deal(self) -> bool:
        """Whether it speaks of a deal that is not yet named, and of nothing else."""
        ...

    def find(self, subject: Subject) -> Finding:
        """Whether it holds, and what makes it so."""
        ...


@frozen
class Condition:
    """One comparison.

    Attributes:
        field: What is asked for.
        part: Which part of it.
        test: What its value has to be.
        negated: Whether it must not be so.
    """

    field: Field
    part: str
    test: Test
    negated: bool = False

    @property
    def of_deal(self) -> bool:
        """Whether it speaks of a deal."""
        return self.field.of_deal

    def find(self, subject: Subject) -> Finding:
        """What the figures of its field answer."""
        found = self.field.find(subject, self.part, self.test)
        return opposite(found) if self.negated else found


@frozen
class Not:
    """The opposite of a term.

    Attributes:
        term: The term.
    """

    term: Term

    @property
    def of_deal(self) -> bool:
        """Whether it speaks of a deal."""
        return self.term.of_deal

    def find(self, subject: Subject) -> Finding:
        """Whether the term does not hold."""
        return opposite(self.term.find(subject))


@frozen
class All:
    """Terms that have to hold together.

    Attributes:
        terms: The terms.
    """

    terms: tuple[Term, ...]

    @property
    def of_deal(self) -> bool:
        """Whether all speak of a deal."""
        return all(term.of_deal for term in self.terms)

    def find(self, subject: Subject) -> Finding:
        """Whether all hold."""
        return all_of([term.find(subject) for term in self.terms])


@frozen
class Some:
    """Terms of which one has to hold.

    Attributes:
        terms: The terms.
    """

    terms: tuple[Term, ...]

    @property
    def of_deal(self) -> bool:
        """Whether all speak of a deal."""
        return all(term.of_deal for term in self.terms)

    def find(self, subject: Subject) -> Finding:
        """Whether one holds."""
        return some_of([term.find(subject) for term in self.terms])


@frozen
class OneDeal:
    """A term that has to hold of one and the same deal of the company, among those that are known.

    Attributes:
        term: The term.
    """

    term: Term
    of_deal: bool = False

    def find(self, subject: Subject) -> Finding:
        """Whether there is such a deal."""
        deals = subject.state.deals
        each = [self.term.find(evolve(subject, deal=deal)).within(deal.deal) for deal in deals]
        return some_of(each) if each else Finding(Answer.NO, (Reason("no deal known", (), sure=True),))
