"""What changed between two views of a company, and which events made it so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import evolve

from dealtracker.events.event import Event
from dealtracker.events.kinds import (
    AmountReported,
    AuthorityActed,
    CommentDeclined,
    CompanyDescribed,
    EntitiesMerged,
    EntityNamed,
    EntityRenamed,
    FactConfirmed,
    FactCorrected,
    FactDenied,
    FactDisputed,
    FactRetracted,
    ReportRetracted,
    RoleLeft,
    RoleTaken,
    RoundLed,
    StatusReported,
    ValuationReported,
)
from dealtracker.projections.book import Book
from dealtracker.projections.change import Change, Sort, changes
from dealtracker.projections.news import Difference, difference
from dealtracker.projections.view import View

from .case import ACME, DEAL, declared, round_news, say, state, usd
from .case import news as report

Log = list[Event[Any]]
ROUND = f"deals.{DEAL}.amount.round"


def raised(amount: str) -> AmountReported:
    """A sum of the round, in US dollars."""
    return AmountReported(deal=DEAL, amount=f"{amount} USD", basis="round")


JANUARY = round_news("2024-01-10", raised("75m"))


def lived(events: Log, start: str, end: str, company: str = ACME) -> Difference:
    """What changed from one day to another, each as it was lived."""
    return difference(company, Book(events), View.of(start), View.of(end))


def only(found: Difference, path: str) -> Change:
    """The one change of a figure."""
    (change,) = (each for each in found.changes if each.path == path)
    return change


def ids(log: Iterable[Event[Any]], kind: type) -> tuple[str, ...]:
    """The events of a kind."""
    return tuple(event.id for event in log if isinstance(event.fact, kind))


def test_a_new_figure() -> None:
    """What nobody had told of is new, by the event that tells it, from the day on which it came out."""
    change = only(lived(JANUARY, "2024-01-09", "2024-01-31"), ROUND)
    assert (change.sort, change.before, change.learned) == (Sort.NEW, None, View.of("2024-01-10").as_of)
    assert change.because == ids(JANUARY, AmountReported)


def test_another_value() -> None:
    """An outlet that names another sum later changes it; the old event is no reason for that."""
    later = report("2024-02-10", raised("90m"))
    change = only(lived(JANUARY + later, "2024-01-31", "2024-02-29"), ROUND)
    assert change.before is not None
    assert change.after is not None
    assert (change.sort, change.before.value, change.after.value) == (Sort.CHANGED, usd("75m"), usd("90m"))
    assert change.because == ids(later, AmountReported)


def test_another_origin() -> None:
    """Another outlet with another sum makes it disputed, with the same sum confirmed."""
    for amount, sort in (("90m", Sort.DISPUTED), ("75m", Sort.CONFIRMED)):
        later = report("2024-02-10", raised(amount), outlet="paper")
        assert only(lived(JANUARY + later, "2024-01-31", "2024-02-29"), ROUND).sort is sort


def test_one_more_copy() -> None:
    """A copy of the same story changes nothing, and neither does the passing of time."""
    copy = report("2024-02-10", raised("75m"), outlet="paper", relays="wire")
    assert lived(JANUARY + copy, "2024-01-31", "2024-12-31").empty


def test_a_dispute_that_is_resolved() -> None:
    """Where one side takes its sum back, the other stands; the reason is the withdrawal."""
    other = report("2024-02-10", raised("90m"), outlet="paper")
    taken = report(
        "2024-03-10", ReportRetracted(report="paper-2024-02-10", reason="retracted"), outlet="paper"
    )
    change = only(lived(JANUARY + other + taken, "2024-02-29", "2024-03-31"), ROUND)
    assert (change.sort, change.because) == (Sort.RESOLVED, ids(taken, ReportRetracted))


def test_growth_resolves_nothing() -> None:
    """A later sum that takes the place of a disputed one is a change, and nobody was right."""
    first = round_news("2024-01-10", say(raised("40m"), happened="2024-01-05"))
    other = report("2024-01-11", say(raised("50m"), happened="2024-01-05"), outlet="paper")
    last = report("2024-06-10", say(raised("90m"), happened="2024-06-01"))
    found = lived(first + other + last, "2024-01-31", "2024-06-30")
    assert only(found, ROUND).sort is Sort.CHANGED


def test_a_denial() -> None:
    """A denial by a stronger voice is the reason, and is told once: not among what was said as well."""
    denial = report(
        "2024-02-10", FactDenied(speaker=ACME, about=ids(JANUARY, AmountReported)), outlet="paper"
    )
    found = lived(declared(ACME) + JANUARY + denial, "2024-01-31", "2024-02-29")
    change = only(found, ROUND)
    assert (change.sort, change.because, found.said) == (Sort.DENIED, ids(denial, FactDenied), ())


def test_a_denial_in_a_weaker_voice() -> None:
    """Where somebody denies who is not as strong, the sum stands and is in doubt."""
    told = round_news("2024-01-10", say(raised("75m"), attribution="filing"))
    denial = report("2024-02-10", FactDenied(speaker="ann", about=ids(told, AmountReported)), outlet="paper")
    change = only(lived(told + denial, "2024-01-31", "2024-02-29"), ROUND)
    assert (change.sort, change.because) == (Sort.DISPUTED, ids(denial, FactDenied))


def test_a_confirmation() -> None:
    """Who confirms a sum makes it surer, and is the reason."""
    told = report(
        "2024-02-10", FactConfirmed(speaker=ACME, about=ids(JANUARY, AmountReported)), outlet="paper"
    )
    change = only(lived(declared(ACME) + JANUARY + told, "2024-01-31", "2024-02-29"), ROUND)
    assert (change.sort, change.because) == (Sort.CONFIRMED, ids(told, FactConfirmed))


def test_a_withdrawn_report() -> None:
    """What a withdrawn report alone had stated is gone."""
    taken = report("2024-02-10", ReportRetracted(report="wire-2024-01-10", reason="hoax"), outlet="paper")
    change = only(lived(JANUARY + taken, "2024-01-31", "2024-02-29"), ROUND)
    assert (change.sort, change.because) == (Sort.GONE, ids(taken, ReportRetracted))


def test_a_report_that_others_reworked() -> None:
    """What was reworked from a report that is withdrawn is gone too, by that withdrawal."""
    rework = report(
        "2024-01-11", RoundLed(deal=DEAL, by="birch"), outlet="paper", relays="report:wire-2024-01-10"
    )
    taken = report("2024-02-10", ReportRetracted(report="wire-2024-01-10", reason="hoax"), outlet="post")
    change = only(lived(JANUARY + rework + taken, "2024-01-31", "2024-02-29"), f"deals.{DEAL}.lead.birch")
    assert (change.sort, change.because) == (Sort.GONE, ids(taken, ReportRetracted))


def test_a_plan_that_passes_its_day() -> None:
    """A plan is overdue from the day after, and no event is the reason for that."""
    plan = say(
        StatusReported(deal=DEAL, status="listed"), reality="planned", due="2024-06", happened="2024-01-10"
    )
    log = round_news("2024-01-10", plan)
    assert lived(log, "2024-01-31", "2024-06-30").empty
    change = only(lived(log, "2024-01-31", "2024-07-01"), f"deals.{DEAL}.status")
    assert (change.sort, change.because, change.learned) == (Sort.OVERDUE, (), None)


def test_a_plan_that_is_put_off() -> None:
    """A plan for another day is changed."""
    plans = [
        say(StatusReported(deal=DEAL, status="listed"), reality="planned", due=due, happened=day)
        for due, day in (("2024-06", "2024-01-10"), ("2024-09", "2024-05-10"))
    ]
    log = round_news("2024-01-10", plans[0]) + report("2024-05-10", plans[1])
    assert only(lived(log, "2024-01-31", "2024-05-31"), f"deals.{DEAL}.status").sort is Sort.CHANGED


def test_somebody_who_left() -> None:
    """Who left an office is gone from it, by the event that says so."""
    came = report(
        "2024-01-10", say(RoleTaken(person="ann", company=ACME, role="chairman"), happened="2024-01-01")
    )
    left = report(
        "2024-02-10", say(RoleLeft(person="ann", company=ACME, role="chairman"), happened="2024-02-09")
    )
    change = only(lived(came + left, "2024-01-31", "2024-02-29"), "people.ann.chairman")
    assert (change.sort, change.because) == (Sort.GONE, ids(left, RoleLeft))


def test_a_change_of_name() -> None:
    """A company that is renamed has a new name; that the old one is now a former name is no change."""
    named = report(
        "2024-01-10", EntityNamed(entity=ACME, name="Acme"), EntityNamed(entity=ACME, name="Acme & Co")
    )
    again = report(
        "2024-02-10", say(EntityRenamed(entity=ACME, old="Acme", new="Apex"), happened="2024-02-01")
    )
    (change,) = lived(named + again, "2024-01-31", "2024-02-29").changes
    assert (change.path, change.sort) == ("names.trading.Apex", Sort.NEW)


def test_what_stands_side_by_side() -> None:
    """A second description is new beside the first, wherever it comes to stand in the list."""
    first = report("2024-02-10", CompanyDescribed(company=ACME, aspect="sector", value="robots"))
    earlier = report(
        "2024-03-10", say(CompanyDescribed(company=ACME, aspect="sector", value="ships"), happened="2023")
    )
    found = lived(first + earlier, "2024-02-29", "2024-03-31")
    assert [(each.sort, each.after and each.after.value) for each in found.changes] == [(Sort.NEW, "ships")]


def corrected(fault: str) -> tuple[Log, Log]:
    """A sum, and a report of March that corrects it."""
    right = {"amount-reported": {"deal": DEAL, "amount": "57m USD", "basis": "round"}, "para": 2}
    target = ids(JANUARY, AmountReported)[0]
    fact = FactCorrected(event=target, statement=right, fault=fault, reason="two digits changed places")
    return JANUARY, report("2024-03-10", fact, outlet="desk")


def test_a_correction_of_the_outlet() -> None:
    """An outlet's correction changes the sum on its day, and is named as the reason."""
    log, correction = corrected("theirs")
    change = only(lived(log + correction, "2024-02-29", "2024-03-31"), ROUND)
    assert change.after is not None
    assert (change.sort, change.after.value) == (Sort.CHANGED, usd("57m"))
    assert (change.because, change.learned) == (ids(correction, FactCorrected), View.of("2024-03-10").as_of)


