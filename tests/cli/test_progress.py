"""The bar that shows how far something long has come."""

from __future__ import annotations

from io import StringIO

import pytest

from dealtracker.tracker.cli import progress
from dealtracker.tracker.cli.progress import Bar


class Terminal(StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stderr: StringIO, *, wanted: bool = True) -> str:
    """What a bar writes that is half through."""
    monkeypatch.setattr("sys.stderr", stderr)
    with Bar("records", wanted=wanted) as bar:
        bar.update(25, 100, 1000)
        bar.update(50, 100, 2000)
    return stderr.getvalue()


def test_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """It shows the part that is done, how many that are, the rate and the time that is left."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    told = shown(monkeypatch, Terminal())
    assert "50 %" in told
    assert "2,000 records" in told
    assert "a second" in told


def test_not_before_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done at once shows none."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "PATIENCE", 60.0)
    assert shown(monkeypatch, Terminal()) == ""


@pytest.mark.parametrize(("term", "wanted"), [("dumb", True), ("xterm", False)])
def test_where_it_would_disturb(monkeypatch: pytest.MonkeyPatch, term: str, *, wanted: bool) -> None:
    """A terminal that can't move back gets none, nor one that was to be quiet."""
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    assert shown(monkeypatch, Terminal(), wanted=wanted) == ""


def test_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes into a file or a pipe gets none."""
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    assert shown(monkeypatch, StringIO()) == ""
