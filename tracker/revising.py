"""Revising: what has to be appended so that of a report that stands which its file says now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from ..events.event import Event
from ..events.fact import Fact, RedactedFact
from ..events.kinds import EntityDeclared, FactCorrected, FactRetracted
from ..events.statement import Statement
from ..events.whole import to_whole
from ..projections.amendment import FIXED, Amendments
from ..projections.ledger import Ledger
from ..projections.reach import Found
from ..projections.report import is_own
from .report_file import pairs
from .standing import OURS, Line, lines

DEFAULT_REASON = "The file was revised."
_NEVER_CORRECTED = (*FIXED, EntityDeclared)
"""What is taken back and stated anew: what speaks of other events, and what makes a slug."""


class Revision:
    """The bookkeeping, our fault, that brings a recorded report to what its file says.

    A fact that only the file has is a new event of the report; one that was recorded and is not in force
    is restored; one that changed is corrected; one that is gone is taken back.

    Attributes:
        new: What has to be appended so far, by id, in order.
    """

    def __init__(self, found: Found, note: str, beside: Iterable[Event[Any]], reason: str) -> None:
        self.new: Found = {event.id: event for event in beside}
        self._found = found
        self._note = note
        self._reason = reason

    def bring(self, report: str, wanted: Sequence[Event[Any]]) -> list[Event[Any]]:
        """Append what is needed for these to be all that stands of a report; gives what that is."""
        before = set(self.new)
        while self._step(report, {event.id: event for event in wanted}):
            pass
        return [event for id_, event in self.new.items() if id_ not in before]

    def _step(self, report: str, wanted: Found) -> bool:
        """Do what can be done at once; whether that was anything."""
        before, held = len(self.new), self._found | self.new
        amendments = Ledger.of(held.values(), OURS).amendments
        standing, surplus = _sorted_out(lines({report}, held), wanted)
        missing = [event for id_, event in wanted.items() if id_ not in standing]
        known = [event for event in missing if event.id in held]
        for event in known:
            self._free(event, amendments)
        if not known:
            own_stands = any(is_own(wanted[id_]) for id_ in standing)
            for line in self._replace(surplus, missing, amendments):
                if own_stands or not is_own(line.recorded):  # what a report says of itself is never missing
                    self._drop(line, amendments)
        return len(self.new) > before

    def _replace(self, surplus: list[Line], missing: list[Event[Any]], amendments: Amendments) -> list[Line]:
        """Correct what changed, and add what is new; gives what is gone."""
        by_id = {line.stated.id: line for line in surplus}
        gone = {id(line): line for line in surplus}
        new = {event.id: event for event in missing}
        for old, right in pairs([line.stated for line in surplus], missing):
            line = by_id[old.id]
            if isinstance(right.fact, _NEVER_CORRECTED) or id(line) not in gone:
                continue
            del gone[id(line)], new[right.id]
            said = to_whole(right.statement)
            fact = FactCorrected(event=line.version.id, statement=said, fault="ours", reason=self._reason)
            self._write(fact, amendments)
        self.new |= new
        return list(gone.values())

    def _drop(self, line: Line, amendments: Amendments) -> None:
        """Take back what is gone: of several corrections of an event the one that says it, else the event."""
        if len(amendments.in_force(line.recorded)) > 1:
            self._free(line.recorded, amendments, only=line.version.line)
        else:
            self._take_back(line.recorded, amendments)

    def _free(self, event: Event[Any], amendments: Amendments, only: Collection[str] | None = None) -> None:
        """Take back what takes an event out of account or replaces it: all of it, or only some."""
        for entry in amendments.on(event.id):
            if only is None or entry.id in only:
                self._take_back(entry, amendments)

    def _take_back(self, event: Event[Any], amendments: Amendments) -> None:
        self._write(FactRetracted(event=event.id, fault="ours", reason=self._reason), amendments)

    def _write(self, fact: Fact, amendments: Amendments) -> None:
        """Write it down; what was written before and taken back comes into force by taking that back."""
        event = Event.of(self._note, Statement(fact=fact))
        if event.id in self._found or event.id in self.new:
            self._free(event, amendments)
        else:
            self.new[event.id] = event


def _sorted_out(stand: Iterable[Line], wanted: Collection[str]) -> tuple[set[str], list[Line]]:
    """The ids of what is wanted and stands, and what stands beyond it, twice is once."""
    kept: dict[str, Line] = {}
    surplus: list[Line] = []
    for line in sorted(stand, key=lambda line: line.recorded.id != line.stated.id):
        if line.stated.id in wanted and line.stated.id not in kept:
            kept[line.stated.id] = line
        elif not isinstance(line.recorded.fact, RedactedFact):
            surplus.append(line)
    return set(kept), surplus
