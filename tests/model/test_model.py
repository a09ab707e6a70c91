"""The read model: it is there when asked for, follows the log, and holds nothing that the log does not."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from time import sleep

import pytest
from sqlalchemy import func, select, update

from benchmarks.generator import batches
from dealtracker.events.kinds import (
    CompanyDescribed,
    EntityDeclared,
    MetricReported,
    ReportPublished,
    ValuationReported,
)
from dealtracker.projections.listing import CompanyLine, listing
from dealtracker.tracker import Tracker
from dealtracker.tracker.log import Appended, Log
from dealtracker.tracker.log.derived import figures, form, is_there, model, standing, there, told
from dealtracker.tracker.log.error import LogBusyError
from dealtracker.tracker.model import ModelDisturbedError, ModelWrongError, rebuild
from tests.model.conftest import TODAY
from tests.tracker.case import WORTH, later, record

REBUILD = """
import sys
from dealtracker.tracker import Tracker
from dealtracker.tracker.model import rebuild
tracker = Tracker.open(sys.argv[1])
rebuild(tracker.log, tracker.view(), lambda what, done, _: print(done, flush=True), size=5)
"""
BIG = ReportPublished(report="wire-9", outlet="wire", published="2024-01-05")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the file of this test's log stands, for what only a file can show."""
    return tmp_path / "deals.db"


def folded(tracker: Tracker, as_of: str = "2024-06-30") -> list[CompanyLine]:
    """The list as it follows from all events."""
    return list(listing(tracker.events(), tracker.view(as_of=as_of)))


def held(tracker: Tracker) -> int:
    """How many standings are kept."""
    with tracker.log.beside() as connection:
        return connection.execute(select(func.count()).select_from(standing)).scalar_one()


def test_nothing_is_kept_before_it_is_asked_for(place: Path | str) -> None:
    """A log without a read model stays one, however often it is asked."""
    with Tracker.open(place) as tracker:
        record(tracker)
        assert len(tracker.companies(as_of="2024-06-30")) == 1
        with tracker.log.beside() as connection:
            assert not is_there(connection)
        assert not tracker.drop_model()


def test_a_question_about_other_days_is_kept_when_it_was_asked(tracker: Tracker) -> None:
    """The first time it is folded, and then it is there; days of one era are one answer."""
    assert held(tracker) == 1
    for as_of in ("2024-06-29", "2024-03-05", "2024-03-04", "2024-03-04", "2019-01-01"):
        assert list(tracker.companies(as_of=as_of)) == folded(tracker, as_of)
    assert held(tracker) == 2, "before the report and since"


def test_it_follows_what_is_recorded(tracker: Tracker) -> None:
    """What came late for an earlier day changes that day too, and an old answer stays what it was."""
    before = tracker.companies(as_of="2024-03-31"), tracker.head.position
    tracker.record(BIG, [ValuationReported(company="acme", amount="900m USD")])
    assert list(tracker.companies(as_of="2024-03-31")) == folded(tracker, "2024-03-31")
    assert tracker.companies(as_of="2024-03-31") != before[0]
    assert tracker.companies(as_of="2024-03-31", recorded_by=before[1]) == before[0]
    assert [match.company.company for match in tracker.screen("valuation > 500m USD").yes] == ["acme"]


def test_what_does_not_concern_a_company_leaves_it_alone(tracker: Tracker) -> None:
    """Only what new events may have changed is asked again."""
    other = ReportPublished(report="other-1", outlet="wire", published="2024-05-05")
    tracker.record(other, [MetricReported(subject="acme", metric="headcount", quantity="80")])
    with tracker.model.answers(tracker.view()):
        assert held(tracker) == 2
    before = held(tracker)
    assert tracker.companies()
    assert held(tracker) == before


def test_old_days_can_be_asked_by_instant(tracker: Tracker) -> None:
    """What the log held at an instant is what it held at the position that it had then."""
    (*_, last) = tracker.events()
    later(tracker)
    assert last.recorded is not None
    (line,) = tracker.companies(recorded_by=last.recorded)
    assert line.valuation is None
    assert tracker.companies()[0].valuation is not None


