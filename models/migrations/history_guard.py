"""Triggers by which the database itself keeps history append-only.

A row can be neither deleted nor changed. One update passes: `before` or `after` (or both) becomes the
word "[redacted]" while everything else stays, so that who, when and why survive a redaction.
An Alembic batch rebuild of `history` would drop these triggers: never rebuild it; a test lists them.
"""

from alembic import op

KEPT = ("id", "version", "at", "who", "cause", "reference", "table", "row_id", "label", "field")
BLANK = "'\"[redacted]\"'"
REFUSAL = "history is append-only"

SQLITE = (
    f"""CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
        BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
    f"""CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history WHEN NOT (
        {" AND ".join(f'NEW."{name}" IS OLD."{name}"' for name in KEPT)}
        AND (NEW."before" IS OLD."before" OR NEW."before" = {BLANK})
        AND (NEW."after" IS OLD."after" OR NEW."after" = {BLANK}))
        BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
    # INSERT OR REPLACE deletes the old row without asking the trigger on DELETE.
    f"""CREATE TRIGGER history_is_not_replaced BEFORE INSERT ON history
        WHEN EXISTS (SELECT 1 FROM history WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
)

POSTGRESQL = (
    f"""CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE'
            AND {" AND ".join(f'NEW."{name}" IS NOT DISTINCT FROM OLD."{name}"' for name in KEPT)}
            AND (NEW."before"::text IS NOT DISTINCT FROM OLD."before"::text OR NEW."before"::text = {BLANK})
            AND (NEW."after"::text IS NOT DISTINCT FROM OLD."after"::text OR NEW."after"::text = {BLANK})
          THEN RETURN NEW; END IF;
          RAISE EXCEPTION '{REFUSAL}';
        END $$""",
    """CREATE TRIGGER history_is_not_changed BEFORE UPDATE OR DELETE ON history
        FOR EACH ROW EXECUTE FUNCTION refuse_history_change()""",
    """CREATE TRIGGER history_is_not_emptied BEFORE TRUNCATE ON history
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change()""",
)


def guard_history() -> None:
    """Make the triggers, in the words of the database at hand."""
    for statement in POSTGRESQL if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.execute(statement)


def unguard_history() -> None:
    """Take them away (only before the table itself goes)."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_history_change() CASCADE")
    else:
        op.execute("DROP TRIGGER history_is_not_deleted")
        op.execute("DROP TRIGGER history_is_not_changed")
        op.execute("DROP TRIGGER history_is_not_replaced")
