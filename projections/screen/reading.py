"""Which figures of a company or a deal answer what a screen asks.

Each is given the part of its field that is asked for: a basis, a role, the name of a metric.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from attrs import evolve

from ...events.amount import Amount, Bound
from ...events.edtf import Edtf
from ...events.statement import Reality
from ...events.value import DEAL_PROGRESS
from .. import conflict
from ..agreement import Agreement
from ..company import CompanyState
from ..deal import DealState
from ..figure import Figure, Rival
from ..placing import placed

Figures = Iterator[Figure[Any]]

_DONE = DEAL_PROGRESS[DEAL_PROGRESS.index("announced") :]
_UNDER_WAY = "in-progress"


def given(*several: Figure[Any] | None) -> Figures:
    """The figures that are there."""
    return (figure for figure in several if figure is not None)


def known_deals(state: CompanyState) -> tuple[DealState, ...]:
    """The deals of a company; one of which all is denied or withdrawn is none."""
    return tuple(deal for deal in state.deals if not deal.set_aside)


def sums(deal: DealState, part: str) -> Figures:
    """The sums of a deal on a basis, or in a form; what is only a part of the sum bounds it from below."""
    lines = [line for line in deal.amounts if not line.part]
    own = [line for line in lines if line.basis == (part or "round")]
    if not own:
        return (line.figure for line in lines if line.form == part and not line.party)
    whole = [line for line in own if not line.form] or own
    if len({line.form for line in whole}) == 1:
        return (line.figure for line in whole)
    return (_at_least(line.figure) for line in whole)


def _at_least(figure: Figure[Any]) -> Figure[Any]:
    """A part of a sum, such as its debt, as what is known of the whole."""

    def more(amount: Amount | None) -> Amount | None:
        if amount is None:
            return None
        low = amount.low if amount.bound is Bound.EXACT else amount.interval.low
        return evolve(amount, bound=Bound.AT_LEAST, low=low, high=None)

    others, possibly = (
        tuple(evolve(each, value=more(each.value)) for each in rivals)
        for rivals in (figure.others, figure.possibly)
    )
    return evolve(figure, value=more(figure.value), others=others, possibly=possibly)


def valuations(state: CompanyState, basis: str) -> Figures:
    """What a company is worth, the latest first; a target is no worth, nor is a plan of one."""
    for line in state.valuations:
        asked = line.basis == basis if basis else line.basis != "target"
        if asked and (basis or line.figure.reality != Reality.PLANNED.value):
            yield line.figure


def totals(state: CompanyState, _part: str) -> Figures:
    """How much new money a company raised, in each currency."""
    return given(*(total.figure for total in state.totals))


def investors(deal: DealState, _part: str = "") -> Figures:
    """Who puts in new money as an investor: who leads, and who joined."""
    yield from deal.leads
    yield from (each.figure for each in deal.investors if each.role not in ("lender", "grantor"))


def parties(deal: DealState, role: str) -> Figures:
    """Who takes part, in a role or in any."""
    if not role:
        yield from deal.leads
    yield from (each.figure for each in (*deal.investors, *deal.parties) if role in ("", each.role))


def backers(state: CompanyState, _part: str) -> Figures:
    """Who holds a part of a company, or put money into a deal of it."""
    yield from (line.figure for line in state.holdings)
    for deal in known_deals(state):
        yield from investors(deal)


def people(state: CompanyState, role: str) -> Figures:
    """Who is in office."""
    return (line.figure for line in state.people if role in ("", line.role))


def terms(deal: DealState, term: str) -> Figures:
    """What a term of a deal says."""
    return (line.figure for line in deal.terms if line.term == term)


def metrics(state: CompanyState, metric: str) -> Figures:
    """A number about a company, of any period."""
    return (line.figure for line in state.metrics if line.metric == metric)


def descriptions(state: CompanyState, aspect: str) -> Figures:
    """What a company is said to be."""
    return (line.figure for line in state.descriptions if aspect in ("", line.aspect))


def founding(state: CompanyState, step: str) -> Figures:
    """The day of a step of the founding."""
    return given(*(line.date for line in state.founded if line.step == (step or "founded")))


def names(state: CompanyState, _part: str) -> Figures:
    """Every name that a company has on the day, and its slug."""
    yield Figure(value=state.company)
    yield from (line.figure for line in state.names.lines)


def portfolio(state: CompanyState, _part: str) -> Figures:
    """What a company has put money into."""
    return (line.figure for line in state.portfolio if line.tie != "sold")


def deals(state: CompanyState, _part: str) -> Figures:
    """How many deals of a company are known."""
    known = known_deals(state)
    yield _counted(len(known), (deal.type for deal in known))


def disputed(state: CompanyState, _part: str) -> Figures:
    """How many figures of a company are disputed; the lead of a deal is one."""
    found = conflict.disputed(state)
    told = dict.fromkeys(event for each in found for side in each.sides for event in side.because)
    yield Figure(value=len(found), because=tuple(told))


def known_since(state: CompanyState, _part: str) -> Figures:
    """The first day from which something counts as known of a company."""
    first = min((source.reported for source in state.sources.values()), default=None)
    if first is not None:
        told = tuple(event for event, source in state.sources.items() if source.reported == first)
        yield Figure(value=first, because=told)


def reported(deal: DealState, _part: str) -> Figures:
    """The first day from which a deal counts as known."""
    told = [(figure.known_since, figure) for figure in _telling(deal) if figure.known_since]
    if told:
        first = min(day for day, _ in told)
        yield _counted(first, (figure for day, figure in told if day == first))


def dates(deal: DealState, _part: str) -> Figures:
    """When a deal was done: the day of its status once announced, else the most precise day stated with it.

    Where none is stated it may have been any day up to when the deal was known. What is in progress may not
    be done yet; what is only talked about, or has come to nothing, is not.
    """
    status, when = deal.status, _when(deal)
    if when is None:
        plans = (figure for figure in given(deal.type) if figure.reality == Reality.PLANNED.value)
        yield from (figure for figure in plans if figure.certain)
    elif status is None or (_done(status) and not status.disputed and not status.possibly):
        yield when
    elif _may_be_done(status):
        yield evolve(when, value=None, possibly=(_perhaps(when),))
    else:
        yield evolve(when, reality=Reality.PLANNED.value)


def _when(deal: DealState) -> Figure[Edtf] | None:
    """The days on which a deal was done, if it is; None where it is no more than planned or possible."""
    if deal.status is not None and _done(deal.status) and deal.status.happened:
        return _day(deal.status, deal.status)
    told = [figure for figure in _telling(deal) if _stands(figure)]
    if not told:
        return None
    first = min(told, key=_since)
    dated = sorted((figure for figure in told if figure.happened), key=_width) or [first]
    when, *others = (_day(figure, first) for figure in dated)
    return _at_odds(when, [each for each in others if not _meet(when, each)])


def _telling(deal: DealState) -> Figures:
    """The figures whose day may be that of the deal."""
    rounds = (line.figure for line in deal.amounts if line.basis == "round" and not line.part)
    yield from given(deal.type, *deal.leads, *rounds, *(each.figure for each in deal.investors))


def _stands(figure: Figure[Any]) -> bool:
    """Whether a figure tells of something that certainly is so, or is under way."""
    return figure.certain and not figure.negative and figure.reality != Reality.PLANNED.value


def _done(status: Figure[str]) -> bool:
    return _stands(status) and status.value in _DONE


def _may_be_done(status: Figure[str]) -> bool:
    said = {status.value, *(rival.value for rival in (*status.others, *status.possibly))}
    return not said.isdisjoint((*_DONE, _UNDER_WAY))


def _since(figure: Figure[Any]) -> date:
    return figure.known_since or date.max


def _width(figure: Figure[Any]) -> int:
    """How many days a date leaves open."""
    span = placed(figure.happened, _since(figure))
    return (span.latest - span.earliest).days


def _day(figure: Figure[Any], known: Figure[Any]) -> Figure[Any]:
    """The days on which a figure says that it was, up to when another was known."""
    when = figure.happened
    span = placed(when, _since(figure if when else known))
    if when is None or (when.earliest, when.latest) != span:
        first = "" if span.earliest == date.min else span.earliest.isoformat()
        when = Edtf.parse(f"[{first}..{span.latest.isoformat()}]")
    return evolve(figure, value=when, others=(), possibly=(), agreement=Agreement.SOLE)


def _meet(one: Figure[Any], other: Figure[Any]) -> bool:
    """Whether two can have been on one day."""
    spans = [placed(each.value, _since(each)) for each in (one, other)]
    return max(span.earliest for span in spans) <= min(span.latest for span in spans)


def _at_odds(when: Figure[Any], others: Sequence[Figure[Any]]) -> Figure[Any]:
    """A day with those that can't be the same, each of which may be the day in its place."""
    rivals = tuple(evolve(_perhaps(each), why="another day is stated") for each in others)
    return evolve(when, others=rivals, agreement=Agreement.DISPUTED) if rivals else when


def _perhaps(figure: Figure[Any]) -> Rival[Any]:
    return Rival(
        value=figure.value,
        because=figure.because,
        origins=figure.origins,
        stated_by=figure.stated_by,
        why="may hold",
    )


def _counted(value: Any, figures: Iterable[Figure[Any] | None]) -> Figure[Any]:
    """A value that follows from figures."""
    events = (event for figure in figures if figure is not None for event in figure.because)
    return Figure(value=value, because=tuple(dict.fromkeys(events)))
