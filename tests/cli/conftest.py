"""A folder with the log of the example reports, and the command line run in it."""

import os
import shlex
from collections.abc import Callable
from pathlib import Path
from shutil import copy

import pytest
from click.testing import CliRunner, Result

from dealtracker.tracker import Tracker
from dealtracker.tracker.cli.demo import example_reports
from dealtracker.tracker.cli.group import deals

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def example_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five example reports in a log, made once."""
    path = tmp_path_factory.mktemp("examples") / "deals.db"
    with Tracker.open(path, recorder="the desk") as tracker:
        tracker.import_reports(example_reports())
    return path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder, on a machine where nothing is set."""
    made = tmp_path / "here"
    made.mkdir()
    monkeypatch.chdir(made)
    for name in [name for name in os.environ if name.startswith("DEALS_")]:
        monkeypatch.delenv(name)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return made


@pytest.fixture
def filled(folder: Path, example_log: Path) -> Path:
    """The same folder with the example reports in its log."""
    copy(example_log, folder / "deals.db")
    return folder


@pytest.fixture
def run(folder: Path) -> Run:
    """Runs a command line as it is typed, without the `deals` in front."""

    def typed(line: str, *, code: int = 0, given: str | bytes | None = None, **env: str) -> Result:
        done = CliRunner().invoke(deals, shlex.split(line), input=given, env=env)
        assert done.exit_code == code, done.output
        return done

    return typed
