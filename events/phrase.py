"""The phrases that bound a number, in the languages of business news: "at least", "rund", "超过", "or more"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from .bound import Bound

_ABOUT, _AT_LEAST, _MORE_THAN = Bound.ABOUT, Bound.AT_LEAST, Bound.MORE_THAN
_UP_TO, _LESS_THAN = Bound.UP_TO, Bound.LESS_THAN

# The bound, the words before the number that say it, and those that say more than the bound keeps.
_ENGLISH = (
    (_ABOUT, "about, approximately, approx., around, some, roughly, circa, c., ca., ca, estimated, ~, ≈",
     "nearly, almost, close to, just under, just shy of, just about"),
    (_AT_LEAST, "at least, no less than, not less than, no fewer than, minimum of, minimum, min., ≥, >=", ""),
    (_MORE_THAN, "more than, over, above, exceeding, in excess of, greater than, upwards of, north of, >",
     "just over, slightly more than, slightly over, well over, well above, far more than, much more than"),
    (_UP_TO, "up to, as much as, as many as, at most, no more than, not more than, maximum of, maximum, max., ≤, <=", ""),
    (_LESS_THAN, "less than, fewer than, under, below, <", "well under, well below, slightly less than, far less than"),
)
_CONTINENTAL = (
    (_ABOUT, "rund, etwa, ungefähr, zirka, environ, autour de",
     "knapp, fast, beinahe, nahezu, près de, presque, quasi"),
    (_AT_LEAST, "mindestens, wenigstens, au moins", ""),
    (_MORE_THAN, "mehr als, über, plus de", "gut, deutlich mehr als"),
    (_UP_TO, "bis zu, höchstens, maximal, jusqu'à, au plus", ""),
    (_LESS_THAN, "weniger als, unter, moins de", ""),
)
_ASIAN = (
    (_ABOUT, "约, 約, 大约, 大約, 大概, 约为, 약", "近, 将近, 將近, 接近"),
    (_AT_LEAST, "至少, 不低于, 不低於, 不少于, 不少於, 少なくとも", ""),
    (_MORE_THAN, "超过, 超過, 逾, 超, 高于, 高於, 多于, 多於", ""),
    (_UP_TO, "最多, 至多, 不超过, 不超過, 高达, 高達, 最高, 最大", ""),
    (_LESS_THAN, "低于, 低於, 不到, 不足, 少于, 少於", ""),
)
_BEHIND_ROWS = (
    (_AT_LEAST, r"\+(?!\d)|[ -]plus(?![a-z])|,? (?:or|and) (?:more|above|over|upwards?|up)(?![a-z])|以上|이상| oder mehr| ou plus"),
    (_ABOUT, r"左右| or so(?![a-z])"),
    (_UP_TO, r"以下|이하| or (?:less|fewer)(?![a-z])"),
    (_LESS_THAN, r"未満|미만"),
)


@frozen
class Phrase:
    """What a phrase before a number says.

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
    if not found or found.lastindex is None:
        return None, text
    return _BEHIND_BOUNDS[found.lastindex - 1], f"{text[: found.start()]} {text[found.end() :].lstrip()}".strip()


def _phrases() -> Iterator[tuple[str, Phrase]]:
    for rows, continental in ((_ENGLISH, False), (_CONTINENTAL, True), (_ASIAN, False)):
        for bound, plain, lossy in rows:
            yield from ((phrase, Phrase(bound, False, continental)) for phrase in plain.split(", "))
            yield from ((phrase, Phrase(bound, True, continental)) for phrase in lossy.split(", ") if phrase)


def _pattern(phrase: str) -> str:
    """One that ends in a Latin letter wants a space after it: "ca" is no part of "CA$"."""
    return re.escape(phrase) + (r"(?=\s)" if re.search("[a-zà-ÿ]$", phrase) else "")


_PHRASES = dict(_phrases())
_BEFORE = re.compile(
    rf"(?:an? )?({'|'.join(_pattern(phrase) for phrase in sorted(_PHRASES, key=len, reverse=True))})",
    re.IGNORECASE,
)
_BEHIND = re.compile("|".join(f"({pattern})" for _, pattern in _BEHIND_ROWS), re.IGNORECASE)
_BEHIND_BOUNDS = [bound for bound, _ in _BEHIND_ROWS]
