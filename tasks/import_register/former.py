"""What the register's rows were called before, and what their values were: read from history.

A reset moves an action to the next plan, and a meeting may move to another day. A file from before still
means the same row. And a file without version cells was last in step with the register when it was last
imported itself, under this name: what a letter's answer, a decision, a person or another file changed since
is newer than the file.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.history import History
from models.vocabulary import Cause
from tasks.records.record import Key, Record, key_of, plain_value
from tasks.records.shelf import Shelf
from tasks.sheets.values import Value

Origin = tuple[str, int, str]  # table, row, field
BATCH = 400


def former_keys(session: Session, shelf: Shelf, records: Iterable[Record]) -> Iterator[tuple[Key, Record]]:
    """Each key that a row had before, with the row as it is now."""
    if not shelf.table.remembered:
        return
    fields = {shelf.points.get(field, field): field for field in shelf.kind.key}
    values: dict[int, dict[str, Value]] = {}
    rows = {record.row.id: record for record in records}
    query = (
        select(History.row_id, History.field, History.before)
        .where(History.table == shelf.table.__tablename__, History.field.in_(fields))
        .order_by(History.id.desc())
    )
    for row_id, field, before in session.execute(query):
        if row_id in rows:
            past = values.setdefault(row_id, dict(rows[row_id].values))
            past[fields[field]] = plain_value(before)
            yield key_of(shelf.kind, past), rows[row_id]


def values_before(session: Session, origins: Iterable[Origin], file: str) -> dict[Origin, object]:
    """What values were when this file was last imported; only of those that others changed since."""
    wanted = set(origins)
    ids: dict[str, set[int]] = defaultdict(set)
    for table, row_id, _ in wanted:
        ids[table].add(row_id)
    before: dict[Origin, object] = {}
    for table, row_ids in ids.items():
        listed = sorted(row_ids)
        for start in range(0, len(listed), BATCH):
            some = listed[start : start + BATCH]
            query = (
                select(History.row_id, History.field, History.before, History.cause, History.reference)
                .where(History.table == table, History.row_id.in_(some))
                .order_by(History.id)
            )
            for row_id, field, old, cause, reference in session.execute(query):
                origin = (table, row_id, field)
                if cause is Cause.IMPORT and reference == file:
                    before.pop(origin, None)
                elif origin in wanted:
                    before.setdefault(origin, old)
    return before


def as_history(value: Value) -> object:
    """A sheet's value as history writes it."""
    if isinstance(value, tuple):
        return sorted(value)
    if isinstance(value, date):
        return str(value)
    return None if value == "" else value
