"""Steps in value: from one priced round to the next, whether up, flat or down, and by how much.

A round is up, flat or down by its price per share against the one before it. Where no prices are known,
headline valuations are compared, and the answer says so: the value after the new money of the earlier
round against the value before that of the later one, else two values on one and the same basis.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from attrs import evolve, frozen

from ..events.amount import Amount
from ..events.answer import Answer
from ..events.quantity import Quantity
from .deal import DealState
from .figure import Figure, Rival
from .multiple import agreeing, mirrored, multiple
from .new_money import by_status
from .price import Pair, Price, Round, comparable, events_of, follows, rounds_of
from .total import DERIVED
from .valuation import ValuationLine, ValuationStep

_ORDER_OPEN = "Which of the two came first is not said."


@frozen(kw_only=True)
class StatedMultiple:
    """By how much the value changed, as reports state it.

    Attributes:
        figure: The multiple as stated.
        agrees: Whether it can be true beside the derived one.
    """

    figure: Figure[Quantity]
    agrees: bool


@frozen(kw_only=True)
class RoundStep:
    """The step from one priced round to the next.

    Attributes:
        deal: The later round.
        previous: The earlier one.
        by: What is compared: price per share, or headline valuations and on which basis.
        before: The price or value of the earlier round.
        after: That of the later one.
        direction: Up, flat or down, derived; what may be where that is not sure. None where nothing compares.
        step_up: The later over the earlier, derived; None where nothing compares.
        low: The least that the multiple can be.
        high: The most that it can be; None where that is open.
        stated: The multiples that reports state, beside the derived one.
        why: Why the direction is not sure, or can't be said; empty where it is.
    """

    deal: str
    previous: str
    by: str
    before: Amount | None
    after: Amount | None
    direction: Figure[str] | None
    step_up: Figure[Quantity] | None
    low: Decimal | None
    high: Decimal | None
    stated: tuple[StatedMultiple, ...]
    why: str


def round_steps(
    deals: Sequence[DealState],
    valuations: Sequence[ValuationLine],
    steps: Sequence[ValuationStep],
) -> tuple[RoundStep, ...]:
    """The steps between the priced rounds of a company, the latest first.

    Args:
        deals: Its deals, the latest first.
        valuations: What it is worth, by basis and deal.
        steps: Changes of its value as stated.
    """
    rounds = rounds_of(deals, valuations)
    pairs = _pairs([each for each in rounds if each.prices])
    by_slug = {deal.deal: deal for deal in deals}
    found = [_unsaid(each.slug, "", each.why) for each in rounds if each.why]
    found += [_step(later, earlier, by_slug, steps) for later, earlier in pairs]
    order = [deal.deal for deal in deals]
    found.sort(key=lambda step: order.index(step.deal))
    told = {later.slug for later, _ in pairs}
    return (*found, *(_as_stated(step) for step in steps if step.deal not in told and _whole(step)))


def _pairs(priced: Sequence[Round]) -> list[tuple[Round, Round]]:
    """Each priced round with the priced one before it: the one that it is said to follow, else the next."""
    known = {each.slug: each for each in priced}
    before = {later.slug: earlier for later, earlier in pairwise(priced)}
    for each in priced:
        named = each.deal.previous.value if each.deal.previous else None
        if named in known and named != each.slug:
            before[each.slug] = known[named]
    return [(known[slug], earlier) for slug, earlier in before.items()]


def _whole(step: ValuationStep) -> bool:
    """Whether a stated change says by itself from what and to what."""
    both = step.before and step.after and step.before.comparable(step.after)
    return bool(both and step.figure.stands)


def _step(
    later: Round,
    earlier: Round,
    deals: Mapping[str, DealState],
    steps: Sequence[ValuationStep],
) -> RoundStep:
    pair = comparable(earlier, later)
    if pair is None:
        why = "They have no price per share, and no valuations on one basis in one currency."
        return _unsaid(later.slug, earlier.slug, why)
    stated = [each for each in steps if each.deal == later.slug and each.figure.stands]
    step = _compared(later.slug, pair, stated, _doubt(later, earlier, pair, deals))
    return evolve(step, previous=earlier.slug)


def _unsaid(deal: str, previous: str, why: str) -> RoundStep:
    """A round of which it can't be said whether it was up or down."""
    return RoundStep(
        deal=deal, previous=previous, by="", before=None, after=None, direction=None, step_up=None, low=None,
        high=None, stated=(), why=why,
    )  # fmt: skip


def _as_stated(step: ValuationStep) -> RoundStep:
    """A change that a report itself states from one value to the other."""
    before, after = (Price("", step.figure, (each,) if each else ()) for each in (step.before, step.after))
    pair = Pair(before, after, "as stated", tuple(dict.fromkeys(events_of(step.figure))))
    return _compared(step.deal, pair, [step], "" if pair.sure else "No report is sure of it.")


def _doubt(later: Round, earlier: Round, pair: Pair, deals: Mapping[str, DealState]) -> str:
    """Why a comparison is not sure; empty where it is."""
    if not pair.sure:
        return "No report is sure of one of the two."
    ends = ((earlier, pair.before), (later, pair.after))
    if any(by_status(each.deal, price.figure).counts is not Answer.YES for each, price in ends):
        return "One of the two rounds is not said to be done."
    return "" if follows(later, earlier, pair, deals) else _ORDER_OPEN


def _compared(deal: str, pair: Pair, stated: Sequence[ValuationStep], why: str) -> RoundStep:
    """The step between two prices, with what reports state of it beside it."""
    found = multiple(pair.before.values, pair.after.values)
    derived = _derived(pair)
    directions = mirrored(found.directions) if why == _ORDER_OPEN else found.directions
    return RoundStep(
        deal=deal,
        previous="",
        by=pair.by,
        before=pair.before.values[0],
        after=pair.after.values[0],
        direction=_direction(directions, derived, sure=not why),
        step_up=None if found.quantity is None else evolve(derived, value=found.quantity),
        low=found.low,
        high=found.high,
        stated=tuple(
            StatedMultiple(figure=each.figure, agrees=agreeing(found, each.multiple))
            for each in stated
            if each.multiple is not None
        ),
        why=why or ("" if len(found.directions) == 1 else "The two leave it open."),
    )


def _derived(pair: Pair) -> Figure[Any]:
    """The figure of what follows from two prices, known from the day on which both were."""
    days = [price.figure.known_since or date.max for price in (pair.before, pair.after)]
    voices = tuple(sorted({*pair.before.figure.stated_by, *pair.after.figure.stated_by}))
    return Figure(
        value=None,
        because=pair.because,
        known_since=max(days),
        age=pair.after.figure.age,
        origins=len(voices),
        stated_by=voices,
        rule=DERIVED,
    )


def _direction(directions: Sequence[str], derived: Figure[Any], *, sure: bool) -> Figure[str]:
    """The direction as a figure; what only may be stands beside it."""
    if sure and len(directions) == 1:
        return evolve(derived, value=directions[0])
    rivals = (
        Rival(value=each, because=derived.because, origins=derived.origins, why="may hold")
        for each in directions
    )
    return Figure(value=None, possibly=tuple(rivals), rule=DERIVED)
