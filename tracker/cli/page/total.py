"""How a total raised is shown: its floor and ceiling, what counts, what is left out and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.table import Table

from ....projections.raised import Counted, LeftOut
from ....projections.range import Range
from ....projections.sentence import text
from ....projections.total import StatedTotal, TotalRaised
from .figure import HOW, LABEL, VALUE, Setting, count
from .paper import SHORT, Pieces, plain, sheet, short

Cells = tuple[str, Pieces, Pieces, Sequence[str]]
"""The cells of one row: what it is, its value, how we know, and the events behind it."""


def totals_sheet(totals: Sequence[TotalRaised], setting: Setting) -> Table:
    """The totals of a company, each with its parts below it."""
    table, label = sheet(LABEL, -VALUE, -HOW, SHORT), ""
    for total in totals:
        for head, value, how, because in _rows(total, setting):
            repeated, label = head == label, head
            table.add_row(plain("" if repeated else head, "dim"), value, how, short("".join(because[:1])))
    return table


def _rows(total: TotalRaised, setting: Setting) -> Iterator[Cells]:
    if total.figure is not None:
        of = f"derived from {count(sum(part.value is not None for part in total.counted), 'sum')}"
        yield "raised in all", Pieces(plain(total.figure.value, "bold")), Pieces(plain(of, "dim")), ()
    for each in total.stated:
        yield _stated(each, setting)
    for part in total.counted:
        yield _counted(part, total.currency, setting)
    for left in total.left_out:
        yield "left out", Pieces(text(left.value) or "no sum"), _where(left, setting), left.because


def _stated(each: StatedTotal, setting: Setting) -> Cells:
    agreeing = "agrees" if each.agrees else each.why
    how = Pieces(
        *setting.source(each.figure.because), plain(agreeing, "dim" if each.agrees else "red"), sep=" · "
    )
    return "as stated", Pieces(text(each.figure.value)), how, each.figure.because


def _counted(part: Counted, currency: str, setting: Setting) -> Cells:
    counts = Range(part.floor, part.ceiling).amount(currency)
    of = "" if part.value == counts else f"of {part.value}"
    value = Pieces("no sum") if part.value is None else Pieces(text(counts), plain(of, "dim"))
    return "counted" if part.floor else "perhaps", value, _where(part, setting), part.because


def _where(part: Counted | LeftOut, setting: Setting) -> Pieces:
    """Whose sum it is, which one, and why it counts no more than it does."""
    _, _, which = part.path.partition(".amount.")
    named = setting.name(part.deal) if part.deal else ""
    return Pieces(*(plain(each, "dim") for each in (named, which.replace(".", ", "), part.why)), sep=" · ")
