"""Turns one grid into a sheet of typed rows; a bad cell is a fault and the next one is read."""

from collections.abc import Sequence

from openpyxl.utils import get_column_letter

from tasks.sheets.cells import as_text, read_cell
from tasks.sheets.grid import Grid, GridRow, StoppedReading
from tasks.sheets.headers import SEARCHED, Headers, read_headers
from tasks.sheets.kind import SheetKind
from tasks.sheets.limits import MOST_CHARACTERS, MOST_FAULTS
from tasks.sheets.values import Cell, Fault, NotThat, Place, RawCell, Read, Row, Sheet

NOTHING = RawCell(None)


def read_sheet(kind: SheetKind, grid: Grid, place: Place) -> Read:
    """The sheet, its faults and warnings."""
    faults: list[Fault] = []
    warnings: list[Fault] = []
    headers: Headers | None = None
    rows: list[Row] = []
    searched = 0
    try:
        for number, raw in grid.rows:
            where = Place(place.file, place.sheet, number)
            if headers is None:
                headers = read_headers(kind, raw, where)
                searched += 1
                if headers is None and searched >= SEARCHED:
                    break
                continue
            rows.append(_row(kind, headers, (number, raw), place, faults))
            if len(faults) > MOST_FAULTS:
                faults.append(Fault(place, "More faults follow.", "Mend these first, then import again."))
                break
    except StoppedReading as stop:
        warnings.append(Fault(place, stop.wrong, stop.right))
    except NotThat as fault:
        faults.append(Fault(place, fault.wrong, fault.right))
    if headers is None and not faults:
        faults.append(_no_headers(kind, place))
    if headers:
        faults[:0] = headers.faults
        if headers.notes and not kind.keeps_notes:
            known = ", ".join(f"“{title}”" for title in headers.notes.values())
            columns = ", ".join(column.header for column in kind.columns)
            warnings.append(Fault(place, f"Not kept: {known}.", f"Columns of {kind.name}: {columns}."))
    return Read((Sheet(kind, place, tuple(rows)),), tuple(faults), tuple(warnings))


def _no_headers(kind: SheetKind, place: Place) -> Fault:
    needed = " and ".join(f"“{kind.column(key).header}”" for key in kind.key if kind.column(key).required)
    right = f"One row must hold the headers, among them {needed}."
    return Fault(place, "No row of headers was found.", right)


def _row(kind: SheetKind, headers: Headers, row: GridRow, place: Place, faults: list[Fault]) -> Row:
    number, raw = row
    cells: dict[str, Cell] = {}
    for at, column in headers.known.items():
        where = _place(place, number, at, headers.titles[at])
        cells[column.field] = Cell(None, where)
        try:
            cell = _at(raw, at)
            if isinstance(cell.value, str) and len(cell.value) > MOST_CHARACTERS:
                raise NotThat(f"The cell has {len(cell.value):,} characters.", "Shorten it.")
            value = read_cell(cell, column)
            if value is None and column.required:
                raise NotThat(f"The {column.called} is missing.", "Fill in the cell.")
            cells[column.field] = Cell(value, where)
        except NotThat as fault:
            faults.append(Fault(where, fault.wrong, fault.right))
    notes = {}
    if kind.keeps_notes:
        for at, title in headers.notes.items():
            words = as_text(_at(raw, at).value).strip() if _at(raw, at).value is not None else ""
            notes[title] = Cell(words or None, _place(place, number, at, title))
    version = as_text(_at(raw, headers.version).value or "") if headers.version is not None else ""
    return Row(Place(place.file, place.sheet, number), cells, notes, version)


def _at(row: Sequence[RawCell], at: int) -> RawCell:
    return row[at] if at < len(row) else NOTHING


def _place(place: Place, number: int, at: int, title: str) -> Place:
    return Place(place.file, place.sheet, number, get_column_letter(at + 1), title)
