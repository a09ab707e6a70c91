"""Parts and multiples: "a third", "1/2", "a majority", "eightfold", put in percent and times."""

from __future__ import annotations

import re
from decimal import Context, Decimal

from .number import UnreadableError

_COUNTS = ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_PARTS = ["half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_PART = re.compile(
    rf"\b(?:(?:(?P<count>{'|'.join(_COUNTS)})[ -](?P<part>{'|'.join(_PARTS)})s?|half)"
    r"|(?P<of>[0-9]{1,9})/(?P<all>[0-9]{1,9}))$",
    re.IGNORECASE,
)
_SIDE_OF_HALF = re.compile(
    r"(?:an? |the )?(minority|majority)(?: (?:stake|share|holding|interest))?", re.IGNORECASE
)
_FOLD = re.compile(r"\b([a-z]+|[0-9.]+)[ -]?fold$|\btwice$", re.IGNORECASE)


def parts_in_digits(text: str) -> tuple[str, bool]:
    """The text with its parts in percent and its multiples in times; whether a part was among them."""
    if found := _SIDE_OF_HALF.fullmatch(text):
        return f"{'less' if found[1].lower() == 'minority' else 'more'} than 50 %", True
    plain = _PART.sub(_percent, text)
    return _FOLD.sub(lambda found: f"{found[1] or 2} times", plain), plain != text


def _percent(found: re.Match[str]) -> str:
    """A fraction in percent, to three digits."""
    count, parts = 1, 2
    if found["of"]:
        count, parts = int(found["of"]), int(found["all"])
    elif found["count"]:
        count = max(1, _COUNTS.index(found["count"].lower()))
        parts = _PARTS.index(found["part"].lower()) + 2
    if not parts:
        raise UnreadableError("divides by nothing")
    return f"{Context(prec=3).divide(Decimal(100 * count), Decimal(parts)):f} %"
