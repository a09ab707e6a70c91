"""The wheel is of use to somebody who has never seen the checkout."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.conftest import Installed

pytestmark = [pytest.mark.slow_install, pytest.mark.xdist_group("built")]

NEIGHBOURS = """\
import events
from events import Events

import opensearchpy
import dealtracker.events
import dealtracker.projections
import dealtracker.tracker

assert dealtracker.events.__file__ != events.__file__
print(Events().on_change, opensearchpy.OpenSearch)
"""


def mypy(installed: Installed, program: Path) -> str:
    """What mypy says of a program that uses the installed packages."""
    python = installed.bin / "python"
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--python-executable", str(python)]
    said = subprocess.run(
        [*command, str(program)], check=False, capture_output=True, text=True, cwd=installed.elsewhere
    )
    return said.stdout + said.stderr


def test_stands_beside_another_events_module(installed: Installed) -> None:
    """The `events` module of another distribution and ours can be used in one program."""
    said = installed.run("python", "-c", NEIGHBOURS)
    assert said.returncode == 0, said.stderr


def test_brings_its_types(installed: Installed) -> None:
    """A program that uses the packages rightly is accepted."""
    said = mypy(installed, Path(__file__).with_name("consumer.py"))
    assert said.startswith("Success"), said


def test_its_types_are_checked(installed: Installed) -> None:
    """A program that uses the packages wrongly is refused: the types are not all `Any`."""
    program = installed.elsewhere / "wrong.py"
    program.write_text("from dealtracker.events.error import DealsError\n\nDealsError(1)\n", "utf-8")
    assert 'incompatible type "int"; expected "str"' in mypy(installed, program)


def test_front_door_has_a_type(installed: Installed) -> None:
    """`Tracker` is a class to the reader of types, however late it is imported."""
    program = installed.elsewhere / "front_door.py"
    program.write_text("from dealtracker.tracker import Tracker\n\nreveal_type(Tracker)\n", "utf-8")
    said = mypy(installed, program)
    assert 'Revealed type is "def (' in said, said


def test_demo_runs(installed: Installed) -> None:
    """`deals demo` needs nothing but the wheel, and leaves nothing behind where it runs."""
    said = installed.run("deals", "demo")
    assert said.returncode == 0, said.stderr
    assert "Moonshot AI" in said.stdout
    assert not list(installed.elsewhere.glob("*.db*"))
