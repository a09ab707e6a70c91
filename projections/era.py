"""Eras: how long an answer stands.

A fold asks the days of its view for nothing but how they compare with other days. So it comes out the same
for all days on which each of these comparisons does: they are noted while it is made. Only ages are counted
in days, and an era says nothing of them.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Self

from attrs import evolve, frozen

from .company import CompanyState, fold
from .gather import Gathering
from .placing import Span
from .view import View

_DAY = timedelta(1)


@frozen
class Era:
    """A state, and the days for which it stands.

    Attributes:
        state: The state; its ages are those of the day for which it was made.
        as_of: The days by which what had been reported makes it so.
        on: The days of the world on which it is so.
    """

    state: CompanyState
    as_of: Span
    on: Span

    def covers(self, view: View) -> bool:
        """Whether a view of the same log, by the same policy, finds the same state."""
        return (
            self.as_of.earliest <= view.as_of <= self.as_of.latest
            and self.on.earliest <= view.on <= self.on.latest
        )

    @property
    def lived(self) -> Span:
        """The days on which it stood for whoever looked at the world of that same day."""
        return self.as_of.common(self.on)


class Watched(date):
    """A day that notes within which bounds it compares as it did."""

    __slots__ = ("bounds",)
    __hash__ = date.__hash__
    bounds: Span

    @classmethod
    def of(cls, day: date) -> Self:
        """A day that nothing was compared with yet."""
        watched = cls(day.year, day.month, day.day)
        watched.bounds = Span(date.min, date.max)
        return watched

    def _after(self, day: date) -> None:
        if day >= self.bounds.earliest:
            self.bounds = Span(day + _DAY, self.bounds.latest)

    def _before(self, day: date) -> None:
        if day <= self.bounds.latest:
            self.bounds = Span(self.bounds.earliest, day - _DAY)

    def _from(self, day: date) -> None:
        if day > self.bounds.earliest:
            self.bounds = Span(day, self.bounds.latest)

    def _until(self, day: date) -> None:
        if day < self.bounds.latest:
            self.bounds = Span(self.bounds.earliest, day)

    def __le__(self, other: date) -> bool:
        answer = super().__le__(other)
        (self._until if answer else self._after)(other)
        return answer

    def __lt__(self, other: date) -> bool:
        answer = super().__lt__(other)
        (self._before if answer else self._from)(other)
        return answer

    def __ge__(self, other: date) -> bool:
        return not self < other

    def __gt__(self, other: date) -> bool:
        return not self <= other

    def __eq__(self, other: object) -> bool:
        return isinstance(other, date) and self <= other and self >= other

    def __ne__(self, other: object) -> bool:
        return not self == other


def era(company: str, gathering: Gathering, view: View, *, named: bool = False) -> Era:
    """The state of a company and the days for which it stands, from any superset of what matters for it.

    Only where it is `named` it has the names of others: these change on other days, and change nothing else.
    """
    as_of, on = Watched.of(view.as_of), Watched.of(view.on)
    claims = gathering.seen(evolve(view, as_of=as_of, on=on))
    state = fold(company, claims, labels=None if named else {})
    return Era(evolve(state, view=view), as_of.bounds, on.bounds)
