"""Corrections and retractions: nothing is edited, and whose error it was decides from when they act."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from dealtracker.events.amount import Amount
from dealtracker.events.event import Event
from dealtracker.events.kinds import (
    AmountReported,
    DealReported,
    EntityNamed,
    FactCorrected,
    FactDenied,
    FactRetracted,
    ReportRetracted,
    RoundLed,
)
from dealtracker.events.statement import Statement
from dealtracker.projections.amendment import Amendments
from dealtracker.projections.book import Book
from dealtracker.projections.company import company_state
from dealtracker.projections.gather import gather
from dealtracker.projections.path import figures
from dealtracker.projections.view import View

from .case import ACME, DEAL, Log, declared, news, round_news, state

SUM = f"deals.{DEAL}.amount.round"


def raised(amount: str) -> AmountReported:
    return AmountReported(deal=DEAL, amount=amount, basis="round")


def told(amount: str, **beside: Any) -> dict[str, Any]:
    return {"amount-reported": {"deal": DEAL, "amount": amount, "basis": "round"}, **beside}


def corrected(event: Event[Any] | str, statement: dict[str, Any], fault: str = "ours") -> FactCorrected:
    target = event if isinstance(event, str) else event.id
    return FactCorrected(event=target, statement=statement, fault=fault, reason="It was wrong.")


def retracted(event: Event[Any], fault: str = "ours") -> FactRetracted:
    return FactRetracted(event=event.id, fault=fault, reason="It was wrong.")


def sums(events: Log, as_of: str) -> list[str]:
    """The sums of the round that are stated, the chosen one first."""
    found = dict(figures(state(events, as_of))).get(SUM)
    if found is None:
        return []
    values = [found.value, *(rival.value for rival in (*found.others, *found.possibly))]
    return [str(value) for value in values if value is not None]


NEWS = round_news("2024-03-05", raised("50m USD"))
STATED = NEWS[-1]
TOLD = told("5m USD")


def desk(day: str, fact: Any) -> Log:
    return news(day, fact, outlet="desk")


def test_a_slip_of_ours_was_never_believed() -> None:
    """Corrected later, it is right in every as_of from the report's day on."""
    events = [*NEWS, *desk("2024-06-01", corrected(STATED, told("5m USD")))]
    assert sums(events, "2024-03-05") == sums(events, "2024-12-31") == ["5m USD"]
    assert sums(events, "2024-03-04") == []


def test_an_error_of_theirs_was_believed_until_it_was_corrected() -> None:
    """Before the outlet's correction came out the wrong sum stands, from then on the right one alone."""
    events = [*NEWS, *news("2024-06-01", corrected(STATED, told("5m USD"), "theirs"))]
    assert sums(events, "2024-05-31") == ["50m USD"]
    assert sums(events, "2024-06-01") == ["5m USD"]


def test_a_correction_keeps_the_report_and_its_day() -> None:
    """The claim is still that report's, dated by it; it was known as it is from the correction's day."""
    events = [*NEWS, *news("2024-06-01", corrected(STATED, told("5m USD"), "theirs"))]
    found = dict(figures(state(events, "2024-12-31")))[SUM]
    source = state(events, "2024-12-31").sources[found.because[0]]
    assert (source.report, source.reported.isoformat()) == ("wire-2024-03-05", "2024-03-05")
    assert str(found.known_since) == "2024-06-01"
    ours = [*NEWS, *desk("2024-06-01", corrected(STATED, told("5m USD")))]
    assert str(dict(figures(state(ours, "2024-12-31")))[SUM].known_since) == "2024-03-05"


def test_a_correction_carries_the_whole_statement() -> None:
    """What it leaves out is not taken from the wrong one: date and voice are those of the correction."""
    events = round_news(
        "2024-03-05",
        Statement(fact=raised("50m USD"), happened="2024-02-01", attribution=["people-familiar"]),
    )
    fixed = [*events, *desk("2024-06-01", corrected(events[-1], told("50m USD", happened="2024-02-10")))]
    found = dict(figures(state(fixed, "2024-12-31")))[SUM]
    assert found.happened is not None
    assert found.happened.text == "2024-02-10"
    assert state(fixed, "2024-12-31").sources[found.because[0]].attribution == ()


def test_a_retraction_takes_the_event_out() -> None:
    """As if it had not been recorded, from the day on which the fault lets it act."""
    assert sums([*NEWS, *desk("2024-06-01", retracted(STATED))], "2024-03-05") == []
    theirs = [*NEWS, *news("2024-06-01", retracted(STATED, "theirs"))]
    assert sums(theirs, "2024-05-31") == ["50m USD"]
    assert sums(theirs, "2024-06-01") == []


