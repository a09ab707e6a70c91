"""Conflicts: every open dispute of a company, with its sides.

A dispute is open where what was stated can't all be true, where a voice no stronger than the claim
denies it, or where a doubt about it is on record. What a stronger voice denied is settled, and so is what
those who stated it deny.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from attrs import frozen

from .agreement import says_something
from .company import CompanyState
from .doubt import Doubt
from .figure import APART, ASIDE, REPLACED, Figure, Rival
from .path import figures
from .source import Source


class Ground(StrEnum):
    """What makes a dispute."""

    DISPUTED = "disputed"
    """Values that can't all be true."""
    CONTESTED = "contested"
    """A denial by a voice that is no stronger than the claim."""
    DOUBTED = "doubted"
    """A doubt on record."""


@frozen(kw_only=True)
class Side:
    """One side of a dispute.

    Attributes:
        stance: Stated, not so, denied or doubted.
        value: The value that is stated, denied or doubted.
        because: The events that take this side.
        origins: How many known origins take it.
        stated_by: These origins.
        first_reported: The first day on which it was reported.
        last_reported: The last such day.
        chosen: Whether it is the value of the figure.
        why: The rule that chose it, why it stands back, or the reason for the doubt.
    """

    stance: str
    value: Any
    because: tuple[str, ...]
    origins: int
    stated_by: tuple[str, ...]
    first_reported: date
    last_reported: date
    chosen: bool
    why: str


@frozen(kw_only=True)
class Conflict:
    """One open dispute.

    Attributes:
        company: The slug of the company.
        name: The name to show for it on the day.
        path: The path of the figure; of a doubt about what makes none, empty.
        grounds: What makes it a dispute: disputed, contested, doubted.
        since: The day from which it is one, when its second side came out.
        sides: Its sides, the chosen one first.
    """

    company: str
    name: str
    path: str
    grounds: tuple[Ground, ...]
    since: date
    sides: tuple[Side, ...]


def conflicts(state: CompanyState) -> tuple[Conflict, ...]:
    """Every open dispute of a company, in the order of its figures; a disputed lead is one."""
    doubts = {doubt.event: doubt for doubt in state.doubts}
    found = []
    for path, group in _together(state):
        own = [doubts.pop(event) for event in _events(group) if event in doubts]
        if own or any(_is_open(figure) for figure in group):
            found.append(_conflict(state, path, group, own))
    return (*found, *(_conflict(state, "", (), [doubt]) for doubt in doubts.values()))


def conflicts_of(states: Iterable[CompanyState]) -> tuple[Conflict, ...]:
    """Every open dispute of several companies, each once: the tie of an investor is one of its company."""
    found = [conflict for state in states for conflict in conflicts(state)]
    found.sort(key=lambda conflict: conflict.company)
    known = {_sides_of(each) for each in found if not _is_tie(each)}
    return tuple(each for each in found if not _is_tie(each) or _sides_of(each) not in known)


def disputed(state: CompanyState) -> tuple[Conflict, ...]:
    """The disputes of a company in which values can't all be true."""
    return tuple(each for each in conflicts(state) if Ground.DISPUTED in each.grounds)


def _together(state: CompanyState) -> Iterator[tuple[str, tuple[Figure[Any], ...]]]:
    """The figures by their paths; leads of one deal that dispute each other are together."""
    apart: dict[str, list[Figure[Any]]] = {}
    known = list(figures(state))
    for path, figure in known:
        if _is_apart(figure):
            apart.setdefault(_above(path), []).append(figure)
    for path, figure in known:
        if not _is_apart(figure):
            yield path, (figure,)
        elif group := apart.pop(_above(path), None):
            yield _above(path), tuple(group)


def _is_apart(figure: Figure[Any]) -> bool:
    return any(rival.why == APART for rival in figure.others)


def _above(path: str) -> str:
    """The path of all leads of a deal, from that of one of them."""
    return path[: path.index(".lead.") + len(".lead")]


def _is_open(figure: Figure[Any]) -> bool:
    return figure.disputed or bool(figure.contested)


