"""What can't be done at the front door.

DealsError
├── NameUnknownError     nothing is called that; near matches are given
├── NameAmbiguousError   several things are called that
├── ReportUnknownError   a fact is given to a report that is not recorded
├── ReportDiffersError   a recorded report says something else now
├── EventUnknownError    no event, or more than one, has an id that begins like that
└── FigureUnknownError   a company has no such figure

`dealtracker.events.error` draws the tree of all errors.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..events.error import DealsError


class NameUnknownError(DealsError):
    """Nothing is called that."""

    def __init__(self, name: str, near: Sequence[str], sort: str = "", *, known_as: str = "") -> None:
        self.near = tuple(near)
        meant = " or ".join(repr(each) for each in near[:3])
        other = (
            f"That is the name of a {known_as}." if known_as else "Nothing with a similar name is recorded."
        )
        super().__init__(
            f"No {sort or 'entity'} {name!r}.",
            remedy=f"Did you mean {meant}?" if near and not known_as else other,
            command="deals list",
        )


class NameAmbiguousError(DealsError):
    """Several things are called that."""

    def __init__(self, name: str, slugs: Sequence[str]) -> None:
        self.slugs = tuple(slugs)
        super().__init__(
            f"{name!r} is the name of {len(slugs)} things.",
            remedy=f"Give the slug: {', '.join(sorted(slugs))}.",
        )


class ReportUnknownError(DealsError):
    """A fact is given to a report that is not recorded."""

    def __init__(self, report: str) -> None:
        super().__init__(
            f"No report {report!r} is recorded.",
            remedy="Record it first, with the day on which it came out.",
            command=f"deals record report-published --report {report} --outlet SLUG --published DAY",
        )


class ReportDiffersError(DealsError):
    """A recorded report says something else now; nothing is ever overwritten."""

    def __init__(self, report: str, difference: str) -> None:
        self.difference = difference
        super().__init__(
            f"The report {report!r} is recorded with other facts:\n{difference}",
            remedy="Restore the file. What was recorded can be corrected by events, and never edited.",
        )


class EventUnknownError(DealsError):
    """No event, or more than one, has an id that begins like that."""

    def __init__(self, prefix: str, ids: Sequence[str] = ()) -> None:
        several = f"{len(ids)} events begin with {prefix!r}."
        super().__init__(
            several if ids else f"No event {prefix!r}.",
            remedy="Give more digits: " + ", ".join(each[:12] for each in ids[:4]) + "." if ids else "",
            command="" if ids else "deals log",
        )


class FigureUnknownError(DealsError):
    """A company has no such figure."""

    def __init__(self, company: str, wanted: str, known: Sequence[str]) -> None:
        shown = ", ".join(known[:12]) + (", ..." if len(known) > 12 else "")
        super().__init__(
            f"{company!r} has no figure {wanted!r} on that day.",
            remedy=f"It has {shown}." if known else "Nothing was known of it on that day.",
        )
