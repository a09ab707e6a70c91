"""Dates in words: what people type, what they mean by the day of a report, and how dates are written."""

import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtracker.events.date_vocabulary import _TOKEN_OF
from dealtracker.events.date_wording import describe, is_relative, parse_date
from dealtracker.events.edtf import Edtf
from dealtracker.events.error import WordingError
from tests.events.dates import dates


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("2024-02", "2024-02"),
        ("  2023-11~ ", "2023-11~"),
        ("[2024-02..2024-03]", "[2024-02..2024-03]"),
        ("February 2024", "2024-02"),
        ("in February 2024", "2024-02"),
        ("in February of 2024", "2024-02"),
        ("FEB. 2024", "2024-02"),
        ("Sept 2023", "2023-09"),
        ("21 February 2024", "2024-02-21"),
        ("the 21st of February, 2024", "2024-02-21"),
        ("February 21, 2024", "2024-02-21"),
        ("21-Feb-2024", "2024-02-21"),
        ("on Wednesday, 21 February 2024", "2024-02-21"),
        ("in 2013", "2013"),
        ("in the year 2013", "2013"),
        ("Q3 2025", "2025-35"),
        ("3Q 2025", "2025-35"),
        ("third quarter of 2025", "2025-35"),
        ("in the fourth quarter of 2025", "2025-36"),
        ("H1 2022", "2022-40"),
        ("first half of 2022", "2022-40"),
        ("the second half of 2022", "2022-41"),
        ("spring 2023", "2023-21"),
        ("summer 2023", "2023-22"),
        ("the fall of 2023", "2023-23"),
        ("winter 2023/24", "2023-24"),
        ("winter 1999/00", "1999-24"),
        ("the 2010s", "201X"),
        ("in the 2010s", "201X"),
    ],
)
def test_plain_dates(words: str, text: str) -> None:
    """A date in words is as precise as the words, and no more."""
    assert parse_date(words).text == text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("before 2024-02", "[..2024-01]"),
        ("before February 2024", "[..2024-01]"),
        ("before 1 March 2024", "[..2024-02-29]"),
        ("before 2024", "[..2023]"),
        ("before Q1 2024", "[..2023-36]"),
        ("before spring 2024", "[..2023-24]"),
        ("before about November 2023", "[..2023-10~]"),
        ("by 2024-02", "[..2024-02]"),
        ("until 2024-02", "[..2024-02]"),
        ("by the end of 2023", "[..2023-12]"),
        ("after 2024-02", "[2024-03..]"),
        ("after 31 December 2023", "[2024-01-01..]"),
        ("2024-02 or later", "[2024-02..]"),
        ("since September 2023", "2023-09/.."),
        ("from September 2023", "2023-09/.."),
        ("since early 2023", "2023-40/.."),
        ("since mid-2023", "2023/.."),
        ("from the outset to 2024-02", "../2024-02"),
        ("from an unknown day to 2024-02", "/2024-02"),
        ("from 2023-09 to an unknown day", "2023-09/"),
        ("between 2024-02 and 2024-03", "[2024-02..2024-03]"),
        ("between February and April 2024", "[2024-02..2024-04]"),
        ("between 27 February and 5 March 2024", "[2024-02-27..2024-03-05]"),
        ("between February 27 and March 5, 2024", "[2024-02-27..2024-03-05]"),
        ("between 27 and 29 February 2024", "[2024-02-27..2024-02-29]"),
        ("between early 2023 and the end of 2024", "[2023-01..2024-12]"),
        ("from Q1 to Q3 2025", "2025-33/2025-35"),
        ("from February to April 2024", "2024-02/2024-04"),
        ("from 2022 until March 2024", "2022/2024-03"),
        ("about March 2023", "2023-03~"),
        ("around 2013", "2013~"),
        ("circa March 2023", "2023-03~"),
        ("possibly March 2023", "2023-03?"),
        ("possibly about March 2023", "2023-03%"),
        ("around mid-2023", "[2023-05~..2023-08~]"),
        ("early 2023", "[2023-01..2023-04]"),
        ("mid 2023", "[2023-05..2023-08]"),
        ("late 2023", "[2023-09..2023-12]"),
        ("early in 2023", "[2023-01..2023-04]"),
        ("at the end of February 2024", "[2024-02-21..2024-02-29]"),
        ("early February 2024", "[2024-02-01..2024-02-10]"),
        ("the mid-2010s", "[2014..2016]"),
        ("late H1 2022", "[2022-05..2022-06]"),
        ("early Q3 2025", "2025-07"),
    ],
)
def test_bounded_dates(words: str, text: str) -> None:
    """Before, after, since, between and their like bound a date; early and late are thirds of it."""
    assert parse_date(words).text == text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("im Februar 2024", "2024-02"),
        ("März 2023", "2023-03"),
        ("am 21. Februar 2024", "2024-02-21"),
        ("Dienstag, den 5. März 2024", "2024-03-05"),
        ("im Jahr 2013", "2013"),
        ("seit September 2023", "2023-09/.."),
        ("vor 2024-02", "[..2024-01]"),
        ("nach dem 21. Februar 2024", "[2024-02-22..]"),
        ("bis Ende 2023", "[..2023-12]"),
        ("3. Quartal 2025", "2025-35"),
        ("im dritten Quartal 2025", "2025-35"),
        ("1. Halbjahr 2022", "2022-40"),
        ("Anfang 2023", "[2023-01..2023-04]"),
        ("von Februar bis April 2024", "2024-02/2024-04"),
        ("zwischen 27. Februar und 5. März 2024", "[2024-02-27..2024-03-05]"),
        ("in den 2010er Jahren", "201X"),
        ("etwa März 2023", "2023-03~"),
        ("2024年2月21日", "2024-02-21"),
        ("2024年12月", "2024-12"),
        ("2024年", "2024"),
        ("2025年第三季度", "2025-35"),
        ("2022年上半年", "2022-40"),
        ("２０２４年２月", "2024-02"),
    ],
)
def test_other_languages(words: str, text: str) -> None:
    """German and Chinese reports are dated in their own words."""
    assert parse_date(words).text == text


