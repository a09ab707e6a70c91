"""Parts and multiples: "a third", "1/2", "a majority", "eightfold", put in percent and times."""

from __future__ import annotations

import re
from decimal import Context, Decimal

from .number import Unreadable

_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
_PART = re.compile(
    rf"\b(?:(?:(?P<count>{'|'.join(_COUNTS)})[ -](?P<part>{'|'.join(_PARTS)})s?|half)|(?P<of>[0-9]+)/(?P<all>[0-9]+))$",
    re.IGNORECASE,
)
_HALF_SIDE = re.compile(r"(?:an? |the )?(minority|majority)(?: (?:stake|share|holding|interest))?", re.IGNORECASE)
_FOLD = re.compile(r"([a-z]+|[0-9.]+)[ -]?fold|twice", re.IGNORECASE)


def parts_in_digits(text: str) -> tuple[str, bool]:
    """The text with its parts in percent and its multiples in times; whether a part was among them."""
    if found := _HALF_SIDE.fullmatch(text):
        return f"{'less' if found[1].lower() == 'minority' else 'more'} than 50 %", True
    plain = _PART.sub(_percent, text)
    return _FOLD.sub(lambda found: f"{found[1] or 2} times", plain), plain != text


def _percent(found: re.Match[str]) -> str:
    """A fraction in percent, to three digits."""
    count, parts = 1, 2
    if found["of"]:
        count, parts = int(found["of"]), int(found["all"])
    elif found["count"]:
        count, parts = _COUNTS[found["count"].lower()], _PARTS[found["part"].lower()]
    if not parts:
        raise Unreadable("divides by nothing")
    return f"{Context(prec=3).divide(Decimal(100 * count), Decimal(parts)):f} %"
