"""Stale figures: what was told once, and of which no word has come for long.

A rumour that nobody took up again, an open deal without news, a plan whose day has passed in
silence, a number that was last seen long ago. Nothing of it is wrong by that; it is due to be asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from attrs import frozen

from ..events.answer import Answer
from ..events.statement import Certainty, Reality
from ..events.value import DEAL_ENDS, DEAL_PAUSES, WINDING_STEPS
from .company import CompanyState
from .deal import DealState
from .figure import Figure
from .holding import HoldingLine
from .path import figures
from .people import PersonLine
from .placing import placed
from .reason import events_of
from .source import Source


class Sort(StrEnum):
    """In which way something is stale."""

    RUMOUR = "rumour"
    """It was only ever hedged or rumoured, and no report has told of it since."""
    ROUND = "round"
    """A deal is neither done nor ended, and no report has told of it since."""
    PLAN = "plan"
    """The day of a plan has passed in silence."""
    FIGURE = "figure"
    """A valuation, a number, a holding or an office was last seen long ago."""


@frozen(kw_only=True)
class Limits:
    """After how many days without a word something is stale; a plan is from the day after its own.

    Attributes:
        rumours: A rumour.
        rounds: An open deal.
        figures: A valuation, a number, a holding or an office.
    """

    rumours: int = 90
    rounds: int = 180
    figures: int = 365


@frozen(kw_only=True)
class Stale:
    """One thing of which no word has come for long.

    Attributes:
        company: The slug of the company.
        name: The name to show for it on the day.
        path: The path of the figure; of a deal whose status nobody told, that of the deal.
        sort: In which way it is stale.
        figure: The figure; None for a deal whose status nobody told.
        since: The day of the last word: when it was last told of or seen, or was due.
        days: How many days have passed since then.
    """

    company: str
    name: str
    path: str
    sort: Sort
    figure: Figure[Any] | None
    since: date
    days: int


LIMITS = Limits()
"""The limits where none are given: a quarter for rumours, half a year for rounds, a year for figures."""


def stale(state: CompanyState, limits: Limits = LIMITS) -> tuple[Stale, ...]:
    """What is stale of a company on the day of its view, the longest silent first.

    Nothing of a deal that is done, ended or shelved is waited for, and nothing of a company that has
    shut down. What is denied or withdrawn is no rumour any more. A tie is told of at the company that
    is invested in. What is so in two ways is told of in the first: plan, rumour, round, figure.
    """
    if _shut_down(state.status):
        return ()
    most = {Sort.RUMOUR: limits.rumours, Sort.ROUND: limits.rounds, Sort.FIGURE: limits.figures, Sort.PLAN: 0}
    found: dict[str, Stale] = {}
    for path, sort, figure, since in _waiting(state):
        days = (state.view.on - since).days
        if days > most[sort] and path not in found:
            found[path] = Stale(
                company=state.company,
                name=state.name,
                path=path,
                sort=sort,
                figure=figure,
                since=since,
                days=days,
            )
    return tuple(sorted(found.values(), key=_longest_first))


def stale_among(states: Iterable[CompanyState], limits: Limits = LIMITS) -> tuple[Stale, ...]:
    """What is stale of several companies, the longest silent first."""
    return tuple(sorted((each for state in states for each in stale(state, limits)), key=_longest_first))


def _longest_first(found: Stale) -> tuple[int, str, str]:
    return (-found.days, found.company, found.path)


Waiting = tuple[str, Sort, Figure[Any] | None, date]


def _waiting(state: CompanyState) -> Iterator[Waiting]:
    """All of which a word may be waited for, with the day of the last one."""
    words, paths = _Words.of_state(state), {id(figure): path for path, figure in figures(state)}
    over = {deal.deal for deal in state.deals if _over(deal.status)}
    for path, figure in figures(state):
        told = figure.certain or figure.possibly
        if not told or path.startswith("portfolio.") or not over.isdisjoint(path.split(".")):
            continue
        if figure.overdue and figure.due is not None:
            yield path, Sort.PLAN, figure, figure.due.latest
        elif _rumoured(figure):
            yield path, Sort.RUMOUR, figure, words.of(figure)
    for deal in state.deals:
        if deal.deal not in over and (deal.status is not None or _under_way(deal)):
            path = f"deals.{deal.deal}" if deal.status is None else paths[id(deal.status)]
            yield path, Sort.ROUND, deal.status, words.about(deal.deal)
    yield from ((paths[id(figure)], Sort.FIGURE, figure, seen) for figure, seen in _seen(state))


def _rumoured(figure: Figure[Any]) -> bool:
    return figure.certainty != Certainty.ASSERTED.value or figure.value in _RUMOURED


def _over(status: Figure[Any] | None) -> bool:
    """Whether a deal is known to be done, ended or shelved."""
    if status is None or status.negative or status.reality != Reality.DONE.value:
        return False
    return status.value in _OVER


def _under_way(deal: DealState) -> bool:
    """Whether a deal whose status nobody told is known, and no part of it as done."""
    parts = [*(line.figure for line in deal.amounts), *deal.leads, *(each.figure for each in deal.investors)]
    return bool(parts) and all(part.reality != Reality.DONE.value for part in parts)


def _shut_down(status: Figure[Any] | None) -> bool:
    return status is not None and status.value == WINDING_STEPS[-1] and not status.negative


def _seen(state: CompanyState) -> Iterator[tuple[Figure[Any], date]]:
    """What goes on after it was last seen, with that day: of valuations the latest alone.

    A number of a period that is over, such as the sales of a year, is not waited for.
    """
    worth = [line.figure for line in state.valuations if line.basis != "target" and line.figure.certain]
    numbers = [line.figure for line in state.metrics if line.period is None and line.figure.certain]
    for figure in (*worth[:1], *numbers):
        yield figure, max(_last_seen(state.sources[event]) for event in figure.because)
    ties: tuple[HoldingLine | PersonLine, ...] = (*state.holdings, *state.people)
    for tie in ties:
        if tie.until is None and tie.last_seen and tie.holds is not Answer.NO:
            yield tie.figure, tie.last_seen


def _last_seen(source: Source) -> date:
    return placed(source.happened, source.reported).latest


@frozen
class _Words:
    """The days of reports, by what they tell of.

    Attributes:
        told: The day of each event's report.
        topics: The events that speak of a slug or of another event.
    """

    told: Mapping[str, date]
    topics: Mapping[str, list[str]]

    @classmethod
    def of_state(cls, state: CompanyState) -> _Words:
        topics: dict[str, list[str]] = {}
        for event, source in state.sources.items():
            for topic in source.about:
                topics.setdefault(topic, []).append(event)
        return cls({event: source.known_since for event, source in state.sources.items()}, topics)

    def about(self, topic: str) -> date:
        """The day of the last word of a deal."""
        return max(map(self._event, self.topics[topic]))

    def of(self, figure: Figure[Any]) -> date:
        """The day of the last word of a figure: of whatever was said of it, and of what was said of that."""
        return max(map(self._event, events_of(figure)))

    def _event(self, event: str) -> date:
        return max([self.told[event], *(self.told[reply] for reply in self.topics.get(event, ()))])


_RUMOURED = ("rumoured", "considered")
_OVER = ("closed", "listed", *DEAL_PAUSES, *DEAL_ENDS)
