"""Names: what something is called on a day, and what it was called before."""

from __future__ import annotations

from typing import Any

from dealtracker.events.kinds import EntityNamed, EntityRenamed
from dealtracker.projections.name import NameLine

from .case import Log, declared, news, possible, say, state


def renamed(old: str = "Sequoia China", new: str = "HongShan", **beside: Any) -> Any:
    return say(EntityRenamed(entity="acme", old=old, new=new), **beside)


def called(name: str, sort: str = "trading", **beside: Any) -> Any:
    return say(EntityNamed(entity="acme", name=name, type=sort), **beside)


def name(events: Log, on: str | None = None, as_of: str = "2024-12-31") -> str:
    return state(events, as_of, on).name


def lines(events: Log, on: str | None = None) -> list[tuple[str, str]]:
    return [(line.name, line.type) for line in _lines(events, on)]


def _lines(events: Log, on: str | None = None) -> tuple[NameLine, ...]:
    return state(events, "2024-12-31", on).names.lines


def test_without_a_name() -> None:
    """Nothing is called what nobody called it: its slug stands for it."""
    assert name(declared("acme")) == "acme"


def test_the_trading_name_goes_before_the_legal_one() -> None:
    """Shown is the name it trades under; legal, former and misspelt ones are kept beside it."""
    events = news("2024-03-05", called("Acme Ltd", "legal"), called("Acne", "misspelling"), called("Acme"))
    assert lines(events) == [("Acme", "trading"), ("Acme Ltd", "legal"), ("Acne", "misspelling")]


def test_the_name_that_more_origins_use() -> None:
    """Of two trading names the one that more origins use is shown, the other stays."""
    events = [
        *news("2024-03-05", called("ACME!")),
        *news("2024-03-06", called("Acme"), outlet="b"),
        *news("2024-03-07", called("Acme"), outlet="c"),
    ]
    assert lines(events) == [("Acme", "trading"), ("ACME!", "trading")]


def test_a_name_is_not_known_before_its_report() -> None:
    """On a day before anybody wrote of it, the slug stands for it."""
    assert name(news("2024-03-05", called("Acme")), as_of="2024-03-04") == "acme"


def test_before_and_after_a_change_of_name() -> None:
    """The display name is right for the day asked, and the old one stays as a former one."""
    events = news("2024-03-05", renamed(happened="2023-06-06"))
    assert [name(events, on) for on in ("2023-06-05", "2023-06-06")] == ["Sequoia China", "HongShan"]
    assert lines(events) == [("HongShan", "trading"), ("Sequoia China", "former")]


def test_a_change_that_may_have_come() -> None:
    """While the change may or may not have come the old name is shown."""
    events = news("2024-03-05", renamed(happened="2023"))
    assert [name(events, on) for on in ("2022-12-31", "2023-07-01", "2023-12-31")] == [
        "Sequoia China"
    ] * 2 + ["HongShan"]


def test_a_second_change_that_may_have_come() -> None:
    """Between two changes the name of the certain one is shown, also while the second may have come."""
    events = news(
        "2024-03-05", renamed("One", "Two", happened="2020"), renamed("Two", "Three", happened="2023")
    )
    assert [name(events, on) for on in ("2019-06-01", "2021-01-01", "2023-07-01", "2024-01-01")] == [
        "One",
        "Two",
        "Two",
        "Three",
    ]
    assert (
        possible(_lines(events, "2023-07-01")[0].figure) == ["Two", "Three"]
        or name(events, "2023-07-01") == "Two"
    )


def test_a_change_without_a_date() -> None:
    """A change of unknown date is certain from its report on."""
    events = news("2024-03-05", renamed())
    assert [name(events, on) for on in ("2024-03-04", "2024-03-05")] == ["Sequoia China", "HongShan"]


def test_a_planned_change_changes_nothing() -> None:
    """A change that is only planned is none, also when its day has passed in silence."""
    events = news("2024-03-05", renamed(reality="planned", due="2024-06"))
    assert [name(events, on) for on in ("2024-03-05", "2024-12-31")] == ["Sequoia China", "Sequoia China"]
    assert name([*events, *news("2024-07-01", renamed(happened="2024-06-15"))]) == "HongShan"


def test_a_planned_name_is_none() -> None:
    """Neither a name that is planned, nor one that it is said not to have, is shown."""
    events = news(
        "2024-03-05", called("Acme"), called("Zeta", reality="planned"), called("Beta", negative=True)
    )
    assert lines(events) == [("Acme", "trading")]


def test_a_bare_old_name_is_a_former_one() -> None:
    """A former name alone is not what the thing is called where another name is known."""
    assert name(news("2024-03-05", called("Oldname", "former"), called("Acme"))) == "Acme"


def test_labels_have_every_slug_that_the_answer_speaks_of() -> None:
    """An answer names whatever it speaks of, and nothing else that has a name."""
    other = say(EntityNamed(entity="bolt", name="Bolt Capital"))
    assert state(news("2024-03-05", called("Acme"), other), "2024-12-31").labels == {
        "acme": "Acme",
    }
