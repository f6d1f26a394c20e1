"""Reads a file or a whole folder into typed rows, with every fault of every cell in one list."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from tasks.sheets.columns import KINDS, is_read_only, kind_of
from tasks.sheets.grid import Grid
from tasks.sheets.kind import SheetKind, fold
from tasks.sheets.reading_csv import read_csv
from tasks.sheets.reading_rows import read_sheet
from tasks.sheets.reading_workbook import read_workbook
from tasks.sheets.values import Fault, NotThat, Place, Read

WORKBOOKS = (".xlsx", ".xlsm")
KNOWN = f"Sheets are called: {', '.join(kind.name for kind in KINDS)}."


def read_sheets(path: Path, colours: Mapping[str, str] | None = None) -> Read:
    """All sheets of a .csv, an .xlsx or a folder of them.

    `colours` are a Trust's own BRAG words, each with the progress that it stands for.
    """
    if not path.exists():
        return Read(
            faults=(Fault(Place(path.name), "There is no such file or folder.", f"Looked in {path}."),)
        )
    if not path.is_dir():
        return _read_file(path, colours or {}, alone=True)
    files = sorted(
        file
        for file in path.iterdir()
        if file.suffix.lower() in (".csv", ".xls", *WORKBOOKS) and not file.name.startswith((".", "~$"))
    )
    if not files:
        return Read(faults=(Fault(Place(path.name), "The folder has no .csv and no .xlsx.", KNOWN),))
    return _together([_read_file(file, colours or {}, alone=False) for file in files])


def _read_file(file: Path, colours: Mapping[str, str], *, alone: bool) -> Read:
    place = Place(file.name)
    try:
        if file.suffix.lower() == ".csv":
            grids: Iterator[Grid] = iter((read_csv(file),))
        elif file.suffix.lower() in WORKBOOKS:
            grids = read_workbook(file)
        else:
            raise NotThat("Only .xlsx and .csv are read.", "Open it in Excel and save it as .xlsx.")
        read = _together([_read_grid(grid, file, colours) for grid in grids])
    except NotThat as fault:
        return Read(faults=(Fault(place, fault.wrong, fault.right),))
    if alone and not read.sheets and not read.faults:
        return replace(read, faults=(Fault(place, "Nothing here is a sheet that can be imported.", KNOWN),))
    return read


def _read_grid(grid: Grid, file: Path, colours: Mapping[str, str]) -> Read:
    place = Place(file.name, grid.name)
    name = grid.name or file.stem
    if is_read_only(name):
        return Read()
    kind = kind_of(name)
    if kind is None:
        return Read(warnings=(Fault(place, f"Not imported: “{name}” is no known kind of sheet.", KNOWN),))
    return read_sheet(_in_colours(kind, colours), grid, place)


def _in_colours(kind: SheetKind, colours: Mapping[str, str]) -> SheetKind:
    own = {fold(colour): progress for colour, progress in colours.items()}
    columns = tuple(
        replace(column, choices=MappingProxyType({**column.choices, **own}))
        if column.field == "progress"
        else column
        for column in kind.columns
    )
    return replace(kind, columns=columns)


def _together(reads: Sequence[Read]) -> Read:
    return Read(
        tuple(sheet for read in reads for sheet in read.sheets),
        tuple(fault for read in reads for fault in read.faults),
        tuple(warning for read in reads for warning in read.warnings),
    )
