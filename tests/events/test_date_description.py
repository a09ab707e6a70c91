"""Dates written in words: the way that people write them, and so that they read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtracker.events.date_wording import describe, is_relative, parse_date
from dealtracker.events.edtf import Edtf
from dealtracker.events.error import WordingError
from dealtracker.events.wording.date_vocabulary import _TOKEN_OF
from tests.events.dates import dates


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-02-21", "21 Feb 2024"),
        ("2024-02", "February 2024"),
        ("2024", "2024"),
        ("201X", "the 2010s"),
        ("2025-35", "Q3 2025"),
        ("2022-40", "H1 2022"),
        ("2023-22", "summer 2023"),
        ("2023-24", "winter 2023/24"),
        ("2023-11~", "about November 2023"),
        ("2023-11?", "possibly November 2023"),
        ("2023-11%", "possibly about November 2023"),
        ("[..2024-01]", "before February 2024"),
        ("[..2024-02-29]", "before 1 Mar 2024"),
        ("[2024-03..]", "after February 2024"),
        ("[..9999]", "by 9999"),
        ("[0001..]", "0001 or later"),
        ("2023-09/..", "since September 2023"),
        ("2023-09/", "from September 2023 to an unknown day"),
        ("../2024-02", "from the outset to February 2024"),
        ("2024-02/2024-04", "from February to April 2024"),
        ("2023-11/2024-04", "from November 2023 to April 2024"),
        ("[2024-02-27..2024-03-05]", "between 27 Feb and 5 Mar 2024"),
        ("[2023-12-27..2024-01-05]", "between 27 Dec 2023 and 5 Jan 2024"),
        ("[2024-02~..2024-04]", "between about February 2024 and April 2024"),
        ("[2024-02..2024-03-05]", "between February 2024 and 5 Mar 2024"),
    ],
)
def test_description(text: str, words: str) -> None:
    """A date is written the way that people write it."""
    assert describe(Edtf.parse(text)) == words


def test_description_of_no_date() -> None:
    """Where no date is known, that is what is written."""
    assert describe(None) == "unknown"


@given(dates)
def test_what_is_written_reads_back(value: Edtf) -> None:
    """Every date, written in words, reads back as the same date."""
    assert parse_date(describe(value)) == value


FIGURES = ("2024", "2024-02", "2023/24", "0001", "9999", "2010s", "202X~", "Q3", "31", "00", "3.", "2024年")
WORDS = [*sorted(_TOKEN_OF), *FIGURES]


@given(
    st.text() | st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join),
    st.none() | st.just(Edtf.parse("2024-03-06")) | dates,
)
def test_any_words(words: str, against: Edtf | None) -> None:
    """Whatever is typed, in whatever report, it is a date that can be written, or refused as a wording."""
    is_relative(words)
    try:
        value = parse_date(words, against=against)
    except WordingError:
        return
    assert parse_date(describe(value)) == value
