"""The one screen of `deals demo`: two days, one dispute, one why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding

from ....projections.company import CompanyState
from ....projections.deal import DealState
from ....projections.sentence import text
from ...tracker import Tracker
from .company import amount_line
from .figure import Line, Setting
from .paper import notes, plain
from .why import figure_part

COMPANY, DEAL = "Moonshot AI", "moonshot-2024"
VALUATION = f"valuations.unstated.{DEAL}"
DAYS = ("2024-02-28", "2024-03-06", "2024-06-30")


def demo_page(tracker: Tracker) -> Iterator[RenderableType]:
    """The screen, piece by piece."""
    count = tracker.head.position
    head = f"Five real reports, {count} events. What was known of {COMPANY}, who said so, how sure may we be?"
    yield plain(head, "bold")
    early, later, late = (tracker.company(COMPANY, as_of=day) for day in DAYS)
    yield from _shown(early, "One report is out, and another one may be.", _valuations(early))
    yield Padding(notes(each.text for each in early.warnings[:1]), (0, 0, 0, 2))
    lines = [*_valuations(later), *_sums(later, "round"), *_leads(later)]
    yield from _shown(later, "Three are out; all that can be traced has one origin.", lines)
    lines = [*_sums(late, "round"), *_sums(late, "cheque")]
    yield from _shown(late, "Reports disagree on Alibaba's own part; nothing is added up.", lines)
    yield from _asked(f'deals why "{COMPANY}" {VALUATION} --as-of {DAYS[1]}', "Two reports, one origin.")
    for found in tracker.why_figure(COMPANY, VALUATION, as_of=DAYS[1]):
        yield figure_part(found, later.view, later.labels, heading=False)


def _shown(state: CompanyState, told: str, lines: Sequence[Line]) -> Iterator[RenderableType]:
    """Some lines of the page of a company, below the command that shows them."""
    yield from _asked(f'deals show "{COMPANY}" --as-of {state.view.as_of}', told)
    yield Padding(Setting.of(state).sheet(lines), (0, 0, 0, 2))


def _asked(command: str, told: str) -> Iterator[RenderableType]:
    yield plain("")
    yield plain(f"$ {command}", "bold green")
    yield plain(told, "italic")


def _valuations(state: CompanyState) -> list[Line]:
    return [Line("valued at", each.figure, text, f"basis {each.basis}") for each in state.valuations]


def _leads(state: CompanyState) -> list[Line]:
    return [Line("led by", each, Setting.of(state).party) for each in _deal(state).leads]


def _sums(state: CompanyState, basis: str) -> list[Line]:
    setting = Setting.of(state)
    return [amount_line(line, setting) for line in _deal(state).amounts if line.basis == basis]


def _deal(state: CompanyState) -> DealState:
    return next(deal for deal in state.deals if deal.deal == DEAL)
