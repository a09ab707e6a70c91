"""The guards in PostgreSQL: triggers by which it refuses to change or delete what was recorded.

They are laid out with the tables. Words may go that a recorded redaction names, and slugs that nothing
speaks of any more.
"""

from __future__ import annotations

from sqlalchemy import DDL, Table, event

from . import schema
from .schema import NEVER, NEXT

_FUNCTIONS = (
    (
        "CREATE FUNCTION deals_never() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0]; END $$"
    ),
    """CREATE FUNCTION deals_next() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE first bigint; last bigint; many bigint;
    BEGIN
        SELECT min(position), max(position), count(*) INTO first, last, many FROM fresh;
        IF many > 0 AND (
            last - first + 1 <> many
            OR first <> 1 + (SELECT coalesce(max(position), 0) FROM log WHERE position < first)
            OR EXISTS (SELECT FROM log WHERE position > last)
        ) THEN RAISE EXCEPTION 'NEXT'; END IF;
        RETURN NULL;
    END $$""".replace("NEXT", NEXT),
    (
        "CREATE TRIGGER log_next AFTER INSERT ON log REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT"
        " EXECUTE FUNCTION deals_next()"
    ),
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
"""What the guards do, and the one on what comes next."""

_BUT = {"payload": "deals_never_words", "mention": "deals_never_words", "entity": "deals_never_slugs"}
"""What guards rows of which some may be deleted, one by one."""

STANDING = """
WITH held AS (SELECT pg_class.oid FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
               WHERE nspname = current_schema() AND relname = ANY(%s))
SELECT tgname, pg_get_triggerdef(oid, true) || CASE WHEN tgenabled IN ('O', 'A') THEN '' ELSE ' (off)' END
  FROM pg_trigger WHERE tgrelid IN (SELECT oid FROM held) AND NOT tgisinternal
UNION ALL
SELECT proname, replace(pg_get_functiondef(pg_proc.oid), quote_ident(nspname) || '.' || proname, proname)
  FROM pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace
 WHERE nspname = current_schema() AND proname = ANY(%s)
UNION ALL
SELECT rulename, pg_get_ruledef(oid, true) FROM pg_rewrite WHERE ev_class IN (SELECT oid FROM held)
"""
"""Asks for the triggers on some tables, the functions of some names, and all else that comes between."""


def attach() -> None:
    """Let the guards be laid out along with the tables."""
    for function in _FUNCTIONS:
        _on_create(schema.log, function)
    for table in schema.metadata.tables.values():
        _guard(table)


def _guard(table: Table) -> None:
    """Triggers by which the database itself refuses to change what stands in a table."""
    for verb, done in (("UPDATE", "changed"), ("DELETE", "deleted"), ("TRUNCATE", "deleted")):
        some = _BUT.get(table.name) if verb == "DELETE" else None
        _on_create(
            table,
            f"CREATE TRIGGER {table.name}_no_{verb.lower()} BEFORE {verb} ON {table.name}"
            f" FOR EACH {'ROW' if some else 'STATEMENT'}"
            f" EXECUTE FUNCTION {some or 'deals_never'}('{NEVER.format(done)}')",
        )


def _on_create(table: Table, text: str) -> None:
    ddl = DDL(text.replace("%", "%%"))  # type: ignore[no-untyped-call]  # SQLAlchemy leaves its second argument untyped
    event.listen(table, "after_create", ddl.execute_if(dialect="postgresql"))
