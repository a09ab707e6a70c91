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
_IN_POSTGRES = {"payload": "deals_never_words", "mention": "deals_never_words", "entity": "deals_never_slugs"}
_FUNCTIONS = (
    """CREATE FUNCTION deals_never_words() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NOT EXISTS (
            SELECT FROM log
            JOIN entity ON entity.slug = encode(log.id, 'hex')
            JOIN mention ON mention.entity = entity.key
            JOIN log AS redaction ON redaction.position = mention.position
            WHERE log.position = OLD.position
            AND log.kind <> 'fact-redacted' AND redaction.kind = 'fact-redacted'
        ) THEN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0]; END IF;
        RETURN OLD;
    END $$""",
    """CREATE FUNCTION deals_never_slugs() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT FROM mention WHERE entity = OLD.key)
        THEN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0]; END IF;
        RETURN OLD;
    END $$""",
)


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
    for function in _FUNCTIONS:
        op.execute(function)
    for table, function in _IN_POSTGRES.items():
        op.execute(f"DROP TRIGGER {table}_no_delete ON {table}")
        op.execute(
            f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}"
            f" FOR EACH ROW EXECUTE FUNCTION {function}('{_NEVER}')"
        )
