"""Wordings: amounts, quantities, dates, days, ids, heads and screens, read and written again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from dealtracker.events.amount import Amount, to_amount
from dealtracker.events.attribution import to_attribution
from dealtracker.events.codec import to_plain
from dealtracker.events.date_wording import describe, is_relative, parse_date, wording_of
from dealtracker.events.edtf import Edtf
from dealtracker.events.quantity import Quantity, to_quantity
from dealtracker.events.word import to_event_id, to_report_id, to_slug, to_text, to_word
from dealtracker.projections.view import day, first_day
from dealtracker.tracker.log import Head, SignedHead
from dealtracker.tracker.recorder import to_recorder

from .oracle import examine_shown, hold, refusing

REPORTED = Edtf.parse("2024-03-05")


def read_amount(data: bytes) -> None:
    """An amount is refused or read; its machine form and its words read back to it."""
    text = data.decode("utf-8", "replace")
    with refusing():
        amount = to_amount(text)
        _same_number(amount, to_amount)
        hold(isinstance(amount.interval.meets(amount.interval), bool), "does not meet itself")


def read_quantity(data: bytes) -> None:
    """A quantity is refused or read; its machine form and its words read back to it."""
    text = data.decode("utf-8", "replace")
    with refusing():
        _same_number(to_quantity(text), to_quantity)


def _same_number(stated: Amount | Quantity, read: Callable[[Any], Any]) -> None:
    hold(read(to_plain(stated)) == stated, f"the machine form of {stated!r} reads as something else")
    hold(len(str(stated)) <= 500, f"{stated} is long")
    examine_shown(str(stated))
    hold(read(str(stated)) == stated, f"{str(stated)!r} reads as {read(str(stated))!r}, and was {stated!r}")


def read_date(data: bytes) -> None:
    """A date is refused or read, in words, in EDTF, against a report's day and as a day of a view."""
    text = data.decode("utf-8", "replace")
    with refusing():
        read = parse_date(text, against=REPORTED)
        hold(Edtf.parse(read.text) == read, f"{read!r} reads as something else")
        hold(read.earliest <= read.latest, f"{read!r} ends before it begins")
        hold(read.start[0] <= read.start[1] and read.end[0] <= read.end[1], f"{read!r} is turned round")
        examine_shown(describe(read) + read.text)
        hold(len(wording_of(text, read)) <= len(text), "a wording grows")
    is_relative(text)
    for of in (day, first_day):
        with refusing():
            hold(isinstance(of(text), date), "no day")


def read_edtf(data: bytes) -> None:
    """EDTF is refused or read; what it says in words reads back to it."""
    text = data.decode("utf-8", "replace")
    with refusing():
        read = Edtf.parse(text)
        hold(Edtf.parse(str(read)) == read, f"{read!r} reads as something else")
        words = describe(read)
        hold(parse_date(words) == read, f"{words!r} reads as {parse_date(words)!r}, and was {read!r}")


def read_words(data: bytes) -> None:
    """Slugs, ids, voices and texts are refused or read; what was read is read as itself."""
    text = data.decode("utf-8", "replace")
    reads: tuple[Callable[[Any], Any], ...] = (to_slug, to_report_id, to_event_id, to_word, to_text)
    for read in (*reads, to_attribution, to_recorder):
        with refusing():
            found = read(text)
            hold(read(found) == found, f"{read.__name__}: {found!r} is not read as itself")


def read_head(data: bytes) -> None:
    """A head, signed or not, is refused or read; written again it is the same text."""
    text = data.decode("utf-8", "replace")
    with refusing():
        head = Head.parse(text)
        hold(
            Head.parse(str(head)) == head
            and str(head).replace(" ", "") in text.replace(":", " ").replace(" ", ""),
            head,
        )
    with refusing():
        signed = SignedHead.parse(text)
        hold(str(signed) == text, "a signed head is not the text that was signed")
        signed.check(signed.key)
