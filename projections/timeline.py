"""The timeline of a company: all that is known to have happened, in the order of the world."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from attrs import frozen

from ..events.answer import Answer
from ..events.edtf import Edtf
from ..events.event import Event
from ..events.fact import Fact
from .claim import Claim
from .concern import concerning
from .gather import gather
from .placing import Span, occurred
from .reply import replied
from .view import View


@frozen(kw_only=True)
class Entry:
    """One line of a timeline.

    Attributes:
        span: The days on which it can have happened; the first is 0001-01-01 where it is not known.
        happened: When, as stated.
        known_since: The day from which it counts as known.
        holds: Whether it had happened by the day asked.
        kind: The kind of fact.
        fact: What is stated.
        certainty: How sure the report is.
        reality: Done, in-progress, committed or planned.
        negative: Whether it is stated that it did not happen.
        set_aside: Whether it is denied or withdrawn; empty where it stands.
        event: The id of the event.
        report: The id of the report.
        para: The paragraph.
    """

    span: Span
    happened: Edtf | None
    known_since: date
    holds: Answer
    kind: str
    fact: Fact
    certainty: str
    reality: str
    negative: bool
    set_aside: str
    event: str
    report: str
    para: int | None


def timeline(company: str, events: Iterable[Event[Any]], view: View) -> tuple[Entry, ...]:
    """What concerns a company, in the total order of events; what can't have come yet is left out."""
    seen = gather(events, view)
    claims = replied(concerning(seen.merges.canonical(company, "company"), seen))
    return entries(claims.facts, view.on)


def entries(claims: Iterable[Claim], on: date) -> tuple[Entry, ...]:
    """The lines of claims that can have come by a day."""
    lines = (entry(claim, on) for claim in claims)
    return tuple(line for line in lines if line.holds is not Answer.NO)


def entry(claim: Claim, on: date) -> Entry:
    """The line of one claim."""
    said = claim.statement
    return Entry(
        span=claim.span,
        happened=said.happened,
        known_since=claim.known_since,
        holds=occurred(claim.span, on),
        kind=claim.kind,
        fact=claim.fact,
        certainty=said.certainty.value,
        reality=said.reality.value,
        negative=said.negative,
        set_aside=claim.set_aside,
        event=claim.id,
        report=claim.report.id,
        para=said.para,
    )
