"""Denials: what a voice at least as strong denies stays visible, marked, with all copies of it."""

from __future__ import annotations

from typing import Any

import pytest

from dealtracker.events.kinds import AmountReported, FactDenied, StatusReported
from dealtracker.events.party import Unnamed
from dealtracker.projections.figure import Figure

from .case import DEAL, Log, deal, declared, news, round_news, say, usd


def told(**beside: Any) -> Any:
    return say(AmountReported(deal=DEAL, amount=usd("10m"), basis="round"), **beside)


def figure(events: Log) -> Figure[Any]:
    (line,) = deal([*declared("acme"), *events], "2024-12-31").amounts
    return line.figure


def denies(*about: str, speaker: Any = "acme", day: str = "2024-04-01", **beside: Any) -> Log:
    return news(day, say(FactDenied(speaker=speaker, about=list(about)), **beside), outlet="paper")


@pytest.mark.parametrize(
    ("voice", "speaker", "denied"),
    [
        ("people-familiar", "acme", True), ("company:bolt", "acme", True), ("filing", "acme", False),
        ("named:Ann", "ann", True), ("company:bolt", "ann", False), ("document", "ann", True),
        ("people-familiar", Unnamed(unnamed="a person close to it"), True),
        ("named:Ann", Unnamed(unnamed="a person close to it"), False),
    ],
)  # fmt: skip
def test_a_voice_at_least_as_strong(voice: str, speaker: Any, denied: bool) -> None:
    """A denial weighs against voices that are no stronger: it reaches a leak, and not a filing."""
    claim = round_news("2024-03-01", told(attribution=voice))
    assert figure([*claim, *denies(claim[-1].id, speaker=speaker)]).denied is denied


def test_copies_of_the_denied_story() -> None:
    """What outlets copied from the denied report is denied with it; an independent report is not."""
    leak = round_news("2024-03-01", told(attribution="people-familiar"), outlet="agency")
    copies = news("2024-03-02", told(attribution=["outlet:agency", "people-familiar"]), outlet="copy")
    assert figure([*leak, *copies, *denies(leak[-1].id)]).denied
    other = news("2024-03-02", told(attribution="people-familiar"), outlet="third")
    assert not figure([*leak, *other, *denies(leak[-1].id)]).denied


@pytest.mark.parametrize("topic", [DEAL, "report:wire-2024-03-01"])
def test_a_whole_deal_or_report(topic: str) -> None:
    """Who denies a deal or a report denies all that was told of it."""
    claim = round_news("2024-03-01", told())
    assert figure([*claim, *denies(topic)]).denied


def test_what_the_denier_says_itself_is_not_denied() -> None:
    """A company that denied a deal in April and announces it in June has not denied its announcement."""
    own = news("2024-06-01", told(attribution="company:acme"), outlet="third")
    assert not figure([*round_news("2024-03-01"), *own, *denies(DEAL)]).denied


def test_a_later_leak_of_a_denied_deal_is_denied() -> None:
    """The denial of a deal stands until the denier itself says otherwise."""
    later = news("2024-06-01", told(attribution="people-familiar"), outlet="third")
    assert figure([*round_news("2024-03-01"), *later, *denies(DEAL)]).denied


@pytest.mark.parametrize("beside", [{"negative": True}, {"reality": "planned"}])
def test_what_is_no_denial(beside: dict[str, Any]) -> None:
    """'Has not denied it' and 'will deny it' deny nothing."""
    claim = round_news("2024-03-01", told())
    assert not figure([*claim, *denies(claim[-1].id, **beside)]).denied


def test_before_the_denial_was_out() -> None:
    """Until the denial is reported the claim stands."""
    claim = round_news("2024-03-01", told())
    (line,) = deal([*declared("acme"), *claim, *denies(claim[-1].id)], "2024-03-31").amounts
    assert not line.figure.denied


def test_a_denial_is_no_status() -> None:
    """Who denies a deal gives it no status: it stays what it was said to be, marked as denied."""
    talks = round_news("2024-03-01", StatusReported(deal=DEAL, status="in-talks"))
    found = deal([*declared("acme"), *talks, *denies(DEAL)], "2024-12-31").status
    assert found is not None
    assert (found.value, found.denied) == ("in-talks", True)
