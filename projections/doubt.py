"""Doubts on record about what was recorded: they leave less of a total sure, and change no other figure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from .claim import Claim, Claims


@frozen(kw_only=True)
class Doubt:
    """One doubt about an event.

    Attributes:
        event: The event that is in doubt.
        by: The event that says so.
        reason: Why.
        report: The report in which the doubt is put down.
        origin: Who doubts it.
        reported: The day from which the doubt is on record.
    """

    event: str
    by: str
    reason: str
    report: str
    origin: str
    reported: date


def doubts(told: Iterable[Claim], claims: Claims) -> tuple[Doubt, ...]:
    """The doubts about claims that stand; what is denied or withdrawn needs none."""
    if not claims.doubts:
        return ()
    return tuple(
        Doubt(
            event=claim.id,
            by=doubt.id,
            reason=doubt.fact.reason,
            report=doubt.report.id,
            origin=doubt.origin or f"report:{doubt.report.id}",
            reported=doubt.known_since,
        )
        for claim in told
        if not claim.set_aside
        for id_ in sorted(claim.ids)
        for doubt in claims.doubts.get(id_, ())
    )
