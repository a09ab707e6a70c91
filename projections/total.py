"""Total raised: the new money that a company's deals brought, as an interval with all that was left out.

The floor is what surely came in by the day, the ceiling what may have come in over the deals that are
known. A total that a report states stands beside the derived one and is never merged with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from attrs import evolve, frozen

from ..events.amount import Amount, Bound
from ..events.kinds import FactConfirmed
from ..events.statement import Reality
from .age import age
from .amount import AmountLine
from .business import MetricLine
from .claim import Claim, Claims
from .deal import DealState
from .figure import Figure
from .new_money import WHY, sales
from .path import amount_path, metric_path
from .policy import origins_of
from .raised import Counted, LeftOut, Raised, raised_in
from .range import ZERO, Range
from .range import total as together

DERIVED = "derived"
"""The rule of a figure that no report states: it follows from others."""

_Told = tuple[str, Figure[Any], Amount]
"""A total that reports state: its path, its figure, its sum."""

_OVERALL = ("to-date", "round", "gross")


@frozen(kw_only=True)
class StatedTotal:
    """A total that reports state.

    Attributes:
        path: The path of its figure.
        figure: The total as stated.
        agrees: Whether it can be true beside what is derived.
        why: What does not fit, where it cannot.
    """

    path: str
    figure: Figure[Any]
    agrees: bool
    why: str


@frozen(kw_only=True)
class TotalRaised:
    """How much new money for shares a company raised in one currency.

    Attributes:
        currency: The currency; empty where no sum is known in any.
        floor: What surely came in.
        ceiling: What came in at most, over the deals that are known; None where that is open.
        figure: The interval as one figure, derived from the parts; None where no sum counts.
        counted: What counts, or may, and how much of it.
        left_out: What does not count, and why.
        stated: The totals that reports state, beside the derived one.
    """

    currency: str
    floor: Decimal
    ceiling: Decimal | None
    figure: Figure[Amount] | None
    counted: tuple[Counted, ...]
    left_out: tuple[LeftOut, ...]
    stated: tuple[StatedTotal, ...]


def totals(
    company: str,
    deals: Sequence[DealState],
    amounts: Sequence[AmountLine],
    metrics: Sequence[MetricLine],
    claims: Claims,
) -> tuple[TotalRaised, ...]:
    """The totals of a company, one for each currency.

    Args:
        company: The company.
        deals: Its deals.
        amounts: Its sums over several deals.
        metrics: The numbers about it, among which a total may be.
        claims: What can be seen.
    """
    raised = [each for deal in deals if (each := raised_in(deal, company, claims)) is not None]
    left = [part for each in raised for part in each.left_out] + list(_sold(company, claims))
    stated = list(_stated(amounts, metrics))
    named = [name for each in raised for name in each.counted]
    named += [part.value.measured_in for part in left if isinstance(part.value, Amount) and not _aside(part)]
    named += [value.measured_in for _, _, value in stated]
    currencies = sorted({*named} - {""}) or sorted({*named, *[""] * bool(left)})
    return tuple(
        _total(currency, raised, _of(currency, left, currencies), stated, claims) for currency in currencies
    )


def _of(currency: str, left: Sequence[LeftOut], currencies: Sequence[str]) -> list[LeftOut]:
    """What was left out in a currency, or in one that has no total."""
    others = {*currencies} - {currency}
    return [
        part for part in left if not (isinstance(part.value, Amount) and part.value.measured_in in others)
    ]


def _total(
    currency: str,
    raised: Sequence[Raised],
    left: Sequence[LeftOut],
    stated: Sequence[_Told],
    claims: Claims,
) -> TotalRaised:
    mine = [
        part
        for each in raised
        for name in dict.fromkeys((currency, ""))
        for part in each.counted.get(name, ())
    ]
    counted = _once(mine, claims)
    foreign = [
        part
        for each in raised
        for name, parts in each.counted.items()
        if name not in (currency, "")
        for part in parts
    ]
    found = together(Range(part.floor, part.ceiling) for part in counted)
    return TotalRaised(
        currency=currency,
        floor=found.low,
        ceiling=found.high,
        figure=_figure(found.amount(currency), counted, _premises(raised, counted, left), claims),
        counted=tuple(counted),
        left_out=(*left, *map(_in_another, foreign)),
        stated=tuple(
            _beside(each, counted, claims.by_id) for each in stated if each[2].measured_in == currency
        ),
    )


def _once(counted: Sequence[Counted], claims: Claims) -> list[Counted]:
    """What counts, with the sums of deals that may be one sure only once: those of the largest."""
    floors: dict[str, Decimal] = {}
    for part in counted:
        floors[part.deal] = floors.get(part.deal, ZERO) + part.floor
    second: set[str] = set()
    for group in _groups(floors, claims):
        second |= group - {max(sorted(group), key=floors.__getitem__)}
    return [_doubled(part) if part.deal in second else part for part in counted]


def _groups(deals: Iterable[str], claims: Claims) -> list[set[str]]:
    """Deals that may be one, put together."""
    groups: list[set[str]] = [{deal} for deal in deals]
    for pair in claims.maybe_same:
        joined = [group for group in groups if not group.isdisjoint((pair.a, pair.b))]
        groups = [group for group in groups if group not in joined]
        groups += [set().union(*joined)] if joined else []
    return groups


def _doubled(part: Counted) -> Counted:
    return evolve(part, floor=ZERO, reason="may-be-double", why=WHY["may-be-double"])


def _in_another(part: Counted) -> LeftOut:
    reason = "other-currency"
    return LeftOut(
        deal=part.deal, path=part.path, value=part.value, reason=reason, why=WHY[reason], because=part.because
    )


def _premises(raised: Sequence[Raised], counted: Sequence[Counted], left: Sequence[LeftOut]) -> list[str]:
    """The events that a total follows from: of what counts, of what does not, and of how far each deal is.

    A sum that is denied or withdrawn takes no part in it, as if it had not been stated.
    """
    deals = {part.deal for part in counted}
    events = [id_ for part in counted for id_ in part.because]
    events += [id_ for part in left if not _aside(part) for id_ in part.because]
    return [*events, *(id_ for each in raised if each.deal in deals for id_ in each.premises)]


def _aside(part: LeftOut) -> bool:
    """Whether a sum is denied or withdrawn."""
    return part.value is not None and part.reason in ("denied", "withdrawn")


def _figure(
    value: Amount, counted: Sequence[Counted], because: Sequence[str], claims: Claims
) -> Figure[Amount] | None:
    """The derived figure, known from the day on which the last of its parts was."""
    if all(part.value is None for part in counted):
        return None
    events = tuple(dict.fromkeys(because))
    by_id = claims.by_id
    days = [[by_id[id_].known_from for id_ in part.because if id_ in by_id] for part in counted]
    told = (by_id[id_] for id_ in events if id_ in by_id)
    voices = origins_of([claim for claim in told if not isinstance(claim.fact, FactConfirmed)])
    since = max((min(each) for each in days if each), default=None)
    return Figure(
        value=value,
        because=events,
        known_since=since,
        age=age(None, since, claims.view),
        origins=len(voices),
        stated_by=voices,
        rule=DERIVED,
    )


def _sold(company: str, claims: Claims) -> Iterator[LeftOut]:
    """Existing shares that changed hands."""
    for (deal, amount), events in sales(company, claims).items():
        yield LeftOut(
            deal=deal, path="", value=amount, reason="secondary", why=WHY["secondary"], because=tuple(events)
        )


def _stated(amounts: Sequence[AmountLine], metrics: Sequence[MetricLine]) -> Iterator[_Told]:
    """The totals that reports state, each with its path; a plan states none."""
    told: list[tuple[str, Figure[Any]]] = [
        (amount_path("amount", line), line.figure)
        for line in amounts
        if line.basis in _OVERALL and not (line.form or line.given or line.party or line.part)
    ]
    told += [(metric_path(line), line.figure) for line in metrics if line.metric == "total-raised"]
    for path, figure in told:
        real = figure.reality == Reality.DONE.value and not (figure.negative or figure.denied)
        if isinstance(figure.value, Amount) and not figure.value.bound.is_open and real:
            yield path, figure, figure.value


def _beside(told: _Told, counted: Sequence[Counted], claims: Mapping[str, Claim]) -> StatedTotal:
    """A stated total, held against what is derived; no later deal makes an earlier one wrong."""
    path, figure, value = told
    then = figure.happened.earliest if figure.happened else figure.known_since or date.min
    by_then = (
        part for part in counted if part.because and max(claims[i].span.latest for i in part.because) <= then
    )
    least = sum((part.floor - _rounding(part) for part in by_then), ZERO)
    most = together(Range(ZERO, _plus(part.ceiling, _rounding(part))) for part in counted).high
    said, why = value.interval, ""
    if said.high is not None and said.high < least:
        why = "It is less than what surely came in by then."
    elif most is not None and said.low is not None and said.low > most:
        why = "It is more than the known deals brought: a deal is missing, or it holds what is left out here."
    return StatedTotal(path=path, figure=figure, agrees=not why, why=why)


def _plus(one: Decimal | None, other: Decimal) -> Decimal | None:
    return None if one is None else one + other


def _rounding(part: Counted) -> Decimal:
    """How far a sum may be from what is stated of it."""
    value = part.value
    if value is None or value.bound is not Bound.EXACT or value.high is None:
        return ZERO
    return (value.interval.high or value.high) - value.high
