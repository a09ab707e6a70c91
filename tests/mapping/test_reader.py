"""The readers of a map: what each makes of a cell."""

from __future__ import annotations

from typing import Any

import pytest

from dealtracker.events.event import Event

from .case import Desk, fact_map, table

AMOUNT = "amount-reported: {deal: halm-a, basis: round, amount: %s}"
DATED = "deal-reported: {deal: halm-a, company: halm}\n        happened: %s"


def amounts(desk: Desk, reader: str, *cells: str) -> list[str]:
    desk.take(fact_map(AMOUNT % reader), table("sum,currency", *cells))
    return [str(event.fact.amount) for event in desk.facts("amount-reported")]


def dated(desk: Desk, reader: str, *cells: str) -> list[Event[Any]]:
    desk.take(fact_map(DATED % reader), table("day,precision", *cells))
    return desk.facts("deal-reported")


def days(events: list[Event[Any]]) -> list[str]:
    return [str(event.statement.happened or "") for event in events]


class TestAmounts:
    """Sums of money."""

    @pytest.mark.parametrize(
        ("cell", "read"),
        [
            ("1750000", "1.75m USD"),
            ("14999987", "14,999,987 USD"),
            ("2.5E+6", "2.5m USD"),
            ("0", "0 USD"),
            ('"1,750,000"', "1.75m USD"),
            ("about 2m", "about 2m USD"),
        ],
    )
    def test_numbers_of_programs_and_of_people(self, desk: Desk, cell: str, read: str) -> None:
        """A number is a sum of the currency that the map gives, however it is written."""
        assert amounts(desk, "{amount: <sum>, currency: USD}", f"{cell},") == [read]

    def test_currency_from_a_column(self, desk: Desk) -> None:
        """Each row has the currency that it states."""
        reader = "{amount: <sum>, currency: <currency>}"
        assert amounts(desk, reader, "5,EUR", "6,JPY") == ["5 EUR", "6 JPY"]

    def test_currency_is_never_guessed(self, desk: Desk) -> None:
        """A sum of no currency is rejected."""
        assert amounts(desk, "{amount: <sum>, currency: <currency>}", "5,") == []
        assert "names no currency" in desk.reasons()[0]

    def test_words_for_what_is_no_number(self, desk: Desk) -> None:
        """The map says what the words of a source mean, whatever their case."""
        reader = "{amount: <sum>, currency: USD, words: {Indefinite: indefinite, n/a: undisclosed}}"
        assert amounts(desk, reader, "INDEFINITE,", "n/a,", "7,") == ["indefinite", "undisclosed", "7 USD"]

    def test_empty_is_neither_zero_nor_undisclosed(self, desk: Desk) -> None:
        """Nothing in the cell states nothing: a fact that needs it can't be made."""
        assert amounts(desk, "{amount: <sum>, currency: USD}", ",") == []
        assert len(desk.rejected) == 1

    @pytest.mark.parametrize("cell", ["5/18/27", "####", "-5", "1.750.000", "1_000"])
    def test_what_is_no_sum(self, desk: Desk, cell: str) -> None:
        """What a spreadsheet has spoilt, or what can be read in two ways, is rejected and not guessed."""
        assert amounts(desk, "{amount: <sum>, currency: USD}", f'"{cell}",') in ([], ["1.75m USD"])


class TestDates:
    """Dates and their precision."""

    @pytest.mark.parametrize(
        ("precision", "kept"), [("year", "2007"), ("month", "2007-01"), ("day", "2007-01-01")]
    )
    def test_precision_that_the_source_states(self, desk: Desk, precision: str, kept: str) -> None:
        """A first of January whose precision is the year is that year, and nothing is in doubt."""
        events = dated(desk, "{date: <day>, precision: <precision>}", f"2007-01-01,{precision}")
        assert days(events) == [kept]
        assert desk.remarks() == []

    def test_precision_in_words_of_the_source(self, desk: Desk) -> None:
        """A table of the map translates what a source calls its precisions."""
        reader = "{date: <day>, precision: {choose: <precision>, from: {'4': year, '1': day}}}"
        assert days(dated(desk, reader, "2007-01-01,4", "2007-01-01,1")) == ["2007", "2007-01-01"]

    def test_unknown_precision_is_rejected(self, desk: Desk) -> None:
        """A word that is no precision is not passed over."""
        assert dated(desk, "{date: <day>, precision: <precision>}", "2007-01-01,4") == []
        assert desk.reasons()[0].startswith("'4' is no precision of a date.")

    def test_first_of_january_is_flagged_and_kept(self, desk: Desk) -> None:
        """Where nobody states the precision, a first of January is kept as the day, and flagged."""
        events = dated(desk, "{date: <day>}", "2007-01-01,", "2007-01-02,", "2007-02-01,")
        assert days(events) == ["2007-01-01", "2007-01-02", "2007-02-01"]
        assert desk.remarks() == [
            "'2007-01-01' may stand for the whole year; kept as the day, as the map says."
        ]

    def test_first_days_widened_as_the_map_says(self, desk: Desk) -> None:
        """The map may keep the year or the month, which is true in either case; the wording stays."""
        reader = "{date: <day>, first-of-year: year, first-of-month: month}"
        events = dated(desk, reader, "2007-01-01,", "2007-02-01,", "2007-02-02,")
        assert days(events) == ["2007", "2007-02", "2007-02-02"]
        assert [event.statement.as_stated for event in events] == [
            {"happened": "2007-01-01"},
            {"happened": "2007-02-01"},
            {},
        ]
        assert len(desk.flagged) == 2

    @pytest.mark.parametrize(
        ("order", "cell", "kept"),
        [
            ("day-month-year", "3.4.2012", "2012-04-03"),
            ("month-day-year", "3/4/2012", "2012-03-04"),
            ("year-month-day", "2012-03-04T10:00:00Z", "2012-03-04"),
            ("year-month-day", "2012-03", "2012-03"),
            ("year-month-day", "2012", "2012"),
        ],
    )
    def test_orders(self, desk: Desk, order: str, cell: str, kept: str) -> None:
        """The map says in which order a source writes its days."""
        assert days(dated(desk, f"{{date: <day>, order: {order}}}", f"{cell},")) == [kept]

    def test_a_day_of_two_readings(self, desk: Desk) -> None:
        """Without an order such a day is rejected."""
        assert dated(desk, "{date: <day>}", "03/04/2012,") == []
        assert len(desk.rejected) == 1

    def test_a_day_that_there_is_not(self, desk: Desk) -> None:
        """No calendar has it."""
        assert dated(desk, "{date: <day>}", "2012-02-30,") == []
        assert "2012-02 has no day 30" in desk.reasons()[0]

    def test_no_date(self, desk: Desk) -> None:
        """An empty cell leaves the date out, and the fact is recorded."""
        assert days(dated(desk, "{date: <day>}", ",")) == [""]


