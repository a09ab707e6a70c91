"""Names: what something is called on a day, and everything it was ever called."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from ..events.answer import Answer
from ..events.attribution import Voice
from ..events.kinds import EntityDeclared, EntityNamed, EntityRenamed
from ..events.statement import Reality
from .choice import figure
from .claim import Claim, Claims
from .figure import Figure
from .placing import lasting
from .report import Report
from .slot import moved, slots
from .view import View

DISPLAYED = ("trading", "legal")
"""The sorts of name that something is shown under, the better one first."""


@frozen
class NameLine:
    """One name of something.

    Attributes:
        name: The name.
        type: The sort of name.
        figure: Who calls it so.
    """

    name: str
    type: str
    figure: Figure[str]


@frozen
class Naming:
    """What is known of the names of one slug on a day.

    Attributes:
        slug: The slug.
        types: The sorts of entity that it was declared as.
        name: The name to show; the slug where no name is known.
        lines: Every name, the one to show first.
    """

    slug: str
    types: tuple[str, ...]
    name: str
    lines: tuple[NameLine, ...]


def naming(slug: str, claims: Claims) -> Naming:
    """The names of one slug as a view sees them; what is denied or withdrawn names nothing."""
    about = names_of(slug, claims)
    stands = [claim for claim in about if isinstance(claim.fact, EntityDeclared) or not claim.set_aside]
    return _naming(slug, stands, claims)


def names_of(slug: str, claims: Claims) -> list[Claim]:
    """The claims about the names of one slug."""
    return [claim for claim in claims.names if _entity(claim) == slug]


def display_names(claims: Claims, slugs: Collection[str] | None = None) -> dict[str, str]:
    """The name to show for each slug that has one, or only for some slugs."""
    named = (claim for claim in claims.names if slugs is None or _entity(claim) in slugs)
    return {slug: _naming(slug, group, claims).name for slug, group in slots(named, _entity).items()}


def labels_of(claims: Claims, known: Mapping[str, str] | None = None) -> dict[str, str]:
    """The name to show for each slug whose names can be seen; `known` are names that the caller has already.

    It is only what to call a thing: that its name is denied is told where the thing itself is asked for.
    """
    names = display_names(claims) if known is None else known
    return {slug: names[slug] for slug in sorted(names.keys() & map(_entity, claims.names))}


def spoken_of(claims: Sequence[Claim]) -> set[str]:
    """All that claims, their reports and their voices speak of."""
    reports = reports_of(claims)
    chains = {claim.statement.attribution for claim in claims}
    return {Voice.parse(voice).who for chain in chains for voice in chain}.union(
        *[claim.mentions for claim in claims], *[(report.outlet, *report.relays) for report in reports]
    )


def reports_of(claims: Iterable[Claim]) -> Collection[Report]:
    """The reports behind claims."""
    return {report.id: report for report in [claim.report for claim in claims]}.values()


def _naming(slug: str, about: Sequence[Claim], claims: Claims) -> Naming:
    view = claims.view
    about = [claim for claim in about if not claim.statement.negative]
    types = sorted({claim.fact.type for claim in about if isinstance(claim.fact, EntityDeclared)})
    named = [claim for claim in about if isinstance(claim.fact, EntityNamed) and not _is_plan(claim)]
    lines = [
        NameLine(name, sort, each)
        for (name, sort), group in slots(named, lambda claim: (claim.fact.name, claim.fact.type)).items()
        if (each := _called(group, view)) is not None
    ]
    changes = [claim for claim in about if isinstance(claim.fact, EntityRenamed)]
    told = {name for claim in changes for name in _names_in(claim.fact)}
    kept = {claim.fact.name for claim in named if not claims.merges.gives_up(claim.event.fact)}
    lines.sort(key=lambda line: (line.name not in kept, *_rank(line)))
    lines = _renamed(changes, view) + [line for line in lines if line.name not in told]
    shown = next((line.name for line in lines if line.type in DISPLAYED), lines[0].name if lines else slug)
    return Naming(slug, tuple(types), shown, tuple(lines))


def _called(group: Sequence[Claim], view: View) -> Figure[str] | None:
    """The figure of one name, which lasts from when it was first seen."""
    answer = lasting([], [], [claim.span for claim in group], view.on)
    if answer is Answer.NO:
        return None
    return figure(group, lambda claim: claim.fact.name, view=view, certain=True)


def _renamed(claims: Sequence[Claim], view: View) -> list[NameLine]:
    """The name after the last change, and the names before it as former ones."""
    if not claims:
        return []
    after = moved(claims, lambda claim: claim.fact.new, view)
    if after is not None and after.value is None:
        come = [claim for claim in claims if claim.span.latest <= view.on]
        before = moved(come, lambda claim: claim.fact.new, view)
        after = before and evolve(before, possibly=after.possibly)
    if after is None or after.value is None or after.reality == Reality.PLANNED.value or after.denied:
        first = min(claims, key=lambda claim: claim.order)
        return [NameLine(first.fact.old, "trading", figure([first], lambda claim: claim.fact.old, view=view))]
    former = [claim for claim in claims if claim.fact.old != after.value and claim.span.latest <= view.on]
    return [
        NameLine(after.value, "trading", after),
        *(
            NameLine(name, "former", figure(group, lambda claim: claim.fact.old, view=view))
            for name, group in slots(former, lambda claim: str(claim.fact.old)).items()
        ),
    ]


def _is_plan(claim: Claim) -> bool:
    return claim.statement.reality is Reality.PLANNED


def _rank(line: NameLine) -> tuple[Any, ...]:
    sort = DISPLAYED.index(line.type) if line.type in DISPLAYED else len(DISPLAYED)
    known = line.figure.known_since
    return (
        sort,
        -line.figure.origins,
        -len(line.figure.because),
        known.toordinal() if known else 0,
        line.name,
    )


def _entity(claim: Claim) -> str:
    fact = claim.fact
    return fact.slug if isinstance(fact, EntityDeclared) else fact.entity


def _names_in(fact: Any) -> tuple[str, ...]:
    if isinstance(fact, EntityRenamed):
        return (fact.old, fact.new)
    return (fact.name,) if isinstance(fact, EntityNamed) else ()
