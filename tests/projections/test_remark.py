"""What is kept beside the figures: voices, silences, acts of authorities, assessments."""

from __future__ import annotations

import pytest

from dealtracker.events.fact import Fact
from dealtracker.events.kinds import (
    AmountReported,
    AssessmentMade,
    AuthorityActed,
    CommentDeclined,
    DetailWithheld,
    FactConfirmed,
    NoResponse,
    StatementMade,
)

from .case import ACME, DEAL, named, news, round_news, say, state, usd


@pytest.mark.parametrize(
    ("fact", "kind", "what"),
    [
        (CommentDeclined(speaker=ACME), "comment-declined", ""),
        (NoResponse(speaker=ACME), "no-response", "no-response"),
        (NoResponse(speaker=ACME, form="no-immediate-comment"), "no-response", "no-immediate-comment"),
        (DetailWithheld(speaker=ACME, what="the price"), "detail-withheld", "the price"),
        (StatementMade(speaker="bolt", gist="a good fit", about=ACME), "statement-made", "a good fit"),
        (FactConfirmed(speaker="bolt", about=DEAL), "fact-confirmed", ""),
    ],
)
def test_silence_is_a_fact(fact: Fact, kind: str, what: str) -> None:
    """Each form of silence, and each voice about a company or its deal, is kept as it was stated."""
    (remark,) = state(round_news("2024-03-05", fact), "2024-12-31").comments
    assert (remark.kind, remark.what) == (kind, what)


def test_a_voice_on_something_else_is_none_of_ours() -> None:
    """What is said about another company stands with that company alone."""
    other = StatementMade(speaker="bolt", gist="x", about="crux")
    assert state(round_news("2024-03-05", other), "2024-12-31").comments == ()


def test_authorities() -> None:
    """An act against a company stands with it, whoever acted."""
    act = AuthorityActed(authority="sec", action="probe", target=ACME)
    (remark,) = state(news("2024-03-05", act), "2024-12-31").authority
    assert (remark.who, remark.what, remark.about) == (("sec",), "probe", (ACME,))


def test_assessments_change_no_figure() -> None:
    """An opinion of the outlet stands apart: with and without it every figure is the same."""
    facts = round_news("2024-03-05", AmountReported(deal=DEAL, amount=usd("1bn"), basis="round"))
    view = AssessmentMade(dimension="superlative", gist="the largest round of the year", about=[DEAL, ACME])
    with_view = [*facts, *news("2024-03-05", view, outlet="paper")]
    assert named(state(with_view, "2024-12-31")) == named(state(facts, "2024-12-31"))
    (remark,) = state(with_view, "2024-12-31").assessments
    assert (remark.kind, remark.what, remark.who) == ("assessment-made", "the largest round of the year", ())


def test_a_remark_that_is_still_to_come() -> None:
    """On a day before it was said it is not there; while its day is open it may have been said."""
    said = say(StatementMade(speaker=ACME, gist="x"), happened="2024-02")
    events = news("2024-03-05", said)
    asked = ("2024-01-31", "2024-02-10", "2024-02-29")
    assert [[each.holds.value for each in state(events, "2024-12-31", on).comments] for on in asked] == [
        [], ["maybe"], ["yes"],
    ]  # fmt: skip
