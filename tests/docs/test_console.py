"""The sessions that the documents show come out as they are shown, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.console import Desk, replayed
from tests.docs.generate import REMEDY, replay, sessions

SESSIONS = sessions()


@pytest.mark.parametrize("path", SESSIONS, ids=[path.name for path in SESSIONS])
def test_session_comes_out_as_shown(path: Path) -> None:
    """Whoever types what a document shows gets to see what it shows."""
    assert replay(path) == path.read_text("utf-8"), REMEDY


def played(session: str, folder: Path) -> str:
    return (
        replayed(f"```console\n{session}```\n", Desk(folder))
        .removeprefix("```console\n")
        .removesuffix("```\n")
    )


def test_what_is_printed_replaces_what_is_shown(tmp_path: Path) -> None:
    """Each command keeps its place, with what it prints below it, on both outputs."""
    shown = "$ echo one\nelse\n$ echo two >&2\n$ true\nnothing\n"
    assert played(shown, tmp_path) == "$ echo one\none\n$ echo two >&2\ntwo\n$ true\n"


def test_what_is_left_out_stays_left_out(tmp_path: Path) -> None:
    """Three dots stand for anything, within a line and over several; the rest has to be right."""
    assert played("$ seq 5\n1\n...\n5\n", tmp_path) == "$ seq 5\n1\n...\n5\n"
    assert played("$ echo head 12:ab\nhead 12:...\n", tmp_path) == "$ echo head 12:ab\nhead 12:...\n"
    assert played("$ seq 3\n1\n...\n4\n", tmp_path) == "$ seq 3\n1\n2\n3\n"


def test_prompt_in_what_is_printed_is_no_command(tmp_path: Path) -> None:
    """A command that prints a prompt is not followed by another command when the session is played again."""
    shown = "$ echo '$ exit'\n  $ exit\n"
    assert played("$ echo '$ exit'\n", tmp_path) == shown
    assert played(shown, tmp_path) == shown


def test_files_are_there_for_the_commands_after_them(tmp_path: Path) -> None:
    """A block of YAML that begins with its name is a file in the folder of the session."""
    text = "```yaml\n# one.yaml\na: 1\n```\n\n```console\n$ cat one.yaml\n# one.yaml\na: 1\n```\n"
    assert replayed(text, Desk(tmp_path)) == text


def test_session_sees_nothing_of_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings of whoever runs the tests do not reach the commands."""
    monkeypatch.setenv("DEALS_LOG", "elsewhere.db")
    assert played("$ pwd\n", tmp_path) == "$ pwd\n~\n"
    assert played('$ echo "log: $DEALS_LOG"\n', tmp_path) == '$ echo "log: $DEALS_LOG"\nlog:\n'
