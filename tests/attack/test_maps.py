"""Maps and data made to do harm: each is refused in words, or taken in; nothing else comes of it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealtracker.events.error import DealsError
from dealtracker.tracker.mapping import DataFileError, Listeners, MapFileError, Note, note_file, read_map
from dealtracker.tracker.tracker import Tracker

MAPS = Path(__file__).parents[2] / "examples" / "maps"
MAP = (MAPS / "nigeria.yaml").read_text("utf-8")
JOINED = (MAPS / "crunchbase-2013.yaml").read_text("utf-8")
ROWS = (
    "Company,Round_Type,Amount_USD,Date,Investors,Source_URLs,Notes\n"
    'Halm (Stilt),Series A,1500000,2022-03,"Birch (lead); Elm",https://wire.example/a,$5M debt\n'
)
FILING = (
    "<edgarSubmission><primaryIssuer><cik>42</cik><entityName>Halm</entityName></primaryIssuer>"
    "<offeringData><offeringSalesAmounts><totalAmountSold>5</totalAmountSold></offeringSalesAmounts>"
    "<signatureBlock><signature><signatureDate>2025-01-31</signatureDate></signature></signatureBlock>"
    "</offeringData></edgarSubmission>"
)
PIECES = st.sampled_from(
    [
        "<",
        ">",
        "<x>",
        "<?>",
        "{",
        "}",
        "[",
        "]",
        ":",
        ": ",
        "\n",
        "\n- ",
        "'",
        '"',
        "&a",
        "*a",
        "!!python",
        "~",
        "null",
        "if",
        "each",
        "slug",
        "amount",
        "date",
        "find",
        "all",
        "first",
        "(",
        "\\",
        "\t",
        "\ud7ff",
        "é",
        "9" * 60,
    ]
)


@st.composite
def spoilt(draw: st.DrawFn, text: str) -> str:
    """A text with a few pieces put in or cut out."""
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 12))
        text = text[:place] + draw(PIECES) + text[place + cut :]
    return text


def taken(text: str, name: str, content: bytes) -> list[Note]:
    """What is rejected where a map and a file are handed in; that they may be refused is no matter."""
    notes: list[Note] = []
    with TemporaryDirectory() as folder, Tracker.open(Path(folder, "deals.db")) as tracker:
        path, map_ = Path(folder, name), Path(folder, "map.yaml")
        path.write_bytes(content)
        map_.write_text(text, "utf-8", newline="")
        try:
            tracker.import_mapped(map_, [path], listeners=Listeners(rejected=notes.append))
        except DealsError as error:
            assert len(str(error)) < 200_000  # noqa: PT017  # it is told of, not expected
        assert tracker.verify().ok
        with note_file(Path(folder, "notes.csv"), ["Company"]) as write:
            for note in notes:
                write(note)
    return notes


@settings(max_examples=80)
@given(spoilt(MAP))
def test_spoilt_maps(text: str) -> None:
    """A map with something in it that does not belong there."""
    taken(text, "rounds.csv", ROWS.encode())


@settings(max_examples=60)
@given(spoilt(ROWS))
def test_spoilt_tables(text: str) -> None:
    """A table with something in it that does not belong there."""
    taken(MAP, "rounds.csv", text.encode())


@settings(max_examples=60)
@given(spoilt(FILING))
def test_spoilt_documents(text: str) -> None:
    """XML with something in it that does not belong there."""
    taken((MAPS / "form-d.yaml").read_text("utf-8"), "0000000042-25-000001.xml", text.encode())


@settings(max_examples=30)
@given(st.binary(max_size=400))
def test_random_bytes(content: bytes) -> None:
    """Whatever stands in a file."""
    taken(MAP, "rounds.csv", content)
    taken((MAPS / "form-d.yaml").read_text("utf-8"), "a.xml", content)


@pytest.mark.parametrize("encoding", ["hex", "undefined", "rot13", "nothing", "idna", "'\\0'"])
def test_encodings_of_no_text(encoding: str) -> None:
    """What is no way to write letters is refused before a file is opened, or when it reads none."""
    text = MAP.replace('{file: "*rounds*"}', f'{{file: "*rounds*", encoding: {encoding}}}')
    assert text != MAP
    taken(text, "rounds.csv", "Company\nHälm..x\n".encode())


def test_halves_of_characters() -> None:
    """Some encodings let them through: such a row is rejected, and can be written down."""
    text = MAP.replace('{file: "*rounds*"}', '{file: "*rounds*", encoding: utf-7}')
    rows = ROWS.replace("Halm", "+2AA-")
    assert len(taken(text, "rounds.csv", rows.encode("ascii"))) == 1


@pytest.mark.parametrize("separator", ["ab", '""', '"\\""', "a"])
def test_separators_that_are_none(separator: str, tmp_path: Path) -> None:
    """A separator is one sign, and none that a cell is made of."""
    path = tmp_path / "map.yaml"
    path.write_text(
        MAP.replace('{file: "*rounds*"}', f'{{file: "*rounds*", separator: {separator}}}'), "utf-8"
    )
    with pytest.raises(MapFileError, match="separator"):
        read_map(path)


def test_a_cell_of_megabytes(tmp_path: Path) -> None:
    """It is refused with its line, and not read to its end."""
    path = tmp_path / "rounds.csv"
    path.write_text(ROWS + f'"{"x" * 3_000_000}"\n', "utf-8")
    with Tracker.open(tmp_path / "deals.db") as tracker, pytest.raises(DataFileError, match=r"csv:\d+: "):
        tracker.import_mapped(MAPS / "nigeria.yaml", [path])
