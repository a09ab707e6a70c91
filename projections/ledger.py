"""The ledger: all bookkeeping that acts in one view, and the reports as it leaves them.

Whose error it was decides from when bookkeeping acts. A slip of ours was never believed by anyone:
it is mended in every `as_of`, and only `recorded_by` still shows it. An error of theirs was
believed until the day on which its correction was reported. What says no fault is a judgement, of
the day of its report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from attrs import evolve, field, frozen

from ..events.event import Event
from ..events.fact import Fact
from ..events.kinds import BOOKKEEPING, EntitiesMerged, ReportPublished, ReportRetracted
from ..events.statement import Statement
from .amendment import AMENDING, Amendments, Version
from .judgement import is_done
from .merge import Merges, merged
from .report import Report, reports
from .view import View

KEPT: tuple[type[Fact], ...] = (ReportPublished, ReportRetracted, *BOOKKEEPING)
"""The kinds of which a ledger is made."""


@frozen
class Ledger:
    """The bookkeeping that acts in one view.

    Attributes:
        dated: The reports by id, our own slips mended: by their days bookkeeping acts.
        reports: The reports by id as the bookkeeping leaves them, whether they can be seen or not.
        amendments: What corrections and retractions leave in force.
        merges: The slugs that stand for others.
        applied: The corrections, retractions and merges that act, by their ids.
        gone: The reports that were withdrawn or taken out of account: what they say of the record is void.
    """

    dated: dict[str, Report] = field(repr=False)
    reports: dict[str, Report] = field(repr=False)
    amendments: Amendments
    merges: Merges
    applied: frozenset[str] = field(repr=False)
    gone: frozenset[str] = field(repr=False)

    @classmethod
    def of(cls, events: Iterable[Event[Any]], view: View) -> Ledger:
        """The ledger of a view, from any superset of the documents, the bookkeeping and what it corrects."""
        known = [event for event in events if view.holds_record(event)]
        held = [event for event in known if isinstance(event.statement.fact, KEPT)]
        entries = [event for event in held if isinstance(event.fact, AMENDING) and is_done(event.statement)]
        documents = [event for event in held if isinstance(event.fact, ReportPublished)]
        dated = reports(documents, Amendments(entries, _is_ours))
        acts = [event for event in entries if _acts(dated, view.as_of, event)]
        gone = _withdrawn(known, Amendments(acts), dated, view.as_of)
        amendments, found, gone = _settled(acts, documents, dated, gone)
        joining = [event for event in held if isinstance(event.fact, EntitiesMerged) and _stands(event, gone)]
        joining = [event for event in joining if is_done(event.statement) and _acts(dated, view.as_of, event)]
        merges = merged(_joined(joining, amendments, dated))
        standing = [*amendments.standing, *(event for event in joining if amendments.in_force(event))]
        applied = frozenset(event.id for event in standing)
        return cls(dated, _by_one_slug(found, merges), amendments, merges, applied, gone)

    def versions(self, event: Event[Any], points: frozenset[str]) -> tuple[Version, ...] | None:
        """What is in force of an event that points to these; None where nothing touches it."""
        amended = self.amendments.touch(event.id)
        renamed = self.merges and self.merges.touch(event.statement, points) and not _kept(event.statement)
        if not amended and not renamed:
            return None
        found = self.amendments.in_force(event)
        if not self.merges:
            return found
        return tuple(
            each if _kept(each.statement) else evolve(each, statement=self.merges.statement(each.statement))
            for each in found
        )

    def report(self, entry: Event[Any]) -> Report:
        """The report of an entry that acts, also where another one took that report out of account since."""
        return self.reports.get(entry.report) or self.dated[entry.report]

    def learned(self, version: Version) -> date | None:
        """The day from which a version counts as known, where the correction of an outlet's error made it."""
        days = [self.dated[correction.report].known_from for correction in version.corrected]
        return max(days, default=None)


def _kept(said: Statement[Any]) -> bool:
    """Whether a statement keeps its slugs as recorded: one that makes two slugs one, or amends another."""
    return isinstance(said.fact, (*AMENDING, EntitiesMerged))


def _is_ours(entry: Event[Any]) -> bool:
    return bool(entry.fact.fault == "ours")


def _stands(entry: Event[Any], gone: frozenset[str]) -> bool:
    """Whether an entry is not void with its report; our own slip is mended whatever becomes of it."""
    return _is_ours(entry) or entry.report not in gone


def _acts(dated: dict[str, Report], as_of: date, entry: Event[Any]) -> bool:
    report = dated.get(entry.report)
    return report is not None and (_is_ours(entry) or report.known_from <= as_of)


def _withdrawn(
    known: Iterable[Event[Any]], amendments: Amendments, dated: dict[str, Report], as_of: date
) -> frozenset[str]:
    """The reports that were withdrawn by the day.

    The latest withdrawal goes first: one whose own report was withdrawn after it withdraws nothing.
    """
    told = [
        (dated[event.report].known_from, event.id, event.report, version.statement.fact.report)
        for event in known
        if isinstance(event.fact, ReportRetracted) or amendments.touch(event.id)
        if event.report in dated and dated[event.report].known_from <= as_of
        for version in amendments.in_force(event)
        if isinstance(version.statement.fact, ReportRetracted) and is_done(version.statement)
    ]
    gone: set[str] = set()
    for _, _, by, report in sorted(told, reverse=True):
        if by not in gone:
            gone.add(report)
    return frozenset(gone)


def _settled(
    acting: list[Event[Any]], documents: list[Event[Any]], dated: dict[str, Report], gone: frozenset[str]
) -> tuple[Amendments, dict[str, Report], frozenset[str]]:
    """What is in force, and the reports as that leaves them, without what reports say that are gone."""
    amendments = Amendments([event for event in acting if _stands(event, gone)])
    found = reports(documents, amendments)
    if out := dated.keys() - found.keys() - gone:
        gone |= out
        amendments = Amendments([event for event in acting if _stands(event, gone)])
        found = reports(documents, amendments)
    return amendments, found, gone


def _joined(
    joining: Iterable[Event[Any]], amendments: Amendments, dated: dict[str, Report]
) -> Iterator[tuple[EntitiesMerged, date]]:
    for event in joining:
        for version in amendments.in_force(event):
            if isinstance(version.statement.fact, EntitiesMerged):
                yield version.statement.fact, dated[event.report].known_from


def _by_one_slug(found: dict[str, Report], merges: Merges) -> dict[str, Report]:
    """Reports by the slugs that stand for their outlets."""
    if "outlet" not in merges.into:
        return found
    return {name: _called(report, merges) for name, report in found.items()}


def _called(report: Report, merges: Merges) -> Report:
    relays = tuple(dict.fromkeys(merges.canonical(each, "outlet") for each in report.relays))
    return evolve(report, outlet=merges.canonical(report.outlet, "outlet"), relays=relays)
