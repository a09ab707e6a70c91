"""What a report file says now, held against what was recorded of the same report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import unified_diff
from typing import Any

from attrs import field, frozen

from ...events.event import Event
from ...events.fact import RedactedFact
from ...projections.report import is_own
from .problem import Place
from .reader import ReportFile
from .writer import said_in

_HALF = 0.5
_MOST = 500_000
"""The most times that a fact is held against another one."""


@frozen(kw_only=True)
class Difference:
    """How a report file differs from what was recorded of its report.

    Attributes:
        file: The name of the file.
        report: The id of the report.
        added: Facts that only the file has, in its order.
        removed: Facts that only the log has, in its order.
        changed: Facts that both have in different words: the recorded one, and the file's.
        places: Where the facts of the file stand in it, by their ids.
    """

    file: str
    report: str
    added: tuple[Event[Any], ...]
    removed: tuple[Event[Any], ...]
    changed: tuple[tuple[Event[Any], Event[Any]], ...]
    places: Mapping[str, Place] = field(repr=False)

    def __str__(self) -> str:
        lines = [f"--- recorded: {self.report}", f"+++ {self.file}"]
        for old, new in self.changed:
            lines += [self._head(new), *_compared(_lines(old), _lines(new))]
        for event in self.added:
            lines += [self._head(event), *(f"+{line}" for line in _lines(event))]
        for event in self.removed:
            lines += ["@@ recorded @@", *(f"-{line}" for line in _lines(event))]
        return "\n".join(lines)

    def _head(self, event: Event[Any]) -> str:
        place = self.places.get(event.id)
        return f"@@ line {place.line}: {place.path} @@" if place else "@@ file @@"


def compare(file: ReportFile, recorded: Sequence[Event[Any]]) -> Difference | None:
    """What differs between a file and what stands of its report in the log; None where nothing does."""
    in_file, in_log = {event.id for event in file.events}, {event.id for event in recorded}
    added = [event for event in file.events if event.id not in in_log]
    removed = [e for e in recorded if e.id not in in_file and not isinstance(e.fact, RedactedFact)]
    if not added and not removed:
        return None
    changed = pairs(removed, added)
    paired = {event.id for pair in changed for event in pair}
    return Difference(
        file=file.name,
        report=file.report.report,
        added=tuple(event for event in added if event.id not in paired),
        removed=tuple(event for event in removed if event.id not in paired),
        changed=changed,
        places=file.places,
    )


def pairs(old: Sequence[Event[Any]], new: Sequence[Event[Any]]) -> tuple[tuple[Event[Any], Event[Any]], ...]:
    """Facts of one kind that share most of what they say, each in one pair, the most alike first.

    What a report says of itself is a pair, however much of it changed. Of very many facts nothing else is:
    each would have to be held against each.
    """
    few = len(old) * len(new) <= _MOST
    before, after = [set(_lines(event)) for event in old], [set(_lines(event)) for event in new]
    alike = sorted(
        (-_likeness(one, other) - both_own, second, first)
        for second, other in enumerate(after)
        if few or is_own(new[second])
        for first, one in enumerate(before)
        if old[first].kind == new[second].kind
        for both_own in [is_own(old[first]) and is_own(new[second])]
        if both_own or _likeness(one, other) > _HALF
    )
    found: dict[int, int] = {}
    for _, second, first in alike:
        if second not in found and first not in found.values():
            found[second] = first
    return tuple((old[found[second]], new[second]) for second in sorted(found))


def _likeness(one: set[str], other: set[str]) -> float:
    """The share of their lines that two facts have in common."""
    return 2 * len(one & other) / (len(one) + len(other))


def _lines(event: Event[Any]) -> list[str]:
    return [f"{key}: {value}" for key, value in said_in(event).items()]


def _compared(old: list[str], new: list[str]) -> list[str]:
    return [*unified_diff(old, new, lineterm="", n=len(old) + len(new))][3:]
