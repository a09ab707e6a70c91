"""Relative dates: what words mean by the day of the report in which they stand."""

import re
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtracker.events.date_wording import is_relative, parse_date
from dealtracker.events.edtf import Edtf
from dealtracker.events.error import WordingError

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


@pytest.mark.parametrize("words", ["this Tuesday", "last quarter of 2023", "last February 2024"])
def test_refusals_against_a_report(words: str) -> None:
    """The day of a report makes no sense of words that have none."""
    with pytest.raises(WordingError, match="don't add up"):
        parse_date(words, against=REPORT)


def test_moment_of_a_report() -> None:
    """A report comes out on a day, not at a moment."""
    with pytest.raises(WordingError, match="time of day"):
        parse_date("today", against=datetime(2024, 3, 6, 10, 0))  # noqa: DTZ001
