"""Every figure of a company by a path: `deals.moonshot-2024.amount.round`, `people.eddie-wu.chief-executive`.

Paths are how a figure is named where one is asked for: its history, its evidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..events.party import Party, Unnamed
from .figure import Figure

if TYPE_CHECKING:
    from .amount import AmountLine
    from .business import MetricLine
    from .company import CompanyState
    from .deal import DealState

Named = tuple[str, Figure[Any]]

HEADS = (
    *("names", "founded", "registered", "started", "status", "descriptions", "deals", "amount"),
    *("total-raised", "valuations", "valuation-steps", "direction", "step-up", "holdings", "portfolio"),
    *("people", "backgrounds", "products", "metrics", "relations"),
)
"""The words with which paths begin; a founding may have a step that is not listed."""


def figures(state: CompanyState) -> Iterator[Named]:
    """Each figure of a state with its path, which no other has: things told apart by nothing are counted."""
    return ((path, figure) for _, path, figure in counted(state))


def matching(state: CompanyState, wanted: str) -> list[Named]:
    """The figures that a path names: those of exactly that path, or all whose path has its words in order."""
    known = list(counted(state))
    exact = [(path, figure) for name, path, figure in known if wanted in (name, path)]
    return exact or [(p, figure) for _, p, figure in known if _in_order(wanted.split("."), p.split("."))]


def followed(state: CompanyState, named: Sequence[Named]) -> list[Named]:
    """Figures, each total followed by the figures that it is made of and those that it leaves out."""
    by_name: dict[str, list[Named]] = {}
    for name, path, figure in counted(state):
        by_name.setdefault(name, []).append((path, figure))
    behind = {
        _path("total-raised", total.currency): [
            *(part.path for part in total.counted),
            *(part.path for part in total.left_out),
        ]
        for total in state.totals
    }
    found = dict(named)
    for path, _ in named:
        for name in behind.get(path, ()):
            found.update(by_name.get(name, ()))
    return list(found.items())


def amount_path(base: str, line: AmountLine) -> str:
    """The path of a sum, below that of whose sum it is."""
    parties = "+".join(_who(party) for party in line.party)
    return _path(base, line.basis, line.form, line.given, parties, line.tranche, "share" if line.part else "")


def metric_path(line: MetricLine) -> str:
    """The path of a number about a company."""
    period = line.period.text if line.period else ""
    return _path("metrics", line.metric, line.about, line.base, period, line.versus, line.direction)


def counted(state: CompanyState) -> Iterator[tuple[str, str, Figure[Any]]]:
    """Each figure with its name, and the name with a number behind it where others had it before."""
    taken: set[str] = set()
    for name, figure in _figures(state):
        path, number = name, 1
        while path in taken:
            number += 1
            path = f"{name}.{number}"
        taken.add(path)
        yield name, path, figure


def _figures(state: CompanyState) -> Iterator[Named]:
    yield from _what_it_is(state)
    for deal in state.deals:
        yield from _deal(deal)
    yield from _amounts("amount", state.amounts)
    for total in state.totals:
        if total.figure is not None:
            yield _path("total-raised", total.currency), total.figure
    for valuation in state.valuations:
        yield _path("valuations", valuation.basis, valuation.deal), valuation.figure
    for step in state.valuation_steps:
        yield _path("valuation-steps", step.deal), step.figure
    for each in state.round_steps:
        if each.direction is not None:
            yield _path("direction", each.deal), each.direction
        if each.step_up is not None:
            yield _path("step-up", each.deal), each.step_up
    yield from _ties(state)
    yield from _business(state)


def _in_order(wanted: list[str], words: list[str]) -> bool:
    """Whether the wanted words stand among others in the same order; a plural matches its singular."""
    rest = iter(words)
    return all(any(word.removesuffix("s") == each.removesuffix("s") for each in rest) for word in wanted)


def _what_it_is(state: CompanyState) -> Iterator[Named]:
    for line in state.names.lines:
        yield _path("names", line.type, line.name), line.figure
    for founding in state.founded:
        if founding.date is not None:
            yield founding.step, founding.date
        if founding.age is not None:
            yield f"{founding.step}.age", founding.age
        yield from ((_path(founding.step, "by", _who(each.value)), each) for each in founding.founders)
        yield from ((_path(founding.step, "from", _who(each.value)), each) for each in founding.founders_from)
    if state.status is not None:
        yield "status", state.status
    yield from ((_path("descriptions", each.aspect), each.figure) for each in state.descriptions)


def _deal(deal: DealState) -> Iterator[Named]:
    base = f"deals.{deal.deal}"
    for name in ("type", "label", "previous", "status"):
        figure = getattr(deal, name)
        if figure is not None:
            yield f"{base}.{name}", figure
    yield from _amounts(f"{base}.amount", deal.amounts)
    yield from ((_path(base, "lead", _who(_value(each))), each) for each in deal.leads)
    for each in (*deal.investors, *deal.parties):
        yield _path(base, each.role, _who(_value(each.figure))), each.figure
    yield from ((_path(base, "term", each.term), each.figure) for each in deal.terms)


def _amounts(base: str, lines: tuple[AmountLine, ...]) -> Iterator[Named]:
    yield from ((amount_path(base, line), line.figure) for line in lines)


def _ties(state: CompanyState) -> Iterator[Named]:
    for holding in state.holdings:
        yield _path("holdings", _who(holding.holder)), holding.figure
        if holding.quantity is not None:
            yield _path("holdings", _who(holding.holder), "quantity"), holding.quantity
        if holding.worth is not None:
            yield _path("holdings", _who(holding.holder), "worth"), holding.worth
    for tie in state.portfolio:
        yield _path("portfolio", _who(tie.company), tie.tie, tie.deal), tie.figure
    for person in state.people:
        yield _path("people", _who(person.person), person.role), person.figure
        if person.since is not None:
            yield _path("people", _who(person.person), person.role, "since"), person.since
    yield from ((_path("backgrounds", _who(_value(each.figure))), each.figure) for each in state.backgrounds)


def _business(state: CompanyState) -> Iterator[Named]:
    for product in state.products:
        for step in product.steps:
            yield _path("products", product.product, step.step), step.figure
        for aspect, figure in product.aspects:
            yield _path("products", product.product, aspect), figure
    yield from ((metric_path(each), each.figure) for each in state.metrics)
    yield from ((_path("relations", each.relation), each.figure) for each in state.relations)


def _path(*words: str) -> str:
    first, *rest = words
    return ".".join([first, *(word.replace(".", "-").replace(" ", "-") for word in rest if word)])


def _value(figure: Figure[Any]) -> Any:
    """The value, or the first that may hold, or that is set aside."""
    return figure.lead.value if figure.lead else figure.value


def _who(party: Party | None) -> str:
    return "unnamed" if party is None or isinstance(party, Unnamed) else party
