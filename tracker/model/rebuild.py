"""Making the model anew beside the one that is there, which answers until the new one is whole.

DealsError
└── LogError
    ├── ModelDisturbedError  a model that was dropped while it was made
    └── ModelWrongError      a model that says something else than the log
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve
from sqlalchemy import ColumnElement, Connection, select, update

from ...events.progress import Told, nobody
from ...projections.view import View
from ..log import Log
from ..log.derived import is_there, metadata, model, there
from ..log.error import LogError
from ..partition import PART, companies, parts
from .generation import Made, begin, current, declared_in, drop
from .keeping import fill, held, kept

_FEW = 3


class ModelDisturbedError(LogError):
    """A model that was dropped while it was made."""

    def __init__(self) -> None:
        super().__init__(
            "The read model was dropped while it was made: by another rebuild, or by a redaction.",
            remedy="Nothing is lost. Make it again.",
            command="deals rebuild",
        )


class ModelWrongError(LogError):
    """A model that says something else than the log."""

    def __init__(self, companies: Sequence[str]) -> None:
        more = f", and of {len(companies) - _FEW} more" if len(companies) > _FEW else ""
        super().__init__(
            f"The read model says something else than the log of {', '.join(companies[:_FEW])}{more}.",
            remedy="Nothing is lost: what counts is the log. Make the model anew.",
            command="deals rebuild",
        )


def rebuild(log: Log, view: View, told: Told = nobody, *, size: int = PART) -> Made:
    """Make the model anew, with all that stands as a view sees it, and put it in the place of the old one.

    Others may ask and record meanwhile. What is given up in the middle leaves the old one as it was. So many
    companies are made at a time as `size` says: fewer take less memory.

    Raises:
        ModelDisturbedError: Somebody else dropped it meanwhile.
    """
    with log.keeping() as connection:
        if is_there(connection):
            _drop(connection, model.c.ready.is_(False))
        made = begin(connection, log, ready=False)
        slugs = sorted(connection.scalars(declared_in(made)))
    if not fill(log, made, evolve(view, position=made.position), slugs, told=told, size=size):
        raise ModelDisturbedError
    with log.keeping() as connection:
        here = model.c.generation == made.generation
        ready = update(model).where(here).values(ready=True)
        if not is_there(connection) or not connection.execute(ready).rowcount:
            raise ModelDisturbedError
        _drop(connection, ~here)
    return made


def remove(log: Log) -> bool:
    """Drop the model for good; whether there was one."""
    with log.keeping() as connection:
        was_there = bool(there(connection))
        metadata.drop_all(connection)
    return was_there


def differing(log: Log, view: View, told: Told = nobody) -> list[str]:
    """The companies of which the model says something else than the log; none where it holds nothing.

    It is what would be seen if somebody changed the model by hand, or if it missed something.
    """
    with log.beside() as connection:
        made = current(connection) if is_there(connection) else None
        known = set(connection.scalars(declared_in(made))) if made else set()
    if made is None:
        return []
    slugs = companies(log)
    done, found, view = 0, sorted(known ^ set(slugs)), evolve(view, position=made.position)
    for part in parts(log, among=slugs, named=False):
        fresh = {each.company: each for each in kept(part, view)}
        with log.beside() as connection:
            for slug, row in held(connection, made, view, list(fresh)):
                if row != fresh[slug].said():
                    found.append(slug)
        done += len(part.companies)
        told("companies", done, len(slugs))
    return sorted(set(found))


def _drop(connection: Connection, which: ColumnElement[bool]) -> None:
    for generation in list(connection.scalars(select(model.c.generation).where(which))):
        drop(connection, generation)
