"""Holdings: who holds a part, from when to when, and how sure that is."""

from __future__ import annotations

from typing import Any

from dealtracker.events.answer import Answer
from dealtracker.events.kinds import DealReported, FactDenied, RoundJoined, RoundLed, StakeHeld, StakeSold
from dealtracker.events.kinds.deal import AmountReported
from dealtracker.events.party import Unnamed
from dealtracker.projections.holding import HoldingLine, PortfolioLine

from .case import Log, declared, news, others, percent, round_news, say, state, usd

YES, MAYBE, NO = Answer.YES, Answer.MAYBE, Answer.NO


def stake(holder: str = "bolt", **said: Any) -> StakeHeld:
    return StakeHeld(holder=holder, company="acme", **said)


def held(events: Log, on: str, as_of: str = "2024-12-31") -> HoldingLine | None:
    lines = state(events, as_of, on).holdings
    assert len(lines) < 2
    return lines[0] if lines else None


def answers(events: Log, *days: str) -> list[Answer | None]:
    return [line.holds if (line := held(events, day)) else None for day in days]


def test_seen_and_carried_on() -> None:
    """Seen in March it holds from then on, shown as last seen; before it may have."""
    events = news("2024-03-05", stake())
    assert answers(events, "2020-01-01", "2024-03-05", "2024-12-31") == [MAYBE, YES, YES]
    line = held(events, "2024-12-31")
    assert line is not None
    assert str(line.last_seen) == "2024-03-05"


def test_since_and_until() -> None:
    """A stated start and end bound it on both sides, as precisely as they are told."""
    events = news("2024-03-05", stake(since="2020-06", until="2022-06"))
    asked = ("2020-05-31", "2020-06-15", "2020-06-30", "2022-05-31", "2022-06-15", "2022-06-30")
    assert answers(events, *asked) == [None, MAYBE, YES, YES, MAYBE, None]


def test_since_as_an_extent_starts_with_its_start() -> None:
    """'Since' told as an extent began at the extent's start."""
    events = news("2024-03-05", stake(since="2020-06/2021-06"))
    assert answers(events, "2020-05-31", "2020-07-01") == [None, YES]


def test_seen_over_an_extent() -> None:
    """What held from September to February held in between."""
    events = news("2024-03-05", say(stake(), happened="2023-09/2024-02"))
    assert answers(events, "2023-08-31", "2023-12-01") == [MAYBE, YES]


def test_no_longer_held() -> None:
    """'Holds no part any more' ends it."""
    events = [
        *news("2024-03-05", stake()),
        *news("2024-06-05", say(stake(), negative=True, happened="2024-06-01")),
    ]
    assert answers(events, "2024-05-31", "2024-06-02") == [YES, None]


def test_never_held() -> None:
    """Of somebody who is only said to hold nothing there is no holding."""
    assert answers(news("2024-03-05", say(stake(), negative=True)), "2024-03-05") == [None]


def test_a_planned_stake_is_not_held() -> None:
    """Who plans to take a part holds none, however long one waits."""
    events = news("2024-03-05", say(stake(), reality="planned", due="2024-06"))
    assert answers(events, "2024-03-05", "2024-12-31") == [None, None]


def test_a_hedged_stake_may_be_held_and_a_denied_one_is_not() -> None:
    """What is only hedged is no more than a maybe; what a voice as strong denies is shown as a no."""
    hedged = news("2024-03-05", say(stake(), certainty="hedged"))
    leak = news("2024-03-05", stake())
    denial = news("2024-03-06", FactDenied(speaker="acme", about=leak[-1].id), outlet="paper")
    assert answers(hedged, "2024-12-31") == [MAYBE]
    denied = [*declared("acme"), *leak, *denial]
    assert answers(denied, "2024-12-31") == [NO]
    line = held(denied, "2024-12-31")
    assert line is not None
    assert (line.figure.value, line.figure.denied, others(line.figure)) == (None, True, ["bolt"])


def test_a_stake_that_another_voice_still_claims_is_held() -> None:
    """The denial of one report leaves what another one states for itself."""
    leak = news("2024-03-05", stake())
    denial = news("2024-03-06", FactDenied(speaker="acme", about=leak[-1].id), outlet="paper")
    filed = news("2024-03-07", say(stake(), attribution="filing"), outlet="register")
    events = [*declared("acme"), *leak, *denial, *filed]
    assert answers(events, "2024-12-31") == [YES]
    line = held(events, "2024-12-31")
    assert line is not None
    assert [(rival.value, rival.why) for rival in line.figure.others] == [("bolt", "denied")]


