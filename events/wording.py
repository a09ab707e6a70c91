"""The words around a number, in the languages of business news: "at least", "rund", "超过", "… or more".

One grammar serves amounts and quantities. It reads the bound, one number or two, and hands back the
words before and after them for the caller to understand; what it can't read it refuses, never guesses.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import partial

from attrs import evolve, frozen

from .bound import Bound
from .number import NUMBER, SCALE, Unreadable, read_number, says_billion
from .numeral import in_digits
from .phrase import Phrase, bound_behind, phrase_before

_DIGIT = re.compile("[0-9]")
_RAISED = re.compile("[²³¹⁰-₉①-⓿]|[0-9]\\s*[¼-¾⅐-↉]")
_PLAIN = str.maketrans({"’": "'", "−": "-", "⁄": "/"})
_RATIO = re.compile("%|per ?cent|x$|times", re.IGNORECASE)
_DECIMAL_COMMA = re.compile(r"^[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})$|\.[0-9]{3},")
_FIGURE = re.compile(
    rf"(?P<before>[^0-9]*?)\s?(?P<number>{NUMBER})(?P<scale>(?:[ -]?{SCALE})*)"
    r"\s?(?P<link>of |de |d')?(?P<after>[^0-9]*)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:between|from|zwischen|von|entre|de) (.+?) (?:and|to|und|bis|et|à) (.+)", re.IGNORECASE)
_RANGE = re.compile(
    r"(.*?[0-9].*?)(?: (?:to|bis|à) |\s?(?:–|—|(?<![0-9]e)-|~|至|到)\s?)(?=[^0-9 ]{0,4} ?[0-9])(.+)", re.IGNORECASE
)
_OPEN = re.compile(r"(undisclosed|indefinite)(?: number of (?P<unit>[^0-9]+))?", re.IGNORECASE)
_SUM = r"(?:sum|amount|figure|number|price|value|valuation|stake)"
_UNDISCLOSED = re.compile(
    rf"(?:(?:an? |the )?(?:undisclosed|unstated|unspecified|unknown|confidential|not (?:disclosed|stated|known))(?: {_SUM})?"
    r"|nicht (?:genannt|bekannt|offengelegt)|ungenannte?(?: summe)?|unbekannt|(?:montant )?non divulguée?"
    r"|未披露|未公开|未公開|非公開|不详|비공개)(?: (?:of|in))?(?: (?P<unit>[^0-9]+))?",
    re.IGNORECASE,
)
_INDEFINITE = re.compile(
    r"(?:an? |the |des )?(?:(?:high|low|mid)[ -])?(?:"
    r"indefinite|several|multiple|many|few|dozens|tens|hundreds|thousands|lakhs|crores|(?:some )?[mbtr]+illions|handful|number"
    r"|multi|[a-z]+-figure|(?:five|six|seven|eight|nine|ten|eleven) figures"
    r"|hunderte|tausende|dutzende|mehrere|einige|plusieurs|quelques|dizaines|centaines"
    r"|(?:(?:niedrige|hohe|mittlere)[rn]? )?[a-z]+stellige[rn]?(?= [mb])|(?=millionenb|milliardenb|milliardens)"
    r"|[数數几幾多上][十百千万萬亿億]+)"
    rf"(?:[ -]?(?:of|de|{SCALE}|hundreds|thousands|dozens|millions|sums?|amount|(?:millionen|milliarden)(?:betrag|summe|schwer))(?![a-z]))*"
    rf"(?: ?(?:(?:in|d') ?)?(?P<unit>[^0-9]+?)(?: {_SUM})?)?",
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
    """What the text says; Unreadable where it says nothing that may be taken for a number."""
    text = _tidy(text)
    if not _DIGIT.search(text):
        if wordless := _numberless(text):
            return wordless
        text = in_digits(text)
    phrase, text = _bounds(text)
    sides = [_side(side) for side in _split(text)]
    numbers = _numbers(sides, phrase.continental)
    bound, low, high = _bounded(phrase.bound, numbers)
    before, after = (tuple(filter(None, (side[where].strip() for side in sides))) for where in ("before", "after"))
    return Wording(bound, low, high, before, after, phrase.loses or bound is not phrase.bound is Bound.ABOUT)


def _tidy(text: str) -> str:
    """The text in plain characters and single spaces."""
    if not text.isascii():
        if _RAISED.search(text):
            raise Unreadable("has raised or circled digits")
        text = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    return " ".join(text.split()).rstrip(".")


def _numberless(text: str) -> Wording | None:
    """What a text says that states no number."""
    if found := _OPEN.fullmatch(text):
        return Wording(Bound(found[1].lower()), after=(found["unit"],) if found["unit"] else ())
    for bound, pattern in ((Bound.UNDISCLOSED, _UNDISCLOSED), (Bound.INDEFINITE, _INDEFINITE)):
        if found := pattern.fullmatch(text):
            after = (found["unit"].strip(),) if found["unit"] else ()
            return Wording(bound, after=after, loses=bound is Bound.INDEFINITE)
    return None


def _bounds(text: str) -> tuple[Phrase, str]:
    """What the phrases around the number say, and the text without them."""
    phrase, text = phrase_before(text)
    if phrase and phrase.bound is not Bound.ABOUT:
        second, rest = phrase_before(text)
        if second and second.bound is Bound.ABOUT:
            phrase, text = evolve(phrase, loses=True), rest
    behind, text = bound_behind(text)
    if phrase and behind not in (None, phrase.bound):
        raise Unreadable(f"says both '{phrase.bound}' and '{behind}'")
    return phrase or Phrase(behind or Bound.EXACT), text


def _split(text: str) -> tuple[str, ...]:
    """The sides of a range, or the one figure."""
    found = _BETWEEN.fullmatch(text) or _RANGE.fullmatch(text)
    return (found[1], found[2]) if found else (text,)


def _side(text: str) -> re.Match[str]:
    found = _FIGURE.fullmatch(text)
    if not found:
        raise Unreadable("can't be read")
    before = found["before"].strip().lower()
    if before.startswith(("-", "minus")) or before.endswith("-"):
        raise Unreadable("is negative")
    return found


def _numbers(sides: list[re.Match[str]], continental: bool) -> list[Decimal]:
    continental = continental or any(side["link"] in ("d'", "de ") or _DECIMAL_COMMA.search(side["number"]) for side in sides)
    if continental and any(says_billion(side["scale"]) for side in sides):
        raise Unreadable("is ambiguous: a billion is 10^9 in English, 10^12 in German and French", "Write 'bn' or 'tn'.")
    scales = [side["scale"] for side in sides]
    reader = partial(read_number, continental=continental, decimal_point=bool(_RATIO.match(sides[-1]["after"])))
    values = [reader(side["number"], scale) for side, scale in zip(sides, scales, strict=True)]
    if len(sides) == 2 and scales[1] and not scales[0]:
        values[0] = _low_of_range(values[0], reader(sides[0]["number"], scales[1]), values[1])
    return values


def _low_of_range(bare: Decimal, scaled: Decimal, high: Decimal) -> Decimal:
    """The low end of "3-5m" and of "900,000 to 2m": the high end's scale counts where it makes sense."""
    if scaled <= high:
        return scaled
    if bare < 1000:
        raise Unreadable("is ambiguous: the first number lacks a word such as 'million'")
    return bare


def _bounded(bound: Bound, numbers: list[Decimal]) -> tuple[Bound, Decimal | None, Decimal | None]:
    """The bound with its low and its high number."""
    low, high = numbers[0], numbers[-1]
    if len(numbers) == 1:
        below, above = bound in (Bound.UP_TO, Bound.LESS_THAN), bound in (Bound.AT_LEAST, Bound.MORE_THAN)
        return bound, None if below else low, None if above else high
    if bound not in (Bound.EXACT, Bound.ABOUT):
        raise Unreadable(f"says both '{bound}' and a range")
    if low > high:
        raise Unreadable("runs from the larger number to the smaller")
    return Bound.BETWEEN, low, high
