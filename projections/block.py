"""Blocks: which names are worth comparing, so that never all pairs have to be.

Names get keys so that two that can be alike share one: their words, and their words with a letter left out
(two words one letter apart have that in common), and the same of the whole name. Names are compared only
where they share a key; where too many share it, only where they share one more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from .likeness import ALIKE, LONG_WORD, SHORT_WORD, sounding
from .name_form import PERSON, NameForm
from .name_words import GENERIC

_MANY = 60
"""So many names may share a key before one more is asked for."""
_TWO_EDITS = 200 // (100 - ALIKE) - 1
"""A shorter name with two letters changed is not alike any more."""

Keys = list[set[str]]
"""The keys of each word of a name."""


def near_pairs(forms: Sequence[NameForm], sort: str = "company") -> set[tuple[int, int]]:
    """The places of names that are worth comparing, the smaller place first.

    Every pair that `likeness` finds alike is among them, but for pairs of which every telling word has two
    letters changed.
    """
    blocks: dict[str, list[int]] = {}
    spelt = any(form.spelt for form in forms)
    generic = frozenset() if sort == PERSON else GENERIC
    by_word = [_keys(form, generic, spelt=spelt) for form in forms]
    for place, (form, keys) in enumerate(zip(forms, by_word, strict=True)):
        for key in {*_whole(form), *(key for each in _telling(form, keys, generic) for key in each)}:
            blocks.setdefault(key, []).append(place)
    found: set[tuple[int, int]] = set()
    for key, members in blocks.items():
        if 1 < len(members) <= _MANY:
            found.update(combinations(members, 2))
        elif len(members) > _MANY:
            found.update(_finer(key, members, forms, by_word, sort))
    return found


def _finer(
    key: str, members: Sequence[int], forms: Sequence[NameForm], by_word: Sequence[Keys], sort: str
) -> Iterator[tuple[int, int]]:
    """The pairs in a large block that share a key of another word too."""
    blocks: dict[str, list[int]] = {}
    for place in members:
        others = {each for keys in by_word[place] if key not in keys for each in keys}
        if sort == PERSON:
            others |= {f"^{word[0]}" for word in forms[place].words if f"/{word}" != key}
        for other in others or {f"={forms[place].compact}"}:
            blocks.setdefault(other, []).append(place)
    for group in blocks.values():
        yield from combinations(group, 2) if len(group) <= _MANY else _without_copies(group, forms)


def _without_copies(group: Sequence[int], forms: Sequence[NameForm]) -> Iterator[tuple[int, int]]:
    """The pairs of different names, and each name with the first that is the same."""
    first: dict[str, int] = {}
    for place in group:
        if (known := first.setdefault(forms[place].compact, place)) != place:
            yield (known, place)
    yield from combinations(first.values(), 2)


def _keys(form: NameForm, generic: frozenset[str], *, spelt: bool) -> Keys:
    """The keys of each word: the word, and what is left of it without a letter, or without two."""
    telling = [word for word in form.words if word not in generic]
    length = len(form.compact)
    twice = length >= _TWO_EDITS and (len(telling) < 2 or length >= 2 * _TWO_EDITS)
    keys: Keys = [_of_word(word, twice=twice) for word in form.words]
    if spelt:
        for own, word in zip(keys, sounding(form).words, strict=True):
            own |= {"~" + key for key in _of_word(word, twice=twice)}
    return keys


def _of_word(word: str, *, twice: bool) -> set[str]:
    keys = {f"/{word}"}
    if len(word) >= SHORT_WORD and not word.isdigit():
        once = set(_without_one(word))
        keys |= {f"/{part}" for part in once}
        if twice and len(word) >= LONG_WORD:
            keys |= {f"/{rest}" for part in once for rest in _without_one(part)}
    return keys


def _telling(form: NameForm, keys: Keys, generic: frozenset[str]) -> Iterable[set[str]]:
    """The keys of the words that not every name has; of all words where there are no others."""
    telling = [
        own for word, own in zip(form.words, keys, strict=True) if word not in generic and not word.isdigit()
    ]
    return telling or keys


def _whole(form: NameForm) -> set[str]:
    """The keys of the name as one word, as it is compared and as it is written."""
    compact = form.compact
    return {f"={compact}", f"={form.whole}", *(f"={part}" for part in _without_one(compact))}


def _without_one(word: str) -> Iterator[str]:
    """What is left of a word without each of its letters in turn."""
    return (word[:place] + word[place + 1 :] for place in range(len(word)))
