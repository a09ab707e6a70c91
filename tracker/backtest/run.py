"""Running a backtest: cut the log into parts, have each answered, and give the answers in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from operator import attrgetter
from tempfile import TemporaryFile
from typing import IO

import msgspec
from attrs import field, frozen

from ...projections.asked import Asked
from ...projections.backtest import Line, Stretch, lines
from ...projections.period import Every
from ...projections.view import View
from ..log import Log
from ..partition import Part, parts
from .engine import Engine
from .parcel import Question, packed, unpacked

Done = Callable[[int], object]
"""Is told how many more companies are done."""

NOBODY: Done = int
"""Does nothing with it."""

_PARCEL = 10
"""Companies in a parcel: few enough that all workers have some, and that one that is lost costs little."""

_LENGTH = 8
_packed = msgspec.msgpack.Encoder().encode
_stretches = msgspec.msgpack.Decoder(list[Stretch]).decode
_in_order = attrgetter("company", "start")


@frozen
class Backtest:
    """What was known of all companies on many days.

    Attributes:
        view: The view from the last of the days, with the position of the log that all rests on.
        every: On the last day of what is asked.
        days: The days, in order.
        asked: The figures that are asked for.
        lines: A line for each company and day, in this order within each part of the log; they come once.
    """

    view: View
    every: Every
    days: tuple[date, ...]
    asked: tuple[Asked, ...]
    lines: Iterator[Line] = field(repr=False, eq=False)

    def __str__(self) -> str:
        return f"every {self.every} from {self.days[0]} to {self.days[-1]}"


def run(log: Log, question: Question, engine: Engine | None = None, done: Done = NOBODY) -> Iterator[Line]:
    """The lines of a backtest: worked out here as they are wanted, or by the workers of an engine.

    What workers answer is kept until all of it is there: either all lines come, or none.
    """
    found = _kept(_elsewhere(log, question, engine, done)) if engine else _here(log, question, done)
    return (line for some in found for line in lines(some, question.days, question.figures))


def _here(log: Log, question: Question, done: Done) -> Iterator[list[Stretch]]:
    """The answer of each part, in this process."""
    for part in parts(log, named=False):
        yield list(question.of(part))
        done(len(part.companies))


def _elsewhere(log: Log, question: Question, engine: Engine, done: Done) -> Iterator[list[Stretch]]:
    """The same from workers, who are given some companies of a part each."""
    cut: deque[list[Part]] = deque()

    def parcels() -> Iterator[bytes]:
        for part in parts(log, named=False):
            cut.append(list(part.split(_PARCEL)))
            yield from (packed(each, question) for each in cut[-1])

    some: list[list[Stretch]] = []
    for answer in engine.answers(parcels()):
        some.append(unpacked(answer))
        done(len(cut[0][len(some) - 1].companies))
        if len(some) == len(cut[0]):
            yield sorted((each for told in some for each in told), key=_in_order)
            some, _ = [], cut.popleft()


def _kept(found: Iterator[list[Stretch]]) -> Iterator[list[Stretch]]:
    """Lists that are kept in a file until the last of them is there, and given on then."""
    with ExitStack() as stack:
        file = stack.enter_context(TemporaryFile(prefix="deals-"))
        for each in found:
            written = _packed(each)
            file.write(len(written).to_bytes(_LENGTH))
            file.write(written)
        file.seek(0)
        stack.pop_all()  # it is read, and closed, after this function has returned
    return _read(file)


def _read(file: IO[bytes]) -> Iterator[list[Stretch]]:
    with file:
        while length := file.read(_LENGTH):
            yield _stretches(file.read(int.from_bytes(length)))
