"""The fields of a screen: what can be asked of a deal and of a company."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Any, Protocol, get_args

from attrs import evolve, frozen

from ...events import value as listed
from ...events.answer import Answer
from ...events.attribute import Known
from ..company import CompanyState
from ..deal import DealState
from ..figure import Figure
from . import reading
from .finding import Finding, Test, answered, not_known, some_of, weighed
from .kind import Date, Kind, Number, Party, Text, Word

SERIES = tuple(f"series-{letter}" for letter in "abcdefghij")
STAGES = {"pre-seed": 0, "angel": 0, "seed": 1, **{series: place for place, series in enumerate(SERIES, 2)}}
"""The stages of a company that grows; angel and pre-seed stand side by side."""

PROGRESS = {status: place for place, status in enumerate(listed.DEAL_PROGRESS) if status != "in-progress"}
"""How far a deal is."""

_ANY_SERIES = {"series-unknown": SERIES}
_UNDER_WAY = {"in-progress": tuple(each for each in PROGRESS if PROGRESS[each] < PROGRESS["closed"])}


class Subject(Protocol):
    """What a screen is asked of: a company, and one of its deals where deals are spoken of."""

    @property
    def deal(self) -> str:
        """The slug of the deal; empty where it is the company that is spoken of."""
        ...

    def deals(self) -> Sequence[Subject]:
        """The company with each deal of it that is known."""
        ...

    def figures(self, field: Field, part: str) -> Iterable[Figure[Any]]:
        """The figures that answer for a part of a field; those of the deal, where it is said of deals."""
        ...

    def label(self, slug: str) -> str:
        """The name to show for a slug."""
        ...


@frozen
class Folded:
    """A subject whose company was folded.

    Attributes:
        state: The company.
        about: The deal.
    """

    state: CompanyState
    about: DealState | None = None

    @property
    def deal(self) -> str:
        """The slug of the deal."""
        return self.about.deal if self.about else ""

    def deals(self) -> Sequence[Folded]:
        """The company with each deal of it that is known."""
        return [Folded(self.state, deal) for deal in reading.known_deals(self.state)]

    def figures(self, field: Field, part: str) -> Iterable[Figure[Any]]:
        """The figures that answer for a part of a field."""
        return field.read(self.about if field.of_deal and self.about else self.state, part)

    def label(self, slug: str) -> str:
        """The name to show for a slug."""
        return self.state.labels.get(slug, slug)


@frozen(kw_only=True)
class Field:
    """One thing that can be asked for.

    Attributes:
        name: Its name in a screen.
        help: What it is, for whoever writes one.
        kind: What it holds.
        read: The figures that answer it, of a company or of a deal; where there are several, one is enough.
        of_deal: Whether it is said of a deal.
        parts: The words that may follow its name behind a point.
        open: Whether other words may follow too.
        needs_part: Whether one has to.
        in_turn: Whether a figure counts only where the one before it is not so.
        known_parts: The parts of which something is known, of a company or of a deal.
    """

    name: str
    help: str
    kind: Kind
    read: Callable[[Any, str], Iterable[Figure[Any]]]
    of_deal: bool = False
    parts: tuple[str, ...] = ()
    open: bool = False
    needs_part: bool = False
    in_turn: bool = False
    known_parts: Callable[[Any], Iterable[str]] = lambda _: ()

    def find(self, subject: Subject, part: str, test: Test) -> Finding:
        """What its figures answer; maybe where none says anything."""
        name = f"{self.name}.{part}" if part else self.name
        found = self._weighed(name, subject.figures(self, part), test, subject) or not_known(name)
        return found.of_deal(subject.deal) if self.of_deal and subject.deal else found

    def answer(self, subject: Subject, part: str, test: Test) -> Answer:
        """The answer of `find` alone."""
        figures = subject.figures(self, part)
        if not self.in_turn:
            told = [found for each in figures if (found := answered(each, test)) is not None]
            return reduce(or_, told) if told else Answer.MAYBE
        answer: Answer | None = None
        for each in reversed(list(figures)):
            found = answered(each, test, Answer.NO if answer is None else answer)
            answer = answer if found is None else found
        return Answer.MAYBE if answer is None else answer

    def _weighed(
        self, name: str, figures: Iterable[Figure[Any]], test: Test, subject: Subject
    ) -> Finding | None:
        """One of the figures, or the first that is so."""
        if not self.in_turn:
            told = [weighed(name, figure, test, subject.label) for figure in figures]
            each = [finding for finding in told if finding is not None]
            return some_of(each) if each else None
        found: Finding | None = None
        for figure in reversed(list(figures)):
            found = weighed(name, figure, test, subject.label, found) or found
        return found


def _words(hint: Any) -> tuple[str, ...]:
    """The words that are listed for an attribute."""
    (known,) = (each for each in get_args(hint) if isinstance(each, Known))
    return known.values


_CAPACITIES = (*_words(listed.Capacity), *_words(listed.Side))
_SUMS = (*listed.AMOUNT_BASES, *_words(listed.AmountForm))
_TYPES, _STATUSES = _words(listed.DealType), _words(listed.DealStatus)

_OF_DEALS = (
    Field(
        name="type",
        help="What sort of deal it is; a series-unknown may be any series.",
        kind=Word(_TYPES, vague=_ANY_SERIES),
        read=lambda deal, _: reading.given(deal.type),
    ),
    Field(
        name="stage",
        help="The type as a stage, from pre-seed to series-j; a loan, say, is at none.",
        kind=Word(tuple(STAGES), rungs=STAGES, vague=_ANY_SERIES),
        read=lambda deal, _: reading.given(deal.type),
    ),
    Field(
        name="status",
        help="How far it is, from rumoured to listed; the ends, such as withdrawn, are not in that order.",
        kind=Word(_STATUSES, rungs=PROGRESS, vague=_UNDER_WAY),
        read=lambda deal, _: reading.given(deal.status),
    ),
    Field(
        name="amount",
        help="The sum of the round, or on another basis, or in a form.",
        kind=Number(money=True),
        read=reading.sums,
        parts=_SUMS,
        known_parts=lambda deal: (word for line in deal.amounts for word in (line.basis, line.form)),
    ),
    Field(
        name="date",
        help="When it was done: the day of its status once announced, or a day stated with it.",
        kind=Date(),
        read=reading.dates,
    ),
    Field(name="reported", help="The day from which it was known.", kind=Date(), read=reading.reported),
    Field(name="lead", help="Who leads it.", kind=Party(), read=lambda deal, _: iter(deal.leads)),
    Field(name="investor", help="Who leads or joins it.", kind=Party(), read=reading.investors),
    Field(
        name="lender",
        help="Who lends in it.",
        kind=Party(),
        read=lambda deal, _: reading.parties(deal, "lender"),
    ),
    Field(
        name="party",
        help="Who takes part, in any role or in the one named.",
        kind=Party(),
        read=reading.parties,
        parts=_CAPACITIES,
        open=True,
        known_parts=lambda deal: (each.role for each in (*deal.investors, *deal.parties)),
    ),
    Field(
        name="label",
        help="What reports call it.",
        kind=Text(),
        read=lambda deal, _: reading.given(deal.label),
    ),
    Field(
        name="term",
        help="A number or a sum in its terms.",
        kind=Number(),
        read=reading.terms,
        parts=_words(listed.DealTerm),
        open=True,
        needs_part=True,
        known_parts=lambda deal: (line.term for line in deal.terms),
    ),
)
OF_DEALS = tuple(evolve(each, of_deal=True) for each in _OF_DEALS)
"""What can be asked of a deal."""

OF_COMPANIES = (
    Field(
        name="valuation",
        help="What it is worth by the latest line that is no target, or on the basis named.",
        kind=Number(money=True),
        read=reading.valuations,
        parts=_words(listed.ValuationBasis),
        in_turn=True,
        known_parts=lambda state: (line.basis for line in state.valuations),
    ),
    Field(
        name="total-raised",
        help="The new money that it raised in one currency, from floor to ceiling.",
        kind=Number(money=True),
        read=reading.totals,
    ),
    Field(
        name="backer",
        help="Who holds a part of it, or leads or joins a deal of it.",
        kind=Party(),
        read=reading.backers,
    ),
    Field(
        name="portfolio",
        help="Which company it holds a part of, or put money into.",
        kind=Party("company"),
        read=reading.portfolio,
    ),
    Field(
        name="founded",
        help="When it was founded, or took another step.",
        kind=Date(),
        read=reading.founding,
        parts=_words(listed.FoundingStep),
        known_parts=lambda state: (line.step for line in state.founded),
    ),
    Field(
        name="people",
        help="Who is in office, in any or in the one named.",
        kind=Party("person"),
        read=reading.people,
        parts=_words(listed.Role),
        open=True,
        known_parts=lambda state: (line.role for line in state.people),
    ),
    Field(
        name="metric",
        help="A number about it, of any period.",
        kind=Number(),
        read=reading.metrics,
        parts=_words(listed.Metric),
        open=True,
        needs_part=True,
        known_parts=lambda state: (line.metric for line in state.metrics),
    ),
    Field(name="name", help="Any of its names, or its slug.", kind=Text(), read=reading.names),
    Field(
        name="description",
        help="What it is said to be, in any aspect or in the one named.",
        kind=Text(),
        read=reading.descriptions,
        parts=_words(listed.Aspect),
        open=True,
        known_parts=lambda state: (line.aspect for line in state.descriptions),
    ),
    Field(name="deals", help="How many deals of it are known.", kind=Number(), read=reading.deals),
    Field(
        name="disputed", help="How many of its figures are disputed.", kind=Number(), read=reading.disputed
    ),
    Field(name="known-since", help="The day from which it was known.", kind=Date(), read=reading.known_since),
)
"""What can be asked of a company."""

FIELDS = {field.name: field for field in (*OF_DEALS, *OF_COMPANIES)}
