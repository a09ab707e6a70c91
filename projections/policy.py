"""Policies: how one of the values that were stated for a slot is chosen.

A policy puts the stated values in order, and names the rule that put the first before the second.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cmp_to_key
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol

from attrs import define, frozen

from ..events.edtf import Edtf
from ..events.error import WordingError
from ..events.statement import Reality
from .agreement import says_something
from .figure import Rival

if TYPE_CHECKING:
    from .claim import Claim


@define(eq=False)
class Candidate:
    """One stated value, with the claims that state it; a plan of it and its being done are two.

    Attributes:
        value: The value.
        negative: Whether it is stated that it did not happen.
        claims: The claims, in the total order.
        best: The claim that speaks best for it.
        stated_by: The known origins that state or confirm it.
    """

    value: Any
    negative: bool
    claims: Sequence[Claim]
    best: Claim
    stated_by: tuple[str, ...]

    @classmethod
    def of(cls, value: Any, claims: Sequence[Claim]) -> Candidate:
        """The value that some claims state alike."""
        best = max(claims, key=_merit) if len(claims) > 1 else claims[0]
        return cls(value, best.statement.negative, claims, best, origins_of(claims))

    @property
    def origins(self) -> int:
        """How many known origins state it."""
        return len(self.stated_by)

    @property
    def ids(self) -> tuple[str, ...]:
        """The events that state it, then those that confirm it."""
        stating = [claim.id for claim in self.claims]
        confirmed = (claim.confirmed for claim in self.claims if claim.confirmed)
        confirming = [event for each in confirmed for event in sorted(each.values())]
        return tuple(dict.fromkeys(stating + confirming))

    @property
    def contested(self) -> tuple[str, ...]:
        """The events that deny it in voices no stronger than its own."""
        return tuple(dict.fromkeys(event for claim in self.claims for event in claim.contested))

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
            stated_by=self.stated_by,
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


ONLY = "only value"
"""The rule that decided where nothing else was stated."""

Criterion = tuple[str, Callable[[Candidate], Any]]
"""The name of a rule, and what it compares; the larger goes first."""


@frozen
class Ranked:
    """A policy that compares by criteria in turn.

    Attributes:
        name: Its name in the library and on the command line.
        criteria: The name of each rule, with what it compares.
    """

    name: str
    criteria: tuple[Criterion, ...]

    def choose(self, candidates: Sequence[Candidate]) -> tuple[list[Candidate], str]:
        """The candidates, best first, and the first criterion that tells the first from the second."""
        if len(candidates) == 1:
            return list(candidates), ONLY
        ranked = sorted(candidates, key=cmp_to_key(self._compared), reverse=True)
        return ranked, next((rule for rule, *_ in self._differences(*ranked[:2])), "undecided")

    def _compared(self, one: Candidate, other: Candidate) -> int:
        """Which goes first: by the first criterion that tells them apart, else by their ids."""
        mine, its = next(
            ((mine, its) for _, mine, its in self._differences(one, other)),
            (min(claim.id for claim in one.claims), min(claim.id for claim in other.claims)),
        )
        return 1 if mine > its else -1

    def _differences(self, one: Candidate, other: Candidate) -> Iterator[tuple[str, Any, Any]]:
        """The rules by which they differ, each with what it makes of both."""
        for rule, measure in self.criteria:
            mine, its = measure(one), measure(other)
            if mine != its:
                yield rule, mine, its


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


def origins_of(claims: Sequence[Claim]) -> tuple[str, ...]:
    """The known origins behind claims."""
    found = {claim.origin for claim in claims}
    found.update(*(claim.confirmed for claim in claims if claim.confirmed))
    return tuple(sorted(origin for origin in found if origin is not None))


def _last_told(candidate: Candidate) -> date:
    """The last day on which an origin came to state the value; a later copy of it is no news."""
    first: dict[str | None, date] = {}
    for claim in candidate.claims:
        first[claim.origin] = min(claim.known_from, first.get(claim.origin, claim.known_from))
    traced = [day for origin, day in first.items() if origin is not None]
    return max(traced or first.values())


def _first_told(candidate: Candidate) -> int:
    return -min(claim.known_from for claim in candidate.claims).toordinal()


def _hands(candidate: Candidate) -> int:
    return -min(claim.hands for claim in candidate.claims)


_PRINCIPLES: tuple[Criterion, ...] = (
    ("disclosed before undisclosed", lambda candidate: says_something(candidate.value)),
    ("done before not done", _standing(0)),
)
"""What holds in every policy: neither silence nor a plan stands before what is told as done."""

_SURE: Criterion = ("asserted before hedged", _standing(1))
_STRONG: Criterion = ("stronger attribution", _standing(3))
_MANY: Criterion = ("more origins", attrgetter("origins"))
_NEAR: Criterion = ("fewer hands", _hands)
_PRECISE: Criterion = ("more precise", lambda candidate: precision(candidate.value))
_LATE: Criterion = ("later reported", _last_told)
_EARLY: Criterion = ("first reported", _first_told)

WEIGHED = Ranked("weighed", (*_PRINCIPLES, _SURE, _STRONG, _MANY, _NEAR, _PRECISE, _LATE))
"""The default: how sure, on whose word, how many origins, how near to them, how precise, how new.

Nearness goes before precision: a copy that drops the "about" of its origin is no more precise than it.
"""

LATEST = Ranked("latest", (*_PRINCIPLES, _LATE, _SURE, _STRONG, _MANY, _NEAR, _PRECISE))
"""What an origin said last, whoever it is."""

FIRST = Ranked("first", (*_PRINCIPLES, _EARLY, _SURE, _STRONG, _MANY, _NEAR, _PRECISE))
"""What was told first, and not taken back by its own origin."""

MOST_ORIGINS = Ranked("most-origins", (*_PRINCIPLES, _MANY, _SURE, _STRONG, _NEAR, _PRECISE, _LATE))
"""What the most known origins say, however weak each is."""

POLICIES: dict[str, Policy] = {each.name: each for each in (WEIGHED, LATEST, FIRST, MOST_ORIGINS)}
"""The policies by name; any other object that keeps to `Policy` can be given in the library."""


def policy_of(given: Policy | str | None) -> Policy:
    """The policy of a name, a policy as it is, and the default for none.

    >>> policy_of("latest").name
    'latest'

    Raises:
        WordingError: No policy has that name.
    """
    if given is None:
        return WEIGHED
    if not isinstance(given, str):
        return given
    if given not in POLICIES:
        raise WordingError(
            f"{given!r} is no policy of choosing.", remedy=f"The policies are {', '.join(POLICIES)}."
        )
    return POLICIES[given]
