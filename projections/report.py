"""Reports: when each came out, by whom, and whom it relays, as the log tells it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from operator import itemgetter
from typing import Any

from attrs import frozen

from ..events.event import Event
from ..events.kinds import ReportPublished
from ..events.reported import reported_interval
from .amendment import Amendments
from .placing import Span


@frozen(kw_only=True)
class Report:
    """One document, with its metadata as chosen among the claims about them.

    Attributes:
        id: Its id.
        outlet: The slug of its outlet; empty where the copy does not show it.
        kind: The sort of document.
        title: Its headline.
        url: Where it stands.
        author: Who wrote it.
        language: Its language.
        published: When it came out, as EDTF text; empty where it does not say.
        reported: The first and the last day on which it can have come out. It counts as known from the last.
        relays: The outlets and reports that it reworks, the main one first.
    """

    id: str
    outlet: str
    kind: str
    title: str
    url: str
    author: str
    language: str
    published: str
    reported: Span
    relays: tuple[str, ...]

    @classmethod
    def untold(cls, name: str) -> Report:
        """A report of which nothing is told any more: what it said of itself was redacted."""
        nothing = dict.fromkeys(("outlet", "kind", "title", "url", "author", "language", "published"), "")
        return cls(id=name, reported=Span(date.min, date.max), relays=(), **nothing)

    @property
    def known_from(self) -> date:
        """The day from which it counts as known."""
        return self.reported.latest

    @property
    def is_told(self) -> bool:
        """Whether there is a day from which it counts as known; not where that was redacted."""
        return self.known_from != date.max

    @property
    def undated(self) -> bool:
        """Whether it does not show the day on which it came out."""
        return self.reported.earliest != self.reported.latest


def reports(published: Iterable[Event[Any]], amendments: Amendments | None = None) -> dict[str, Report]:
    """Each report by its id; what a report says of itself goes before what others say of it.

    A document that another report speaks of is none of ours until it is recorded itself. One whose own
    publication is retracted was never there.
    """
    chosen: dict[str, tuple[str, ReportPublished]] = {}
    for event in published:
        if not is_own(event):
            continue
        for id_, fact in _published(event, amendments):
            chosen[event.report] = min(chosen.get(event.report, (id_, fact)), (id_, fact), key=itemgetter(0))
    return {name: _report(fact) for name, (_, fact) in chosen.items()}


def _published(
    event: Event[ReportPublished], amendments: Amendments | None
) -> list[tuple[str, ReportPublished]]:
    """What a report says of itself, as far as it is in force."""
    versions = amendments.in_force(event) if amendments else ()
    if amendments and not versions:
        return []
    stated = [(each.id, each.statement.fact) for each in versions]
    own = [
        (id_, fact)
        for id_, fact in stated
        if isinstance(fact, ReportPublished) and fact.report == event.report
    ]
    return own or [(event.id, event.fact)]


def is_own(event: Event[Any]) -> bool:
    """Whether an event is what a report says of itself, and not of another one."""
    return isinstance(event.fact, ReportPublished) and event.fact.report == event.report


def _report(fact: ReportPublished) -> Report:
    return Report(
        id=fact.report,
        outlet=fact.outlet,
        kind=fact.kind,
        title=fact.title,
        url=fact.url,
        author=fact.author,
        language=fact.language,
        published=fact.published.text if fact.published else "",
        reported=Span(*reported_interval(fact)),
        relays=fact.relays,
    )
