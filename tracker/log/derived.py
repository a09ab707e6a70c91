"""The tables of the read model: made from the log, kept beside it, and good for nothing without it.

`model_standing` says what stands of a company for a range of days, or of positions, of each clock;
`model_told` by which values it can be found, `model_figures` by which figures it answers, `model_generation`
up to which position of the log that is so. They are made and filled in `tracker/model`, are no part of the
layout, and may be dropped at any time. They stand here because words that are taken out of the log are taken
out of them in the same transaction.
"""

from __future__ import annotations

from functools import cache

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    delete,
    insert,
    inspect,
    select,
)

from .dialect import dialect_of
from .schema import DAY, NUMBER

_FORM = 2
"""To be raised with each change of columns, texts or folds within one version."""

metadata = MetaData()

form = Table("model_form", metadata, Column("made", Text, primary_key=True))
model = Table(
    "model_generation",
    metadata,
    Column("generation", NUMBER, primary_key=True, autoincrement=False),
    Column("position", NUMBER, nullable=False),
    Column("ready", Boolean, nullable=False),
)
company = Table(
    "model_company",
    metadata,
    Column("generation", NUMBER, primary_key=True, autoincrement=False),
    Column("slug", Text, primary_key=True),
    sqlite_with_rowid=False,
)
standing = Table(
    "model_standing",
    metadata,
    Column("key", NUMBER, primary_key=True, autoincrement=False),
    Column("generation", NUMBER, nullable=False),
    Column("policy", Text, nullable=False),
    Column("recorded_earliest", NUMBER, nullable=False),
    Column("recorded_latest", NUMBER, nullable=False),
    Column("company", Text, nullable=False),
    Column("as_of_earliest", DAY, nullable=False),
    Column("as_of_latest", DAY, nullable=False),
    Column("on_earliest", DAY, nullable=False),
    Column("on_latest", DAY, nullable=False),
    Column("shown", Integer, nullable=False),
    Column("line", Text, nullable=False),
    Column("deals", Text, nullable=False),
)


def _keyed(name: str) -> Table:
    """A table that gives texts short keys."""
    return Table(
        name,
        metadata,
        Column("key", NUMBER, primary_key=True, autoincrement=False),
        Column("text", Text, nullable=False, unique=True),
    )


topic, value = _keyed("model_topic"), _keyed("model_value")
told = Table(
    "model_told",
    metadata,
    Column("topic", NUMBER, primary_key=True, autoincrement=False),
    Column("value", NUMBER, primary_key=True, autoincrement=False),
    Column("standing", NUMBER, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
figures = Table(
    "model_figures",
    metadata,
    Column("standing", NUMBER, primary_key=True, autoincrement=False),
    Column("topic", NUMBER, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    sqlite_with_rowid=False,
)

Index("model_standing_by_company", standing.c.generation, standing.c.company, standing.c.recorded_latest)
Index(
    "model_standing_by_clocks",
    standing.c.generation, standing.c.policy, standing.c.recorded_latest, standing.c.recorded_earliest,
    standing.c.as_of_latest, standing.c.as_of_earliest, standing.c.on_latest, standing.c.on_earliest,
)  # fmt: skip
Index("model_told_by_standing", told.c.standing)


@cache
def made_by() -> str:
    """Who makes a model now, in which form: one of another form is left alone until it is made anew."""
    from importlib.metadata import version

    return f"{_FORM} by {version('dealtracker')}"


def is_there(connection: Connection) -> bool:
    """Whether a read model of this form was asked for."""
    if not {table.name for table in metadata.sorted_tables} <= set(inspect(connection).get_table_names()):
        return False
    return connection.execute(select(form.c.made)).scalar() == made_by()


def there(connection: Connection) -> list[Table]:
    """The tables that are there, of whatever form, but for the one that tells it."""
    names = inspect(connection).get_table_names()
    return [table for table in metadata.sorted_tables if table is not form and table.name in names]


def lay_out(connection: Connection) -> None:
    """Make the tables, where they are not there; those of another form go."""
    if not is_there(connection):
        metadata.drop_all(connection)
        metadata.create_all(connection)
        connection.execute(insert(form).values(made=made_by()))
        share(connection)


def share(connection: Connection) -> None:
    """Let all who may append fill them."""
    dialect_of(connection).share(connection, metadata.sorted_tables)


def forget(connection: Connection) -> None:
    """Delete all of it; it is made again where it is asked for."""
    for table in there(connection):
        connection.execute(delete(table))
