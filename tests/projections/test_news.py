"""The news: what was learned of all companies from a day on."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dealtracker.events.kinds import (
    AmountReported,
    CompanyDescribed,
    DealReported,
    EntitiesMerged,
    EntityNamed,
    EntityRenamed,
    FactCorrected,
    RoundLed,
    StatementMade,
    StatusReported,
    ValuationReported,
)
from dealtracker.projections.book import Book
from dealtracker.projections.news import Difference, difference, news
from dealtracker.projections.view import DaysReversedError, View

from .case import ACME, DEAL, Log, day, declared, round_news, say
from .case import news as report

FEBRUARY = View.of("2024-02-29")


def since(start: str, log: Log) -> list[Difference]:
    """The news of a time up to the end of February."""
    return list(news(Book(log), day(start), FEBRUARY))


def paths(found: list[Difference]) -> dict[str, list[str]]:
    """The figures that changed, by company."""
    return {each.company: [change.path for change in each.changes] for each in found}


def test_the_first_day_counts() -> None:
    """What came out on the day itself is news, and what came out on the day before is none."""
    log = declared(ACME) + report(
        "2024-02-10", CompanyDescribed(company=ACME, aspect="sector", value="ships")
    )
    assert paths(since("2024-02-10", log)) == {ACME: ["descriptions.sector"]}
    assert since("2024-02-11", log) == []
    assert since("0001-01-01", log) != []


def test_from_after_the_last_day() -> None:
    """Nothing can be learned from a day on that lies after the last."""
    assert since("2024-02-29", declared(ACME)) == []
    with pytest.raises(DaysReversedError):
        news(Book(declared(ACME)), FEBRUARY.as_of + timedelta(days=1), FEBRUARY)


def test_told_once() -> None:
    """A round is told of the company that raises it, and not again of the one that leads it."""
    log = declared(ACME, "birch") + round_news("2024-02-10", RoundLed(deal=DEAL, by="birch"))
    assert [each.company for each in since("2024-02-01", log)] == [ACME]
    (change,) = difference("birch", Book(log), View.of("2024-01-31"), FEBRUARY).changes
    assert change.path == f"portfolio.{ACME}.led.{DEAL}"


def test_what_moves_to_another_company_is_news_of_both() -> None:
    """The one is not worth that any more, and the other is."""
    told = report("2024-01-10", ValuationReported(company=ACME, amount="40m USD"))
    right = {"valuation-reported": {"company": "bolt", "amount": "40m USD"}}
    slip = FactCorrected(event=told[-1].id, statement=right, fault="theirs", reason="Another one.")
    found = since("2024-02-01", [*declared(ACME, "bolt"), *told, *report("2024-02-10", slip, outlet="paper")])
    assert {each.company: [change.sort for change in each.changes] for each in found} == {
        ACME: ["gone"],
        "bolt": ["new"],
    }


def test_who_speaks_and_of_whom() -> None:
    """What an investor says of a company is told of the company."""
    said = report("2024-02-10", StatementMade(speaker="acorn", act="praises", gist="well run", about=ACME))
    found = since("2024-02-01", declared("acorn", ACME) + said)
    assert [(each.company, len(each.said)) for each in found] == [(ACME, 1)]


def test_names() -> None:
    """What something is called is no news; that it is called otherwise from now on is."""
    early, late = (
        report(each, EntityNamed(entity=ACME, name="Acme")) for each in ("2024-01-10", "2024-02-10")
    )
    renamed = report(
        "2024-02-11", say(EntityRenamed(entity=ACME, old="Acme", new="Apex"), happened="2024-02-01")
    )
    assert since("2024-02-01", declared(ACME) + late) == []
    assert paths(since("2024-02-01", declared(ACME) + early + renamed)) == {ACME: ["names.trading.Apex"]}


def test_what_only_follows() -> None:
    """A total is news where it changes, not where it first follows from a sum that is told."""
    first = round_news("2024-01-10", AmountReported(deal=DEAL, amount="10m USD", basis="round"))
    told = paths(since("2024-01-01", declared(ACME) + first))[ACME]
    assert "total-raised.USD" not in told
    more = AmountReported(deal="acme-b", amount="20m USD", basis="round")
    second = report("2024-02-10", DealReported(deal="acme-b", company=ACME), more)
    told = paths(since("2024-02-01", declared(ACME) + first + second))[ACME]
    assert "total-raised.USD" in told


def test_time_is_no_news() -> None:
    """A plan whose day has passed is no news, though something else was learned of the company."""
    plan = say(StatusReported(deal=DEAL, status="closed"), reality="planned", due="2024-02-10")
    other = report("2024-02-20", CompanyDescribed(company=ACME, aspect="sector", value="ships"))
    log = declared(ACME) + round_news("2024-01-10", plan) + other
    assert paths(since("2024-02-01", log)) == {ACME: ["descriptions.sector"]}


def test_a_merge_in_steps() -> None:
    """What is learned through several merges is told of the company that all of them are, by all of them."""
    worth = report("2024-01-10", ValuationReported(company="apex", amount="90m USD"))
    first, second = (
        report(
            when,
            EntitiesMerged(type="company", merged=a, into=b, fault="theirs", reason="one register number"),
        )
        for when, a, b in (("2024-02-10", "apex", "acre"), ("2024-02-11", "acre", ACME))
    )
    (found,) = since("2024-02-01", declared(ACME, "acre", "apex") + worth + first + second)
    assert (found.company, [each.path for each in found.changes]) == (ACME, ["valuations.unstated"])
    assert found.changes[0].because == (first[1].id, second[1].id)


def test_the_company_with_the_most_newsworthy_first() -> None:
    """A dispute goes before what is new, and what is new before what was only said."""
    log = declared(ACME, "bolt", "crux") + round_news(
        "2024-01-10", AmountReported(deal=DEAL, amount="75m USD", basis="round")
    )
    log += report(
        "2024-02-10",
        StatementMade(speaker="bolt", act="says", gist="all is well", about="bolt"),
        CompanyDescribed(company="crux", aspect="sector", value="ships"),
        AmountReported(deal=DEAL, amount="90m USD", basis="round"),
        outlet="paper",
    )
    assert [each.company for each in since("2024-02-01", log)] == [ACME, "crux", "bolt"]
