"""Numbers as people write them: digits, separators and words of scale, read and printed by one grammar.

A number keeps its significant digits: zeros that end a whole number are none ("600m" is 6E+8, known to
one digit), zeros after a decimal point are ("2.50bn" is 2.50E+9).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from itertools import chain

_LARGEST = 30
_MOST_DIGITS = 28
_GROUP = 3
_UNSCALED = 1000
_MILLION, _TRILLION = 6, 12

_ENGLISH = {
    2: ("hundred",),
    3: ("k", "thousand"),
    5: ("lakh", "lakhs", "lac", "lacs"),
    6: ("m", "mm", "mn", "mln", "million", "millions"),
    7: ("crore", "crores", "cr"),
    9: ("b", "bn", "bln", "billion", "billions"),
    12: ("t", "tn", "trn", "trillion", "trillions"),
}
_CONTINENTAL = {
    3: ("tsd", "tausend"),
    6: ("mio", "millionen"),
    9: ("mrd", "mia", "md", "mds", "milliarde", "milliarden", "milliard", "milliards"),
    12: ("bio", "billionen"),
}
_ASIAN = {2: "百", 3: "千", 4: "万萬만", 8: "亿億억", 12: "兆조"}
_PRINTED = {6: "m", 9: "bn", 12: "tn"}
_LONG_OR_SHORT = frozenset({"billion", "billions", "trillion", "trillions"})

_SCALES = {
    word: Decimal(f"1E+{power}")
    for power, words in chain(_ENGLISH.items(), _CONTINENTAL.items(), _ASIAN.items())
    for word in words
} | {"dozen": Decimal(12)}
_FOREIGN = frozenset(chain.from_iterable(_CONTINENTAL.values()))

_LATIN = "|".join(sorted(filter(str.isascii, _SCALES), key=len, reverse=True))
_CHARACTERS = "".join(chain.from_iterable(_ASIAN.values()))
SCALE = rf"(?:(?:{_LATIN})(?![a-zà-ÿ])\.?|[{_CHARACTERS}])"
NUMBER = r"[0-9]+(?:[.,'][0-9]+|\ [0-9]{3}(?![0-9]))*(?:e[+-]?[0-9]+)?"

_SCALE_WORD = re.compile(rf"{_LATIN}|[{_CHARACTERS}]", re.IGNORECASE)
_LONE_SEPARATOR = re.compile(r"([0-9]+)([.,])([0-9]+)")
_GROUPED = re.compile(
    r"(?P<whole>[0-9]{1,3}(?P<by>[.,' ])[0-9]{3}(?:(?P=by)[0-9]{3})*|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3})"
    r"(?:(?P<point>[.,])(?P<part>[0-9]+))?"
)
_SCIENTIFIC = re.compile(r"([0-9]+(?:\.[0-9]+)?)e([+-]?[0-9]{1,2})", re.IGNORECASE)


class UnreadableError(ValueError):
    """Why a wording can't be taken for a number; whoever knows the whole text makes a message of it.

    Attributes:
        why: The end of a sentence that begins with the text.
        remedy: What to write instead; empty where the usual examples do.
    """

    def __init__(self, why: str, remedy: str = "") -> None:
        self.why = why
        self.remedy = remedy
        super().__init__(why)


def exponent_of(value: Decimal) -> int:
    """The power of ten of the last digit."""
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def significant(value: Decimal) -> Decimal:
    """The value without the zeros that end a whole number, which say nothing of its precision."""
    if not value:
        return Decimal(0)
    return value.normalize() if exponent_of(value) == 0 else value


def sized(value: Decimal) -> Decimal:
    """The value, where it is of a size and precision that anything in this world can have."""
    if abs(value.adjusted()) >= _LARGEST or len(value.as_tuple().digits) > _MOST_DIGITS:
        raise UnreadableError("is beyond any number that is counted")
    return value


def read_number(
    number: str, scale: str = "", *, continental: bool = False, decimal_point: bool = False
) -> Decimal:
    """The value of digits and words of scale; `continental` where the wording is German or French.

    A point before three digits is a decimal point only where the words leave no doubt: behind it stands
    an English word of scale, or the caller knows by `decimal_point`.
    """
    factor, foreign = _scale(scale)
    continental = continental or foreign
    if "e" in number.lower():
        value = _scientific(number)
    else:
        decimal_point = decimal_point or (bool(scale) and not continental)
        value = Decimal(_plain(number, comma_groups=not continental, point_divides=decimal_point))
    return significant(sized(significant(sized(value)) * factor))


def says_billion(scale: str) -> bool:
    """Whether a word of scale means one thing in English and a thousand times more on the continent."""
    return any(word.lower() in _LONG_OR_SHORT for word in _SCALE_WORD.findall(scale))


def shown(value: Decimal, *, ratio: bool = False) -> str:
    """The number as a business page prints it, which reads back to the same digits: 12,500, 600m, 2.50bn."""
    exponent, size = exponent_of(value), value.adjusted() if value else 0
    ends_in_zeros = exponent >= 0 and bool(value) and value.as_tuple().digits[-1] == 0
    power = size // _GROUP * _GROUP
    if ends_in_zeros and power <= exponent:
        power += _GROUP
    power = min(power, _TRILLION)
    if power >= _MILLION and power - exponent <= _GROUP and not (ends_in_zeros and power <= exponent):
        return f"{value.scaleb(-power):,f}{_PRINTED[power]}"
    ambiguous = exponent == -_GROUP and 0 <= size < _GROUP and value >= 1 and not ratio
    return f"{value:E}" if ends_in_zeros or ambiguous else f"{value:,f}"


def shown_range(low: Decimal, high: Decimal, *, ratio: bool = False) -> str:
    """Both ends; a low one that would take its scale from the high one is written so that it does not."""
    ends = [shown(low, ratio=ratio), shown(high, ratio=ratio)]
    shares_scale = low < _UNSCALED or low.scaleb(_MILLION) <= high
    if low and ends[1][-1].isalpha() and not ends[0][-1].isalpha() and shares_scale:
        ends[0] = f"{low:E}"
    return "–".join(ends)


def low_end(bare: str, scale: str, high: Decimal, read: Callable[[str, str], Decimal]) -> Decimal:
    """The low end of "3-5m" and of "900,000 to 2m": the high end's scale counts where it makes sense."""
    alone = read(bare, "")
    if _SCIENTIFIC.fullmatch(bare):
        return alone
    if (scaled := read(bare, scale)) <= high:
        return scaled
    if alone < _UNSCALED:
        raise UnreadableError("is ambiguous: the first number lacks a word such as 'million'")
    return alone