REPORT = Edtf.parse("2024-03-06")  # a Wednesday


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("today", "2024-03-06"),
        ("yesterday", "2024-03-05"),
        ("on Tuesday", "2024-03-05"),
        ("on Wednesday", "2024-03-06"),
        ("Thursday", "2024-02-29"),
        ("last Tuesday", "2024-03-05"),
        ("last Wednesday", "2024-02-28"),
        ("next Wednesday", "2024-03-13"),
        ("Tuesday last week", "2024-02-27"),
        ("last week", "[2024-02-26..2024-03-03]"),
        ("this month", "2024-03"),
        ("last month", "2024-02"),
        ("next month", "2024-04"),
        ("last quarter", "2023-36"),
        ("this year", "2024"),
        ("last year", "2023"),
        ("next year", "2025"),
        ("last November", "2023-11"),
        ("last February", "2024-02"),
        ("last March", "2023-03"),
        ("next March", "2025-03"),
        ("this May", "2024-05"),
        ("last summer", "2023-22"),
        ("last winter", "2023-24"),
        ("February this year", "2024-02"),
        ("March last year", "2023-03"),
        ("March of last year", "2023-03"),
        ("21 March last year", "2023-03-21"),
        ("in the third quarter of last year", "2023-35"),
        ("late last year", "[2023-09..2023-12]"),
        ("earlier this year", "[2024-01-01..2024-03-06]"),
        ("later this year", "[2024-03-06..2024-12-31]"),
        ("earlier this week", "[2024-03-04..2024-03-06]"),
        ("in recent months", "[2023-12-06..2024-03-06]"),
        ("recently", "[2023-12-06..2024-03-06]"),
        ("in the past year", "[2023-03-06..2024-03-06]"),
        ("in the last two weeks", "[2024-02-21..2024-03-06]"),
        ("a year ago", "2023-33~"),
        ("two years ago", "2022~"),
        ("about two years ago", "2022~"),
        ("three months ago", "2023-12~"),
        ("a week ago", "[2024-02-25..2024-03-02]"),
        ("three days ago", "2024-03-03~"),
        ("since last month", "2024-02/.."),
        ("before last November", "[..2023-10]"),
        ("by next year", "[..2025]"),
        ("between November 2023 and last month", "[2023-11..2024-02]"),
        ("between Monday and today", "[2024-03-04..2024-03-06]"),
        ("letzten November", "2023-11"),
        ("März letzten Jahres", "2023-03"),
        ("im vergangenen Jahr", "2023"),
        ("Ende letzten Jahres", "[2023-09..2023-12]"),
        ("vor einem Jahr", "2023-33~"),
        ("vor zwei Jahren", "2022~"),
        ("in den letzten Monaten", "[2023-12-06..2024-03-06]"),
        ("去年", "2023"),
        ("去年11月", "2023-11"),
        ("上个月", "2024-02"),
    ],
)
def test_relative_dates(words: str, text: str) -> None:
    """Relative wording is meant from the day of the report, and means nothing without it."""
    assert parse_date(words, against=REPORT).text == text
    assert is_relative(words)
    with pytest.raises(WordingError, match=re.escape(words) + ".* relative to the day of its report"):
        parse_date(words)


