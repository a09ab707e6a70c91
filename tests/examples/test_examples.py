"""The five example reports say all that is in them, and nothing that is not."""

from __future__ import annotations

from datetime import date

import pytest

from dealtracker.events.kinds.holding import StakeHeld
from dealtracker.events.kinds.identity import EntityDeclared, EntityNamed
from dealtracker.events.kinds.report import ReportPublished
from dealtracker.events.mention import mentions
from dealtracker.events.party import Unnamed, named
from dealtracker.events.reported import reported_interval
from tests.examples.reports import (
    AGGREGATOR,
    BLOG,
    EXAMPLES,
    FORTUNE,
    GERMAN,
    REWRITE,
    TEXTS,
    everywhere,
    facts,
    read,
)

each_report = pytest.mark.parametrize("report", TEXTS)


def test_there_is_one_file_for_each_report() -> None:
    """The folder holds the five reports and no other file that an import would take for one."""
    assert {path.stem for path in EXAMPLES.glob("*.[yj]*")} == set(TEXTS)


class TestEachFile:
    """What holds of every example."""

    @each_report
    def test_reads_without_a_warning(self, report: str) -> None:
        """A model to follow has no unlisted values, bare dollars or slugs of the wrong sort."""
        assert read(report).warnings == ()
        assert read(report).report.report == report

    @each_report
    def test_every_paragraph_that_states_something_is_there(self, report: str) -> None:
        """No paragraph of the text is passed over, and house matter is no fact."""
        text = TEXTS[report]
        stated = {event.statement.para for event in facts(report)}
        assert stated == set(range(1, text.paragraphs + 1)) - text.silent

    @each_report
    def test_every_fact_has_its_paragraph(self, report: str) -> None:
        """Only the report itself and the names that its file declares stand outside the text."""
        outside = [event for event in read(report).events if event.statement.para is None]
        assert all(
            isinstance(event.fact, (ReportPublished, EntityDeclared, EntityNamed)) for event in outside
        )

    @each_report
    def test_every_declared_slug_is_used(self, report: str) -> None:
        """A file declares what it speaks of and no more."""
        file = read(report)
        declared = {event.fact.slug for event in file.events if isinstance(event.fact, EntityDeclared)}
        voices = {who.partition(":")[2] for event in facts(report) for who in event.statement.attribution}
        spoken_of = set().union(*(mentions(event.fact) for event in facts(report)))
        assert declared <= {file.report.outlet, *file.report.relays, *voices, *spoken_of}

    @each_report
    def test_wording_that_stands_for_something_is_short(self, report: str) -> None:
        """A few words of the text may be kept; a sentence of it may not."""
        for event in facts(report):
            kept = [event.statement.quote, *event.statement.as_stated.values()]
            assert max(len(wording.split()) for wording in kept) < 8


def test_one_slug_is_one_thing_under_one_name() -> None:
    """The files agree on what each slug stands for and what it is called."""
    meant: dict[str, set[tuple[str, str]]] = {}
    for report in TEXTS:
        for event in read(report).events:
            if isinstance(event.fact, EntityDeclared):
                meant.setdefault(event.fact.slug, set()).add(("sort", event.fact.type))
            elif isinstance(event.fact, EntityNamed) and event.fact.type == "trading":
                meant.setdefault(event.fact.entity, set()).add(("name", event.fact.name))
    assert {slug: said for slug, said in meant.items() if len(said) > 2} == {}


class TestReports:
    """What is known of the reports themselves."""

    @pytest.mark.parametrize(
        ("report", "first", "last"),
        [
            (REWRITE, date(2024, 2, 27), date(2024, 3, 5)),
            (FORTUNE, date(2024, 3, 5), date(2024, 3, 5)),
            (AGGREGATOR, date(2024, 2, 28), date(2024, 2, 28)),
            (GERMAN, date(2024, 2, 27), date(2024, 3, 31)),
            (BLOG, date(2024, 5, 13), date(2024, 6, 30)),
        ],
    )
    def test_dates_are_as_wide_as_they_are_known(self, report: str, first: date, last: date) -> None:
        """An undated report keeps its interval, and each says why."""
        assert reported_interval(read(report).report) == (first, last)
        assert read(report).report.dating

    def test_three_rewrites_have_one_root(self) -> None:
        """Whom a rewrite relays first is where it comes from, credited or not."""
        assert {read(report).report.relays[0] for report in (REWRITE, FORTUNE, GERMAN)} == {"bloomberg"}
        assert read(BLOG).report.relays == ("financial-times",)

    def test_aggregator_credits_nobody(self) -> None:
        """A round-up without a source relays nothing that is known, so its origin stays open."""
        assert read(AGGREGATOR).report.kind == "aggregator"
        assert read(AGGREGATOR).report.relays == ()

    @pytest.mark.parametrize("report", [REWRITE, FORTUNE])
    def test_outlet_that_is_not_shown_stays_empty(self, report: str) -> None:
        """Nobody guesses which site a copy was taken from."""
        assert read(report).report.outlet == ""


class TestGapsAndNames:
    """What a text lost or misspelt stays visible."""

    def test_lost_name_stays_a_gap(self) -> None:
        """The list of companies keeps a member without a name, and nobody is put in its place."""
        backed = [
            party
            for event in facts(BLOG, StakeHeld)
            if event.fact.holder == ("alibaba",)
            for party in event.fact.company
        ]
        assert set(named(backed)) == {"moonshot-ai", "zhipu", "minimax"}
        (gap,) = (party for party in backed if isinstance(party, Unnamed))
        assert gap.kind == "company"

    def test_misspelling_is_never_the_name(self) -> None:
        """The report that writes Kiwi does not know the chatbot by any other name."""
        names = {
            (event.fact.name, event.fact.type)
            for event in read(GERMAN).events
            if isinstance(event.fact, EntityNamed) and event.fact.entity == "kimi"
        }
        assert names == {("Kiwi", "misspelling")}

    def test_former_name_is_told_by_each_report_that_has_it(self) -> None:
        """Sequoia China is HongShan's old name, not an investor of its own."""
        told = {event.report for event in everywhere(EntityNamed) if event.fact.name == "Sequoia China"}
        assert told == {REWRITE, FORTUNE, GERMAN}