def test_a_slip_of_ours() -> None:
    """A slip of ours was never believed, so no day differs; what our log held at two positions does."""
    log, correction = corrected("ours")
    held = [evolve(event, position=place) for place, event in enumerate(log + correction, 1)]
    assert lived(held, "2024-02-29", "2024-03-31").empty
    views = (View.of("2024-02-29", recorded_by=place) for place in (len(log), len(held)))
    change = only(difference(ACME, Book(held), *views), ROUND)
    assert (change.sort, change.because) == (Sort.CHANGED, ids(correction, FactCorrected))


def test_a_retraction() -> None:
    """What an outlet takes back is gone, by the retraction; what is taken back of that comes back."""
    taken = report(
        "2024-03-10", FactRetracted(event=ids(JANUARY, AmountReported)[0], fault="theirs", reason="wrong")
    )
    undone = report(
        "2024-04-10",
        FactRetracted(event=ids(taken, FactRetracted)[0], fault="theirs", reason="right after all"),
    )
    gone = only(lived(JANUARY + taken + undone, "2024-02-29", "2024-03-31"), ROUND)
    assert (gone.sort, gone.because) == (Sort.GONE, ids(taken, FactRetracted))
    back = only(lived(JANUARY + taken + undone, "2024-03-31", "2024-04-30"), ROUND)
    assert (back.sort, back.because) == (Sort.NEW, ids(undone, FactRetracted))


