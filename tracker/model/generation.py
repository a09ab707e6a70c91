"""Generations of the model: one is asked while the next one is made; each follows the log by itself."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

from attrs import frozen
from sqlalchemy import Connection, Select, delete, func, insert, select, update

from ..log import Log
from ..log.append import last
from ..log.derived import company, figures, lay_out, model, standing, told
from ..log.dialect import batched
from ..partition import companies

OPEN = 1 << 62
"""Behind every position: what stands for all that may still be recorded."""


@frozen
class Made:
    """A read model.

    Attributes:
        generation: Which one; a later one has a higher number.
        position: Up to where it follows the log.
    """

    generation: int
    position: int


def current(connection: Connection) -> Made | None:
    """The model that is to be asked."""
    row = connection.execute(
        select(model.c.generation, model.c.position).where(model.c.ready).order_by(model.c.generation.desc())
    ).first()
    return None if row is None else Made(row.generation, row.position)


def is_kept(connection: Connection, made: Made) -> bool:
    """Whether nobody dropped a model, or made another of it, since it was asked for."""
    here = select(model.c.generation).where(model.c.generation == made.generation)
    return connection.execute(here).first() is not None


def declared_in(made: Made) -> Select[str]:
    """The query for the companies that a model knows."""
    return select(company.c.slug).where(company.c.generation == made.generation)


def begin(connection: Connection, log: Log, *, ready: bool) -> Made:
    """A new model, in which nothing stands yet."""
    lay_out(connection)
    before = connection.execute(select(func.coalesce(func.max(model.c.generation), 0))).scalar_one()
    made = Made(max(before + 1, time.time_ns() // 1000), last(connection)[0])
    connection.execute(insert(model).values(generation=made.generation, position=made.position, ready=ready))
    declare(connection, made, companies(log))
    return made


def declare(connection: Connection, made: Made, slugs: Iterable[str]) -> None:
    """Note companies that are new."""
    wanted = list(dict.fromkeys(slugs))
    for some in batched(wanted):
        known = set(connection.scalars(declared_in(made).where(company.c.slug.in_(some))))
        if new := [{"generation": made.generation, "slug": slug} for slug in some if slug not in known]:
            connection.execute(insert(company), new)


def close(connection: Connection, made: Made, slugs: Sequence[str] | None) -> None:
    """Let what stands of some companies, or of all, stand up to the position of the model and no longer."""
    open_ = (standing.c.generation == made.generation) & (standing.c.recorded_latest == OPEN)
    closed = update(standing).where(open_).values(recorded_latest=made.position)
    if slugs is None:
        connection.execute(closed)
    else:
        for some in batched(slugs):
            connection.execute(closed.where(standing.c.company.in_(some)))


def drop(connection: Connection, generation: int) -> None:
    """Delete one model."""
    keys = select(standing.c.key).where(standing.c.generation == generation)
    for table in (told, figures):
        connection.execute(delete(table).where(table.c.standing.in_(keys)))
    for table in (standing, company, model):
        connection.execute(delete(table).where(table.c.generation == generation))
