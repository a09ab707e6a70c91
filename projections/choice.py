"""Choosing between claims that are rivals for one slot.

The state shows one value and the rest. A policy puts the stated values in order by criteria, one
after the other, and the figure names the criterion that decided.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import Any, Protocol

from attrs import frozen

from ..events.edtf import Edtf
from ..events.statement import Reality
from .agreement import Agreement, agree, says_something
from .claim import Claim
from .figure import Figure, Rival

Value = Callable[[Claim], Any]
"""Reads off a claim the value that it states for the slot; values of one slot compare equal or not."""


@frozen(eq=False)
class Candidate:
    """One stated value, with the claims that state it; a plan of it and its being done are two.

    Attributes:
        value: The value.
        negative: Whether it is stated that it did not happen.
        claims: The claims, in the total order.
        best: The claim that speaks best for it.
        origins: How many known origins state it.
    """

    value: Any
    negative: bool
    claims: Sequence[Claim]
    best: Claim
    origins: int

    @classmethod
    def of(cls, value: Any, claims: Sequence[Claim]) -> Candidate:
        """The value that some claims state alike."""
        best = max(claims, key=_merit) if len(claims) > 1 else claims[0]
        return cls(value, best.statement.negative, claims, best, _origins(claims))

    @property
    def ids(self) -> tuple[str, ...]:
        """The events that state it."""
        return tuple(claim.id for claim in self.claims)

    @property
    def due(self) -> Edtf | None:
        """When it is to come about, as the last claim that says so states it."""
        stated = (claim.statement.due for claim in reversed(self.claims))
        return next((due for due in stated if due is not None), None)

    def rival(self, why: str) -> Rival[Any]:
        """The value as one that stands back."""
        said = self.best.statement
        return Rival(
            value=self.value,
            because=self.ids,
            origins=self.origins,
            why=why,
            negative=self.negative,
            certainty=said.certainty.value,
            reality=said.reality.value,
        )


def _merit(claim: Claim) -> tuple[Any, ...]:
    """How well a claim speaks for its value; what is under way speaks better than a plan."""
    return (claim.standing, claim.statement.reality is not Reality.PLANNED, claim.order)


class Policy(Protocol):
    """Chooses between stated values."""

    @property
    def name(self) -> str:
        """Its name in the library and on the command line."""
        ...

    def choose(self, candidates: Sequence[Candidate]) -> tuple[list[Candidate], str]:
        """The candidates, best first, and the rule that put the first before the second."""
        ...


@frozen
class Ranked:
    """A policy that compares by criteria in turn; the larger goes first.

    Attributes:
        name: Its name in the library and on the command line.
        criteria: The name of each rule, with what it compares.
    """

    name: str
    criteria: tuple[tuple[str, Callable[[Candidate], Any]], ...]

    def choose(self, candidates: Sequence[Candidate]) -> tuple[list[Candidate], str]:
        """The candidates, best first, and the first criterion that tells the first from the second."""
        if len(candidates) == 1:
            return list(candidates), "only value"
        ranked = sorted(
            ((self._key(each), each) for each in candidates), key=lambda pair: pair[0], reverse=True
        )
        best, second = ranked[0][0], ranked[1][0]
        decided = next((i for i, (one, two) in enumerate(zip(best, second, strict=True)) if one != two), None)
        rule = (
            self.criteria[decided][0] if decided is not None and decided < len(self.criteria) else "undecided"
        )
        return [candidate for _, candidate in ranked], rule

    def _key(self, candidate: Candidate) -> tuple[Any, ...]:
        return (*(measure(candidate) for _, measure in self.criteria), min(candidate.ids))


def _standing(index: int) -> Callable[[Candidate], Any]:
    return lambda candidate: candidate.best.standing[index]


def precision(value: Any) -> tuple[int, Decimal]:
    """How little a value leaves open: more is larger; a value that is not a range leaves nothing open.

    Of a number its certain digits count: 75m and 90m are equally precise, 14,999,987 more so than 15m.
    """
    if isinstance(value, Edtf):
        return (1, Decimal((value.earliest - value.latest).days))
    interval = getattr(value, "interval", None)
    if interval is None:
        return (1, Decimal(0))
    if interval.low is None or interval.high is None:
        return (0, Decimal(0))
    width = (interval.high - interval.low) / (interval.high or 1)
    return (1, Decimal(-width.adjusted()) if width else Decimal("Infinity"))


WEIGHED = Ranked(
    "weighed",
    (
        ("disclosed before undisclosed", lambda candidate: says_something(candidate.value)),
        ("done before not done", _standing(0)),
        ("asserted before hedged", _standing(1)),
        ("not denied", _standing(2)),
        ("stronger attribution", _standing(3)),
        ("more origins", attrgetter("origins")),
        ("fewer hands", lambda candidate: -min(claim.hands for claim in candidate.claims)),
        ("more precise", lambda candidate: precision(candidate.value)),
        ("later reported", lambda candidate: max(claim.known_from for claim in candidate.claims)),
    ),
)
"""The default: how sure, on whose word, how many origins, how near to them, how precise, how new.

