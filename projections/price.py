"""Prices of rounds: what shares or the whole company were worth in each, and which two can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from ..events.amount import Amount
from ..events.answer import Answer
from ..events.statement import Reality
from .deal import DealState
from .figure import Figure
from .new_money import by_status, standing
from .valuation import ValuationLine

PRICE = "price per share"
_BASES = ("post-money", "unstated", "pre-money")
_PAIRS = ((PRICE, PRICE), ("post-money", "pre-money"), *((basis, basis) for basis in _BASES))
_STAGES = ("pre-seed", "seed", *(f"series-{letter}" for letter in "abcdefghij"))


@frozen
class Price:
    """What a round was priced at on one basis.

    Attributes:
        basis: Price per share, or the basis of a valuation.
        figure: The figure behind it.
        values: All that stands of it; several where reports differ.
    """

    basis: str
    figure: Figure[Any]
    values: tuple[Amount, ...]

    @property
    def sure(self) -> bool:
        """Whether it is asserted of what is done."""
        plain = self.figure.certainty == "asserted" and self.figure.reality == Reality.DONE.value
        return self.figure.certain and plain


@frozen
class Round:
    """One deal with its prices.

    Attributes:
        deal: The deal.
        prices: Its prices, by basis.
        why: Why it has none, where something was said of its value.
    """

    deal: DealState
    prices: Mapping[str, Price]
    why: str = ""

    @property
    def slug(self) -> str:
        """The slug of the deal."""
        return self.deal.deal


@frozen
class Pair:
    """Two prices that can be compared.

    Attributes:
        before: That of the earlier round.
        after: That of the later one.
        by: What is compared.
        because: The events that the comparison follows from.
    """

    before: Price
    after: Price
    by: str
    because: tuple[str, ...]

    @property
    def sure(self) -> bool:
        """Whether both are asserted of what is done."""
        return self.before.sure and self.after.sure


def rounds_of(deals: Sequence[DealState], valuations: Sequence[ValuationLine]) -> list[Round]:
    """The deals of whose price something was said, in their order."""
    found = []
    for deal in deals:
        told: list[tuple[str, Figure[Any]]] = [
            (PRICE, term.figure)
            for term in deal.terms
            if term.term == "price-per-share" and not term.depends_on
        ]
        told += [(line.basis, line.figure) for line in valuations if line.deal == deal.deal]
        if told:
            found.append(_round(deal, told))
    return found


def _round(deal: DealState, told: Sequence[tuple[str, Figure[Any]]]) -> Round:
    """A deal with its prices; targets, implied values, plans and rounds that failed give none."""
    if by_status(deal).counts is Answer.NO:
        return Round(deal, {}, "The round is not said to have come about.")
    prices: dict[str, Price] = {}
    for basis, figure in told:
        sides = [value for value, negative in standing(figure) if isinstance(value, Amount) and not negative]
        alike = len({each.measured_in for each in sides}) == 1
        if basis in (PRICE, *_BASES) and figure.stands and alike:
            prices.setdefault(basis, Price(basis, figure, tuple(sides)))
    return Round(deal, prices, "" if prices else _unpriced(told))


def _unpriced(told: Sequence[tuple[str, Figure[Any]]]) -> str:
    """Why what was said of a round's value is no price of it."""
    basis, figure = told[0]
    if figure.denied or figure.withdrawn or figure.negative:
        return "Its price was denied or withdrawn."
    if figure.reality == Reality.PLANNED.value or basis == "target":
        return "Only a target is known of its price."
    return f"Only a price on the basis {basis} is known."


def comparable(earlier: Round, later: Round) -> Pair | None:
    """The prices by which two rounds compare best: per share, else headline values of like basis."""
    for one, two in _PAIRS:
        before, after = earlier.prices.get(one), later.prices.get(two)
        if before and after and before.values[0].measured_in == after.values[0].measured_in:
            basis = two if one == two else f"{one} against {two}"
            by = PRICE if one == PRICE else f"headline valuation, {basis}"
            return Pair(before, after, by, tuple(dict.fromkeys(_because(earlier, later, before, after))))
    return None


def _because(earlier: Round, later: Round, before: Price, after: Price) -> Iterator[str]:
    figures = (before.figure, after.figure, earlier.deal.status, later.deal.status)
    for figure in figures:
        yield from events_of(figure) if figure is not None else ()


def events_of(figure: Figure[Any]) -> Iterator[str]:
    """The events behind all that stands in a figure."""
    yield from figure.because
    for rival in (*figure.possibly, *(figure.others if figure.at_odds else ())):
        yield from rival.because


def follows(later: Round, earlier: Round, pair: Pair, deals: Mapping[str, DealState]) -> bool:
    """Whether a round surely came after another: as reports link them, by their stages, or by their days."""
    if earlier.slug in _before(later.slug, deals):
        return True
    one, two = (_stage(each.deal) for each in (earlier, later))
    if one is not None and two is not None and one != two:
        return one < two
    before, after = pair.before.figure, pair.after.figure
    last = before.happened.latest if before.happened else before.known_since
    return after.happened is not None and last is not None and after.happened.earliest > last


def _before(deal: str, deals: Mapping[str, DealState]) -> list[str]:
    """The deals that a deal is said to follow, one after the other."""
    passed = [deal]
    while (state := deals.get(passed[-1])) is not None:
        slug = state.previous.value if state.previous else None
        if slug is None or slug in passed:
            break
        passed.append(slug)
    return passed[1:]


def _stage(deal: DealState) -> int | None:
    told = deal.type.value if deal.type else None
    return _STAGES.index(told) if told in _STAGES else None