class TestTexts:
    """What is made of words."""

    def label(self, desk: Desk, reader: str, *cells: str) -> list[str]:
        """What deals are called in the end."""
        desk.take(
            fact_map(f"deal-reported: {{deal: halm-a, company: halm, label: {reader}}}"),
            table("round,extra", *cells),
        )
        return [event.fact.label for event in desk.facts("deal-reported")]

    def test_holes(self, desk: Desk) -> None:
        """A text is filled from the row; one hole that is empty leaves all of it out."""
        assert self.label(desk, "Series <round> <extra>", "A,late", "B,") == ["Series A late", ""]

    def test_holes_that_may_be_empty(self, desk: Desk) -> None:
        """A question mark says so."""
        assert self.label(desk, '"Series <round> <extra?>"', "A,late", "B,") == ["Series A late", "Series B"]

    def test_null_is_a_word_in_data(self, desk: Desk) -> None:
        """What YAML takes for nothing, or for yes, is a text like others in a table."""
        assert self.label(desk, "<round>", "null,", "true,", "~,") == ["null", "true", "~"]

    def test_choose(self, desk: Desk) -> None:
        """A word is looked up whatever its case; others are kept, or become what `else` says."""
        table_ = "{choose: <round>, from: {series-c+: later, skip: ''}"
        assert self.label(desk, table_ + "}", "Series-C+,", "skip,", "odd,", ",") == ["later", "", "odd", ""]

    def test_choose_otherwise(self, desk: Desk) -> None:
        """`else` is for any other word, and not for an empty cell."""
        reader = "{choose: <round>, from: {a: A}, else: 'other: <extra>'}"
        assert self.label(desk, reader, "a,", "b,x", ",x") == ["A", "other: x", ""]

    def test_find(self, desk: Desk) -> None:
        """The group of a pattern, or its groups in another form; nothing where it is not found."""
        reader = "{find: '(\\d+)-(\\d+)', in: <round>, as: '{2} of {1}'}"
        assert self.label(desk, reader, "x 2013-07 y,", "none,") == ["07 of 2013", ""]

    def test_first(self, desk: Desk) -> None:
        """The first that the row has."""
        assert self.label(desk, "{first: [<extra>, 'round <round>']}", "a,b", "a,") == ["b", "round a"]

    def test_slugs(self, desk: Desk) -> None:
        """A name becomes its slug: letters without accents, and nothing of what no slug has."""
        assert self.label(desk, "{slug: <round>}", "Société (Paris),", "1000museums.com,", "株式会社,") == [
            "societe-paris",
            "1000museums.com",
            "",
        ]

    def test_long_slugs_stay_apart(self, desk: Desk) -> None:
        """Two long names with one beginning have two slugs, each of them short enough."""
        found = self.label(desk, "{slug: <round>}", f"{'a' * 80}b,", f"{'a' * 80}c,")
        assert len({*found}) == 2
        assert all(len(each) <= 63 for each in found)


class TestConditions:
    """Of which rows something is said."""

    @pytest.mark.parametrize(
        ("condition", "said"),
        [
            ("if: extra", ["A"]),
            ("unless: extra", ["B", "C"]),
            ("if: [round, extra]", ["A"]),
            ("if: {extra: empty}", ["B", "C"]),
            ("if: {round: [A, C], extra: filled}", ["A"]),
            ("unless: {round: B}", ["A", "C"]),
            ("if: {round: [A, B]}\n        unless: extra", ["B"]),
        ],
    )
    def test_conditions(self, desk: Desk, condition: str, said: list[str]) -> None:
        """All that `if` asks holds, and not all that `unless` asks."""
        fact = "deal-reported: {deal: halm-a, company: halm, label: <round>}"
        desk.take(fact_map(f"{fact}\n        {condition}"), table("round,extra", "A,x", "B,", "C,"))
        assert [event.fact.label for event in desk.facts("deal-reported")] == said
