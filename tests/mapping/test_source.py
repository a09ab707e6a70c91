"""The files of data as the world writes them."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

from dealtracker.tracker.mapping import DataFileError, MapFileError, columns_of, note_file, read_map

from .case import Desk, fact_map, table

LABEL = "deal-reported: {deal: halm-a, company: halm, label: <round>}"
TEXT = fact_map(LABEL)


def labels(desk: Desk, content: str | bytes, text: str = TEXT) -> list[str]:
    desk.take(text, ("rounds.csv", content))
    return [event.fact.label for event in desk.facts("deal-reported")]


class TestTables:
    """Tables of rows."""

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_ends_of_lines(self, desk: Desk, end: str) -> None:
        """Lines end as on any machine, also as on an old Mac."""
        assert labels(desk, end.join(["number,round", "1,A", "2,B", ""])) == ["A", "B"]

    def test_letters_of_another_machine(self, desk: Desk) -> None:
        """The map says how letters are written."""
        text = TEXT.replace('{file: "rounds*.csv"}', '{file: "*.csv", encoding: mac-roman}')
        assert labels(desk, "number,round\n1,Furnésh™\n".encode("mac-roman"), text) == ["Furnésh™"]

    def test_mark_of_byte_order(self, desk: Desk) -> None:
        """A spreadsheet puts one in front; it is no part of a name."""
        assert labels(desk, "number,round\n1,A\n".encode("utf-8-sig")) == ["A"]

    @pytest.mark.parametrize(("name", "sign"), [('";"', ";"), ("tab", "\t")])
    def test_separators(self, desk: Desk, name: str, sign: str) -> None:
        """What stands between columns is what the map says."""
        text = TEXT.replace('{file: "rounds*.csv"}', f'{{file: "*.csv", separator: {name}}}')
        assert labels(desk, f"number{sign}round\n1{sign}A, late\n", text) == ["A, late"]

    def test_quotes_and_lines_in_cells(self, desk: Desk) -> None:
        """A cell may hold separators, quotes and ends of lines."""
        assert labels(desk, 'number,round\n1,"A ""late"",\nand more"\n') == ['A "late",\nand more']

    def test_rows_with_nothing(self, desk: Desk) -> None:
        """Empty rows at the end of a spreadsheet are no records."""
        assert labels(desk, "number,round\n1,A\n,\n\n,\n") == ["A"]
        assert desk.rejected == []

    @pytest.mark.parametrize("row", ["2,B,more", "2"])
    def test_rows_of_another_width(self, desk: Desk, row: str) -> None:
        """A row that has a cell too many or too few is rejected with its line; the others go in."""
        assert labels(desk, f"number,round\n1,A\n{row}\n3,C\n") == ["A", "C"]
        assert [note.line for note in desk.rejected] == [3]
        assert "columns" in desk.reasons()[0]

    def test_signs_that_no_text_has(self, desk: Desk) -> None:
        """A cell that would steer a terminal rejects its row."""
        assert labels(desk, "number,round\n1,A\x1b[31m\n2,B\n") == ["B"]

    def test_a_name_that_a_spreadsheet_spoilt(self, desk: Desk) -> None:
        """It is kept as it stands: nothing is guessed."""
        assert labels(desk, "number,round\n1,#NAME?\n") == ["#NAME?"]

    def test_several_files_of_a_table(self, desk: Desk) -> None:
        """They are one table; a column that one of them lacks is empty in its rows."""
        desk.take(TEXT, ("rounds-1.csv", "number,round\n1,A\n"), ("rounds-2.csv", "number,note\n2,x\n"))
        assert [event.fact.label for event in desk.facts("deal-reported")] == ["A", ""]

    def test_a_pipe(self, desk: Desk) -> None:
        """It could be read but once, and its columns are looked at first: it is refused at once."""
        os.mkfifo(desk.folder / "rounds.csv")
        text = desk.write("map.yaml", TEXT)
        with pytest.raises(DataFileError, match="This is no file"):
            desk.tracker.import_mapped(text, [desk.folder / "rounds.csv"])

    def test_nothing_is_recorded_where_a_column_is_missing(self, desk: Desk) -> None:
        """That is seen before anything is read."""
        with pytest.raises(MapFileError, match="There is no column 'round'"):
            desk.take(TEXT, ("rounds.csv", "number,rounds\n1,A\n"))
        assert desk.tracker.head.position == 0


XML = """\
map: filings
tables:
  filings: {file: "*.xml", element: filing}
reports:
  - for: filings
    report: {id: filing-1, outlet: wire, published: 2024-03-05, title: <title>}
    outlets:
      - {slug: wire, name: Wire}
"""


class TestDocuments:
    """Documents of XML."""

    def test_nested_without_end(self, desk: Desk) -> None:
        """A document of very many levels is read like any other, or refused; it brings nothing down."""
        deep = f"<filing>{'<a>' * 100_000}x{'</a>' * 100_000}<title>A</title></filing>"
        desk.take(XML, ("a.xml", deep))
        assert [event.fact.title for event in desk.facts("report-published")] == ["A"]

    def test_entities_that_expand_without_end(self, desk: Desk) -> None:
        """A document that defines its own entities is refused before one is expanded."""
        lines = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
        bomb = f'<!DOCTYPE x [<!ENTITY l0 "ha">{lines}]><filing><title>&l9;</title></filing>'
        with pytest.raises(DataFileError, match="declares a document type"):
            desk.take(XML, ("a.xml", bomb))

    def test_entities_of_another_file(self, desk: Desk) -> None:
        """Nothing outside of the document is read."""
        secret = desk.write("secret.txt", "secret")
        stolen = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]><filing><title>&s;</title></filing>'
        with pytest.raises(DataFileError):
            desk.take(XML, ("a.xml", stolen))

    def test_one_bad_file_of_several(self, desk: Desk) -> None:
        """It ends the import, and is named; whole batches that went before stay."""
        with pytest.raises(DataFileError, match=r"b\.xml: It is no XML"):
            desk.take(XML, ("a.xml", "<filing><title>A</title></filing>"), ("b.xml", "<filing>"))


class TestNotes:
    """The files of rejected and of flagged records."""

    def test_a_row_with_its_reason(self, desk: Desk, tmp_path: Path) -> None:
        """What was rejected stands in a table as it stood in its own, with the reason in front."""
        desk.take(TEXT, table("round", '"A, late",x', "B"))
        columns = columns_of(read_map(desk.folder / "map.yaml"), [desk.folder / "rounds.csv"])
        with note_file(tmp_path / "rejects.csv", columns) as write:
            for note in desk.rejected:
                write(note)
        with (tmp_path / "rejects.csv").open(newline="", encoding="utf-8") as file:
            (row,) = csv.DictReader(file)
        assert row == {
            "reason": "The row has 3 cells, and the table 2 columns.",
            "file": str(desk.folder / "rounds.csv"),
            "line": "2",
            "number": "1",
            "round": "A, late",
        }
