"""How a figure is shown: its value with its marks, and how we know it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from attrs import frozen
from rich.table import Table
from rich.text import Text

from ....events.amount import Amount
from ....events.date_wording import describe
from ....events.edtf import Edtf
from ....projections.company import Source
from ....projections.figure import Figure, Rival
from ....projections.sentence import text
from ....projections.view import View
from .paper import plain, sheet, short, words

MARKS = {
    "disputed": ("≠ disputed", "red"),
    "possible": ("? perhaps", "yellow"),
    "hedged": ("~ hedged", "yellow"),
    "speculative": ("~ speculative", "yellow"),
    "in-progress": ("… in progress", "cyan"),
    "committed": ("→ committed", "cyan"),
    "planned": ("→ planned", "cyan"),
    "overdue": ("‼ overdue", "red"),
    "negative": ("✗ not so", "red"),
}
"""Each mark as a sign and a word: colour only repeats what both say."""


def mark(name: str) -> Text:
    """A mark, with its sign and its word."""
    sign, style = MARKS[name]
    return plain(sign, style)


def standing(certainty: str, reality: str, *, negative: bool = False) -> list[Text]:
    """The marks of what is not plainly asserted as done."""
    return [mark(each) for each in ("negative" if negative else "", certainty, reality) if each in MARKS]


class Line(NamedTuple):
    """One line of a sheet of figures.

    Attributes:
        label: What the figure is.
        figure: The figure.
        shown: How to write a value of it.
        beside: What else is said of it, behind the value.
    """

    label: str
    figure: Figure[Any]
    shown: Callable[[Any], str]
    beside: str = ""


@frozen(kw_only=True)
class Setting:
    """What is needed to show the figures of one answer.

    Attributes:
        view: The view.
        sources: Where each event comes from.
        labels: The name to show for each slug.
    """

    view: View
    sources: Mapping[str, Source]
    labels: Mapping[str, str]

    def name(self, slug: str) -> str:
        """The name to show for a slug."""
        return self.labels.get(slug, slug)

    def party(self, value: Any) -> str:
        """A party, or several, by name."""
        return text(value, self.name)

    def sheet(self, lines: Sequence[Line]) -> Table:
        """Figures one below the other: what, its value, how we know, and the id to ask further."""
        table = sheet("dim", ("", 4), ("", 5), "")
        for line in lines:
            table.add_row(plain(line.label), self.value(line), self.how(line.figure), _id(line.figure.because))
            for each, row in self._rest(line.figure):
                table.add_row("", words(row, plain(line.shown(each.value))), self._behind(each), _id(each.because))
        return table

    def value(self, line: Line) -> Text:
        """The value of a figure with its marks."""
        figure = line.figure
        if not figure.certain:
            first = figure.possibly[0].value if figure.possibly else None
            said = words(mark("possible"), plain(line.shown(first)))
        else:
            said = plain(line.shown(figure.value), "bold" if isinstance(figure.value, Amount) else "")
        marks = standing(figure.certainty, figure.reality, negative=figure.negative)
        marks += [mark("disputed")] if figure.disputed else []
        marks += [mark("overdue")] if figure.overdue else []
        due = f"due {describe(figure.due)}" if figure.due else ""
        return words(said, plain(line.beside, "dim"), *marks, due)

    def how(self, figure: Figure[Any]) -> Text:
        """Where a figure comes from, how old it is, and how many origins state it."""
        ids = figure.because or (figure.possibly[0].because if figure.possibly else ())
        origins = figure.origins if figure.because else figure.possibly[0].origins if figure.possibly else 0
        when = describe(figure.happened) if figure.happened and not isinstance(figure.value, Edtf) else ""
        return words(when, self.source(ids), self.origins(ids, origins), sep=" · ")

    def source(self, ids: Sequence[str]) -> str:
        """The report from which it was known first, its day, and how long ago that is."""
        known = [self.sources[each] for each in ids if each in self.sources]
        if not known:
            return ""
        first = min(known, key=lambda source: source.reported)
        name = self.name(first.outlet) if first.outlet else first.report
        return ", ".join(filter(None, (name, str(first.reported), age(first.reported, self.view.on))))

    def origins(self, ids: Sequence[str], origins: int) -> str:
        """How many origins stand behind how many reports."""
        reports = len({self.sources[each].report for each in ids if each in self.sources})
        counted = _count(origins, "origin") if origins else "origin unknown"
        return f"{counted}, {_count(reports, 'report')}" if reports > 1 or not origins else counted

    def _rest(self, figure: Figure[Any]) -> list[tuple[Rival[Any], Text]]:
        """The values that stand back, each with the word that says so."""
        other = plain("≠ against", "red") if figure.disputed else plain("also said", "dim")
        possibly = figure.possibly if figure.certain else figure.possibly[1:]
        return [(each, other) for each in figure.others] + [(each, mark("possible")) for each in possibly]

    def _behind(self, rival: Rival[Any]) -> Text:
        why = "" if rival.why == "may hold" else f"stands back: {rival.why}"
        return plain(" · ".join(filter(None, (self.source(rival.because), why))), "dim")


def age(since: date, on: date) -> str:
    """How old something is on a day; empty where it was not there yet."""
    days = (on - since).days
    if days < 0:
        return ""
    return "that day" if days == 0 else f"{_count(days, 'day')} old"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _id(ids: Sequence[str]) -> Text:
    return short(ids[0]) if ids else plain("")
