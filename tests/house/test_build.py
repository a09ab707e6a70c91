"""What is built holds what is tracked: nothing forgotten, nothing swept in."""

import zipfile
from pathlib import Path

import pytest

from tests.house.conftest import Built
from tests.house.tree import files

pytestmark = pytest.mark.xdist_group("built")


def contents(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return sorted(name for name in archive.namelist() if ".dist-info/" not in name)


def expected() -> list[str]:
    packages = [f"dealtracker/{path}" for path in files("events", "projections", "tracker")]
    return sorted([*packages, *(f"dealtracker/tracker/{path}" for path in files("examples"))])


def test_wheel_holds_the_three_packages_and_the_examples(built: Built) -> None:
    """The wheel holds each tracked file of the three packages and of the examples, and no other."""
    assert contents(built.wheel) == expected()


def test_sdist_is_enough_to_build_from(built: Built) -> None:
    """The wheel from the source distribution is the wheel from the checkout, to the byte."""
    assert built.wheel_of_sdist.read_bytes() == built.wheel.read_bytes()


def test_examples_travel(built: Built) -> None:
    """Whoever installs the wheel has the example reports."""
    assert [name for name in contents(built.wheel) if name.startswith("dealtracker/tracker/examples/")]
