"""Dates in EDTF: how far they reach, what they keep, what they refuse."""

import copy
import pickle
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtracker.events.edtf import Edtf, to_edtf
from dealtracker.events.error import WordingError
from dealtracker.events.period import PRECISIONS, Period, Precision
from tests.events.dates import dates, days, pairs, periods, singles

FIRST, LAST = date.min, date.max


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2024-02-21", "2024-02-21", "2024-02-21", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2023-02", "2023-02-01", "2023-02-28", "month"),
        ("2024-12", "2024-12-01", "2024-12-31", "month"),
        ("2024-21", "2024-03-01", "2024-05-31", "season"),
        ("2024-22", "2024-06-01", "2024-08-31", "season"),
        ("2024-23", "2024-09-01", "2024-11-30", "season"),
        ("2023-24", "2023-12-01", "2024-02-29", "season"),
        ("2025-33", "2025-01-01", "2025-03-31", "quarter"),
        ("2025-36", "2025-10-01", "2025-12-31", "quarter"),
        ("2022-40", "2022-01-01", "2022-06-30", "half"),
        ("2022-41", "2022-07-01", "2022-12-31", "half"),
        ("2013", "2013-01-01", "2013-12-31", "year"),
        ("201X", "2010-01-01", "2019-12-31", "decade"),
        ("2024-02-21~", "2024-02-20", "2024-02-22", "day"),
        ("2023-11~", "2023-10-01", "2023-12-31", "month"),
        ("2023-11?", "2023-10-01", "2023-12-31", "month"),
        ("2023-11%", "2023-09-01", "2024-01-31", "month"),
        ("2025-33~", "2024-10-01", "2025-06-30", "quarter"),
        ("2023-24?", "2023-09-01", "2024-05-31", "season"),
        ("2013%", "2011-01-01", "2015-12-31", "year"),
        ("201X~", "2000-01-01", "2029-12-31", "decade"),
        ("[2024-02..2024-03]", "2024-02-01", "2024-03-31", "month"),
        ("[2024-02-27..2024-03]", "2024-02-27", "2024-03-31", "month"),
        ("[2023..2024-03-05]", "2023-01-01", "2024-03-05", "year"),
        ("[2024-02~..2024-03]", "2024-01-01", "2024-03-31", "month"),
    ],
)
def test_bounds(text: str, earliest: str, latest: str, precision: Precision) -> None:
    """A date reaches from the first day that it may mean to the last, and no further."""
    read = Edtf.parse(text)
    assert (read.earliest.isoformat(), read.latest.isoformat()) == (earliest, latest)
    assert (read.text, read.precision, read.is_interval) == (text, precision, False)
    assert read.start == read.end == (read.earliest, read.latest)