def test_words_that_are_taken_out_are_taken_out_of_it(tracker: Tracker, place: Path | str) -> None:
    """A redaction leaves nothing of the words in the model, and it makes itself anew."""
    stated = later(tracker).events[-1]
    assert tracker.screen("valuation > 1m USD").yes
    tracker.redact(stated.id, reason="Request 17.")
    with tracker.log.beside() as connection:
        for table in there(connection):
            assert not connection.execute(select(func.count()).select_from(table)).scalar_one(), table.name
    assert not tracker.screen("valuation > 1m USD").yes
    assert list(tracker.companies()) == folded(tracker)
    assert held(tracker) == 1


def test_no_trace_of_them_is_left(tracker: Tracker, path: Path) -> None:
    """Neither in the file nor beside it."""
    said = CompanyDescribed(company="acme", aspect="sector", value="zyxwvut farming")
    stated = tracker.record(BIG, [said]).events[-1]
    assert tracker.screen("description has zyxwvut").yes
    assert any(b"zyxwvut" in file.read_bytes() for file in path.parent.iterdir())
    tracker.redact(stated.id, reason="Request 17.")
    assert not any(b"zyxwvut" in file.read_bytes() for file in path.parent.iterdir())


def test_a_rebuild_is_disturbed_by_a_redaction(tracker: Tracker) -> None:
    """What was read before the words were taken out is not written behind that."""
    stated = later(tracker).events[-1]
    with pytest.raises(ModelDisturbedError):
        rebuild(tracker.log, tracker.view(), lambda *_: tracker.redact(stated.id, reason="Request 17."))
    assert list(tracker.companies()) == folded(tracker)


def test_the_old_one_answers_until_the_new_one_is_whole(tracker: Tracker) -> None:
    """What is asked and recorded while it is made is right, and what is left of the old one goes."""

    def meanwhile(_what: str, _done: int, _all: int) -> None:
        later(tracker)
        assert list(tracker.companies()) == folded(tracker)

    made = rebuild(tracker.log, tracker.view(), meanwhile)
    assert list(tracker.companies()) == folded(tracker)
    with tracker.log.beside() as connection:
        assert list(connection.scalars(select(model.c.generation))) == [made.generation]
        for table in (told, figures):
            orphans = select(table.c.standing).where(table.c.standing.not_in(select(standing.c.key)))
            assert not connection.execute(orphans).first(), table.name


def test_a_hand_in_it_is_found(tracker: Tracker) -> None:
    """A comparison with the log tells the company, and making it anew puts it right."""
    assert tracker.check_model() == []
    with tracker.log.keeping() as connection:
        connection.execute(update(figures).values(text="[]"))
    assert tracker.check_model() == ["acme"]
    assert "acme" in ModelWrongError(["acme"]).what
    tracker.rebuild()
    assert tracker.check_model() == []


def test_a_model_of_another_form_is_left_alone(tracker: Tracker) -> None:
    """Another version may keep other columns: it is not asked, and a rebuild puts ours in its place."""
    with tracker.log.keeping() as connection:
        connection.execute(update(form).values(made="99 by 9.9"))
        connection.exec_driver_sql("ALTER TABLE model_standing RENAME COLUMN line TO said")
    assert tracker.model.brought_up() is None
    assert list(tracker.companies()) == folded(tracker)
    tracker.redact(later(tracker).events[-1].id, reason="Request 17.")
    assert tracker.check_model() == []
    tracker.rebuild()
    assert held(tracker) == 1
    assert tracker.model.brought_up() is not None


def test_a_question_does_not_wait_for_a_writer(tracker: Tracker, place: Path | str) -> None:
    """While somebody records for long, what the model lacks is folded; and what is short is waited for."""
    later(tracker)
    with Tracker(Log.open(place, wait=3600), recorder="ann", today=lambda: TODAY) as other:
        with tracker.log.keeping():
            assert list(other.companies()) == folded(tracker)
            assert held(other) == 1
        assert list(other.companies()) == folded(tracker)
        assert held(other) == 2


