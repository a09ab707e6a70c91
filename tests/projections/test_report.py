"""Reports: from which day each counts as known, and who speaks for its metadata."""

from __future__ import annotations

import pytest

from dealtracker.events.event import Event
from dealtracker.events.kinds import ReportPublished, RoundLed
from dealtracker.events.statement import Statement
from dealtracker.projections.report import Report, reports

from .case import DEAL, day, news, round_news, state


def dated(published: str | None, **more: str) -> Report:
    (found,) = reports(news(published, id="r", **more)).values()
    return found


@pytest.mark.parametrize(
    ("published", "retrieved", "earliest", "latest"),
    [
        ("2024-03-05", "", "2024-03-05", "2024-03-05"),
        ("2024-02", "", "2024-02-01", "2024-02-29"),
        ("[2024-02-27..2024-03-31]", "", "2024-02-27", "2024-03-31"),
        ("2024-05-13/..", "2024-06-30", "2024-05-13", "2024-06-30"),
        ("2024-05-13/..", "2024-05-01", "2024-05-13", "2024-05-13"),
        (None, "2024-06-30", "0001-01-01", "2024-06-30"),
        ("2024-03-05", "2024-06-30", "2024-03-05", "2024-03-05"),
    ],
)
def test_known_from_the_last_day(published: str | None, retrieved: str, earliest: str, latest: str) -> None:
    """A report counts from the last day on which it can have come out; the day of the copy bounds it."""
    report = dated(published, **({"retrieved": retrieved} if retrieved else {}))
    assert report.reported == (day(earliest), day(latest))
    assert report.known_from == day(latest)
    assert report.undated == (earliest != latest)


def test_what_a_report_says_of_itself_goes_before_what_others_say() -> None:
    """Another report's word on when a report came out moves nothing."""
    own = news("2024-03-05", id="own")
    gossip = Event.of(
        "other", Statement(fact=ReportPublished(report="own", outlet="x", published="2020-01-01"))
    )
    found = reports([gossip, *own])
    assert found["own"].known_from == day("2024-03-05")
    assert found["own"].outlet == "wire"


def test_a_report_only_spoken_of_is_none_of_ours() -> None:
    """What another report mentions is not a report of ours, and what it is said to state is not known."""
    gossip = Event.of("other", Statement(fact=ReportPublished(report="spoken-of", published="2020-01-01")))
    assert reports([gossip]) == {}


def test_facts_of_a_report_that_is_not_there_do_not_count() -> None:
    """Without its report nobody knows from when a fact was known."""
    orphan = Event.of("gone", Statement(fact=RoundLed(deal=DEAL, by="bolt")))
    found = state([*round_news("2024-03-01"), orphan], "2024-12-31")
    assert found.deals[0].leads == ()
    assert orphan.id not in found.sources


def test_two_records_of_one_report_do_not_depend_on_their_order() -> None:
    """Where a report's metadata were recorded twice, the same ones are taken whichever came first."""
    one, two = (news("2024-03-05", id="r", title=title) for title in ("One", "Two"))
    assert reports([*one, *two]) == reports([*two, *one])


def test_an_undated_report_warns_before_and_after() -> None:
    """Before the last day it can have come out the answer warns; then it counts and says since when."""
    events = round_news("[2024-02-27..2024-03-31]", id="undated")
    early, late = state(events, "2024-03-01"), state(events, "2024-03-31")
    assert early.empty
    assert [warning.code for warning in early.warnings] == ["may-have-been-known"]
    assert not late.empty
    assert [warning.code for warning in late.warnings] == ["may-have-been-known-earlier"]
    assert state(events, "2024-02-26").warnings == ()
