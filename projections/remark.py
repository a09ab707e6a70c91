"""What is kept beside the figures: voices, silences, acts of authorities, assessments.

They are shown as they were stated, each on its own; none of them changes a figure.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from ..events.answer import Answer
from ..events.edtf import Edtf
from ..events.fact import Fact
from ..events.kinds import (
    AssessmentMade,
    AuthorityActed,
    CommentDeclined,
    DetailWithheld,
    FactConfirmed,
    FactDenied,
    NoResponse,
    StatementMade,
)
from ..events.party import Party
from .claim import Claim, Claims
from .slot import holds

VOICES = (CommentDeclined, NoResponse, DetailWithheld, StatementMade, FactConfirmed, FactDenied)


@frozen(kw_only=True)
class Remark:
    """One thing that somebody said, kept back or did, or that a report holds.

    Attributes:
        event: The event.
        kind: The kind of fact.
        who: Who speaks, stays silent, acts or holds the view; empty for the report itself.
        what: In the recorder's words, or the sort of silence.
        about: What it is about.
        holds: Whether it had happened by the day.
        happened: When, as stated.
        known_since: The day from which it counts as known.
        certainty: How sure the report is.
        reality: Done, in-progress, committed or planned.
        negative: Whether it is stated that it did not happen.
        set_aside: Whether it is denied or withdrawn; empty where it stands.
    """

    event: str
    kind: str
    who: tuple[Party, ...]
    what: str
    about: tuple[str, ...]
    holds: Answer
    happened: Edtf | None
    known_since: date
    certainty: str
    reality: str
    negative: bool
    set_aside: str


def comments(company: str, claims: Claims, deals: Iterable[str]) -> tuple[Remark, ...]:
    """What was said and not said by or about a company and its deals."""
    return _remarks(VOICES, {company, *deals}, claims)


def authority(company: str, claims: Claims, deals: Iterable[str]) -> tuple[Remark, ...]:
    """What states, courts and regulators did that touches a company."""
    return _remarks((AuthorityActed,), {company, *deals}, claims)


def assessments(company: str, claims: Claims, deals: Iterable[str]) -> tuple[Remark, ...]:
    """Views and background about a company and its deals; they change no figure."""
    return _remarks((AssessmentMade,), {company, *deals}, claims)


def _remarks(kinds: tuple[type[Fact], ...], topics: set[str], claims: Claims) -> tuple[Remark, ...]:
    found = [_remark(claim, claims.view.on) for claim in claims.of(*kinds) if topics & claim.mentions]
    return tuple(remark for remark in found if remark.holds is not Answer.NO)


def _remark(claim: Claim, on: date) -> Remark:
    fact, said = claim.fact, claim.statement
    return Remark(
        event=claim.id,
        kind=claim.kind,
        who=_who(fact),
        what=_what(fact),
        about=getattr(fact, "about", ()) or getattr(fact, "target", ()),
        holds=holds(claim, on),
        happened=said.happened,
        known_since=claim.known_since,
        certainty=said.certainty.value,
        reality=said.reality.value,
        negative=said.negative,
        set_aside=claim.set_aside,
    )


def _who(fact: Fact) -> tuple[Party, ...]:
    attributes = ("speaker", "authority", "holder")
    return next((getattr(fact, name) for name in attributes if hasattr(fact, name)), ())


def _what(fact: Fact) -> str:
    attributes = ("gist", "what", "grounds", "form", "action")
    return next((text for name in attributes if (text := getattr(fact, name, ""))), "")
