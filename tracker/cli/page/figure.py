"""How a figure is shown: its value with its marks, and how we know it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from attrs import frozen
from rich.table import Table
from rich.text import Text

from ....events.amount import Amount
from ....events.attribution import Voice
from ....events.date_wording import describe
from ....events.edtf import Edtf
from ....projections.age import Age
from ....projections.company import CompanyState
from ....projections.entity import EntityState
from ....projections.figure import APART, ASIDE, Figure, Rival
from ....projections.sentence import text
from ....projections.source import Source
from ....projections.view import View
from .paper import SHORT, Pieces, plain, sheet, short, words

LABEL, VALUE, HOW = 15, 5, 6
"""The width of the first column, and the shares of the next two."""

MARKS = {
    "disputed": ("≠ disputed", "red"),
    "not-comparable": ("∥ not comparable", "yellow"),
    "possible": ("? perhaps", "yellow"),
    "hedged": ("~ hedged", "yellow"),
    "speculative": ("~ speculative", "yellow"),
    "in-progress": ("… in progress", "cyan"),
    "committed": ("→ committed", "cyan"),
    "planned": ("→ planned", "cyan"),
    "overdue": ("‼ overdue", "red"),
    "negative": ("✗ not so", "red"),
    "contested": ("≠ denied by a weaker voice", "yellow"),
    "evenly": ("≠ by a voice as strong", "yellow"),
    "denied": ("✗ denied", "red"),
    "withdrawn": ("✗ withdrawn", "red"),
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

    @classmethod
    def of(cls, state: CompanyState | EntityState) -> Setting:
        """What an answer itself brings along."""
        return cls(view=state.view, sources=state.sources, labels=state.labels)

    def name(self, slug: str) -> str:
        """The name to show for a slug."""
        return self.labels.get(slug, slug)

    def party(self, value: Any) -> str:
        """A party, or several, by name."""
        return text(value, self.name)

    def sheet(self, lines: Sequence[Line]) -> Table:
        """Figures one below the other: what, its value, how we know, and the id to ask further."""
        table, label = sheet(LABEL, -VALUE, -HOW, SHORT), ""
        for line in lines:
            repeated, label = line.label == label, line.label
            head = plain("" if repeated else label, "dim")
            table.add_row(head, self.value(line), self.how(line.figure), self.leading(line.figure))
            for each, said in self._rest(line.figure):
                marks = standing(each.certainty, each.reality, negative=each.negative)
                stated = words(said, plain(line.shown(each.value)), *marks)
                table.add_row("", stated, self._behind(each), short(each.because[0]))
                label = ""  # so that the next one is not taken for a rival of this
        return table

    def value(self, line: Line) -> Pieces:
        """The value of a figure with its marks."""
        figure = line.figure
        if figure.certain:
            said = plain(line.shown(figure.value), "bold" if isinstance(figure.value, Amount) else "")
        else:
            said = instead(figure, line.shown)
        reality = "" if figure.value == figure.reality else figure.reality
        marks = standing(figure.certainty, reality, negative=figure.negative)
        marks += [mark(figure.agreement)] if figure.agreement in MARKS else []
        marks += [mark("overdue")] if figure.overdue else []
        marks += [mark("evenly" if figure.denied else "contested")] if figure.contested else []
        due = f"due {describe(figure.due)}" if figure.due else ""
        beside = f"({', '.join(filter(None, (line.beside, due)))})" if line.beside or due else ""
        return Pieces(said, plain(beside, "dim"), *marks)

    def how(self, figure: Figure[Any]) -> Pieces:
        """When a figure held, where it comes from, how many origins state it, and how old it is.

        Its age counts from when it held; where that is not said it stands behind the day of its report.
        """
        shown = figure.lead or figure
        ids, origins = shown.because, shown.origins
        dated = figure.happened is not None and not isinstance(figure.value, Edtf)
        when = describe(figure.happened) if figure.happened and dated else ""
        sources = self.source(self._dating(figure, ids), aged=not dated)
        old = plain(aged(figure.age) if dated else "", "dim")
        return Pieces(when, *sources, self.origins(ids, origins), old, sep=" · ")

    def leading(self, figure: Figure[Any]) -> Text:
        """The short id of the event whose source is shown, to ask further."""
        ids = (figure.lead or figure).because
        found = sorted(self._dating(figure, ids), key=lambda each: self.sources[each].reported)
        return short(found[0]) if found else leading(figure)

    def _dating(self, figure: Figure[Any], ids: Sequence[str]) -> list[str]:
        """The events that state the day that is shown; all of them where no day is."""
        known = [each for each in ids if each in self.sources]
        dating = [each for each in known if self.sources[each].happened == figure.happened]
        return dating if figure.happened and dating else known

    def source(self, ids: Sequence[str], *, aged: bool = True) -> list[Text]:
        """The report from which it was known first; its day, and where that is asked how long ago it is."""
        known = [self.sources[each] for each in ids if each in self.sources]
        if not known:
            return []
        first = min(known, key=lambda source: source.reported)
        name = self.name(first.outlet) if first.outlet else first.report
        day = "" if name.endswith(f"{first.reported}") else f"{first.reported}"
        since = age(first.reported, self.view.on) if aged else ""
        dated = ", ".join(filter(None, (day, since)))
        return [plain(graded(name, first.grade), "dim"), plain(dated, "dim")]

    def origins(self, ids: Sequence[str], origins: int) -> str:
        """How many origins stand behind how many reports."""
        reports = len({self.sources[each].report for each in ids if each in self.sources})
        counted = count(origins, "origin") if origins else "origin unknown"
        return f"{counted}, {count(reports, 'report')}" if reports > 1 else counted

    def _rest(self, figure: Figure[Any]) -> list[tuple[Rival[Any], Text]]:
        """The values that stand back, each with the word that says so."""
        other = plain("≠ against", "red") if figure.disputed else plain("also said", "dim")
        rest = [(each, aside(each) if each.why in ASIDE else other) for each in figure.others]
        rest += [(each, mark("possible")) for each in figure.possibly]
        return [(each, said) for each, said in rest if each is not figure.lead]

    def _behind(self, rival: Rival[Any]) -> Pieces:
        why = "" if rival.why in ASIDE else standing_back(rival.why)
        return Pieces(*self.source(rival.because), plain(why, "dim"), sep=" · ")


def instead(figure: Figure[Any], shown: Callable[[Any], str]) -> Text:
    """What to show where nothing certainly holds: what may hold, else what is denied or withdrawn."""
    lead = figure.lead
    if lead is None:
        return mark("possible")
    return words(aside(lead) if lead.why in ASIDE else mark("possible"), plain(shown(lead.value)))


def aside(rival: Rival[Any]) -> Text:
    """The mark in front of a value that is denied or withdrawn."""
    sign, style = MARKS[rival.why]
    return plain(f"{sign}:", style)


def graded(name: str, grade: str) -> str:
    """A source with its grade on the Admiralty code beside it, where it has one."""
    return f"{name} ({grade})" if grade else name


def voiced(said: str, labels: Mapping[str, str]) -> str:
    """A voice or an origin by name."""
    voice = Voice.parse(said)
    if voice.kind in ("outlet", "company", "report"):
        return labels.get(voice.who, voice.who) or "the company"
    return " ".join(filter(None, (voice.kind.replace("-", " "), labels.get(voice.who, voice.who))))


def age(since: date, on: date) -> str:
    """How old something is on a day; empty where it was not there yet."""
    days = (on - since).days
    if days < 0:
        return ""
    return f"{count(days, 'day')} old"


def aged(age: Age | None) -> str:
    """How old a figure is, from the least to the most; empty where it has no age."""
    if age is None:
        return ""
    if age.most is None:
        return f"at least {count(age.least, 'day')} old"
    days = count(age.most, "day")
    return f"{days} old" if age.least == age.most else f"{age.least:,}–{days} old"


def standing_back(why: str) -> str:
    """Why a value was not chosen; empty where it may hold just as well."""
    said = {
        "may hold": "",
        "denied": "it is denied",
        "withdrawn": "its report was withdrawn",
        APART: "another lead is named",
    }
    return said.get(why, why if why.startswith("replaced") else f"ranked lower: {why}")


def count(number: int, noun: str) -> str:
    """A number of things."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"


def leading(figure: Figure[Any]) -> Text:
    """The short id of the first event behind a figure, to ask further."""
    ids = (figure.lead or figure).because
    return short(ids[0]) if ids else plain("")