def _conflict(
    state: CompanyState, path: str, group: Sequence[Figure[Any]], doubts: Sequence[Doubt]
) -> Conflict:
    found: dict[tuple[str, tuple[str, ...]], Side] = {}
    told = [side for figure in group for side in _sides(figure, state.sources)]
    for side in sorted(told, key=lambda side: not side.chosen):
        found.setdefault((side.stance, side.because), side)
    sides = (*found.values(), *(_doubted(doubt, group) for doubt in doubts))
    days = sorted(side.first_reported for side in sides)
    return Conflict(
        company=state.company,
        name=state.name,
        path=path,
        grounds=tuple(_grounds(group, doubts)),
        since=days[min(1, len(days) - 1)],
        sides=sides,
    )


def _grounds(group: Sequence[Figure[Any]], doubts: Sequence[Doubt]) -> Iterator[Ground]:
    if any(figure.disputed for figure in group):
        yield Ground.DISPUTED
    if any(figure.contested for figure in group):
        yield Ground.CONTESTED
    if doubts:
        yield Ground.DOUBTED


def _sides(figure: Figure[Any], sources: dict[str, Source]) -> Iterator[Side]:
    """The value of a figure, what stands against it, and who denies it."""
    if figure.certain:
        yield _side(figure, sources, chosen=True, why=APART if _is_apart(figure) else figure.rule)
    for rival in (*figure.possibly, *figure.others):
        if _is_against(rival, figure):
            yield _side(rival, sources, chosen=False, why=rival.why)
    if figure.contested:
        lead, evenly = figure.lead or figure, figure.denied
        if evenly:
            yield _side(lead, sources, chosen=False, why="denied")
        voice = "in a voice as strong" if evenly else "in a weaker voice"
        yield _told("denied", lead.value, figure.contested, sources, voice)


def _is_against(rival: Rival[Any], figure: Figure[Any]) -> bool:
    """Whether a rival is a side of the dispute: it stands, says something, and is as real."""
    stands = rival.why not in ASIDE and rival.why != REPLACED and says_something(rival.value)
    return stands and figure.disputed and (rival.reality == "done") == (figure.reality == "done")


def _side(stated: Figure[Any] | Rival[Any], sources: dict[str, Source], *, chosen: bool, why: str) -> Side:
    days = [sources[event].known_since for event in stated.because]
    return Side(
        stance="not so" if stated.negative else "stated",
        value=stated.value,
        because=stated.because,
        origins=stated.origins,
        stated_by=stated.stated_by,
        first_reported=min(days),
        last_reported=max(days),
        chosen=chosen,
        why=why,
    )


def _told(stance: str, value: Any, events: tuple[str, ...], sources: dict[str, Source], why: str) -> Side:
    """The side of those who deny a value."""
    told = [sources[event] for event in events]
    voices = tuple(sorted({source.origin for source in told if source.origin is not None}))
    days = [source.known_since for source in told]
    return Side(
        stance=stance,
        value=value,
        because=events,
        origins=len(voices),
        stated_by=voices,
        first_reported=min(days),
        last_reported=max(days),
        chosen=False,
        why=why,
    )


def _doubted(doubt: Doubt, group: Sequence[Figure[Any]]) -> Side:
    """The side of one who doubts an event."""
    value = next((each.value for each in _stating(group) if doubt.event in each.because), None)
    return Side(
        stance="doubted",
        value=value,
        because=(doubt.by,),
        origins=1,
        stated_by=(doubt.origin,),
        first_reported=doubt.reported,
        last_reported=doubt.reported,
        chosen=False,
        why=doubt.reason,
    )


def _events(group: Sequence[Figure[Any]]) -> list[str]:
    """All events behind figures, and behind what was stated otherwise."""
    return list(dict.fromkeys(event for each in _stating(group) for event in each.because))


def _stating(group: Sequence[Figure[Any]]) -> Iterator[Figure[Any] | Rival[Any]]:
    """Figures with all that was stated beside them."""
    for figure in group:
        yield figure
        yield from (*figure.possibly, *figure.others)


def _is_tie(conflict: Conflict) -> bool:
    return conflict.path.startswith("portfolio.")


def _sides_of(conflict: Conflict) -> frozenset[str]:
    return frozenset(event for side in conflict.sides for event in side.because)
