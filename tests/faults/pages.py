"""A bit flipped in the files of a PostgreSQL server that keeps checksums of its pages."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from random import Random

from dealtracker.tracker import Tracker
from dealtracker.tracker.log import Log
from dealtracker.tracker.log.error import LogError, LogFailedError

from .batch import batch, chance
from .bench import POSTGRES, Bench
from .damage import finds, flip
from .tally import OTHER, UNSOUND, Tally

_BATCHES = 8
_MOST = 12
_FILES = """
SELECT pg_relation_filepath(pg_class.oid) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
 WHERE nspname = current_schema() AND relkind IN ('r', 'i') AND relname <> 'meta' ORDER BY relname
"""


def flipped_pages(bench: Bench, rounds: int) -> Tally:
    """One bit of a table or an index is the other way round when the server comes up again."""
    tally = Tally("a bit of a table or an index flipped", POSTGRES)
    for number in range(rounds):
        place = bench.place(POSTGRES)
        with Tracker.open(place, recorder="anna") as tracker:
            for each in range(_BATCHES):
                batch("pages", each, least=1, most=_MOST).give(tracker)
            recorded = tuple(tracker.events())
        _flip_one(bench, place, chance(bench.seed, "pages", number))
        tally.done += 1
        try:
            with Log.open(place, create=False) as log:
                sound = log.verify().ok
                answers = finds(log, recorded)
                tally.expect(
                    not sound or (tuple(log.events()) == recorded and answers),
                    UNSOUND,
                    "it answers otherwise",
                )
                tally.found["no difference" if sound else "told by verify"] += 1
        except LogError as error:
            tally.expect(not isinstance(error, LogFailedError), OTHER, f"it was told without words: {error}")
            tally.told[type(error).__name__] += 1
            tally.found["told with an error"] += 1
        except Exception as error:  # noqa: BLE001  # whatever it is, it has no words
            tally.breach(OTHER, f"it broke with {error!r}")
        with closing(bench.server.connect(place)) as connection:
            connection.execute("DO $$ BEGIN EXECUTE 'DROP SCHEMA ' || current_schema() || ' CASCADE'; END $$")
    return tally


def _flip_one(bench: Bench, place: str, rng: Random) -> None:
    """Flip a bit while the server is down, with nothing left that it would write again."""
    with closing(bench.server.connect(place)) as connection:
        files = [bench.server.data / path for (path,) in connection.execute(_FILES)]
        connection.execute("CHECKPOINT")
    bench.server.kill()
    path = rng.choice([each for each in files if each.stat().st_size])
    _write(path, flip(path.read_bytes(), rng))
    bench.server.start()


def _write(path: Path, content: bytes) -> None:
    """Write into the file that is there, so that it stays its owner's."""
    with path.open("r+b") as file:
        file.write(content)
