"""Adds and changes many rows of one table by one statement: a flush takes them one by one, ten times slower.

History is written all the same, by the functions that a flush uses.
"""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from models.history import Because, Change, take_changes, write_history
from models.table import Table


def add_rows(
    session: Session,
    table: type[Table],
    rows: Sequence[dict[str, Any]],
    label: Callable[[int], str],
    reasons: Sequence[Because],
) -> list[int]:
    """Add the rows, all with the same fields, and remember each with its reason; answers their ids."""
    ids = new_ids(session, table, len(rows))
    insert_rows(session, table, [{"id": id_, **row} for id_, row in zip(ids, rows, strict=True)])
    if table.remembered:
        created = (
            Change(table, id_, label(id_), "created", None, label(id_), why)
            for id_, why in zip(ids, reasons, strict=True)
        )
        write_history(session, list(created))
    return ids


def insert_rows(session: Session, table: type[Table], rows: Sequence[dict[str, Any]]) -> None:
    """Rows of a table of which no history is kept, or whose history is written apart."""
    if rows:
        session.connection().execute(insert(table.__table__), list(rows))  # type: ignore[arg-type]


def write_changes(session: Session, rows: Sequence[Table]) -> None:
    """Write and remember what changed in these rows of one table; a change that was told keeps its reason.

    The rows leave the session, for there they would count as unwritten. Raises StaleDataError where another
    writer was quicker, as a flush does.
    """
    changes = take_changes(rows)
    if not changes:
        return
    fields = sorted({one.field for one in changes})
    ids = {one.row_id for one in changes}
    changed = [row for row in rows if row.id in ids]
    table = type(rows[0]).__table__
    statement = (
        update(table)  # type: ignore[arg-type]
        .where(table.c.id == bindparam("of_id"), table.c.version == bindparam("of_version"))
        .values({"version": table.c.version + 1} | {name: bindparam(f"new_{name}") for name in fields})
    )
    values = [
        {"of_id": row.id, "of_version": row.version} | {f"new_{name}": getattr(row, name) for name in fields}
        for row in changed
    ]
    written = session.connection().execute(statement, values).rowcount
    if written != len(changed):
        raise StaleDataError(f"{len(changed) - written} rows were changed by another writer.")
    for row in changed:
        session.expunge(row)
    write_history(session, changes)


def new_ids(session: Session, table: type[Table], count: int) -> list[int]:
    """Ids for rows to be added in this transaction.

    SQLite has one writer at a time (`models.store`), so the next ids are its own; PostgreSQL hands them out.
    """
    if not count:
        return []
    if session.get_bind().dialect.name == "sqlite":
        last = session.scalar(select(func.max(table.id))) or 0
        return list(range(last + 1, last + 1 + count))
    sequence = func.pg_get_serial_sequence(table.__tablename__, "id")
    return list(session.scalars(select(func.nextval(sequence)).select_from(func.generate_series(1, count))))
