"""Paths, histories, timelines and lists: how figures are named, and how they came to be."""

from __future__ import annotations

from typing import Any

from dealtracker.events.kinds import (
    AmountReported,
    CompanyDescribed,
    EntityNamed,
    FactDenied,
    RoundJoined,
    RoundLed,
    StatusReported,
    ValuationReported,
)
from dealtracker.events.party import Unnamed
from dealtracker.projections.book import Book
from dealtracker.projections.history import history
from dealtracker.projections.listing import listing
from dealtracker.projections.path import figures, followed, matching
from dealtracker.projections.timeline import timeline
from dealtracker.projections.view import View

from .case import ACME, DEAL, Log, declared, news, round_news, say, state, usd

END = View.of("2024-12-31")


def worth(text: str, **beside: Any) -> Any:
    return say(ValuationReported(company=ACME, amount=usd(text), deal=DEAL), **beside)


ROUND = round_news(
    "2024-03-05",
    AmountReported(deal=DEAL, amount=usd("1bn"), basis="round"),
    RoundLed(deal=DEAL, by="bolt"),
    RoundJoined(deal=DEAL, by=["crux", Unnamed(unnamed="others")]),
    RoundJoined(deal=DEAL, by=Unnamed(unnamed="others")),
    StatusReported(deal=DEAL, status="closed"),
    worth("2.5bn"),
)


def paths(events: Log, wanted: str) -> list[str]:
    return [path for path, _ in matching(state(events, "2024-12-31"), wanted)]


def test_every_figure_has_its_path() -> None:
    """A path names the deal, the part, the basis and the party; unnamed parties are counted."""
    found = sorted(path for path, _ in figures(state(ROUND, "2024-12-31")))
    assert found == [
        "deals.acme-a.amount.round", "deals.acme-a.investor.crux", "deals.acme-a.investor.unnamed",
        "deals.acme-a.investor.unnamed.2", "deals.acme-a.lead.bolt", "deals.acme-a.status",
        "total-raised.USD", "valuations.unstated.acme-a",
    ]  # fmt: skip


def test_a_path_by_some_of_its_words() -> None:
    """A figure is found by some words of its path in order, singular or plural."""
    assert paths(ROUND, "deal.amount") == ["deals.acme-a.amount.round"]
    assert paths(ROUND, "valuation") == ["valuations.unstated.acme-a"]
    assert paths(ROUND, "amount.deal") == []
    assert len(paths(ROUND, "investors")) == 3


def test_a_whole_path_is_taken_at_its_word() -> None:
    """Asked by its whole path a figure comes alone, or with those that share its name."""
    assert paths(ROUND, "deals.acme-a.investor.unnamed") == [
        "deals.acme-a.investor.unnamed", "deals.acme-a.investor.unnamed.2",
    ]  # fmt: skip
    assert paths(ROUND, "deals.acme-a.investor.unnamed.2") == ["deals.acme-a.investor.unnamed.2"]


def test_descriptions_side_by_side() -> None:
    """Two descriptions of one aspect contradict nothing, and each has a path of its own."""
    told = [CompanyDescribed(company=ACME, aspect="sector", value=value) for value in ("AI", "robots")]
    found = {
        path: figure.agreement.value
        for path, figure in figures(state(news("2024-03-05", *told), "2024-12-31"))
    }
    assert found == {"descriptions.sector": "sole", "descriptions.sector.2": "sole"}


def test_the_history_of_a_figure() -> None:
    """One line for each day on which the belief changed: reported, confirmed, contradicted."""
    events = [
        *declared(ACME), *ROUND,
        *news("2024-04-01", worth("2.5bn"), outlet="paper"),
        *news("2024-05-01", CompanyDescribed(company=ACME, aspect="sector", value="AI"), outlet="paper"),
        *news("2024-06-01", worth("3bn", attribution="filing"), outlet="third"),
    ]  # fmt: skip
    told = history(ACME, "valuations.unstated.acme-a", events, END)
    believed = [(str(each.from_day), each.figure) for each in told]
    assert [(day, str(figure.value), figure.origins) for day, figure in believed if figure] == [
        ("2024-03-05", "2.5bn USD", 1), ("2024-04-01", "2.5bn USD", 2), ("2024-06-01", "3bn USD", 1),
    ]  # fmt: skip


