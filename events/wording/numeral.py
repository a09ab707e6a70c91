"""Numbers spelled out: "two dozen", "half a billion", "twenty-five", "三亿"."""

from __future__ import annotations

import re

from .number import SCALE

_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"]
_TEENS += ["seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ASIAN = dict(zip("一二三四五六七八九十两", (*range(1, 11), 2), strict=True))

_VALUES = dict(zip(("zero", *_ONES, *_TEENS), range(20), strict=True))
_VALUES |= {word: 10 * tens for tens, word in enumerate(_TENS, 2)}
_VALUES |= {f"{tens}{one}": _VALUES[tens] + _VALUES[one] for tens in _TENS for one in _ONES}
_VALUES |= _ASIAN

_COUNTED_BY_ONE = r"(?:year|month|week|day|decade)\b"
_ARTICLE = re.compile(
    rf"(?<![a-z])(?:(half )an? (?={SCALE})|an? (?={SCALE}|{_COUNTED_BY_ONE})|(?:eine[rnm]?|ein|une?) )",
    re.IGNORECASE,
)
_SPELLED = "|".join([*_TEENS, *_TENS, "zero", *_ONES])
_NUMERAL = re.compile(
    rf"(?<![a-z])(?:(?:{'|'.join(_TENS)})[ -]?(?:{'|'.join(_ONES)})|{_SPELLED})(?![a-z])"
    rf"|[{''.join(_ASIAN)}](?=[百千万萬亿億])",
    re.IGNORECASE,
)


def in_digits(text: str) -> str:
    """The text with the numbers that it spells out put in digits."""
    text = _ARTICLE.sub(lambda found: "0.5 " if found[1] else "1 ", text)
    return _NUMERAL.sub(lambda found: str(_VALUES[re.sub("[ -]", "", found[0]).lower()]), text)
