"""What one deal brings towards a total: what of it counts, what may, and what is left out and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from attrs import frozen

from ..events.amount import Amount
from ..events.answer import Answer
from ..events.quantity import Quantity
from .amount import AmountLine
from .claim import Claims
from .deal import DealState
from .figure import Figure
from .new_money import ROUNDS, WHY, Verdict, by_statement, by_status, by_type, known, sold_in
from .path import amount_path
from .range import ANYTHING, ZERO, Range
from .round_sum import SO_FAR, WHOLE, RoundSum, beside, chosen, read, told


@frozen(kw_only=True)
class Counted:
    """One sum that counts towards a total, or may.

    Attributes:
        deal: The deal.
        path: The path of its figure, as `deals why` takes it; that of the deal where it has no sum.
        value: The sum as stated; None where none is.
        floor: How much of it surely counts.
        ceiling: How much of it counts at most; None where that is open.
        reason: A stable word for why not all of it surely counts; empty where it does.
        why: The same in words.
        because: The events that state it.
    """

    deal: str
    path: str
    value: Amount | None
    floor: Decimal
    ceiling: Decimal | None
    reason: str
    why: str
    because: tuple[str, ...]


@frozen(kw_only=True)
class LeftOut:
    """One sum that does not count towards a total.

    Attributes:
        deal: The deal; empty where none is named.
        path: The path of its figure, as `deals why` takes it; empty where it has none.
        value: The sum, or the share of one, as stated; None where none is.
        reason: A stable word for why.
        why: The same in words.
        because: The events that state it.
    """

    deal: str
    path: str
    value: Amount | Quantity | None
    reason: str
    why: str
    because: tuple[str, ...]


@frozen
class Raised:
    """What one deal brings towards totals.

    Attributes:
        deal: The deal.
        counted: What counts, or may, by currency; what may be in any stands under none.
        left_out: What does not.
        premises: The events that say how far it is and of what sort.
    """

    deal: str
    counted: dict[str, list[Counted]]
    left_out: list[LeftOut]
    premises: tuple[str, ...]


def raised_in(deal: DealState, company: str, claims: Claims) -> Raised | None:
    """What a deal of a company brings; None where there was no such deal by the day."""
    found = known(deal, company, claims)
    if found is None:
        return None
    there, because = found
    sums = [read(line, deal, there, claims.doubted) for line in deal.amounts if not line.part]
    sold, sales = sold_in(deal.deal, claims)
    counted, left = _sorted_out(deal, sums, sold)
    verdict = there if there.counts is Answer.NO else by_type(deal) & by_status(deal)
    if verdict.counts is Answer.NO and not sums:
        left.append(_left_out(deal, None, verdict.reason, because))
    elif reason := _open(deal, verdict, sums, counted, bool(sold)):
        counted[""] = [_opening(deal, reason, because)]
    return Raised(deal.deal, counted, left, (*because, *sales, *_premises(deal)))


def _sorted_out(
    deal: DealState, sums: Sequence[RoundSum], sold: Sequence[dict[str, Range]]
) -> tuple[dict[str, list[Counted]], list[LeftOut]]:
    """What counts of the sums of a deal, by currency, and what does not."""
    counting = [each for each in sums if each.verdict.counts is not Answer.NO]
    counted = {}
    for currency in dict.fromkeys(name for each in counting for name in each.ranges):
        existing = [each.get(currency, ANYTHING) for each in sold]
        pieces = chosen(counting, beside(sums, deal, existing, currency), currency)
        counted[currency] = [_counted(deal, each, part, currency) for each, part in pieces]
    used = {part.path for parts in counted.values() for part in parts}
    left = [_left_out(deal, each.line, each.verdict.reason) for each in sums if each not in counting]
    left += [_left_out(deal, line, _share(line)) for line in deal.amounts if line.part]
    inside = (each.line for each in counting if each.ranges and _path(deal, each.line) not in used)
    return counted, [*left, *(_left_out(deal, line, "inside-round") for line in inside)]


def _share(line: AmountLine) -> str:
    """Why a share of a sum is left out."""
    stated = by_statement(line.figure)
    return stated.reason if stated.counts is Answer.NO else "share"


def _open(
    deal: DealState, verdict: Verdict, sums: Sequence[RoundSum], counted: dict[str, list[Counted]], sold: bool
) -> str:
    """Why more may have come in than is counted; empty where the sums say it all."""
    counting = [each for each in sums if each.verdict.counts is not Answer.NO]
    if any(counted.values()):
        whole = any(each.ranges and _says_all(each) for each in counting)
        return "" if whole else "open"
    if counting:
        return "withheld"
    gone = {each.verdict.reason for each in sums} - {"denied", "withdrawn"}
    typed = deal.type is not None and deal.type.value in ROUNDS
    explained = ((gone or sold) and not typed) or (gone == {"planned"} and deal.status is None)
    return "" if explained or verdict.counts is Answer.NO else "no-sum"


def _says_all(each: RoundSum) -> bool:
    """Whether a sum is that of the whole, and no single cheque."""
    return each.line.basis in (*WHOLE, *SO_FAR) or each.form == "convertible"


def _counted(deal: DealState, each: RoundSum, part: Range, currency: str) -> Counted:
    reason = each.verdict.reason or _unsure(each, part, currency)
    return Counted(
        deal=deal.deal,
        path=_path(deal, each.line),
        value=told(each.line),
        floor=part.low,
        ceiling=part.high,
        reason=reason,
        why=WHY.get(reason, ""),
        because=_events(each.line),
    )


def _unsure(each: RoundSum, part: Range, currency: str) -> str:
    """Why not all of a sum surely counts that counts as such."""
    if part != each.within(currency):
        return "partly-debt" if part.low or part.high != each.within(currency).high else "open"
    return "disputed" if each.line.figure.at_odds and part.low != part.high else ""


def _left_out(
    deal: DealState, line: AmountLine | None, reason: str, because: tuple[str, ...] = ()
) -> LeftOut:
    return LeftOut(
        deal=deal.deal,
        path=f"deals.{deal.deal}" if line is None else _path(deal, line),
        value=None if line is None else told(line),
        reason=reason,
        why=WHY[reason],
        because=because if line is None else _events(line),
    )


def _opening(deal: DealState, reason: str, because: tuple[str, ...]) -> Counted:
    """A deal that brought more than is said, or of which no sum is."""
    return Counted(
        deal=deal.deal, path=f"deals.{deal.deal}", value=None, floor=ZERO, ceiling=None, reason=reason,
        why=WHY[reason], because=because,
    )  # fmt: skip


def _path(deal: DealState, line: AmountLine) -> str:
    return amount_path(f"deals.{deal.deal}.amount", line)


def _events(line: AmountLine) -> tuple[str, ...]:
    """The events behind what a sum leaves possible; where none stands those that stated it."""
    figure: Figure[Any] = line.figure
    beside = figure.others if figure.at_odds or not figure.stands else ()
    rivals = (event for rival in (*figure.possibly, *beside) for event in rival.because)
    return tuple(dict.fromkeys((*figure.because, *rivals)))


def _premises(deal: DealState) -> Iterator[str]:
    """The events that say how far a deal is and of what sort."""
    for figure in (deal.type, deal.status):
        if figure is not None:
            yield from sorted(figure.all_events)
            yield from (event for rival in figure.others for event in rival.because if figure.at_odds)
