"""The view: from when we look, at which day of the world, and at what the log held.

`as_of` is the clock of knowledge, `on` the clock of the world, `recorded_by` the clock of the log.
All three are inclusive; a month or a year given for a day means its last day.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from attrs import evolve, field, frozen

from ..events.date_wording import parse_date
from ..events.edtf import Edtf
from ..events.error import DealsError, WordingError
from ..events.event import Event
from .policy import WEIGHED, Policy, policy_of

Day = date | Edtf | str


@frozen
class View:
    """What a question is asked through.

    Attributes:
        as_of: Only what had been reported by the end of this day.
        on: As things stood in the world on this day.
        recorded_by: Only what the log held by this instant (aware), or up to this position; None for all.
        position: The position of the log that the answer rests on; None where there is no log.
        policy: How one of several stated values is chosen.
    """

    as_of: date
    on: date
    recorded_by: datetime | int | None = None
    position: int | None = field(default=None, eq=False)
    policy: Policy = WEIGHED

    @classmethod
    def of(
        cls,
        as_of: Day,
        on: Day | None = None,
        recorded_by: datetime | int | None = None,
        policy: Policy | str | None = None,
    ) -> View:
        """The view from a day; `on` is the same day where it is not given.

        A policy is an object, or the name of one of `policy.POLICIES`.

        >>> View.of("2024-02").as_of
        datetime.date(2024, 2, 29)
        """
        if isinstance(recorded_by, datetime) and recorded_by.tzinfo is None:
            raise WordingError(
                f"The instant {recorded_by} says no time zone.", remedy="Give it with one, such as UTC."
            )
        known = day(as_of)
        return cls(known, known if on is None else day(on), recorded_by, policy=policy_of(policy))

    @property
    def hindsight(self) -> bool:
        """Whether a past day is seen with what was learned later."""
        return self.on < self.as_of

    def earlier(self, as_of: date, *, lived: bool) -> View:
        """The same view from an earlier day; where it is `lived`, as things stood in the world on that day.

        Raises:
            DaysReversedError: The day lies after that of the view.
        """
        if as_of > self.as_of:
            raise DaysReversedError(as_of, self.as_of)
        return evolve(self, as_of=as_of, on=as_of if lived else self.on)

    def holds_record(self, event: Event[Any]) -> bool:
        """Whether the log held the event by `recorded_by`; an unrecorded event always counts."""
        if self.position is not None and event.position is not None and event.position > self.position:
            return False
        limit = self.recorded_by
        if limit is None:
            return True
        if isinstance(limit, datetime):
            return event.recorded is None or event.recorded <= limit
        return event.position is None or event.position <= limit

    def __str__(self) -> str:
        by = "" if self.recorded_by is None else f", recorded by {self.recorded_by}"
        chosen = "" if self.policy == WEIGHED else f", chosen by {self.policy.name}"
        return f"as of {self.as_of}, on {self.on}{by}{chosen}"


class DaysReversedError(DealsError):
    """A time that begins after its end."""

    def __init__(self, start: date, end: date) -> None:
        super().__init__(f"{start} lies after {end}.", remedy="Give the earlier day first.")


def day(value: Day) -> date:
    """One day: the last of what is given.

    Raises:
        WordingError: The text is no date, or has no last day.
    """
    if isinstance(value, date):
        return value
    when = parse_date(value) if isinstance(value, str) else value
    if when.latest == date.max:
        raise WordingError(f"{str(value)!r} has no last day.", remedy="Give a day, a month or a year.")
    return when.latest


def first_day(value: Day) -> date:
    """One day: the first of what is given.

    Raises:
        WordingError: The text is no date, or has no first day.
    """
    if isinstance(value, date):
        return value
    when = parse_date(value) if isinstance(value, str) else value
    if when.earliest == date.min:
        raise WordingError(f"{str(value)!r} has no first day.", remedy="Give a day, a month or a year.")
    return when.earliest
