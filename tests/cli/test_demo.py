"""The demonstration, the schema, and completion in a shell."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_page import squeezed

SCREEN = 45


def test_demo_fits_on_one_screen(folder: Path, run: Run) -> None:
    """A newcomer sees it all at once: two days, one dispute, one why, each with its command line."""
    page = run("demo").stdout
    lines = page.splitlines()
    assert len(lines) <= SCREEN
    assert max(map(len, lines)) <= 100
    commands = [line for line in lines if line.startswith("$ deals ")]
    assert [line.split()[2] for line in commands] == ["show", "show", "show", "why"]
    told = squeezed(page)
    assert "2.5bn USD" in told
    assert "about 2.5bn USD" in told
    assert "≠ disputed" in told
    assert "origin Bloomberg" in told


def test_demo_leaves_nothing_behind(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its log is thrown away, unless it is to be kept."""
    monkeypatch.setattr(tempfile, "tempdir", str(folder.parent))
    before = sorted(folder.parent.iterdir())
    run("demo")
    assert (list(folder.iterdir()), sorted(folder.parent.iterdir())) == ([], before)
    run("demo --log example.db")
    assert [path.name for path in folder.iterdir()] == ["example.db"]


def test_demo_spares_the_logs_of_others(folder: Path, run: Run) -> None:
    """Neither a variable nor a file of settings leads the examples into a log; one in use is refused."""
    run("record report-published --report r --published 2024-03-05")
    (folder / "deals.toml").write_text('log = "deals.db"')
    run("demo", DEALS_LOG="deals.db")
    assert run("demo --log deals.db", code=1).stderr.startswith("deals.db holds reports of its own.")
    assert len(run("log -o jsonl").stdout.splitlines()) == 1


def test_commands_of_the_demo_work(folder: Path, run: Run) -> None:
    """Each line that it shows can be typed, over the log that it keeps, and shows the same."""
    page = run("demo --log example.db").stdout
    for line in page.splitlines():
        if line.startswith("$ deals "):
            assert run(f"{line.removeprefix('$ deals ')} --log example.db").stdout
    assert run("demo --log example.db").stdout == page


def test_schema(run: Run) -> None:
    """The schema is JSON Schema, on stdout."""
    assert json.loads(run("schema").stdout)["$schema"].startswith("https://json-schema.org/")


@pytest.mark.parametrize(
    ("shell", "mark"), [("bash", "complete -o"), ("zsh", "#compdef deals"), ("fish", "complete ")]
)
def test_completion_scripts(shell: str, mark: str, run: Run) -> None:
    """Each shell gets its script."""
    assert mark in run(f"completion {shell}").stdout


def completed(words: str, folder: Path) -> set[str]:
    """What bash completes a line to, with the script loaded."""
    runner = Path(sys.executable).with_name("deals")
    script = f"""
    eval "$({runner} completion bash)"
    COMP_WORDS=({words}); COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
    _deals_completion {runner}
    printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, cwd=folder, check=True)
    assert done.stderr == ""
    return set(done.stdout.split())


def test_bash_completes(folder: Path) -> None:
    """Commands, kinds, flags and known values complete in bash."""
    assert completed("deals sh", folder) == {"show"}
    assert completed("deals record round", folder) == {"round-led", "round-joined"}
    assert completed("deals list --as", folder) == {"--as-of"}
    assert completed("deals record deal-reported --type series-a", folder) == {"series-a"}
    assert completed("deals list -o js", folder) == {"json", "jsonl"}
