"""What the errors of PostgreSQL mean for whoever uses the log."""

from __future__ import annotations

import psycopg

from .error import (
    LogBusyError,
    LogDamagedError,
    LogError,
    LogFailedError,
    LogTornError,
    LogUnreachableError,
    LogUnwritableError,
)

_AWAY = ("08", "57P", "28", "3D", "53300")
"""How errors begin of a server that is away, goes down, or does not let us in, or not so many of us."""


def in_words(error: psycopg.Error, where: str, wait: float) -> LogError:
    """What an error of PostgreSQL means for whoever uses the log."""
    state, said = error.sqlstate or "", _first_line(error)
    if state == "55P03":
        return LogBusyError(where, wait)
    if state in ("40001", "40P01"):
        return LogTornError(where, said)
    if state.startswith(_AWAY) or (not state and isinstance(error, psycopg.OperationalError)):
        return LogUnreachableError(where, said)
    if state.startswith("53") or state in ("42501", "25006", "58030"):
        return LogUnwritableError(where, said)
    if state.startswith("XX") or state == "42P01":
        return LogDamagedError(where, said)
    return LogFailedError(where, said)


def _first_line(error: psycopg.Error) -> str:
    """What the server said, without the lines that only its developers read."""
    said = error.diag.message_primary or str(error)
    return said.strip().partition("\n")[0].rstrip(".")
