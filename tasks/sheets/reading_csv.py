"""Reads a .csv as Excel and others write it: comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from tasks.sheets.grid import Grid, GridRow, written_rows
from tasks.sheets.limits import MOST_CHARACTERS, MOST_COLUMNS, check_size
from tasks.sheets.values import NotThat, RawCell

UTF16 = (b"\xff\xfe", b"\xfe\xff")
DELIMITERS = ",;\t|"


def read_csv(file: Path) -> Grid:
    """The file's one grid; raises NotThat for a file that is no text."""
    check_size(file)
    return Grid("", written_rows(_rows(_without_opening_comments(_decode(file.read_bytes())))))


def _decode(content: bytes) -> str:
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise NotThat("This is a workbook, not a .csv.", "Give the file its .xlsx name again.")
    if content.startswith(UTF16):
        return content.decode("utf-16", errors="replace").removeprefix("\ufeff")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _without_opening_comments(text: str) -> str:
    """Comments above the header become blank lines: a lone quote in one would swallow the rows below."""
    lines = text.splitlines(keepends=True)
    for place, line in enumerate(lines):
        if line.strip(DELIMITERS + " \r\n") and not line.lstrip('" ').startswith("#"):
            break
        lines[place] = "\n"
    return "".join(lines)


def _delimiter(text: str) -> str:
    """The delimiter that the first written line has most of, outside quotes."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    unquoted = "".join(line.split('"')[::2])
    return max(DELIMITERS, key=lambda mark: (unquoted.count(mark), -DELIMITERS.index(mark)))


def _rows(text: str) -> Iterator[GridRow]:
    csv.field_size_limit(MOST_CHARACTERS)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    number = 0
    try:
        for number, row in enumerate(rows, 1):
            yield number, [RawCell(_words(cell)) for cell in row[:MOST_COLUMNS]]
    except csv.Error as fault:
        right = "Look for a quotation mark that is not closed, or save the sheet as .xlsx."
        raise NotThat(f"The file cannot be read after row {number} ({fault}).", right) from fault


def _words(cell: str) -> str:
    """An apostrophe that guards formula-like text (our own and others' habit) is no part of it."""
    cell = cell.replace("\r\n", "\n")
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@\t\r") else cell
