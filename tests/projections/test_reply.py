"""Replies: what is denied or withdrawn makes no value, nor do its copies; who confirms is an origin."""

from __future__ import annotations

from typing import Any

import pytest

from dealtracker.events.kinds import (
    AmountReported,
    DealReported,
    EntityNamed,
    FactConfirmed,
    FactDenied,
    ReportRetracted,
)
from dealtracker.events.party import Unnamed
from dealtracker.projections.figure import Figure
from dealtracker.projections.gather import gather
from dealtracker.projections.reply import replied
from dealtracker.projections.view import View

from .case import DEAL, Log, deal, declared, named, news, others, round_news, say, state, usd


def told(amount: str = "10m", **beside: Any) -> Any:
    return say(AmountReported(deal=DEAL, amount=usd(amount), basis="round"), **beside)


def figure(events: Log, as_of: str = "2024-12-31") -> Figure[Any]:
    (line,) = deal([*declared("acme", "bolt"), *events], as_of).amounts
    return line.figure


def denies(*about: str, speaker: Any = "acme", day: str = "2024-04-01", **beside: Any) -> Log:
    return news(day, say(FactDenied(speaker=speaker, about=list(about)), **beside), outlet="paper")


def confirms(*about: str, speaker: Any = "acme", day: str = "2024-04-01", **beside: Any) -> Log:
    confirmed = say(FactConfirmed(speaker=speaker, about=list(about)), **beside)
    return news(day, confirmed, outlet="paper", id=f"confirmed-{day}")


def withdraws(report: str, day: str = "2024-04-01", **beside: Any) -> Log:
    return news(day, say(ReportRetracted(report=report), **beside), outlet="paper", id=f"withdrawn-{day}")


@pytest.mark.parametrize(
    ("voice", "speaker", "denied", "is_open"),
    [
        ("people-familiar", "acme", True, False), ("company:bolt", "acme", True, True),
        ("filing", "acme", False, True), ("document", "ann", True, False),
        ("company:bolt", "ann", False, True), ("named:Ben", "ann", True, True),
        ("company:acme", "acme", True, False),
        ("people-familiar", Unnamed(unnamed="a person close to it"), True, True),
        ("named:Ann", Unnamed(unnamed="a person close to it"), False, True),
        ("company:bolt", ["ann", "acme"], True, True), ("company:bolt", ["ann", "bolt"], True, False),
    ],
)  # fmt: skip
def test_a_voice_at_least_as_strong(voice: str, speaker: Any, denied: bool, is_open: bool) -> None:
    """A denial takes a claim of a voice no stronger; a stronger one, or the same, leaves nothing open."""
    claim = round_news("2024-03-01", told(attribution=voice))
    denial = denies(claim[-1].id, speaker=speaker)
    found = figure([*claim, *denial])
    assert (found.denied, found.value) == (denied, None if denied else usd("10m"))
    assert found.contested == ((denial[-1].id,) if is_open else ())


def test_copies_of_the_denied_story() -> None:
    """What outlets copied from the denied report is denied with it; an independent report is not."""
    leak = round_news("2024-03-01", told(attribution="people-familiar"), outlet="agency")
    copies = news("2024-03-02", told(attribution=["outlet:agency", "people-familiar"]), outlet="copy")
    found = figure([*leak, *copies, *denies(leak[-1].id)])
    assert (found.value, len(found.others[0].because)) == (None, 2)
    other = news("2024-03-02", told(attribution="people-familiar"), outlet="third")
    assert figure([*leak, *other, *denies(leak[-1].id)]).value == usd("10m")


@pytest.mark.parametrize(("worded", "denied"), [("about 10m", True), ("12m", False), ("undisclosed", False)])
def test_copies_in_other_words(worded: str, denied: bool) -> None:
    """A copy that words the sum less exactly is denied with it; another sum of the same outlet is not."""
    leak = round_news("2024-03-01", told(), outlet="agency")
    sum_ = AmountReported(deal=DEAL, amount=worded if worded == "undisclosed" else usd(worded), basis="round")
    copy = news("2024-02-28", say(sum_, attribution="outlet:agency"), outlet="copy")
    found = figure([*leak, *copy, *denies(leak[-1].id)])
    reached = {event for rival in found.others if rival.why == "denied" for event in rival.because}
    assert (copy[-1].id in reached) is denied


@pytest.mark.parametrize("topic", [DEAL, "report:wire-2024-03-01"])
def test_a_whole_deal_or_report(topic: str) -> None:
    """Who denies a deal or a report denies all that was told of it."""
    claim = round_news("2024-03-01", told())
    assert figure([*claim, *denies(topic)]).denied


