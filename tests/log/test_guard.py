"""That the guards of a log are gone, or others in their place, is told, though every event is whole."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from dealtracker.tracker.log import Log
from tests.log.sample import contents, events, record, shell
from tests.postgres import Databases

LATER = "BEFORE DELETE ON log WHEN OLD.position > 2 BEGIN SELECT RAISE(ABORT, 'no'); END"
NO = "EXECUTE FUNCTION deals_never('no')"


@pytest.fixture
def recorded(place: Path | str) -> Path | str:
    """A log of three events, closed."""
    with Log.open(place) as log:
        record(log, events(3))
    return place


def guards(place: Path | str) -> tuple[str, ...]:
    """What is told of the guards of a log that is whole."""
    with Log.open(place, create=False) as log:
        found = log.verify()
        assert (found.events, found.position, found.problem, found.head) == (3, None, "", log.head)
        assert found.ok == (found.guards == ())
        assert log.verify(chain_only=True).guards == found.guards
        return found.guards


def test_they_stand(recorded: Path | str) -> None:
    """Those of a log that nobody touched stand as they were laid out."""
    assert guards(recorded) == ()


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("DROP TRIGGER log_never_changed", ("log_never_changed is gone",)),
        (
            "DROP TRIGGER meta_never_replaced; DROP TRIGGER mention_never_deleted",
            ("mention_never_deleted is gone", "meta_never_replaced is gone"),
        ),
        (
            f"DROP TRIGGER log_never_deleted; CREATE TRIGGER log_never_deleted {LATER}",
            ("log_never_deleted is not as it was",),
        ),
        (
            f"DROP TRIGGER log_never_deleted; CREATE TRIGGER no_more {LATER}",
            ("log_never_deleted is gone", "no_more is none of the log's"),
        ),
        (
            "CREATE TRIGGER swallow BEFORE INSERT ON payload BEGIN SELECT RAISE(IGNORE); END",
            ("swallow is none of the log's",),
        ),
    ],
)
def test_on_sqlite(recorded: Path, path: Path, sql: str, told: tuple[str, ...]) -> None:
    """Each guard of a file is missed, and each trigger that does not belong there is seen."""
    shell(path, sql)
    assert guards(path) == told


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("DROP TRIGGER log_no_update ON log", ("log_no_update is gone",)),
        ("ALTER TABLE payload DISABLE TRIGGER payload_no_delete", ("payload_no_delete is not as it was",)),
        ("ALTER TABLE meta ENABLE REPLICA TRIGGER meta_no_delete", ("meta_no_delete is not as it was",)),
        (
            "CREATE OR REPLACE FUNCTION deals_never() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END'",
            ("deals_never is not as it was",),
        ),
        ("ALTER FUNCTION deals_next() SECURITY DEFINER", ("deals_next is not as it was",)),
        (
            f"CREATE OR REPLACE TRIGGER log_no_delete BEFORE DELETE ON log FOR EACH ROW {NO}",
            ("log_no_delete is not as it was",),
        ),
        (
            f"CREATE TRIGGER swallow BEFORE INSERT ON payload FOR EACH STATEMENT {NO}",
            ("swallow is none of the log's",),
        ),
        (
            "CREATE RULE swallow AS ON INSERT TO payload DO INSTEAD NOTHING",
            ("swallow is none of the log's",),
        ),
    ],
)
def test_on_postgres(server: Databases, sql: str, told: tuple[str, ...]) -> None:
    """Each guard of a database is missed, one that is switched off too, and what came between is seen."""
    place = server.place()
    with Log.open(place) as log:
        record(log, events(3))
    with closing(server.connect(place)) as connection:
        connection.execute(sql)
    assert guards(place) == told


def test_a_copy_is_guarded(recorded: Path, path: Path, tmp_path: Path) -> None:
    """What is advised then helps: a copy is the same log, and its guards stand."""
    shell(path, "DROP TRIGGER log_never_changed")
    with Log.open(path) as log, Log.open(tmp_path / "copy.db") as copy:
        log.copy(copy)
        assert contents(copy) == contents(log)
    assert guards(tmp_path / "copy.db") == ()