def test_day_of_a_shorter_month() -> None:
    """Months back from the last day of a month reach the last day of a shorter one."""
    assert parse_date("recently", against=date(2024, 5, 31)).text == "[2024-02-29..2024-05-31]"


@pytest.mark.parametrize(
    ("words", "reported", "text"),
    [
        ("last month", "[2024-02-28..2024-03-06]", "[2024-01..2024-02]"),
        ("last November", "[2024-02-28..2024-03-06]", "2023-11"),
        ("last year", "2024-03", "2023"),
        ("last year", "[2023-12-20..2024-01-10]", "[2022..2023]"),
        ("today", "2024-03-05/2024-03-06", "[2024-03-05..2024-03-06]"),
        ("last week", "2024-03-06~", "[2024-02-26..2024-03-03]"),
        ("recently", "2024-03-05/2024-03-06", "[2023-12-05..2024-03-06]"),
        ("since last year", "2024-03", "2023/.."),
    ],
)
def test_report_of_uncertain_day(words: str, reported: str, text: str) -> None:
    """Against a report whose day is not sure, relative wording is as wide as the days it may be make it."""
    assert parse_date(words, against=Edtf.parse(reported)).text == text


@pytest.mark.parametrize(
    ("words", "reported", "why"),
    [
        ("last month", "[..2024-03-06]", "says too little"),
        ("last month", "2024-03-06/..", "says too little"),
        ("since last month", "[2024-02-28..2024-03-06]", "different dates"),
        ("yesterday", "0001-01-02~", "says too little"),
        ("two years ago", "0002-05-05", "years run from 0001"),
        ("next year", "9999-05-05", "years run from 0001"),
    ],
)
def test_report_day_that_does_not_suffice(words: str, reported: str, why: str) -> None:
    """Relative wording is refused where the day of the report settles nothing."""
    with pytest.raises(WordingError, match=why):
        parse_date(words, against=Edtf.parse(reported))


RELATIVE = (
    *(
        "today",
        "yesterday",
        "on Tuesday",
        "last Friday",
        "last week",
        "last month",
        "this month",
        "last year",
    ),
    *("last November", "next March", "last summer", "this winter", "February this year", "late last year"),
    *("recently", "a year ago", "two years ago", "three months ago", "a week ago", "earlier this year"),
    *("later this month", "in the past two months", "by next year", "before last month", "after yesterday"),
)


@given(
    st.sampled_from(RELATIVE),
    st.dates(date(1990, 1, 1), date(2050, 1, 1)),
    st.lists(st.integers(0, 500), min_size=3),
)
def test_wide_enough_for_every_day_between(words: str, first: date, steps: list[int]) -> None:
    """The answer for a span of report days holds the answer for each day in it."""
    reported = sorted(first + timedelta(days=step) for step in steps)
    whole = parse_date(words, against=Edtf.parse(f"[{reported[0]}..{reported[-1]}]"))
    for day in reported:
        single = parse_date(words, against=day)
        assert whole.earliest <= single.earliest
        assert single.latest <= whole.latest


