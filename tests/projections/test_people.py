"""People: who is in which office on a day, yes or maybe."""

from __future__ import annotations

from typing import Any

from dealtracker.events.answer import Answer
from dealtracker.events.fact import Fact
from dealtracker.events.kinds import BackgroundReported, FactDenied, RoleHeld, RoleLeft, RoleTaken
from dealtracker.events.party import Unnamed

from .case import Log, declared, news, say, state

YES, MAYBE = Answer.YES, Answer.MAYBE


def role(kind: type[Fact], person: str = "eddie-wu", office: str = "chief-executive") -> Fact:
    return kind(person=person, company="acme", role=office)  # type: ignore[call-arg]  # one of the three kinds


HELD, TAKEN, LEFT = (role(kind) for kind in (RoleHeld, RoleTaken, RoleLeft))


def in_office(events: Log, *days: str, as_of: str = "2024-12-31") -> list[Answer | None]:
    lines = (state(events, as_of, day).people for day in days)
    return [found[0].holds if found else None for found in lines]


def test_the_day_of_taking_office_bounds_the_day_of_being_seen() -> None:
    """Seen in February only, he may have been in office in August; once September is known, no."""
    seen = news("2024-02-28", HELD)
    taken = news("2024-03-05", say(TAKEN, happened="2023-09"), outlet="paper")
    assert in_office(seen, "2023-08-15") == [MAYBE]
    assert in_office([*seen, *taken], "2023-08-15", "2023-09-15", "2023-10-01") == [None, MAYBE, YES]


def test_first_and_last_seen() -> None:
    """An office is carried on, with the days between which it was seen."""
    events = [*news("2024-02-28", HELD), *news("2024-05-05", HELD, outlet="paper")]
    (line,) = state(events, "2024-12-31").people
    assert (str(line.first_seen), str(line.last_seen), line.since, line.until) == (
        "2024-02-28",
        "2024-05-05",
        None,
        None,
    )


def test_who_left() -> None:
    """Gone after the day of leaving, a maybe while the day is open; the stated end is shown before it."""
    events = [
        *news("2024-02-28", say(TAKEN, happened="2020")),
        *news("2024-09-01", say(LEFT, happened="2024-06")),
    ]
    assert in_office(events, "2024-05-31", "2024-06-15", "2024-06-30") == [YES, MAYBE, None]
    (line,) = state(events, "2024-12-31", "2024-05-31").people
    assert line.until is not None
    assert (str(line.until.value), line.since and str(line.since.value)) == ("2024-06", "2020")


def test_only_known_to_have_left() -> None:
    """Who is only known to have left may have been in office before, and is not after."""
    assert in_office(news("2024-09-01", say(LEFT, happened="2024-06")), "2024-05-31", "2024-07-01") == [
        MAYBE,
        None,
    ]


def test_taken_twice_without_an_end() -> None:
    """Two dates of taking one office bound it by the earlier one, and it is held between them."""
    events = [
        *news("2024-02-28", say(TAKEN, happened="2023-09")),
        *news("2024-03-05", say(TAKEN, happened="2024-01"), outlet="b"),
    ]
    assert in_office(events, "2023-08-31", "2023-12-01", "2024-02-01") == [None, YES, YES]
    (line,) = state(events, "2024-12-31").people
    assert line.since is not None
    assert line.since.disputed


def test_a_planned_appointment_is_no_office() -> None:
    """Who is to become chief executive is not, until somebody says that it happened."""
    plan = news("2024-02-28", say(TAKEN, reality="planned", due="2024-03"))
    assert in_office(plan, "2024-12-31") == [None]
    done = news("2024-04-02", say(TAKEN, happened="2024-04-01"))
    assert in_office([*plan, *done], "2024-03-31", "2024-04-01") == [None, YES]


def test_hedged_is_no_more_than_a_maybe() -> None:
    """Who is only said to be in office may be."""
    assert in_office(news("2024-02-28", say(HELD, certainty="hedged")), "2024-12-31") == [MAYBE]


def test_seen_not_to_be_in_office() -> None:
    """'Is not the chief executive any more' ends it, and alone makes no office."""
    gone = news("2024-06-02", say(HELD, negative=True, happened="2024-06-01"))
    assert in_office([*news("2024-02-28", HELD), *gone], "2024-05-31", "2024-06-02") == [YES, None]
    assert in_office(gone, "2024-06-02") == [None]


def test_in_office_over_an_extent() -> None:
    """'Chief executive from 2021 to 2023' holds in between."""
    assert in_office(news("2024-02-28", say(HELD, happened="2021/2023")), "2022-06-01", "2020-12-31") == [
        YES,
        MAYBE,
    ]


def test_called_by_two_titles() -> None:
    """One person called chief executive by one outlet and chairman by another is both, side by side."""
    chair = role(RoleHeld, "joseph-tsai", "chairman")
    head = role(RoleHeld, "joseph-tsai")
    lines = state([*news("2024-02-28", chair), *news("2024-03-05", head, outlet="b")], "2024-12-31").people
    assert {(line.person, line.role) for line in lines} == {
        ("joseph-tsai", "chairman"),
        ("joseph-tsai", "chief-executive"),
    }


def test_unnamed_people_are_never_one() -> None:
    """'A director' of two reports are two."""
    told: Any = RoleHeld(person=Unnamed(unnamed="a director"), company="acme", role="director")
    events = [*news("2024-02-28", told), *news("2024-03-05", told, outlet="b")]
    assert len(state(events, "2024-12-31").people) == 2


def test_unnamed_people_of_one_fact_are_never_one() -> None:
    """Two directors whom one report leaves unnamed in the same words are two."""
    director = Unnamed(unnamed="a director")
    told = RoleHeld(person=[director, director], company="acme", role="director")
    assert len(state(news("2024-02-28", told), "2024-12-31").people) == 2


def test_where_a_company_comes_from() -> None:
    """Each origin of a company is one line."""
    events = news("2024-02-28", BackgroundReported(subject="acme", background=["tsinghua", "google"]))
    assert {line.figure.value for line in state(events, "2024-12-31").backgrounds} == {"tsinghua", "google"}


def test_said_to_have_left() -> None:
    """Who is in office, and is only said to have left, may be in office; a denied leak changes nothing."""
    seen = news("2024-02-28", HELD)
    rumour = say(LEFT, happened="2024-04", certainty="hedged")
    assert in_office([*seen, *news("2024-05-01", rumour, outlet="b")], "2024-03-31", "2024-12-31") == [
        YES,
        MAYBE,
    ]
    leak = news("2024-05-01", rumour, outlet="b")
    denial = news("2024-05-02", FactDenied(speaker="acme", about=leak[-1].id), outlet="c")
    assert in_office([*declared("acme"), *seen, *leak, *denial], "2024-12-31") == [YES]