def test_the_history_of_a_denied_figure() -> None:
    """The day of its denial is a day on which the belief changed."""
    told = history(
        ACME,
        "status",
        [*declared(ACME), *ROUND, *news("2024-04-01", FactDenied(speaker=ACME, about=DEAL), outlet="b")],
        END,
    )
    assert [(str(each.from_day), each.figure and each.figure.denied) for each in told] == [
        ("2024-03-05", False), ("2024-04-01", True),
    ]  # fmt: skip


def test_the_history_of_what_is_not_there() -> None:
    """A figure that never was has no history."""
    assert history(ACME, "valuations.target", ROUND, END) == ()


def test_the_timeline_follows_the_world() -> None:
    """What happened stands by its day in the world, not by its report's; what is to come is left out."""
    events = [
        *news("2024-01-01", say(StatusReported(deal=DEAL, status="closed"), happened="2023-12")),
        *round_news(
            "2024-06-01", say(StatusReported(deal=DEAL, status="in-talks"), happened="2023-10"), outlet="b"
        ),
    ]
    kinds = [
        (each.kind, getattr(each.fact, "status", ""), each.holds.value)
        for each in timeline(ACME, events, END)
    ]
    assert kinds == [
        ("status-reported", "in-talks", "yes"),
        ("status-reported", "closed", "yes"),
        ("deal-reported", "", "yes"),
    ]
    early = timeline(ACME, events, View.of("2024-12-31", "2023-11-15"))
    assert [(getattr(each.fact, "status", ""), each.holds.value) for each in early] == [
        ("in-talks", "yes"),
        ("", "maybe"),
    ]


def test_the_list_of_companies() -> None:
    """One line for each company of which something was known, with its latest deal, sum and valuation."""
    name = EntityNamed(entity=ACME, name="Acme")
    events = [*declared(ACME, "unheard-of"), *news("2024-01-01", name), *ROUND]
    (line,) = listing(events, END)
    assert (line.company, line.name, line.deals, line.latest_deal, line.disputed) == (
        ACME,
        "Acme",
        1,
        DEAL,
        0,
    )
    assert line.latest_status is not None
    assert line.latest_amount is not None
    assert line.valuation is not None
    shown = (line.latest_status.value, line.latest_amount.value, line.valuation.value)
    assert shown == ("closed", usd("1bn"), usd("2.5bn"))
    assert [each.company for each in listing(events, END, everything=True)] == [ACME, "unheard-of"]
    assert list(listing(events, View.of("2024-03-04"))) == []


def test_a_target_and_a_share_are_not_listed_as_worth_and_sum() -> None:
    """The list shows what a company is worth and what a round raised, and nothing that only looks like it."""
    told = [
        ValuationReported(company=ACME, amount=usd("9bn"), basis="target"),
        AmountReported(deal=DEAL, amount=usd("1bn"), basis="cheque", party="bolt"),
    ]
    (line,) = listing([*declared(ACME), *round_news("2024-03-05", *told)], END)
    assert (line.latest_amount, line.valuation) == (None, None)


def test_the_whole_round_is_listed_and_not_what_came_in_kind() -> None:
    """Of a round and of the part of it that was given in kind, the list shows the round."""
    told = [
        say(
            AmountReported(deal=DEAL, amount=usd("1m"), basis="round", form="in-kind"), happened="2024-01-01"
        ),
        say(AmountReported(deal=DEAL, amount=usd("9m"), basis="round"), happened="2024-02-01"),
    ]
    (line,) = listing([*declared(ACME), *round_news("2024-03-05", *told)], END)
    assert line.latest_amount is not None
    assert line.latest_amount.value == usd("9m")


def test_a_book_knows_its_companies_and_topics() -> None:
    """A book finds the events that speak of a slug, a report or an event, each once."""
    book = Book([*declared(ACME, "bolt"), *ROUND, *ROUND])
    assert book.companies == [ACME, "bolt"]
    assert {event.kind for event in book.events("bolt")} == {"entity-declared", "round-led"}
    assert [event.kind for event in book.events("report:wire-2024-03-05")] == ["report-published"]
    assert book.events("nobody") == []


def test_a_total_is_followed_by_its_sums() -> None:
    """Who asks for a total gets the figures that it is made of, and those that it leaves out."""
    found = state(ROUND, "2024-12-31")
    assert [path for path, _ in followed(found, matching(found, "total-raised"))] == [
        "total-raised.USD",
        "deals.acme-a.amount.round",
    ]
    assert followed(found, matching(found, "status")) == matching(found, "status")
