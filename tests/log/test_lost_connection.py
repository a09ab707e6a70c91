"""A connection to PostgreSQL that is lost: nothing is there in part, and whoever waits is told in words."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from dealtracker.tracker.log import Log
from dealtracker.tracker.log.error import LogUnreachableError
from tests.log.sample import events, record
from tests.postgres import Databases

ROOT = Path(__file__).parents[2]
TODAY = date(2024, 3, 6)


@pytest.fixture
def recorded(server: Databases) -> str:
    """A log of three events, closed."""
    place = server.place()
    with Log.open(place) as log:
        record(log, events(3))
    return place


@pytest.mark.parametrize("moment", ["reading", "writing"])
def test_a_lost_connection_is_told_in_words_alone(recorded: str, moment: str) -> None:
    """Neither the driver nor the pool of connections adds what only their makers read."""
    command = [sys.executable, "-m", "tests.log.severed", recorded, moment]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert "can't be reached" in done.stdout
    assert done.stderr == ""


def test_the_connection_is_lost_in_a_batch(server: Databases, recorded: str) -> None:
    """Nothing of the batch is there; given again it is recorded once, by the same log."""
    with Log.open(recorded) as log:

        def cut(_recorded: object) -> None:
            with closing(server.connect()) as other:
                other.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE application_name = 'dealtracker' AND pid <> pg_backend_pid()"
                )

        batch = events(30, first=3)
        days = {"wire-1": (TODAY, TODAY)}
        with pytest.raises(LogUnreachableError, match="give it again"):
            log.append(batch, reported=days, recorder="anna", check=cut)
        assert log.head.position == 3
        assert log.append(batch, reported=days, recorder="anna").head.position == 33
        assert log.verify().ok
