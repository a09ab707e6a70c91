"""What is set aside: in no part of an answer does a denied claim pass for a fact, and it is always shown."""

from __future__ import annotations

from typing import Any

from dealtracker.events.kinds import (
    AmountReported,
    DealReported,
    EntityNamed,
    EntityRenamed,
    FactDenied,
    ReportRetracted,
    RoleLeft,
    RoleTaken,
    StatusReported,
    ValuationReported,
)
from dealtracker.projections.listing import company_line
from dealtracker.projections.timeline import timeline
from dealtracker.projections.valuation import latest
from dealtracker.projections.view import View

from .case import DEAL, Log, deal, declared, news, others, round_news, say, state, usd


def told(amount: str = "10m", **beside: Any) -> Any:
    return say(AmountReported(deal=DEAL, amount=usd(amount), basis="round"), **beside)


def denies(*about: str, speaker: Any = "acme", day: str = "2024-04-01", **beside: Any) -> Log:
    return news(day, say(FactDenied(speaker=speaker, about=list(about)), **beside), outlet="paper")


def test_a_denial_is_no_status() -> None:
    """Who denies a deal gives it no status: what it was said to be is shown as denied."""
    talks = round_news("2024-03-01", StatusReported(deal=DEAL, status="in-talks"))
    found = deal([*declared("acme"), *talks, *denies(DEAL)], "2024-12-31").status
    assert found is not None
    assert (found.value, found.denied, others(found)) == (None, True, ["in-talks"])


def test_a_denied_later_measure_makes_no_history() -> None:
    """A denied valuation does not push the one before it into the past."""
    before = round_news(
        "2024-01-01", say(ValuationReported(company="acme", amount=usd("1bn")), happened="2024-01-01")
    )
    leak = news("2024-03-01", say(ValuationReported(company="acme", amount=usd("3bn")), happened="2024-03"))
    (line,) = state([*declared("acme"), *before, *leak, *denies(leak[-1].id)], "2024-12-31").valuations
    assert (line.figure.value, line.earlier) == (usd("1bn"), ())
    assert [(rival.value, rival.why) for rival in line.figure.others] == [(usd("3bn"), "denied")]


def test_a_denied_earlier_measure_stands_beside_its_own_time() -> None:
    """What was denied of 2022 is shown beside the reading of 2022, not beside that of today."""

    def worth(amount: str, year: str, day: str) -> Log:
        return news(day, say(ValuationReported(company="acme", amount=usd(amount)), happened=year))

    leak = worth("3bn", "2022", "2022-06-01")
    filed = news("2022-12-31", say(ValuationReported(company="acme", amount=usd("1bn")), happened="2022"))
    events = [*declared("acme"), *leak, *filed, *worth("2bn", "2024", "2024-06-01"), *denies(leak[-1].id)]
    (line,) = state(events, "2024-12-31").valuations
    assert (line.figure.value, line.figure.others) == (usd("2bn"), ())
    assert [(each.value, others(each)) for each in line.earlier] == [(usd("1bn"), [usd("3bn")])]


def test_one_who_is_denied_to_have_left_is_still_in_office() -> None:
    """A denied departure ends nothing."""
    taken = news("2024-01-01", say(RoleTaken(person="ann", company="acme", role="ceo"), happened="2024-01"))
    left = news("2024-03-01", say(RoleLeft(person="ann", company="acme", role="ceo"), happened="2024-02"))
    assert state([*declared("acme"), *taken, *left], "2024-12-31").people == ()
    (line,) = state([*declared("acme"), *taken, *left, *denies(left[-1].id)], "2024-12-31").people
    assert (str(line.holds), line.figure.others) == ("yes", ())


def test_a_denied_name_is_not_shown() -> None:
    """A renaming that the company denies leaves it its name."""
    before = news("2024-01-01", EntityNamed(entity="acme", name="Acme"))
    renamed = news("2024-03-01", EntityRenamed(entity="acme", old="Acme", new="Apex"))
    events = [*declared("acme"), *before, *renamed]
    assert state(events, "2024-12-31").name == "Apex"
    assert state([*events, *denies(renamed[-1].id)], "2024-12-31").name == "Acme"


def test_a_denied_report_still_says_how_things_are_called() -> None:
    """Who denies a report denies what it tells, not how it spells a name."""
    report = news("2024-03-01", EntityNamed(entity="acme", name="Acme"), id="leak")
    assert state([*declared("acme"), *report, *denies("report:leak")], "2024-12-31").name == "Acme"


def test_a_withdrawn_report_still_says_how_things_are_called() -> None:
    """A company does not lose its name because a hoax first told it; a renaming falls with its report."""
    named = EntityNamed(entity="acme", name="Acme")
    renamed = EntityRenamed(entity="acme", old="Acme", new="Apex")
    hoax = news("2024-03-01", named, renamed, id="hoax")
    gone = news("2024-03-02", ReportRetracted(report="hoax", reason="hoax"))
    assert state([*declared("acme"), *hoax], "2024-12-31").name == "Apex"
    assert state([*declared("acme"), *hoax, *gone], "2024-12-31").name == "Acme"


def test_a_change_of_name_that_a_denied_report_tells_is_denied_with_it() -> None:
    """That a name changes is told like any other fact; a forged release renames nobody."""
    before = news("2024-01-01", EntityNamed(entity="acme", name="Acme"))
    forged = news("2024-03-01", EntityRenamed(entity="acme", old="Acme", new="Apex"), id="forged")
    events = [*declared("acme"), *before, *forged, *denies("report:forged")]
    assert state(events, "2024-12-31").name == "Acme"


def test_a_denied_deal_is_none() -> None:
    """A deal that nobody stands by is shown, behind all others, and is neither counted nor the latest."""
    earlier = news("2024-01-01", DealReported(deal="acme-seed", company="acme"))
    rumour = round_news("2024-03-01", told(), StatusReported(deal=DEAL, status="closed"))
    events = [*declared("acme"), *earlier, *rumour]
    assert [each.deal for each in state(events, "2024-12-31").deals] == [DEAL, "acme-seed"]
    found = state([*events, *denies(DEAL)], "2024-12-31")
    assert [(each.deal, each.set_aside) for each in found.deals] == [("acme-seed", ""), (DEAL, "denied")]
    line = company_line(found)
    assert (line.deals, line.latest_deal, line.latest_amount) == (1, "acme-seed", None)


def test_a_denied_valuation_is_not_listed() -> None:
    """The list of companies shows the valuation that stands, also where a denied one is later."""
    before = news("2024-01-01", ValuationReported(company="acme", amount=usd("1bn"), deal="acme-seed"))
    leak = round_news("2024-03-01", ValuationReported(company="acme", amount=usd("3bn"), deal=DEAL))
    denied = state([*declared("acme"), *before, *leak, *denies(leak[-1].id)], "2024-12-31")
    shown = company_line(denied).valuation
    assert shown is not None
    assert shown.value == usd("1bn")
    assert latest(denied.valuations) == usd("1bn")


def test_the_timeline_tells_what_is_denied() -> None:
    """What is denied stays in the timeline, marked from the day of the denial."""
    leak = round_news("2024-03-01", told())
    events = [*declared("acme"), *leak, *denies(leak[-1].id)]
    for day, marked in (("2024-03-31", ""), ("2024-12-31", "denied")):
        (line,) = [each for each in timeline("acme", events, View.of(day)) if each.event == leak[-1].id]
        assert line.set_aside == marked
