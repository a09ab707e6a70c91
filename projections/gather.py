"""Gathering: from events to the claims that a view lets us see, as bookkeeping leaves them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple

from ..events.event import Event
from ..events.fact import Fact
from ..events.kinds import BOOKKEEPING, DealReported, FactRedacted, ReportPublished
from ..events.mention import mentions
from ..events.party import Party
from ..events.progress import Told, counted, nobody
from ..events.statement import Statement
from .amendment import AMENDING, Version
from .claim import ABOUT_NAMES, Claim, Claims
from .judgement import judgements
from .ledger import KEPT, Ledger
from .origin import origin, strength
from .placing import placed
from .report import Report
from .view import View


def gather(
    events: Iterable[Event[Any]],
    view: View,
    *,
    ledger: Ledger | None = None,
    mentioned: Mapping[str, frozenset[str]] | None = None,
    told: Told = nobody,
) -> Claims:
    """The claims among events that a view lets us see, as bookkeeping leaves them.

    Args:
        events: Any superset of what matters, in any order; an event given twice counts once.
        view: What to look through.
        ledger: The bookkeeping of the view, where the caller has it already.
        mentioned: What each event points to, by its id, where the caller has it already.
        told: Who is told how far it has come.
    """
    held = list({event.id: event for event in events if view.holds_record(event)}.values())
    ledger = Ledger.of(held, view) if ledger is None else ledger
    dated = list(_dated(held, _out(ledger, view), ledger, mentioned))
    known = _known(ledger, view)
    issuers = _issuers(dated, known)
    groups = _grouped(counted(dated, "claims", len(dated), told), ledger, known, issuers)
    for kept in groups["book"]:
        kept.withdrawn = kept.report.id in ledger.gone
    groups["applied"] = [_applied(event, ledger) for event in held if event.id in ledger.applied]
    groups["waiting"] = _waiting(groups["applied"], {event.id for event in held})
    return _claims(groups, ledger, view)


class Gathering:
    """Events that are gathered for one view after the other, of all that was ever recorded.

    Where none of them is bookkeeping, what can be seen is the same on every day but for how much of it: then
    each claim is made once. Not so for a view of what the log held before the last of them.
    """

    def __init__(
        self, events: Iterable[Event[Any]], mentioned: Mapping[str, frozenset[str]] | None = None
    ) -> None:
        self._events = list({event.id: event for event in events}.values())
        self._mentioned = {e.id: mentions(e.fact) for e in self._events} if mentioned is None else mentioned
        self._is_plain = not any(isinstance(event.fact, ACTING) for event in self._events)
        self._last = max((event.position or 0 for event in self._events), default=0)
        self._made: dict[tuple[str, str], Claim] = {}

    def seen(self, view: View) -> Claims:
        """The claims that a view lets us see."""
        position = self._last if view.position is None else view.position
        if not self._is_plain or view.recorded_by is not None or position < self._last:
            return gather(self._events, view, mentioned=self._mentioned)
        ledger, every = self._plain
        out, known = _out(ledger, view), _known(ledger, view)
        dated = [each for each in every if each.report.id in out]
        groups = _grouped(dated, ledger, known, _issuers(dated, known), self._made)
        return _claims({**groups, "applied": [], "waiting": []}, ledger, view)

    @cached_property
    def _plain(self) -> tuple[Ledger, list[_Dated]]:
        """What no bookkeeping acts on: the same in every view."""
        ledger = Ledger.of(self._events, View.of(date.max))
        return ledger, list(_dated(self._events, ledger.reports, ledger, self._mentioned))


class _Dated(NamedTuple):
    """What is in force of one event, with the report that dates it."""

    event: Event[Any]
    statement: Statement[Any]
    report: Report
    points: frozenset[str]
    version: Version | None


def _out(ledger: Ledger, view: View) -> dict[str, Report]:
    """The reports that may have been out by the day."""
    return {name: each for name, each in ledger.reports.items() if each.reported.earliest <= view.as_of}


def _dated(
    held: Iterable[Event[Any]],
    out: Mapping[str, Report],
    ledger: Ledger,
    mentioned: Mapping[str, frozenset[str]] | None,
) -> Iterator[_Dated]:
    """What is in force of the events of some reports."""
    for event in held:
        report = out.get(event.report)
        if report is None:
            continue
        points = mentions(event.statement.fact) if mentioned is None else mentioned[event.id]
        versions = ledger.versions(event, points)
        if versions is None:
            yield _Dated(event, event.statement, report, points, None)
            continue
        for each in versions:
            yield _Dated(event, each.statement, report, mentions(each.statement.fact), each)


def _known(ledger: Ledger, view: View) -> set[str]:
    """The reports that can be seen."""
    return {name for name, each in ledger.reports.items() if each.known_from <= view.as_of}


def _grouped(
    dated: Iterable[_Dated],
    ledger: Ledger,
    known: Collection[str],
    issuers: dict[str, str],
    made: dict[tuple[str, str], Claim] | None = None,
) -> dict[str, list[Claim]]:
    """The claims by what becomes of them; what was `made` before, by event and subject, is not made again."""
    groups: dict[str, list[Claim]] = {"facts": [], "names": [], "documents": [], "book": [], "unseen": []}
    for each in dated:
        kind = type(each.statement.fact)
        group = _GROUPS.get(kind, "facts") if each.report.id in known else "unseen"
        claim = _claim(each, issuers, ledger) if made is None else _made(each, issuers, ledger, made)
        groups[group].append(claim)
    return groups


def _claim(dated: _Dated, issuers: dict[str, str], ledger: Ledger) -> Claim:
    """What is in force of an event, placed in time and traced to its origin."""
    event, said, report, points, version = dated
    known_from, subject = report.known_from, _subject(said.fact, issuers)
    span = placed(said.happened, known_from)
    id_ = event.id if version is None else version.id
    learned = None if version is None else ledger.learned(version)
    return Claim(
        event,
        said.fact,
        said,
        report,
        span,
        subject,
        points,
        origin(said.attribution, report, subject),
        strength(said.attribution, report),
        (span.latest, span.earliest, known_from, event.report, said.para or 0, id_),
        id_,
        known_from,
        known_from if learned is None else max(known_from, learned),
        version,
    )


def _made(
    dated: _Dated, issuers: dict[str, str], ledger: Ledger, made: dict[tuple[str, str], Claim]
) -> Claim:
    """The claim of an event, made where it was not made before."""
    key = (dated.event.id, _subject(dated.statement.fact, issuers))
    if key not in made:
        made[key] = _claim(dated, issuers, ledger)
    return made[key]


def _applied(event: Event[Any], ledger: Ledger) -> Claim:
    """A correction, retraction or merge that acts."""
    said = _Dated(event, event.statement, ledger.report(event), mentions(event.fact), None)
    return _claim(said, {}, ledger)


def _waiting(applied: Iterable[Claim], held: Collection[str]) -> list[Claim]:
    """The corrections and retractions of events that are not there."""
    return [c for c in applied if isinstance(c.fact, AMENDING) and c.fact.event not in held]


def _claims(groups: Mapping[str, list[Claim]], ledger: Ledger, view: View) -> Claims:
    """All that can be seen, in the total order."""
    ordered = {name: tuple(sorted(group, key=attrgetter("order"))) for name, group in groups.items()}
    return Claims(view, ledger.reports, **ordered, merges=ledger.merges, judged=judgements(ordered["book"]))


def _issuers(dated: Iterable[_Dated], known: Collection[str]) -> dict[str, str]:
    """Whose each deal is, as the first report that can be seen names it."""
    named: dict[str, tuple[date, str, str]] = {}
    for each in dated:
        fact = each.statement.fact
        if type(fact) is DealReported and each.report.id in known and (company := _first(fact.company)):
            told = (each.report.known_from, each.event.id, company)
            named[fact.deal] = min(named.get(fact.deal, told), told)
    return {deal: company for deal, (_, _, company) in named.items()}


def _subject(fact: Fact, issuers: dict[str, str]) -> str:
    """The company that a fact is about: its own, else the one behind its deal."""
    company = _first(getattr(fact, "company", ()) or getattr(fact, "subject", ()))
    return company or issuers.get(getattr(fact, "deal", ""), "")


def _first(parties: tuple[Party, ...]) -> str:
    return parties[0] if parties and isinstance(parties[0], str) else ""


ACTING = tuple({*KEPT, FactRedacted} - {ReportPublished})
"""What may act on other events, or leave nothing of them."""

_GROUPS: dict[type[Fact], str] = {
    **dict.fromkeys(ABOUT_NAMES, "names"),
    **dict.fromkeys((*BOOKKEEPING, FactRedacted), "book"),
    ReportPublished: "documents",
}
"""Where the claims of a kind go that are not facts about the world."""
