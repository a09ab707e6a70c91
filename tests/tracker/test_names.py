"""Looking up: every name that anything ever had leads to its slug."""

from __future__ import annotations

import pytest

from dealtracker.events.kinds import EntityDeclared, EntityNamed, EntityRenamed
from dealtracker.tracker.error import NameAmbiguousError, NameUnknownError
from dealtracker.tracker.tracker import Tracker

from .case import record


@pytest.fixture
def named(tracker: Tracker) -> Tracker:
    record(tracker)
    tracker.record(
        "wire-1",
        [
            EntityDeclared(type="company", slug="hongshan"),
            EntityRenamed(entity="hongshan", old="Sequoia China", new="HongShan"),
            EntityNamed(entity="hongshan", name="红杉中国", type="translation"),
            EntityDeclared(type="product", slug="kimi"),
            EntityNamed(entity="kimi", name="Kimi"),
            EntityNamed(entity="kimi", name="Kiwi", type="misspelling"),
            EntityDeclared(type="person", slug="tim-acme"),
            EntityNamed(entity="tim-acme", name="Acme Robotics"),
        ],
    )
    return tracker


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("hongshan", "hongshan"), ("HongShan", "hongshan"), ("Sequoia China", "hongshan"),
        ("红杉中国", "hongshan"),
        ("Kiwi", "kimi"), ("  kIwI ", "kimi"), ("Sequoia   china", "hongshan"),
        ("\uff2b\uff29\uff2d\uff29", "kimi"),
    ],
)  # fmt: skip
def test_every_name_ever(named: Tracker, name: str, slug: str) -> None:
    """Old, foreign and misspelt names lead to the slug, whatever their case, width and spaces."""
    assert named.resolve(name) == slug


def test_a_name_of_several_things(named: Tracker) -> None:
    """A name that two things share is refused with both slugs, but where only one is of the sort asked."""
    with pytest.raises(NameAmbiguousError, match="acme, tim-acme") as refused:
        named.resolve("Acme Robotics")
    assert refused.value.slugs == ("acme", "tim-acme")
    assert named.resolve("acme robotics", "company") == "acme"
    assert named.company("Acme Robotics").company == "acme"


@pytest.mark.parametrize(
    ("name", "near"), [("Sequoia Chna", "Sequoia China"), ("Kimmi", "Kimi"), ("hongshn", "HongShan")]
)
def test_near_matches(named: Tracker, name: str, near: str) -> None:
    """An unknown name is refused, never guessed, with names like it."""
    with pytest.raises(NameUnknownError, match=f"No entity '{name}'") as refused:
        named.resolve(name)
    assert near.casefold() in {each.casefold() for each in refused.value.near}


def test_nothing_like_it(named: Tracker) -> None:
    """Where nothing is alike, nothing is offered."""
    with pytest.raises(NameUnknownError, match="Nothing with a similar name") as refused:
        named.resolve("qqqq")
    assert refused.value.near == ()


def test_another_sort(named: Tracker) -> None:
    """A product is no company, also under its right name."""
    with pytest.raises(NameUnknownError, match="No company 'Kimi'"):
        named.company("Kimi")


def test_a_name_recorded_since(named: Tracker) -> None:
    """A name that was recorded after the last look-up is found at the next."""
    with pytest.raises(NameUnknownError):
        named.resolve("Moonshine")
    named.record("wire-1", [EntityNamed(entity="kimi", name="Moonshine", type="alias")])
    assert named.resolve("moonshine") == "kimi"


def test_names_stand_for_slugs_on_any_day(named: Tracker) -> None:
    """A name is found also for a day on which nobody used it yet: the answer is then empty, not unknown."""
    assert named.company("HongShan", as_of="2020-01-01").empty
    assert named.entity("Kiwi", as_of="2020-01-01").empty