def test_a_retracted_retraction_restores_unless_another_stands() -> None:
    """Taking it back undoes it; a second retraction of the same event still holds."""
    first, second = desk("2024-06-01", retracted(STATED)), desk("2024-06-02", retracted(STATED))
    undone = desk("2024-06-03", retracted(first[-1]))
    assert sums([*NEWS, *first, *undone], "2024-12-31") == ["50m USD"]
    assert sums([*NEWS, *first, *second, *undone], "2024-12-31") == []


def test_a_corrected_correction_keeps_its_hold() -> None:
    """The first target stays replaced; taking back the second correction brings the first one's content."""
    first = desk("2024-06-01", corrected(STATED, told("5m USD")))
    second = desk("2024-06-02", corrected(first[-1], told("6m USD")))
    undone = desk("2024-06-03", retracted(second[-1]))
    assert sums([*NEWS, *first, *second], "2024-12-31") == ["6m USD"]
    assert sums([*NEWS, *first, *second, *undone], "2024-12-31") == ["5m USD"]


def test_a_retracted_correction_lets_go() -> None:
    """What was recorded stands again, whatever corrected the correction."""
    first = desk("2024-06-01", corrected(STATED, told("5m USD")))
    second = desk("2024-06-02", corrected(first[-1], told("6m USD")))
    undone = desk("2024-06-03", retracted(first[-1]))
    assert sums([*NEWS, *first, *second, *undone], "2024-12-31") == ["50m USD"]


def test_two_corrections_of_one_event_are_rivals() -> None:
    """Neither wins by being later recorded: the policy chooses between them like between any claims."""
    one = desk("2024-06-01", corrected(STATED, told("5m USD")))
    two = desk("2024-06-02", corrected(STATED, told("6m USD")))
    assert sorted(sums([*NEWS, *one, *two], "2024-12-31")) == ["5m USD", "6m USD"]


def test_a_correction_waits_for_its_event() -> None:
    """Imported before the report that it corrects, it changes nothing, and acts when that is there."""
    early = desk("2024-06-01", corrected(STATED, told("5m USD")))
    before = round_news("2024-03-05")
    assert sums([*before, *early], "2024-12-31") == []
    assert sums([*NEWS, *early], "2024-12-31") == ["5m USD"]


def test_a_claim_moves_to_another_company() -> None:
    """A tender offer that was filed under the wrong company is then the other's, and no longer this one's."""
    filed = news("2024-03-05", DealReported(deal="tender", company=ACME, type="tender-offer"))
    moved = {"deal-reported": {"deal": "tender", "company": "bolt", "type": "tender-offer"}}
    events = [*declared(ACME, "bolt"), *filed, *desk("2024-06-01", corrected(filed[-1], moved))]
    assert state(events, "2024-12-31").deals == ()
    assert [deal.deal for deal in state(events, "2024-12-31", company="bolt").deals] == ["tender"]


def test_the_day_of_a_report_can_be_corrected() -> None:
    """A misread dateline moves all that the report states; what was stated stays untouched."""
    document = NEWS[0]
    right = {"report-published": {"report": document.report, "outlet": "wire", "published": "2024-03-15"}}
    events = [*NEWS, *desk("2024-06-01", corrected(document, right))]
    assert sums(events, "2024-03-14") == []
    assert sums(events, "2024-03-15") == ["50m USD"]


def test_a_report_taken_in_by_mistake_was_never_there() -> None:
    """Retracting what a report says of itself takes all of it out of account."""
    assert state([*NEWS, *desk("2024-06-01", retracted(NEWS[0]))], "2024-12-31").empty


def test_a_name_can_be_corrected() -> None:
    """A name that was typed wrongly is not shown, not even as a former one."""
    typed = news("2024-03-05", EntityNamed(entity=ACME, name="Acne"))
    right = {"entity-named": {"entity": ACME, "name": "Acme"}}
    events = [*declared(ACME), *typed, *desk("2024-06-01", corrected(typed[-1], right))]
    assert [line.name for line in state(events, "2024-12-31").names.lines] == ["Acme"]


@pytest.mark.parametrize(("fault", "denied"), [("ours", True), ("theirs", False)])
def test_who_denied_the_wrong_sum_has_not_denied_the_right_one(fault: str, denied: bool) -> None:
    """A denial of what a report truly said holds for our mended record, not for the outlet's correction."""
    denial = news("2024-03-06", FactDenied(speaker=ACME, about=[STATED.id]), kind="press-release")
    mended = news("2024-06-01", corrected(STATED, told("5m USD"), fault), outlet="desk")
    found = dict(figures(state([*declared(ACME), *NEWS, *denial, *mended], "2024-12-31")))[SUM]
    assert found.denied is denied


def test_who_denied_a_slip_of_ours_has_not_denied_what_the_outlet_corrected_it_to() -> None:
    """Our own slip was mended before the outlet put another sum in the place of its own."""
    denial = news("2024-03-06", FactDenied(speaker=ACME, about=[STATED.id]), kind="press-release")
    mended = desk("2024-06-01", corrected(STATED, told("5m USD")))
    theirs = news("2024-06-02", corrected(mended[-1], told("6m USD"), "theirs"))
    for events, denied in (([*mended], True), ([*mended, *theirs], False)):
        found = dict(figures(state([*declared(ACME), *NEWS, *denial, *events], "2024-12-31")))[SUM]
        assert found.denied is denied


