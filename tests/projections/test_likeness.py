"""Likeness of names: what may differ between two spellings of one name, and what makes two of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtracker.projections.likeness import ALIKE, REASONS, likeness
from dealtracker.projections.name_form import name_form
from dealtracker.projections.name_words import LEGAL_FORMS

WORDS = ("birch", "moonshot", "tea", "capital", "ai", "fund", "harbour", "wren", "ii", "labs", "reed", "ann")
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
ANY = st.one_of(NAMES, st.text(min_size=1, max_size=20).filter(lambda text: bool(text.strip())))
SORTS = st.sampled_from(("company", "person", "product", "outlet"))
ENDINGS = ("Inc.", "Ltd", "GmbH", "S.A.S.", "Co., Ltd.", "LLC", "B.V.", "有限公司", "Sp. z o.o.", "& Co.")


@given(ANY, ANY, SORTS)
def test_neither_name_comes_first(one: str, other: str, sort: str) -> None:
    """One is as like the other as the other is like it, for the same reasons."""
    assert likeness(one, other, sort) == likeness(other, one, sort)


@given(ANY, SORTS)
def test_a_name_is_like_itself(name: str, sort: str) -> None:
    """Whatever a name is, it is the same as itself."""
    assert likeness(name, name, sort).score == 100


@given(ANY, ANY, SORTS)
def test_the_score_is_of_a_hundred_and_has_its_reasons(one: str, other: str, sort: str) -> None:
    """Every likeness is between 0 and 100, and says why in words that are listed."""
    found = likeness(one, other, sort)
    assert 0 <= found.score <= 100
    assert found.why
    assert set(found.why) <= REASONS.keys()


@given(NAMES, SORTS)
def test_case_and_width_do_not_matter(name: str, sort: str) -> None:
    """Capitals and full-width letters make no other name."""
    wide = "".join(chr(ord(each) + 0xFEE0) if each != " " else each for each in name)
    assert likeness(name, name.upper(), sort).why == ("same name",)
    assert likeness(name, wide, sort).why == ("same name",)


@given(NAMES, st.sampled_from(ENDINGS))
def test_the_legal_form_does_not_matter(name: str, ending: str) -> None:
    """A company is alike with its legal form and without."""
    found = likeness(name, f"{name} {ending}")
    assert found.alike
    assert found.why == ("same but for the legal form",)


@given(st.permutations(("Harbour", "Wren", "Reed", "Birch")), SORTS)
def test_the_order_of_words_hardly_matters(words: list[str], sort: str) -> None:
    """A name with its words in another order is alike."""
    assert likeness("Harbour Wren Reed Birch", " ".join(words), sort).alike


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("MiniMax", "MINIMAX", "same name"),
        ("Société Générale", "Societe Generale", "same but for punctuation"),
        ("A.B.C. Foods", "ABC Foods", "same but for punctuation"),
        ("Good Will", "Goodwill", "same but for punctuation"),
        ("H&M", "H and M", "same but for punctuation"),
        ("Third Point", "3rd Point", "same but for punctuation"),
        ("The Wren Company", "Wren", "same but for the legal form"),
        ("Wren Corporation", "Wren Corp.", "same but for the legal form"),
        ("OAO Gazprom", "Open Joint Stock Company Gazprom", "same but for the legal form"),
        ("SiemensAG", "Siemens AG", "same but for the legal form"),
        ("月之暗面科技有限公司", "月之暗面科技", "same but for the legal form"),
        ("Wren AG", "Wren GmbH", "another legal form"),
        ("Яндекс", "Yandex", "transliteration"),
        ("Beijing Moonshot", "Moonshot Beijing", "words in another order"),
        ("Moonshoot AI", "Moonshot AI", "one letter apart"),
    ],
)
def test_spellings_of_one_name(one: str, other: str, why: str) -> None:
    """Names that differ in what is no part of a name are alike, and it is said in what they differ."""
    found = likeness(one, other)
    assert found.alike
    assert found.why[0] == why


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Arc", "Ark", "another word"),
        ("Kimi", "Kiwi", "one letter apart"),
        ("Fund I", "Fund II", "another number"),
        ("Fund", "Fund II", "another number"),
        ("Series A", "Series B", "another word"),
        ("Moonshot", "Moonshot AI", "a word more"),
        ("Wren China", "Wren India", "another word"),
        ("Wren Capital", "Wren Ventures", "another word"),
        ("Capital Partners", "Wren Capital Partners", "a word more"),
        ("Clipboard", "Flipboard", "a few letters apart"),
        ("Alien Technology", "Align Technology", "one letter apart"),
        ("月之暗面", "北京月之暗面科技有限公司", "a word more"),
    ],
)
def test_names_of_two_things(one: str, other: str, why: str) -> None:
    """Names that differ in what tells two things apart are not alike, near as their letters are."""
    found = likeness(one, other)
    assert not found.alike
    assert found.why[0] == why


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Yang Zhilin", "Zhilin Yang", True),
        ("Frost, William W.", "William W Frost", True),
        ("Dr. Ann Reed", "Ann Reed", True),
        ("A. Reed", "Ann Reed", True),
        ("Ann Q. Reed", "Ann Reed", True),
        ("AnnaReedova", "Anna Reedova", True),
        ("Sergej Lavrov", "Сергей Лавров", True),
        ("B. Reed", "Ann Reed", False),
        ("Ann Q. Reed", "Ann B. Reed", False),
        ("Ann", "Ann Reed", False),
        ("Ian Reed", "Ann Reed", False),
        ("A. R.", "Ann Reed", False),
    ],
)
def test_people(one: str, other: str, alike: bool) -> None:
    """People are called with initials, titles, one name more, the family name first; not by another name."""
    assert likeness(one, other, "person").alike is alike


def test_titles_are_no_part_of_a_name() -> None:
    """What stands before the name of a person is not compared; alone it is all that there is."""
    assert name_form("Dr. Ann Reed", "person").words == ("ann", "reed")
    assert name_form("Dame", "person").words == ("dame",)


def test_a_word_that_many_names_have_does_not_dilute() -> None:
    """A letter weighs the same whatever common words stand beside it."""
    assert likeness("Alien", "Align").score == likeness("Alien Technologies", "Align Technologies").score


@pytest.mark.parametrize("form", sorted(" ".join(form) for form in LEGAL_FORMS))
def test_every_legal_form_is_taken_out(form: str) -> None:
    """Each listed legal form is known as one behind a name, and a name is never nothing but that."""
    assert name_form(f"Wren {form}").words == ("wren",)
    assert name_form(form).words


def test_the_threshold() -> None:
    """What is alike begins at the documented score."""
    assert ALIKE == 85
