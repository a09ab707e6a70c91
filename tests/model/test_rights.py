"""Who may fill the read model in PostgreSQL, and what is answered to those who may not."""

from __future__ import annotations

import time
from contextlib import closing
from urllib.parse import quote

import pytest

from dealtracker.tracker import Tracker
from tests.postgres import Databases
from tests.tracker import case


@pytest.mark.parametrize("first", ["grant", "rebuild"])
def test_a_clerk_fills_the_read_model(server: Databases, first: str) -> None:
    """Whether the rights were given before it was made or after; who may not write it does without it."""
    place = server.place()
    role, reader = (f"{name} {time.monotonic_ns()}" for name in ("Clerk", "Reader"))
    with Tracker.open(place) as tracker:
        if first == "rebuild":
            tracker.rebuild()
        tracker.log.grant(role)
        tracker.rebuild()
        case.record(tracker)
        expected = tracker.companies(everything=True, as_of="2020-01-01")
    with closing(server.connect(place)) as connection:
        connection.execute(f'CREATE ROLE "{reader}" LOGIN')
        ((schema,),) = connection.execute("SELECT quote_ident(current_schema())")
        connection.execute(f'GRANT USAGE ON SCHEMA {schema} TO "{reader}"')
        connection.execute(f'GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO "{reader}"')
    for who, day, kept in ((role, "2024-06-30", True), (reader, "2019-01-01", False)):
        with Tracker.open(place.replace("deals@", f"{quote(who)}@"), create=False) as tracker:
            assert tracker.companies(everything=True, as_of="2020-01-01") == expected
            with tracker.model.answers(tracker.view(as_of="2024-06-30", on=day)) as answers:
                assert (answers is not None) == kept
    with closing(server.connect(place)) as connection:
        for name in (role, reader):
            connection.execute(f'DROP OWNED BY "{name}"')
            connection.execute(f'DROP ROLE "{name}"')


def test_its_tables_are_written_anew_where_words_are_taken_out(server: Databases) -> None:
    """No page of them holds the words any more."""
    place = server.place()
    with Tracker.open(place) as tracker, closing(server.connect(place)) as hand:
        stated = case.record(tracker).events[-1]
        tracker.rebuild()
        pages = "SELECT pg_relation_filenode('model_standing'), pg_relation_filenode('model_value')"
        before = hand.execute(pages).fetchone()
        tracker.redact(stated.id, reason="Request 17.")
        after = hand.execute(pages).fetchone()
    assert before is not None
    assert after is not None
    assert set(before).isdisjoint(after)
