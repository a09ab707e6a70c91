"""The form in which names are compared: what may differ between two spellings of one name is taken out.

Case, width, accents, punctuation, legal forms and titles go, and Cyrillic and Greek are written in Latin
letters; the words, their order and every number stay.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property, lru_cache

from attrs import frozen

from .name_words import (
    EASTERN_FORMS,
    EASTERN_PARTS,
    LATIN_LETTERS,
    LEGAL_BEFORE,
    LEGAL_FORMS,
    LETTERS,
    NUMBERS,
    TITLES,
)

PERSON = "person"

_SPELT = str.maketrans({**LETTERS, **LATIN_LETTERS})
_LONGEST = max(map(len, LEGAL_FORMS))
_DOTTED = re.compile(r"(?<!\w)(?:\w\.)+(?:\w(?!\w))?")
_POSSESSIVE = re.compile(r"['’`´ʼ](?:s(?!\w))?")  # noqa: RUF001  the apostrophes that are written
_BETWEEN = re.compile(r"[^\w]|_")


@frozen
class NameForm:
    """A name, ready to be compared.

    Attributes:
        name: As it is written.
        folded: As it is written, but for case and width.
        written: All its words, legal forms too.
        words: Its words, without legal forms, titles and a leading article; numbers in digits.
        legal: The families of its legal forms.
        spelt: Whether it was written in another script, and is spelt in Latin letters here.
    """

    name: str
    folded: str
    written: tuple[str, ...]
    words: tuple[str, ...]
    legal: frozenset[str]
    spelt: bool

    @cached_property
    def compact(self) -> str:
        """The words in one."""
        return "".join(self.words)

    @cached_property
    def whole(self) -> str:
        """All that is written in one, legal forms too."""
        return "".join(self.written)

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """The words that are numbers, or have one in them."""
        return tuple(sorted(word for word in self.words if any(map(str.isdigit, word))))


@lru_cache(maxsize=65536)
def name_form(name: str, sort: str = "company") -> NameForm:
    """The form of a name of a company, person, product, outlet or deal.

    >>> name_form("The A.B.C. Fund II, Ltd.").words
    ('abc', 'fund', '2')
    """
    folded = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    latin = _in_latin(folded)
    eastern = EASTERN_FORMS.sub(" ", latin)
    written = _words(latin) or (folded,)
    words = _words(EASTERN_PARTS.sub(" \\g<0> ", eastern.strip())) or written
    legal = frozenset({"company"} if eastern != latin else ())
    if sort == PERSON:
        words = tuple(word for word in words if word not in TITLES) or words
    else:
        words, forms = _without_legal_forms(words)
        legal |= forms
        words = words[1:] if len(words) > 1 and words[0] == "the" else words
        words = tuple(_number(word, place) for place, word in enumerate(words))
    spelt = any(letter in LETTERS for letter in folded)
    return NameForm(name, folded, written, words, legal, spelt)


def _in_latin(text: str) -> str:
    """A text without accents, in Latin letters where its script is spelt letter by letter."""
    if text.isascii():
        return text
    spelt = unicodedata.normalize("NFKD", text.translate(_SPELT))
    bare = "".join(letter for letter in spelt if unicodedata.category(letter) != "Mn")
    return unicodedata.normalize("NFC", bare.translate(_SPELT))


def _words(text: str) -> tuple[str, ...]:
    """The words of a text: letters with dots between them are one, and an ampersand is a word."""
    joined = _DOTTED.sub(lambda found: found[0].replace(".", "") + " ", text.replace("&", " and "))
    return tuple(_BETWEEN.sub(" ", _POSSESSIVE.sub("", joined)).split())


def _without_legal_forms(words: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words of a name that are no legal form, and the families of those that are."""
    families = set()
    while (found := _legal_at_end(words) or _legal_at_start(words)) is not None:
        words, family = found
        families.add(family)
    return words, frozenset(families)


def _legal_at_end(words: tuple[str, ...]) -> tuple[tuple[str, ...], str] | None:
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        if family := LEGAL_FORMS.get(words[-length:]):
            rest = words[:-length]
            return (rest[:-1] if len(rest) > 1 and rest[-1] == "and" else rest), family
    return None


def _legal_at_start(words: tuple[str, ...]) -> tuple[tuple[str, ...], str] | None:
    for length in range(min(_LONGEST, len(words) - 1), 0, -1):
        family = LEGAL_FORMS.get(words[:length])
        if family and (length > 1 or words[0] in LEGAL_BEFORE):
            return words[length:], family
    return None


def _number(word: str, place: int) -> str:
    """A word, or the digits of a number word; a single letter at the start is no Roman numeral."""
    return NUMBERS.get(word, word) if place or len(word) > 1 else word
