"""The clocks of a question, as keywords."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict

from ..projections.policy import Policy
from ..projections.view import Day


class Clocks(TypedDict, total=False):
    """The clocks of a question, and its way of choosing; each is left out or None for its default.

    Attributes:
        as_of: Only what had been reported by the end of this day; today by default.
        on: As things stood in the world on this day; `as_of` by default.
        recorded_by: Only what the log held by this instant or position; everything by default.
        policy: How one of several stated values is chosen: a policy or its name; 'weighed' by default.
    """

    as_of: Day | None
    on: Day | None
    recorded_by: datetime | int | None
    policy: Policy | str | None
