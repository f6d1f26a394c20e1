"""Finds the register's row for each sheet row, and which of its cells the sheet changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from models.rules.merging import Stands, which_stands
from tasks.import_register.former import Origin, as_history, values_before
from tasks.records.record import NOTE, Key, Record, key_of, key_part, label_of, same, shown_value
from tasks.records.shelf import Shelf
from tasks.sheets.fingerprint import Version, read_version
from tasks.sheets.kind import SheetKind
from tasks.sheets.values import Cell, Fault, Place, Row, Value, bare


@dataclass(frozen=True)
class Draft:
    """One sheet row against the register. `taken` are the values that the sheet changes."""

    shelf: Shelf
    row: Row
    key: Key
    record: Record | None
    taken: Mapping[str, Value]
    kept: Mapping[str, Value] = field(default_factory=dict)  # the sheet's older values

    @property
    def values(self) -> dict[str, Value]:
        """The whole row as it will be."""
        return {**(self.record.values if self.record else {}), **self.taken}

    @property
    def label(self) -> str:
        """How people name it."""
        return label_of(self.shelf.kind, self.values)

    def where(self, name: str) -> Place:
        """Where the value of a field stands."""
        cell = cells_of(self.row).get(name)
        return cell.place if cell else self.row.place

    def header(self, name: str) -> str:
        """What people call a field."""
        return name[len(NOTE) :] if name.startswith(NOTE) else self.shelf.columns[name].header


@dataclass(frozen=True)
class Finder:
    """All that the rows of one kind may be found by."""

    kind: SheetKind
    by_key: Mapping[Key, Record]
    by_former_key: Mapping[Key, Record]
    by_id: Mapping[int, Record]
    in_sheet: frozenset[Key]

    def find(self, row: Row, key: Key) -> Record | None:
        """The register's row: by its key, by a former key, or, renamed in the workbook, by its version."""
        if found := self.by_key.get(key) or self.by_former_key.get(key):
            return found
        version = read_version(row.version)
        record = self.by_id.get(version.id) if version else None
        if version is None or record is None or key_of(self.kind, record.values) in self.in_sheet:
            return None
        is_renamed = all(version.held(name, record.values.get(name)) for name in self.kind.key)
        return record if is_renamed else None


def compare(
    session: Session, found: Sequence[tuple[Shelf, Row, Key, Record | None]], file: str, faults: list[Fault]
) -> list[Draft]:
    """A draft for each row; a cell that both the workbook and the register have changed is a fault.

    `file` is the name under which history knows an import of this file or folder.
    """
    drafts: list[Draft] = []
    unversioned: list[Origin] = []
    for shelf, row, _, record in found:
        if record is not None and read_version(row.version) is None:
            unversioned += [shelf.origin(record.row, name) for name in _differing(shelf, row, record)]
    before = values_before(session, unversioned, file)
    for shelf, row, key, record in found:
        cells = cells_of(row)
        if record is None:
            is_exact = read_version(row.version) is not None  # an empty cell of an export was really empty
            new = {
                name: cell.value for name, cell in cells.items() if is_exact or bare(cell.value) is not None
            }
            drafts.append(Draft(shelf, row, key, None, new))
            continue
        taken: dict[str, Value] = {}
        kept: dict[str, Value] = {}
        for name, cell in _differing(shelf, row, record).items():
            stands = _stands(shelf, row, record, name, cell, before)
            if stands is Stands.THE_SHEETS:
                taken[name] = cell.value
            elif stands is Stands.THE_REGISTERS:
                kept[name] = cell.value
            elif stands is Stands.NEITHER:
                faults.append(_conflict(cell, record.values.get(name)))
        drafts.append(Draft(shelf, row, key, record, taken, kept))
    return drafts


def cells_of(row: Row) -> dict[str, Cell]:
    """The cells of a row, its notes among them."""
    return {**row.cells, **{f"{NOTE}{header}": cell for header, cell in row.notes.items()}}


def _differing(shelf: Shelf, row: Row, record: Record) -> dict[str, Cell]:
    differing = {}
    for name, cell in cells_of(row).items():
        column = shelf.columns.get(name)
        if column is None and not name.startswith(NOTE):
            continue
        if column is not None and (column.first_only or _means_nothing(shelf, name, cell.value)):
            continue
        if name == "plan" and not cell.place.column:
            continue  # the sheet does not say which plan: it does not move the row to the current one
        if not same(cell.value, record.values.get(name)):
            differing[name] = cell
    return differing


def _means_nothing(shelf: Shelf, name: str, value: Value) -> bool:
    """An empty cell where the register must have a value, and a colour that only repeats the status."""
    return (value is None and not shelf.can_be_empty(name)) or (name == "progress" and value == "complete")


def _stands(
    shelf: Shelf, row: Row, record: Record, name: str, cell: Cell, before: Mapping[Origin, object]
) -> Stands:
    now = record.values.get(name)
    version: Version | None = read_version(row.version)
    if version is not None:
        is_new_note = name.startswith(NOTE) and now is None
        sheet_is_old = version.held(name, cell.value)
        register_is_old = is_new_note or version.held(name, now)
    else:
        origin = shelf.origin(record.row, name)
        register_is_old = origin not in before
        sheet_is_old = not register_is_old and _alike(before[origin], as_history(cell.value))
    return which_stands(alike=False, sheet_is_old=sheet_is_old, register_is_old=register_is_old)


def _alike(past: object, value: object) -> bool:
    return past == value or (
        isinstance(past, str) and isinstance(value, str) and key_part(past) == key_part(value)
    )


def _conflict(cell: Cell, now: Value) -> Fault:
    wrong = (
        f"Changed in both places: this sheet says “{shown_value(cell.value)[:200]}”, "
        f"the register now says “{shown_value(now)[:200]}”."
    )
    right = "To keep the register's value, type it here; to have this one, export again and enter it there."
    return Fault(cell.place, wrong, right)