def test_no_circle_of_a_damaged_log_is_followed() -> None:
    """Ids are hashes, so that no circle can be made; a log edited by hand that has one is still read."""
    one = Event(id="1" * 64, report="desk", statement=Statement(fact=retracted(NEWS[0])))
    circle = [
        evolve(one, id=id_ * 64, statement=Statement(fact=evolve(one.fact, event=of * 64)))
        for id_, of in (("2", "3"), ("3", "2"))
    ]
    amendments = Amendments([one, *circle])
    assert amendments.in_force(NEWS[0]) == ()
    assert [version.id for version in amendments.in_force(NEWS[1])] == [NEWS[1].id]


def test_a_long_chain_of_taking_back_is_settled() -> None:
    """However often somebody changed their mind, the last word counts."""
    chain: Log = []
    target = STATED
    for number in range(3001):
        target = Event.of("desk", Statement(fact=retracted(target), para=number + 1))
        chain.append(target)
    assert Amendments(chain).in_force(STATED) == ()
    assert Amendments(chain[:-1]).in_force(STATED) != ()


def test_a_correction_says_nothing_of_what_was_led() -> None:
    """Only its target is touched."""
    led = round_news("2024-03-05", raised("50m USD"), RoundLed(deal=DEAL, by="bolt"))
    events = [*led, *desk("2024-06-01", corrected(led[-2], told("5m USD")))]
    before = dict(figures(company_state(ACME, led, View.of("2024-12-31"))))
    after = dict(figures(company_state(ACME, events, View.of("2024-12-31"))))
    assert {path for path in after if after[path] != before.get(path)} >= {SUM}
    assert after[f"deals.{DEAL}.lead.bolt"] == before[f"deals.{DEAL}.lead.bolt"]


@pytest.mark.parametrize(("fault", "told"), [("theirs", ["50m USD"]), ("ours", ["5m USD"])])
def test_what_a_withdrawn_report_put_right_is_void(fault: str, told: list[str]) -> None:
    """A forged correction corrects nothing once it is known as one; our own slip stays mended."""
    mended = news("2024-06-01", corrected(STATED, TOLD, fault), id="mended")
    hoax = news("2024-06-02", ReportRetracted(report="mended", reason="hoax"), outlet="paper")
    assert sums([*NEWS, *mended, *hoax], "2024-06-01") == ["5m USD"]
    assert sums([*NEWS, *mended, *hoax], "2024-06-02") == told


def test_what_is_corrected_into_a_withdrawal_withdraws() -> None:
    """A fact that we had misread, and that withdrew a report, voids what that report put right."""
    mended = news("2024-06-01", corrected(STATED, TOLD, "theirs"), id="mended")
    misread = news("2024-06-02", RoundLed(deal="other", by="bolt"), outlet="paper")
    slip = desk("2024-06-03", corrected(misread[-1], {"report-retracted": {"report": "mended"}}))
    assert sums([*NEWS, *mended, *misread, *slip], "2024-06-02") == ["50m USD"]
    read = Book([*declared(ACME), *NEWS, *mended, *misread, *slip]).state(ACME, View.of("2024-06-02"))
    assert read.deals[0].amounts[0].figure.value == Amount.parse("50m USD")


def test_a_withdrawn_withdrawal_withdraws_nothing() -> None:
    """Of two withdrawals the later one is heard first."""
    mended = news("2024-06-01", corrected(STATED, TOLD, "theirs"), id="mended")
    hoax = news("2024-06-02", ReportRetracted(report="mended", reason="hoax"), id="hoax")
    again = news("2024-06-03", ReportRetracted(report="hoax", reason="hoax"), id="again")
    assert sums([*NEWS, *mended, *hoax, *again], "2024-06-02") == ["50m USD"]
    assert sums([*NEWS, *mended, *hoax, *again], "2024-06-03") == ["5m USD"]


@pytest.mark.parametrize("fault", ["theirs", "ours"])
def test_what_acts_is_named_as_the_reason(fault: str) -> None:
    """A correction by a report that was taken out of account since acts and is named, or does neither."""
    mended = news("2024-06-01", corrected(STATED, TOLD, fault), id="mended")
    aside = news("2024-06-02", retracted(mended[0], "theirs"), outlet="paper")
    seen = gather([*NEWS, *mended, *aside], View.of("2024-12-31"))
    acts = [str(claim.fact.amount) for claim in seen.of(AmountReported)] == ["5m USD"]
    assert acts is (fault == "ours") is (mended[-1].id in {claim.id for claim in seen.applied})