FEBRUARY = (date(2024, 2, 1), date(2024, 2, 29))
MARCH = (date(2024, 3, 1), date(2024, 3, 31))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024-02/2024-03", FEBRUARY, MARCH),
        ("2024-02/2024-02", FEBRUARY, FEBRUARY),
        ("2024-02/..", FEBRUARY, (LAST, LAST)),
        ("2024-02/", FEBRUARY, (FEBRUARY[0], LAST)),
        ("../2024-03", (FIRST, FIRST), MARCH),
        ("/2024-03", (FIRST, MARCH[1]), MARCH),
        ("2024/2024-03", (date(2024, 1, 1), MARCH[1]), MARCH),
        ("2024-02/2024", FEBRUARY, (FEBRUARY[0], date(2024, 12, 31))),
    ],
)
def test_extent(text: str, start: tuple[date, date], end: tuple[date, date]) -> None:
    """An extent tells when it may have begun and ended; a side that is imprecise is bounded by the other."""
    read = Edtf.parse(text)
    assert (read.start, read.end) == (start, end)
    assert (read.earliest, read.latest) == (start[0], end[1])
    assert read.is_interval
    assert read.text == text


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [("[..2024-02]", FIRST, FEBRUARY[1]), ("[2024-02..]", FEBRUARY[0], LAST)],
)
def test_open_range(text: str, earliest: date, latest: date) -> None:
    """One of a range with an open side is no extent: it may be any day on that side."""
    read = Edtf.parse(text)
    assert not read.is_interval
    assert read.start == read.end == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2023", False, False),
        ("2023~", True, False),
        ("2023?", False, True),
        ("2023%", True, True),
        ("2022/2023~", True, False),
        ("[2022?..2023~]", True, True),
    ],
)
def test_hedges(text: str, approximate: bool, uncertain: bool) -> None:
    """About and possibly are told apart, on either side."""
    read = Edtf.parse(text)
    assert (read.approximate, read.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "canonical"), [("2024-XX", "2024"), ("2024-XX-XX", "2024"), ("2024-02-XX", "2024-02")]
)
def test_canonical_text(text: str, canonical: str) -> None:
    """An unspecified month or day says what the year or month alone says, and is the same date."""
    assert Edtf.parse(text) == Edtf.parse(canonical)
    assert str(Edtf.parse(f"{text}/..")) == f"{canonical}/.."


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("0001~", (FIRST, date(2, 12, 31))),
        ("9999~", (date(9998, 1, 1), LAST)),
        ("9999-24", (date(9999, 12, 1), LAST)),
        ("0001-01-01%", (FIRST, date(1, 1, 3))),
        ("9999-12-31?", (date(9999, 12, 30), LAST)),
        ("001X~", (FIRST, date(29, 12, 31))),
    ],
)
def test_ends_of_the_calendar(text: str, bounds: tuple[date, date]) -> None:
    """Where the calendar ends, so does a date."""
    assert Edtf.parse(text).start == bounds


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2024-02-30", "2024-02 has no day 30"),
        ("2023-02-29", "2023-02 has no day 29"),
        ("2024-02-00", "2024-02 has no day 00"),
        ("2024-13", "no month 13"),
        ("2024-00", "no month 00"),
        ("2024-37", "no month 37"),
        ("2024-13-01", "no month 13"),
        ("2024-33-XX", "no month 33"),
        ("2024-22-05", "no month 22"),
        ("0000", "years run from 0001"),
        ("0000-12", "years run from 0001"),
        ("0000-05-05", "years run from 0001"),
        ("000X", "years run from 0001"),
        ("2024-03/2024-02", "ends before it begins"),
        ("[2024-03..2024-02]", "ends before it begins"),
        ("2024-02-21/2024-02-20", "ends before it begins"),
        ("../..", "names no day"),
        ("/", "names no day"),
        ("[..]", "names no day"),
        ("[2024-02,2024-04]", "a list of dates is not kept"),
        ("[2024-02", "not an EDTF range"),
        ("[2024-02]", "not an EDTF range"),
        ("2024-02..2024-03", "not an EDTF date"),
        ("[2024-02/..]", "not an EDTF date"),
        ("2024/02/21", "not an EDTF date"),
        ("2024-2", "not an EDTF date"),
        ("24-02-21", "not an EDTF date"),
        ("12024", "not an EDTF date"),
        ("2024-02-21\n", "not an EDTF date"),
        ("2024~?", "not an EDTF date"),
        ("20XX", "not an EDTF date"),
        ("", "not an EDTF date"),
        ("٢٠٢٤", "not an EDTF date"),
        ("2024-02-21T10:00", "time of day"),
        ("2024-02-21 10:00:00", "time of day"),
        ("2024-02-21T10:00Z/..", "time of day"),
    ],
)
def test_refusals(text: str, why: str) -> None:
    """What is no date, or none that can be kept, is refused by its text and with the reason."""
    with pytest.raises(WordingError, match=why) as refused:
        Edtf.parse(text)
    assert repr(text) in refused.value.what
    assert refused.value.remedy


def test_long_text_is_cut_in_the_refusal() -> None:
    """A refusal stays readable whatever was given."""
    with pytest.raises(WordingError) as refused:
        Edtf.parse("9" * 10_000)
    assert len(refused.value.what) < 200


@given(dates)
def test_text_says_it_all(value: Edtf) -> None:
    """A date is its text: reading it again, copying and pickling give an equal one."""
    pickled = pickle.loads(pickle.dumps(value))  # noqa: S301
    for again in (Edtf.parse(str(value)), copy.copy(value), copy.deepcopy(value), pickled):
        assert again == value
        assert hash(again) == hash(value)
        assert (again.start, again.end, again.precision) == (value.start, value.end, value.precision)


