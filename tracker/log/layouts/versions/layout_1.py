"""The first layout: tables, indexes and guards of version 0.1."""

from __future__ import annotations

revision = "1"
down_revision = None


def upgrade() -> None:
    """Nothing: there is no earlier one."""
