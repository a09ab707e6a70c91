"""What an import through a map promises: it is what report files would have said, no more and no less."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealtracker.tracker.mapping import Listeners
from dealtracker.tracker.mapping.run import BATCH
from dealtracker.tracker.report_file import write_report
from dealtracker.tracker.tracker import Tracker

from .case import Desk, opened

MAP = """\
map: rounds
tables:
  rounds: {file: "rounds*.csv"}
reports:
  - report: {id: rounds-2024, outlet: wire, published: 2024-03}
    outlets:
      - {slug: wire, name: Wire}
  - for: rounds
    lists:
      backers: {split: <backers>, at: ";", as: backer}
    values:
      deal: {slug: <company> <number>}
    report: {id: {slug: round-<number>}, outlet: wire, published: 2024-03, title: <company> raises money}
    companies:
      - {slug: {slug: <company>}, name: <company>}
      - {each: backers, slug: {slug: backer-<backer>}, name: <backer>}
    deals:
      - {slug: <deal>}
    facts:
      - deal-reported: {deal: <deal>, company: {slug: <company>}, label: <label>}
        happened: {date: <day>, first-of-year: year}
      - amount-reported: {deal: <deal>, amount: {amount: <sum>, currency: USD}, basis: round}
        if: sum
      - round-joined: {deal: <deal>, by: {all: backers, give: {slug: backer-<backer>}}}
        if: backers