Nearness goes before precision: a copy that drops the "about" of its origin is no more precise than it.
"""


@frozen
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
        behind = [each.rival("denied" if each.best.denied else self.rule) for each in self.ranked[1:]]
        return (
            *behind,
            *(each.rival("replaced by a later statement of its origin") for each in self.replaced),
        )

    @property
    def agreement(self) -> Agreement:
        """Over the values that nobody at least as strong denies; a plan does not contradict what was done."""
        if len(self.ranked) == 1:
            return _confirmed(self.ranked[0].origins)
        done = self.ranked[0].best.standing[0]
        alike = [each for each in self.ranked if each.best.standing[0] == done]
        standing = [each for each in alike if not each.best.denied] or alike
        telling = [each for each in standing if says_something(each.value)] or standing
        if len({each.negative for each in telling}) > 1 or not agree([each.value for each in telling]):
            return Agreement.DISPUTED
        return _confirmed(_origins([claim for each in telling for claim in each.claims]))

    def figure(self, on: date, possibly: Sequence[Rival[Any]]) -> Figure[Any]:
        """The figure of a value that certainly holds on a day."""
        chosen = self.ranked[0]
        said = chosen.best.statement
        due = chosen.due if said.reality is not Reality.DONE else None
        return Figure(
            value=chosen.value,
            because=chosen.ids,
            happened=_most_precise([claim.statement.happened for claim in chosen.claims]),
            known_since=min(claim.known_from for claim in chosen.claims),
            agreement=self.agreement,
            origins=chosen.origins,
            untraced=sum(claim.origin is None for claim in chosen.claims),
            others=self.others,
            possibly=tuple(possibly),
            rule=self.rule,
            certainty=said.certainty.value,
            reality=said.reality.value,
            negative=chosen.negative,
            denied=chosen.best.denied,
            due=due,
            overdue=due is not None and due.latest < on,
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
            denied=chosen.best.denied,
        )


def _confirmed(origins: int) -> Agreement:
    return Agreement.AGREED if origins > 1 else Agreement.SOLE


def choose(claims: Sequence[Claim], value: Value, policy: Policy) -> Choice:
    """Choose among claims that are rivals for one slot, at least one, in the total order."""
    if len(claims) == 1:
        return Choice([Candidate.of(value(claims[0]), claims)], "only value")
    standing, replaced = _without_replaced(claims, value)
    ranked, rule = policy.choose(_candidates(standing, value))
    return Choice(ranked, rule, _candidates(replaced, value))


def figure(
    claims: Sequence[Claim],
    value: Value,
    *,
    on: date,
    certain: bool = True,
    possibly: Sequence[Rival[Any]] = (),
) -> Figure[Any]:
    """The figure of claims that are rivals for one slot.

    Args:
        claims: The rivals, at least one, in the total order.
        value: Reads off a claim the value that it states.
        on: The day of the world, which decides whether a plan is overdue.
        certain: Whether the chosen value certainly holds on the day; else it is one of `possibly`.
        possibly: Other values that may hold on the day.
    """
    choice = choose(claims, value, WEIGHED)
    return choice.figure(on, possibly) if certain else choice.possibility(possibly)


def _candidates(claims: Sequence[Claim], value: Value) -> list[Candidate]:
    """The stated values, each with the claims that state it."""
    found: dict[tuple[Any, bool, bool], list[Claim]] = {}
    for claim in claims:
        said = claim.statement
        stated = (value(claim), said.negative, said.reality is Reality.DONE)
        found.setdefault(stated, []).append(claim)
    return [Candidate.of(stated, group) for (stated, _, _), group in found.items()]


def _origins(claims: Sequence[Claim]) -> int:
    """How many known origins are behind claims."""
    return len({claim.origin for claim in claims} - {None})


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
        and not agree([value(later), value(earlier)])
    )


def _most_precise(dates: Sequence[Edtf | None]) -> Edtf | None:
    known = [each for each in dates if each is not None]
    return max(known, key=lambda each: (precision(each), each.text), default=None)
