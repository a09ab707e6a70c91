"""Reading: what was recorded, in order, whole, and found by what it speaks of."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtracker.events.codec import PayloadError
from dealtracker.events.event import Event
from dealtracker.events.fact import UnknownFact
from dealtracker.events.kinds import EntitiesMerged
from dealtracker.events.mention import mentions
from dealtracker.events.statement import Statement
from dealtracker.tracker.log import Log
from dealtracker.tracker.log.error import IdPrefixError, LogDamagedError
from tests.log.sample import ask, event, events, record, tampering


def positions(found: list[Event[Any]]) -> list[int | None]:
    """Where the events stand."""
    return [each.position for each in found]


PLACES = st.integers(-1, 12) | st.sampled_from([-(10**30), 10**30])


@given(after=PLACES, until=st.none() | PLACES)
def test_a_part(tmp_path_factory: pytest.TempPathFactory, after: int, until: int | None) -> None:
    """`after` leaves out its position, `until` takes it in; the two cut the log in any place, or beyond."""
    path = tmp_path_factory.getbasetemp() / "ten.db"
    with Log.open(path) as log:
        record(log, events(10))
        part = [each.position for each in log.events(after=after, until=until)]
        assert part == [each for each in range(1, 11) if after < each <= (10 if until is None else until)]


def test_streamed(log: Log) -> None:
    """The first event of a long log is there before the last is read."""
    record(log, events(2500))
    reading = log.events()
    assert next(reading).position == 1
    reading.close()  # type: ignore[attr-defined]  # a generator
    assert len(list(log.events())) == 2500


def test_about(log: Log) -> None:
    """Every event that speaks of one of the slugs, once, in order, and no other."""
    recorded = record(log, events(40)).events
    for wanted in (["alibaba"], ["deal-5", "monolith"], ["company-2", "company-2"], ["nobody"], []):
        expected = [each for each in recorded if mentions(each.fact) & set(wanted)]
        assert log.about(wanted) == expected


def test_about_hundreds(log: Log) -> None:
    """More slugs may be asked for than fit into one query, and an event that has several is found once."""
    recorded = record(log, events(1500)).events
    wanted = [f"deal-{number}" for number in range(1500)] + ["alibaba"]
    assert log.about(wanted) == [each for each in recorded if mentions(each.fact) & set(wanted)]


def test_of_kinds(log: Log) -> None:
    """Every event of the kinds, in the order of the log."""
    record(log, events(12))
    assert positions(log.of_kinds(["comment-declined", "round-led"])) == [1, 4, 5, 8, 9, 12]
    assert log.of_kinds(["entities-merged"]) == []


def test_of_reports(log: Log) -> None:
    """Every event that the reports state."""
    for number, report in enumerate(["wire-1", "wire-2", "wire-3", "wire-1"]):
        record(log, events(2, first=2 * number, report=report))
    assert positions(log.of_reports(["wire-1", "wire-3"])) == [1, 2, 5, 6, 7, 8]


def test_get(log: Log) -> None:
    """Events by their whole ids, in the order of the log; unknown ids are left out."""
    recorded = record(log, events(6)).events
    wanted = [recorded[4].id, event(99).id, recorded[1].id]
    assert log.get(wanted) == [recorded[1], recorded[4]]


def test_with_prefix(log: Log) -> None:
    """The ids that begin with the digits, for any number of digits from four to all."""
    ids = sorted(each.id for each in record(log, events(300)).events)
    for wanted in ids[::37]:
        for length in (4, 5, 8, 63, 64):
            prefix = wanted[:length]
            assert log.with_prefix(prefix) == [each for each in ids if each.startswith(prefix)]
        assert log.with_prefix(wanted[:9].upper()) == [wanted]


@pytest.mark.parametrize("prefix", ["", "abc", "xyz12", "'; --", "é" * 8, "moonshot-ai", "0" * 65])
def test_no_prefix(log: Log, prefix: str) -> None:
    """Fewer than four digits, more than an id has, or what are no digits, is refused with words."""
    with pytest.raises(IdPrefixError, match="not the beginning"):
        log.with_prefix(prefix)


def test_unknown_kind(log: Log, path: Path) -> None:
    """A fact of a kind that this version does not know is kept whole and given back."""
    fact = UnknownFact(kind="moon-landed", schema=4, stated={"crew": ["a", "b"], "depth": {"x": 1.5}})
    record(log, [event(0), Event.of("wire-9", Statement(fact=fact, para=2, quote="one step"))])
    found = list(log.events())[1]
    assert found.fact == fact
    assert (found.kind, found.statement.para, found.statement.quote) == ("moon-landed", 2, "one step")
    ((text,),) = ask(path, "SELECT text FROM payload WHERE position = 2")
    assert json.loads(text)["fact"] == fact.stated
    assert positions(log.of_kinds(["moon-landed"])) == [2]
    assert log.verify().ok


def test_index_of_a_later_version(log: Log, path: Path) -> None:
    """What a later version has indexed of a kind that is unknown here is not called wrong."""
    record(
        log,
        [event(0), Event.of("wire-9", Statement(fact=UnknownFact(kind="moon-landed", schema=1, stated={})))],
    )
    with tampering(path) as file:
        file.execute("INSERT INTO mention VALUES (1, 2)")
    assert log.verify().ok


def test_bookkeeping_is_found(log: Log) -> None:
    """A merge is found by both of its slugs."""
    fact = EntitiesMerged(type="company", merged="kiwi", into="kimi", reason="a slip of the ear")
    record(log, [event(0), Event.of("desk-1", Statement(fact=fact))])
    assert positions(log.about(["kiwi"])) == positions(log.about(["kimi"])) == [2]


def test_a_missing_payload_is_never_passed_over(log: Log, path: Path) -> None:
    """An event whose words are gone is told as damage, not left out."""
    record(log, events(3))
    with tampering(path) as file:
        file.execute("DELETE FROM payload WHERE position = 2")
    with pytest.raises(LogDamagedError, match="deals verify"):
        list(log.events())


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE log SET id = 'text' WHERE position = 2",
        "UPDATE log SET recorded = 'soon' WHERE position = 2",
        "UPDATE log SET kind = CAST(x'ff' AS TEXT) WHERE position = 2",
        "UPDATE payload SET text = CAST(x'ff' AS TEXT) WHERE position = 2",
        "UPDATE payload SET text = '{' WHERE position = 2",
        "UPDATE payload SET text = x'00' WHERE position = 2",
    ],
)
def test_what_a_hand_has_spoilt(log: Log, path: Path, sql: str) -> None:
    """A row that can't be read is told in words, with the command that says where."""
    record(log, events(3))
    with tampering(path) as file:
        file.execute(sql)
    with pytest.raises((LogDamagedError, PayloadError), match="deals verify"):
        list(log.events())
    assert log.verify().position == 2


def test_payload_is_what_is_hashed(log: Log, path: Path) -> None:
    """The payload is kept as text, to the letter."""
    record(log, [event(2, quote="月之暗面 — “Kimi”")])
    ((text, hashed),) = ask(path, "SELECT text, payload_hash FROM log JOIN payload USING (position)")
    assert "月之暗面" in text
    assert sha256(text.encode()).digest() == hashed
