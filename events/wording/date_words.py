"""Dates in words as a whole: those that say a date themselves, and those that say it from their report."""

from __future__ import annotations

from datetime import date

from ..edtf import DateError, Edtf, to_edtf
from .date_grammar import one_of, read
from .date_relative import is_relative_to_report, made_absolute
from .date_vocabulary import tokens


def says_relative(text: str) -> bool:
    """Whether a wording says a date only against the day of its report."""
    return is_relative_to_report(tokens(text))


def read_words(text: str, against: Edtf | date | None) -> Edtf:
    """The date that words state, relative ones against the day of the report.

    Raises:
        DateError: They state none, or one that takes the day of the report, and none is given.
    """
    words = tokens(text)
    if not is_relative_to_report(words):
        return read(words)
    if against is None:
        remedy = "Give the day of the report, or write the date itself, like 2023-11."
        raise DateError(text, "it is relative to the day of its report", remedy)
    return _against(words, to_edtf(against))


def _against(words: str, reported: Edtf) -> Edtf:
    if reported.earliest == date.min or reported.latest == date.max:
        raise DateError(
            words, f"it is relative to the day of its report, of which {reported} says too little"
        )
    low = read(made_absolute(words, reported.earliest))
    high = read(made_absolute(words, reported.latest))
    if low == high:
        return low
    if low.is_interval or high.is_interval:
        raise DateError(words, f"it means different dates within {reported}, the day of its report")
    return one_of(low.sides[0], high.sides[1])
