"""The sums of one deal: which of them count towards a total, so that nothing is counted twice.

A round's own sum is the whole, and what is inside it is not added to it. Where no whole is stated, what
came in so far counts, else the cheques of different investors.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from attrs import frozen

from ..events.answer import Answer
from ..events.party import Party
from .agreement import says_something
from .amount import AmountLine
from .deal import DealState
from .figure import Figure
from .new_money import (
    ROUNDS,
    SURE,
    UNCLEAR,
    Verdict,
    by_statement,
    by_status,
    by_type,
    out,
    perhaps,
    standing,
)
from .range import ANYTHING, ZERO, Range, spread, total

WHOLE, SO_FAR = ("round", "gross"), ("to-date", "close")
_NO_SHARES = ("debt", "in-kind", "convertible")
_BASES = {
    "target": out("planned"), "price": out("not-new-money"), "fee": out("not-new-money"),
    "grant": out("grant"),
}  # fmt: skip
_FORMS = {"debt": out("debt"), "in-kind": out("in-kind"), "convertible": perhaps("convertible")}
_PERCENT = Decimal("0.01")


@frozen
class RoundSum:
    """One sum of a deal.

    Attributes:
        line: The sum as the deal has it.
        ranges: What it leaves possible in each currency; one that is kept back has none.
        stated: Whether it counts by how it is stated.
        verdict: Whether it counts, all in all.
    """

    line: AmountLine
    ranges: dict[str, Range]
    stated: Verdict
    verdict: Verdict

    @property
    def form(self) -> str:
        """In what it is paid, where that makes a difference."""
        return form_of(self.line)

    def within(self, currency: str, verdict: Verdict | None = None) -> Range:
        """What counts of it in a currency; what a sum in another one comes to is not known."""
        found = self.ranges.get(currency, ANYTHING)
        return found if (verdict or self.verdict).counts is Answer.YES else found.possible


Pieces = Iterator[tuple[RoundSum, Range]]


def read(
    line: AmountLine, deal: DealState, there: Verdict, doubted: frozenset[str] = frozenset()
) -> RoundSum:
    """One sum of a deal, by how it is stated, what sort of sum it is, and how far the deal is.

    Args:
        line: The sum.
        deal: Its deal.
        there: Whether there is such a deal.
        doubted: The events about which there is a doubt on record.
    """
    stated = _by_doubt(line.figure, doubted) & by_statement(line.figure)
    sort = _BASES.get(line.basis) or _FORMS.get(form_of(line)) or _unstated(line, deal)
    verdicts = [stated, there, _by_type(line, deal), sort, _come(line, by_status(deal, line.figure))]
    verdict = next((each for each in verdicts if each.counts is Answer.NO), None)
    if verdict is None:
        verdict = next((each for each in verdicts if each.reason), stated)
    return RoundSum(line, _ranges(line.figure), stated, verdict)


def form_of(line: AmountLine) -> str:
    """In what a sum is paid, where that makes a difference: debt, in kind, convertible, or what is given."""
    return "in-kind" if line.given else line.form


def _by_doubt(figure: Figure[Any], doubted: frozenset[str]) -> Verdict:
    """Whether a sum counts beside the doubts on record; one that another event states too surely does."""
    return perhaps("doubted") if figure.certain and doubted.issuperset(figure.because) else SURE


def _by_type(line: AmountLine, deal: DealState) -> Verdict:
    """Whether a sum counts by the sort of its deal; where none is said, one that is paid for shares does."""
    verdict = by_type(deal)
    apart = line.form == "shares" or line.basis == "unstated"  # of the latter more is unclear
    return SURE if verdict == UNCLEAR and apart else verdict


def _unstated(line: AmountLine, deal: DealState) -> Verdict:
    """A sum of which neither the basis nor the sort of its deal is said may be anything."""
    typed = deal.type is not None and deal.type.certain and deal.type.value in ROUNDS
    return Verdict(Answer.YES) if typed or line.basis != "unstated" else perhaps("unstated")


def _come(line: AmountLine, status: Verdict) -> Verdict:
    """What came in so far is in, however far the deal is; not so where it was no more than a plan."""
    return Verdict(Answer.YES) if line.basis in SO_FAR and status.reason != "planned" else status


def _ranges(figure: Figure[Any]) -> dict[str, Range]:
    """What a figure leaves possible in each currency; where reports differ, from the least to the most."""
    sides = list(standing(figure))
    told = [value for value, negative in sides if not negative and says_something(value)]
    found = {}
    for currency in dict.fromkeys(value.measured_in for value in told):
        own = [Range.of(value) for value in told if value.measured_in == currency]
        highs = [each.high for each in own]
        high = None if None in highs else max(each for each in highs if each is not None)
        alone = len(own) == len(told) and not any(negative for _, negative in sides)
        found[currency] = Range(min(each.low for each in own) if alone else ZERO, high)
    return found


def chosen(sums: Sequence[RoundSum], beside: Range, currency: str) -> Pieces:
    """The sums that make up what came in, each with what counts of it; none of them is inside another.

    Args:
        sums: The sums of a deal that count, or may.
        beside: What of them buys no new shares.
        currency: The currency.
    """
    mine = [each for each in sums if currency in each.ranges]
    firm = [each for each in mine if each.form != "convertible"]
    whole = sorted(
        (each for each in firm if each.line.basis in WHOLE), key=lambda e: WHOLE.index(e.line.basis)
    )
    plain = next((each for each in whole if not each.form), None)
    so_far = [each for each in firm if each.line.basis in SO_FAR]
    if formed := [each for each in whole if each.form]:
        yield from _in_parts(plain, formed, beside, currency)
    elif plain is not None and (plain.verdict.counts is Answer.YES or not so_far):
        yield plain, plain.within(currency) - beside
    elif so_far:
        yield from _so_far(plain, so_far, beside, currency)
    else:
        yield from _single(firm, beside, currency)
    if plain is None:
        yield from ((each, each.within(currency)) for each in mine if each.form == "convertible")


def _in_parts(plain: RoundSum | None, formed: Sequence[RoundSum], beside: Range, currency: str) -> Pieces:
    """The part that is said to buy shares is sure; what it leaves of the whole is possible."""
    first, *rest = _largest_first(formed, currency)
    yield first, first.within(currency)
    yield from ((each, each.within(currency).possible) for each in rest)
    if plain is not None:
        left = plain.within(currency) - beside - total(each.within(currency) for each in formed)
        if left.high != ZERO:
            yield plain, left.possible


def _so_far(plain: RoundSum | None, so_far: Sequence[RoundSum], beside: Range, currency: str) -> Pieces:
    """What came in so far is sure, and a later closing includes the earlier ones; the rest is possible."""
    first, *rest = _largest_first(so_far, currency)
    yield first, first.within(currency) - beside
    if first.line.tranche != "final":
        yield from ((each, each.within(currency).possible) for each in rest)
    if plain is not None:
        yield plain, (plain.within(currency) - first.within(currency)).possible


def _single(sums: Sequence[RoundSum], beside: Range, currency: str) -> Pieces:
    """The cheques of different investors, or a single other sum where that is more."""
    cheques, known = [], set[Party]()
    for each in _largest_first([each for each in sums if each.line.basis == "cheque"], currency):
        if (
            each.line.party
            and all(isinstance(p, str) for p in each.line.party)
            and known.isdisjoint(each.line.party)
        ):
            cheques.append(each)
            known.update(each.line.party)
    largest = _largest_first(sums, currency)[:1]
    several = total(each.within(currency) for each in cheques)
    picked = cheques if largest and several.low >= largest[0].within(currency).low else largest
    left = beside
    for each in picked:
        yield each, each.within(currency) - left
        sure = each.within(currency).low
        left -= Range(sure, sure)


def beside(sums: Sequence[RoundSum], deal: DealState, sold: Iterable[Range], currency: str) -> Range:
    """What of the sums of a deal buys no new shares: debt, what is in kind, existing shares."""
    return total([*(_in_form(form, sums, deal, currency) for form in _NO_SHARES), spread(sold).possible])


def _in_form(form: str, sums: Sequence[RoundSum], deal: DealState, currency: str) -> Range:
    """What is debt of it, or in kind; that a part may turn into shares makes it no less possible as money."""
    told = [each for each in sums if each.form == form and each.stated.counts is not Answer.NO]
    whole = [each for each in told if each.line.basis in WHOLE]
    ranges = [each.within(currency, each.stated) for each in whole or told]
    if not whole:
        ranges += [
            _shared(line, sums, currency) for line in deal.amounts if line.part and form_of(line) == form
        ]
    found = spread(ranges)
    return found.possible if form == "convertible" else found


def _shared(line: AmountLine, sums: Sequence[RoundSum], currency: str) -> Range:
    """What a share comes to: of the sum that it is a share of, else of any sum up to the whole."""
    if by_statement(line.figure).counts is Answer.NO:
        return Range()
    slot = (line.basis, line.party, line.tranche)
    same = [e for e in sums if (e.line.basis, e.line.party, e.line.tranche) == slot and not e.form]
    whole = [each.within(currency).possible for each in sums if each.line.basis in WHOLE and not each.form]
    of = [each.within(currency) for each in same] or whole or [ANYTHING]
    return of[0] * _fraction(line.figure)


def _fraction(figure: Figure[Any]) -> Range:
    """A share as a part of one; what is no percentage may be all of it."""
    sides = [value for value, negative in standing(figure) if not negative]
    if not sides or any(value.measured_in != "percent" for value in sides):
        return Range(ZERO, Decimal(1))
    told = [Range.of(value) for value in sides]
    highs = [Decimal(1) if each.high is None else each.high * _PERCENT for each in told]
    low = min(each.low for each in told) * _PERCENT
    return Range(low if figure.certain and figure.certainty == "asserted" else ZERO, max(highs))


def _largest_first(sums: Sequence[RoundSum], currency: str) -> list[RoundSum]:
    return sorted(sums, key=lambda each: each.within(currency).low, reverse=True)


def told(line: AmountLine) -> Any:
    """The sum of a line, or the share of one, as it is stated; where none stands the first that was."""
    figure: Figure[Any] = line.figure
    return figure.value if figure.lead is None else figure.lead.value
