"""Do the guards still stand: the triggers by which the database itself refuses to change what is recorded?

The chain shows what was done to events. That nothing stops the next one who tries shows only here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import DDL, Connection, create_mock_engine

from . import schema
from .dialect import dialect_of

_NAME = re.compile(r"CREATE (?:OR REPLACE )?(?:TRIGGER|FUNCTION) (\w+)")


def fallen(connection: Connection) -> tuple[str, ...]:
    """The guards that do not stand as this version lays them out, each with what became of it."""
    laid = set(_laid(connection))
    names = {name for name, _ in laid}
    standing = set(_standing(connection, names))
    found = {name for name, _ in standing - laid}
    lost = (f"{name} {'is not as it was' if name in found else 'is gone'}" for name, _ in laid - standing)
    return (*sorted(lost), *sorted(f"{name} is none of the log's" for name in found - names))


def _laid(connection: Connection) -> Iterator[tuple[str, str]]:
    """Each guard, by name and text, as a new log gets it."""
    made: list[Any] = []
    mock: Any = create_mock_engine(connection.engine.url, lambda ddl, *_: made.append(ddl))
    schema.metadata.create_all(mock, checkfirst=False)
    for each in made:
        if isinstance(each, DDL) and (named := _NAME.match(each.statement)):
            yield named[1], _even(each.statement.replace("%%", "%"))


def _standing(connection: Connection, names: Collection[str]) -> Iterator[tuple[str, str]]:
    for name, ddl in dialect_of(connection).guards(connection, names):
        yield name, _even(ddl)


def _even(ddl: str) -> str:
    """The text of a guard as it can be compared: each database keeps it in its own spelling."""
    return " ".join(ddl.replace("OR REPLACE ", "", 1).replace("$function$", "$$").split())