@pytest.mark.parametrize(
    "words", ["2024-02", "February 2024", "before 2024-02", "on 5 March 2024", "soon", "", "x" * 999]
)
def test_absolute_wording(words: str) -> None:
    """A date that stands by itself is not relative, nor is what is no date."""
    assert not is_relative(words)


@pytest.mark.parametrize("words", ["2024-02", "February 2024", "since September 2023"])
def test_absolute_wording_ignores_the_report(words: str) -> None:
    """A date that stands by itself means the same in every report."""
    assert parse_date(words, against=REPORT) == parse_date(words)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("", "not an EDTF date"),
        ("unknown", "don't add up"),
        ("soon", "'soon' is no word for a date"),
        ("February 2024 or so", "'so' is no word"),
        ("more than a year ago", "'more' is no word"),
        ("February", "names no year"),
        ("in Q3", "names no year"),
        ("on 27 February", "names no year"),
        ("29", "not an EDTF date"),
        ("03/04/2024", "more than one way"),
        ("3.4.2024", "more than one way"),
        ("on 3/4/24", "more than one way"),
        ("2024/02/21", "more than one way"),
        ("02-21-2024", "more than one way"),
        ("winter 2023", "may be either of two"),
        ("winter 2023/25", "from one year into the next"),
        ("31 April 2024", "2024-04 has no day 31"),
        ("2024年2月30日", "2024-02 has no day 30"),
        ("2024年13月", "no month 13"),
        ("2024年21月", "no month 21"),
        ("Monday, 5 March 2024", "not fall on that weekday"),
        ("Tuesday 2024", "not fall on that weekday"),
        ("between November and February 2024", "ends before it begins"),
        ("from 2024 to 2023", "ends before it begins"),
        ("before early 2023", "its beginning or its end"),
        ("after the end of 2023", "its beginning or its end"),
        ("before 0001", "years run from"),
        ("early 21 February 2024", "early can't be told"),
        ("early about 2023", "early can't be told"),
        ("between before 2023 and 2024", "no end to count from"),
        ("since before 2023", "no end to count from"),
        ("since between 1999 and 2001", "can't begin or end with"),
        ("about from 2022 to 2023", "extent as a whole"),
        ("in two years", "don't add up"),
        ("a 2023", "don't add up"),
        ("since " * 30 + "2023", "too long"),
        ("2024-02-21T10:00", "time of day"),
        ("2024-02-30", "has no day 30"),
        ("FY 2023", "'fy' is no word"),
        ("last quarter of 2023", "relative"),
    ],
)
def test_refusals(words: str, why: str) -> None:
    """What can't be read, or may mean two things, is refused by its text and never guessed at."""
    with pytest.raises(WordingError, match=why) as refused:
        parse_date(words)
    assert words[:80] in refused.value.what
    assert refused.value.remedy


@pytest.mark.parametrize("words", ["this Tuesday", "last quarter of 2023", "last February 2024"])
def test_refusals_against_a_report(words: str) -> None:
    """The day of a report makes no sense of words that have none."""
    with pytest.raises(WordingError, match="don't add up"):
        parse_date(words, against=REPORT)


def test_moment_of_a_report() -> None:
    """A report comes out on a day, not at a moment."""
    with pytest.raises(WordingError, match="time of day"):
        parse_date("today", against=datetime(2024, 3, 6, 10, 0))  # noqa: DTZ001


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


FIGURES = [
    "2024",
    "2024-02",
    "2023/24",
    "0001",
    "9999",
    "2010s",
    "202X~",
    "Q3",
    "31",
    "00",
    "3.",
    "-",
    "2024年",
]
WORDS = [*sorted(_TOKEN_OF), *FIGURES]


@given(
    st.text() | st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join),
    st.none() | st.just(REPORT) | dates,
)
def test_any_words(words: str, against: Any) -> None:
    """Whatever is typed, in whatever report, it is a date that can be written, or refused as a wording."""
    is_relative(words)
    try:
        value = parse_date(words, against=against)
    except WordingError:
        return
    assert parse_date(describe(value)) == value
