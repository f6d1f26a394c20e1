"""The whole register as one workbook that imports back to the same register: a PMO can leave with it any day.

Beside each row stands, hidden, what its cells held (`tasks.sheets.fingerprint`), so that an import knows
which cells were changed here and which in the register since. The sheets at the end are only for reading.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tasks.export_register.read_records import reading_sheets
from tasks.office import Office
from tasks.outcome import Outcome
from tasks.records.names import read_names
from tasks.records.record import NOTE, Record
from tasks.records.shelf import Shelf
from tasks.records.shelves import all_shelves
from tasks.sheets.columns import VERSION
from tasks.sheets.fingerprint import write_version
from tasks.sheets.kind import CellType, Column
from tasks.sheets.values import Value
from tasks.sheets.writing import LONGEST, WrittenSheet, fitting, write_workbook

UNSEEN = frozenset({VERSION, "Created", "Due version", "POAP due version", "Date version", "No."})
READ_ME = (
    "This workbook holds the whole register. Change what you like, save it, and import it:",
    "iqip import FILE.xlsx --check says what would change; iqip import FILE.xlsx changes it.",
    "",
    "A cell that you change is taken. One that was changed in the register since, and not here, stays.",
    "A cell changed in both is listed with both values, and then nothing is imported.",
    "A row that you delete here stays in the register. A row that you add becomes a new one.",
    "Days are dd/mm/yyyy. Several names in one cell are separated by ; and every action has one owner.",
    "Your own columns are kept with the row (actions, findings, people).",
    "The hidden last column, Version, is how the import knows what you changed: leave it as it is.",
    "The sheets from History on are for reading; an import passes over them.",
)


def export_register(office: Office, file: Path, today: date) -> Outcome:
    """Write the workbook; `file` is replaced whole. The outcome counts the rows of each sheet."""
    with office.register.read() as session:
        names = read_names(session)
        tables = [(shelf, shelf.read(session, names)) for shelf in all_shelves()]
        written = [_sheet(shelf, records) for shelf, records in tables]
        readings = reading_sheets(session)
        cut = [label for shelf, records in tables for label in _cut(shelf, records)]
    title = f"{office.settings.trust.name}: improvement plan register, exported {today:%d/%m/%Y}"
    read_me = WrittenSheet("Read me", (title,), [(line,) for line in READ_ME], widest=120)
    write_workbook(file, [read_me, *written, *readings])
    rows = sum(len(sheet.rows) for sheet in written)
    long = f" Longer than a cell can hold, and cut: {', '.join(cut)}." if cut else ""
    return Outcome(
        f"{rows:,} rows in {len(written)} sheets written to {file}.{long}",
        tuple({"sheet": sheet.name, "rows": str(len(sheet.rows))} for sheet in (*written, *readings)),
    )


def _sheet(shelf: Shelf, records: list[Record]) -> WrittenSheet:
    fields = list(shelf.columns)
    every = (field for record in records for field in record.values)
    notes = list(dict.fromkeys(field for field in every if field.startswith(NOTE)))
    headers = [shelf.columns[field].header for field in fields] + [note[len(NOTE) :] for note in notes]
    rows = [_row(shelf, record, [*fields, *notes]) for record in records]
    hidden = frozenset(UNSEEN & {*headers, VERSION})
    return WrittenSheet(shelf.kind.name.capitalize(), (*headers, VERSION), rows, hidden)


def _row(shelf: Shelf, record: Record, fields: list[str]) -> list[Value]:
    cells = {field: fitting(record.values.get(field)) for field in fields}
    shown = [_shown(shelf.columns.get(field), value) for field, value in cells.items()]
    return [*shown, write_version(record.row.id, record.row.version, cells)]


def _shown(column: Column | None, value: Value) -> Value:
    """A value as people write it; an import reads it back the same."""
    if column is not None and column.type is CellType.CHOICE and isinstance(value, str):
        return value.replace("_", " ")
    return None if value is False else value


def _cut(shelf: Shelf, records: list[Record]) -> Iterator[str]:
    for record in records:
        for field, value in record.values.items():
            if isinstance(value, str) and len(value) > LONGEST // 2 and fitting(value) != value:
                yield f"{shelf.kind.name} {record.row.label}, {field.removeprefix(NOTE)}"
