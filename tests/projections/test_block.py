"""Blocks: comparing few pairs finds what comparing all pairs finds."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtracker.projections.block import near_pairs
from dealtracker.projections.likeness import form_likeness
from dealtracker.projections.name_form import NameForm, name_form

FIRST = (
    "birch",
    "harbour",
    "moonshot",
    "wren",
    "lark",
    "cedar",
    "mill",
    "reed",
    "orchid",
    "quartz",
    "saddle",
)
LAST = ("capital", "ventures", "ai", "foods", "freight", "labs", "technologies", "tea", "rail", "fund", "two")
ENDINGS = ("", "", " Inc.", " Ltd", " GmbH", " Co., Ltd.")
CYRILLIC = str.maketrans("abgdeklmnoprstuf", "абгдеклмнопрстуф")


def spelt(random: Random, name: str) -> str:
    """A name as somebody else may write it."""
    place, (first, *_, last) = random.randrange(len(name)), [name.split(maxsplit=1)[0], *name.split()]
    return random.choice(
        (
            name.upper(),
            name.replace(" ", ""),
            " ".join(reversed(name.split())),
            name[:place] + name[place + 1 :],
            name[:place] + random.choice("aeixn") + name[place:],
            name[:place] + name[place : place + 2][::-1] + name[place + 2 :],
            name.translate(CYRILLIC),
            f"{first[0]}. {last}",
            f"{first} Q. {last}",
        )
    )


def made(seed: int, count: int) -> list[str]:
    """Names, many of them spelt in several ways."""
    random = Random(seed)  # noqa: S311  made-up names need no strong randomness
    names: list[str] = []
    while len(names) < count:
        name = (
            f"{random.choice(FIRST)} {random.choice(LAST)}" if random.random() < 0.8 else random.choice(FIRST)
        )
        names += [name + random.choice(ENDINGS), *(spelt(random, name) for _ in range(random.randrange(3)))]
    return [name for name in names if name.strip()]


def all_alike(forms: list[NameForm], sort: str) -> set[tuple[int, int]]:
    """What comparing every pair finds."""
    return {
        (a, b) for a, b in combinations(range(len(forms)), 2) if form_likeness(forms[a], forms[b], sort).alike
    }


@pytest.mark.parametrize("sort", ["company", "person"])
@pytest.mark.parametrize("seed", range(3))
def test_no_pair_is_lost(seed: int, sort: str) -> None:
    """Among hundreds of names that look like each other, blocks lose no pair that is alike."""
    forms = [name_form(name, sort) for name in made(seed, 400)]
    expected = all_alike(forms, sort)
    assert len(expected) > 100
    same = {frozenset((forms[a].words, forms[b].words)) for a, b in near_pairs(forms, sort)}
    assert [(a, b) for a, b in expected if frozenset((forms[a].words, forms[b].words)) not in same] == []


@given(
    st.lists(st.text("abcё. -", min_size=1, max_size=9), max_size=25), st.sampled_from(("company", "person"))
)
def test_no_pair_of_any_names_is_lost(names: list[str], sort: str) -> None:
    """Whatever is a name, blocks lose no pair that is alike."""
    forms = [name_form(name, sort) for name in names]
    assert all_alike(forms, sort) <= near_pairs(forms, sort)


def test_far_fewer_than_all_pairs() -> None:
    """Names that have a common word are not all compared with each other."""
    random = Random(1)  # noqa: S311  as above
    letters = "bcdfghjklmnpqrstvwxz"
    names = ["".join(random.choice(letters) for _ in range(9)) + " Capital" for _ in range(2000)]
    assert len(near_pairs([name_form(name) for name in names])) < 200


def test_one_name_many_times_is_compared_with_the_first() -> None:
    """A name that hundreds have makes as many pairs as there are names, not their square."""
    assert len(near_pairs([name_form("Wren Capital")] * 500)) < 1000
