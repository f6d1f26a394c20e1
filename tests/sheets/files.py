"""Files as a PMO might have them, for tests."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tasks.sheets.reading import read_sheets
from tasks.sheets.values import Read


def csv(folder: Path, name: str, *lines: str, encoding: str = "utf-8") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.csv"
    file.write_bytes("\r\n".join(lines).encode(encoding))
    return file


def xlsx(
    folder: Path, sheet: str, rows: Sequence[Sequence[Any]], merged: Sequence[str] = (), name: str = "plan"
) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    workbook = Workbook()
    active = workbook.active
    assert active is not None
    active.title = sheet
    for row in rows:
        active.append(list(row))
    for cells in merged:
        active.merge_cells(cells)
    file = folder / f"{name}.xlsx"
    workbook.save(file)
    return file


def values(read: Read, *fields: str) -> list[tuple[Any, ...]]:
    return [tuple(row.value(field) for field in fields) for sheet in read.sheets for row in sheet.rows]


def read(file: Path) -> Read:
    return read_sheets(file)
