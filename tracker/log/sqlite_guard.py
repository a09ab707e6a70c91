"""The guards in SQLite: triggers by which it refuses to change or delete what was recorded.

They are laid out with the tables. Words may go that a recorded redaction names, and slugs that nothing
speaks of any more.
"""

from __future__ import annotations

from sqlalchemy import DDL, Table, event

from . import schema
from .schema import NEVER, NEXT

_IS_REDACTED = """EXISTS (
        SELECT 1 FROM log AS gone
        JOIN entity ON entity.slug = lower(hex(gone.id))
        JOIN mention ON mention.entity = entity.key
        JOIN log AS redaction ON redaction.position = mention.position
        WHERE gone.position = OLD.position
        AND gone.kind <> 'fact-redacted' AND redaction.kind = 'fact-redacted'
    )"""
_IS_UNSPOKEN = "NOT EXISTS (SELECT 1 FROM mention WHERE entity = OLD.key)"


def attach() -> None:
    """Let the guards be laid out along with the tables."""
    _guard(
        schema.log,
        "NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM log)"
        " OR EXISTS (SELECT 1 FROM log WHERE id = NEW.id)",
    )
    _guard(schema.payload, "EXISTS (SELECT 1 FROM payload WHERE position = NEW.position)", but=_IS_REDACTED)
    _guard(
        schema.entity,
        "EXISTS (SELECT 1 FROM entity WHERE key = NEW.key OR slug = NEW.slug)",
        but=f"({_IS_UNSPOKEN})",
    )
    _guard(schema.mention, but=_IS_REDACTED)
    _guard(schema.meta, "EXISTS (SELECT 1 FROM meta WHERE schema = NEW.schema)")


def _guard(table: Table, taken: str = "", *, but: str = "") -> None:
    """Triggers by which the database itself refuses to change what stands in a table.

    `taken` is true of a new row that would push out an old one: SQLite's `INSERT OR REPLACE` deletes
    without asking the trigger on DELETE. `but` is true of an old row that may be deleted.
    """
    _trigger(table, "never_changed", "BEFORE UPDATE", f"ABORT, '{NEVER.format('changed')}'")
    when = f"WHEN NOT {but}" if but else ""
    _trigger(table, "never_deleted", "BEFORE DELETE", f"ABORT, '{NEVER.format('deleted')}'", when=when)
    if taken:
        _trigger(table, "never_replaced", "BEFORE INSERT", f"ROLLBACK, '{NEXT}'", when=f"WHEN {taken}")


def _trigger(table: Table, name: str, occasion: str, refusal: str, *, when: str = "") -> None:
    text = f"""CREATE TRIGGER {table.name}_{name} {occasion} ON {table.name} {when}
    BEGIN SELECT RAISE({refusal}); END"""
    ddl = DDL(text)  # type: ignore[no-untyped-call]  # SQLAlchemy leaves its second argument untyped
    event.listen(table, "after_create", ddl.execute_if(dialect="sqlite"))
