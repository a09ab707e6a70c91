"""Answers as tables: for each question the rows of its answer, each by its columns, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any

from attrs import frozen

from dealtracker.events import Edtf
from dealtracker.projections.figure import Figure, Rival
from dealtracker.projections.range import Range

from ._desk import rows_of

Line = dict[str, str]
Table = list[list[str]]


@frozen
class Teller:
    """Says values in the words of the features.

    Attributes:
        labels: The name to show for each slug.
        sources: Where each event comes from, by its id.
    """

    labels: Mapping[str, str]
    sources: Mapping[str, Any]

    def words(self, value: Any) -> str:
        """Any value: names for slugs, EDTF for dates, nothing for nothing."""
        if value is None or isinstance(value, bool):
            return {True: "yes", False: "no"}.get(value, "")  # type: ignore[arg-type]  # None is no key
        if isinstance(value, Enum):
            return str(value.value)
        if isinstance(value, Edtf):
            return value.text
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, (tuple, list)):
            return ", ".join(self.words(each) for each in value)
        return self.labels.get(value, value) if isinstance(value, str) else str(value)

    def line(self, figure: Figure[Any] | None = None, **columns: Any) -> Line:
        """A row: the columns given, and those of a figure."""
        said = {name.replace("_", " "): self.words(value) for name, value in columns.items()}
        return said | (self.figure(figure) if figure else {})

    def figure(self, figure: Figure[Any]) -> Line:
        """The columns of a figure; what has a column of its own elsewhere is plain there."""
        plain = (
            "value",
            "happened",
            "agreement",
            "origins",
            "untraced",
            "rule",
            "certainty",
            "reality",
            "due",
        )
        return {
            **{name: self.words(getattr(figure, name)) for name in plain},
            "negative": self.words(figure.negative),
            "denied": self.words(figure.denied),
            "overdue": self.words(figure.overdue),
            "known since": self.words(figure.known_since),
            "others": self.rivals(figure.others),
            "possibly": self.rivals(figure.possibly),
            "why not": "; ".join(each.why for each in figure.others),
            "sources": self.outlets(figure.because),
        }

    def rivals(self, rivals: Iterable[Rival[Any]]) -> str:
        """The values of rivals."""
        return "; ".join(self.words(each.value) for each in rivals)

    def outlets(self, events: Iterable[str]) -> str:
        """The outlets behind events, each once, in order of name."""
        return ", ".join(
            sorted({self.words(self.sources[event].outlet) for event in events if event in self.sources})
        )


def cut(found: Iterable[Line], datatable: Table) -> list[Line]:
    """The rows of an answer, cut to the columns of a table; a column that no answer has is a slip."""
    lines = list(found)
    assert not lines or any(set(datatable[0]) <= set(line) for line in lines), f"It has {sorted(lines[0])}."
    return [{name: line.get(name, "") for name in datatable[0]} for line in lines]


def compare(found: Iterable[Line], datatable: Table) -> None:
    """All rows have to be there and no others; their order is that of the answer."""
    lines = cut(found, datatable)
    assert lines == rows_of(datatable), "\n".join(
        ["The answer is", *(" | ".join(line.values()) for line in lines)]
    )


def _valuations(state: Any, tell: Teller) -> Iterator[Line]:
    for each in state.valuations:
        earlier = "; ".join(tell.words(figure.value) for figure in each.earlier)
        yield tell.line(each.figure, basis=each.basis, deal=each.deal, earlier=earlier)


def _deals(state: Any, tell: Teller) -> Iterator[Line]:
    for each in state.deals:
        status = each.status.value if each.status else None
        previous = each.previous.value if each.previous else None
        yield tell.line(each.type, deal=each.deal, status=status, previous=previous)


def _sums(state: Any, tell: Teller) -> Iterator[Line]:
    for each in state.deal.amounts:
        earlier = "; ".join(tell.words(figure.value) for figure in each.earlier)
        yield tell.line(each.figure, basis=each.basis, form=each.form, party=each.party, earlier=earlier)


def _leads(state: Any, tell: Teller) -> Iterator[Line]:
    for each in state.deal.leads:
        yield tell.line(each)


def _participants(state: Any, tell: Teller) -> Iterator[Line]:
    for each in (*state.deal.investors, *state.deal.parties):
        yield tell.line(each.figure, role=each.role, existing=each.existing, through=each.through)


def _status(state: Any, tell: Teller) -> Iterator[Line]:
    if state.deal.status:
        yield tell.line(state.deal.status)


def _people(state: Any, tell: Teller) -> Iterator[Line]:
    for each in state.people:
        since = each.since.value if each.since else None
        until = each.until.value if each.until else None
        columns = {"person": each.person, "role": each.role, "holds": each.holds, "since": since}
        seen = {"first_seen": each.first_seen, "last_seen": each.last_seen}
        yield tell.line(each.figure, **columns, until=until, **seen)


def _holders(state: Any, tell: Teller) -> Iterator[Line]:
    for each in state.holdings:
        quantity = each.quantity.value if each.quantity else None
        columns = {"holder": each.holder, "holds": each.holds, "quantity": quantity, "since": each.since}
        yield tell.line(each.figure, **columns, until=each.until, last_seen=each.last_seen)


def _portfolio(state: Any, tell: Teller) -> Iterator[Line]:
    for each in state.portfolio:
        own = "; ".join(f"{tell.words(line.figure.value)} {line.form}".strip() for line in each.amounts)
        yield tell.line(each.figure, company=each.company, tie=each.tie, deal=each.deal, own_sums=own)


def _names(state: Any, tell: Teller) -> Iterator[Line]:
    for each in state.names.lines:
        yield tell.line(each.figure, name=each.name, type=each.type)


def _remarks(part: str) -> Callable[[Any, Teller], Iterator[Line]]:
    def lines(state: Any, tell: Teller) -> Iterator[Line]:
        for each in getattr(state, part):
            columns = {"who": each.who, "what": each.what, "about": each.about, "holds": each.holds}
            yield tell.line(
                None, kind=each.kind.replace("-", " "), **columns, source=tell.outlets([each.event])
            )

    return lines


def _founding(state: Any, tell: Teller) -> Iterator[Line]:
    for each in state.founded:
        founders = ", ".join(tell.words(figure.value) for figure in each.founders)
        age = each.age.value if each.age else None
        yield tell.line(each.date, step=each.step, age=age, founders=founders)


def _products(state: Any, tell: Teller) -> Iterator[Line]:
    for each in state.products:
        for step in each.steps:
            yield tell.line(step.figure, product=each.product, step=step.step)


def _metrics(state: Any, tell: Teller) -> Iterator[Line]:
    for each in state.metrics:
        earlier = "; ".join(tell.words(figure.value) for figure in each.earlier)
        yield tell.line(each.figure, metric=each.metric, earlier=earlier)


def _totals(state: Any, tell: Teller) -> Iterator[Line]:
    for each in state.totals:
        value = each.figure.value if each.figure else None
        yield tell.line(None, currency=each.currency, value=value, **_ends(each, each.currency))


def _parts_of_totals(state: Any, tell: Teller) -> Iterator[Line]:
    for total in state.totals:
        for each in total.counted:
            columns = {"deal": each.deal, "sum": each.value, "why": each.why, **_ends(each, total.currency)}
            yield tell.line(None, reason=each.reason.replace("-", " "), **columns)


def _left_out(state: Any, tell: Teller) -> Iterator[Line]:
    for total in state.totals:
        for each in total.left_out:
            reason = each.reason.replace("-", " ")
            yield tell.line(None, deal=each.deal, sum=each.value, reason=reason, why=each.why)


def _ends(each: Any, currency: str) -> dict[str, Any]:
    """Floor and ceiling as sums; nothing where the ceiling is open."""
    ends = {"floor": each.floor, "ceiling": each.ceiling}
    return {name: None if end is None else Range(end, end).amount(currency) for name, end in ends.items()}


def _stated_totals(state: Any, tell: Teller) -> Iterator[Line]:
    for total in state.totals:
        for each in total.stated:
            yield tell.line(each.figure, agrees=each.agrees, why=each.why)


def _round_steps(state: Any, tell: Teller) -> Iterator[Line]:
    for each in state.round_steps:
        multiple = each.step_up.value if each.step_up else None
        columns = {"deal": each.deal, "previous": each.previous, "by": each.by, "step up": multiple}
        ends = {"least": str(each.low or ""), "most": str(each.high or "")}
        stated = {"stated": [one.figure.value for one in each.stated]}
        agrees = {"agrees": [tell.words(one.agrees) for one in each.stated]}
        line = tell.line(each.direction, **columns, **ends, **stated, **agrees, why=each.why)
        yield {"possibly": "", **line, "direction": line.get("value", "")}


def _cautions(state: Any, tell: Teller) -> Iterator[Line]:
    for each in state.warnings:
        yield tell.line(None, caution=each.code.replace("-", " "), text=each.text)


def timeline_lines(entries: Iterable[Any], tell: Teller) -> Iterator[Line]:
    """The rows of a timeline."""
    for each in entries:
        columns = {"happened": each.happened, "holds": each.holds, "reported": each.known_since}
        beside = {"certainty": each.certainty, "reality": each.reality, "negative": each.negative}
        source = {"source": tell.outlets([each.event]), "paragraph": str(each.para)}
        yield tell.line(None, fact=each.kind.replace("-", " "), **columns, **beside, **source)


OF_COMPANIES: dict[str, Callable[[Any, Teller], Iterator[Line]]] = {
    "valuations": _valuations,
    "total raised": _totals,
    "parts of the total": _parts_of_totals,
    "sums left out of the total": _left_out,
    "stated totals": _stated_totals,
    "round steps": _round_steps,
    "deals": _deals,
    "people": _people,
    "holders": _holders,
    "portfolio": _portfolio,
    "comments": _remarks("comments"),
    "assessments": _remarks("assessments"),
    "founding": _founding,
    "products": _products,
    "metrics": _metrics,
    "cautions": _cautions,
}

OF_DEALS: dict[str, Callable[[Any, Teller], Iterator[Line]]] = {
    "sums": _sums,
    "leads": _leads,
    "participants": _participants,
    "status": _status,
}

OF_ANYTHING = {"names": _names}
