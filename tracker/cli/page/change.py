"""What changed as a page: what was, what is, and which event made it so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ....projections.change import Change
from ....projections.doubt import Doubt
from ....projections.figure import Figure
from ....projections.news import Difference
from ....projections.view import View
from .figure import Line, Setting, count, leading
from .paper import SHORT, Page, Pieces, part, plain, sheet, short, view_line, words
from .remark import remark_sheet

_SIGNS = {
    "denied": ("✗ denied", "red"),
    "newly-disputed": ("≠ disputed", "red"),
    "changed": ("~ changed", "yellow"),
    "gone": ("- gone", "red"),
    "new": ("+ new", "green"),
    "resolved": ("= resolved", "green"),
    "confirmed": ("= confirmed", "green"),
    "overdue": ("‼ overdue", "red"),
}
"""Each way to change as a sign and a word: colour only repeats what both say."""

_BY = {
    "fact-denied": "denial",
    "fact-confirmed": "confirmation",
    "report-retracted": "withdrawal",
    "fact-corrected": "correction",
    "fact-retracted": "retraction",
    "entities-merged": "merge",
    "fact-disputed": "doubt",
    "deals-maybe-same": "maybe the same",
}


def difference_page(found: Difference, *, views: bool) -> Page:
    """What is different about one company."""
    body = list(_parts(found, views=views))
    nothing = plain(f"Nothing changed between {found.before.as_of} and {found.view.as_of}.")
    since = words(plain("from", "dim"), view_line(found.before))
    shown: list[RenderableType] = [since, *(body or [nothing])]
    return Page(name=found.name, beside=found.company, view=found.view, body=shown)


def news_page(found: Sequence[Difference], since: date, view: View, *, views: bool) -> Page:
    """What was learned, company by company."""
    told = ((each, list(_parts(each, views=views))) for each in found)
    body = [part(_heading(each), Group(*parts)) for each, parts in told if parts]
    nothing = plain(f"Nothing was learned from {since} to {view.as_of}.")
    return Page(name=f"News since {since}", view=view, body=body or [nothing])


def _heading(found: Difference) -> str:
    return found.name if found.name == found.company else f"{found.name}  ({found.company})"


def trail(path: str) -> Pieces:
    """A path, broken between its words."""
    first, *rest = path.split(".")
    return Pieces(plain(first, "dim"), *(plain(f".{word}", "dim") for word in rest), sep="")


def _parts(found: Difference, *, views: bool) -> Iterator[RenderableType]:
    """The figures that changed, what was said, and views, or how many there are."""
    setting = Setting(view=found.view, sources=found.sources, labels=found.labels)
    for sort, group in groupby(found.changes, key=lambda change: change.sort):
        heading, style = _SIGNS[sort.value]
        yield Group(plain(heading, style), Padding(_sheet(group, setting), (0, 0, 0, 2)))
    if found.doubts:
        yield Group(plain("? doubted", "yellow"), Padding(_doubts(found.doubts, setting), (0, 0, 0, 2)))
    said = [each for each in found.said if views or each.kind != "assessment-made"]
    if said:
        yield Group(plain("“ said", "cyan"), Padding(remark_sheet(said, setting), (0, 0, 0, 2)))
    if hidden := len(found.said) - len(said):
        yield plain(f"{count(hidden, 'view')} of reports; --views shows them.", "dim")


def _sheet(changes: Iterable[Change], setting: Setting) -> Table:
    table = sheet(-5, -6, -5, SHORT)
    for each in changes:
        first = _first(each, setting)
        shown = short(first) if first else _leading(each)
        table.add_row(trail(each.path), _became(each, setting), _how(each, first, setting), shown)
    return table


def _doubts(doubts: Iterable[Doubt], setting: Setting) -> Table:
    """What is doubted, why, and by which report."""
    table = sheet(-5, -6, -5, SHORT)
    for each in doubts:
        source = Pieces(plain(each.report, "dim"), plain(f"{each.reported}", "dim"), sep=" · ")
        kind = words(plain(setting.sources[each.event].kind, "dim"), short(each.event))
        table.add_row(kind, plain(each.reason), source, short(each.by))
    return table


def _became(change: Change, setting: Setting) -> Pieces:
    """What a figure was and what it is; of the same value, what is said of it now and was not before."""
    was, now = (_value(figure, setting) for figure in (change.before, change.after))
    if not (change.before and change.after):
        return Pieces(*was, *now)
    stands_now = change.after.certain and not change.before.certain
    if stands_now or _shown(change.before) != _shown(change.after):
        return Pieces(Text.assemble(was[0], plain(" →", "dim")), *now)
    known, told = ([each.plain for each in marks[1:]] for marks in (was, now))
    ceased = ", ".join(each for each in known if each not in told)
    beside = f"(was {ceased})" if ceased else _beside(change.before, change.after, setting)
    return Pieces(*now, plain(beside, "dim"))


def _shown(figure: Figure[Any]) -> Any:
    """The value that is shown: the one that stands, or what there is instead."""
    return figure.value if figure.lead is None else figure.lead.value


def _value(figure: Figure[Any] | None, setting: Setting) -> list[Text]:
    return setting.value(Line("", figure, setting.party)).pieces if figure is not None else []


def _beside(before: Figure[Any], after: Figure[Any], setting: Setting) -> str:
    """What else is said now."""
    known = {before.value, *(each.value for each in (*before.others, *before.possibly))}
    rivals = (each for each in (*after.others, *after.possibly) if each.value not in known)
    new = dict.fromkeys(setting.party(each.value) for each in rivals)
    return f"(also said: {'; '.join(new)})" if new else ""


def _first(change: Change, setting: Setting) -> str:
    """The event that is shown: of what was there before, who replied or kept the book goes first."""
    by = [event for event in change.because if setting.sources[event].kind in _BY and change.before]
    return next(iter([*by, *change.because]), "")


def _how(change: Change, first: str, setting: Setting) -> Pieces:
    """Which event made it so, from which day, and how many others did."""
    if not first:
        return Pieces(plain("by the passing of time" if change.after else "by no new event", "dim"))
    source, more = setting.sources[first], len(change.because) - 1
    name = setting.name(source.outlet) if source.outlet else source.report
    day = "" if name.endswith(f"{source.known_since}") else f"{source.known_since}"
    told = [_BY.get(source.kind, ""), name, day, f"and {more} more" if more else ""]
    return Pieces(*(plain(each, "dim") for each in told if each), sep=" · ")


def _leading(change: Change) -> Text:
    figure = change.after or change.before
    return leading(figure) if figure is not None else plain("")
