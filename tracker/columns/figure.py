"""Rows of figures and of the list's lines, each over the days for which it is the answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from attrs import evolve, frozen

from ...projections.company import CompanyState
from ...projections.figure import Figure
from ...projections.listing import FIGURES, CompanyLine, company_line
from ...projections.path import figures
from ..model.text import line_text
from .span import Standing
from .value import Values, day, edtf, list_of, numbers, words


def lived(told: Iterable[Standing]) -> Iterator[Values]:
    """The rows of one company: of its figures, which have a path, and of its lines in the list."""
    for path, value, start, until in _runs(told):
        days = {"known_from": start, "known_until": until}
        if isinstance(value, _Line):
            yield {**days, **line_row(value)}
        else:
            company, figure = value
            yield {"company": company, "path": path, **days, **figure_row(figure)}


def _runs(told: Iterable[Standing]) -> Iterator[tuple[str, Any, date, date | None]]:
    """What is read off the states of a company: each path with a value and the days for which it stands."""
    standing: dict[str, tuple[Any, date]] = {}
    for each in told:
        found = {} if each.state is None else dict(_read(each.state))
        for path, (value, start) in list(standing.items()):
            if path not in found or found[path] != value:
                yield path, value, start, each.start
                del standing[path]
        for path, value in found.items():
            standing.setdefault(path, (value, each.start))
    for path, (value, start) in standing.items():
        yield path, value, start, None


@frozen
class _Line:
    """A line of the list, and whether nothing is known of the company."""

    line: CompanyLine
    empty: bool


def _read(state: CompanyState) -> Iterator[tuple[str, Any]]:
    """The line of a state, and its figures by their paths; without ages, which are others each day."""
    line = company_line(state)
    told = {name: evolve(each, age=None) for name in FIGURES if (each := getattr(line, name)) is not None}
    yield "", _Line(evolve(line, **told), state.empty)
    for path, figure in figures(state):
        yield path, (state.company, evolve(figure, age=None))


def figure_row(figure: Figure[Any]) -> Values:
    """The columns of a figure, but for those of its path and its days."""
    return {
        "value": words(figure.value),
        **numbers(figure.value),
        "possibly": list_of(words(each.value) for each in figure.possibly),
        "others": list_of(words(each.value) for each in figure.others),
        "agreement": figure.agreement.value,
        "origins": figure.origins,
        "untraced": figure.untraced,
        "happened": edtf(figure.happened),
        "happened_earliest": day(figure.happened.earliest) if figure.happened else None,
        "happened_latest": day(figure.happened.latest) if figure.happened else None,
        "known_since": figure.known_since,
        "certainty": figure.certainty,
        "reality": figure.reality,
        "negative": figure.negative,
        "denied": figure.denied,
        "withdrawn": figure.withdrawn,
        "contested": len(figure.contested),
        "due": edtf(figure.due),
        "overdue": figure.overdue,
        "rule": figure.rule or None,
        "events": len(figure.because),
        "event": next(iter(figure.because), None),
    }


def line_row(told: _Line) -> Values:
    """The columns of a line, but for those of its days."""
    line = told.line
    return {
        "company": line.company,
        "empty": told.empty,
        "name": line.name,
        "deals": line.deals,
        "latest_deal": line.latest_deal or None,
        **{name: words(getattr(line, name) and getattr(line, name).value) for name in FIGURES},
        "disputed": line.disputed,
        "first_reported": line.known_since,
        "last_reported": line.known_until,
        "line": line_text(line),
    }
