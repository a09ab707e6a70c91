"""Choosing between claims that are rivals for one slot.

The state shows one value and the rest; the view says by which policy the one is chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from attrs import define, evolve

from ..events.edtf import Edtf
from ..events.statement import Reality
from .age import age
from .agreement import Agreement, agree, disagree, says_something
from .claim import Claim
from .figure import NOTHING_STANDS, REPLACED, Figure, Rival
from .policy import ONLY, Candidate, Policy, origins_of, precision
from .view import View

Value = Callable[[Claim], Any]
"""Reads off a claim the value that it states for the slot; values of one slot compare equal or not."""


@define
class Choice:
    """What came of choosing among the claims for one slot.

    Attributes:
        ranked: The stated values, the chosen one first.
        rule: The rule that decided.
        replaced: Values that their own origin took back by a later statement.
    """

    ranked: Sequence[Candidate]
    rule: str
    replaced: Sequence[Candidate] = ()

    @property
    def others(self) -> tuple[Rival[Any], ...]:
        """The values not chosen, each with why."""
        if len(self.ranked) == 1 and not self.replaced:
            return ()
        return (
            *(each.rival(self.rule) for each in self.ranked[1:]),
            *(each.rival(REPLACED) for each in self.replaced),
        )

    @property
    def agreement(self) -> Agreement:
        """Over the values that say something; a plan does not contradict what was done."""
        if len(self.ranked) == 1:
            return _confirmed(self.ranked[0].stated_by)
        done = self.ranked[0].best.standing[0]
        alike = [each for each in self.ranked if each.best.standing[0] == done]
        telling = [each for each in alike if says_something(each.value)] or alike
        if len({each.negative for each in telling}) > 1:
            return Agreement.DISPUTED
        values = [each.value for each in telling]
        if not agree(values):
            return Agreement.DISPUTED if disagree(values) else Agreement.NOT_COMPARABLE
        return _confirmed(origins_of([claim for each in telling for claim in each.claims]))

    def figure(self, view: View, possibly: Sequence[Rival[Any]]) -> Figure[Any]:
        """The figure of a value that certainly holds on a day."""
        chosen = self.ranked[0]
        said = chosen.best.statement
        due = chosen.due if said.reality is not Reality.DONE else None
        happened = _most_precise([claim.statement.happened for claim in chosen.claims])
        known_since = min(claim.known_since for claim in chosen.claims)
        return Figure(
            value=chosen.value,
            because=chosen.ids,
            happened=happened,
            known_since=known_since,
            age=age(happened, known_since, view),
            agreement=self.agreement,
            origins=chosen.origins,
            stated_by=chosen.stated_by,
            untraced=sum(claim.origin is None and not claim.confirmed for claim in chosen.claims),
            others=self.others,
            possibly=tuple(possibly),
            rule=self.rule,
            certainty=said.certainty.value,
            reality=said.reality.value,
            negative=chosen.negative,
            contested=chosen.contested,
            due=due,
            overdue=due is not None and due.latest < view.on,
        )

    def possibility(self, possibly: Sequence[Rival[Any]]) -> Figure[Any]:
        """The figure of a value that only may hold on a day."""
        chosen = self.ranked[0]
        said = chosen.best.statement
        return Figure(
            value=None,
            agreement=self.agreement,
            others=self.others,
            possibly=(chosen.rival("may hold"), *possibly),
            rule=self.rule,
            certainty=said.certainty.value,
            reality=said.reality.value,
            negative=chosen.negative,
            contested=chosen.contested,
        )


def _confirmed(origins: Sequence[str]) -> Agreement:
    return Agreement.AGREED if len(origins) > 1 else Agreement.SOLE


def choose(claims: Sequence[Claim], value: Value, policy: Policy) -> Choice:
    """Choose among claims that are rivals for one slot, at least one, in the total order."""
    if len(claims) == 1:
        return Choice([Candidate.of(value(claims[0]), claims)], ONLY)
    standing, replaced = _without_replaced(claims, value)
    ranked, rule = policy.choose(_candidates(standing, value))
    return Choice(ranked, rule, _candidates(replaced, value))


def figure(
    claims: Sequence[Claim],
    value: Value,
    *,
    view: View,
    certain: bool = True,
    possibly: Sequence[Rival[Any]] = (),
) -> Figure[Any]:
    """The figure of claims that are rivals for one slot; what is denied or withdrawn only stands beside.

    Args:
        claims: The rivals, at least one, in the total order.
        value: Reads off a claim the value that it states.
        view: The view: its policy chooses, and its day of the world decides whether a plan is overdue.
        certain: Whether the chosen value certainly holds on the day; else it is one of `possibly`.
        possibly: Other values that may hold on the day.
    """
    if certain and len(claims) == 1 and not (claims[0].set_aside or claims[0].confirmed):
        return _sole(claims[0], value(claims[0]), view, possibly)
    aside = [claim for claim in claims if claim.set_aside]
    told = [claim for claim in claims if not claim.set_aside] if aside else claims
    if not told:
        return _left(aside, value, view.policy)
    choice = choose(told, value, view.policy)
    chosen = choice.figure(view, possibly) if certain else choice.possibility(possibly)
    return _with_aside(chosen, _aside(aside, value, view.policy)) if aside else chosen


def _sole(claim: Claim, value: Any, view: View, possibly: Sequence[Rival[Any]]) -> Figure[Any]:
    """The figure of what a single claim states: three of four are, and need no choosing."""
    said = claim.statement
    due = said.due if said.reality is not Reality.DONE else None
    origins = () if claim.origin is None else (claim.origin,)
    return Figure(
        value=value,
        because=(claim.id,),
        happened=said.happened,
        known_since=claim.known_since,
        age=age(said.happened, claim.known_since, view),
        origins=len(origins),
        stated_by=origins,
        untraced=1 - len(origins),
        possibly=tuple(possibly),
        rule=ONLY,
        certainty=said.certainty.value,
        reality=said.reality.value,
        negative=said.negative,
        contested=claim.contested,
        due=due,
        overdue=due is not None and due.latest < view.on,
    )


def _with_aside(chosen: Figure[Any], aside: Sequence[Rival[Any]]) -> Figure[Any]:
    """A figure beside what is set aside; where it would have a rival otherwise, that decided."""
    spared = chosen.rule == ONLY and any(rival.value != chosen.value for rival in aside)
    rule = f"not {aside[0].why}" if spared else chosen.rule
    return evolve(chosen, rule=rule, others=(*chosen.others, *aside))


def _left(aside: Sequence[Claim], value: Value, policy: Policy) -> Figure[Any]:
    """The figure of a slot in which nothing stands: all that was stated is denied or withdrawn."""
    others = _aside(aside, value, policy)
    first, reasons = others[0], {rival.why for rival in others}
    return Figure(
        value=None,
        others=others,
        rule=NOTHING_STANDS,
        certainty=first.certainty,
        reality=first.reality,
        negative=first.negative,
        denied="denied" in reasons,
        withdrawn="withdrawn" in reasons,
        contested=tuple(dict.fromkeys(e for claim in aside if not claim.withdrawn for e in claim.contested)),
    )


def _aside(claims: Sequence[Claim], value: Value, policy: Policy) -> tuple[Rival[Any], ...]:
    """The values that are denied or withdrawn, those that would be chosen before others first."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.set_aside, []).append(claim)
    return tuple(
        candidate.rival(why)
        for why, group in sorted(found.items())
        for candidate in policy.choose(_candidates(group, value))[0]
    )


