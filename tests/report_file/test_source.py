"""Where the text of a report file comes from, and what is no text at all."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dealtracker.tracker.report_file import ReportFileError, load, read_report
from dealtracker.tracker.report_file.limit import LARGEST
from tests.report_file.made import file_of, problems, read

YAMLISH = st.text(
    st.sampled_from("report:facts- {}[]\"'|>&*!%@`,#?~\n\t\\uU0x8FdD.é\x85\u2028\ufeff<"), max_size=60
)


@given(st.binary(max_size=200) | YAMLISH)
def test_nothing_but_a_problem(source: bytes | str) -> None:
    """Whatever comes in, what goes out is a report or a list of problems, never another error."""
    assert problems(source)


@given(st.lists(YAMLISH, min_size=1, max_size=3))
def test_nothing_but_a_problem_in_facts(facts: list[str]) -> None:
    """The same holds where the rest of the file is sound."""
    with suppress(ReportFileError):
        read(*facts)


def test_byte_order_mark() -> None:
    """Files saved by Windows editors begin with a mark that means nothing."""
    text = file_of("round-led: {deal: minimax-2024, by: alibaba}")
    assert read_report(b"\xef\xbb\xbf" + text.encode(), "x").events == read_report(text, "x").events


def test_line_ends_of_windows() -> None:
    """Lines that end in two characters say the same, and problems still name the right line."""
    text = file_of("round-led: {deal: minimax-2024, by: alibaba}", "round-lead: {}").replace("\n", "\r\n")
    (problem,) = problems(text.encode())
    assert problem.excerpt == "- round-lead: {}"


def test_too_large() -> None:
    """A report of more than a megabyte is none; it is refused before it is parsed."""
    assert "larger than 1 MB" in problems(b" " * (LARGEST + 1))[0].what


def test_no_utf8() -> None:
    """Text in another encoding is refused with the line of the first byte that can't be read."""
    (problem,) = problems("report:\n  title: Übernahme".encode("latin-1"))
    assert (problem.line, problem.what) == (2, "This is no UTF-8 text: byte 0xdc can't stand here.")


def test_control_character() -> None:
    """Zero bytes and their like are no text."""
    (problem,) = problems("report:\n  title: a\0b\n")
    assert (problem.line, "U+0000" in problem.what) == (2, True)
    assert "\0" not in str(problem)


def test_load(tmp_path: Path) -> None:
    """A file is handed on as it stands."""
    (tmp_path / "a.yaml").write_bytes(b"report: \xff")
    assert load(tmp_path / "a.yaml") == b"report: \xff"


def test_load_what_is_not_there(tmp_path: Path) -> None:
    """A missing file, a folder and a file that may not be read are said in words."""
    with pytest.raises(ReportFileError, match="no such file"):
        load(tmp_path / "missing.yaml")
    with pytest.raises(ReportFileError, match="is a folder"):
        load(tmp_path)
    with pytest.raises(ReportFileError, match="can't be read"):
        load(tmp_path / ("x" * 300))
