"""Candidates: what may be one thing under two slugs, and what speaks for it and against."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from dealtracker.events.kinds import (
    CompanyDescribed,
    CompanyFounded,
    EntitiesDistinct,
    EntityDeclared,
    EntityNamed,
    EntityRenamed,
    ProductLaunched,
    RoleHeld,
    RoundJoined,
    RoundLed,
)
from dealtracker.projections.candidate import LEAST, candidates
from dealtracker.projections.gather import gather
from dealtracker.projections.suggestion import Suggestion
from dealtracker.projections.view import View

from .anything import logs
from .case import Log, news, say

VIEW = View.of("2024-12-31")


def found(events: Log, sort: str = "", **how: Any) -> tuple[Suggestion, ...]:
    return candidates(gather(events, View.of("2024-12-31")), sort, **how)


def only(events: Log, sort: str = "", **how: Any) -> Suggestion:
    (one,) = found(events, sort, **how)
    return one


def codes(suggestion: Suggestion) -> list[str]:
    return [reason.code for reason in suggestion.reasons]


def called(slug: str, name: str, day: str, *facts: Any, sort: str = "company") -> Log:
    """A report of a day by an outlet of its own that names a slug and states more of it."""
    told = (EntityDeclared(slug=slug, type=sort), EntityNamed(entity=slug, name=name))
    return news(day, *told, *facts, outlet=f"outlet-{day}")


def two(one: str = "Wren Foods", other: str = "Wren Foods Inc.", sort: str = "company") -> Log:
    return [*called("a", one, "2024-03-05", sort=sort), *called("b", other, "2024-03-06", sort=sort)]


def described(slug: str, aspect: str, value: str) -> CompanyDescribed:
    return CompanyDescribed(company=slug, aspect=aspect, value=value)


def weight(suggestion: Suggestion, code: str) -> int:
    return next(reason.weight for reason in suggestion.reasons if reason.code == code)


@pytest.mark.parametrize("sort", ["company", "product", "outlet"])
def test_names_that_are_alike(sort: str) -> None:
    """Two slugs of one sort with names that are alike are one suggestion, which rests on both names."""
    events = two(sort=sort)
    suggestion = only(events)
    assert (suggestion.type, suggestion.a, suggestion.b) == (sort, "a", "b")
    assert codes(suggestion) == ["same but for the legal form"]
    names = {event.id for event in events if isinstance(event.fact, EntityNamed)}
    assert set(suggestion.because) == names


def test_another_sort_of_thing_is_never_the_same() -> None:
    """A company and a product of one name are no suggestion."""
    events = [*called("a", "Kimi", "2024-03-05"), *called("b", "Kimi", "2024-03-06", sort="product")]
    assert found(events, least=0) == ()


def test_several_names_of_one_slug_are_no_suggestion() -> None:
    """A slug with two names alike is one thing already."""
    events = called("a", "Wren", "2024-03-05", EntityNamed(entity="a", name="Wren Inc."))
    assert found(events, least=0) == ()


def test_a_former_name_counts() -> None:
    """Every name ever borne counts, and it is said where it is a former one."""
    renamed = EntityRenamed(entity="a", old="Old Mill Capital", new="Millrace")
    events = [
        *called("a", "Millrace", "2024-03-05", renamed),
        *called("b", "Old Mill Capital", "2024-03-06"),
    ]
    assert codes(only(events)) == ["same name", "a former name of the other"]


def test_a_slug_without_a_name_is_read_as_one() -> None:
    """Where nobody names a slug, its own words are compared."""
    events = [
        *news("2024-03-05", EntityDeclared(slug="wren-foods", type="company")),
        *called("b", "Wren Foods", "2024-03-06"),
    ]
    assert only(events).score == LEAST + 14


def test_what_could_not_be_known_yet_suggests_nothing() -> None:
    """Before the second report came out, there was one slug."""
    claims = gather(two(), View.of("2024-03-05"))
    assert candidates(claims, least=0) == ()


@pytest.mark.parametrize(
    ("fact", "code"),
    [
        (lambda slug: CompanyFounded(company=slug, by="ann"), "same founder"),
        (lambda slug: RoleHeld(company=slug, person="ann", role="chief-executive"), "same person in office"),
        (lambda slug: described(slug, "website", "https://wren.example/"), "same website"),
        (lambda slug: described(slug, "headquarters", "Leeds"), "same place"),
        (lambda slug: RoundLed(deal="lark-b", by=slug), "same deal"),
        (lambda slug: RoundJoined(deal="lark-b", by=slug), "same deal"),
    ],
    ids=["founder", "officer", "website", "seat", "lead", "investor"],
)
def test_what_companies_have_in_common_speaks_for_it(fact: Any, code: str) -> None:
    """A founder, an officer, a website, a seat or a deal in common makes it likelier, and it is said."""
    events = [
        *called("a", "Wren", "2024-03-05", fact("a")),
        *called("b", "Wren AI", "2024-03-06", fact("b")),
    ]
    suggestion = only(events, "company", least=0)
    assert codes(suggestion) == ["a word more", code]
    assert suggestion.score == 82 + weight(suggestion, code)
    assert len(suggestion.reasons[1].because) == 2


def test_other_websites_and_foundings_speak_against_it() -> None:
    """What both have and is not the same makes it less likely."""
    events = [
        *called("a", "Wren", "2024-03-05",
                described("a", "website", "wren.example"),
                say(CompanyFounded(company="a"), happened="2014")),
        *called("b", "Wren", "2024-03-06",
                described("b", "website", "wren.test"),
                say(CompanyFounded(company="b"), happened="2021-03")),
    ]  # fmt: skip
    suggestion = only(events, least=0)
    assert codes(suggestion) == ["same name", "another website", "founded apart"]
    assert suggestion.score == 60
    assert found(events) == ()


def test_dates_of_founding_that_can_be_one_say_nothing() -> None:
    """A year and a month in it are no contradiction."""
    events = [
        *called("a", "Wren", "2024-03-05", say(CompanyFounded(company="a"), happened="2021")),
        *called("b", "Wren", "2024-03-06", say(CompanyFounded(company="b"), happened="2021-03")),
    ]
    assert codes(only(events)) == ["same name"]


def test_one_report_that_speaks_of_both_takes_them_for_two() -> None:
    """Who wrote of both in one report took them for two, also where both are in one deal."""
    events = [*two(), *news("2024-03-07", RoundLed(deal="lark-b", by=["a", "b"]))]
    suggestion = only(events, least=0)
    assert codes(suggestion) == ["same but for the legal form", "side by side"]
    assert suggestion.score < LEAST


@pytest.mark.parametrize(
    ("at", "code", "shown"), [("wren", "same company", True), ("lark", "no company in common", False)]
)
def test_people_of_one_name(at: str, code: str, shown: bool) -> None:
    """One name at one company is one person, at two companies two until more is known."""
    events = [
        *called("a", "Ann Reed", "2024-03-05",
                RoleHeld(person="a", company="wren", role="chair"), sort="person"),
        *called("b", "Ann Reed", "2024-03-06",
                RoleHeld(person="b", company=at, role="partner"), sort="person"),
    ]  # fmt: skip
    assert codes(only(events, "person", least=0)) == ["same name", code]
    assert bool(found(events)) is shown


def test_products_of_two_makers() -> None:
    """One name for the products of two companies is less likely one product."""
    events = [
        *called("a", "Crumb", "2024-03-05", ProductLaunched(product="a", company="wren"), sort="product"),
        *called("b", "Crumb", "2024-03-06", ProductLaunched(product="b", company="lark"), sort="product"),
    ]
    assert codes(only(events, "product", least=0)) == ["same name", "another maker"]


# What was decided


def test_not_the_same_is_remembered() -> None:
    """What was judged to be two, in whichever order, is not suggested again; it can be looked up."""
    judged = EntitiesDistinct(type="company", a="b", b="a", reason="two register entries")
    events = [*two(), *news("2024-03-07", judged, outlet="desk")]
    assert found(events, least=0) == ()
    suggestion = only(events, everything=True)
    assert suggestion.on_record == "not the same"
    assert [reason.text for reason in suggestion.judged] == ["two register entries"]
    assert suggestion.judged[0].because == (events[-1].id,)


def test_only_one_sort_where_it_is_asked_for() -> None:
    """Asked for people, only people are told."""
    events = [*two(), *called("c", "Ann Reed", "2024-04-05", sort="person"),
              *called("d", "A. Reed", "2024-04-06", sort="person")]  # fmt: skip
    assert {each.type for each in found(events)} == {"company", "person"}
    assert {each.type for each in found(events, "person")} == {"person"}


@given(logs())
def test_whatever_the_log_holds(events: Log) -> None:
    """Whatever is recorded, candidates are in order, each pair once, and rest on events that are there."""
    for reversed_ in (False, True):
        claims = gather(events[::-1] if reversed_ else events, VIEW)
        told = candidates(claims, least=0, everything=True)
        assert [each.score for each in told] == sorted((each.score for each in told), reverse=True)
        pairs = [(each.type, frozenset((each.a, each.b))) for each in told]
        assert len(set(pairs)) == len(pairs)
        assert all(len(both) == 2 for _, both in pairs)
        known = {event.id for event in events}
        assert all(set(each.because) <= known for each in told)
        assert candidates(claims) == tuple(
            each
            for each in told
            if each.on_record == "maybe the same" or (each.score >= LEAST and not each.on_record)
        )
    assert candidates(gather(events, VIEW), least=0) == candidates(gather(events[::-1], VIEW), least=0)
