"""Files and folders that may not be written: what is there can be read where that is possible, and stays."""

from __future__ import annotations

from pathlib import Path

from .batch import chance
from .bench import SQLITE, Bench
from .check import settle
from .job import DONE, Job
from .process import Aim, Process
from .tally import OTHER, Tally

_CASES = {
    "the file read-only": (0o444, 0o777),
    "the folder read-only": (0o666, 0o555),
    "both read-only": (0o444, 0o555),
    "the file not readable": (0o000, 0o777),
}
_OPEN = "the folder read-only"
"""With this, all may be written that a killed writer has left, for nothing has to be made."""
_REFUSALS = ("LogUnwritableError", "LogUnreadableError")


def read_only(bench: Bench, rounds: int) -> Tally:
    """Somebody without the rights reads and writes; then the rights are given, and all goes on."""
    tally = Tally("a file or its folder read-only", SQLITE)
    for number in range(rounds):
        case = list(_CASES)[number % len(_CASES)]
        place = bench.place(SQLITE)
        owner, left_open = _written(bench, place, number)
        reader, writer = _without_rights(bench, place, case, f"r{number}")
        told = reader.failures[0].name if reader.failures else "is read"
        tally.found[f"{case}, its writer {'killed' if left_open else 'at its end'}: {told}"] += 1
        _judge(reader, writer, tally, may_write=left_open and case == _OPEN)
        settle(place, [owner, writer], tally)
    return tally


def _written(bench: Bench, place: str, number: int) -> tuple[Process, bool]:
    """A log with some batches; where its writer was killed, not all of it is in the file itself."""
    rng = chance(bench.seed, "rights", number)
    count, left_open = rng.randint(1, 5), rng.random() < 0.5
    job = Job(place=place, name=f"o{number}", most=30, count=count + 10 * left_open, pause=0.05)
    owner = bench.nursery.start(job, Aim(DONE, count) if left_open else None)
    owner.wait()
    return owner, left_open


def _judge(reader: Process, writer: Process, tally: Tally, *, may_write: bool) -> None:
    """Nobody without the rights writes anything; whoever can't read is told so."""
    tally.done += 1
    tally.expect(bool(writer.acknowledged) == may_write, OTHER, f"it was written: {writer.acknowledged}")
    tally.expect(bool(writer.failures) != may_write, OTHER, f"a writer was told: {writer.failures}")
    for failure in (*reader.failures, *writer.failures):
        tally.expect(
            failure.name in _REFUSALS, OTHER, f"who has no rights was told {failure.name}: {failure.said}"
        )


def _without_rights(bench: Bench, place: str, case: str, name: str) -> tuple[Process, Process]:
    """A reader and a writer who have no more rights than the case says."""
    file, folder = Path(place), Path(place).parent
    of_file, of_folder = _CASES[case]
    beside = [each for each in folder.iterdir() if each != file]
    for each in (file, *beside):
        each.chmod(of_file)
    folder.chmod(of_folder)
    processes = []
    for task in ("verify", "write"):
        job = Job(place=place, name=name, task=task, count=2, most=5, unprivileged=True)
        processes.append(bench.nursery.start(job))
        processes[-1].wait()
    folder.chmod(0o777)
    for each in folder.iterdir():
        each.chmod(0o666)
    return processes[0], processes[1]