def test_a_merge() -> None:
    """What was known of the other company is new to the one that it turns out to be, by the merge."""
    worth = report("2024-01-10", ValuationReported(company="apex", amount="90m USD"))
    merge = report(
        "2024-02-10",
        EntitiesMerged(
            type="company", merged="apex", into=ACME, fault="theirs", reason="one register number"
        ),
    )
    found = lived(declared(ACME, "apex") + worth + merge, "2024-01-31", "2024-02-29")
    change = only(found, "valuations.unstated")
    assert (change.sort, change.because) == (Sort.NEW, ids(merge, EntitiesMerged))


def test_voices() -> None:
    """Silences, and what authorities do, are told beside the figures."""
    later = report(
        "2024-02-10",
        CommentDeclined(speaker=ACME, about=DEAL),
        AuthorityActed(authority="court", action="probe", target=ACME),
    )
    found = lived(JANUARY + later, "2024-01-31", "2024-02-29")
    assert (found.changes, [each.kind for each in found.said]) == (
        (),
        ["comment-declined", "authority-acted"],
    )


def test_a_doubt() -> None:
    """A doubt that is put on record changes no figure, and is told."""
    claim = ids(JANUARY, AmountReported)[0]
    doubt = report(
        "2024-02-10", FactDisputed(event=claim, reason="the register says otherwise"), outlet="desk"
    )
    found = lived(JANUARY + doubt, "2024-01-31", "2024-02-29")
    assert (found.changes, [each.by for each in found.doubts]) == ((), list(ids(doubt, FactDisputed)))
    assert lived(JANUARY + doubt, "2024-02-29", "2024-03-31").empty


def test_sums_in_two_currencies() -> None:
    """A sum in another currency beside one is told, as what can't be compared."""
    other = report("2024-02-10", AmountReported(deal=DEAL, amount="70m EUR", basis="round"), outlet="paper")
    assert only(lived(JANUARY + other, "2024-01-31", "2024-02-29"), ROUND).sort is Sort.CHANGED


def test_without_a_book() -> None:
    """Two states alone tell what changed as well, as far as no bookkeeping has acted."""
    later = report("2024-02-10", raised("90m"))
    before, after = (state(JANUARY + later, day) for day in ("2024-01-31", "2024-02-29"))
    assert changes(before, after) == lived(JANUARY + later, "2024-01-31", "2024-02-29").changes


def test_the_most_newsworthy_first() -> None:
    """What is disputed goes before what is new, and deals before descriptions."""
    later = report(
        "2024-02-10",
        CompanyDescribed(company=ACME, aspect="sector", value="robots"),
        RoundLed(deal=DEAL, by="birch"),
        raised("90m"),
        outlet="paper",
    )
    paths = [change.path for change in lived(JANUARY + later, "2024-01-31", "2024-02-29").changes]
    assert paths == [ROUND, "total-raised.USD", f"deals.{DEAL}.lead.birch", "descriptions.sector"]