FORGED = round_news(
    "2024-03-01", told(attribution="company:acme"), id="forged", outlet="acme", kind="press-release"
)
COPIES = {
    "of the same origin": news("2024-03-02", told(attribution="company:acme"), outlet="copy"),
    "that names the report": news("2024-03-02", told(), outlet="copy", relays=["report:forged"]),
    "that words it otherwise": news(
        "2024-03-02", told("about 10m"), outlet="copy", relays=["agency", "report:forged"]
    ),
    "of the company's word in it": news(
        "2024-03-02", told("about 10m", attribution="company:acme"), outlet="copy", relays=["report:forged"]
    ),
}


@pytest.mark.parametrize("reply", [denies("report:forged"), withdraws("forged")])
@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_a_forged_release_with_its_copies(copy: Log, reply: Log) -> None:
    """What others had from a forged release falls with it, though it came in the company's own name."""
    assert figure([*FORGED, *copy]).value is not None
    found = figure([*FORGED, *copy, *reply])
    assert found.value is None
    assert {event for rival in found.others for event in rival.because} == {FORGED[-1].id, copy[-1].id}


@pytest.mark.parametrize("reply", [denies("report:forged"), withdraws("forged")])
def test_what_a_reworking_report_has_from_elsewhere(reply: Log) -> None:
    """A report that reworks the forged one, and has a filing for its figure, keeps that figure."""
    filed = news("2024-03-02", told(attribution="filing"), outlet="copy", relays=["agency", "report:forged"])
    assert figure([*FORGED, *filed, *reply]).value == usd("10m")


def test_what_the_denier_says_itself_is_not_denied() -> None:
    """A company that denied a deal in April and announces it in June has not denied its announcement."""
    own = news("2024-06-01", told(attribution="company:acme"), outlet="third")
    assert figure([*round_news("2024-03-01"), *own, *denies(DEAL)]).value == usd("10m")


def test_a_company_that_repeats_what_was_forged_says_it_itself() -> None:
    """After its denial of a forged release the same sum in the company's own words is a new statement."""
    own = news("2024-06-01", told(attribution="company:acme"), outlet="third")
    found = figure([*FORGED, *own, *denies("report:forged")])
    assert (found.value, found.because, others(found)) == (usd("10m"), (own[-1].id,), [usd("10m")])


def test_a_later_leak_of_a_denied_deal_is_denied() -> None:
    """The denial of a deal stands until the denier itself says otherwise."""
    later = news("2024-06-01", told(attribution="people-familiar"), outlet="third")
    assert figure([*round_news("2024-03-01"), *later, *denies(DEAL)]).denied


@pytest.mark.parametrize("beside", [{"negative": True}, {"reality": "planned"}, {"certainty": "hedged"}])
@pytest.mark.parametrize("reply", [denies, withdraws, confirms])
def test_what_is_no_reply(reply: Any, beside: dict[str, Any]) -> None:
    """'Has not denied it', 'will withdraw it' and 'may have confirmed it' settle nothing."""
    claim = round_news("2024-03-01", told(), id="leak")
    about = "leak" if reply is withdraws else claim[-1].id
    assert figure([*claim, *reply(about, **beside)]) == figure(claim)


@pytest.mark.parametrize("reply", [denies(DEAL), withdraws("leak"), confirms("report:leak")])
def test_before_the_reply_was_out(reply: Log) -> None:
    """Until the reply is reported the claim stands as it was."""
    claim = round_news("2024-03-01", told(), id="leak")
    assert figure([*claim, *reply], "2024-03-31") == figure(claim, "2024-03-31")
    assert figure([*claim, *reply]) != figure(claim)


def test_who_confirms_is_one_more_origin() -> None:
    """A leak that the company confirms has two origins, its strength, and the confirmation behind it."""
    leak = round_news("2024-03-01", told(attribution="people-familiar"))
    confirmed = confirms(leak[-1].id)
    found = figure([*leak, *confirmed])
    assert (found.origins, found.agreement) == (2, "agreed")
    assert found.because == (leak[-1].id, confirmed[-1].id)
    rival = news("2024-03-02", told("20m", attribution="named:Ann"), outlet="third")
    assert figure([*leak, *rival]).value == usd("20m")
    assert figure([*leak, *rival, *confirmed]).rule == "stronger attribution"
    assert figure([*leak, *rival, *confirmed]).value == usd("10m")


def test_a_confirmed_leak_outweighs_a_weaker_denial() -> None:
    """What the company confirms is not struck by an unnamed voice that denies it, whichever came first."""
    leak = round_news("2024-03-01", told(attribution="people-familiar"))
    for day in ("2024-03-15", "2024-04-15"):
        denial = denies(leak[-1].id, speaker=Unnamed(unnamed="a person close to it"), day=day)
        found = figure([*leak, *confirms(leak[-1].id), *denial])
        assert (found.value, found.contested) == (usd("10m"), (denial[-1].id,))


