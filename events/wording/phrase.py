"""The phrases that bound a number, in the languages of business news: "at least", "rund", "超过"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from ..bound import Bound

_ENGLISH = {
    Bound.ABOUT: "about, approximately, approx., around, some, roughly, circa, c., ca., ca, estimated, ~, ≈",
    Bound.AT_LEAST: "at least, no less than, not less than, no fewer than, minimum of, minimum, min., ≥, >=",
    Bound.MORE_THAN: "more than, over, above, exceeding, in excess of, greater than, upwards of, north of, >",
    Bound.UP_TO: "up to, as much as, as many as, at most, no more than, not more than, maximum of, maximum,"
    " max., ≤, <=",
    Bound.LESS_THAN: "less than, fewer than, under, below, <",
}
_ENGLISH_SAYING_MORE = {
    Bound.ABOUT: "nearly, almost, close to, just under, just shy of, just about",
    Bound.MORE_THAN: "just over, slightly more than, slightly over, well over, well above, far more than",
    Bound.LESS_THAN: "well under, well below, slightly less than, far less than",
}
_CONTINENTAL = {
    Bound.ABOUT: "rund, etwa, ungefähr, zirka, environ, autour de",
    Bound.AT_LEAST: "mindestens, wenigstens, au moins",
    Bound.MORE_THAN: "mehr als, über, plus de",
    Bound.UP_TO: "bis zu, höchstens, maximal, jusqu'à, au plus",
    Bound.LESS_THAN: "weniger als, unter, moins de",
}
_CONTINENTAL_SAYING_MORE = {
    Bound.ABOUT: "knapp, fast, beinahe, nahezu, près de, presque, quasi",
    Bound.MORE_THAN: "gut, deutlich mehr als",
}
_ASIAN = {
    Bound.ABOUT: "约, 約, 大约, 大約, 大概, 约为, 약",
    Bound.AT_LEAST: "至少, 不低于, 不低於, 不少于, 不少於, 少なくとも",
    Bound.MORE_THAN: "超过, 超過, 逾, 超, 高于, 高於, 多于, 多於",
    Bound.UP_TO: "最多, 至多, 不超过, 不超過, 高达, 高達, 最高, 最大",
    Bound.LESS_THAN: "低于, 低於, 不到, 不足, 少于, 少於",
}
_ASIAN_SAYING_MORE = {Bound.ABOUT: "近, 将近, 將近, 接近"}

_BEHIND_NUMBERS = {
    Bound.AT_LEAST: r"\+(?!\d)|[ -]plus(?![a-z])|,? (?:or|and) (?:more|above|over|upwards?|up)(?![a-z])"
    r"| oder mehr| ou plus|以上|이상",
    Bound.ABOUT: r"左右| or so(?![a-z])",
    Bound.MORE_THAN: r"(?<=[0-9])[多余餘]",
    Bound.UP_TO: r" or (?:less|fewer)(?![a-z])|以下|이하",
    Bound.LESS_THAN: r"未満|미만",
}


@frozen
class Phrase:
    """What a phrase around a number says.

    Attributes:
        bound: How the number bounds the true one.
        loses: Whether the phrase says more than the bound keeps: "nearly", "just over".
        continental: Whether it is German or French, where a comma is the decimal sign.
    """

    bound: Bound
    loses: bool = False
    continental: bool = False


def phrase_before(text: str) -> tuple[Phrase | None, str]:
    """The phrase that the text begins with, if any, and the rest of the text."""
    found = _BEFORE.match(text)
    return (_PHRASES[found[1].lower()], text[found.end() :].lstrip()) if found else (None, text)


def bound_behind(text: str) -> tuple[Bound | None, str]:
    """The bound that is said behind the number, if any, and the text without its words."""
    found = _BEHIND.search(text)
    if not found or not found.lastindex:
        return None, text
    return [*_BEHIND_NUMBERS][
        found.lastindex - 1
    ], f"{text[: found.start()]} {text[found.end() :].lstrip()}".strip()


def _phrases() -> Iterator[tuple[str, Phrase]]:
    for table, loses, continental in (
        (_ENGLISH, False, False),
        (_ENGLISH_SAYING_MORE, True, False),
        (_CONTINENTAL, False, True),
        (_CONTINENTAL_SAYING_MORE, True, True),
        (_ASIAN, False, False),
        (_ASIAN_SAYING_MORE, True, False),
    ):
        for bound, phrases in table.items():
            yield from ((phrase, Phrase(bound, loses, continental)) for phrase in phrases.split(", "))


def _pattern(phrase: str) -> str:
    """One that ends in a Latin letter wants a space after it: "ca" is no part of "CA$"."""
    return re.escape(phrase) + (r"(?=\s)" if re.search("[a-zà-ÿ]$", phrase) else "")


_PHRASES = dict(_phrases())
_LONGEST_FIRST = "|".join(_pattern(phrase) for phrase in sorted(_PHRASES, key=len, reverse=True))
_BEFORE = re.compile(rf"(?:an? )?({_LONGEST_FIRST})", re.IGNORECASE)
_BEHIND = re.compile("|".join(f"({pattern})" for pattern in _BEHIND_NUMBERS.values()), re.IGNORECASE)
