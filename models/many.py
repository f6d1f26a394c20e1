"""Adds and changes many rows of one table by one statement: a flush takes them one by one, ten times slower.

History is written all the same, by the functions that a flush uses.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

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
    values = [
        {"of_id": row.id, "of_version": row.version} | {f"new_{name}": getattr(row, name) for name in fields}
        for row in changed
    ]
    _update_each(session, type(rows[0]), fields, values)
    for row in changed:
        session.expunge(row)
    write_history(session, changes)


class Update(NamedTuple):
    """New values of some fields of one row, and the reason; None: the transaction's."""

    id: int
    version: int
    label: str
    before: tuple[Any, ...]
    after: tuple[Any, ...]
    because: Because | None


def update_rows(
    session: Session, table: type[Table], fields: Sequence[str], updates: Sequence[Update]
) -> None:
    """Write and remember these fields of rows that no session holds, where they change.

    Raises StaleDataError where another writer was quicker.
    """
    changed = [one for one in updates if one.before != one.after]
    if not changed:
        return
    values = [
        {"of_id": one.id, "of_version": one.version}
        | {f"new_{name}": value for name, value in zip(fields, one.after, strict=True)}
        for one in changed
    ]
    _update_each(session, table, fields, values)
    changes = [
        Change(table, one.id, one.label, *change, one.because)
        for one in changed
        for change in zip(fields, one.before, one.after, strict=True)
        if change[1] != change[2]
    ]
    write_history(session, changes)


def _update_each(
    session: Session, table: type[Table], fields: Sequence[str], values: Sequence[dict[str, Any]]
) -> None:
    rows = table.__table__
    statement = (
        update(rows)  # type: ignore[arg-type]
        .where(rows.c.id == bindparam("of_id"), rows.c.version == bindparam("of_version"))
        .values({"version": rows.c.version + 1} | {name: bindparam(f"new_{name}") for name in fields})
    )
    written = session.connection().execute(statement, list(values)).rowcount
    if written != len(values):
        raise StaleDataError(f"{len(values) - written} rows were changed by another writer.")


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
