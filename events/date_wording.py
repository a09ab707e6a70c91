"""Dates in the words that people type, read and written.

    >>> parse_date("before February 2024")
    Edtf.parse('[..2024-01]')
    >>> parse_date("last November", against=Edtf.parse("2024-03-06"))
    Edtf.parse('2023-11')
    >>> describe(Edtf.parse("2023-09/.."))
    'since September 2023'

The grammar is loaded with the first date in words: what is recorded is in EDTF.

Nothing is guessed: what may mean two things is refused, and what is merely vague comes out as wide as it is.
"Early", "mid" and "late" are thirds; "before" a month ends with the month before, "by" it with its last day.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final

from .edtf import DateError, Edtf
from .wording.date_description import describe

__all__ = ["describe", "is_relative", "parse_date", "wording_of"]

_LONGEST: Final = 120
_EDTF_LIKE: Final = re.compile(r"[0-9X~?%/.,:+\[\]{}TZ -]*")
_DAY_IN_FIGURES: Final = re.compile(r"(?<![0-9])[0-9]{1,4}([./-])[0-9]{1,2}\1[0-9]{1,4}(?![0-9])")
_ISO_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def parse_date(text: str, *, against: Edtf | date | None = None) -> Edtf:
    """The date that a text states, in EDTF or in words, relative ones against the report's day.

    Where that day is itself not known to the day, the answer is as wide as the days it may be make it.
    """
    try:
        return _parsed(_plain(text), against)
    except DateError as error:
        raise DateError(text, error.why, error.remedy) from None


def is_relative(text: str) -> bool:
    """Whether a wording says a date only against the day of its report, like "last month"."""
    from .wording.date_words import says_relative

    try:
        return says_relative(_plain(text))
    except DateError:
        return False


def wording_of(text: str, date: Edtf) -> str:
    """The wording from which a date was read, where the date alone says less; empty where it says as much."""
    wording = text.strip()
    says_as_much = _is_edtf(wording) or describe(date).casefold() == wording.casefold()
    return "" if says_as_much else wording


def _is_edtf(text: str) -> bool:
    try:
        Edtf.parse(text)
    except DateError:
        return False
    return True


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text[: _LONGEST + 1]).strip()
    if len(plain) > _LONGEST:
        raise DateError(text, "it is too long for a date")
    return plain


def _parsed(text: str, against: Edtf | date | None) -> Edtf:
    for figures in _DAY_IN_FIGURES.finditer(text):
        if not _ISO_DAY.fullmatch(figures[0]):
            raise DateError(text, f"{figures[0]!r} may be read in more than one way")
    if _EDTF_LIKE.fullmatch(text):
        return Edtf.parse(text)
    from .wording.date_words import read_words

    return read_words(text, against)
