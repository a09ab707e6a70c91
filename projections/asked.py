"""What is asked of each company on each day: figures by name or by path, each as a cell of a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from attrs import fields, frozen

from ..events.amount import Bound
from ..events.error import DealsError
from ..events.stated import Stated
from ..events.statement import Certainty, Reality
from .company import CompanyState
from .figure import ASIDE, Figure, Rival
from .listing import CompanyLine, company_line
from .path import HEADS, matching
from .sentence import text

USUAL = ("latest-deal", "latest-status", "latest-amount", "valuation", "total-raised", "disputed")
"""What is asked for by default: what stands in a list of companies, and the total raised."""


@frozen(kw_only=True)
class Cell:
    """What one figure was on a day. Only what is surely so is its value.

    Attributes:
        value: The value in words; empty where nothing is surely so.
        low: The least that a number may be; null where that end is open, or there is no number.
        high: The most that it may be.
        unit: The currency of a sum, or what is counted.
        mark: Why there is no value, or no more than that: may hold, may have changed, hedged, speculative,
            planned, in-progress, committed, not so, denied, withdrawn.
        marked: The values that the mark speaks of, where they are not the value.
        agreement: Sole, agreed, disputed or not comparable; empty where no figure has a value.
        origins: How many known origins state it; null where no figure has a value.
        known_since: The first day from which it counts as known.
        figures: How many figures are called that. Of several none is shown: a longer path tells them apart.
    """

    value: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    mark: str = ""
    marked: tuple[str, ...] = ()
    agreement: str = ""
    origins: int | None = None
    known_since: date | None = None
    figures: int = 0


NOTHING = Cell()
"""What is known of a figure that a company has not."""

BESIDE = tuple(each.name for each in fields(Cell))[1:]
"""What stands beside the value, in columns of their own."""


class Seen:
    """A state that is asked for figures, and its line in a list, made once."""

    def __init__(self, state: CompanyState) -> None:
        self.state = state

    @cached_property
    def line(self) -> CompanyLine:
        """Its line in a list of companies."""
        return company_line(self.state)


@frozen
class Asked:
    """One figure that is asked for.

    Attributes:
        name: Its name or path, as it was asked for.
        read: The cell of it in a state.
        bare: Whether it has a value alone: a count, or a slug.
    """

    name: str
    read: Callable[[Seen], Cell]
    bare: bool = False

    @property
    def column(self) -> str:
        """The column of its value: its path, with nothing in it but letters, digits and underscores."""
        return re.sub(r"\W", "_", self.name)

    @property
    def columns(self) -> tuple[str, ...]:
        """Its columns in a row."""
        beside = () if self.bare else BESIDE
        return (self.column, *(f"{self.column}_{name}" for name in beside))


class FiguresUnknownError(DealsError):
    """No company can have a figure that is called that."""

    def __init__(self, name: str) -> None:
        known = ", ".join(sorted(dict.fromkeys((*NAMED, *HEADS))))
        super().__init__(
            f"No company has a figure {name!r}.",
            remedy=f"Give one of these, or a path that begins with one: {known}.",
            command="deals show COMPANY -o csv",
        )


class ColumnsAlikeError(DealsError):
    """Two figures would stand in columns of one name."""

    def __init__(self, column: str) -> None:
        super().__init__(
            f"Two of the figures have a column {column!r}.",
            remedy="Ask for one of them at a time.",
        )


def asked(names: Iterable[str] = USUAL) -> tuple[Asked, ...]:
    """The figures that are called so; each once.

    Raises:
        FiguresUnknownError: No company can have one that is called that.
        ColumnsAlikeError: Two would stand in columns of one name.
    """
    found = tuple(_asked(name) for name in dict.fromkeys(names))
    taken: set[str] = set()
    for column in (column for each in found for column in each.columns):
        if column in taken:
            raise ColumnsAlikeError(column)
        taken.add(column)
    return found


def cells(state: CompanyState, wanted: Iterable[Asked]) -> tuple[Cell, ...]:
    """The cells of a state, one for each figure that is asked for."""
    seen = Seen(state)
    return tuple(each.read(seen) for each in wanted)


def _asked(name: str) -> Asked:
    if name in NAMED:
        return NAMED[name]
    head = name.partition(".")[0]
    if head.removesuffix("s") not in {each.removesuffix("s") for each in HEADS}:
        raise FiguresUnknownError(name)
    return Asked(name, lambda seen: _only([figure for _, figure in matching(seen.state, name)]))


def _only(figures: Sequence[Figure[Any] | None]) -> Cell:
    """The cell of the one figure that there is; of several none is chosen."""
    found = [figure for figure in figures if figure is not None]
    return cell(found[0]) if len(found) == 1 else Cell(figures=len(found))


def cell(figure: Figure[Any]) -> Cell:
    """A figure as a cell."""
    mark, marked = _marked(figure)
    sure = _is_sure(figure)
    low, high, unit = _bounds(figure.value) if sure else (None, None, "")
    return Cell(
        value=text(figure.value) if sure else "",
        low=low,
        high=high,
        unit=unit,
        mark=mark,
        marked=marked,
        agreement=figure.agreement.value if figure.certain else "",
        origins=figure.origins if figure.certain else None,
        known_since=figure.known_since,
        figures=1,
    )


def _is_sure(figure: Figure[Any]) -> bool:
    """Whether its value is so, as far as is known: not only planned, surmised, or stated not to be so."""
    asserted = figure.certainty == Certainty.ASSERTED.value
    return figure.certain and asserted and not figure.negative and figure.reality != Reality.PLANNED.value


def _marked(figure: Figure[Any]) -> tuple[str, tuple[str, ...]]:
    """What has to be said of a figure beside its value, and of which values."""
    if not figure.certain:
        return _instead(figure)
    if not _is_sure(figure):
        planned = figure.reality == Reality.PLANNED.value
        word = "not so" if figure.negative else figure.reality if planned else figure.certainty
        return word, (text(figure.value),)
    if figure.possibly:
        return "may have changed", _said(figure.possibly)
    under_way = figure.reality not in (Reality.DONE.value, figure.value)
    return (figure.reality if under_way else ""), ()


def _instead(figure: Figure[Any]) -> tuple[str, tuple[str, ...]]:
    """What there is where nothing surely holds: what may, else what is denied or withdrawn."""
    if figure.possibly:
        return "may hold", _said(figure.possibly)
    aside = [rival for rival in figure.others if rival.why in ASIDE]
    return (aside[0].why, _said(aside)) if aside else ("", ())


def _said(rivals: Iterable[Rival[Any]]) -> tuple[str, ...]:
    said = (("not " if rival.negative else "") + text(rival.value) for rival in rivals)
    return tuple(dict.fromkeys(said))


def _bounds(value: Any) -> tuple[Decimal | None, Decimal | None, str]:
    """Between which numbers a value lies, and of what."""
    if not isinstance(value, Stated):
        return None, None, ""
    if value.bound is Bound.ABOUT:
        return value.interval.low, value.interval.high, value.measured_in
    return value.low, value.high, value.measured_in


NAMED = {
    each.name: each
    for each in (
        Asked("deals", lambda seen: Cell(value=str(seen.line.deals)), bare=True),
        Asked("latest-deal", lambda seen: Cell(value=seen.line.latest_deal), bare=True),
        Asked("latest-status", lambda seen: _only([seen.line.latest_status])),
        Asked("latest-amount", lambda seen: _only([seen.line.latest_amount])),
        Asked("valuation", lambda seen: _only([seen.line.valuation])),
        Asked("total-raised", lambda seen: _only([total.figure for total in seen.state.totals])),
        Asked("disputed", lambda seen: Cell(value=str(seen.line.disputed)), bare=True),
    )
}
"""What has a name of its own, and is no path."""
