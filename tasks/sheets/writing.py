"""Writes a workbook that reads well in Excel and runs nothing: text is text, whatever it begins with."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from tasks.sheets.escaping import escape, is_formula_like
from tasks.sheets.values import Value

LONGEST = 32_767  # characters that Excel takes in one cell
ROWS_A_SHEET = 1_000_000
NARROWEST = 8  # characters
LINE, MOST_LINES = 15, 8  # points; a longer text is read in its own cell
DAY_FORMAT = "dd/mm/yyyy"


@dataclass(frozen=True)
class WrittenSheet:
    """A sheet to write: its headers, its rows, and the headers of columns that are hidden."""

    name: str
    headers: Sequence[str]
    rows: Sequence[Sequence[Value]]
    hidden: frozenset[str] = frozenset()
    note: str = ""  # a comment row above the headers
    widest: int = 60  # characters of a line before it is broken
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)  # what a header's cells may hold


def write_workbook(file: Path, sheets: Iterable[WrittenSheet]) -> None:
    """Write it whole or not at all."""
    workbook = Workbook(write_only=True)
    for style in _styles():
        workbook.add_named_style(style)
    for sheet in sheets:
        for part in range(0, max(len(sheet.rows), 1), ROWS_A_SHEET):
            name = sheet.name if not part else f"{sheet.name} {part // ROWS_A_SHEET + 1}"
            _write_sheet(workbook.create_sheet(name), sheet, sheet.rows[part : part + ROWS_A_SHEET])
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False) as kept:
        unfinished = Path(kept.name)
    try:
        workbook.save(unfinished)
        unfinished.chmod(0o644)
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)


def fitting(value: Value) -> Value:
    """The value as far as a cell can hold it; what is cut is then not taken for a change (`fingerprint`)."""
    if isinstance(value, str) and len(escape(value)) > LONGEST:
        short = value[:LONGEST]
        while len(escape(short)) > LONGEST:
            short = short[: -max(1, (len(escape(short)) - LONGEST) // 6)]
        return short
    return value


def _styles() -> tuple[NamedStyle, ...]:
    top = Alignment(vertical="top", wrap_text=True)
    head = NamedStyle("iqip head", font=Font(bold=True, color="FFFFFF"), alignment=top)
    head.fill = PatternFill("solid", fgColor="005EB8")  # NHS blue
    return (
        head,
        NamedStyle("iqip text", alignment=top, number_format="@"),
        NamedStyle("iqip number", alignment=Alignment(vertical="top"), number_format="General"),
        NamedStyle("iqip day", alignment=Alignment(vertical="top"), number_format=DAY_FORMAT),
        NamedStyle("iqip note", font=Font(italic=True, color="425563"), number_format="@"),
    )


def _write_sheet(sheet: Any, written: WrittenSheet, rows: Sequence[Sequence[Value]]) -> None:
    top = 2 if written.note else 1
    sheet.freeze_panes = f"B{top + 1}"
    widths = [_width(written, at, rows) for at in range(len(written.headers))]
    for at, header in enumerate(written.headers):
        column = sheet.column_dimensions[get_column_letter(at + 1)]
        column.width, column.hidden = widths[at], header in written.hidden
    sheet.auto_filter.ref = f"A{top}:{get_column_letter(len(widths))}{top + len(rows)}"
    for header, words in written.choices.items():
        column = get_column_letter(list(written.headers).index(header) + 1)
        list_of = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True)
        list_of.add(f"{column}{top + 1}:{column}{top + max(len(rows), 1)}")
        sheet.data_validations.append(list_of)
    if written.note:
        sheet.append([_text(sheet, f"# {written.note}", "iqip note")])
    sheet.append([_text(sheet, header, "iqip head") for header in written.headers])
    seen = [at for at, header in enumerate(written.headers) if header not in written.hidden]
    for number, row in enumerate(rows, top + 1):
        lines = max((_lines(row[at], widths[at]) for at in seen), default=1)
        if lines > 1:
            sheet.row_dimensions[number].height = LINE * min(lines, MOST_LINES)
        sheet.append([_cell(sheet, value) for value in row])


def _width(written: WrittenSheet, at: int, rows: Sequence[Sequence[Value]]) -> float:
    """Wide enough for nine in ten of its cells, and for its header."""
    values = [row[at] for row in rows[:500] if row[at] is not None]
    lengths = sorted(max((len(line) for line in str(value).split("\n")), default=0) for value in values)
    usual = lengths[len(lengths) * 9 // 10] + 2 if lengths else 0
    if any(isinstance(value, date) for value in values):
        usual = len(DAY_FORMAT) + 2
    return min(written.widest, max(NARROWEST, len(written.headers[at]) + 4, usual))


def _lines(value: Value, width: float) -> int:
    if not isinstance(value, str | tuple):
        return 1
    words = "; ".join(value) if isinstance(value, tuple) else value
    return sum(1 + int(len(line) // (width - 1)) for line in words.split("\n"))


def _cell(sheet: Any, value: Value) -> Any:
    if value is None:
        return None
    write = next((write for kind, write in _WRITERS if isinstance(value, kind)), _text)
    return write(sheet, value)


def _text(sheet: Any, value: object, style: str = "iqip text") -> Any:
    words = "; ".join(value) if isinstance(value, tuple) else str(fitting(str(value)))
    cell: Any = WriteOnlyCell(sheet)
    cell.style = style
    cell._value, cell.data_type = escape(words), "s"  # past openpyxl's own guess: "=1" is text here
    if is_formula_like(words):
        cell.quotePrefix = True  # Excel keeps it text even when someone edits the cell
    return cell


def _plain(sheet: Any, value: Any, style: str) -> Any:
    cell = WriteOnlyCell(sheet, value)
    cell.style = style
    return cell


_WRITERS: tuple[tuple[Any, Callable[[Any, Any], Any]], ...] = (
    (bool, lambda sheet, value: _text(sheet, "yes" if value else "no")),
    (datetime, lambda sheet, value: _text(sheet, value.isoformat())),
    (date, lambda sheet, value: _plain(sheet, value, "iqip day")),
    (int | float, lambda sheet, value: _plain(sheet, value, "iqip number")),
)
