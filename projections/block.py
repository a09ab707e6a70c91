"""Blocks: which names are worth comparing, so that never all pairs have to be.

Names get keys so that two that can be alike share one: their words, and their words with a letter left out
(two words one letter apart have that in common), and the same of the whole name. Names are compared only
where they share a key; where too many share it, only where they share one more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from ..events.progress import Told, counted, nobody
from .likeness import ALIKE, LONG_WORD, SHORT_WORD, sounding
from .name_form import PERSON, NameForm
from .name_words import GENERIC

_MANY = 60
"""So many names may share a key before one more is asked for."""
_FEW = 10
"""After so many words it is told how far it has come: a common word takes long."""
_TWO_EDITS = 200 // (100 - ALIKE) - 1
"""A shorter name with two letters changed is not alike any more."""

Keys = list[set[str]]
"""The keys of each word of a name."""


def near_pairs(forms: Sequence[NameForm], sort: str = "company", told: Told = nobody) -> set[tuple[int, int]]:
    """The places of names that are worth comparing, the smaller place first.

    Every pair that `likeness` finds alike is among them, but for pairs of which every telling word has two
    letters changed.
    """
    wholes: dict[str, list[int]] = {}
    words: dict[str, list[int]] = {}
    spelt = any(form.spelt for form in forms)
    by_word = [_keys(form, twice=_twice(form, sort), spelt=spelt) for form in forms]
    for place, (form, keys) in enumerate(zip(forms, by_word, strict=True)):
        for key in _whole(form):
            wholes.setdefault(key, []).append(place)
        first = _keys(form, twice=False, spelt=spelt) if sort == PERSON else _telling(form, keys)
        for key in set().union(*first):
            words.setdefault(key, []).append(place)
    found = {pair for members in wholes.values() for pair in _all_pairs(members, forms)}
    many = 1 if sort == PERSON else _MANY
    for key, members in counted(words.items(), f"words of names ({sort})", len(words), told, every=_FEW):
        found.update(
            combinations(members, 2) if len(members) <= many else _finer(key, members, forms, by_word)
        )
    return found


def _finer(
    key: str, members: Sequence[int], forms: Sequence[NameForm], by_word: Sequence[Keys]
) -> Iterator[tuple[int, int]]:
    """The pairs in a block that share a key of another word too, or of which one has its initial."""
    blocks: dict[str, list[int]] = {}
    initials: dict[str, list[int]] = {}
    for place in members:
        for word, keys in zip(forms[place].words, by_word[place], strict=True):
            if key not in keys:
                initials.setdefault(word[0], []).append(place)
                for other in keys:
                    blocks.setdefault(other, []).append(place)
    for group in blocks.values():
        yield from _all_pairs(group, forms)
    for letter, group in initials.items():
        both = product(blocks.get(letter, ()), group)
        yield from ((min(a, b), max(a, b)) for a, b in both if a != b)


def _all_pairs(group: Sequence[int], forms: Sequence[NameForm]) -> Iterable[tuple[int, int]]:
    """All pairs of a group; of a large one those that `_without_copies` leaves."""
    return combinations(group, 2) if len(group) <= _MANY else _without_copies(group, forms)


def _without_copies(group: Sequence[int], forms: Sequence[NameForm]) -> Iterator[tuple[int, int]]:
    """The pairs of different names, and each name with the first that is the same."""
    first: dict[str, int] = {}
    for place in group:
        if (known := first.setdefault(forms[place].compact, place)) != place:
            yield (known, place)
    yield from combinations(first.values(), 2)


def _twice(form: NameForm, sort: str) -> bool:
    """Whether a word of a name may have two letters changed and the name be alike still."""
    if sort == PERSON:
        return len(form.compact) >= _TWO_EDITS
    telling = [word for word in form.words if word not in GENERIC]
    return len(form.compact) >= _TWO_EDITS * (1 if len(telling) < 2 else 2)


def _keys(form: NameForm, *, twice: bool, spelt: bool) -> Keys:
    """The keys of each word: the word, and what is left of it without a letter, or without two."""
    keys: Keys = [_of_word(word, twice=twice) for word in form.words]
    if spelt:
        for own, word in zip(keys, sounding(form).words, strict=True):
            own |= {"~" + key for key in _of_word(word, twice=twice)}
    return keys


def _of_word(word: str, *, twice: bool) -> set[str]:
    keys = {word}
    if len(word) >= SHORT_WORD and not word.isdigit():
        once = _without_one(word)
        keys |= once
        if twice and len(word) >= LONG_WORD:
            keys = keys.union(*map(_without_one, once))
    return keys


def _telling(form: NameForm, keys: Keys) -> Keys:
    """The keys of the words that not every name has; of all words where there are no others."""
    telling = [
        own for word, own in zip(form.words, keys, strict=True) if word not in GENERIC and not word.isdigit()
    ]
    return telling or keys


def _whole(form: NameForm) -> set[str]:
    """The keys of the name as one word, as it is compared and as it is written."""
    compact = form.compact
    return {compact, form.whole, *_without_one(compact)}


def _without_one(word: str) -> set[str]:
    """What is left of a word without each of its letters in turn."""
    return {word[:place] + word[place + 1 :] for place in range(len(word))} - {""}
