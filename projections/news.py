"""News: what was learned between two days, of one company and over all of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import evolve, frozen

from ..events.event import Event
from ..events.fact import wire_name
from ..events.kinds import EntityDeclared, EntityNamed, FactCorrected, ReportRetracted
from ..events.mention import mentions
from ..events.progress import Told, counted, nobody
from .book import FEW, Book
from .change import Change, Sort, changes, newsworthy
from .company import CompanyState
from .doubt import Doubt
from .ledger import Ledger
from .reason import Reasons, events_of
from .remark import Remark
from .source import Source, source_of
from .total import DERIVED
from .view import DaysReversedError, View

Nearness = dict[str, tuple[bool, bool, str]]
"""How near each event is to a company, with its slug; the least is nearest."""


@frozen(kw_only=True)
class Difference:
    """What is different about a company between two views of it.

    Attributes:
        company: Its slug.
        name: The name to show on the later day.
        before: The earlier view.
        view: The later view.
        changes: The figures that are not what they were, the most newsworthy first.
        said: What was said, kept back or done by authorities, as far as it changed no figure.
        doubts: The doubts that were put on record.
        sources: Where each event behind all this comes from, by its id.
        labels: The name to show for each slug.
    """

    company: str
    name: str
    before: View
    view: View
    changes: tuple[Change, ...]
    said: tuple[Remark, ...]
    doubts: tuple[Doubt, ...]
    sources: dict[str, Source]
    labels: dict[str, str]

    @property
    def empty(self) -> bool:
        """Whether nothing is different."""
        return not (self.changes or self.said or self.doubts)


def difference(company: str, book: Book, start: View, end: View) -> Difference:
    """What is different about a company between two views, and which events made it so.

    The views may differ in any clock: what was reported, the day of the world, what our log held.
    """
    acts = _acts(book, book.ledger(start), book.ledger(end), start, end)
    return _difference(book.state(company, start), book.state(company, end), acts)


def news(book: Book, since: date, end: View, *, told: Told = nobody) -> tuple[Difference, ...]:
    """What was learned of all companies from a day on, the company with the most newsworthy first.

    Each event is told of one company alone: the one that it is about, whoever else has a part in it.
    What time alone has changed is no news. Neither is what something is called, but for a change of
    name, nor a figure that only follows for the first time from what is told.

    Raises:
        DaysReversedError: The day lies after that of the view.
    """
    if since > end.as_of:
        raise DaysReversedError(since, end.as_of)
    start = end.earlier(date.fromordinal(max(since.toordinal() - 1, 1)), lived=False)
    first, last = book.ledger(start), book.ledger(end)
    acts = _acts(book, first, last, start, end)
    touched = _touched(book, start, last, told)
    earlier = {state.company: state for state in book.states(start, touched, apart=True, told=told)}
    found = []
    for state in book.states(end, touched, apart=True, told=told):
        before = earlier[first.merges.canonical(state.company, "company")]
        found.append(_learned(_difference(before, state, acts)))
    new = [each for each in _told_once(found) if not each.empty]
    return tuple(sorted(new, key=_first))


def _difference(before: CompanyState, after: CompanyState, acts: Mapping[str, Source]) -> Difference:
    reasons = Reasons.of(before, after, acts)
    changed = changes(before, after, reasons)
    behind = {event for change in changed for event in change.because}
    remarks = (*after.comments, *after.authority, *after.assessments)
    said = tuple(each for each in remarks if each.event in reasons.days and each.event not in behind)
    known = {doubt.by for doubt in before.doubts}
    doubts = tuple(doubt for doubt in after.doubts if doubt.by not in known)
    shown = behind.union((each.event for each in said), (doubt.event for doubt in doubts))
    shown |= {event for change in changed for event in (*events_of(change.before), *events_of(change.after))}
    sources = {**before.sources, **after.sources, **acts}
    return Difference(
        company=after.company,
        name=after.name,
        before=before.view,
        view=after.view,
        changes=changed,
        said=tuple(sorted(said, key=lambda each: each.known_since)),
        doubts=doubts,
        sources={event: sources[event] for event in sorted(shown) if event in sources},
        labels={**before.labels, **after.labels},
    )


def _acts(book: Book, first: Ledger, last: Ledger, start: View, end: View) -> dict[str, Source]:
    """The corrections, retractions, merges and judgements that act in the later view, and what voided one.

    What takes back or corrects an event speaks of all that this spoke of; a merge, of all that is one by it.
    """
    claims = book.claims(book.get(last.applied - first.applied), end, last)
    found = {}
    for claim in claims.applied:
        about = _topics(book, claim.mentions, first, last)
        found[claim.id] = evolve(source_of(claim, claims.grades), about=tuple(sorted(about)))
    known = {claim.id for claim in book.judged(start, first)}
    late = (claim for claim in book.judged(end, last) if claim.id not in known)
    return found | {c.id: source_of(c, claims.grades) for c in late} | _voiding(book, first, last, end)


def _voiding(book: Book, first: Ledger, last: Ledger, end: View) -> dict[str, Source]:
    """The withdrawals of reports that had put something right, each with all that this spoke of."""
    found = {}
    void = [each for each in book.get(first.applied - last.applied) if each.report in last.gone - first.gone]
    for report in {each.report for each in void}:
        touched = {
            topic for each in void if each.report == report for topic in (each.id, *mentions(each.fact))
        }
        about = _topics(book, touched, first, last)
        claims = book.claims(book.events(f"report:{report}"), end, last)
        for claim in claims.of(ReportRetracted):
            found[claim.id] = evolve(source_of(claim, claims.grades), about=tuple(sorted(about)))
    return found


def _topics(book: Book, topics: Collection[str], first: Ledger, last: Ledger) -> set[str]:
    """Topics with all that the events among them speak of, by every slug that stands for it."""
    found = {*topics}.union(*(mentions(event.fact) for event in book.get(topics)))
    return found | {merges.canonical(each) for each in found for merges in (first.merges, last.merges)}


def _touched(book: Book, start: View, last: Ledger, told: Told) -> set[str]:
    """The companies of which something was learned, or was taken back or put right."""

    def is_late(event: Event[Any]) -> bool:
        report = last.reports.get(event.report)
        return report is not None and report.known_from > start.as_of

    declared = book.companies
    every = counted(declared, "companies", len(declared), told, every=FEW)
    touched = (company for company in every if any(map(is_late, book.around(company))))
    return {last.merges.canonical(company, "company") for company in touched}


def _learned(found: Difference) -> Difference:
    """A difference without what is no news: mere names, and what was only derived from what is told."""
    return evolve(found, changes=tuple(each for each in found.changes if not _is_old(each, found.sources)))


def _is_old(change: Change, sources: Mapping[str, Source]) -> bool:
    follows = change.sort is Sort.NEW and change.after is not None and change.after.rule == DERIVED
    kinds = {sources[event].kind for event in change.because}
    return follows or (bool(kinds) and kinds <= _NAMING)


def _told_once(found: Sequence[Difference]) -> Iterator[Difference]:
    """The differences of companies, each event left to one; what moves from one to another, to both."""
    nearest: Nearness = {}
    for each in found:
        for event, near in _nearness(each).items():
            nearest[event] = min(nearest.get(event, near), near)
    for each in found:
        mine = _nearness(each)
        own = {event for event in mine if nearest[event] == mine[event] or _moves(event, each, mine, nearest)}
        yield evolve(
            each,
            changes=tuple(c for c in each.changes if not (c.because and own.isdisjoint(c.because))),
            said=tuple(remark for remark in each.said if remark.event in own),
            doubts=tuple(doubt for doubt in each.doubts if doubt.by in own),
        )


def _moves(event: str, found: Difference, near: Nearness, nearest: Nearness) -> bool:
    """Whether an event corrects what was told of another company into something about this one, as near."""
    source = found.sources.get(event)
    return source is not None and source.kind == _CORRECTING and near[event][:2] == nearest[event][:2]


def _nearness(found: Difference) -> Nearness:
    """How near each event is to the company: the least is nearest.

    What an investor does is told of the company that it invests in; what somebody says, of whom it is about.
    """
    near: Nearness = {}
    for change in found.changes:
        for event in change.because:
            far = change.path.startswith("portfolio.")
            rank = (far, found.company not in found.sources[event].about, found.company)
            near[event] = min(near.get(event, rank), rank)
    for remark in found.said:
        near[remark.event] = (False, found.company not in remark.about, found.company)
    for doubt in found.doubts:
        near[doubt.by] = (False, found.company not in found.sources[doubt.event].about, found.company)
    return near


def _first(found: Difference) -> tuple[Any, ...]:
    """What puts companies in order: by the first of their changes, those with none behind."""
    first = newsworthy(found.changes[0]) if found.changes else ()
    return (not found.changes, first, -len(found.changes), found.company)


_NAMING = frozenset(map(wire_name, (EntityDeclared, EntityNamed)))
_CORRECTING = wire_name(FactCorrected)
