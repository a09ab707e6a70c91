"""How costs grow with the log: the same works on logs of every size, each beside its floor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from attrs import frozen

from dealtracker.tracker.log import Log

from .material import Material, all_of, paths
from .measure import Case, Result
from .reading import largest, modelled, rebuild, verify
from .writing import inserted


@frozen
class Curve:
    """One work on logs of several sizes.

    Attributes:
        name: What is done.
        points: The number of events, the seconds it takes, and those of its floor.
        whole: Whether it goes through every event of the log, so that it costs something for each.
    """

    name: str
    points: Sequence[tuple[int, float, float]]
    whole: bool


def cases(folder: Path, sizes: Sequence[int]) -> Iterator[tuple[str, int, Case]]:
    """Each work on a log of each size."""
    for size in sizes:
        where = folder / f"grown-{size}.db"
        material = Material.of(where, size, 100)
        yield _named(size, _append(folder, material))
        del material
        for case in chain(
            verify(where, size), [rebuild(where, size)], modelled(where, size), largest(where, size)
        ):
            yield _named(size, case)


def _named(size: int, case: Case) -> tuple[str, int, Case]:
    return case.name.removesuffix(f", {size:,} events"), size, case


def _append(folder: Path, material: Material) -> Case:
    place = paths(folder, f"appended-{material.events}")
    return Case(
        name=f"append in batches of 100, {material.events:,} events",
        floor="sqlite3 executemany of the finished rows",
        events=material.events,
        ours=lambda stack: all_of(material.recorded(stack.enter_context(Log.open(place())))),
        bare=lambda stack: all_of(inserted(stack, place(), material.rows)),
    )


def curves(found: Sequence[tuple[str, int, Result]]) -> list[Curve]:
    """The results, put together by what was done."""
    works: dict[str, list[tuple[int, Result]]] = {}
    for name, size, each in found:
        works.setdefault(name, []).append((size, each))
    return [
        Curve(
            name,
            [(size, each.seconds, each.floor_seconds) for size, each in measured],
            all(each.events == size for size, each in measured),
        )
        for name, measured in works.items()
    ]
