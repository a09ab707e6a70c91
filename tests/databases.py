"""Which database the logs of the tests are kept in: `--database=sqlite`, or `--database=postgres`.

With PostgreSQL only those tests run that ask for a `place`, and for no `path` of a SQLite file beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.postgres import Databases, given, running

COMMANDS = "command_line"
"""The folder of the features about commands, which run in a folder with a file."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag."""
    parser.addoption(
        "--database", choices=("sqlite", "postgres"), default="sqlite", help="keep the logs of tests in this"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what would run just the same on any database."""
    if config.getoption("--database") == "sqlite":
        return
    kept = [item for item in items if _asks_for_a_place(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(kept)])
    items[:] = kept


def _asks_for_a_place(item: pytest.Item) -> bool:
    from tests.living.run import template_of  # not earlier: pytest wants to be the first to load plugins

    scenario = template_of(item)
    if scenario is not None:  # its steps ask for what they need only when they run
        return COMMANDS not in Path(scenario.feature.filename).parts
    names = getattr(item, "fixturenames", ())
    return "place" in names and "path" not in names


@pytest.fixture(scope="session")
def server() -> Iterator[Databases]:
    """The PostgreSQL server that is given, or one of our own, started when it is first asked for."""
    there = given()
    if there is not None:
        yield there
        return
    with running() as started:
        yield started


@pytest.fixture
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path | str:
    """Where the log of a test stands; nothing is there yet."""
    if request.config.getoption("--database") == "sqlite":
        return tmp_path / "deals.db"
    databases: Databases = request.getfixturevalue("server")
    return databases.place()