@given(dates)
def test_bounds_in_order(value: Edtf) -> None:
    """Every date, beginning and end runs forward, and nothing begins after it may have ended."""
    assert value.earliest == value.start[0] <= value.start[1] <= value.latest
    assert value.earliest <= value.end[0] <= value.end[1] == value.latest
    assert value.is_interval or value.start == value.end


@given(pairs.map(Edtf.parse))
def test_parts_lie_within(value: Edtf) -> None:
    """Two sides bound the whole: it begins as early as the first and ends as late as the second."""
    first, last = map(Edtf.parse, value.sides)
    assert (value.earliest, value.latest) == (first.earliest, last.latest)
    if value.is_interval:
        assert value.start[1] == min(first.latest, last.latest)
        assert value.end[0] == max(first.earliest, last.earliest)


@given(singles)
def test_hedging_widens(text: str) -> None:
    """About and possibly reach one unit further on both sides, both together two."""
    bare = text.rstrip("~?%")
    plain, about, possibly, both = (Edtf.parse(bare + hedge) for hedge in ("", "~", "?", "%"))
    assert both.earliest <= about.earliest <= plain.earliest
    assert plain.latest <= about.latest <= both.latest
    assert possibly.start == about.start
    assert plain.period == both.period


@given(days, st.sampled_from(PRECISIONS))
def test_periods_tile_the_calendar(day: date, precision: Precision) -> None:
    """Each day lies in exactly one period of each precision: the next begins the day after the last."""
    period = Period.holding(day, precision)
    assert period.first <= day <= period.last
    if period.last < LAST:
        assert period.shifted(1).first == period.last + timedelta(days=1)
        assert Period.holding(period.last + timedelta(days=1), precision) == period.shifted(1)


@given(periods)
def test_periods_read_back(period: Period) -> None:
    """The text of a period names that period."""
    assert Period.read(str(period)) == period


def test_never_changes() -> None:
    """A date can't be altered once it is made."""
    value = Edtf.parse("2024-02")
    with pytest.raises(AttributeError):
        value.text = "2024-03"
    with pytest.raises(AttributeError):
        del value.earliest
    with pytest.raises(AttributeError):
        value.note = "x"
    assert value.text == "2024-02"


def test_equal_by_text_alone() -> None:
    """The same days said with another precision are another date, and no text is a date."""
    assert Edtf.parse("2024") != Edtf.parse("[2024-01..2024-12]")
    assert Edtf.parse("2024") != "2024"
    assert {Edtf.parse("2024"), Edtf.parse("2024-XX")} == {Edtf.parse("2024")}
    assert repr(Edtf.parse("2024")) == "Edtf.parse('2024')"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Edtf.parse("2024-02"), "2024-02"),
        (date(2024, 2, 21), "2024-02-21"),
        (2013, "2013"),
        (7, "0007"),
        ("2023-09/..", "2023-09/.."),
        (" before February 2024 ", "[..2024-01]"),
    ],
)
def test_given_values(value: Any, text: str) -> None:
    """A day, a year as a number, EDTF and words may be given for a date."""
    assert to_edtf(value).text == text


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (datetime(2024, 2, 21, 10, tzinfo=UTC), "time of day"),
        (0, "years run from 0001"),
        (-5, "not an EDTF date"),
        (20240221, "not an EDTF date"),
        (True, "neither a text"),
        (2024.02, "neither a text"),
        (None, "neither a text"),
        ([2024], "neither a text"),
        ("last month", "relative"),
    ],
)
def test_refused_values(value: Any, why: str) -> None:
    """Nothing else is taken for a date, neither a moment nor a number that merely looks like one."""
    with pytest.raises(WordingError, match=why):
        to_edtf(value)


@given(st.text() | st.from_regex(r"\A[0-9X~?%/.\[\]-]{1,25}\Z"))
def test_any_text(text: str) -> None:
    """Whatever text is given, it is a date that reads back, or refused as a wording."""
    try:
        value = Edtf.parse(text)
    except WordingError:
        return
    assert Edtf.parse(value.text) == value
