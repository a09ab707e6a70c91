"""Numbers as people write them: digits, separators and words of scale, read and printed by one grammar.

A number keeps its significant digits: zeros that end a whole number are none ("600m" is 6E+8, known to
one digit), zeros after a decimal point are ("2.50bn" is 2.50E+9).
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

MOST_DIGITS = 28
LARGEST = 30

_ENGLISH = {
    **dict.fromkeys(("hundred",), 2),
    **dict.fromkeys(("k", "thousand"), 3),
    **dict.fromkeys(("lakh", "lakhs", "lac", "lacs"), 5),
    **dict.fromkeys(("m", "mm", "mn", "mln", "million", "millions"), 6),
    **dict.fromkeys(("crore", "crores", "cr"), 7),
    **dict.fromkeys(("b", "bn", "bln", "billion", "billions"), 9),
    **dict.fromkeys(("t", "tn", "trn", "trillion", "trillions"), 12),
}
_CONTINENTAL = {
    **dict.fromkeys(("tsd", "tausend"), 3),
    **dict.fromkeys(("mio", "millionen"), 6),
    **dict.fromkeys(("mrd", "mia", "md", "mds", "milliarde", "milliarden", "milliard", "milliards"), 9),
    **dict.fromkeys(("bio", "billionen"), 12),
}
_ASIAN = {"百": 2, "千": 3, "万": 4, "萬": 4, "만": 4, "亿": 8, "億": 8, "억": 8, "兆": 12, "조": 12}
_SCALES = {word: Decimal(f"1E+{power}") for word, power in (_ENGLISH | _CONTINENTAL | _ASIAN).items()}
_SCALES["dozen"] = Decimal(12)
_PRINTED = {6: "m", 9: "bn", 12: "tn"}
_LONG_OR_SHORT = frozenset({"billion", "billions", "trillion", "trillions"})

_LATIN = "|".join(sorted((word for word in _SCALES if word.isascii()), key=len, reverse=True))
SCALE = rf"(?:(?:{_LATIN})(?![a-zà-ÿ])\.?|[{''.join(_ASIAN)}])"
NUMBER = r"[0-9]+(?:[.,'][0-9]+|\ [0-9]{3}(?![0-9]))*(?:e[+-]?[0-9]+)?"

_SCALE_WORD = re.compile(rf"{_LATIN}|[{''.join(_ASIAN)}]", re.IGNORECASE)
_ONE_SEPARATOR = re.compile(r"([0-9]+)([.,])([0-9]+)")
_GROUPED = re.compile(
    r"(?P<whole>[0-9]{1,3}(?P<by>[.,' ])[0-9]{3}(?:(?P=by)[0-9]{3})*|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3})"
    r"(?:(?P<point>[.,])(?P<part>[0-9]+))?"
)


class Unreadable(Exception):
    """Why a wording can't be taken for a number; whoever knows the whole text makes a message of it.

    Attributes:
        why: The end of a sentence that begins with the text.
        remedy: What to write instead; empty where the usual examples do.
    """

    def __init__(self, why: str, remedy: str = "") -> None:
        self.why = why
        self.remedy = remedy
        super().__init__(why)


def significant(value: Decimal) -> Decimal:
    """The value without the zeros that end a whole number, which say nothing of its precision."""
    if not value:
        return value if value.as_tuple().exponent in range(-LARGEST, 0) else Decimal(0)
    return value.normalize() if value.as_tuple().exponent == 0 else value


def read_number(number: str, scale: str = "", *, continental: bool = False, decimal_point: bool = False) -> Decimal:
    """The value of digits and words of scale; `continental` where the wording is German or French.

    A point before three digits counts as a decimal point only where the words leave no doubt about it.
    """
    factor, foreign = _scale(scale)
    continental = continental or foreign
    if "e" in number.lower():
        value = _scientific(number)
    else:
        value = Decimal(_plain(number, continental, decimal_point or (bool(scale) and not continental)))
    return significant(_sized(significant(_sized(value)) * factor))


def says_billion(scale: str) -> bool:
    """Whether a word of scale means one thing in English and a thousand times more on the continent."""
    return any(word.lower() in _LONG_OR_SHORT for word in _SCALE_WORD.findall(scale))


def shown(value: Decimal, *, ratio: bool = False) -> str:
    """The number as a business page prints it, which reads back to the same digits: 12,500, 600m, 2.50bn."""
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    size = value.adjusted() if value else 0
    blurred = exponent >= 0 and digits[-1] == 0 and bool(value)
    power = min(size // 3 * 3 + (3 if blurred and size // 3 * 3 <= exponent else 0), 12)
    if power >= 6 and power - exponent <= 3 and (power > exponent or not blurred):
        return f"{value.scaleb(-power):,f}{_PRINTED[power]}"
    ambiguous = exponent == -3 and 1 <= value < 1000 and not ratio
    return f"{value:E}" if blurred or ambiguous else f"{value:,f}"


@lru_cache(maxsize=512)
def _scale(scale: str) -> tuple[Decimal, bool]:
    words = [word.lower() for word in _SCALE_WORD.findall(scale)]
    factor = Decimal(1)
    for word in words:
        factor *= _SCALES[word]
    return factor, any(word in _CONTINENTAL for word in words)


def _plain(number: str, continental: bool, decimal_point: bool) -> str:
    """The digits with nothing but a decimal point, where the separators can mean one thing only."""
    if number.isdigit():
        return number
    if lone := _ONE_SEPARATOR.fullmatch(number):
        whole, separator, part = lone.groups()
        if len(part) != 3 or whole[0] == "0" or (len(whole) > 3 and separator == "."):
            return f"{whole}.{part}"
        if separator == "," and not continental and len(whole) <= 3:
            return whole + part
        if separator == "." and decimal_point:
            return f"{whole}.{part}"
        raise Unreadable(
            f"is ambiguous: '{number}' may be {whole}{part} or {whole}.{part}",
            f"Write '{whole}{part}' without a separator, or the decimal with an English word: '{whole}.{part}m'.",
        )
    grouped = _GROUPED.fullmatch(number)
    if not grouped or grouped["point"] == (grouped["by"] or ","):
        raise Unreadable(f"mixes separators in '{number}'")
    whole = re.sub("[.,' ]", "", grouped["whole"])
    return f"{whole}.{grouped['part']}" if grouped["part"] else whole


def _scientific(number: str) -> Decimal:
    mantissa, power = number.lower().split("e")
    if not re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", mantissa):
        raise Unreadable(f"mixes separators in '{number}'")
    if abs(int(power[:9])) > LARGEST:
        raise Unreadable("is beyond any sum of this world")
    return Decimal(f"{mantissa}E{power}")


def _sized(value: Decimal) -> Decimal:
    if value.adjusted() >= LARGEST or len(value.as_tuple().digits) > MOST_DIGITS:
        raise Unreadable("is beyond any sum of this world")
    return value
