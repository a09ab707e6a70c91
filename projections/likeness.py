"""Likeness: how alike two names are, and in what they differ.

The score, of 100, says how much of two names is the same once what may differ is taken out (`name_form`):
for names that differ in letters, the share of letters that need no change. What makes two names those of
two things keeps it low: another number (Fund I, Fund II), another word (Birch Capital, Birch Ventures), a
word more (Moonshot, Moonshot AI), a changed letter in a short word (Arc, Ark).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from .name_form import PERSON, NameForm, name_form
from .name_words import GENERIC

ALIKE = 85
"""The score from which two names are taken to be alike; what it finds and misses is measured in the docs."""

REASONS = {
    "same name": "they are called the same",
    "same but for punctuation": "the names differ only in accents, punctuation or spaces",
    "same but for the legal form": "the names differ only in the legal form",
    "another legal form": "the names have two different legal forms",
    "transliteration": "one name is in another script",
    "words in another order": "the names have their words in another order",
    "initials": "one name has initials for words of the other",
    "one letter apart": "the names are one letter apart",
    "a few letters apart": "the names are a few letters apart",
    "a name more": "one has a given or family name more",
    "a word more": "one name has a word more",
    "another word": "the names differ in a whole word",
    "another number": "the names differ in a number",
}
"""What two names can differ in: a stable word, and what it says."""

_NAME_MORE, _GENERIC_MORE, _WORD_MORE = 0.9, 0.82, 0.75
_ANOTHER_WORD, _ANOTHER_NUMBER, _ONLY_GENERIC = 0.7, 0.45, 0.4
"""What is left of the score of names that differ in more than letters."""
_PUNCTUATION, _LEGAL, _ORDER, _SCRIPT, _INITIALS, _TWO_LEGAL = 1, 2, 4, 6, 12, 12
"""What lesser differences take from the score."""
SHORT_WORD, LONG_WORD = 4, 6
"""A shorter word has to be the same; in a word that is at least as long two letters may differ."""
_NAME = 8
"""From this length on, one letter may differ anywhere in the name of a person."""
_SOUNDS = re.compile(r"[iyj]+|(\w)\1")
"""Where transliterations differ: the letters for i and j, and doubled ones."""


@frozen
class Likeness:
    """How alike two names are.

    Attributes:
        score: Of 100; 100 where they are the same but for case.
        why: In what they differ, the weightiest first; words of `REASONS`.
    """

    score: int
    why: tuple[str, ...]

    @property
    def alike(self) -> bool:
        """Whether the names can be two spellings of one."""
        return self.score >= ALIKE


@frozen
class _Paired:
    """The words of two names, set against each other.

    Attributes:
        same: How many letters stand in words that both have.
        edits: How many letters differ in words that are nearly the same.
        initials: Whether a word is an initial of a word of the other.
        more: Words of the first, and of the second, that the other has not.
    """

    same: int
    edits: int
    initials: bool
    more: tuple[Sequence[str], Sequence[str]]


def likeness(one: str, other: str, sort: str = "company") -> Likeness:
    """How alike two names of companies, people, products, outlets or deals are.

    >>> likeness("Moonshot Inc.", "MOONSHOT, Ltd")
    Likeness(score=98, why=('same but for the legal form',))
    """
    return form_likeness(name_form(one, sort), name_form(other, sort), sort)


def form_likeness(a: NameForm, b: NameForm, sort: str = "company") -> Likeness:
    """How alike two names are, given in the form in which they are compared."""
    if a.folded == b.folded:
        return Likeness(100, ("same name",))
    less, beside = _beside(a, b)
    if a.spelt != b.spelt:
        a, b = sounding(a), sounding(b)
    if (a.compact == b.compact and a.numbers == b.numbers) or a.whole == b.whole:
        return Likeness(100 - (less or _PUNCTUATION), beside or ("same but for punctuation",))
    if sorted(a.words) == sorted(b.words):
        return Likeness(100 - less - _ORDER, ("words in another order", *beside))
    share, why = _by_letters(a, b, sort) or _by_words(a, b, sort)
    return Likeness(max(0, round(100 * share) - less), (why, *beside))


def _beside(a: NameForm, b: NameForm) -> tuple[int, tuple[str, ...]]:
    """What differs beside the words, with what it takes from the score."""
    if a.spelt != b.spelt:
        return _SCRIPT, ("transliteration",)
    if a.legal and b.legal and a.legal.isdisjoint(b.legal):
        return _TWO_LEGAL, ("another legal form",)
    if a.legal != b.legal or (a.legal and a.compact == b.compact and a.whole != b.whole):
        return _LEGAL, ("same but for the legal form",)
    return 0, ()


def sounding(form: NameForm) -> NameForm:
    """A name with one spelling for what transliterations spell in several ways."""
    plain = (word.replace("kh", "h").replace("ks", "x") for word in form.words)
    words = tuple(_SOUNDS.sub(lambda found: found[1] or "i", word) for word in plain)
    return evolve(form, words=words)


def _by_letters(a: NameForm, b: NameForm, sort: str) -> tuple[float, str] | None:
    """Names one letter apart as a whole: of people, or where one writes two words as one."""
    from rapidfuzz.distance import OSA

    shortest = min(map(len, (*a.words, *b.words)))
    if sort == PERSON:
        fits = min(len(a.compact), len(b.compact)) >= _NAME and shortest > 1
    else:
        fits = len(a.words) != len(b.words) and shortest >= SHORT_WORD and a.compact[0] == b.compact[0]
    if not fits or a.numbers != b.numbers or OSA.distance(a.compact, b.compact, score_cutoff=1) > 1:
        return None
    return _share(1, a, b, sort), "one letter apart"


def _by_words(a: NameForm, b: NameForm, sort: str) -> tuple[float, str]:
    """Names compared word by word."""
    paired = _pair(a.words, b.words, person=sort == PERSON)
    common = 2 * paired.same / (len(a.compact) + len(b.compact))
    if a.numbers != b.numbers and sort != PERSON:
        return _ANOTHER_NUMBER * common, "another number"
    if all(paired.more):
        return _ANOTHER_WORD * common, "another word"
    share = _share(paired.edits, a, b, sort) - (_INITIALS / 100 if paired.initials else 0)
    if any(paired.more):
        return _with_more(share, a, b, sort)
    if paired.initials:
        return (share, "initials") if paired.same else (_ANOTHER_WORD * share, "initials")
    return share, "one letter apart" if paired.edits == 1 else "a few letters apart"


def _with_more(share: float, a: NameForm, b: NameForm, sort: str) -> tuple[float, str]:
    """Names of which one has all words of the other, and more."""
    fewer, more = sorted((a.words, b.words), key=len)
    if sort == PERSON and len(fewer) > 1:
        return _NAME_MORE * share, "a name more"
    if all(word in GENERIC for word in fewer):
        return _ONLY_GENERIC * share, "a word more"
    generic = all(word in GENERIC for word in set(more) - set(fewer))
    return (_GENERIC_MORE if generic else _WORD_MORE) * share, "a word more"


def _share(edits: int, a: NameForm, b: NameForm, sort: str) -> float:
    """The share of letters that need no change; words that many names have count for nothing here."""
    return max(0, 1 - edits / min(_telling_letters(a, sort), _telling_letters(b, sort)))


def _telling_letters(form: NameForm, sort: str) -> int:
    telling = [word for word in form.words if sort == PERSON or word not in GENERIC]
    return sum(map(len, telling)) or len(form.compact)


def _pair(one: Sequence[str], other: Sequence[str], *, person: bool) -> _Paired:
    """Set words against each other: first those that are the same, then the nearest ones."""
    left, right, same = list(one), [], 0
    for word in other:
        if word in left:
            left.remove(word)
            same += len(word)
        else:
            right.append(word)
    edits, shortened = 0, False
    for cost, word, match in sorted(_near(left, right, person=person)):
        if word in left and match in right:
            left.remove(word)
            right.remove(match)
            same += min(len(word), len(match)) - cost if cost else 0
            edits, shortened = edits + cost, shortened or not cost
    return _Paired(same, edits, shortened, (left, right))


def _near(one: Sequence[str], other: Sequence[str], *, person: bool) -> list[tuple[int, str, str]]:
    """Words that can stand for each other, with how many letters differ; none for an initial.

    The first letter of a brand is seldom misspelt: Clipboard and Flipboard are two. It counts for two.
    """
    from rapidfuzz.distance import OSA

    found = []
    for word in one:
        for match in other:
            shortest = min(len(word), len(match))
            if person and shortest == 1 and word[0] == match[0]:
                found.append((0, word, match))
            elif shortest >= SHORT_WORD and not (word.isdigit() or match.isdigit()):
                allowed = 1 if shortest < LONG_WORD else 2
                if (cost := OSA.distance(word, match, score_cutoff=allowed)) <= allowed:
                    found.append((cost + (not person and word[0] != match[0]), word, match))
    return found
