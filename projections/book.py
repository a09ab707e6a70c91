"""Events sorted out by what they speak of, so that each company's can be found at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Any

from ..events.event import Event
from ..events.fact import Fact, kind_of, wire_name
from ..events.kinds import BOOKKEEPING, EntityDeclared, FactCorrected
from ..events.mention import mentions
from ..events.progress import Told, counted, nobody
from .claim import ABOUT_NAMES, Claim, Claims
from .company import CompanyState, fold
from .era import Era, era
from .gather import Gathering, gather
from .judgement import WEAKENING, is_done
from .ledger import KEPT, Ledger
from .name import display_names
from .policy import Policy
from .quiet import undisturbed
from .reach import around, with_merges, with_names
from .view import View

FEW = 10
"""After so many companies it is told how far a fold over all of them has come."""


class Book:
    """Events of a log, or of a part of it, ready to be asked for any company through any view.

    It keeps the events in memory and never changes what it was given.
    """

    def __init__(self, events: Iterable[Event[Any]]) -> None:
        with undisturbed():
            self._events = {event.id: event for event in events}

    @cached_property
    def _mentioned(self) -> dict[str, frozenset[str]]:
        """What each event points to, by its id."""
        return {id_: mentions(event.statement.fact) for id_, event in self._events.items()}

    @cached_property
    def _about(self) -> dict[str, list[Event[Any]]]:
        """The events that point to each slug, report and event."""
        return self._pointing(self._events.values())

    @cached_property
    def _kept_about(self) -> dict[str, list[Event[Any]]]:
        """The same of the kinds of names and of bookkeeping alone."""
        return self._pointing(self._of(_INDEXED))

    def _pointing(self, events: Iterable[Event[Any]]) -> dict[str, list[Event[Any]]]:
        found: dict[str, list[Event[Any]]] = {}
        for event in events:
            for topic in self._mentioned[event.id]:
                found.setdefault(topic, []).append(event)
        return found

    def _of(self, kinds: tuple[type[Fact], ...]) -> Iterator[Event[Any]]:
        """The events of some kinds."""
        return (event for event in self._events.values() if isinstance(event.statement.fact, kinds))

    @property
    def companies(self) -> list[str]:
        """The slugs declared as companies, sorted."""
        return declared_companies(self._of((EntityDeclared,)))

    def about(self, slugs: Iterable[str], *, kinds: Collection[str] = ()) -> list[Event[Any]]:
        """Every event that points to any of these: a slug, 'report:ID', or the whole id of an event.

        With `kinds`, only the events of these kinds.
        """
        if not kinds:
            return [event for slug in slugs for event in self._about.get(slug, ())]
        about = self._kept_about if _KEPT_APART.issuperset(kinds) else self._about
        return [e for slug in slugs for e in about.get(slug, ()) if kind_of(e.fact) in kinds]

    def get(self, ids: Iterable[str]) -> list[Event[Any]]:
        """The events with these whole ids, as far as they are there."""
        return [self._events[id_] for id_ in ids if id_ in self._events]

    def of_reports(self, reports: Iterable[str]) -> list[Event[Any]]:
        """Every event that these reports state."""
        wanted = set(reports)
        return [event for event in self._events.values() if event.report in wanted]

    def events(self, topic: str) -> list[Event[Any]]:
        """Every event that points to a slug, a report ('report:ID') or an event (its id)."""
        return list(self._about.get(topic, ()))

    def around(self, company: str) -> list[Event[Any]]:
        """Every event that can matter for the state of a company."""
        return list(around(self, [company]).values())

    def state(self, company: str, view: View) -> CompanyState:
        """The state of one company."""
        events = with_names(self, around(self, [company]))
        return fold(company, self.claims(events, view))

    def era(self, company: str, view: View) -> Era:
        """The state of one company and the days for which it stands; it calls things by their slugs."""
        return era(company, self.gathering(company), view)

    def lived(
        self, company: str, days: Iterable[date], policy: Policy | str | None = None
    ) -> Iterator[tuple[date, CompanyState]]:
        """The state of one company on days in order, each as it was known on that day.

        Of days in one era it is one and the same object, made for the first of them.
        """
        gathering, now = self.gathering(company), None
        for day in days:
            view = View.of(day, policy=policy)
            if now is None or not now.covers(view):
                now = era(company, gathering, view)
            yield day, now.state

    def gathering(self, company: str) -> Gathering:
        """Every event that can matter for the state of a company, but for the names of others."""
        return Gathering(with_merges(self, around(self, [company])), self._mentioned)

    def states(
        self, view: View, among: Iterable[str] | None = None, *, apart: bool = False, told: Told = nobody
    ) -> Iterator[CompanyState]:
        """The state of every company, or of some, the slugs in order; of those that are one, the one.

        Those of some are told `apart`: only what matters for them is looked at, not all that is in the book.
        """
        with undisturbed():
            ledger = self.ledger(view)
            slugs = self.companies if among is None else among
            wanted = sorted({ledger.merges.canonical(slug, "company") for slug in slugs})
            events = self._around(wanted) if apart else self._events.values()
            claims = self.claims(events, view, ledger)
            labels = display_names(claims)
        for company in counted(wanted, "companies", len(wanted), told, every=FEW):
            with undisturbed():
                state = fold(company, claims, labels)
            yield state

    def _around(self, companies: Collection[str]) -> list[Event[Any]]:
        """Every event that can matter for the states of some companies, with all names in them."""
        return with_names(self, around(self, companies))

    def ledger(self, view: View) -> Ledger:
        """All bookkeeping that acts in a view."""
        kept = {event.id: event for event in self._of(KEPT)}
        corrected = {event.fact.event for event in kept.values() if isinstance(event.fact, FactCorrected)}
        return Ledger.of((kept | {event.id: event for event in self.get(corrected)}).values(), view)

    def judged(self, view: View, ledger: Ledger) -> list[Claim]:
        """The judgements that a view lets us see and that leave less of a total sure."""
        told = self.claims(self._of(WEAKENING), view, ledger).book
        return [claim for claim in told if is_done(claim.statement) and not claim.withdrawn]

    def claims(self, events: Iterable[Event[Any]], view: View, ledger: Ledger | None = None) -> Claims:
        """The claims among some of its events that a view lets us see."""
        ledger = self.ledger(view) if ledger is None else ledger
        return gather(events, view, ledger=ledger, mentioned=self._mentioned)


_INDEXED: tuple[type[Fact], ...] = (*ABOUT_NAMES, *BOOKKEEPING)
_KEPT_APART = frozenset(map(wire_name, _INDEXED))


def declared_companies(events: Iterable[Event[Any]]) -> list[str]:
    """The slugs that events declare as companies, sorted; of what was redacted nothing is declared."""
    facts = (event.fact for event in events)
    return sorted(
        {fact.slug for fact in facts if isinstance(fact, EntityDeclared) and fact.type == "company"}
    )
