"""How one kind of sheet meets its table: the plain way, which a kind overrides where it differs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Enum, inspect, select
from sqlalchemy.orm import Session

from models.poap import Poap
from models.table import Table
from tasks.records.names import Names
from tasks.records.record import NOTE, Record, plain_value
from tasks.sheets.kind import CellType, Column, SheetKind
from tasks.sheets.values import Value

NOTES = "notes"


@dataclass(frozen=True)
class Desk:
    """What a write needs beside the values."""

    session: Session
    names: Names
    at: datetime
    file: str  # the file that says so
    poaps: dict[int, Poap]  # by action


class Shelf:
    """One kind. `points` says in which column of the table a field that names another row keeps its id.

    `late` are fields that are written once every row of the kind has its id.
    """

    late: frozenset[str] = frozenset()

    def __init__(
        self,
        kind: SheetKind,
        table: type[Table],
        points: Mapping[str, str] | None = None,
        order: Sequence[str] = ("id",),
    ) -> None:
        self.kind, self.table, self.points, self.order = kind, table, points or {}, order
        self.columns = {column.field: column for column in kind.columns if column.exported}

    def read(self, session: Session, names: Names) -> list[Record]:
        """Every row of the table, in the order in which a sheet lists them."""
        query = select(self.table).order_by(*(getattr(self.table, name) for name in self.order))
        return [self._record(row, names) for row in session.scalars(query)]

    def _record(self, row: Table, names: Names, **others: Value) -> Record:
        values = {field: self._value(row, column, names) for field, column in self.columns.items()}
        if self.kind.keeps_notes:
            notes: Mapping[str, object] = getattr(row, NOTES)
            values |= {f"{NOTE}{header}": plain_value(words) for header, words in notes.items()}
        return Record(row, {field: self._tidy(field, value) for field, value in (values | others).items()})

    def _tidy(self, field: str, value: Value) -> Value:
        """The value as a sheet would read it back, so that only a real change looks like one."""
        if not isinstance(value, str):
            return value
        is_one_line = field in self.columns and self.columns[field].type is CellType.TEXT
        return (" ".join(value.split()) if is_one_line else value) or None if value.strip() else None

    def _value(self, row: Any, column: Column, names: Names) -> Value:
        if column.field in self.points:
            return names.name(column.names, getattr(row, self.points[column.field]))
        return plain_value(getattr(row, column.field, None))

    def make(self, desk: Desk, values: Mapping[str, Value]) -> Table:
        """A new row, not yet flushed."""
        row = self.table()
        for field, value in values.items():
            if value is not None and field not in self.late:
                self.write(desk, row, field, value, values)
        desk.session.add(row)
        return row

    def write(self, desk: Desk, row: Any, field: str, value: Value, values: Mapping[str, Value]) -> None:
        """Give the row one value. `values` are all that the row will have."""
        if field.startswith(NOTE):
            notes = {
                header: words for header, words in (row.notes or {}).items() if header != field[len(NOTE) :]
            }
            row.notes = notes if value is None else {**notes, field[len(NOTE) :]: value}
        elif field in self.points:
            setattr(row, self.points[field], desk.names.id(self.columns[field].names, value))
        elif value is not None or self.can_be_empty(field):
            setattr(row, field, self._typed(field, value))

    def _typed(self, field: str, value: Value) -> object:
        column = inspect(self.table).columns[field]
        if isinstance(column.type, Enum) and column.type.enum_class and value is not None:
            return column.type.enum_class(value)
        return list(value) if isinstance(value, tuple) else value

    def can_be_empty(self, field: str) -> bool:
        """Whether an empty cell means an empty value; otherwise it leaves the value as it is."""
        column = inspect(self.table).columns.get(self.points.get(field, field))
        return column is None or bool(column.nullable) or self.columns[field].type is CellType.YES_NO

    def origin(self, row: Table, field: str) -> tuple[str, int, str]:
        """Under which table, id and field the history of this value stands."""
        return (self.table.__tablename__, row.id, self.points.get(field, field))
