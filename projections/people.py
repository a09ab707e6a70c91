"""People: who is in which office on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import count

from attrs import evolve, frozen

from ..events.answer import Answer
from ..events.edtf import Edtf
from ..events.fact import Fact
from ..events.kinds import BackgroundReported, RoleHeld, RoleLeft, RoleTaken
from ..events.party import Party
from .choice import figure
from .claim import Claim, Claims
from .figure import Figure
from .placing import lasting, meeting, sightings
from .slot import happened, members, standing
from .view import View


@frozen(kw_only=True)
class PersonLine:
    """Somebody in an office.

    Attributes:
        person: Who.
        role: In which office.
        holds: Whether it is held on the day: yes or maybe; no where all that says so is denied.
        since: When it was taken, as stated.
        until: When it was left, as stated, where the day lies before that.
        first_seen: The first day by which they are known to have been in office.
        last_seen: The last such day; the office is carried on after it.
        figure: That they are in office: its value is the person.
    """

    person: Party
    role: str
    holds: Answer
    since: Figure[Edtf] | None
    until: Figure[Edtf] | None
    first_seen: date | None
    last_seen: date | None
    figure: Figure[Party]


@frozen(kw_only=True)
class BackgroundLine:
    """Where somebody comes from.

    Attributes:
        subject: Who.
        figure: The organisation or group that they come from.
    """

    subject: Party
    figure: Figure[Party]


def people(company: str, claims: Claims) -> tuple[PersonLine, ...]:
    """Who is in office at a company on the day, yes or maybe."""
    offices: dict[tuple[Party, str, int], list[Claim]] = {}
    unnamed = count(1)
    for claim in claims.of(RoleHeld, RoleTaken, RoleLeft):
        if company in claim.fact.company:
            for person in claim.fact.person:
                key = (person, claim.fact.role, 0 if isinstance(person, str) else next(unnamed))
                offices.setdefault(key, []).append(claim)
    lines = (_line(person, role, group, claims.view) for (person, role, _), group in offices.items())
    return tuple(line for line in lines if line is not None)


def backgrounds(company: str, claims: Claims) -> tuple[BackgroundLine, ...]:
    """Where a company comes from, as far as it is stated."""
    about = [claim for claim in claims.of(BackgroundReported) if company in claim.fact.subject]
    figures = members(about, lambda claim: claim.fact.background, claims.view)
    return tuple(BackgroundLine(subject=company, figure=each) for each in figures)


def _line(person: Party, role: str, claims: Sequence[Claim], view: View) -> PersonLine | None:
    """One person in one office; what is only hedged makes it no more than a maybe."""
    told, answer = standing(claims, lambda some: _in_office(some, view.on))
    told = [claim for claim in told if not claim.statement.negative]
    if not told:
        return None
    seen = [claim for claim in told if not isinstance(claim.fact, RoleLeft)]
    aside = [c for c in claims if c.set_aside and c not in told and not isinstance(c.fact, RoleLeft)]
    return PersonLine(
        person=person,
        role=role,
        holds=answer,
        since=_dated(told, RoleTaken, view),
        until=_dated(told, RoleLeft, evolve(view, on=date.max)),
        first_seen=min((claim.span.latest for claim in seen), default=None),
        last_seen=max((claim.span.latest for claim in seen), default=None),
        figure=figure([*(seen or told), *aside], lambda _: person, view=view, certain=answer is Answer.YES),
    )


def _in_office(claims: Sequence[Claim], on: date) -> Answer:
    """Whether an office is held on a day, from when it was taken, left and seen to be held."""
    told = [claim for claim in claims if not claim.statement.negative]
    if not told:
        return Answer.NO
    taken, left, held = (
        [claim for claim in told if isinstance(claim.fact, kind)] for kind in (RoleTaken, RoleLeft, RoleHeld)
    )
    seen = [sight for claim in held for sight in sightings(claim.statement.happened, claim.span)]
    absent = [c.span for c in claims if c.statement.negative and isinstance(c.fact, RoleHeld)]
    starts, ends = (meeting(claim.span for claim in moves) for moves in (taken, left))
    return lasting(starts, [*ends, *absent], seen, on)


def _dated(claims: Sequence[Claim], step: type[Fact], view: View) -> Figure[Edtf] | None:
    """The stated day of a step."""
    dated = [
        claim for claim in claims if isinstance(claim.fact, step) and claim.statement.happened is not None
    ]
    return happened(dated, lambda claim: claim.statement.happened, view) if dated else None
