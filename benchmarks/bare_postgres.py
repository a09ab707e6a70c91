"""The floors on PostgreSQL: finished rows through psycopg alone, in statements of many rows or a stream."""

from __future__ import annotations

from typing import Any

import psycopg

from .bare import TABLES, Rows


def values(connection: psycopg.Connection[Any], batch: Rows) -> None:
    """Write a batch in one transaction, one INSERT of many rows for each table."""
    with connection.transaction():
        for table in TABLES:
            rows = getattr(batch, table)
            if rows:
                marks = f"({', '.join(['%s'] * len(rows[0]))})"
                text = f"INSERT INTO {table} VALUES {', '.join([marks] * len(rows))}"  # noqa: S608  # ours
                connection.execute(text.encode(), [value for row in rows for value in row])


def copy(connection: psycopg.Connection[Any], batch: Rows) -> None:
    """Write a batch in one transaction, one COPY for each table."""
    with connection.transaction():
        for table in TABLES:
            with connection.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN".encode()) as stream:
                for row in getattr(batch, table):
                    stream.write_row(row)