def test_the_latest_size_is_current() -> None:
    """Sold down from 36 to 20 percent: the later reading is the size, and no dispute."""
    events = news(
        "2024-03-05",
        say(stake(quantity="36 %"), happened="2023"),
        say(stake(quantity="20 %"), happened="2024-02"),
    )
    line = held(events, "2024-12-31")
    assert line is not None
    assert line.quantity is not None
    assert (line.quantity.value, line.quantity.agreement) == (percent("20"), "sole")


def test_two_unnamed_holders_are_never_one() -> None:
    """'Co-investors' of two reports are two lines, and no known holder."""
    crowd = Unnamed(unnamed="co-investors")
    told = StakeHeld(holder=crowd, company="acme")
    events = [*news("2024-03-05", told), *news("2024-03-06", told, outlet="paper")]
    assert [line.holder for line in state(events, "2024-12-31").holdings] == [crowd, crowd]


def test_two_unnamed_holders_of_one_fact_are_never_one() -> None:
    """Two funds that one report leaves unnamed in the same words are two lines."""
    fund = Unnamed(unnamed="a fund")
    told = StakeHeld(holder=[fund, fund], company="acme")
    assert [line.holder for line in state(news("2024-03-05", told), "2024-12-31").holdings] == [fund, fund]


def ties(events: Log, investor: str = "bolt") -> dict[tuple[Any, str, str], PortfolioLine]:
    lines = state(events, "2024-12-31", company=investor).portfolio
    return {(line.company, line.tie, line.deal): line for line in lines}


def test_what_an_investor_holds_led_and_joined() -> None:
    """A portfolio has what an investor holds and the rounds that it led or joined, each with its company."""
    events = [
        *round_news("2024-03-05", RoundLed(deal="acme-a", by="bolt"), RoundJoined(deal="acme-a", by="bolt")),
        *news("2024-03-06", stake(), outlet="paper"),
    ]
    assert set(ties(events)) == {
        ("acme", "holds", ""),
        ("acme", "joined", "acme-a"),
        ("acme", "led", "acme-a"),
    }


def test_its_own_cheque_is_not_the_total_of_the_round() -> None:
    """Beside a round stands what the investor itself put in; what all put in is not its own."""
    events = round_news(
        "2024-03-05",
        RoundJoined(deal="acme-a", by="bolt"),
        AmountReported(deal="acme-a", amount=usd("100m"), basis="round"),
        AmountReported(deal="acme-a", amount=usd("30m"), basis="cheque", party="bolt"),
        AmountReported(deal="acme-a", amount=usd("50m"), basis="cheque", party=["bolt", "crux"]),
    )
    assert [each.figure.value for each in ties(events)["acme", "joined", "acme-a"].amounts] == [usd("30m")]


def test_sales_without_a_deal_keep_their_companies() -> None:
    """Shares of two companies sold without a named deal are two ties."""
    sold = (StakeSold(company=company, seller="bolt", buyer="dune") for company in ("acme", "crux"))
    events = news("2024-03-05", *sold)
    assert set(ties(events)) == {("acme", "sold", ""), ("crux", "sold", "")}
    assert set(ties(events, "dune")) == {("acme", "bought", ""), ("crux", "bought", "")}


def test_a_round_that_it_did_not_join() -> None:
    """'Did not take part' is shown as a no."""
    events = round_news("2024-03-05", say(RoundJoined(deal="acme-a", by="bolt"), negative=True))
    assert ties(events)["acme", "joined", "acme-a"].figure.negative


def test_a_deal_of_unknown_company_is_no_tie() -> None:
    """Nobody guesses whose the deal is that an investor joined."""
    assert ties(news("2024-03-05", RoundJoined(deal="secret", by="bolt"))) == {}
    later = news("2024-03-06", DealReported(deal="secret", company="acme"), outlet="paper")
    assert set(ties([*news("2024-03-05", RoundJoined(deal="secret", by="bolt")), *later])) == {
        ("acme", "joined", "secret")
    }
