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
    """CREATE FUNCTION deals_is_redacted(gone bigint) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN
        RETURN EXISTS (
            SELECT FROM log
            JOIN entity ON entity.slug = encode(log.id, 'hex')
            JOIN mention ON mention.entity = entity.key
            JOIN log AS redaction ON redaction.position = mention.position
            WHERE log.position = gone AND log.kind <> 'fact-redacted' AND redaction.kind = 'fact-redacted'
        );
    END $$""",
    """CREATE FUNCTION deals_is_unspoken(gone bigint) RETURNS boolean LANGUAGE plpgsql STABLE AS $$ BEGIN
        RETURN NOT EXISTS (SELECT FROM mention WHERE entity = gone);
    END $$""",
)
"""What the guards do, and the one on what comes next."""

_MAY_GO = {
    "payload": "deals_is_redacted(OLD.position)",
    "mention": "deals_is_redacted(OLD.position)",
    "entity": "deals_is_unspoken(OLD.key)",
}


def attach() -> None:
    """Let the guards be laid out along with the tables."""
    for function in _FUNCTIONS:
        _on_create(schema.log, function)
    for table in schema.metadata.tables.values():
        _guard(table, _MAY_GO.get(table.name, ""))


def _guard(table: Table, but: str = "") -> None:
    """Triggers by which the database itself refuses to change what stands in a table.

    `but` is true of an old row that may be deleted.
    """
    for verb, done in (("UPDATE", "changed"), ("DELETE", "deleted"), ("TRUNCATE", "deleted")):
        each = f"ROW WHEN (NOT {but})" if but and verb == "DELETE" else "STATEMENT"
        _on_create(
            table,
            f"CREATE TRIGGER {table.name}_no_{verb.lower()} BEFORE {verb} ON {table.name}"
            f" FOR EACH {each} EXECUTE FUNCTION deals_never('{NEVER.format(done)}')",
        )


def _on_create(table: Table, text: str) -> None:
    ddl = DDL(text.replace("%", "%%"))  # type: ignore[no-untyped-call]  # SQLAlchemy leaves its second argument untyped
    event.listen(table, "after_create", ddl.execute_if(dialect="postgresql"))