def test_whoever_records_waits_as_before(tracker: Tracker, place: Path | str) -> None:
    """A connection that was lent to a question without patience has all of it again afterwards."""
    locked, asked = Event(), Event()

    def hold() -> None:
        with tracker.log.keeping():
            locked.set()
            asked.wait(60)
            sleep(0.3)

    with Tracker(Log.open(place, wait=3600), recorder="ann") as other, ThreadPoolExecutor(1) as pool:
        holding = pool.submit(hold)
        assert locked.wait(60)
        with pytest.raises(LogBusyError), other.log.keeping(wait=0.01):
            pass
        asked.set()
        later(other)
        holding.result()


def test_what_is_recorded_while_it_is_made_is_not_in_its_past(tracker: Tracker, place: Path | str) -> None:
    """A fact that is added to a known report meanwhile was not known at the position for which it is made."""
    declared = [
        EntityDeclared(type="company", slug="aaa"),
        CompanyDescribed(company="aaa", aspect="business", value="It mends boats."),
    ]
    tracker.record(ReportPublished(report="wire-3", outlet="wire", published="2024-04-01"), declared)
    before = tracker.head.position, folded(tracker)
    added: list[Appended] = []

    def add(what: str, done: int, total: int) -> None:
        if done == 1 and not added:
            with Tracker(Log.open(place), recorder="ann") as other:
                added.append(other.record("wire-1", [WORTH]))

    rebuild(tracker.log, tracker.view(), add, size=1)
    assert list(tracker.companies(recorded_by=before[0])) == before[1]
    assert list(tracker.companies()) == folded(tracker) != before[1]


def test_it_can_be_dropped(tracker: Tracker) -> None:
    """Then everything is folded again, and nothing of it is left."""
    assert tracker.drop_model()
    with tracker.log.beside() as connection:
        assert not is_there(connection)
    assert list(tracker.companies()) == folded(tracker)


def test_several_may_fill_it_at_once(tracker: Tracker, place: Path | str) -> None:
    """Many ask for the same days at the same time: each is answered, and each answer is kept once."""
    for batch in batches(300, companies=6):
        tracker.log.append(batch.events, reported={batch.report: batch.days}, recorder="test")
    expected = folded(tracker, "2020-06-30")

    def ask(_number: int) -> list[CompanyLine]:
        with Tracker(Log.open(place), today=lambda: TODAY) as other:
            return list(other.companies(as_of="2020-06-30"))

    with ThreadPoolExecutor(4) as pool:
        assert all(found == expected for found in pool.map(ask, range(8)))
    on_that_day = (standing.c.as_of_earliest <= "2020-06-30") & (standing.c.as_of_latest >= "2020-06-30")
    with tracker.log.beside() as connection:
        kept = list(connection.scalars(select(standing.c.company).where(on_that_day)))
    assert len(kept) == len(set(kept))


def test_who_may_not_write_does_without_it(tracker: Tracker, path: Path) -> None:
    """A log in a file that is read-only is folded for days that are not held yet; what is held is used."""
    expected = tracker.companies(as_of="2024-03-04")
    with Tracker(Log.open(path, create=False), today=lambda: TODAY) as other:
        with other.log.beside() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
        assert other.companies(as_of="2024-03-04") == expected
        assert list(other.companies(as_of="1999-01-01")) == folded(other, "1999-01-01")
    assert held(tracker) == 2


def test_a_rebuild_that_is_killed_leaves_the_old_one(tracker: Tracker, place: Path | str) -> None:
    """Killed in the middle it answers as before, and the next rebuild clears what was left."""
    for batch in batches(3_000, companies=60):
        tracker.log.append(batch.events, reported={batch.report: batch.days}, recorder="test")
    before = tracker.companies()
    command = [sys.executable, "-c", REBUILD, str(place)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline()
        child.kill()
    with tracker.log.beside() as connection:
        assert list(connection.scalars(select(model.c.ready).order_by(model.c.ready))) == [False, True]
    assert tracker.companies() == before
    tracker.rebuild()
    with tracker.log.beside() as connection:
        assert list(connection.scalars(select(model.c.ready))) == [True]
    assert tracker.companies() == before
