"""Reads an .xlsx row by row; a cell merged over several rows counts for each of them."""

import re
import warnings
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.cell import column_index_from_string, range_boundaries

from tasks.sheets.escaping import unescape
from tasks.sheets.grid import Grid, GridRow, is_blank, written_rows
from tasks.sheets.limits import BROKEN, MOST_COLUMNS, check_workbook
from tasks.sheets.values import NotThat, RawCell

MERGE = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
MERGES = 20_000
UNWORKED = re.compile(  # a formula, then no value; with t="str" an empty value is the value
    rb'<(?:\w+:)?c\s(?![^>]*\bt="str")[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*'
    rb"<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
LONGEST_FORMULA = 40_000

Unworked = dict[int, list[int]]  # row → columns from 0
Merges = dict[int, list[tuple[int, int]]]  # first row → (column from 0, last row)


def read_workbook(file: Path) -> Iterator[Grid]:
    """The workbook's visible and hidden sheets in turn; read each before the next. Raises NotThat."""
    check_workbook(file)
    workbook = _or_broken(lambda: _open(file))
    try:
        for sheet in workbook.worksheets:
            merges = _or_broken(lambda sheet=sheet: _merges(sheet))
            unworked = _or_broken(lambda sheet=sheet: _unworked(sheet))
            yield Grid(sheet.title, written_rows(_filled(_rows(sheet, unworked), merges)))
    finally:
        workbook.close()


def _open(file: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl remarks on styles and extensions that do not matter here
        return load_workbook(file, read_only=True, data_only=True, keep_links=False)


def _or_broken(reading: Any) -> Any:
    """On a damaged part openpyxl raises anything at all: to a person that is one sentence."""
    try:
        return reading()
    except NotThat:
        raise
    except BROKEN as fault:
        right = "Open it in Excel, save it as a new workbook (.xlsx), and import that."
        raise NotThat(
            f"The workbook is damaged ({type(fault).__name__}: {str(fault)[:80]}).", right
        ) from fault


def _rows(sheet: Any, unworked: Unworked) -> Iterator[GridRow]:
    sheet.reset_dimensions()  # the size that a file claims for itself is often wrong
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        rows = _or_broken(lambda: iter(sheet.iter_rows(max_col=MOST_COLUMNS)))
        number = 0
        while (row := _or_broken(lambda: next(rows, None))) is not None:
            number += 1
            cells = [_raw(cell) for cell in row]
            for column in unworked.get(number, ()):
                if column < len(cells):
                    cells[column] = RawCell(None, is_unworked=True)
            yield number, cells


def _raw(cell: Any) -> RawCell:
    value = cell.value
    if value is None:
        return RawCell(None)
    if cell.data_type == "e":
        return RawCell(str(value), is_error=True)
    if isinstance(value, str):
        return RawCell(unescape(value))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return RawCell(value, as_percent="%" in (cell.number_format or ""))
    return RawCell(value if hasattr(value, "year") or isinstance(value, bool) else str(value))


def _merges(sheet: Any) -> Merges:
    """Which cells are merged downwards. A streamed sheet does not say so: its file does, at the end."""
    merges: Merges = defaultdict(list)
    with sheet._get_source() as source:
        tail = b""
        while chunk := source.read(1_000_000):
            text = tail + chunk
            for found in list(MERGE.finditer(text))[:MERGES]:
                left, top, _, bottom = range_boundaries(found[1].decode())
                if left and top and bottom and bottom > top:
                    merges[top].append((left - 1, bottom))
            last = text.rfind(b"<")
            tail = text[last:] if last > len(text) - 200 else b""
    return merges


def _unworked(sheet: Any) -> Unworked:
    """Formulas without a value, as a program writes them that does not calculate: read as empty otherwise."""
    found: Unworked = defaultdict(list)
    with sheet._get_source() as source:
        tail = b""
        while chunk := source.read(1_000_000):
            text = tail + chunk
            done = 0
            for cell in UNWORKED.finditer(text):
                found[int(cell[2])].append(column_index_from_string(cell[1].decode()) - 1)
                done = cell.end()
            tail = text[max(done, len(text) - LONGEST_FORMULA) :]
    return found


def _filled(rows: Iterator[GridRow], merges: Merges) -> Iterator[GridRow]:
    running: dict[int, tuple[int, RawCell]] = {}  # column → last row, the cell that counts there
    for number, row in rows:
        cells = list(row)
        if not is_blank(row):
            for column, (last, cell) in running.items():
                if number <= last and column < len(cells):
                    cells[column] = cell
        yield number, cells
        for column, last in merges.get(number, ()):
            if column < len(cells):
                running[column] = (last, cells[column])
