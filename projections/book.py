"""Events sorted out by what they speak of, so that each company's can be found at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..events.event import Event
from ..events.kinds import DealReported, EntityDeclared, FactDenied, ReportPublished
from ..events.mention import mentions
from ..events.party import named
from .claim import ABOUT_NAMES, Claims, gather
from .company import CompanyState, fold
from .name import display_names
from .report import Report, reports
from .view import View


class Book:
    """Events of a log, or of a part of it, ready to be asked for any company through any view.

    It keeps the events in memory and never changes what it was given.
    """

    def __init__(self, events: Iterable[Event[Any]]) -> None:
        self._mentioned: dict[str, frozenset[str]] = {}
        self._about: dict[str, list[Event[Any]]] = {}
        self._names: list[Event[Any]] = []
        self._documents: list[Event[Any]] = []
        for event in events:
            self._take(event)

    def _take(self, event: Event[Any]) -> None:
        if event.id in self._mentioned:
            return
        fact = event.statement.fact
        self._mentioned[event.id] = topics = mentions(fact)
        if isinstance(fact, ReportPublished):
            self._documents.append(event)
        elif isinstance(fact, ABOUT_NAMES):
            self._names.append(event)
        for topic in topics:
            self._about.setdefault(topic, []).append(event)

    @property
    def companies(self) -> list[str]:
        """The slugs declared as companies, sorted."""
        declared = (event.fact for event in self._names if isinstance(event.fact, EntityDeclared))
        return sorted({fact.slug for fact in declared if fact.type == "company"})

    def events(self, topic: str) -> list[Event[Any]]:
        """Every event that points to a slug, a report ('report:ID') or an event (its id)."""
        return list(self._about.get(topic, ()))

    def around(self, company: str) -> list[Event[Any]]:
        """Every event that can matter for the state of a company."""
        core = list(self._about.get(company, ()))
        own = {event.fact.deal for event in core if _issued(event, company)}
        for deal in own:
            core += self._about[deal]
        joined = {deal for event in core if (deal := getattr(event.fact, "deal", ""))} - own
        whose = [e for deal in joined for e in self._about[deal] if type(e.fact) is DealReported]
        replies = [e for event in core for e in self._about.get(event.id, ())]
        said = [e for name in _topics_of_reports(core) for e in self._about.get(name, ())]
        return [*core, *whose, *replies, *said, *self._deniers([*core, *replies, *said])]

    def _deniers(self, events: Iterable[Event[Any]]) -> list[Event[Any]]:
        """What those who deny something are: a company's word weighs more than a person's."""
        denials = [event.fact for event in events if type(event.fact) is FactDenied]
        who = {party for denial in denials for party in named(denial.speaker)}
        about = [event for party in who for event in self._about[party]]
        return [event for event in about if type(event.fact) is EntityDeclared]

    def state(self, company: str, view: View) -> CompanyState:
        """The state of one company."""
        return fold(company, self.claims([*self.around(company), *self._names], view))

    def states(self, view: View) -> Iterator[CompanyState]:
        """The state of every company, the slugs in order."""
        known = self._reports(view)
        labels = display_names(self.claims(self._names, view, known))
        for company in self.companies:
            own = [event for event in self._about[company] if isinstance(event.fact, ABOUT_NAMES)]
            claims = self.claims([*self.around(company), *own], view, known)
            yield fold(company, claims, labels)

    def claims(
        self, events: Iterable[Event[Any]], view: View, known: dict[str, Report] | None = None
    ) -> Claims:
        """The claims among some of its events that a view lets us see."""
        known = self._reports(view) if known is None else known
        return gather(events, view, known=known, mentioned=self._mentioned)

    def _reports(self, view: View) -> dict[str, Report]:
        return reports(event for event in self._documents if view.holds_record(event))


def _issued(event: Event[Any], company: str) -> bool:
    return type(event.fact) is DealReported and company in event.fact.company


def _topics_of_reports(events: Iterable[Event[Any]]) -> set[str]:
    return {f"report:{event.report}" for event in events}
