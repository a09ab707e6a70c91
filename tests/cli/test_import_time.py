"""What is loaded for what: help, version and completion wait for no database and no terminal library."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

LIGHT = {"click", "dealtracker"}
CLASSES = LIGHT | {"attr", "attrs", "msgspec", "typing_extensions"}
LOG = CLASSES | {"sqlalchemy", "greenlet"}
PAGE = LOG | {"rich"}
YAML = LOG | {"ruamel"}

_RUN = "import sys; from dealtracker.tracker.cli import main; main()"


def loaded(*args: str, cwd: Path, **env: str) -> set[str]:
    """The top-level packages that a command loads, as far as they are known."""
    found = {name.partition(".")[0] for name in modules(*args, cwd=cwd, **env)}
    assert "dealtracker" in found
    return {name for name in found if name in KNOWN or name == "dealtracker"}


def modules(*args: str, cwd: Path, **env: str) -> set[str]:
    """The modules that a command loads, as Python itself reports it."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", _RUN, *args],
        capture_output=True,
        text=True,
        cwd=cwd,
        check=False,
        env={"PATH": os.environ["PATH"], "HOME": str(cwd), **env},
    )
    assert done.returncode == 0, done.stderr[-2000:]
    lines = done.stderr.splitlines()
    return {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}


OPTIONAL = {"alembic", "psycopg", "cryptography", "distributed", "dask", "duckdb"}
KNOWN = (
    PAGE
    | YAML
    | OPTIONAL
    | {"rapidfuzz", "pygments", "markdown_it", "yaml", "jsonschema", "hypothesis", "pytest"}
)


def test_list_of_known_packages_is_complete() -> None:
    """Every package that the distribution depends on is watched for."""
    from importlib.metadata import requires

    names = {line.partition(">")[0].partition("[")[0].casefold() for line in requires("dealtracker") or []}
    assert {name.partition("-")[0].partition(".")[0] for name in names} <= KNOWN


@pytest.mark.parametrize(
    "args", [("--help",), ("--version",), ("show", "--help"), ("completion", "bash")], ids=str
)
def test_help_loads_click_alone(args: tuple[str, ...], tmp_path: Path) -> None:
    """Help, the version and the completion script need nothing but click."""
    assert loaded(*args, cwd=tmp_path) <= LIGHT


def test_completing_loads_click_alone(tmp_path: Path) -> None:
    """Completing a command, on every press of a key, needs nothing but click."""
    asked = {"_DEALS_COMPLETE": "bash_complete", "COMP_WORDS": "deals sh", "COMP_CWORD": "1"}
    assert loaded(cwd=tmp_path, **asked) <= LIGHT


def test_help_of_record_loads_the_classes(tmp_path: Path) -> None:
    """The kinds of facts are read off their classes, without a database or a terminal library."""
    assert loaded("record", "--help", cwd=tmp_path) <= CLASSES
    assert loaded("record", "round-led", "--help", cwd=tmp_path) <= CLASSES


def test_show_loads_what_it_needs(filled: Path) -> None:
    """A page needs the log and the terminal library, and neither YAML nor the search for near names."""
    assert loaded("show", "moonshot-ai", cwd=filled) <= PAGE


def test_show_loads_nothing_of_what_others_do(filled: Path) -> None:
    """What only recording, lists, screens or backtests need is loaded by them."""
    found = modules("show", "moonshot-ai", cwd=filled)
    others = ("recording", "amending", "report_file", "mapping", "model", "backtest.run", "evidence")
    projections = ("screen", "candidate", "stale", "news", "backtest")
    assert "dealtracker.tracker.reading" in found
    assert found.isdisjoint(f"dealtracker.tracker.{each}" for each in others)
    assert found.isdisjoint(f"dealtracker.projections.{each}" for each in projections)


@pytest.mark.parametrize(
    "line",
    [
        *("show moonshot-ai -o json", "list -o csv", "log -o jsonl", "check -o markdown", "verify -o json"),
        *(
            "why minimax valuation -o jsonl",
            "portfolio alibaba -o csv",
            "compare minimax moonshot-ai -o json",
            "backtest --from 2024 --to 2024-06 -o csv",
        ),
    ],
)
def test_machine_forms_load_no_terminal_library(line: str, filled: Path) -> None:
    """What goes to another program waits for no terminal library."""
    assert loaded(*line.split(), cwd=filled) <= LOG


def test_import_loads_yaml(filled: Path) -> None:
    """Report files are read with the YAML library, and that alone is more."""
    assert "ruamel" in loaded("demo", "-q", cwd=filled)
