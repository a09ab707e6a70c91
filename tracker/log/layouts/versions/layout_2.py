"""Redaction: the guards let go of what a recorded redaction names, and of slugs that nothing speaks of."""

from __future__ import annotations

from alembic import op

revision = "2"
down_revision = "1"

_NEVER = "The log is append-only: what was recorded is never deleted. Record a correction instead."
_IN_SQLITE = {
    "payload": """EXISTS (
        SELECT 1 FROM log AS gone
        JOIN entity ON entity.slug = lower(hex(gone.id))
        JOIN mention ON mention.entity = entity.key
        JOIN log AS redaction ON redaction.position = mention.position
        WHERE gone.position = OLD.position
        AND gone.kind <> 'fact-redacted' AND redaction.kind = 'fact-redacted'
    )""",
    "entity": "(NOT EXISTS (SELECT 1 FROM mention WHERE entity = OLD.key))",
}
_IN_SQLITE["mention"] = _IN_SQLITE["payload"]
_IN_POSTGRES = {
    "payload": "deals_is_redacted(OLD.position)",
    "mention": "deals_is_redacted(OLD.position)",
    "entity": "deals_is_unspoken(OLD.key)",
}


def upgrade() -> None:
    """Replace the guards on what may be deleted."""
    if op.get_context().dialect.name == "sqlite":
        _in_sqlite()
    else:
        _in_postgres()


def _in_sqlite() -> None:
    for table, but in _IN_SQLITE.items():
        op.execute(f"DROP TRIGGER {table}_never_deleted")
        op.execute(
            f"CREATE TRIGGER {table}_never_deleted BEFORE DELETE ON {table} WHEN NOT {but}\n"
            f"    BEGIN SELECT RAISE(ABORT, '{_NEVER}'); END"
        )


def _in_postgres() -> None:
    op.execute(
        """CREATE FUNCTION deals_is_redacted(gone bigint) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN
        RETURN EXISTS (
            SELECT FROM log
            JOIN entity ON entity.slug = encode(log.id, 'hex')
            JOIN mention ON mention.entity = entity.key
            JOIN log AS redaction ON redaction.position = mention.position
            WHERE log.position = gone AND log.kind <> 'fact-redacted' AND redaction.kind = 'fact-redacted'
        );
    END $$"""
    )
    op.execute(
        """CREATE FUNCTION deals_is_unspoken(gone bigint) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN
        RETURN NOT EXISTS (SELECT FROM mention WHERE entity = gone);
    END $$"""
    )
    for table, but in _IN_POSTGRES.items():
        op.execute(f"DROP TRIGGER {table}_no_delete ON {table}")
        op.execute(
            f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}"
            f" FOR EACH ROW WHEN (NOT {but}) EXECUTE FUNCTION deals_never('{_NEVER}')"
        )
