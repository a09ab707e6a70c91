"""The tables of a log: what stands in them, and that nothing in them is ever changed.

`log` says what was recorded, `payload` holds the words of it (apart, so that one can be taken out by law
without breaking the chain), `entity` and `mention` find the events that point to a company, a report or
another event, `meta` tells the layout. Every clock is a column, never empty; an open or unknown side
is 0001-01-01 or 9999-12-31.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, String, Table, Text

SCHEMA = 2
"""The number of this layout; a log with a higher one is left alone, one with a lower one can be upgraded."""

REDACTING = 2
"""The first layout whose guards let the words of a redacted event be deleted."""

NEVER = "The log is append-only: what was recorded is never {}. Record a correction instead."
NEXT = (
    "The log is append-only: what is new comes after all that was recorded, and takes the place of nothing."
)
"""What the database itself says to whoever tries."""

Row = tuple[Any, ...]
"""The values of a row, in the order of the columns."""

DAY = String(10).with_variant(String(10, collation="C"), "postgresql")
_INSTANT = String(27).with_variant(String(27, collation="C"), "postgresql")
NUMBER = BigInteger().with_variant(Integer(), "sqlite")

metadata = MetaData()

log = Table(
    "log",
    metadata,
    Column("position", NUMBER, primary_key=True, autoincrement=False),
    Column("id", LargeBinary(32), nullable=False, unique=True),
    Column("payload_hash", LargeBinary(32), nullable=False),
    Column("kind", Text, nullable=False),
    Column("schema", Integer, nullable=False),
    Column("report", Text, nullable=False),
    Column("happened_earliest", DAY, nullable=False),
    Column("happened_latest", DAY, nullable=False),
    Column("reported_earliest", DAY, nullable=False),
    Column("reported_latest", DAY, nullable=False),
    Column("recorded", _INSTANT, nullable=False),
    Column("recorder", Text, nullable=False),
    Column("chain", LargeBinary(32), nullable=False),
)
payload = Table(
    "payload",
    metadata,
    Column("position", NUMBER, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
)
entity = Table(
    "entity",
    metadata,
    Column("key", NUMBER, primary_key=True, autoincrement=False),
    Column("slug", Text, nullable=False, unique=True),
)
mention = Table(
    "mention",
    metadata,
    Column("entity", NUMBER, primary_key=True, autoincrement=False),
    Column("position", NUMBER, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
meta = Table(
    "meta",
    metadata,
    Column("schema", Integer, primary_key=True, autoincrement=False),
    Column("since", _INSTANT, nullable=False),
)

Index("log_by_kind", log.c.kind)
Index("log_by_report", log.c.report)
Index("log_by_happened", log.c.happened_latest, log.c.happened_earliest)
Index("log_by_reported", log.c.reported_latest, log.c.reported_earliest)
Index("log_by_recorded", log.c.recorded)
