"""What a sheet is once it is read: typed cells that know their place, and faults that name it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from tasks.sheets.kind import SheetKind

Value = str | int | float | bool | date | datetime | tuple[str, ...] | None


def bare(value: Value) -> Value:
    """The value as it is compared: empty is empty however written, a list has no order, 5 is 5.0.

    A line's end is one however it is written: a spreadsheet program that saves the file changes it.
    """
    if value is None or value is False or value in ("", ()):
        return None
    if isinstance(value, tuple):
        return tuple(sorted(value))
    if isinstance(value, str):
        return value.replace("\r\n", "\n")
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


@dataclass(frozen=True)
class Place:
    """Where something stands, as Excel shows it: row from 1, column by its letter and its header."""

    file: str
    sheet: str = ""
    row: int = 0
    column: str = ""
    header: str = ""

    def __str__(self) -> str:
        sheet = f", sheet {self.sheet}" if self.sheet else ""
        row = f", row {self.row}" if self.row else ""
        column = f", column {self.column}" if self.column else ""
        header = f" ({self.header})" if self.header else ""
        return f"{self.file}{sheet}{row}{column}{header}"


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, where, and what would be right. A warning has the same shape."""

    place: Place
    wrong: str
    right: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.wrong} {self.right}".rstrip()


@dataclass(frozen=True)
class Cell:
    """One cell's value and its place."""

    value: Value
    place: Place


@dataclass(frozen=True)
class Row:
    """One row: `cells` by field (only the columns that the sheet has), `notes` by header."""

    place: Place
    cells: Mapping[str, Cell]
    notes: Mapping[str, Cell]
    version: str = ""  # what `tasks.sheets.fingerprint` wrote at the export; empty: not an export

    def value(self, field: str) -> Value:
        """The cell's value; None where it is empty or the sheet has no such column."""
        cell = self.cells.get(field)
        return cell.value if cell else None

    def where(self, field: str) -> Place:
        """The cell's place, or the row's where the sheet has no such column."""
        cell = self.cells.get(field)
        return cell.place if cell else self.place


@dataclass(frozen=True)
class Sheet:
    """All rows of one sheet, or of one .csv."""

    kind: SheetKind
    place: Place
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Read:
    """What was read from a file or a folder. With any fault, nothing of it may be used."""

    sheets: tuple[Sheet, ...] = ()
    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class RawCell:
    """A cell as the file has it, before anyone asks what it should be."""

    value: str | int | float | bool | date | datetime | None
    as_percent: bool = False  # Excel shows 0.45 as 45%
    is_error: bool = False  # #N/A, #REF! …
    is_unworked: bool = False  # a formula whose value no program has worked out and saved


class NotThat(ValueError):
    """A cell does not hold what its column asks for: `wrong` says what is there, `right` what would do."""

    def __init__(self, wrong: str, right: str) -> None:
        super().__init__(f"{wrong} {right}")
        self.wrong, self.right = wrong, right