"""
HEADER = "number,company,label,day,sum,backers"

texts = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), max_size=12)
names = st.text(st.sampled_from("abcDEF é-.&'#"), min_size=1, max_size=10)
days = st.dates().map(str) | st.just("")
sums = st.integers(0, 10**12).map(str) | st.just("") | st.decimals(0, 10**9, places=2).map(str)
rows = st.lists(st.tuples(names, texts, days, sums, st.lists(names, max_size=3).map(";".join)), max_size=6)


def data(*given_rows: tuple[str, ...]) -> tuple[str, str]:
    quoted = (",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in given_rows)
    return "rounds.csv", "\n".join([HEADER, *(f"{n},{row}" for n, row in enumerate(quoted, 1))]) + "\n"


def many(count: int) -> tuple[str, str]:
    return data(*((f"Company {n}", "Seed", "2024-02-03", str(n), "Birch;Elm") for n in range(1, count + 1)))


def ids(tracker: Tracker) -> list[str]:
    return [event.id for event in tracker.events()]


class TestLaws:
    """What holds of any table."""

    @settings(max_examples=40)
    @given(rows)
    def test_the_same_as_report_files(self, given_rows: list[tuple[str, ...]]) -> None:
        """Each report, written as a file and read again, is what was recorded: the same ids, nothing new."""
        with TemporaryDirectory() as folder:
            desk = opened(Path(folder), Path(folder, "deals.db"))
            with desk.tracker as tracker:
                done = desk.take(MAP, data(*given_rows))
                events = list(tracker.events())
                reports = {e.report: e.fact for e in events if e.kind == "report-published"}
                files = [
                    (name, write_report(report, [e for e in events if e.report == name]))
                    for name, report in reports.items()
                ]
                again = tracker.import_reports(files)
            assert done.events == len(events)
            assert done.reports == len(reports)
            assert done.reports + done.rejected == len(given_rows) + 1
            assert [each.recorded for each in again] == [()] * len(files)
            assert sum(each.known for each in again) == len(events)

    @settings(max_examples=20)
    @given(rows)
    def test_once_is_enough(self, given_rows: list[tuple[str, ...]]) -> None:
        """A second import adds nothing, rejects the same, and a dry run before tells what will come."""
        with TemporaryDirectory() as folder:
            desk = opened(Path(folder), Path(folder, "deals.db"))
            with desk.tracker as tracker:
                would = desk.take(MAP, data(*given_rows), dry_run=True)
                assert tracker.head.position == 0
                done = desk.take(MAP, data(*given_rows))
                held = ids(tracker)
                again = desk.take(MAP, data(*given_rows))
                assert ids(tracker) == held
            assert would == done
            assert (again.events, again.reports) == (0, 0)
            assert (again.known, again.rejected) == (done.events + done.known, done.rejected)


class TestBatches:
    """What is recorded together."""

    def test_cut_short_and_run_again(self, tmp_path: Path, desk: Desk) -> None:
        """What an interruption leaves is whole reports; the same command then brings the rest."""

        def interrupt(_: object) -> None:
            if desk.tracker.head.position > BATCH:
                raise KeyboardInterrupt

        table = many(BATCH + 60)
        with pytest.raises(KeyboardInterrupt):
            desk.take(MAP, table, listeners=Listeners(progress=interrupt))
        left = len(desk.facts("report-published"))
        assert left == BATCH + 1
        assert len(desk.facts("deal-reported")) == left - 1
        done = desk.take(MAP, table)
        assert (done.reports, done.rejected) == (BATCH + 61 - left, 0)
        whole = opened(desk.folder, tmp_path / "whole.db")
        with whole.tracker:
            whole.take(MAP, table)
            assert set(ids(whole.tracker)) == set(ids(desk.tracker))
        assert desk.tracker.verify().ok

    def test_progress(self, desk: Desk) -> None:
        """It only grows, and ends where all is read."""
        desk.take(MAP, many(BATCH + 60))
        done = [each.done for each in desk.seen]
        assert done == sorted(done)
        assert len({*done}) > 2
        assert desk.seen[-1].done == desk.seen[-1].total == (desk.folder / "rounds.csv").stat().st_size

    def test_two_rows_of_one_report(self, desk: Desk) -> None:
        """A row that repeats another adds nothing; one that makes the same report otherwise is rejected."""
        text = MAP.replace("round-<number>", "round-<company>").replace(
            "<company> <number>", "deal <company>"
        )
        row = ("Halm", "Seed", "2024-02-03", "5", "")
        done = desk.take(text, data(row, row, ("Halm", "Seed", "2024-02-03", "6", "")))
        assert (done.reports, done.rejected) == (2, 1)
        assert [str(event.fact.amount) for event in desk.facts("amount-reported")] == ["5 USD"]
        assert "makes the report 'round-halm' too, with other facts" in desk.reasons()[0]


class TestChanged:
    """A source that says something else than it did."""

    OLD = data(("Halm", "Seed", "2024-02-03", "5", ""), ("Stilt", "Seed", "2024-02-03", "7", ""))
    NEW = data(("Halm", "Seed", "2024-02-03", "6", ""), ("Stilt", "Seed", "2024-02-03", "7", ""))

    def test_rejected(self, desk: Desk) -> None:
        """Nothing is overwritten: the row is rejected, and what was recorded stays."""
        desk.take(MAP, self.OLD)
        before = ids(desk.tracker)
        done = desk.take(MAP, self.NEW)
        assert (done.events, done.rejected) == (0, 1)
        assert desk.reasons()[0].startswith("The report 'round-1' is recorded with other facts.")
        assert ids(desk.tracker) == before

    def test_revised(self, desk: Desk) -> None:
        """With `revise` it is recorded as a correction of our own slip; again, it changes nothing more."""
        desk.take(MAP, self.OLD)
        done = desk.take(MAP, self.NEW, revise=True, reason="The table was mended.")
        assert (done.revised, done.rejected) == (1, 0)
        (corrected,) = desk.facts("fact-corrected")
        assert corrected.fact.reason == "The table was mended."
        again = desk.take(MAP, self.NEW)
        assert (again.events, again.rejected, again.revised) == (0, 0, 0)

    def test_mended_by_hand(self, desk: Desk) -> None:
        """What was taken back is not brought in again by the same row: the row is rejected."""
        desk.take(MAP, self.OLD)
        (first, _) = desk.facts("amount-reported")
        desk.tracker.retract(first.id, reason="A slip.")
        done = desk.take(MAP, self.OLD)
        assert (done.events, done.rejected) == (0, 1)


class TestNames:
    """What a report may speak of."""

    TEXT = MAP.replace("      - {slug: {slug: <company>}, name: <company>}\n", "")

    def test_what_is_recorded_is_known(self, desk: Desk) -> None:
        """A row may speak of a company that was recorded before, and of none that nothing stands behind."""
        desk.take(MAP, data(("Halm", "Seed", "2024-02-03", "5", "")))
        text = self.TEXT.replace("round-<number>", "later-<number>").replace("<company> <number>", "<number>")
        done = desk.take(text, data(("Halm", "Seed", "", "5", ""), ("Stilt", "Seed", "", "5", "")))
        assert (done.reports, done.rejected) == (1, 1)
        assert "Nothing is declared as 'stilt'." in desk.reasons()[0]