def test_the_company_confirms_what_it_said_itself() -> None:
    """A voice that repeats itself is no second origin."""
    own = round_news("2024-03-01", told(attribution="company:acme"))
    assert figure([*own, *confirms(own[-1].id)]).origins == 1


def test_a_person_who_was_quoted_confirms_nothing_new() -> None:
    """Ann, quoted by name and then confirming as an entity of her own, is one origin."""
    ann = news("2024-01-01", EntityNamed(entity="ann", name="Ann Lee"), outlet="desk")
    own = round_news("2024-03-01", told(attribution="named:Ann Lee"))
    assert figure([*ann, *own, *confirms(own[-1].id, speaker="ann")]).origins == 1


def test_confirming_a_deal_confirms_that_it_exists() -> None:
    """Who confirms a deal confirms no sum of it."""
    leak = news(
        "2024-03-01", DealReported(deal=DEAL, company="acme", type="series-a"), told(), outlet="agency"
    )
    found = named(state([*declared("acme"), *leak, *confirms(DEAL)], "2024-12-31"))
    assert found[f"deals.{DEAL}.type"].origins == 2
    assert found[f"deals.{DEAL}.amount.round"].origins == 1


def test_the_later_word_of_one_speaker_stands() -> None:
    """Who denies first and confirms later has confirmed, and the other way round."""
    leak = round_news("2024-03-01", told(attribution="people-familiar"))
    about = leak[-1].id
    confirmed = figure([*leak, *denies(about), *confirms(about, day="2024-05-01")])
    assert (confirmed.value, confirmed.origins, confirmed.contested) == (usd("10m"), 2, ())
    denied = figure([*leak, *confirms(about), *denies(about, day="2024-05-01")])
    assert (denied.value, denied.others[0].origins) == (None, 1)


def test_what_another_speaker_says_later_takes_no_denial_back() -> None:
    """A denial by the company stands though an investor confirms: their voices are as strong."""
    leak = round_news("2024-03-01", told(attribution="people-familiar"))
    events = [*leak, *denies(leak[-1].id), *confirms(leak[-1].id, speaker="bolt", day="2024-05-01")]
    assert figure(events).denied


def test_a_denied_denial_denies_nothing() -> None:
    """Where the company disowns the denial that was put in its mouth, the leak stands."""
    leak = round_news("2024-03-01", told(attribution="people-familiar"))
    denial = denies(leak[-1].id)
    assert figure([*leak, *denial, *denies(denial[-1].id, day="2024-05-01")]).value == usd("10m")


def test_a_withdrawn_denial_denies_nothing() -> None:
    """When the report that carried a denial is withdrawn, the leak stands again."""
    leak = round_news("2024-03-01", told(attribution="people-familiar"))
    events = [*leak, *denies(leak[-1].id), *withdraws("paper-2024-04-01", day="2024-05-01")]
    assert figure(events).value == usd("10m")


def test_a_withdrawal_that_is_itself_withdrawn() -> None:
    """When the report that told of a withdrawal is withdrawn, what it spoke of counts again."""
    leak = round_news("2024-03-01", told(), id="leak")
    events = [*leak, *withdraws("leak"), *withdraws("withdrawn-2024-04-01", day="2024-05-01")]
    assert figure(events).value == usd("10m")


def test_what_is_withdrawn_says_so() -> None:
    """What a withdrawn report stated is set aside as withdrawn, also where it is denied beside that."""
    leak = round_news("2024-03-01", told(), id="leak")
    found = figure([*leak, *withdraws("leak"), *denies(leak[-1].id, day="2024-04-02")])
    assert (found.value, found.withdrawn, found.denied) == (None, True, False)
    assert found.others[0].why == "withdrawn"


def test_the_same_statement_after_a_withdrawal_is_new() -> None:
    """What the origin states anew after the withdrawal stands."""
    again = news("2024-04-02", told(attribution="company:acme"), outlet="copy")
    assert figure([*FORGED, *withdraws("forged"), *again]).because == (again[-1].id,)


def test_the_claims_that_are_given_stay_unmarked() -> None:
    """The folds of several companies see the same claims, and each marks copies of its own."""
    claim = round_news("2024-03-01", told())
    seen = gather([*declared("acme"), *claim, *denies(claim[-1].id)], View.of("2024-12-31"))
    assert [each.id for each in replied(seen).facts if each.denied] == [claim[-1].id]
    assert not any(each.denied for each in seen.facts)
