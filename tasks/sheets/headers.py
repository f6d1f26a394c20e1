"""Finds the row of headers below titles and comments, and says which column each one is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from tasks.sheets.cells import as_text
from tasks.sheets.columns import VERSION, columns_by_header
from tasks.sheets.kind import Column, SheetKind, fold
from tasks.sheets.values import Fault, Place, RawCell

SEARCHED = 30  # written rows at the top among which the headers must be


@dataclass(frozen=True)
class Headers:
    """The columns of one sheet, by their place from 0."""

    known: Mapping[int, Column]
    notes: Mapping[int, str]  # headers that the kind does not know, as written
    titles: Mapping[int, str]
    version: int | None
    faults: tuple[Fault, ...] = ()


def read_headers(kind: SheetKind, row: Sequence[RawCell], place: Place) -> Headers | None:
    """The headers in this row, or None if it is no row of headers: it must have each column of the key."""
    titles = {
        at: " ".join(as_text(cell.value).split())
        for at, cell in enumerate(row)
        if isinstance(cell.value, str) and cell.value.strip()
    }
    by_header = columns_by_header(kind)
    chosen: dict[str, tuple[int, int]] = {}  # field → how canonical the header is, where it stands
    known: dict[int, Column] = {}
    faults: list[Fault] = []
    for at, title in titles.items():
        column = by_header.get(fold(title))
        if column is None:
            continue
        rank = column.headers.index(fold(title))
        rival = chosen.get(column.field)
        if rival and rival[0] == rank:
            where = Place(place.file, place.sheet, place.row, get_column_letter(at + 1), title)
            other = get_column_letter(rival[1] + 1)
            faults.append(
                Fault(where, f"Column {other} has the same header.", "Rename or delete one of them.")
            )
        if rival is None or rank < rival[0]:
            if rival:
                known.pop(rival[1])
            chosen[column.field] = (rank, at)
            known[at] = column
    if not {column.field for column in kind.columns if column.required and column.field in kind.key} <= set(
        chosen
    ):
        return None
    version = next((at for at, title in titles.items() if fold(title) == fold(VERSION)), None)
    notes = {at: title for at, title in titles.items() if at not in known and at != version}
    return Headers(known, notes, titles, version, tuple(faults))
