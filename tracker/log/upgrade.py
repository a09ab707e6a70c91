"""Bringing the layout of an old log up: tables and guards change, and no recorded event is touched.

The steps are Alembic's revisions in `layouts/versions`, one for each layout, in order. Which layout a log
has is told by the log itself, in a table that is append-only as the others are, so Alembic keeps none.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, insert

from . import schema
from .dialect import dialect_of
from .engine import instant, utc_now

LAYOUTS = Path(__file__).parent / "layouts"


def upgrade(writer: Engine, *, dry_run: bool = False) -> int:
    """Bring a log up to the layout of this version, all or nothing; the number of the one that it had.

    Raises:
        LogUnwritableError: It is not ours to change.
    """
    with writer.begin() as connection:
        dialect = dialect_of(connection)
        found = dialect.layout_of(connection, dialect.place(writer.url))
        if found < schema.SCHEMA and not dry_run:
            _climb(connection, found)
            dialect.mark(connection)
    return found


def _climb(connection: Connection, found: int) -> None:
    # Not earlier: only this one command needs Alembic, which takes longer to load than all the rest.
    from alembic.migration import MigrationContext
    from alembic.operations import Operations
    from alembic.script import ScriptDirectory

    steps = list(ScriptDirectory(str(LAYOUTS)).iterate_revisions(str(schema.SCHEMA), str(found)))
    with Operations.context(MigrationContext.configure(connection)):
        for step in reversed(steps):
            step.module.upgrade()
            number = int(step.revision)
            connection.execute(insert(schema.meta).values(schema=number, since=instant(utc_now())))
