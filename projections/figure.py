"""Figures: one value of a rebuilt state, with the events it rests on and what else was said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Generic, TypeVar

from attrs import evolve, frozen

from ..events.edtf import Edtf
from .age import Age
from .agreement import Agreement

APART = "no lead in common"
NOTHING_STANDS = "nothing stands"
REPLACED = "replaced by a later statement of its origin"
ASIDE = ("denied", "withdrawn")
"""Why a value stands back other than by a rule of choosing; the last two are set aside."""

V_co = TypeVar("V_co", covariant=True)


@frozen(kw_only=True)
class Rival(Generic[V_co]):
    """Another value that was stated, or that may hold.

    Attributes:
        value: The value.
        because: The events that state it, then those that confirm it.
        origins: How many known origins state it.
        stated_by: These origins: who states it in the end, and who confirms it.
        why: Why it stands back: the rule that decided, 'replaced', 'denied', 'withdrawn', or 'may hold'.
        negative: Whether it is stated that it did not happen.
        certainty: How sure the report is.
        reality: Done, in-progress, committed or planned.
    """

    value: V_co
    because: tuple[str, ...]
    origins: int
    stated_by: tuple[str, ...] = ()
    why: str
    negative: bool = False
    certainty: str = "asserted"
    reality: str = "done"


@frozen(kw_only=True)
class Figure(Generic[V_co]):
    """One value, chosen among the claims that can be seen.

    Attributes:
        value: The value chosen; None where nothing certainly holds on the day.
        because: The events that state it, then those that confirm it.
        happened: When it held in the world, as stated by the most precise of them; None where unknown.
        known_since: The first day from which it counts as known; None where there is no value.
        age: How old it is on the day; None where there is no value.
        agreement: Sole, agreed or disputed, over origins.
        origins: How many known origins state it. Copies of one origin are one.
        stated_by: These origins: who states it in the end, and who confirms it.
        untraced: How many events state it whose origin is not known.
        others: The values not chosen.
        possibly: The values that may hold on the day.
        rule: The rule that decided.
        certainty: How sure the report is.
        reality: Done, in-progress, committed or planned.
        negative: Whether it is stated that it did not happen.
        denied: Whether nothing stands, and voices at least as strong deny what was stated.
        withdrawn: Whether nothing stands, and reports behind what was stated were withdrawn.
        contested: The events that deny it in voices no stronger than its own, which leaves it open.
        due: When a plan is to come about.
        overdue: Whether that day has passed in silence.
    """

    value: V_co | None
    because: tuple[str, ...] = ()
    happened: Edtf | None = None
    known_since: date | None = None
    age: Age | None = None
    agreement: Agreement = Agreement.SOLE
    origins: int = 0
    stated_by: tuple[str, ...] = ()
    untraced: int = 0
    others: tuple[Rival[V_co], ...] = ()
    possibly: tuple[Rival[V_co], ...] = ()
    rule: str = ""
    certainty: str = "asserted"
    reality: str = "done"
    negative: bool = False
    denied: bool = False
    withdrawn: bool = False
    contested: tuple[str, ...] = ()
    due: Edtf | None = None
    overdue: bool = False

    @property
    def disputed(self) -> bool:
        """Whether what was stated can't all be true."""
        return self.agreement is Agreement.DISPUTED

    @property
    def at_odds(self) -> bool:
        """Whether what was stated can't all be true, or can't be compared."""
        return self.agreement in (Agreement.DISPUTED, Agreement.NOT_COMPARABLE)

    @property
    def lead(self) -> Rival[V_co] | None:
        """What there is to show where nothing certainly holds: what may hold, else what is set aside."""
        return None if self.certain else next(iter((*self.possibly, *self.others)), None)

    @property
    def stands(self) -> bool:
        """Whether it tells of what is or may be so: no plan, no denial, nothing that did not happen."""
        return (self.certain or bool(self.possibly)) and self.reality != "planned" and not self.negative

    @property
    def all_events(self) -> frozenset[str]:
        """The events behind the value and behind what may hold."""
        return frozenset(self.because).union(*(rival.because for rival in self.possibly))

    def against(self, figures: Iterable[Figure[V_co]]) -> Figure[V_co]:
        """The figure as one side of a dispute with others."""
        rivals = tuple(
            Rival(
                value=each.value,
                because=each.because,
                origins=each.origins,
                stated_by=each.stated_by,
                why=APART,
                certainty=each.certainty,
                reality=each.reality,
            )
            for each in figures
            if each.value is not None and each.value != self.value and not each.negative
        )
        return evolve(self, agreement=Agreement.DISPUTED, others=(*self.others, *rivals))

    @property
    def certain(self) -> bool:
        """Whether there is a value that certainly holds on the day."""
        return self.value is not None
