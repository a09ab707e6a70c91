"""Do the guards still stand: the triggers by which the database itself refuses to change what is recorded?

The chain shows what was done to events. That nothing stops the next one who tries shows only here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import DDL, Connection, create_mock_engine, text

from . import schema

_NAME = re.compile(r"CREATE (?:OR REPLACE )?(?:TRIGGER|FUNCTION) (\w+)")

_STANDING = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": """
WITH held AS (SELECT pg_class.oid FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
               WHERE nspname = current_schema() AND relname = ANY(:tables))
SELECT tgname, pg_get_triggerdef(oid, true) || CASE WHEN tgenabled IN ('O', 'A') THEN '' ELSE ' (off)' END
  FROM pg_trigger WHERE tgrelid IN (SELECT oid FROM held) AND NOT tgisinternal
UNION ALL
SELECT proname, replace(pg_get_functiondef(pg_proc.oid), quote_ident(nspname) || '.' || proname, proname)
  FROM pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace
 WHERE nspname = current_schema() AND proname = ANY(:guards)
UNION ALL
SELECT rulename, pg_get_ruledef(oid, true) FROM pg_rewrite WHERE ev_class IN (SELECT oid FROM held)
""",
}
"""How each database tells the triggers on the tables of a log, and all else that comes between."""


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
    asked = {"tables": list(schema.metadata.tables), "guards": list(names)}
    for name, ddl in connection.execute(text(_STANDING[connection.dialect.name]), asked):
        yield name, _even(ddl)


def _even(ddl: str) -> str:
    """The text of a guard as it can be compared: each database keeps it in its own spelling."""
    return " ".join(ddl.replace("OR REPLACE ", "", 1).replace("$function$", "$$").split())
