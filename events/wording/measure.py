"""A number with the words around it: the one grammar that amounts and quantities are read by.

It reads the bound and one number or two, and hands back the words before and after them for the caller
to understand. What it can't read it refuses, and never guesses.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import partial

from attrs import evolve, frozen

from ..bound import Bound
from .number import NUMBER, SCALE, UnreadableError, low_end, read_number, says_billion
from .numberless import numberless
from .numeral import in_digits
from .phrase import Phrase, bound_behind, phrase_before

_LONGEST = 200
_PLAIN = str.maketrans(
    {"\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{MINUS SIGN}": "-", "\N{FRACTION SLASH}": "/"}
)
_DIGIT = re.compile("[0-9]")
_RAISED = re.compile(r"[²³¹⁰-₉①-⓿]|[0-9]\s*[¼-¾⅐-↉]")
_RATIO = re.compile("%|per ?cent|x$|times", re.IGNORECASE)
_DECIMAL_COMMA = re.compile(r"^[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})$|\.[0-9]{3},")
_FIGURE = re.compile(
    rf"(?P<before>[^0-9]*?)\s?(?P<number>{NUMBER})(?P<scale>(?:[ -]?{SCALE})*)"
    r"\s?(?P<link>of |de |d')?(?P<after>[^0-9]*)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:between|from|zwischen|von|entre|de) (.+?) (?:and|to|und|bis|et|à) (.+)", re.IGNORECASE
)
_RANGE = re.compile(
    r"(.*?[0-9].*?)(?: (?:to|bis|à) |\s?(?:–|—|(?<![0-9]e)-|~|至|到)\s?)(?=[^0-9 ]{0,4} ?[0-9])(.+)",
    re.IGNORECASE,
)


@frozen
class Wording:
    """What a wording says, before anybody knows what the number counts.

    Attributes:
        bound: How the number bounds the true one.
        low: The lower number stated, or None.
        high: The upper number stated, or None.
        before: The words that stand before the numbers, none of them empty.
        after: The words that stand after the numbers, none of them empty.
        loses: Whether the wording says more than bound and numbers keep.
    """

    bound: Bound
    low: Decimal | None = None
    high: Decimal | None = None
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    loses: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """All the words around the numbers."""
        return self.before + self.after


def read(text: str) -> Wording:
    """What the text says; UnreadableError where it says nothing that may be taken for a number."""
    text = tidy(text)
    if not _DIGIT.search(text):
        if silent := numberless(text):
            bound, unit, loses = silent
            return Wording(bound, after=(unit,) if unit else (), loses=loses)
        text = in_digits(text)
    phrase, text = _phrase(text)
    sides = [_side(side) for side in _sides(text)]
    bound, low, high = _bounded(phrase.bound, _numbers(sides, phrase))
    before = tuple(side["before"].strip() for side in sides if side["before"].strip())
    after = tuple(side["after"].strip() for side in sides if side["after"].strip())
    return Wording(bound, low, high, before, after, phrase.loses or bound is not phrase.bound is Bound.ABOUT)


def tidy(text: str) -> str:
    """The text in plain characters and single spaces."""
    if len(text) > _LONGEST:
        raise UnreadableError("is too long for a number")
    if not text.isascii():
        if _RAISED.search(text):
            raise UnreadableError("has raised or circled digits, or a fraction beside a number")
        text = unicodedata.normalize("NFKC", text).translate(_PLAIN)
        if len(text) > _LONGEST:  # one sign may stand for a whole sentence
            raise UnreadableError("is too long for a number")
    return " ".join(text.split()).rstrip(".")


def _phrase(text: str) -> tuple[Phrase, str]:
    """What the words around the number make of it, and the text without them."""
    phrase, text = phrase_before(text)
    if phrase and phrase.bound is not Bound.ABOUT:
        second, rest = phrase_before(text)
        if second and second.bound is Bound.ABOUT:
            phrase, text = evolve(phrase, loses=True), rest
    behind, text = bound_behind(text)
    if phrase and behind not in (None, phrase.bound):
        raise UnreadableError(f"says both '{phrase.bound}' and '{behind}'")
    return phrase or Phrase(behind or Bound.EXACT), text


def _sides(text: str) -> tuple[str, ...]:
    """Both sides of a range, or the one figure."""
    found = _BETWEEN.fullmatch(text) or _RANGE.fullmatch(text)
    return (found[1], found[2]) if found else (text,)


def _side(text: str) -> re.Match[str]:
    found = _FIGURE.fullmatch(text)
    if not found:
        raise UnreadableError("can't be read")
    before = found["before"].strip().lower()
    if before.startswith(("-", "minus")) or before.endswith("-"):
        raise UnreadableError("is negative")
    return found


def _numbers(sides: list[re.Match[str]], phrase: Phrase) -> list[Decimal]:
    continental = phrase.continental or any(
        side["link"] in ("d'", "de ") or _DECIMAL_COMMA.search(side["number"]) for side in sides
    )
    if continental and any(says_billion(side["scale"]) for side in sides):
        raise UnreadableError(
            "is ambiguous: a billion is 10^9 or, in German and French, 10^12", "Write 'bn' or 'tn'."
        )
    ratio = bool(_RATIO.match(sides[-1]["after"]))
    reader = partial(read_number, continental=continental, decimal_point=ratio)
    values = [reader(side["number"], side["scale"]) for side in sides]
    if sides[-1]["scale"] and not sides[0]["scale"]:
        values[0] = low_end(sides[0]["number"], sides[-1]["scale"], values[-1], reader)
    return values


def _bounded(bound: Bound, numbers: list[Decimal]) -> tuple[Bound, Decimal | None, Decimal | None]:
    """The bound with its low and its high number."""
    low, high = numbers[0], numbers[-1]
    if bound is Bound.LESS_THAN and not high:
        raise UnreadableError("says less than nothing")
    if len(numbers) == 1:
        only_high, only_low = (Bound.UP_TO, Bound.LESS_THAN), (Bound.AT_LEAST, Bound.MORE_THAN)
        return bound, None if bound in only_high else low, None if bound in only_low else high
    if bound not in (Bound.EXACT, Bound.ABOUT):
        raise UnreadableError(f"says both '{bound}' and a range")
    if low > high:
        raise UnreadableError("runs from the larger number to the smaller")
    return Bound.BETWEEN, low, high
