"""The one screen of `deals demo`: two days, one dispute, one why."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding

from ....projections.company import CompanyState
from ...tracker import Tracker
from .company import amount_line, valuation_lines
from .figure import Line, Setting
from .paper import notes, plain
from .why import figure_part

COMPANY, DEAL = "Moonshot AI", "moonshot-2024"
VALUATION = f"valuations.unstated.{DEAL}"


def demo_page(tracker: Tracker) -> Iterator[RenderableType]:
    """The screen, piece by piece."""
    count = tracker.head.position
    yield plain(
        f"Five real reports, {count} facts. What was known of {COMPANY}, who said so, how sure may we be?",
        "bold",
    )
    for day, told in (
        ("2024-02-28", "One report is out."),
        ("2024-03-06", "Three are: copies of one story."),
    ):
        state = tracker.company(COMPANY, as_of=day)
        yield from _asked(f'deals show "{COMPANY}" --as-of {day}', told)
        yield _sheet(state, [*_valuations(state), *_sums(state, "round")])
        if day == "2024-02-28":
            yield Padding(notes(each.text for each in state.warnings[:1]), (0, 0, 0, 2))
    state = tracker.company(COMPANY, as_of="2024-06-30")
    yield from _asked(
        f'deals show "{COMPANY}" --as-of 2024-06-30',
        "Reports disagree on Alibaba's own part; nothing is added up.",
    )
    yield _sheet(state, [*_sums(state, "round"), *_sums(state, "cheque")])
    yield from _asked(f'deals why "{COMPANY}" {VALUATION} --as-of 2024-03-06', "Two reports, one origin.")
    for found in tracker.why_figure(COMPANY, VALUATION, as_of="2024-03-06"):
        yield figure_part(found, state.view, state.labels, heading=False)


def _asked(command: str, told: str) -> Iterator[RenderableType]:
    yield plain("")
    yield plain(f"$ {command}", "bold green")
    yield plain(told, "italic")


def _sheet(state: CompanyState, lines: list[Line]) -> RenderableType:
    setting = Setting(view=state.view, sources=state.sources, labels=state.labels)
    return Padding(setting.sheet(lines), (0, 0, 0, 2))


def _valuations(state: CompanyState) -> list[Line]:
    setting = Setting(view=state.view, sources=state.sources, labels=state.labels)
    return [line for each in state.valuations for line in valuation_lines(each, setting)]


def _sums(state: CompanyState, basis: str) -> list[Line]:
    setting = Setting(view=state.view, sources=state.sources, labels=state.labels)
    deal = next((deal for deal in state.deals if deal.deal == DEAL), None)
    lines = deal.amounts if deal else ()
    return [amount_line(line, setting) for line in lines if line.basis == basis]
