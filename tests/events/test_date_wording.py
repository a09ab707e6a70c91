"""Dates in words that stand by themselves: what people type, and what is refused."""

import pytest

from dealtracker.events.date_wording import parse_date
from dealtracker.events.error import WordingError


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