@lru_cache(maxsize=512)
def _scale(scale: str) -> tuple[Decimal, bool]:
    """The factor of the words of scale, and whether one of them is German or French."""
    words = [word.lower() for word in _SCALE_WORD.findall(scale)]
    factor = Decimal(1)
    for word in words:
        factor *= _SCALES[word]
    return factor, not _FOREIGN.isdisjoint(words)


def _plain(number: str, *, comma_groups: bool, point_divides: bool) -> str:
    """The digits with nothing but a decimal point, where the separators can mean one thing only."""
    if number.isdigit():
        return number
    if lone := _LONE_SEPARATOR.fullmatch(number):
        return _divided(*lone.groups(), comma_groups=comma_groups, point_divides=point_divides)
    grouped = _GROUPED.fullmatch(number)
    if not grouped or grouped["point"] == (grouped["by"] or ","):
        raise UnreadableError(f"mixes separators in '{number}'")
    whole = re.sub("[.,' ]", "", grouped["whole"])
    return f"{whole}.{grouped['part']}" if grouped["part"] else whole


def _divided(whole: str, separator: str, part: str, *, comma_groups: bool, point_divides: bool) -> str:
    """The number with a lone separator, which before three digits may group thousands as well as divide."""
    long = len(whole) > _GROUP
    if len(part) != _GROUP or whole[0] == "0" or (separator == "." and (long or point_divides)):
        return f"{whole}.{part}"
    if separator == "," and comma_groups and not long:
        return whole + part
    raise UnreadableError(
        f"is ambiguous: '{whole}{separator}{part}' may be {whole}{part} or {whole}.{part}",
        f"Write '{whole}{part}' without a separator, or the decimal with an English word: '{whole}.{part}m'.",
    )


def _scientific(number: str) -> Decimal:
    found = _SCIENTIFIC.fullmatch(number)
    if not found:
        raise UnreadableError(f"has a power of ten that can't be read: '{number}'")
    return Decimal(f"{found[1]}E{found[2]}")
