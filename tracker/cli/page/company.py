"""The page of a company: what was known of it, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ....events.date_wording import describe
from ....projections.amount import AmountLine
from ....projections.company import CompanyState
from ....projections.deal import DealState
from ....projections.figure import Figure
from ....projections.sentence import text
from ....projections.valuation import ValuationLine
from ....projections.view import View
from .figure import MARKS, Line, Setting
from .paper import Page, part, plain
from .remark import remarks
from .round_step import steps_sheet
from .total import totals_sheet

Part = tuple[str, list[Line]]


def company_page(state: CompanyState, name: str, *, views: bool = False) -> Page:
    """The page; `name` is what to call the company where nothing was known of its name yet."""
    setting = Setting.of(state)
    body = [part(heading, setting.sheet(lines)) for heading, lines in _worth(state, setting) if lines]
    body += [part("Up or down", steps_sheet(state.round_steps, setting))] * bool(state.round_steps)
    body += [part("Total raised", totals_sheet(state.totals, setting))] * bool(state.totals)
    body += [part(heading, setting.sheet(lines)) for heading, lines in _parts(state, setting) if lines]
    body += [part(heading, below) for heading, below in remarks(state, setting, views=views)]
    return Page(
        name=name,
        beside=state.company,
        view=state.view,
        body=[plain(nothing(name, state.view))] if state.empty else body,
        warnings=state.warnings,
    )


def nothing(name: str, view: View) -> str:
    """The whole answer where nothing was known."""
    return f"Nothing was reported about {name} by {view.as_of}."


def _worth(state: CompanyState, setting: Setting) -> Iterator[Part]:
    yield "Company", list(_company(state, setting))
    yield "Valuation", list(_valuations(state, setting))


def _parts(state: CompanyState, setting: Setting) -> Iterator[Part]:
    for deal in state.deals:
        yield deal_heading(deal, setting), list(deal_lines(deal, setting))
    yield "Sums over several deals", [amount_line(line, setting) for line in state.amounts]
    yield "Held by", list(_holdings(state, setting))
    yield "Holds, led and joined", list(_portfolio(state, setting))
    yield "People", list(_people(state, setting))
    yield "Described as", list(_descriptions(state, setting))
    yield "Products", list(_products(state, setting))
    yield "Numbers", list(_metrics(state))
    yield "Ties", list(_relations(state, setting))


def _company(state: CompanyState, setting: Setting) -> Iterator[Line]:
    for line in state.names.lines:
        if line.name != state.name:
            yield Line(f"{line.type} name", line.figure, str)
    for founding in state.founded:
        if founding.date is not None:
            yield Line(founding.step, founding.date, text)
        if founding.age is not None:
            yield Line("age, as stated", founding.age, text)
        yield from (Line(f"{founding.step} by", each, setting.party) for each in founding.founders)
        yield from (Line("founders from", each, setting.party) for each in founding.founders_from)
    yield from (Line("comes from", each.figure, setting.party) for each in state.backgrounds)
    if state.status is not None:
        yield Line("wound up", state.status, text)


def _descriptions(state: CompanyState, setting: Setting) -> Iterator[Line]:
    for each in sorted(state.descriptions, key=lambda each: each.aspect):
        yield Line(each.aspect, each.figure, text, setting.party(each.party))


def _valuations(state: CompanyState, setting: Setting) -> Iterator[Line]:
    for each in state.valuations:
        yield from valuation_lines(each, setting)
    for step in state.valuation_steps:
        stated = [f"from {step.before}" if step.before else "", f"to {step.after}" if step.after else ""]
        stated.append(text(step.multiple))
        yield Line("changed", step.figure, always(", ".join(filter(None, stated))))


def valuation_lines(line: ValuationLine, setting: Setting) -> Iterator[Line]:
    """One valuation, and those before it."""
    deal = setting.name(line.deal) if line.deal else ""
    yield Line("valued at", line.figure, text, ", ".join(filter(None, (f"basis {line.basis}", deal))))
    yield from (Line("before that", earlier, text) for earlier in line.earlier)


def deal_heading(deal: DealState, setting: Setting) -> str:
    """The heading of a deal: its name, and its slug beside it."""
    aside = f"  {MARKS[deal.set_aside][0]}" if deal.set_aside else ""
    return f"{setting.name(deal.deal)}  ({deal.deal}){aside}"


def deal_lines(deal: DealState, setting: Setting) -> Iterator[Line]:
    """What is known of one deal."""
    named = (("type", deal.type), ("called", deal.label), ("after", deal.previous), ("status", deal.status))
    for label, figure in named:
        if figure is not None:
            yield Line(label, figure, setting.party if label == "after" else text)
    yield from (amount_line(line, setting) for line in deal.amounts)
    yield from (Line("led by", each, setting.party) for each in deal.leads)
    for each in (*deal.investors, *deal.parties):
        beside = [{"yes": "a backer before", "no": "new"}.get(each.existing, "")]
        beside.append(f"through {setting.party(each.through)}" if each.through else "")
        yield Line(each.role, each.figure, setting.party, ", ".join(filter(None, beside)))
    for term in deal.terms:
        yield Line(term.term, term.figure, text, f"if {term.depends_on}" if term.depends_on else "")


def amount_line(line: AmountLine, setting: Setting) -> Line:
    """One sum of a deal, on its basis and in its form."""
    label = {"unstated": "sum", "round": "round in all"}.get(line.basis, line.basis)
    beside = ["basis unstated" if line.basis == "unstated" else ""]
    beside += [
        f"of {setting.party(line.party)}" if line.party else "",
        f"in {line.form}" if line.form else "",
    ]
    beside += [line.given, line.tranche, *(f"stated as {each} too" for each in line.also)]
    return Line(label, line.figure, _share if line.part else text, ", ".join(filter(None, beside)))


def _share(value: Any) -> str:
    return f"{value} of it"


def _holdings(state: CompanyState, setting: Setting) -> Iterator[Line]:
    for each in state.holdings:
        beside = [f"through {setting.party(each.through)}" if each.through else ""]
        beside += [f"since {describe(each.since)}" if each.since else ""]
        beside += [f"until {describe(each.until)}" if each.until else f"last seen {each.last_seen}"]
        yield Line("backer", each.figure, setting.party, ", ".join(filter(None, beside)))
        yield from (Line("", figure, text) for figure in (each.quantity, each.worth) if figure is not None)


def _portfolio(state: CompanyState, setting: Setting) -> Iterator[Line]:
    for each in state.portfolio:
        yield Line(each.tie, each.figure, setting.party, setting.name(each.deal) if each.deal else "")


def _people(state: CompanyState, setting: Setting) -> Iterator[Line]:
    for each in state.people:
        seen = f"first seen {each.first_seen}" if each.first_seen else ""
        since = f"since {_dated(each.since)}" if each.since else seen
        until = f"until {_dated(each.until)}" if each.until else ""
        yield Line(each.role, each.figure, setting.party, ", ".join(filter(None, (since, until))))


def _dated(figure: Figure[Any]) -> str:
    return describe(figure.value) if figure.certain else "an unsure day"


def _products(state: CompanyState, setting: Setting) -> Iterator[Line]:
    for product in state.products:
        name = setting.name(product.product)
        for step in product.steps:
            yield Line(name, step.figure, _step(step.step), step.territory)
        yield from (Line(name, figure, _aspect(aspect)) for aspect, figure in product.aspects)


def _aspect(aspect: str) -> Callable[[Any], str]:
    return lambda value: f"{aspect}: {text(value)}"


def _step(step: str) -> Callable[[Any], str]:
    return lambda value: step if value == step else f"{step} {text(value)}"


def _metrics(state: CompanyState) -> Iterator[Line]:
    for each in state.metrics:
        beside = [
            each.direction,
            each.about,
            f"of {each.base}" if each.base else "",
            describe(each.period) if each.period else "",
        ]
        beside.append(f"versus {each.versus}" if each.versus else "")
        yield Line(each.metric.replace("-", " "), each.figure, text, ", ".join(filter(None, beside)))


def _relations(state: CompanyState, setting: Setting) -> Iterator[Line]:
    for each in state.relations:
        yield Line(each.relation, each.figure, _without(state.company, setting), each.value)


def _without(company: str, setting: Setting) -> Callable[[Any], str]:
    """Who is at the other end of a tie."""
    return lambda parties: setting.party(tuple(each for each in parties if each != company))


def always(said: str) -> Callable[[Any], str]:
    """Writes the same words, whatever the value."""
    return lambda _: said