def _candidates(claims: Sequence[Claim], value: Value) -> list[Candidate]:
    """The stated values, each with the claims that state it."""
    found: dict[tuple[Any, bool, bool], list[Claim]] = {}
    for claim in claims:
        said = claim.statement
        stated = (value(claim), said.negative, said.reality is Reality.DONE)
        found.setdefault(stated, []).append(claim)
    return [Candidate.of(stated, group) for (stated, _, _), group in found.items()]


def _without_replaced(claims: Sequence[Claim], value: Value) -> tuple[list[Claim], list[Claim]]:
    """The claims that stand, and those that a later statement of their own origin contradicts."""
    by_origin: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.origin is not None:
            by_origin.setdefault(claim.origin, []).append(claim)
    replaced = [
        claim for group in by_origin.values() for claim in group
        if any(_replaces(later, claim, value) for later in group)
    ]  # fmt: skip
    if not replaced:
        return list(claims), []
    gone = {claim.id for claim in replaced}
    return [each for each in claims if each.id not in gone], [each for each in claims if each.id in gone]


def _replaces(later: Claim, earlier: Claim, value: Value) -> bool:
    """Whether their one origin took back what it said: certainly later, and not to be squared with it."""
    return (
        later.report.reported.earliest > earlier.report.reported.latest
        and later.standing[:3] >= earlier.standing[:3]
        and (later.statement.negative, value(later)) != (earlier.statement.negative, value(earlier))
        and says_something(value(later))
        and disagree([value(later), value(earlier)])
    )


def _most_precise(dates: Sequence[Edtf | None]) -> Edtf | None:
    known = [each for each in dates if each is not None]
    if len(known) < 2:
        return known[0] if known else None
    return max(known, key=lambda each: (precision(each), each.text), default=None)
