"""Files that were damaged: a bit flipped, an end cut off, a write-ahead log gone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from attrs import frozen

from dealtracker.events.error import DealsError
from dealtracker.events.event import Event
from dealtracker.events.mention import mentions
from dealtracker.tracker import Tracker
from dealtracker.tracker.log import Head, Log
from dealtracker.tracker.log.chain import START
from dealtracker.tracker.log.error import LogError

from .batch import batch, chance
from .bench import SQLITE, Bench
from .tally import LOST, OTHER, TORN, UNSOUND, Tally

_BATCHES = 25
_MOST = 6
_SECTOR = 512
_PAGE = 4096

Harm = Callable[[bytes, Random], bytes]


@frozen
class Original:
    """A log as it was before anything happened to it.

    Attributes:
        file: The database file.
        wal: What had not been moved into it yet; empty where all had.
        ends: The head after each batch.
        events: Every event, in order.
        layout: The tables, indexes and guards.
    """

    file: bytes
    wal: bytes
    ends: tuple[Head, ...]
    events: tuple[Event[Any], ...]
    layout: tuple[Any, ...]


def flipped(bench: Bench, rounds: int) -> Tally:
    """One bit of the file is the other way round."""
    return _harmed(bench, rounds, "a bit of the file flipped", flip)


def overwritten(bench: Bench, rounds: int) -> Tally:
    """A sector of the file holds zeros, or what stands elsewhere."""
    return _harmed(bench, rounds, "a sector of the file overwritten", _overwrite)


def cut(bench: Bench, rounds: int) -> Tally:
    """The file ends too soon."""
    return _harmed(bench, rounds, "the file cut short", _cut)


def wal_harmed(bench: Bench, rounds: int) -> Tally:
    """What was not moved into the file yet is cut short, has a bit flipped, or is gone."""
    tally = Tally("the -wal file cut short, flipped or removed", SQLITE)
    original = _original(bench, emptied=False)
    for number in range(rounds):
        rng = chance(bench.seed, "wal", number)
        harm = rng.choice((_cut, _cut, flip, flip, _remove))
        _judge(bench, original.file, harm(original.wal, rng), original, tally)
    return tally


def flip(content: bytes, rng: Random) -> bytes:
    place = rng.randrange(len(content))
    return content[:place] + bytes([content[place] ^ 1 << rng.randrange(8)]) + content[place + 1 :]


def _overwrite(content: bytes, rng: Random) -> bytes:
    place, other = (rng.randrange(len(content) // _SECTOR) * _SECTOR for _ in range(2))
    sector = rng.choice((bytes(_SECTOR), content[other : other + _SECTOR]))
    return content[:place] + sector + content[place + _SECTOR :]


def _cut(content: bytes, rng: Random) -> bytes:
    return content[: rng.randrange(rng.choice((1, 100, _PAGE, len(content))))]


def _remove(_content: bytes, _rng: Random) -> bytes:
    return b""


def _harmed(bench: Bench, rounds: int, fault: str, harm: Harm) -> Tally:
    tally = Tally(fault, SQLITE)
    original = _original(bench, emptied=True)
    for number in range(rounds):
        rng = chance(bench.seed, fault, number)
        _judge(bench, harm(original.file, rng), b"", original, tally)
    return tally


def _original(bench: Bench, *, emptied: bool) -> Original:
    """A log of many small batches; its write-ahead log is emptied into the file in the end, or half way."""
    place = Path(bench.place(SQLITE))
    ends = [Head(0, START.hex())]
    with Tracker.open(place, recorder="anna") as tracker:
        for number in range(_BATCHES):
            batch("damage", number, least=1, most=_MOST).give(tracker)
            ends.append(tracker.head)
            if number == (_BATCHES - 1 if emptied else _BATCHES // 2):
                _empty(tracker.log)
        layout, events = _layout(tracker.log), tuple(tracker.events())
        file, wal = place.read_bytes(), place.with_name("deals.db-wal").read_bytes()
        return Original(file, wal, tuple(ends), events, layout)


def _empty(log: Log) -> None:
    with log._engine.connect().execution_options(purpose="set up") as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()


def _judge(bench: Bench, file: bytes, wal: bytes, original: Original, tally: Tally) -> None:
    """What becomes of a harmed log: it has to be told, or to make no difference."""
    tally.done += 1
    with TemporaryDirectory(dir=bench.folder) as folder:
        place = Path(folder, "deals.db")
        place.write_bytes(file)
        if wal:
            place.with_name("deals.db-wal").write_bytes(wal)
        try:
            tally.found[_outcome(place, original, tally)] += 1
        except DealsError as error:
            tally.breach(OTHER, f"verify finds it sound, and then: {error}")
        except Exception as error:  # noqa: BLE001  # whatever it is, it has no words
            tally.breach(OTHER, f"it broke with {error!r}")


def _outcome(place: Path, original: Original, tally: Tally) -> str:
    try:
        with Log.open(place, create=False) as log:
            checked = log.verify()
            return _unseen(log, original, tally) if checked.ok else "told by verify"
    except LogError as error:
        tally.told[type(error).__name__] += 1
        _not_begun_again(place, tally)
        return "told with an error"


def _not_begun_again(place: Path, tally: Tally) -> None:
    """Where there was a log, whoever may make one does not begin a new one."""
    try:
        with Log.open(place) as log:
            tally.expect(log.head.position or not log.verify().ok, LOST, "it was begun again")
    except LogError:
        pass


def _unseen(log: Log, original: Original, tally: Tally) -> str:
    """What verify finds sound has to answer as before, or as before the last batches."""
    try:
        events = tuple(log.events())
        tally.expect(events == original.events[: len(events)], UNSOUND, "found sound, and reads otherwise")
        tally.expect(finds(log, events), UNSOUND, "found sound, and does not find what is there")
    except LogError as error:
        tally.breach(UNSOUND, f"found sound, and then: {error}")
        return "found sound, and is not"
    if log.head == original.ends[-1]:
        same = _layout(log) == original.layout
        return "no difference" if same else "all events the same, the text of a table not"
    tally.expect(log.head in original.ends, TORN, f"it ends at {log.head.position}, between two batches")
    told = not log.verify(known=original.ends[-1]).ok
    tally.expect(told, LOST, "batches are gone, and the head that was kept does not tell")
    return "the last batches gone, told by the head that was kept"


def finds(log: Log, events: Iterable[Event[Any]]) -> bool:
    """Whether each event is found by its id, its kind, its report and all that it points to."""
    by: dict[tuple[Callable[[list[str]], Any], str], list[Event[Any]]] = {}
    for event in events:
        keys = [(log.get, event.id), (log.of_kinds, event.kind), (log.of_reports, event.report)]
        for key in (*keys, *((log.about, slug) for slug in mentions(event.fact))):
            by.setdefault(key, []).append(event)
    return all(find([value]) == wanted for (find, value), wanted in by.items())


def _layout(log: Log) -> tuple[Any, ...]:
    with log._engine.connect() as connection:
        text = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
        return tuple(map(tuple, connection.exec_driver_sql(text)))
