"""The age of a figure: how many days before the day asked it held, or became known."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from ..events.edtf import Edtf

if TYPE_CHECKING:
    from .view import View


@frozen
class Age:
    """How old a figure is on the day of the world.

    Attributes:
        least: The least number of days.
        most: The most; None where it may have held for any time before it became known.
        since: What it is counted from: `happened`, or `known_since` where it is not said when it held.
    """

    least: int
    most: int | None
    since: str


def age(happened: Edtf | None, known_since: date | None, view: View) -> Age | None:
    """The age of a figure, from when it held as stated, else from when it became known; None without a day.

    What was reported as done held by the day of its report, however imprecise its date is.
    """
    if happened is None:
        return None if known_since is None else Age(_days(known_since, view), None, "known_since")
    last = happened.latest if known_since is None else min(happened.latest, known_since)
    first = None if happened.earliest == date.min else _days(happened.earliest, view)
    return Age(_days(max(last, happened.earliest), view), first, "happened")


def _days(day: date, view: View) -> int:
    return max((view.on - day).days, 0)
